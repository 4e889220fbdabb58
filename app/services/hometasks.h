// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/services/homeservice.h"

class SqlSession;

/// What waits for a person, in the order of urgency.
Result<QList<HomeTask>> homeTasks(SqlSession &session, const SettingValues &settings, const QDateTime &now);
