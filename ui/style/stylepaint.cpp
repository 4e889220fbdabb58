// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylepaint.h"

#include "ui/style/bedelstyle.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using Role = Theme::Role;

namespace stylepaint {

namespace {

// Borders are drawn on device pixels: at 125 and 150 % a line of one unit would blur over two.
QRectF snapped(const QPainter *painter, const QRectF &rect)
{
    const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    if (ratio == int(ratio) || painter->transform().type() > QTransform::TxTranslate)
        return rect;
    const auto snap = [ratio](double value) { return qRound(value * ratio) / ratio; };
    return {QPointF(snap(rect.left()), snap(rect.top())), QPointF(snap(rect.right()), snap(rect.bottom()))};
}

} // namespace

void box(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double inset = width / 2;
    const QRectF inner = snapped(painter, rect).adjusted(inset, inset, -inset, -inset);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(border.isValid() ? inner : snapped(painter, rect), radius - inset, radius - inset);
    painter->restore();
}

void focusRing(QPainter *painter, const QRectF &rect, double radius, const Theme &theme)
{
    box(painter, rect, radius, {}, theme.color(Role::AccentText), 2);
}

void edgeLine(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &color)
{
    QRect line = rect;
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(1);
        break;
    case Qt::BottomEdge:
        line.setTop(rect.bottom());
        break;
    case Qt::LeftEdge:
        line.setWidth(1);
        break;
    case Qt::RightEdge:
        line.setLeft(rect.right());
        break;
    }
    painter->fillRect(snapped(painter, line), color);
}

void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color, double size)
{
    const double half = size / 2;
    const double depth = size / 4;
    QPolygonF points;
    switch (direction) {
    case Qt::UpArrow:
        points = {{-half, depth}, {0, -depth}, {half, depth}};
        break;
    case Qt::LeftArrow:
        points = {{depth, -half}, {-depth, 0}, {depth, half}};
        break;
    case Qt::RightArrow:
        points = {{-depth, -half}, {depth, 0}, {-depth, half}};
        break;
    default:
        points = {{-half, -depth}, {0, depth}, {half, -depth}};
        break;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(points);
    painter->restore();
}

void tick(QPainter *painter, const QRectF &rect, const QColor &color, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    const double unit = rect.width() / 16;
    painter->scale(unit, unit);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{{-4, 0.4}, {-1.2, 3.2}, {4.2, -2.8}});
    painter->restore();
}

void field(QPainter *painter, const QStyleOption &option, const QWidget *widget, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor fill = theme.color(enabled ? Role::Base : Role::Window);
    if (hasEditorError(widget)) {
        box(painter, option.rect, Theme::kFieldRadius, fill, theme.color(Role::Danger), 2);
    } else if (option.state & QStyle::State_HasFocus) {
        box(painter, option.rect, Theme::kFieldRadius, fill, theme.color(Role::AccentText), 2);
    } else {
        box(painter, option.rect, Theme::kFieldRadius, fill, theme.color(enabled ? Role::Control : Role::Line), 1);
    }
}

void checkBox(QPainter *painter, const QStyleOption &option, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool full = option.state & (QStyle::State_On | QStyle::State_NoChange);
    QRectF square(0, 0, 16, 16);
    square.moveCenter(QRectF(option.rect).center());
    QColor fill = theme.color(enabled ? Role::Base : Role::Window);
    QColor border = theme.color(enabled ? Role::Control : Role::Line);
    if (full) {
        const bool hovered = option.state & QStyle::State_MouseOver;
        fill = theme.color(!enabled ? Role::Faint : hovered ? Role::AccentHover : Role::Accent);
        border = QColor(); // {} would be Qt::color0
    }
    box(painter, square, 4, fill, border);
    const QColor ink = theme.color(enabled ? Role::OnAccent : Role::Base);
    if (option.state & QStyle::State_NoChange)
        painter->fillRect(QRectF(square.left() + 4, square.center().y() - 1, 8, 2), ink);
    else if (option.state & QStyle::State_On)
        tick(painter, square, ink);
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, square.adjusted(-2, -2, 2, 2), 6, theme);
}

void radioButton(QPainter *painter, const QStyleOption &option, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    QRectF square(0, 0, 16, 16);
    square.moveCenter(QRectF(option.rect).center());
    if (option.state & QStyle::State_On) {
        box(painter, square, 8, theme.color(enabled ? Role::Accent : Role::Faint), {});
        box(painter, square.adjusted(5, 5, -5, -5), 3, theme.color(enabled ? Role::OnAccent : Role::Base), {});
    } else {
        box(painter, square, 8, theme.color(enabled ? Role::Base : Role::Window),
            theme.color(enabled ? Role::Control : Role::Line));
    }
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, square.adjusted(-2, -2, 2, 2), 10, theme);
}

void progressBar(QPainter *painter, const QStyleOptionProgressBar &option, const Theme &theme)
{
    QRectF groove(option.rect);
    groove.setHeight(6);
    groove.moveCenter(QRectF(option.rect).center());
    box(painter, groove, 3, theme.color(Role::Track), {});
    const int range = option.maximum - option.minimum;
    if (range <= 0) { // how much is not known: a third of the bar, standing still
        groove.setLeft(groove.left() + groove.width() / 3);
        groove.setWidth(groove.width() / 2);
        box(painter, groove, 3, theme.color(Role::Accent), {});
        return;
    }
    const double part = qBound(0.0, double(option.progress - option.minimum) / range, 1.0);
    if (part <= 0)
        return;
    const double width = qMax(6.0, groove.width() * part);
    if (option.direction == Qt::RightToLeft)
        groove.setLeft(groove.right() - width);
    else
        groove.setWidth(width);
    box(painter, groove, 3, theme.color(Role::Accent), {});
}

void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &thumb, const Theme &theme)
{
    if (option.maximum <= option.minimum)
        return;
    const bool pressed = option.state & QStyle::State_Sunken;
    const bool hovered = option.state & QStyle::State_MouseOver;
    QRectF pill(thumb);
    if (option.orientation == Qt::Vertical)
        pill.adjust(2, 2, -2, -2);
    else
        pill.adjust(2, 2, -2, -2);
    box(painter, pill, qMin(pill.width(), pill.height()) / 2,
        theme.color(pressed || hovered ? Role::Control : Role::ButtonLine), {});
}

void slider(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    QRectF groove(option.rect);
    horizontal ? groove.setHeight(4) : groove.setWidth(4);
    groove.moveCenter(QRectF(option.rect).center());
    box(painter, groove, 2, theme.color(Role::Track), {});
    QRectF filled = groove;
    if (horizontal && !option.upsideDown)
        filled.setRight(handle.center().x());
    else if (horizontal)
        filled.setLeft(handle.center().x());
    else if (option.upsideDown)
        filled.setTop(handle.center().y());
    else
        filled.setBottom(handle.center().y());
    const bool enabled = option.state & QStyle::State_Enabled;
    box(painter, filled, 2, theme.color(enabled ? Role::Accent : Role::Faint), {});
    QRectF knob(0, 0, 14, 14);
    knob.moveCenter(QRectF(handle).center());
    box(painter, knob, 7, theme.color(Role::Base), theme.color(enabled ? Role::Control : Role::Line));
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, knob.adjusted(-1, -1, 1, 1), 8, theme);
}

int cellPadding(bool outer, const QWidget *widget)
{
    const int edge = outer && widget ? widget->property("bedelEdge").toInt() : 0;
    return edge > 0 ? edge : 8;
}

} // namespace stylepaint
