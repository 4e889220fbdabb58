// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlabels.h"
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/charts/timechart.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using Role = Theme::Role;

namespace {

constexpr double kLabelGap = 9; // from the last dot to its label
constexpr double kLeastShareOfRoom = 0.5; // what labels at the ends must leave to the plot
constexpr double kLeastGap = 14; // between the centres of two labels

// Without the room for accents and tails: what the eye takes as a label's box.
double labelHeight(Theme::Text style)
{
    return QFontMetricsF(Theme::font(style)).ascent();
}

double overhang() // of the last label of the axis
{
    return chartpaint::textHeight(Theme::Text::Tiny) * 1.6;
}

} // namespace

Role TimeChart::roleOf(int line)
{
    constexpr Role kSeries[] = {Role::Series1, Role::Series2, Role::Series3, Role::Series4};
    return kSeries[line];
}

const TimePoint *TimeChart::lastKnown(const TimeLine &line)
{
    for (auto point = line.points.crbegin(); point != line.points.crend(); ++point) {
        if (point->median)
            return &*point;
    }
    return nullptr;
}

// Whole weeks: the axis begins and ends on the first day of a week.
TimeScale TimeChart::scaleIn(const QRectF &room, double ratio) const
{
    TimeScale scale;
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
    scale.first = weekStart;
    scale.last = weekStart + qMax(1, (lastDay - weekStart + 6) / 7) * 7;

    const double tiny = chartpaint::textHeight(Theme::Text::Tiny);
    scale.area =
        TimePlot::sharpArea(room.adjusted(chartpaint::percentGutter(), tiny / 2, -overhang(), -(tiny + 5)), ratio);
    for (const PlotLabel &label : endLabels(scale)) { // what stands at the end of a line must not be cut
        const double share = (label.box.left() - kLabelGap - scale.area.left()) / scale.area.width();
        const double most = (room.right() - scale.area.left() - label.box.width() - kLabelGap) / qMax(share, 0.01);
        scale.area.setWidth(qMin(scale.area.width(), qMax(most, room.width() * kLeastShareOfRoom)));
    }
    return scale;
}

double TimeChart::paceY(const TimeScale &scale, double x) const
{
    const auto [from, to] = *m_data.pace;
    return scale.y(qBound(0.0, 100 * (scale.time(x) - from) / (to - from), 100.0));
}

// Texts and left edges; how high they stand is decided when all the others are known.
QList<TimeChart::PlotLabel> TimeChart::endLabels(const TimeScale &scale) const
{
    const bool isSingle = m_data.lines.size() == 1;
    QList<PlotLabel> labels;
    for (int i = 0; i < m_data.lines.size(); ++i) {
        const TimePoint *end = lastKnown(m_data.lines.at(i));
        if (!end)
            continue;
        const QString value = charttext::percent(*end->median);
        const QPointF corner(scale.x(end->day) + kLabelGap, scale.y(*end->median));
        labels.append({isSingle ? tr("median %1").arg(value)
                                : tr("%1 %2", "a group and its percentage").arg(m_data.lines.at(i).name, value),
                       {corner, QSizeF()},
                       roleOf(i),
                       Theme::Text::SmallStrong});
        if (isSingle && end->lower && end->upper && qRound(*end->lower) != qRound(*end->upper)) {
            const double middle = (corner.y() + scale.y(*end->lower)) / 2;
            labels.append({tr("middle half: %1").arg(charttext::percentRange(*end->lower, *end->upper)),
                           {QPointF(corner.x(), middle), QSizeF()}});
        }
    }
    for (PlotLabel &label : labels) {
        label.box.setSize({chartpaint::textWidth(label.text, label.style), labelHeight(label.style)});
        label.box.translate(0, -label.box.height() / 2);
    }
    return labels;
}

// The name of the dashed line and the date of its end; late in the course there is room for one text only.
QList<TimeChart::PlotLabel> TimeChart::paceLabels(const TimeScale &scale, const QRectF &room, double taken) const
{
    if (!paceAt(0))
        return {};
    const int to = m_data.pace->second;
    const QPointF end(scale.x(to), scale.y(100));
    const double high = labelHeight(Theme::Text::Small);
    const QString name = tr("expected pace");
    const double width = chartpaint::textWidth(name, Theme::Text::Small);
    const double known = m_days.isEmpty() ? scale.area.left() : scale.x(m_days.last());
    const double left = qMax(taken + 12, (known + end.x()) / 2);
    const QString endText = m_data.start.isValid() ? tr("end: %1").arg(charttext::day(m_data.start.addDays(to)))
                                                   : tr("end: %1").arg(charttext::week((to + 6) / 7));
    QList<PlotLabel> labels;
    QList<chartlabels::Span> grid;
    for (const int value : {0, 25, 50, 75, 100})
        grid.append({scale.y(value) - 0.5, scale.y(value) + 0.5});
    const auto below = [&](double x, double least) { // under the dashed line, and off the grid
        const double top = qMax(least, paceY(scale, x) + 4);
        chartlabels::Wish wish{top + high / 2, {}, grid};
        wish.obstacles.append({scale.area.top() - 99, top});
        return chartlabels::stack({wish}, kLeastGap, high, {scale.area.top(), scale.area.bottom()}).first() - high / 2;
    };
    const auto endLabel = [&](const QString &text) {
        const double wide = chartpaint::textWidth(text, Theme::Text::Small);
        const double edge = qMax(room.right(), scale.area.right()) - wide;
        const double x = qMax(scale.area.left(), qMin(end.x() - 6, edge));
        return PlotLabel{text, {x, below(x, end.y() + 9), wide, high}};
    };
    const PlotLabel last = endLabel(endText);
    const PlotLabel first{name, {left, below(left, 0), width, high}};
    if (left + width + 12 < end.x() && !first.box.adjusted(-8, -3, 8, 3).intersects(last.box))
        labels = {first, last};
    else
        labels = {endLabel(tr("%1, %2", "expected pace, end").arg(name, endText))};
    return labels;
}

