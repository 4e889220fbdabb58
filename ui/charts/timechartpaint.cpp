// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/charts/timechart.h"

#include <QPainter>

using Role = Theme::Role;

namespace {

TimePlot::Line lineStyle(int line, Role role)
{
    if (line < 2)
        return {.points = {}, .role = role, .cap = Qt::RoundCap};
    // The colours alone come too close for some eyes.
    return {.points = {}, .role = role, .dashes = line == 2 ? QList<qreal>{4, 2} : QList<qreal>{1.5, 1.5}};
}

// One line for every run of days with a median.
void appendRuns(QList<TimePlot::Line> *lines, const QList<TimePoint> &points, TimePlot::Line run)
{
    const auto flush = [&] {
        if (run.points.size() > 1)
            lines->append(run);
        run.points.clear();
    };
    for (const TimePoint &point : points) {
        if (point.median)
            run.points.append({double(point.day), *point.median});
        else
            flush();
    }
    flush();
}

QList<TimePlot::Band> bands(const QList<TimePoint> &points, Role role)
{
    QList<TimePlot::Band> bands;
    TimePlot::Band band{{}, {}, role};
    const auto flush = [&] {
        if (band.upper.size() > 1)
            bands.append(band);
        band = {{}, {}, role};
    };
    for (const TimePoint &point : points) {
        if (!point.lower || !point.upper) {
            flush();
            continue;
        }
        band.lower.append({double(point.day), *point.lower});
        band.upper.append({double(point.day), *point.upper});
    }
    flush();
    return bands;
}

} // namespace

TimePlot::Content TimeChart::plotContent() const
{
    TimePlot::Content content;
    if (m_data.lines.size() == 1)
        content.bands = bands(m_data.lines.first().points, roleOf(0));
    if (m_data.start.isValid() && m_data.today.isValid())
        content.mark = double(m_data.start.daysTo(m_data.today));
    if (paceAt(0))
        content.lines.append({.points = {{double(m_data.pace->first), 0}, {double(m_data.pace->second), 100}},
                              .role = Role::Faint,
                              .width = 1.2,
                              .dashes = {4, 2.5}});
    for (int i = int(m_data.lines.size()) - 1; i >= 0; --i) // the first lies on top
        appendRuns(&content.lines, m_data.lines.at(i).points, lineStyle(i, roleOf(i)));
    return content;
}

QList<TimePlot::Tick> TimeChart::ticks(const TimeScale &scale) const
{
    const auto label = [&](int day) {
        return m_data.start.isValid() ? charttext::day(m_data.start.addDays(day)) : charttext::week(day / 7 + 1);
    };
    double widest = 0;
    for (int day = int(scale.first); day <= int(scale.last); day += 7)
        widest = qMax(widest, chartpaint::textWidth(label(day), Theme::Text::Tiny));
    const int step = 7 * chartpaint::weekStep(7 * scale.unitWidth(), widest);
    QList<TimePlot::Tick> ticks;
    for (int day = int(scale.first); day <= int(scale.last); day += step)
        ticks.append({double(day), label(day)});
    return ticks;
}

// Dots where lines end.
void TimeChart::paintEnds(QPainter *painter, const TimeScale &scale, const Theme &theme) const
{
    if (paceAt(0))
        chartpaint::dot(painter, {scale.x(m_data.pace->second), scale.y(100)}, 2.5, theme.color(Role::Faint),
                        theme.color(Role::Base));
    for (int i = int(m_data.lines.size()) - 1; i >= 0; --i) {
        if (const TimePoint *end = lastKnown(m_data.lines.at(i)))
            chartpaint::dot(painter, {scale.x(end->day), scale.y(*end->median)}, 3.5, theme.color(roleOf(i)),
                            theme.color(Role::Base));
    }
}

void TimeChart::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (isEmpty())
        return;
    const TimeScale where = scaleIn(room, painter->device()->devicePixelRatioF());
    m_plot->paint(painter, {room, where, ticks(where)}, theme);
    paintEnds(painter, where, theme);
    for (const PlotLabel &label : plotLabels(room, where)) {
        const QColor ink = theme.color(label.role);
        chartpaint::text(painter, label.box.adjusted(0, -4, 0, 4), Qt::AlignLeft | Qt::AlignVCenter, label.text,
                         label.style, label.role == Role::Muted ? ink : chartpaint::readable(ink, theme));
    }
}

void TimeChart::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const TimeScale where = scaleIn(room, painter->device()->devicePixelRatioF());
    const double x = where.x(m_days.at(point));
    chartpaint::vertical(painter, x, where.area.top(), where.area.bottom(), theme.color(Role::Muted));
    for (int line = 0; line < m_data.lines.size(); ++line) {
        const TimePoint *known = pointOf(line, m_days.at(point));
        if (!known || !known->median)
            continue;
        const bool isChosen = m_data.lines.size() > 1 && line == m_line;
        chartpaint::dot(painter, {x, where.y(*known->median)}, isChosen ? 5 : 3.5, theme.color(roleOf(line)),
                        theme.color(Role::Base));
    }
    chartpaint::callout(painter, where.area, x, callout(point), theme);
}
