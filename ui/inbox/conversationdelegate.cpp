// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationdelegate.h"

#include "app/domain/clock.h"
#include "ui/inbox/inboxtext.h"
#include "ui/style/stylepaint.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int kSide = 16;
constexpr int kBar = 3;
constexpr int kMostCounted = 99;

} // namespace

ConversationDelegate::ConversationDelegate(const ConversationModel &model, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_clock(clock)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Theme::grown(160), 2 * Theme::lineHeight() + 24}; // 60
}

QString ConversationDelegate::spoken(const QModelIndex &index) const
{
    const ConversationRow *row = m_model.rowAt(index.row());
    if (!row)
        return {};
    const Contact &contact = row->contact;
    QStringList parts{tr("%1, %2: %3", "who, time, last message")
                          .arg(row->name(), inboxtext::listTime(contact.lastAt, m_clock.now().toLocalTime()),
                               inboxtext::lastLine(contact))};
    if (contact.unread > 0)
        parts.append(tr("%Ln unread", nullptr, contact.unread));
    if (contact.waitingSince.isValid())
        parts.append(tr("waits for an answer"));
    if (!contact.assignee.isEmpty())
        parts.append(tr("assigned to %1").arg(contact.assignee));
    if (row->isOptedOut)
        parts.append(tr("opted out"));
    return parts.join(u". "_s);
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter->fillRect(option.rect, theme.color(Role::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(Role::Hover));
    stylepaint::edgeLine(painter, option.rect, Qt::BottomEdge, theme.color(Role::Line));
    if (isSelected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kBar, option.rect.height()),
                          theme.color(Role::AccentText));
    const QString shown = index.data(Qt::DisplayRole).toString(); // asks for the row when it is not here
    const ConversationRow *row = m_model.rowAt(index.row());
    const int line = Theme::lineHeight();
    QRect top(option.rect.left() + kSide, option.rect.top() + 10, option.rect.width() - 2 * kSide, line);
    QRect bottom = top.translated(0, line + 3);
    if (row) {
        const bool isOnAccent = isSelected && theme.tone() == Theme::Tone::HighContrast;
        const Role ink = isOnAccent ? Role::OnAccent : Role::Text;
        const Role soft = isOnAccent ? Role::OnAccent : Role::Muted;
        const bool isUnread = row->contact.unread > 0;
        painter->setFont(Theme::font(Theme::Text::Small));
        painter->setPen(theme.color(soft));
        const QString time = inboxtext::listTime(row->contact.lastAt, m_clock.now().toLocalTime());
        painter->drawText(top, int(Qt::AlignRight | Qt::AlignVCenter), time);
        top.setRight(top.right() - painter->fontMetrics().horizontalAdvance(time) - 8);
        bottom.setRight(paintBadge(painter, bottom, *row, option.widget) - 1);
        painter->setFont(Theme::font(isUnread ? Theme::Text::Strong : Theme::Text::Body));
        painter->setPen(theme.color(ink));
        painter->drawText(top, int(Qt::AlignLeft | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(shown, Qt::ElideRight, top.width()));
        painter->setFont(Theme::font(Theme::Text::Small));
        painter->setPen(theme.color(isUnread ? ink : soft));
        painter->drawText(
            bottom, int(Qt::AlignLeft | Qt::AlignVCenter),
            painter->fontMetrics().elidedText(inboxtext::lastLine(row->contact), Qt::ElideRight, bottom.width()));
    } else {
        painter->setFont(Theme::font(Theme::Text::Body));
        painter->setPen(theme.color(Role::Faint));
        painter->drawText(top, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if ((option.state & QStyle::State_HasFocus) && view && view->hasFocus())
        stylepaint::focusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 2, theme);
    painter->restore();
}

/// Returns where the text beside it has to end.
int ConversationDelegate::paintBadge(QPainter *painter, const QRect &line, const ConversationRow &row,
                                     const QWidget *widget) const
{
    const Theme &theme = Theme::of(widget);
    if (row.contact.unread > 0) {
        painter->setFont(Theme::font(Theme::Text::TinyStrong));
        const QString count = row.contact.unread > kMostCounted ? tr("99+", "more than 99 unread messages")
                                                                : QLocale().toString(row.contact.unread);
        const int high = Theme::lineHeight() + 1;
        const int wide = std::max(high + 1, painter->fontMetrics().horizontalAdvance(count) + 12);
        const QRect pill(line.right() + 1 - wide, line.center().y() - high / 2, wide, high);
        stylepaint::box(painter, pill, high / 2.0, theme.color(Role::Accent), {});
        painter->setPen(theme.color(Role::OnAccent));
        painter->drawText(pill, Qt::AlignCenter, count);
        return pill.left() - 8;
    }
    Mark mark = Mark::None;
    if (row.isOptedOut)
        mark = Mark::Cancelled;
    else if (row.contact.waitingSince.isValid())
        mark = Mark::Clock;
    if (mark == Mark::None)
        return line.right() + 1;
    paintMark(painter, QRectF(line.right() - 14, line.center().y() - 7, 15, 15), mark, theme);
    return line.right() - 22;
}
