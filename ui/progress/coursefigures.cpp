// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/coursefigures.h"

#include "ui/charts/charttext.h"
#include "ui/charts/timechart.h"
#include "ui/progress/progresstext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct CourseFigures {
    Q_DECLARE_TR_FUNCTIONS(CourseFigures)
};

/// Months as numbers, so that a key of a chart can carry one.
qint64 monthNumber(const QString &cohort)
{
    const QDate first = QDate::fromString(cohort + "-01"_L1, Qt::ISODate);
    return first.isValid() ? first.year() * 12 + first.month() - 1 : 0;
}

QDate firstOfMonth(qint64 number)
{
    return {int(number / 12), int(number % 12) + 1, 1};
}

QString monthName(const QDate &month)
{
    return QLocale().toString(month, u"LLLL yyyy"_s);
}

QDate dayOf(const QDateTime &when, const QTimeZone &zone)
{
    return when.isValid() ? when.toTimeZone(zone).date() : QDate();
}

} // namespace

namespace coursefigures {

TimeData timeData(const CourseProgressView &view, const QDate &today, const QTimeZone &zone)
{
    const QDate start = dayOf(view.row.course.startAt, zone);
    const QDate end = dayOf(view.row.course.endAt, zone);
    const QDate firstDay = view.days.isEmpty() ? today : view.days.constFirst().day;
    TimeData data{.start = start.isValid() ? start : firstDay, .today = today};
    if (start.isValid() && end > start)
        data.pace = std::pair(0, int(start.daysTo(end)));
    TimeLine line;
    for (const CourseDay &day : view.days) {
        if (day.percent && day.day >= data.start)
            line.points.append({.day = int(data.start.daysTo(day.day)),
                                .median = day.percent->median,
                                .lower = day.percent->q1,
                                .upper = day.percent->q3});
    }
    if (!line.points.isEmpty())
        data.lines.append(line);
    return data;
}

HistogramData histogramData(const CourseProgressView &view)
{
    HistogramData data;
    int known = 0;
    for (int bin = 0; bin < HistogramData::kBins; ++bin) {
        data.people[std::size_t(bin)] = view.histogram.value(bin);
        known += view.histogram.value(bin);
    }
    data.unknown = std::max(0, view.row.counts.total() - known);
    return data;
}

HeatData heatData(const CourseProgressView &view, const QDate &today, const QTimeZone &zone)
{
    if (view.days.isEmpty())
        return {};
    const QDate start = dayOf(view.row.course.startAt, zone);
    const QDate end = dayOf(view.row.course.endAt, zone);
    HeatData data{.first = view.days.constFirst().day, .last = today, .today = today};
    if (start.isValid() && start < data.first && start.daysTo(data.first) < 28)
        data.first = start;
    if (end.isValid() && end < today)
        data.last = std::max(end, view.days.constLast().day);
    for (const CourseDay &day : view.days)
        data.days.append({.day = day.day, .active = day.active});
    return data;
}

SurvivalData survivalData(const CourseHistoryView &history)
{
    SurvivalData data;
    for (const SurvivalWeek &week : history.survival)
        data.weeks.append({.week = week.week + 1,
                           .people = week.eligible,
                           .active = week.survivors - week.finished,
                           .finished = week.finished});
    return data;
}

TimeData cohortData(const CourseHistoryView &history)
{
    QMap<QString, TimeLine> lines;
    for (const CohortWeek &week : history.cohorts) {
        TimeLine &line = lines[week.cohort];
        line.cohort = monthNumber(week.cohort);
        line.points.append(
            {.day = week.week * 7, .median = week.percent.median, .lower = week.percent.q1, .upper = week.percent.q3});
    }
    TimeData data;
    const QList<TimeLine> all = lines.values(); // by month
    for (TimeLine line : all.mid(std::max<qsizetype>(0, all.size() - TimeChart::kMaxLines))) {
        line.name = monthName(firstOfMonth(line.cohort));
        std::ranges::sort(line.points, {}, &TimePoint::day);
        data.lines.append(line);
    }
    if (data.lines.size() < 2) // one group is no comparison, and the median is drawn above
        data.lines.clear();
    return data;
}

Figure figure(const ChartKey &key, qint64 courseId, const QDate &today, const QTimeZone &zone)
{
    Figure figure{.query = {.courseId = courseId}};
    if (key.cohort != 0) {
        const QDate month = firstOfMonth(key.cohort);
        figure.query.beganFrom = month.startOfDay(zone).toUTC();
        figure.query.beganBefore = month.addMonths(1).startOfDay(zone).toUTC();
        figure.title = CourseFigures::tr("Began in %1", "month and year").arg(monthName(month));
        return figure;
    }
    switch (key.kind) {
    case ChartKey::Kind::Standing: {
        const Standing standing = progresstext::standingOf(key.standing);
        figure.query.standings = {standing};
        figure.title = stateWord(standing);
        break;
    }
    case ChartKey::Kind::Bin:
        figure.query.percentBin = key.bin;
        figure.title = CourseFigures::tr("%1% done", "a range of percentages").arg(charttext::bin(key.bin));
        break;
    case ChartKey::Kind::Day:
        figure.query.activeFrom = key.day.startOfDay(zone).toUTC();
        figure.query.activeBefore = key.day.addDays(1).startOfDay(zone).toUTC();
        figure.title = CourseFigures::tr("Last active on %1", "day").arg(plainDay(key.day, today));
        break;
    case ChartKey::Kind::Week:
        figure.query.lostInWeek = key.week - 1;
        figure.title = CourseFigures::tr("Last active in week %1, not finished").arg(key.week);
        break;
    case ChartKey::Kind::None:
        break;
    }
    return figure;
}

} // namespace coursefigures
