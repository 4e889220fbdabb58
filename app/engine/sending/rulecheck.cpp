// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/rulecheck.h"

#include "app/storage/rulefactsrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/runplanstore.h"

#include <algorithm>

Result<void> RuleCheck::read(const QList<Message> &messages, const QHash<qint64, PersonFacts> &people)
{
    QList<Message> byRule;
    for (const Message &message : messages) {
        if (message.isAutomatic && message.purpose != MessagePurpose::Welcome && message.studentId != 0)
            byRule.append(message);
    }
    if (byRule.isEmpty())
        return {};
    const Result<QHash<qint64, QList<MessageDecision>>> decisions = MessageDecisions(m_session).of(byRule);
    if (!decisions || decisions->isEmpty())
        return decisions ? Result<void>() : fail(decisions.error());
    QSet<qint64> students;
    for (const QList<MessageDecision> &each : *decisions)
        students.insert(each.constFirst().studentId);
    const Result<QList<RuleFacts>> known = facts(students.values());
    if (!known)
        return fail(known.error());
    QHash<qint64, RuleFacts> byEnrolment;
    for (const RuleFacts &one : *known)
        byEnrolment.insert(one.enrolmentId, one);
    for (auto message = decisions->cbegin(); message != decisions->cend(); ++message) {
        for (const MessageDecision &decision : *message) {
            const Result<Rule> rule = ruleOf(decision);
            if (!rule)
                return fail(rule.error());
            const auto found = byEnrolment.find(decision.enrolmentId);
            if (found == byEnrolment.end()) {
                m_findings[message.key()].append(judge(decision, *rule, nullptr));
                continue;
            }
            RuleFacts one = *found;
            one.lastReply = people.value(decision.studentId).lastIncoming;
            // What the message itself is to say has not been said.
            one.sent.removeIf([&](const SentNote &note) { return note.occasion == decision.occasion; });
            m_findings[message.key()].append(judge(decision, *rule, &one));
        }
    }
    return {};
}

Result<QList<RuleFacts>> RuleCheck::facts(const QList<qint64> &studentIds)
{
    const Result<QList<RuleStanding>> rules = RuleRepository(m_session).all();
    if (!rules)
        return fail(rules.error());
    for (const RuleStanding &one : *rules) {
        m_rules.insert(ruleVersionKey(one.rule.event, one.rule.version), one.rule);
        if (one.paused)
            m_stopped.insert(one.rule.event);
    }
    Result<QList<RuleFacts>> facts =
        RuleFactsRepository(m_session).load({.studentIds = studentIds}, m_now, controlDaysOf(*rules));
    if (!facts)
        return facts;
    for (RuleFacts &one : *facts)
        one.pauses += m_terms.hours.closures;
    return facts;
}

Result<Rule> RuleCheck::ruleOf(const MessageDecision &decision)
{
    const QString key = ruleVersionKey(decision.event, decision.ruleVersion);
    if (const auto known = m_rules.constFind(key); known != m_rules.constEnd())
        return *known;
    const Result<Rule> rule = RuleRepository(m_session).version(decision.event, decision.ruleVersion);
    if (rule)
        m_rules.insert(key, *rule);
    return rule;
}

RuleCheck::Finding RuleCheck::judge(const MessageDecision &decision, const Rule &rule, const RuleFacts *facts) const
{
    Finding finding{.decision = decision, .isRuleStopped = m_stopped.contains(decision.event)};
    if (!facts) { // no rule may speak of this enrolment any more
        finding.state = State::Gone;
        finding.why = {.kind = RuleCondition::Kind::Enrolled, .expected = word(EnrolmentState::Enrolled)};
        finding.conditions = {finding.why};
        return finding;
    }
    Rule asked = rule;
    asked.activeFrom = {}; // it was decided before
    const RuleVerdict verdict = evaluate(asked, *facts, m_now, m_days, m_terms.readingFresh);
    finding.conditions = verdict.conditions;
    if (verdict.outcome == RuleVerdict::Outcome::Due && verdict.occasion() == decision.occasion)
        return finding;
    const RuleCondition overtaken{.kind = RuleCondition::Kind::FirstInLine, .found = word(decision.event)};
    finding.why = firstUnmet(verdict.conditions).value_or(overtaken);
    finding.state = finding.why.kind == RuleCondition::Kind::ReadingFresh ? State::Unknown : State::Gone;
    return finding;
}
