// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/bedelstyle.h"
#include "ui/style/stylepaint.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

using Role = Theme::Role;

namespace stylepaint {

namespace {

struct ButtonColors {
    QColor fill;
    QColor border;
    QColor ink;
};

ButtonColors buttonColors(ButtonKind kind, QStyle::State state, const Theme &theme)
{
    const auto color = [&](Role role) { return theme.color(role); };
    const bool enabled = state & QStyle::State_Enabled;
    const bool active = state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    switch (kind) {
    case ButtonKind::Primary:
        if (!enabled)
            return {color(Role::Window), color(Role::Line), color(Role::Faint)};
        return {color(active ? Role::AccentHover : Role::Accent), {}, color(Role::OnAccent)};
    case ButtonKind::Danger:
        if (!enabled)
            return {color(Role::Window), color(Role::Line), color(Role::Faint)};
        return {color(active ? Role::DangerSoft : Role::Base), color(Role::Danger), color(Role::Danger)};
    case ButtonKind::Ghost:
        return {active && enabled ? color(Role::AccentSoft) : QColor(),
                {},
                color(enabled ? Role::AccentText : Role::Faint)};
    case ButtonKind::Quiet:
        return {active && enabled ? color(Role::Hover) : QColor(), {}, color(enabled ? Role::Muted : Role::Faint)};
    case ButtonKind::Outline: // on the undo bar: the colours of a tooltip
        return {{}, color(Role::TipText), color(Role::TipText)};
    case ButtonKind::Normal:
        break;
    }
    if (!enabled)
        return {color(Role::Window), color(Role::Line), color(Role::Faint)};
    return {color(active ? Role::Hover : Role::Base), color(Role::ButtonLine), color(Role::Text)};
}

/// What a link at the left edge of a form keeps free at its right.
constexpr int kFlushPadding = 9;

Theme::Text buttonText(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
    case ButtonKind::Outline:
        return Theme::Text::Strong;
    case ButtonKind::Quiet:
        return Theme::Text::Body;
    default:
        return Theme::Text::Medium;
    }
}

} // namespace

void button(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const Theme &theme)
{
    const ButtonColors colors = buttonColors(buttonKind(widget), option.state, theme);
    if ((colors.fill.isValid() && !isFlush(widget)) || colors.border.isValid())
        box(painter, option.rect, Theme::kFieldRadius, colors.fill, colors.border);
    const QRect &whole = option.rect;
    const QRectF underline(whole.left(), whole.bottom() - 5, whole.width() - kFlushPadding, 1);
    if (isFlush(widget) && option.state & QStyle::State_MouseOver)
        painter->fillRect(underline, theme.color(Role::AccentText));
    if (option.state & QStyle::State_HasFocus) {
        const bool onTip = widget && widget->property("bedelOnTip").toBool();
        const QColor ring = theme.color(onTip ? Role::TipText : Role::AccentText);
        if (isFlush(widget)) { // its words begin at the edge: a ring would run through them
            painter->fillRect(underline.adjusted(0, 0, 0, 1), ring);
            return;
        }
        if (buttonKind(widget) == ButtonKind::Primary) // a gap of base, or the ring would drown in the fill
            box(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), Theme::kFieldRadius - 2, {},
                theme.color(Role::Base));
        box(painter, option.rect, Theme::kFieldRadius, {}, ring, 2);
    }
}

void buttonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const Theme &theme)
{
    const ButtonKind kind = buttonKind(widget);
    ButtonColors colors = buttonColors(kind, option.state, theme);
    if (widget && widget->property("bedelOnTip").toBool())
        colors.ink = theme.color(Role::TipText);
    painter->save();
    const bool leftAligned = widget && widget->property("bedelAlignLeft").toBool(); // the path over a title
    painter->setFont(Theme::font(leftAligned ? Theme::Text::Small : buttonText(kind)));
    const QFontMetrics metrics(painter->font());
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    const int iconWidth = option.icon.isNull() ? 0 : 16;
    const int gap = iconWidth && !option.text.isEmpty() ? 8 : 0;
    const int arrow = hasMenu && !option.text.isEmpty() ? 16 : 0;
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int room = option.rect.width() - 4;
    const int width = qMin(iconWidth + gap + textWidth + arrow, room);
    int x =
        leftAligned || isFlush(widget) ? option.rect.left() : option.rect.left() + (option.rect.width() - width) / 2;
    if (iconWidth) {
        const bool enabled = option.state & QStyle::State_Enabled;
        const QRect place(x, option.rect.center().y() - 7, 16, 16);
        option.icon.paint(painter, QStyle::visualRect(option.direction, option.rect, place), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
        x += iconWidth + gap;
    }
    int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic;
    const QStyle *style = widget ? widget->style() : nullptr;
    if (style && !style->styleHint(QStyle::SH_UnderlineShortcut, &option, widget))
        flags |= Qt::TextHideMnemonic;
    painter->setPen(colors.ink);
    const QRect text(x, option.rect.top(), width - iconWidth - gap - arrow + 2, option.rect.height());
    // Where a button may be narrower than its words, an ellipsis says that there is more.
    const QString shown = textWidth > text.width()
        ? metrics.elidedText(option.text, Qt::ElideRight, text.width(), Qt::TextShowMnemonic)
        : option.text;
    painter->drawText(QStyle::visualRect(option.direction, option.rect, text), flags, shown);
    if (arrow)
        chevron(painter, QRectF(text.right() + 4, option.rect.top(), 12, option.rect.height()), Qt::DownArrow,
                colors.ink);
    painter->restore();
}

void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget, const Theme &theme)
{
    if (option.frame)
        field(painter, option, widget, theme);
    const bool enabled = option.state & QStyle::State_Enabled;
    QRectF arrow(option.rect);
    arrow.setLeft(arrow.right() - 30);
    if (option.direction == Qt::RightToLeft)
        arrow.moveLeft(option.rect.left());
    chevron(painter, arrow, Qt::DownArrow, theme.color(enabled ? Role::Muted : Role::Faint), 9);
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget, const Theme &theme)
{
    if (option.frame)
        field(painter, option, widget, theme);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, Qt::ArrowType direction, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect place = widget->style()->subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        const bool can = (option.state & QStyle::State_Enabled) && (option.stepEnabled & step);
        const bool hot = can && (option.activeSubControls & part) && (option.state & QStyle::State_MouseOver);
        chevron(painter, place, direction, theme.color(!can ? Role::Faint : hot ? Role::AccentText : Role::Muted), 8);
    };
    arrow(QStyle::SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

void tabShape(QPainter *painter, const QStyleOptionTab &option, const Theme &theme)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        box(painter, QRectF(option.rect).adjusted(2, 2, -2, -4), Theme::kFieldRadius, theme.color(Role::Hover), {});
    if (selected) {
        QRect line = option.rect;
        line.setTop(line.bottom() - 1);
        painter->fillRect(line, theme.color(Role::AccentText));
    }
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -4), Theme::kFieldRadius, theme);
}

