// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rulefacts.h"

#include <QDate>
#include <QSet>
#include <QStringList>

#include <optional>

/// Public holidays of a whole country in a year, with the movable Mondays of those that have them. Regions and towns
/// have more: those are typed in. Empty for a country whose calendar is not known here.
QSet<QDate> nationalHolidays(QStringView country, int year);
/// ISO codes of the countries that are known, in alphabetical order.
QStringList countriesWithHolidays();
/// Western Easter Sunday.
QDate easterSunday(int year);

/// "2026-12-08, 2026-12-25" and one a line, "01-06" for every year, with a note behind '#'. Nothing when a day is not
/// of that form.
std::optional<QSet<QDate>> holidaysFromText(const QString &text, int fromYear, int toYear);
/// "2026-08-01/2026-08-31", separated like holidays; one day is "2026-12-24". Nothing when it is not of that form.
std::optional<QList<DayRange>> closuresFromText(const QString &text);
