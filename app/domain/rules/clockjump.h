// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

/// What the rules do when the clock that they go by is not to be believed.
namespace clockjump {

/// A clock that moves by more than this at once has jumped, unless the centre says otherwise.
inline constexpr std::chrono::minutes kLeast{10};
/// After a jump the rules wait for so long.
inline constexpr std::chrono::minutes kPause{15};
/// The setting with the time of the last jump on this database, by the clock that jumped: ISO 8601, UTC.
inline constexpr QLatin1StringView kKey{"rules.clock_jumped"};

/// UTC: until then the rules wait because of the jump that was noted; invalid: they do not.
QDateTime rulesWaitUntil(const QString &noted, const QDateTime &now);

} // namespace clockjump
