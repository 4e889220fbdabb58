// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlabels.h"
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/charts/timechartaxes.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr double kLabelGap = 9; // from the last dot to its label
constexpr double kLeastShareOfRoom = 0.5; // what labels at the ends must leave to the plot

Role seriesRole(int line)
{
    constexpr Role kSeries[] = {Role::Series1, Role::Series2, Role::Series3, Role::Series4};
    return kSeries[line];
}

QPen linePen(int line, const Theme &theme)
{
    QPen pen(theme.color(seriesRole(line)), 2.2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (line >= 2) // the colours alone come too close for some eyes
        pen.setDashPattern(line == 2 ? QList<qreal>{4, 2} : QList<qreal>{1.5, 1.5});
    else
        pen.setCapStyle(Qt::RoundCap);
    return pen;
}

const TimePoint *lastKnown(const TimeLine &line)
{
    for (auto point = line.points.crbegin(); point != line.points.crend(); ++point) {
        if (point->median)
            return &*point;
    }
    return nullptr;
}

// The label's height without the room for accents and tails: what the eye takes as its box.
double labelHeight()
{
    return QFontMetricsF(Theme::font(Theme::Text::Small)).ascent();
}

} // namespace

TimeChart::Axes TimeChart::axes(const QRectF &room) const
{
    Axes axes;
    const int firstDay = m_days.isEmpty() ? 0 : qMin(0, m_days.first());
    int lastDay = m_days.isEmpty() ? 0 : m_days.last();
    int weekStart = 0;
    if (m_data.start.isValid()) {
        weekStart = -((m_data.start.dayOfWeek() - int(QLocale().firstDayOfWeek()) + 7) % 7);
        if (m_data.today.isValid())
            lastDay = qMax(lastDay, int(m_data.start.daysTo(m_data.today)));
    }
    if (m_data.pace)
        lastDay = qMax(lastDay, m_data.pace->second);
    while (weekStart > firstDay)
        weekStart -= 7;
    axes.first = weekStart;
    axes.last = weekStart + qMax(1, (lastDay - weekStart + 6) / 7) * 7;

    const double tiny = chartpaint::textHeight(Theme::Text::Tiny);
    axes.plot = room.adjusted(chartpaint::percentGutter(), tiny / 2, -tiny * 1.6, -(tiny + 5));
    for (const TimeLine &line : m_data.lines) { // the label at the end of a line must not be cut
        const TimePoint *end = lastKnown(line);
        if (!end || end->day <= axes.first)
            continue;
        const QString text = m_data.lines.size() == 1
            ? tr("median %1").arg(charttext::percent(100))
            : tr("%1 %2", "a group and its percentage").arg(line.name, charttext::percent(100));
        const double width = chartpaint::textWidth(text, Theme::Text::SmallStrong) + kLabelGap;
        const double share = double(end->day - axes.first) / (axes.last - axes.first);
        const double most = (room.right() - axes.plot.left() - width) / share;
        axes.plot.setWidth(qMin(axes.plot.width(), qMax(most, room.width() * kLeastShareOfRoom)));
    }
    return axes;
}

