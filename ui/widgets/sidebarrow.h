// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

/// One entry of the sidebar: icon, text, count or pill; only the icon in the rail.
class SidebarRow final : public QAbstractButton {
    Q_OBJECT
public:
    SidebarRow(int id, const QString &iconName, const QString &text, QWidget *parent = nullptr);
    int id() const { return m_id; }
    void setEntryText(const QString &text);
    void setCount(qint64 count, bool pill, const QString &spoken);
    void setRail(bool rail);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateNames();

    int m_id;
    QString m_iconName;
    qint64 m_count = -1;
    bool m_pill = false;
    bool m_rail = false;
    QString m_spoken;
};