void TimeChart::placeEndLabels(QList<PlotLabel> *labels, const TimeScale &scale, const QList<PlotLabel> &others) const
{
    QList<chartlabels::Wish> wishes;
    for (const PlotLabel &label : std::as_const(*labels)) {
        const chartlabels::Span across{label.box.left() - 2, label.box.right() + 2};
        chartlabels::Wish wish{label.box.center().y(), across, {}};
        if (across.from < scale.area.right()) {
            for (const int value : {0, 25, 50, 75, 100})
                wish.obstacles.append({scale.y(value) - 0.5, scale.y(value) + 0.5});
        }
        if (m_data.pace && across.from < scale.x(m_data.pace->second))
            wish.obstacles.append({paceY(scale, across.to) - 1, paceY(scale, across.from) + 1});
        for (const PlotLabel &other : others) {
            if (other.box.left() < across.to && other.box.right() > across.from)
                wish.obstacles.append({other.box.top() - 2, other.box.bottom() + 2});
        }
        for (const TimeLine &line : m_data.lines) { // the lines of groups that go on longer
            chartlabels::Span crossed{1e9, -1e9};
            for (const TimePoint &point : line.points) {
                const double x = scale.x(point.day);
                if (!point.median || x < across.from - scale.unitWidth() || x > across.to + scale.unitWidth())
                    continue;
                crossed.from = qMin(crossed.from, scale.y(*point.median) - 2);
                crossed.to = qMax(crossed.to, scale.y(*point.median) + 2);
            }
            const TimePoint *end = lastKnown(line);
            if (end && scale.x(end->day) > across.from && crossed.from < crossed.to)
                wish.obstacles.append(crossed);
        }
        wishes.append(wish);
    }
    const double high = labelHeight(Theme::Text::SmallStrong);
    const QList<double> places = chartlabels::stack(wishes, qMax(kLeastGap, high + 3), high,
                                                    {scale.area.top() - high / 2, scale.area.bottom() + high / 2});
    for (qsizetype i = 0; i < labels->size(); ++i)
        (*labels)[i].box.moveTop(places.at(i) - (*labels)[i].box.height() / 2);
}

// Beside its line at the top, where nothing else is; else at the foot of the line.
TimeChart::PlotLabel TimeChart::todayLabel(const TimeScale &scale, const QList<PlotLabel> &others) const
{
    PlotLabel label{tr("today"), {}, Role::Muted, Theme::Text::Tiny};
    label.box.setSize({chartpaint::textWidth(label.text, label.style), labelHeight(label.style)});
    const double x = scale.x(double(m_data.start.daysTo(m_data.today)));
    const double top = scale.area.top() + 3;
    const double foot = scale.area.bottom() - 3 - label.box.height();
    const double left = x - 5 - label.box.width();
    for (const QPointF corner : {QPointF(x + 5, top), QPointF(left, top), QPointF(x + 5, foot), QPointF(left, foot)}) {
        label.box.moveTopLeft(corner);
        const QRectF wide = label.box.adjusted(-4, -3, 4, 3);
        const bool isOnPace = paceAt(0) && paceY(scale, wide.right()) < wide.bottom()
            && paceY(scale, wide.left()) > wide.top() && wide.left() < scale.x(m_data.pace->second);
        const bool isOnText = std::any_of(others.begin(), others.end(),
                                          [&](const PlotLabel &other) { return other.box.intersects(wide); });
        if (!isOnPace && !isOnText && wide.left() >= scale.area.left())
            break;
    }
    return label;
}

QList<TimeChart::PlotLabel> TimeChart::plotLabels(const QRectF &room) const
{
    return isEmpty() ? QList<PlotLabel>() : plotLabels(room, scaleIn(room, devicePixelRatioF()));
}

QList<TimeChart::PlotLabel> TimeChart::plotLabels(const QRectF &room, const TimeScale &where) const
{
    QList<PlotLabel> labels = endLabels(where);
    double taken = where.area.left();
    for (PlotLabel &label : labels) {
        label.box.moveRight(qMin(label.box.right(), room.right())); // a room too narrow for text beside the line
        taken = qMax(taken, label.box.right());
    }
    const QList<PlotLabel> pace = paceLabels(where, room, taken);
    placeEndLabels(&labels, where, pace);
    labels += pace;
    if (m_data.start.isValid() && m_data.today.isValid())
        labels.append(todayLabel(where, labels));
    return labels;
}
