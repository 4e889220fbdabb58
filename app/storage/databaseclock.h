// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

// The one clock that all engines share: leases are set and judged by it, however the clocks of their computers are set.

/// SQL for now as the database sees it. Not the start of the transaction: that may have waited long for a lock.
QString databaseNow(const SqlSession &session);
/// SQL for so many milliseconds later; binds them.
QString databaseLater(const SqlSession &session);
/// SQL for how many milliseconds are left until the time that \a expression stands for; negative when it has passed.
QString millisecondsUntil(const SqlSession &session, const QString &expression);
