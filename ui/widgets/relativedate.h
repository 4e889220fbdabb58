// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

/// "today, 08:52", "yesterday, 21:14", "9 days ago", "20 Nov", "20 Nov 2025". Times are shown in now's zone.
/// An invalid time is "never" where that is a fact about a person; the caller says so with its own word.
QString relativeDate(const QDateTime &when, const QDateTime &now);
/// "08:52", or "8:52 AM" where the clock has twelve hours.
QString clockTime(const QTime &time);
/// "today", "yesterday", "20 Nov": without the time.
QString relativeDay(const QDate &day, const QDate &today);
/// "20 Nov", "20 Nov 2025": never in words. `today` decides whether the year is needed.
QString plainDay(const QDate &day, const QDate &today);
/// Where something will be sent: weekday, date and hour: "Thursday 26 at 10:00".
QString sendingTime(const QDateTime &when, const QDateTime &now);
