// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/charts/timechartaxes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

QPen linePen(int line, const Theme &theme)
{
    QPen pen(theme.color(timeSeriesRole(line)), 2.2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (line >= 2) // the colours alone come too close for some eyes
        pen.setDashPattern(line == 2 ? QList<qreal>{4, 2} : QList<qreal>{1.5, 1.5});
    else
        pen.setCapStyle(Qt::RoundCap);
    return pen;
}

} // namespace

void TimeChart::paintBand(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    QColor fill = theme.color(Role::Series1);
    fill.setAlphaF(theme.isDark() ? 0.22F : 0.16F);
    QPolygonF upper;
    QPolygonF lower;
    const auto flush = [&] {
        std::reverse(lower.begin(), lower.end());
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        if (upper.size() > 1)
            painter->drawPolygon(upper + lower);
        upper.clear();
        lower.clear();
    };
    for (const TimePoint &point : m_data.lines.first().points) {
        if (!point.lower || !point.upper) {
            flush();
            continue;
        }
        upper.append({axes.x(point.day), axes.y(*point.upper)});
        lower.append({axes.x(point.day), axes.y(*point.lower)});
    }
    flush();
}

void TimeChart::paintLines(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    for (int i = int(m_data.lines.size()) - 1; i >= 0; --i) { // the first lies on top
        QPolygonF run;
        painter->setPen(linePen(i, theme));
        for (const TimePoint &point : m_data.lines.at(i).points) {
            if (point.median) {
                run.append({axes.x(point.day), axes.y(*point.median)});
                continue;
            }
            painter->drawPolyline(run);
            run.clear();
        }
        painter->drawPolyline(run);
        if (const TimePoint *end = lastKnownPoint(m_data.lines.at(i)))
            chartpaint::dot(painter, {axes.x(end->day), axes.y(*end->median)}, 3.5, theme.color(timeSeriesRole(i)),
                            theme.color(Role::Base));
    }
}

void TimeChart::paintPace(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    if (!paceAt(0))
        return;
    const auto [from, to] = *m_data.pace;
    const QColor ink = theme.color(Role::Faint);
    const QPointF end(axes.x(to), axes.y(100));
    chartpaint::dashed(painter, {axes.x(from), axes.y(0)}, end, ink);
    chartpaint::dot(painter, end, 2.5, ink, theme.color(Role::Base));
}

void TimeChart::paintTicks(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    const double tiny = chartpaint::textHeight(Theme::Text::Tiny);
    const auto label = [&](int day) {
        return m_data.start.isValid() ? charttext::day(m_data.start.addDays(day)) : charttext::week(day / 7 + 1);
    };
    double widest = 0;
    for (int day = axes.first; day <= axes.last; day += 7)
        widest = qMax(widest, chartpaint::textWidth(label(day), Theme::Text::Tiny));
    const int step = 7 * chartpaint::weekStep(7 * axes.dayWidth(), widest);
    for (int day = axes.first; day <= axes.last; day += step)
        chartpaint::text(painter, {axes.x(day) - widest, axes.plot.bottom() + 5, 2 * widest, tiny}, Qt::AlignCenter,
                         label(day), Theme::Text::Tiny, theme.color(Role::Muted));
}

void TimeChart::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (isEmpty())
        return;
    const Axes where = axes(room);
    chartpaint::percentGrid(painter, where.plot, theme);
    paintTicks(painter, where, theme);
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_data.lines.size() == 1)
        paintBand(painter, where, theme);
    if (m_data.start.isValid() && m_data.today.isValid())
        chartpaint::vertical(painter, where.x(double(m_data.start.daysTo(m_data.today))), where.plot.top(),
                             where.plot.bottom(), theme.color(Role::Line));
    paintPace(painter, where, theme);
    paintLines(painter, where, theme);
    for (const PlotLabel &label : plotLabels(room)) {
        const QColor ink = theme.color(label.role);
        chartpaint::text(painter, label.box.adjusted(0, -4, 0, 4), Qt::AlignLeft | Qt::AlignVCenter, label.text,
                         label.style, label.role == Role::Muted ? ink : chartpaint::readable(ink, theme));
    }
}

void TimeChart::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const Axes where = axes(room);
    const double x = where.x(m_days.at(point));
    chartpaint::vertical(painter, x, where.plot.top(), where.plot.bottom(), theme.color(Role::Muted));
    for (int line = 0; line < m_data.lines.size(); ++line) {
        const TimePoint *known = pointOf(line, m_days.at(point));
        if (!known || !known->median)
            continue;
        const bool isChosen = m_data.lines.size() > 1 && line == m_line;
        chartpaint::dot(painter, {x, where.y(*known->median)}, isChosen ? 5 : 3.5, theme.color(timeSeriesRole(line)),
                        theme.color(Role::Base));
    }
    chartpaint::callout(painter, where.plot, x, callout(point), theme);
}
