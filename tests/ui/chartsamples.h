// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

/// Invented numbers for tests and pictures of charts: the course of the design's pictures, and larger ones.
namespace chartsamples {

TimeData course(); ///< 2 to 24 November, ends on 18 December
TimeData year(); ///< 365 days
TimeData cohorts(); ///< four groups by week of the course, two of them ending close together
HistogramData where();
StandingData standings();
HeatData activity(int weeks = 7);
SurvivalData survival(int weeks = 8);
SparklineData person();

} // namespace chartsamples
