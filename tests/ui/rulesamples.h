// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

// Plans, traces and results of the rules as the windows get them. Invented people only.
namespace rulesamples {

/// 23 messages and 9 that are held back, as in the picture of the design.
RunPlan plan(const QDateTime &now);
RuleTrace trace(const QDateTime &now);
/// Ninety days.
LabResult laboratory(const QDateTime &now);

} // namespace rulesamples
