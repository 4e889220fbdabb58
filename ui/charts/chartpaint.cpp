// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpaint.h"

#include "ui/charts/charttext.h"
#include "ui/style/stylepaint.h"

#include <QPainter>
#include <QPainterPath>

namespace chartpaint {

using Role = Theme::Role;

namespace {

constexpr double kCalloutPadding = 12;
constexpr double kCalloutGap = 11; // between box and reading line

double snapped(const QPainter *painter, double value)
{
    const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    return qRound(value * ratio) / ratio;
}

double rowHeight()
{
    return textHeight(Theme::Text::Small);
}

QSizeF calloutSize(const ChartCallout &callout)
{
    double width = textWidth(callout.title, Theme::Text::SmallStrong);
    for (const ChartCallout::Row &row : callout.rows)
        width = qMax(width,
                     textWidth(row.name, row.isStrong ? Theme::Text::SmallStrong : Theme::Text::Small) + 24
                         + textWidth(row.value, Theme::Text::SmallStrong));
    return {width + 2 * kCalloutPadding, double(callout.rows.size() + 1) * rowHeight() + 18};
}

void paintBox(QPainter *painter, const QRectF &box, const ChartCallout &callout, const Theme &theme)
{
    stylepaint::box(painter, box, 6, theme.color(Role::Tip), {});
    QRectF line(box.left() + kCalloutPadding, box.top() + 7, box.width() - 2 * kCalloutPadding, rowHeight());
    const QColor ink = theme.color(Role::TipText);
    text(painter, line, Qt::AlignLeft | Qt::AlignVCenter, callout.title, Theme::Text::SmallStrong, ink);
    line.translate(0, 3);
    for (const ChartCallout::Row &row : callout.rows) {
        line.translate(0, rowHeight());
        text(painter, line, Qt::AlignLeft | Qt::AlignVCenter, row.name,
             row.isStrong ? Theme::Text::SmallStrong : Theme::Text::Small, ink);
        text(painter, line, Qt::AlignRight | Qt::AlignVCenter, row.value, Theme::Text::SmallStrong, ink);
    }
}

} // namespace

void horizontal(QPainter *painter, double y, double from, double to, const QColor &color)
{
    painter->fillRect(QRectF(from, snapped(painter, y - 0.5), to - from, 1), color);
}

void vertical(QPainter *painter, double x, double from, double to, const QColor &color)
{
    painter->fillRect(QRectF(snapped(painter, x - 0.5), from, 1, to - from), color);
}

void dot(QPainter *painter, const QPointF &centre, double radius, const QColor &color, const QColor &surface)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(surface);
    painter->drawEllipse(centre, radius + 1.5, radius + 1.5);
    painter->setBrush(color);
    painter->drawEllipse(centre, radius, radius);
    painter->restore();
}

void plane(QPainter *painter, const QPointF &centre, double size, const QColor &color)
{
    const double half = size / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolygon(QPolygonF({{-half, -half * 0.85}, {half, 0}, {-half, half * 0.85}, {-half * 0.55, 0}}));
    painter->drawLine(QPointF(-half * 0.55, 0), QPointF(half * 0.2, 0));
    painter->restore();
}

void dashed(QPainter *painter, const QPointF &from, const QPointF &to, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(color, 1.2);
    pen.setDashPattern({4, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    painter->drawLine(from, to);
    painter->restore();
}

void text(QPainter *painter, const QRectF &box, Qt::Alignment where, const QString &text, Theme::Text style,
          const QColor &color)
{
    painter->setFont(Theme::font(style));
    painter->setPen(color);
    painter->drawText(box, int(where) | Qt::TextSingleLine | Qt::TextDontClip, text);
}

double textWidth(const QString &text, Theme::Text style)
{
    return QFontMetricsF(Theme::font(style)).horizontalAdvance(text);
}

double textHeight(Theme::Text style)
{
    return QFontMetricsF(Theme::font(style)).height();
}

QColor readable(const QColor &ink, const Theme &theme)
{
    return contrastRatio(ink, theme.color(Role::Base)) >= 4.5 ? ink : theme.color(Role::Text);
}

double percentGutter()
{
    return textWidth(charttext::number(100), Theme::Text::Tiny) + 6;
}

int weekStep(double weekWidth, double labelWidth)
{
    for (const int step : {1, 2, 4, 8, 13, 26}) {
        if (step * weekWidth >= labelWidth + 12)
            return step;
    }
    return 52;
}

QRectF calloutBox(const QRectF &plot, double x, const ChartCallout &callout)
{
    const QSizeF size = calloutSize(callout);
    double left = x - kCalloutGap - size.width();
    if (left < plot.left() + 2) // it would cover the axis
        left = x + kCalloutGap;
    left = qMax(qMin(left, plot.right() - size.width()), plot.left() + 2);
    return {QPointF(left, plot.top() + 2), size};
}

void callout(QPainter *painter, const QRectF &plot, double x, const ChartCallout &callout, const Theme &theme)
{
    paintBox(painter, calloutBox(plot, x, callout), callout, theme);
}

void calloutBeside(QPainter *painter, const QRectF &plot, const QRectF &mark, const ChartCallout &callout,
                   const Theme &theme)
{
    const QSizeF size = calloutSize(callout);
    double left = mark.right() + kCalloutGap;
    if (left + size.width() > plot.right())
        left = mark.left() - kCalloutGap - size.width();
    const double top = qBound(plot.top(), mark.top() - 2, qMax(plot.top(), plot.bottom() - size.height()));
    paintBox(painter, {QPointF(qMax(plot.left(), left), top), size}, callout, theme);
}

} // namespace chartpaint
