// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;

/// A row of words of which one is chosen: "All · Unread 3 · Waiting · Mine". Arrows move.
class FilterTabs final : public QWidget {
    Q_OBJECT
public:
    explicit FilterTabs(int count, QWidget *parent = nullptr);
    void setText(int index, const QString &text);
    QString text(int index) const;
    void setCurrent(int index);
    int current() const;

signals:
    /// By a person.
    void chosen(int index);

private:
    QList<QAbstractButton *> m_tabs;
};
