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
        occasion.isAsked = true;
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
                return standing.rule.isEnabledIn(facts.courseId)
                    && isDue(standing.rule, facts, input.now, days, input.terms.readingFresh);
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

RunPlan agreed(RunPlan now, const QSet<QString> &wanted, const QSet<QString> &unticked)
{
    QList<PlannedMessage> messages;
    QHash<qsizetype, qsizetype> places;
    QSet<qint64> unseen; // students whose message the person has not seen
    for (qsizetype i = 0; i < now.messages.size(); ++i) {
        const PlannedMessage &message = now.messages.at(i);
        if (!wanted.contains(message.occasion) || unticked.contains(message.occasion)) {
            if (!unticked.contains(message.occasion))
                unseen.insert(message.studentId);
            continue;
        }
        places.insert(i, messages.size());
        messages.append(message);
    }
    QList<PlannedOccasion> occasions;
    for (PlannedOccasion occasion : std::as_const(now.occasions)) {
        if (occasion.message < 0) { // held back, or lost against one of those below
            if (!occasion.hasLost || !unseen.contains(occasion.decision.studentId))
                occasions.append(occasion);
            continue;
        }
        const QString &winner = now.messages.at(occasion.message).occasion;
        if (places.contains(occasion.message)) {
            occasion.message = places.value(occasion.message);
            occasions.append(occasion);
        } else if (unticked.contains(winner)) {
            occasion.message = -1;
            occasion.decision.outcome = DecisionOutcome::Unticked;
            occasion.decision.sendAt = {};
            occasions.append(occasion);
        } // what the person has not seen is left for the next run
    }
    now.messages = messages;
    now.occasions = occasions;
    return now;
}

QString ruleVersionKey(RuleEvent event, int version)
{
    return u"%1:%2"_s.arg(word(event)).arg(version);
}

WaitingOpinion opinionOf(const PlanInput &input, RuleEvent event, const QString &occasion,
                         const QList<qint64> &enrolmentIds)
{
    return Planner(input).opinionOf(event, occasion, enrolmentIds);
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
