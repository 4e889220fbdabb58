// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rulefacts.h"
#include "app/domain/rules/ruleverdict.h"
#include "app/domain/rules/zonedays.h"

#include <chrono>

/// No verdict rests on a reading older than this, unless the centre says otherwise.
inline constexpr std::chrono::hours kReadingFresh{6};
/// A milestone that was reached longer ago is no news any more.
inline constexpr std::chrono::hours kMilestoneNews{120};
/// Neither is a completion, or what is asked after it.
inline constexpr std::chrono::hours kCompletionNews{168};

/// Judges one enrolment by one rule. Pure: the same facts, rule and moment give the same verdict. Days are days of
/// \a zone, a reading older than \a fresh says nothing. Welcome is never judged here: it belongs to the form that
/// enrolled the student.
RuleVerdict evaluate(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const ZoneDays &zone,
                     std::chrono::hours fresh = kReadingFresh);
/// Whether evaluate() says Due, without its reasons and many times as fast.
bool isDue(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const ZoneDays &zone,
           std::chrono::hours fresh = kReadingFresh);

/// Full days from one moment to another without those that lie in a pause.
int workedDays(const QDateTime &from, const QDateTime &to, const QList<DayRange> &pauses, const ZoneDays &zone);
/// UTC: when that many days without pauses have passed; the inverse of workedDays().
QDateTime afterWorkedDays(const QDateTime &from, int days, const QList<DayRange> &pauses, const ZoneDays &zone);
