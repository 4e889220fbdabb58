// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/style/statemark.h"

class QLocale;

/// The words and figures that charts share, in the person's language.
namespace charttext {

QString percent(double value); ///< "49%", in Spanish "49 %"
QString percentRange(double lower, double upper); ///< "22–65 %"
QString number(double value); ///< one decimal where it has one
QString day(const QDate &day); ///< "18 Dec"
QString dayWithYear(const QDate &day); ///< "18 Dec 2026"
QString dayWithWeekday(const QDate &day); ///< "Thursday 19 Nov"
QString week(int number); ///< "week 3"
QString people(int count); ///< "9 people"
QString bin(int index); ///< "0", "1–10", ... "100"
QString standing(ChartStanding standing, int count); ///< "completed", without the number
Mark standingMark(ChartStanding standing);
Theme::Role standingRole(ChartStanding standing);

} // namespace charttext
