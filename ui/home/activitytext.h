// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/activity.h"
#include "ui/style/statemark.h"

/// What happened in the office, in words and with the name: "Leire Vidal enrolled, 2 courses".
QString activityText(const Activity &activity);
Mark activityMark(ActivityKind kind);
