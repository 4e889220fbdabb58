// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "ui/charts/chartdata.h"

/// What the charts of a course draw, out of what is stored. `today` is a day of the centre.
namespace coursefigures {

TimeData timeData(const CourseProgressView &view, const QDate &today, const QTimeZone &zone);
HistogramData histogramData(const CourseProgressView &view);
HeatData heatData(const CourseProgressView &view, const QDate &today, const QTimeZone &zone);
SurvivalData survivalData(const CourseHistoryView &history);
/// The newest four groups, by month of their beginning.
TimeData cohortData(const CourseHistoryView &history);

/// The people behind what was pointed at, and what to call them.
struct Figure {
    CoursePeopleQuery query;
    QString title;
};
Figure figure(const ChartKey &key, qint64 courseId, const QDate &today, const QTimeZone &zone);

} // namespace coursefigures
