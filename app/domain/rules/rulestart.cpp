// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/rulestart.h"

Rule begunAnew(Rule rule, const QDateTime &now)
{
    if (rule.isEnabled)
        rule.activeFrom = now;
    rule.showOnlyUntil = rule.isEnabled ? now.addDays(1) : QDateTime();
    return rule;
}
