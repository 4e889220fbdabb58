// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// PRAGMA application_id of our files: "Bede".
inline constexpr qint64 kSqliteApplicationId = 0x42656465;
