// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timechart.h"

/// Where days and percentages lie in a room. Whole weeks: the axis begins and ends on the first day of a week.
struct TimeChart::Axes {
    QRectF plot;
    int first = 0; ///< days since start
    int last = 7;

    double dayWidth() const { return plot.width() / (last - first); }
    double x(double day) const { return plot.left() + (day - first) * dayWidth(); }
    double y(double percent) const { return plot.bottom() - plot.height() * percent / 100; }
    double day(double x) const { return first + (x - plot.left()) / dayWidth(); }
};

Theme::Role timeSeriesRole(int line);
/// The newest point with a median; nullptr when there is none.
const TimePoint *lastKnownPoint(const TimeLine &line);