QList<TimeChart::EndLabel> TimeChart::endLabels(const QRectF &room) const
{
    const Axes where = axes(room);
    const bool isSingle = m_data.lines.size() == 1;
    QList<EndLabel> labels;
    QList<double> wishes;
    double widest = 0;
    double left = where.plot.left();
    for (int i = 0; i < m_data.lines.size(); ++i) {
        const TimePoint *end = lastKnown(m_data.lines.at(i));
        if (!end)
            continue;
        const QString value = charttext::percent(*end->median);
        const QString text = isSingle ? tr("median %1").arg(value)
                                      : tr("%1 %2", "a group and its percentage").arg(m_data.lines.at(i).name, value);
        labels.append({text, {where.x(end->day) + kLabelGap, 0, 0, 0}, seriesRole(i), true});
        wishes.append(where.y(*end->median));
        left = qMax(left, where.x(end->day));
        if (isSingle && end->lower && end->upper) {
            labels.append({tr("middle half: %1").arg(charttext::percentRange(*end->lower, *end->upper)),
                           {where.x(end->day) + kLabelGap, 0, 0, 0},
                           Role::Muted,
                           false});
            wishes.append((where.y(*end->median) + where.y(*end->lower)) / 2);
        }
    }
    for (EndLabel &label : labels) {
        const Theme::Text style = label.isStrong ? Theme::Text::SmallStrong : Theme::Text::Small;
        label.box.setWidth(chartpaint::textWidth(label.text, style));
        if (label.box.right() > room.right())
            label.box.moveRight(room.right());
        widest = qMax(widest, label.box.width());
    }
    QList<chartlabels::Span> obstacles;
    for (const int value : {0, 25, 50, 75, 100})
        obstacles.append({where.y(value) - 0.5, where.y(value) + 0.5});
    if (m_data.pace && where.x(m_data.pace->second) > left) {
        const auto clamped = [&](double x) { return where.y(*paceAt(int(std::round(where.day(x))))); };
        if (paceAt(0))
            obstacles.append({clamped(left + kLabelGap + widest) - 1, clamped(left) + 1});
    }
    const double gap = qMax(14.0, labelHeight() + 3);
    const QList<double> places =
        chartlabels::stack(wishes, gap, labelHeight(), obstacles, {where.plot.top() - 6, where.plot.bottom() + 2});
    for (qsizetype i = 0; i < labels.size(); ++i)
        labels[i].box = {labels.at(i).box.left(), places.at(i) - labelHeight() / 2, labels.at(i).box.width(),
                         labelHeight()};
    return labels;
}

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
        if (const TimePoint *end = lastKnown(m_data.lines.at(i)))
            chartpaint::dot(painter, {axes.x(end->day), axes.y(*end->median)}, 3.5, theme.color(seriesRole(i)),
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

    const double high = chartpaint::textHeight(Theme::Text::Small);
    const QString name = tr("expected pace");
    const double width = chartpaint::textWidth(name, Theme::Text::Small);
    double taken = axes.plot.left();
    for (const EndLabel &label : endLabels(axes.plot.adjusted(0, 0, 200, 0)))
        taken = qMax(taken, label.box.right());
    const double left = qMax(taken + 12, (axes.x(m_days.isEmpty() ? from : m_days.last()) + end.x()) / 2);
    const bool hasRoom = left + width + 12 < end.x();
    QString endText = m_data.start.isValid() ? tr("end: %1").arg(charttext::day(m_data.start.addDays(to)))
                                             : tr("end: %1").arg(charttext::week((to + 6) / 7));
    if (hasRoom) {
        const double y = axes.y(*paceAt(int(axes.day(left)))) + 6;
        chartpaint::text(painter, {left, y, width, high}, Qt::AlignLeft | Qt::AlignTop, name, Theme::Text::Small,
                         theme.color(Role::Muted));
    } else { // late in the course its end says what the line is
        endText = tr("%1, %2", "expected pace, end").arg(name, endText);
    }
    const double wide = chartpaint::textWidth(endText, Theme::Text::Small);
    const double edge = axes.plot.right() + chartpaint::textHeight(Theme::Text::Tiny) * 1.6;
    const double x = qMin(end.x() - 6, edge - wide);
    chartpaint::text(painter, {x, end.y() + 9, wide, high}, Qt::AlignLeft | Qt::AlignTop, endText, Theme::Text::Small,
                     theme.color(Role::Muted));
}

void TimeChart::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (isEmpty())
        return;
    const Axes where = axes(room);
    const double tiny = chartpaint::textHeight(Theme::Text::Tiny);
    chartpaint::percentGrid(painter, where.plot, theme);
    const auto label = [&](int day) {
        return m_data.start.isValid() ? charttext::day(m_data.start.addDays(day)) : charttext::week(day / 7 + 1);
    };
    double widest = 0;
    for (int day = where.first; day <= where.last; day += 7)
        widest = qMax(widest, chartpaint::textWidth(label(day), Theme::Text::Tiny));
    const int step = 7 * chartpaint::weekStep(7 * where.dayWidth(), widest);
    for (int day = where.first; day <= where.last; day += step)
        chartpaint::text(painter, {where.x(day) - widest, where.plot.bottom() + 5, 2 * widest, tiny}, Qt::AlignCenter,
                         label(day), Theme::Text::Tiny, theme.color(Role::Muted));
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_data.lines.size() == 1)
        paintBand(painter, where, theme);
    if (m_data.start.isValid() && m_data.today.isValid()) {
        const double x = where.x(double(m_data.start.daysTo(m_data.today)));
        chartpaint::vertical(painter, x, where.plot.top(), where.plot.bottom(), theme.color(Role::Line));
        const double wide = chartpaint::textWidth(tr("today"), Theme::Text::Tiny);
        const bool isNearEnd = m_data.pace && where.x(m_data.pace->second) - x < wide + 24;
        chartpaint::text(painter, {isNearEnd ? x - 5 - wide : x + 5, where.plot.top() + 1, wide, tiny},
                         Qt::AlignLeft | Qt::AlignTop, tr("today"), Theme::Text::Tiny, theme.color(Role::Muted));
    }
    paintPace(painter, where, theme);
    paintLines(painter, where, theme);
    for (const EndLabel &end : endLabels(room)) {
        const QColor ink = theme.color(end.role);
        chartpaint::text(painter, end.box.adjusted(0, -4, 0, 4), Qt::AlignLeft | Qt::AlignVCenter, end.text,
                         end.isStrong ? Theme::Text::SmallStrong : Theme::Text::Small,
                         end.isStrong ? chartpaint::readable(ink, theme) : ink);
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
        chartpaint::dot(painter, {x, where.y(*known->median)}, isChosen ? 5 : 3.5, theme.color(seriesRole(line)),
                        theme.color(Role::Base));
    }
    chartpaint::callout(painter, where.plot, x, callout(point), theme);
}
