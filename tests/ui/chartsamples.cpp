// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chartsamples.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace chartsamples {

TimeData course()
{
    constexpr int kMedian[] = {0, 1, 2, 4, 7, 7, 8, 12, 16, 19, 23, 27, 27, 28, 31, 35, 38, 41, 44, 45, 45, 47, 49};
    constexpr int kUpper[] = {0, 3, 6, 9, 14, 14, 15, 20, 27, 31, 36, 41, 41, 42, 47, 50, 53, 56, 58, 59, 60, 62, 65};
    constexpr int kLower[] = {0, 0, 0, 1, 2, 2, 3, 5, 7, 8, 9, 11, 11, 11, 13, 14, 16, 17, 18, 19, 19, 20, 22};
    TimeData data;
    data.start = QDate(2026, 11, 2);
    data.today = QDate(2026, 11, 24);
    data.pace = std::pair(0, 46);
    TimeLine line;
    line.cohort = 7;
    for (int day = 0; day < 23; ++day)
        line.points.append({day, kMedian[day], kLower[day], kUpper[day]});
    data.lines.append(line);
    return data;
}

TimeData year()
{
    TimeData data;
    data.start = QDate(2026, 1, 8);
    data.today = data.start.addDays(364);
    data.pace = std::pair(0, 400);
    TimeLine line;
    for (int day = 0; day < 365; ++day) {
        const double median = 100 * std::pow(day / 420.0, 1.3);
        line.points.append({day, median, median * 0.6, qMin(100.0, median * 1.5)});
    }
    data.lines.append(line);
    return data;
}

TimeData cohorts()
{
    TimeData data;
    const QString names[] = {u"Septiembre"_s, u"Octubre"_s, u"Noviembre"_s, u"Diciembre"_s};
    const double speeds[] = {1.35, 1.32, 0.9, 1.1};
    const int lengths[] = {60, 60, 40, 20};
    for (int i = 0; i < 4; ++i) {
        TimeLine line;
        line.name = names[i];
        line.cohort = i + 1;
        for (int day = 0; day <= lengths[i]; ++day)
            line.points.append({day, qMin(100.0, speeds[i] * day + 3 * std::sin(day / 4.0 + i))});
        line.points.first().median = 0;
        data.lines.append(line);
    }
    return data;
}

HistogramData where()
{
    return {{9, 5, 6, 8, 10, 12, 11, 7, 4, 2, 1, 11}, 0};
}

StandingData standings()
{
    return {{11, 41, 17, 8, 9, 0}};
}

HeatData activity(int weeks)
{
    HeatData data;
    data.first = QDate(2026, 11, 2);
    data.last = data.first.addDays(7 * weeks - 1);
    data.today = data.first.addDays(qMin(7 * weeks - 1, 7 * weeks / 2 - 2));
    for (QDate day = data.first; day <= data.today; day = day.addDays(1)) {
        if (day == data.first.addDays(9))
            continue; // a day without a reading
        const int base = day.dayOfWeek() > 5 ? 4 : 22;
        data.days.append({day, qMax(0, base + (day.day() * 7 + day.month() * 3) % 19 - 6)});
    }
    return data;
}

SurvivalData survival(int weeks)
{
    SurvivalData data;
    for (int week = 1; week <= weeks; ++week) {
        const int finished = week < 4 ? 0 : (week - 3) * 26 / weeks;
        const int gone = week < 3 ? week : 8 + week * 2;
        data.weeks.append({week, 86, qMax(0, 86 - gone - finished), finished});
    }
    return data;
}

SparklineData person()
{
    SparklineData data;
    data.start = QDate(2026, 11, 2);
    data.end = QDate(2026, 12, 18);
    data.today = QDate(2026, 11, 24);
    data.steps = {{data.start, 0},
                  {data.start.addDays(2), 6},
                  {data.start.addDays(5), 13},
                  {data.start.addDays(7), 18},
                  {data.start.addDays(10), 22}};
    data.messages = {{QDate(2026, 11, 3), u"bienvenida_curso"_s}, {QDate(2026, 11, 22), u"recordatorio_inactividad"_s}};
    return data;
}

} // namespace chartsamples
