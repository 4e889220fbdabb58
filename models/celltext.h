// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// Dates as cells show them, in the locale of the program and the time zone of the computer; empty when invalid.
QString dayText(const QDateTime &utc);
QString timeText(const QDateTime &utc);
/// Whole percents with the locale's sign: "64%", in Spanish "64 %"; empty when unknown. Only a full 100 says 100.
QString percentText(const std::optional<double> &percent);
