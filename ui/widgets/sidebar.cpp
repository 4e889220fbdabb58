// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/style/stylepaint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sidebarrow.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using Role = Theme::Role;

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_top(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 12, 11, 9);
    column->setSpacing(0);
    m_top->setSpacing(2);
    m_bottom->setSpacing(2);
    column->addLayout(m_top);
    column->addStretch(1);
    column->addLayout(m_bottom);
    updateWidth();
}

void Sidebar::addEntry(int id, const QString &iconName, const QString &text, const QString &group, bool atBottom)
{
    auto *entry = new SidebarRow(id, iconName, text, this);
    const bool known = std::any_of(m_groups.cbegin(), m_groups.cend(), [&](const auto &g) { return g.first == group; });
    if (!group.isEmpty() && !known) {
        auto *heading = new Label(group, Theme::Text::TinyStrong, Role::Faint);
        heading->setContentsMargins(12, 7, 0, 3);
        heading->setFixedHeight(Theme::lineHeight() + 12);
        m_top->addWidget(heading);
        m_groups.append({group, heading});
        heading->setVisible(!m_rail);
    }
    (atBottom ? m_bottom : m_top)->addWidget(entry);
    entry->setRail(m_rail);
    entry->installEventFilter(this);
    m_rows.append(entry);
    connect(entry, &QAbstractButton::clicked, this, [this, id] {
        setCurrent(m_current); // a click does not check by itself; the window decides
        emit activated(id);
    });
}

SidebarRow *Sidebar::row(int id) const
{
    for (SidebarRow *candidate : m_rows) {
        if (candidate->id() == id)
            return candidate;
    }
    return nullptr;
}

void Sidebar::setEntryText(int id, const QString &text)
{
    if (SidebarRow *entry = row(id))
        entry->setEntryText(text);
}

void Sidebar::setGroupText(const QString &oldName, const QString &newName)
{
    for (auto &[name, heading] : m_groups) {
        if (name == oldName) {
            name = newName;
            static_cast<Label *>(heading)->setText(newName);
        }
    }
}

void Sidebar::setCount(int id, qint64 count, bool pill, const QString &spoken)
{
    if (SidebarRow *entry = row(id))
        entry->setCount(count, pill, spoken);
}

void Sidebar::setCurrent(int id)
{
    m_current = id;
    for (SidebarRow *entry : std::as_const(m_rows))
        entry->setChecked(entry->id() == id);
}

QList<int> Sidebar::entries() const
{
    QList<int> ids;
    for (const SidebarRow *entry : m_rows)
        ids.append(entry->id());
    return ids;
}

void Sidebar::setRail(bool rail)
{
    if (m_rail == rail)
        return;
    m_rail = rail;
    for (SidebarRow *entry : std::as_const(m_rows))
        entry->setRail(rail);
    for (const auto &[name, heading] : std::as_const(m_groups))
        heading->setVisible(!rail);
    updateWidth();
}

void Sidebar::updateWidth()
{
    setFixedWidth(m_rail ? Theme::grown(52) + 1 : Theme::grown(204) + 1);
}

void Sidebar::focusCurrent()
{
    SidebarRow *entry = row(m_current);
    if (!entry && !m_rows.isEmpty())
        entry = m_rows.first();
    if (entry)
        entry->setFocus(Qt::ShortcutFocusReason);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Sidebar));
    stylepaint::edgeLine(&painter, rect(), layoutDirection() == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge,
                         theme.color(Role::Line));
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateWidth();
    QWidget::changeEvent(event);
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const qsizetype at = m_rows.indexOf(static_cast<SidebarRow *>(watched));
    if (at < 0)
        return false;
    const qsizetype last = m_rows.size() - 1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_rows[qMin(at + 1, last)]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Up:
        m_rows[qMax(at - 1, qsizetype(0))]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Home:
        m_rows.first()->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_End:
        m_rows.last()->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit activated(m_rows[at]->id());
        return true;
    default:
        return false;
    }
}
