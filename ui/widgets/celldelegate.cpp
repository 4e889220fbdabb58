// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "ui/style/statemark.h"
#include "ui/style/stylepaint.h"
#include "ui/widgets/miniprogress.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int kBar = 3;
constexpr int kFigure = 44;
constexpr int kBox = 20; // a box to tick with its ring
constexpr int kBoxStep = 28; // from its edge to the name

// With a font whose figures differ in width, each digit gets the room of "0", so that columns align.
void drawFigures(QPainter *painter, const QRect &rect, const QString &text, bool right)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int digit = metrics.horizontalAdvance(u'0');
    const auto advance = [&](QChar letter) { return letter.isDigit() ? digit : metrics.horizontalAdvance(letter); };
    int width = 0;
    for (const QChar letter : text)
        width += advance(letter);
    int x = right ? rect.right() + 1 - width : rect.left();
    for (const QChar letter : text) {
        painter->drawText(QRect(x, rect.top(), advance(letter), rect.height()), Qt::AlignCenter, QString(letter));
        x += advance(letter);
    }
}

// "Long name of a course +2": the name gives way, the count of the others stays in sight.
QString elidedBeforeCount(const QFontMetrics &metrics, const QString &text, int width)
{
    const qsizetype cut = text.lastIndexOf(u" +"_s);
    bool isCount = false;
    if (cut > 0)
        QLocale().toInt(text.mid(cut + 2), &isCount);
    if (!isCount)
        return metrics.elidedText(text, Qt::ElideRight, width);
    const QString count = text.mid(cut);
    return metrics.elidedText(text.left(cut), Qt::ElideRight, width - metrics.horizontalAdvance(count)) + count;
}

} // namespace

CellDelegate::CellDelegate(CellKind kind, DataTable *table)
    : QStyledItemDelegate(table)
    , m_kind(kind)
    , m_table(table)
{
}

QFont CellDelegate::font() const
{
    return Theme::font(m_kind == CellKind::Name || m_kind == CellKind::Check ? Theme::Text::Medium : Theme::Text::Body);
}

Qt::Alignment CellDelegate::alignment(const QModelIndex &index) const
{
    const QVariant own = index.data(Qt::TextAlignmentRole);
    if (own.isValid())
        return Qt::Alignment(own.toInt());
    const bool right = m_kind == CellKind::Number || m_kind == CellKind::Date;
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QRect CellDelegate::textRect(const QRect &cell, const QModelIndex &index) const
{
    QRect room =
        cell.adjusted(m_table->cellPadding(index.column(), true), 0, -m_table->cellPadding(index.column(), false), -1);
    if (m_kind == CellKind::State && index.data(MarkRole).toInt() != int(Mark::None))
        room.setLeft(room.left() + 22);
    if (m_kind == CellKind::Check)
        room.setLeft(room.left() + kBoxStep);
    return room;
}

QRect CellDelegate::boxRect(const QRect &cell, const QModelIndex &index) const
{
    return {cell.left() + m_table->cellPadding(index.column(), true) - 2, cell.top() + (cell.height() - kBox) / 2, kBox,
            kBox};
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = QFontMetrics(font()).horizontalAdvance(text) + m_table->cellPadding(index.column(), true)
        + m_table->cellPadding(index.column(), false) + 2;
    if (m_kind == CellKind::State)
        width += 22;
    if (m_kind == CellKind::Check)
        width += kBoxStep;
    return {width, Theme::rowHeight(m_table->isDense())};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option, index);
    if (m_kind == CellKind::Progress)
        paintProgress(painter, textRect(option.rect, index), index);
    else if (m_kind == CellKind::Standings)
        paintStandings(painter, textRect(option.rect, index), index);
    else
        paintText(painter, option, index);
    if (m_kind == CellKind::Check)
        paintBox(painter, option, index);
    painter->restore();
}

