// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threaddelegate.h"

#include "app/domain/clock.h"
#include "ui/inbox/mediashelf.h"
#include "ui/style/stylepaint.h"

#include <QAbstractItemView>
#include <QPainter>

using Role = Theme::Role;

namespace {

constexpr int kMargin = Theme::kPageMargin;
constexpr int kGap = 10;
constexpr int kBubbleWidth = 400;
constexpr int kLeast = 120;
constexpr int kKept = 6000;

} // namespace

ThreadDelegate::ThreadDelegate(const ThreadModel &thread, MediaShelf &media, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thread(thread)
    , m_media(media)
    , m_clock(clock)
{
}

void ThreadDelegate::setPerson(const QString &person, const QString &guardianKey)
{
    if (m_person == person && m_guardianKey == guardianKey)
        return;
    m_person = person;
    m_guardianKey = guardianKey;
    m_layouts.clear();
}

int ThreadDelegate::widest(int width)
{
    return std::clamp(width - 3 * kMargin, Theme::grown(kLeast), Theme::grown(kBubbleWidth));
}

const BubbleLayout &ThreadDelegate::layout(int row, int width) const
{
    static const BubbleLayout none;
    const ThreadModel::Row *known = m_thread.rowAt(row);
    if (!known)
        return none;
    const int room = widest(width);
    const std::pair<int, qint64> key(int(known->entry.side), known->entry.id());
    const bool hasQuoted =
        m_thread.entryOf(known->entry.side == ThreadEntry::Side::Theirs
                             ? known->entry.incoming.contextId
                             : known->entry.message.content.value(messagecontent::kContext).toString())
        != nullptr; // it may be read later than what quotes it
    const auto kept = m_layouts.constFind(key);
    if (kept != m_layouts.cend() && kept->widest == room && kept->hasQuoted == hasQuoted && kept->row == *known)
        return kept->layout;
    if (m_layouts.size() > kKept)
        m_layouts.clear();
    return m_layouts
        .insert(key,
                {*known, m_person, hasQuoted, room,
                 BubbleLayout(inboxtext::bubble(*known, m_thread, m_person, m_guardianKey), room)})
        ->layout;
}

int ThreadDelegate::dayRoom(const QModelIndex &index) const
{
    return index.data(ThreadModel::DayRole).isNull() ? 0 : Theme::chipHeight() + 2 * kGap;
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const BubbleLayout &bubble = layout(index.row(), width);
    return {kLeast, dayRoom(index) + bubble.size().height() + bubble.overhang() + kGap};
}

QRect ThreadDelegate::bubbleRect(const QRect &rowRect, int row) const
{
    const BubbleLayout &bubble = layout(row, rowRect.width());
    const int x =
        bubble.content().isOurs ? rowRect.right() + 1 - kMargin - bubble.size().width() : rowRect.left() + kMargin;
    return {QPoint(x, rowRect.top() + dayRoom(m_thread.index(row))), bubble.size()};
}

void ThreadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThreadModel::Row *row = m_thread.rowAt(index.row());
    if (!row)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(option.widget);
    const QVariant day = index.data(ThreadModel::DayRole);
    if (!day.isNull()) {
        const QString text = inboxtext::dayText(day.toDate(), m_clock.now().toLocalTime().date());
        painter->setFont(Theme::font(Theme::Text::Small));
        const int wide = painter->fontMetrics().horizontalAdvance(text) + 16;
        const int high = Theme::chipHeight();
        const QRect chip(option.rect.center().x() - wide / 2, option.rect.top() + kGap, wide, high);
        stylepaint::box(painter, chip, high / 2.0, theme.color(Role::NeutralSoft), {});
        painter->setPen(theme.color(Role::Neutral));
        painter->drawText(chip, Qt::AlignCenter, text);
    }
    const BubbleLayout &bubble = layout(index.row(), option.rect.width());
    const QRect where = bubbleRect(option.rect, index.row());
    QPixmap picture;
    if (bubble.content().media == BubbleContent::Media::Picture)
        picture = m_media.picture(row->entry.id(), option.widget ? option.widget->devicePixelRatioF() : 1.0);
    bubble.paint(painter, where.topLeft(), theme, picture);
    if (option.state & QStyle::State_HasFocus)
        stylepaint::focusRing(painter, where, Theme::kBubbleRadius, theme);
    painter->restore();
}
