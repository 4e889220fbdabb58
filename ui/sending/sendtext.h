// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/manualsend.h"

/// A warning about one person in a few words: "the same text 3 days ago".
QString warningText(const RuleCondition &condition, const QDateTime &now);
/// The same warning counted: "5 of them got the same text lately".
QString warningSummary(RuleCondition::Kind kind, int people);
/// What happens to one person: "Gets it", "Gets it; the same text 3 days ago", "Held back: is in no course
/// now", "Cannot: has opted out".
QString outcomeText(const ManualSendRow &row, const QDateTime &now);
/// "Leire Vidal" of "Vidal, Leire".
QString turnedName(const QString &sortName);
