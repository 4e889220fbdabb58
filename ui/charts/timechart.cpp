// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timechart.h"

#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

TimeChart::TimeChart(QWidget *parent)
    : ChartView(parent)
    , m_plot(std::make_unique<TimePlot>())
{
}

void TimeChart::setData(const TimeData &data)
{
    m_data = data;
    if (m_data.lines.size() > kMaxLines)
        m_data.lines.resize(kMaxLines);
    m_days.clear();
    for (const TimeLine &line : std::as_const(m_data.lines)) {
        for (const TimePoint &point : line.points)
            m_days.append(point.day);
    }
    std::sort(m_days.begin(), m_days.end());
    m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
    m_line = 0;
    m_plot->setContent(plotContent());
    renew();
}

bool TimeChart::isEmpty() const
{
    return m_days.isEmpty();
}

const TimePoint *TimeChart::pointOf(int line, int day) const
{
    const QList<TimePoint> &points = m_data.lines.at(line).points;
    const auto found = std::lower_bound(points.begin(), points.end(), day,
                                        [](const TimePoint &point, int wanted) { return point.day < wanted; });
    return found != points.end() && found->day == day ? &*found : nullptr;
}

std::optional<double> TimeChart::paceAt(int day) const
{
    if (!m_data.pace || m_data.pace->second <= m_data.pace->first)
        return {};
    const auto [from, to] = *m_data.pace;
    return qBound(0.0, 100.0 * (day - from) / (to - from), 100.0);
}

QString TimeChart::dayTitle(int day) const
{
    if (m_data.start.isValid())
        return charttext::dayWithWeekday(m_data.start.addDays(day));
    return tr("Week %1, day %2").arg(day / 7 + 1).arg(day % 7 + 1);
}

QString TimeChart::unit() const
{
    return tr("% done");
}

QString TimeChart::finding() const
{
    if (m_data.lines.size() != 1 || m_data.lines.first().points.isEmpty())
        return {};
    const TimePoint &last = m_data.lines.first().points.last();
    const std::optional<double> pace = paceAt(last.day);
    if (!last.median)
        return {};
    if (!pace)
        return tr("Median %1").arg(charttext::percent(*last.median));
    const int points = qRound(*last.median) - qRound(*pace);
    if (points == 0)
        return tr("Median at the expected pace");
    return points > 0 ? tr("Median %Ln point(s) above the pace", nullptr, points)
                      : tr("Median %Ln point(s) below the pace", nullptr, -points);
}

ChartTable TimeChart::table() const
{
    const auto cell = [](const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); };
    const bool isSingle = m_data.lines.size() == 1;
    ChartTable table;
    table.headers = {m_data.start.isValid() ? tr("Day") : tr("Day of the course")};
    if (isSingle)
        table.headers += {tr("Median, %"), tr("Lower quartile, %"), tr("Upper quartile, %")};
    for (const TimeLine &line : isSingle ? QList<TimeLine>() : m_data.lines)
        table.headers.append(tr("%1, %", "a group and its unit").arg(line.name));
    if (m_data.pace)
        table.headers.append(tr("Expected pace, %"));
    for (int point = 0; point < m_days.size(); ++point) {
        const int day = m_days.at(point);
        QVariantList cells;
        cells.append(m_data.start.isValid() ? QVariant(m_data.start.addDays(day)) : QVariant(day + 1));
        for (int line = 0; line < m_data.lines.size(); ++line) {
            const TimePoint *known = pointOf(line, day);
            cells.append(known ? cell(known->median) : QVariant());
            if (isSingle)
                cells += QVariantList{cell(known->lower), cell(known->upper)};
        }
        if (m_data.pace)
            cells.append(cell(paceAt(day)));
        table.append(cells, pointKey(point));
    }
    return table;
}

ChartKey TimeChart::pointKey(int point) const
{
    const int day = m_days.value(point);
    const qint64 cohort = m_data.lines.at(m_line).cohort;
    if (m_data.start.isValid())
        return {.kind = ChartKey::Kind::Day, .day = m_data.start.addDays(day), .cohort = cohort};
    return {.kind = ChartKey::Kind::Week, .week = day / 7 + 1, .cohort = cohort};
}

ChartCallout TimeChart::callout(int point) const
{
    const int day = m_days.value(point);
    const bool isSingle = m_data.lines.size() == 1;
    ChartCallout callout;
    callout.title = dayTitle(day);
    for (int line = 0; line < m_data.lines.size(); ++line) {
        const TimePoint *known = pointOf(line, day);
        const bool hasValue = known && known->median;
        const QString value = hasValue ? charttext::percent(*known->median) : tr("no data");
        callout.rows.append({isSingle ? tr("Median") : m_data.lines.at(line).name, value, !isSingle && line == m_line});
        if (isSingle && known && known->lower && known->upper)
            callout.rows.append({tr("Middle half"), charttext::percentRange(*known->lower, *known->upper)});
    }
    if (const std::optional<double> pace = paceAt(day))
        callout.rows.append({tr("Expected pace"), charttext::percent(*pace)});
    return callout;
}

QRectF TimeChart::pointArea(int point) const
{
    const TimeScale where = scaleIn(room(), devicePixelRatioF());
    const double half = qMax(2.0, where.unitWidth() / 2);
    return {where.x(m_days.value(point)) - half, where.area.top(), 2 * half, where.area.height()};
}

QSize TimeChart::sizeHint() const
{
    return {Theme::grown(650), Theme::grown(260)};
}

QSize TimeChart::minimumSizeHint() const
{
    return {Theme::grown(320), Theme::grown(150)};
}

int TimeChart::pointAt(const QPointF &position) const
{
    const TimeScale where = scaleIn(room(), devicePixelRatioF());
    if (m_days.isEmpty() || !where.area.adjusted(-8, 0, 8, 8).contains(position))
        return -1;
    const double day = where.time(position.x());
    const auto after = std::lower_bound(m_days.begin(), m_days.end(), day);
    if (after == m_days.end())
        return position.x() - where.x(m_days.last()) <= 24 ? int(m_days.size()) - 1 : -1; // nothing is known yet there
    if (after == m_days.begin())
        return 0;
    const bool isLater = *after - day < day - *(after - 1);
    return int(after - m_days.begin()) - (isLater ? 0 : 1);
}

int TimeChart::neighbour(int point, int key) const
{
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return point < 0 ? int(m_days.size()) - 1 : ChartView::neighbour(point, key); // from the newest day
    return point;
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const bool isVertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isVertical && !m_data.lines.isEmpty()) {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        m_line = qBound(0, m_line + step, int(m_data.lines.size()) - 1);
    }
    ChartView::keyPressEvent(event);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    ChartView::mouseMoveEvent(event);
    if (reading() < 0)
        return;
    const TimeScale where = scaleIn(room(), devicePixelRatioF());
    double nearest = 1e9;
    for (int line = 0; line < m_data.lines.size(); ++line) {
        const TimePoint *known = pointOf(line, m_days.at(reading()));
        const double distance = known && known->median ? qAbs(where.y(*known->median) - event->position().y()) : 1e9;
        if (distance < nearest) {
            nearest = distance;
            m_line = line;
        }
    }
    update();
}
