// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"
#include "app/services/ruleservice.h"
#include "app/services/ruletext.h"
#include "ui/widgets/checklist.h"

#include <QTimeZone>

// What the pages of the rules say of plans, decisions and their reasons. Sentences about one rule or one condition come
// from app/services/ruletext.

/// Why somebody gets a message, in a few words: "9 days without activity".
QString whyText(RuleEvent event, const QList<RuleCondition> &conditions);
/// Conditions as a check list: what was found, and below what was expected.
QList<CheckLine> conditionLines(const QList<RuleCondition> &conditions, const QTimeZone &zone);
/// Facts as they were read, "Progress: 22 %", in the order in which they matter.
QStringList factLines(const QJsonObject &facts, const QTimeZone &zone);
/// When the campus was last read for what the plan says; invalid: not known.
QDateTime readAt(const RunPlan &plan);
/// "Tuesday 24 from 10:00 to 10:25"; empty when nothing goes.
QString planTime(const RunPlan &plan, const QDateTime &now);
/// "9:30 in Lima" when the person's clock shows another time than that of \a zone; empty otherwise.
QString ownHour(const PlannedMessage &message, const QTimeZone &zone);
/// Which rule, which of its notices and which course something is about: "Inactive, notice 2 · Ofimática".
QString noticeText(const RunPlan &plan, const PlannedOccasion &occasion);
/// heldText() with the time as the pages write it: "Thursday 26 at 10:00".
HeldText heldWords(const Decision &decision, const QDateTime &now);
Mark outcomeMark(DecisionOutcome outcome);

/// How a rule stands, as mark and word, with what to do.
struct RuleStateText {
    enum class Action { None, EndShowOnly, Resume, ChooseTemplate };
    Mark mark = Mark::Done;
    QString word; ///< "On", "Only shows until tomorrow, 10:00"
    QString detail; ///< Why it is stopped, and what to do; empty when all is well.
    QString button;
    Action action = Action::None;
};
RuleStateText ruleStateText(const RuleState &state, const QDateTime &now);
/// "version 3 of 2 May, by Nuria"; "as shipped".
QString versionText(const std::optional<RuleVersion> &version, const QDateTime &now);
