// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of occasions that were held back before, and what a rule says of them.
#include "app/domain/rules/planner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RuleCondition::Kind;
using Outcome = DecisionOutcome;

} // namespace

/// What was held and is due no more.
void Planner::judgeOpen(const RuleFacts &facts, const QSet<QString> &due)
{
    if (m_input.open.isEmpty())
        return;
    for (const RuleStanding &standing : m_input.rules) {
        const QString start = u"%1:%2:"_s.arg(word(standing.rule.event)).arg(facts.enrolmentId);
        const auto known = m_input.openOf.constFind(start);
        if (known == m_input.openOf.cend())
            continue;
        for (const QString &occasion : *known) {
            m_seen.insert(occasion);
            if (due.contains(occasion))
                continue;
            const OpenDecision open = m_input.open.value(occasion);
            const Rule &rule = version(standing, open.ruleVersion).rule;
            const RuleVerdict verdict = verdictOf(rule, facts);
            PlannedOccasion gone{.courseId = facts.courseId};
            gone.decision = {.occasion = occasion,
                             .event = standing.rule.event,
                             .ruleVersion = rule.version,
                             .enrolmentId = facts.enrolmentId,
                             .studentId = facts.studentId,
                             .outcome = Outcome::Stopped,
                             .conditions = verdict.conditions,
                             .facts = factsForTrace(facts),
                             .at = m_input.now};
            Decision &decision = gone.decision;
            std::optional<RuleCondition> reason = firstUnmet(verdict.conditions);
            if (!standing.rule.isEnabledIn(facts.courseId)) {
                reason = RuleCondition{.kind = Kind::RuleRunning, .found = u"off"_s};
                decision.gate.append(*reason);
            } else if (verdict.outcome == RuleVerdict::Outcome::Due) { // a later step has come
                reason = RuleCondition{.kind = Kind::FirstInLine, .found = word(standing.rule.event)};
                decision.gate.append(*reason);
                decision.outcome = Outcome::Superseded;
            } else if (reason && reason->kind == Kind::ReadingFresh && open.outcome != Outcome::Stopped) {
                // Nothing is known to have changed: it waits for a reading, but not for ever.
                decision.heldSince = open.heldSince;
                decision.sendAt = open.sendAt;
                const std::chrono::milliseconds most = m_input.terms.caps.heldAtMost;
                const bool isOver = open.heldSince.addMSecs(most.count()) <= m_input.now;
                decision.outcome = isOver ? Outcome::Expired : open.outcome;
            }
            decision.reason = reason ? word(reason->kind) : QString();
            // One that the stop list held and that is due no more has been said to have stopped.
            if (open.outcome != Outcome::Stopped || decision.outcome != Outcome::Stopped || open.heldSince.isValid())
                keep(gone);
        }
    }
}

/// Held for enrolments that no rule may speak of any more.
void Planner::judgeGone()
{
    if (m_input.isPartial)
        return;
    for (auto entry = m_input.open.cbegin(); entry != m_input.open.cend(); ++entry) {
        if (m_seen.contains(entry.key()) || (entry->outcome == Outcome::Stopped && !entry->heldSince.isValid()))
            continue;
        const std::optional<RuleEvent> event = ruleEvent(entry.key().section(u':', 0, 0));
        if (!event || *event == RuleEvent::Welcome)
            continue;
        const RuleCondition reason{.kind = Kind::Enrolled, .expected = word(EnrolmentState::Enrolled)};
        keep({.decision = {.occasion = entry.key(),
                           .event = *event,
                           .ruleVersion = entry->ruleVersion,
                           .enrolmentId = entry.key().section(u':', 1, 1).toLongLong(),
                           .studentId = entry->studentId,
                           .outcome = Outcome::Stopped,
                           .reason = word(reason.kind),
                           .gate = {reason},
                           .at = m_input.now}});
    }
}

/// Hours, caps, an open conversation or a template in review hold a message back; they do not drop it.
WaitingOpinion Planner::opinionOf(RuleEvent event, const QString &occasion, const QList<qint64> &enrolmentIds)
{
    const auto standing =
        std::ranges::find_if(m_input.rules, [event](const RuleStanding &one) { return one.rule.event == event; });
    WaitingOpinion opinion{.reason = word(Kind::Enrolled)};
    if (standing == m_input.rules.cend())
        return opinion;
    std::optional<Candidate> first;
    QStringList courseNames;
    for (const qint64 id : enrolmentIds) {
        const auto known = std::ranges::lower_bound(m_input.facts, id, {}, &RuleFacts::enrolmentId);
        if (known == m_input.facts.cend() || known->enrolmentId != id || !m_input.persons.contains(known->studentId))
            continue;
        const PersonFacts &person = *m_input.persons.constFind(known->studentId);
        RuleFacts facts = *known;
        facts.lastReply = person.lastIncoming;
        if (!standing->rule.isEnabledIn(facts.courseId)) {
            opinion.reason = word(Kind::RuleRunning);
            continue;
        }
        const RuleVerdict verdict = verdictOf(standing->rule, facts);
        const bool isAnother = id == enrolmentIds.constFirst() && verdict.occasion() != occasion;
        if (verdict.outcome != RuleVerdict::Outcome::Due || isAnother) {
            const std::optional<RuleCondition> unmet = firstUnmet(verdict.conditions);
            opinion.reason = word(unmet ? unmet->kind : Kind::FirstInLine);
            continue;
        }
        std::optional<Candidate> one = candidate(*standing, facts, person);
        if (one->gate.answer == GateVerdict::Answer::Never) {
            opinion.reason =
                one->planned.decision.gate.isEmpty() ? QString() : word(one->planned.decision.gate.constLast().kind);
            continue;
        }
        opinion.enrolmentIds.append(id);
        if (const QString name = m_input.courses.value(facts.courseId); !courseNames.contains(name))
            courseNames.append(name);
        if (!first) {
            first = std::move(one);
            first->facts = &*known;
        }
    }
    if (!first)
        return opinion;
    opinion.isDue = true;
    opinion.reason.clear();
    opinion.templateKey = first->templateKey;
    first->blocker.reset();
    write(&*first, courseNames);
    if (!first->blocker) {
        opinion.values = first->values;
        opinion.text = first->text;
        opinion.textHash = first->wish.textHash;
    }
    return opinion;
}
