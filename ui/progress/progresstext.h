// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progresslist.h"
#include "ui/charts/chartdata.h"

/// The words and shapes that the progress pages share.
namespace progresstext {

ChartStanding chartStanding(Standing standing);
Standing standingOf(ChartStanding standing);
StandingData standingData(const StandingCounts &counts);

/// "campus read today at 09:40", "campus read 3 days ago", "campus not read yet". `now` in the zone shown.
QString readText(const QDateTime &checkedAt, const QDateTime &now);
/// "2 Nov – 18 Dec", "from 2 Nov", "until 18 Dec"; empty without dates.
QString periodText(const QDateTime &start, const QDateTime &end, const QDateTime &now);
/// "26 points below plan", "1 point above plan", "on plan"; empty when one of them is unknown.
QString planText(const std::optional<double> &percent, const std::optional<double> &expected);
/// "3 h 20 min", "12 min", "40 s".
QString durationText(int seconds);

} // namespace progresstext
