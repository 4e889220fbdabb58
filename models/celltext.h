// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

/// Dates as cells show them, in the locale of the program and the time zone of the computer; empty when invalid.
QString dayText(const QDateTime &utc);
QString timeText(const QDateTime &utc);
