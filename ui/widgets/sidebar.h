// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;
class SidebarRow;

/// The pages, in groups: 204 wide, or a rail of icons. Arrows move, Ctrl+1..9, 0 open.
class Sidebar final : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// An entry; rows with the same group stand under its name, those with atBottom at the lower end.
    void addEntry(int id, const QString &iconName, const QString &text, const QString &group = {},
                  bool atBottom = false);
    void setEntryText(int id, const QString &text);
    void setGroupText(const QString &oldName, const QString &newName);
    /// A count at the right; a pill where a person must act. -1 shows none. spoken is what a screen reader hears.
    void setCount(int id, qint64 count, bool pill = false, const QString &spoken = {});
    void setCurrent(int id);
    int current() const { return m_current; }
    QList<int> entries() const;
    void setRail(bool rail);
    bool isRail() const { return m_rail; }
    void focusCurrent();

signals:
    void activated(int id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SidebarRow *row(int id) const;
    void updateWidth();

    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    QList<SidebarRow *> m_rows;
    QList<std::pair<QString, QWidget *>> m_groups;
    int m_current = -1;
    bool m_rail = false;
};
