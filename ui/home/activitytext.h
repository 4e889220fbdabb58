// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/activity.h"
#include "ui/style/statemark.h"

/// What happened, in words: "Leire Vidal is enrolled, 2 courses".
QString activityText(const Activity &activity);
Mark activityMark(ActivityKind kind);
