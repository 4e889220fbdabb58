// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/fulldays.h"

#include <QTimeZone>

QDateTime afterFullDays(const QDateTime &from, int days, const QTimeZone &zone)
{
    return from.toTimeZone(zone).addDays(days).toUTC();
}

int fullDays(const QDateTime &from, const QDateTime &to, const QTimeZone &zone)
{
    if (!from.isValid() || !to.isValid() || to <= from)
        return 0;
    // Compared as instants: an hour that the clock repeats must not take a day back.
    const int dates = int(from.toTimeZone(zone).date().daysTo(to.toTimeZone(zone).date()));
    return afterFullDays(from, dates, zone) <= to ? dates : dates - 1;
}