void CellDelegate::paintBox(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionButton box;
    box.rect = boxRect(option.rect, index);
    box.state = m_table->isEnabled() ? QStyle::State_Enabled : QStyle::State_None;
    box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    m_table->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, m_table);
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
    if (m_kind != CellKind::Check || !isClick || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect target = boxRect(option.rect, index).adjusted(-6, -8, 4, 8); // a box of 16 is hard to hit
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonDblClick)
        return true; // its release turns the box back: two clicks are two turns
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(isOn ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

void CellDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Theme &theme = Theme::of(m_table);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, theme.color(Role::AccentSoft));
    else if (index.row() == m_table->hoverRow())
        painter->fillRect(option.rect, theme.color(Role::Hover));
    stylepaint::edgeLine(painter, option.rect, Qt::BottomEdge, theme.color(Role::Line));
    if (selected && m_table->isFirstColumn(index.column()))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kBar, option.rect.height()),
                          theme.color(Role::AccentText));
}

void CellDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(m_table);
    const bool selected = option.state & QStyle::State_Selected;
    const bool contrast = theme.tone() == Theme::Tone::HighContrast;
    const QRect room = textRect(option.rect, index);
    const Mark mark = Mark(index.data(MarkRole).toInt());
    if (m_kind == CellKind::State && mark != Mark::None)
        paintMark(painter, QRectF(room.left() - 22, room.center().y() - 7, 16, 16), mark, theme);
    const bool muted = m_kind == CellKind::Muted || m_kind == CellKind::Date;
    painter->setFont(font());
    painter->setPen(theme.color(selected && contrast ? Role::OnAccent : muted ? Role::Muted : Role::Text));
    const QString text = index.data(Qt::DisplayRole).toString();
    const Qt::Alignment where = alignment(index);
    if ((m_kind == CellKind::Number || m_kind == CellKind::Date) && !m_table->hasTabularDigits()) {
        drawFigures(painter, room, text, where & Qt::AlignRight);
        return;
    }
    painter->drawText(room, int(where) | Qt::TextSingleLine,
                      elidedBeforeCount(painter->fontMetrics(), text, room.width()));
}

void CellDelegate::paintProgress(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(m_table);
    painter->setFont(font());
    const QVariant done = index.data(ProgressRole);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (done.isNull()) { // an empty bar would say 0 %
        painter->setPen(theme.color(Role::Muted));
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), text);
        return;
    }
    const QVariant expected = index.data(ExpectedRole);
    paintMiniProgress(painter, room.adjusted(0, 0, -Theme::grown(kFigure), 0), done.toInt(),
                      expected.isNull() ? -1 : expected.toInt(), Mark(index.data(MarkRole).toInt()), theme);
    painter->setPen(theme.color(Role::Text));
    painter->drawText(room, int(Qt::AlignRight | Qt::AlignVCenter), text);
}

void CellDelegate::paintStandings(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    constexpr Role roles[]{Role::ProgressDone,    Role::ProgressMoving, Role::ProgressBehind,
                           Role::ProgressStalled, Role::ProgressNone,   Role::Track};
    const Theme &theme = Theme::of(m_table);
    const auto counts = index.data(StandingsRole).value<QList<int>>();
    const int total = std::accumulate(counts.cbegin(), counts.cend(), 0);
    if (total == 0) { // an empty strip would say that nobody has begun
        painter->setFont(font());
        painter->setPen(theme.color(Role::Muted));
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), index.data(Qt::DisplayRole).toString());
        return;
    }
    const auto parts = std::ranges::count_if(counts, [](int count) { return count > 0; });
    constexpr double gap = 2;
    const double wide = room.width() - gap * double(parts - 1);
    const double least = std::min(3.0, wide / double(parts));
    double spare = 0; // what the small parts take beyond their share comes from the others
    int large = 0;
    for (const int count : counts) {
        const bool isSmall = count > 0 && wide * count / total < least;
        spare += isSmall ? least : 0;
        large += isSmall ? 0 : count;
    }
    double x = room.left();
    for (qsizetype i = 0; i < counts.size() && i < qsizetype(std::size(roles)); ++i) {
        const int count = counts.at(i);
        if (count == 0)
            continue;
        const bool isSmall = wide * count / total < least;
        const double width = isSmall ? least : (wide - spare) * count / large;
        painter->fillRect(QRectF(x, room.center().y() - 3.5, width, 8), theme.color(roles[i]));
        x += width + gap;
    }
}
