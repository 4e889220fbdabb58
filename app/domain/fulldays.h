// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

class QTimeZone;

/// Whole days from one instant to another by the zone's wall clock, so a day on which the clocks change counts as one
/// day. 0 when `to` comes first.
int fullDays(const QDateTime &from, const QDateTime &to, const QTimeZone &zone);

/// UTC: when that many whole days have passed since `from`; the inverse of fullDays().
QDateTime afterFullDays(const QDateTime &from, int days, const QTimeZone &zone);
