// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// The words in Error.code where Error.system is Database.
namespace StorageCode {
using namespace Qt::Literals::StringLiterals;
inline constexpr QLatin1StringView unreachable =
    "unreachable"_L1; ///< Server or file share cannot be reached, or went away.
inline constexpr QLatin1StringView locked = "locked"_L1; ///< Somebody else held the lock for too long.
inline constexpr QLatin1StringView readOnly = "read_only"_L1;
inline constexpr QLatin1StringView full = "full"_L1; ///< No room on the disk.
inline constexpr QLatin1StringView newer = "newer"_L1; ///< Written by a later version of the program.
inline constexpr QLatin1StringView notOurs = "not_ours"_L1; ///< Holds something else; nothing was changed.
inline constexpr QLatin1StringView corrupt = "corrupt"_L1;
inline constexpr QLatin1StringView wrongPassword = "wrong_password"_L1; ///< With Kind::Unauthorised.
inline constexpr QLatin1StringView missingDatabase =
    "missing_database"_L1; ///< No such database on the server, no such folder.
/// A rule of the schema said no; facts[Name] is the constraint. A broken UNIQUE rule has Kind::Conflict.
inline constexpr QLatin1StringView constraint = "constraint"_L1;
inline constexpr QLatin1StringView brokenMigration =
    "broken_migration"_L1; ///< A step failed, or is not the one that was applied.
inline constexpr QLatin1StringView badTarget =
    "bad_target"_L1; ///< The text naming the database cannot be read; Kind::Invalid.
inline constexpr QLatin1StringView other = "other"_L1;
} // namespace StorageCode