void header(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget, const Theme &theme)
{
    painter->fillRect(option.rect, theme.color(Role::Base));
    edgeLine(painter, option.rect, Qt::BottomEdge, theme.color(Role::Line));
    if (option.orientation == Qt::Vertical)
        return;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const bool first =
        option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    const QRect inner = option.rect.adjusted(cellPadding(first, widget), 0, -cellPadding(last, widget), 0);
    painter->save();
    painter->setFont(Theme::font(sorted ? Theme::Text::SmallStrong : Theme::Text::SmallMedium));
    const bool hovered = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    painter->setPen(theme.color(sorted || hovered ? Role::Text : Role::Muted));
    const QFontMetrics metrics(painter->font());
    const qsizetype tab = option.text.indexOf(u'\t'); // which of several sorted columns it is
    const QString number = tab < 0 ? QString() : option.text.mid(tab + 1);
    const int numberWidth = metrics.horizontalAdvance(number);
    const int arrow = sorted ? 20 + numberWidth : 0;
    const QString title = tab < 0 ? option.text : option.text.left(tab);
    const QString text = metrics.elidedText(title, Qt::ElideRight, inner.width() - arrow);
    const int width = metrics.horizontalAdvance(text);
    const bool right = option.textAlignment & Qt::AlignRight;
    QRect place = inner;
    place.setLeft(right ? inner.right() - width + 1 : inner.left());
    place.setWidth(width + 2);
    painter->drawText(QStyle::visualRect(option.direction, inner, place), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (sorted) {
        QRectF arrowPlace(0, 0, 12, 12);
        arrowPlace.moveCenter(QPointF(right ? place.left() - 10 : place.right() + 10, inner.center().y() + 0.5));
        // SortDown is Qt's word for ascending: the arrow then points up, to the small values.
        chevron(painter, arrowPlace, option.sortIndicator == QStyleOptionHeader::SortDown ? Qt::UpArrow : Qt::DownArrow,
                theme.color(Role::Text), 9);
        const QRect numberPlace(right ? int(arrowPlace.left()) - numberWidth - 1 : int(arrowPlace.right()) + 2,
                                inner.top(), numberWidth + 1, inner.height());
        painter->drawText(numberPlace, Qt::AlignVCenter | Qt::AlignLeft, number);
    }
    painter->restore();
}

void menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme, int textFlags)
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + 1, rect.center().y(), rect.width() - 2, 1), theme.color(Role::Line));
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected && enabled) {
        box(painter, QRectF(rect).adjusted(3, 0, -3, 0), 4, theme.color(Role::AccentSoft), {});
        if (theme.tone() == Theme::Tone::HighContrast)
            painter->setPen(theme.color(Role::OnAccent));
    }
    const QColor ink = theme.color(!enabled                                                    ? Role::Faint
                                       : selected && theme.tone() == Theme::Tone::HighContrast ? Role::OnAccent
                                                                                               : Role::Text);
    const QRect lead =
        QStyle::visualRect(option.direction, rect, QRect(rect.left() + 8, rect.top(), 16, rect.height()));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        tick(painter, QRectF(lead.left(), lead.center().y() - 7, 16, 16), theme.color(Role::AccentText));
    else if (!option.icon.isNull())
        option.icon.paint(painter, lead, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(ink);
    const qsizetype tab = option.text.indexOf(u'\t');
    const QString text = tab < 0 ? option.text : option.text.left(tab);
    const QRect body = QStyle::visualRect(option.direction, rect, rect.adjusted(30, 0, -14, 0));
    painter->drawText(body, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine) | textFlags, text);
    if (tab >= 0) {
        painter->setPen(theme.color(enabled ? Role::Muted : Role::Faint));
        painter->drawText(body, int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine), option.text.mid(tab + 1));
    }
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, QRectF(rect.right() - 20, rect.top(), 16, rect.height()), Qt::RightArrow, ink);
}

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme, int textFlags)
{
    painter->fillRect(option.rect, theme.color(Role::Sidebar));
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        box(painter, QRectF(option.rect).adjusted(1, 2, -1, -2), 4, theme.color(Role::AccentSoft), {});
    painter->setPen(theme.color(option.state & QStyle::State_Enabled ? Role::Text : Role::Faint));
    painter->drawText(option.rect, int(Qt::AlignCenter) | textFlags, option.text);
}

} // namespace stylepaint
