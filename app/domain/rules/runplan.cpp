// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/runplan.h"

#include "app/domain/rules/planner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QString PlanStudent::fullName() const
{
    return lastName.isEmpty() ? firstName : firstName + u' ' + lastName;
}

QString PlanStudent::sortName() const
{
    return lastName.isEmpty() ? firstName : lastName + u", "_s + firstName;
}

int RunPlan::heldCount() const
{
    return int(std::ranges::count_if(
        occasions, [](const PlannedOccasion &occasion) { return occasion.decision.outcome == DecisionOutcome::Held; }));
}

void RunPlan::holdAll(const RuleCondition &why, const QDateTime &until)
{
    for (PlannedOccasion &occasion : occasions) {
        Decision &decision = occasion.decision;
        if (occasion.message < 0 && !occasion.hasLost)
            continue;
        decision.outcome = DecisionOutcome::Held;
        decision.sendAt = until;
        if (!occasion.hasLost) {
            decision.reason = word(why.kind);
            decision.gate.append(why);
        }
        occasion.message = -1;
        occasion.hasLost = false;
        occasion.isNews = true;
    }
    messages.clear();
}

QSet<qint64> studentsConcerned(const PlanInput &input, const ZoneDays &days)
{
    QSet<qint64> students;
    QSet<qint64> open;
    for (const OpenDecision &decision : input.open)
        open.insert(decision.studentId);
    for (const RuleFacts &facts : input.facts) {
        if (students.contains(facts.studentId))
            continue;
        const bool isConcerned =
            open.contains(facts.studentId) || std::ranges::any_of(input.rules, [&](const RuleStanding &standing) {
                return standing.rule.isEnabledIn(facts.courseId) && isDue(standing.rule, facts, input.now, days);
            });
        if (isConcerned)
            students.insert(facts.studentId);
    }
    return students;
}

RunPlan makeRunPlan(const PlanInput &input)
{
    return Planner(input).plan();
}

QJsonObject factsForTrace(const RuleFacts &facts)
{
    const AssessmentFacts &progress = facts.progress;
    QJsonObject json{{u"checked_at"_s, ruleTime(progress.checkedAt)},
                     {u"state"_s, word(progress.state)},
                     {u"percent"_s, progress.percent ? QJsonValue(*progress.percent) : QJsonValue()},
                     {u"last_activity"_s, ruleTime(progress.lastActivity)},
                     {u"enrolled_at"_s, ruleTime(progress.enrolmentStart)},
                     {u"course_start"_s, ruleTime(progress.courseStart)},
                     {u"course_end"_s, ruleTime(progress.courseEnd)}};
    if (facts.completedAt.isValid())
        json.insert("completed_at"_L1, ruleTime(facts.completedAt));
    if (facts.controlsTotal > 0) {
        json.insert("controls_done"_L1, facts.controlsDone);
        json.insert("controls_total"_L1, facts.controlsTotal);
    }
    return json;
}
