// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/runplan.h"

/// One occasion on its way through the plan.
struct Candidate {
    const RuleFacts *facts = nullptr;
    const RuleStanding *standing = nullptr;
    RuleVerdict verdict;
    SendingWish wish;
    GateVerdict gate;
    TemplateKey templateKey;
    const WhatsAppTemplate *whatsAppTemplate = nullptr;
    QMap<QString, QString> values;
    QString text;
    std::optional<RuleCondition> blocker; ///< What holds it although the gate is open.
    PlannedOccasion planned;
};

/// Makes one plan: planner.cpp says what is said to whom, planopen.cpp what becomes of what was held, planpace.cpp when
/// it goes.
class Planner {
public:
    explicit Planner(const PlanInput &input);

    RunPlan plan();
    WaitingOpinion opinionOf(RuleEvent event, const QString &occasion, const QList<qint64> &enrolmentIds);

private:
    void planStudent(qint64 studentId, const QList<const RuleFacts *> &enrolments);
    std::optional<Candidate> candidate(const RuleStanding &standing, const RuleFacts &facts, const PersonFacts &person);
    /// By which version an enrolment is judged.
    const RuleStanding &versionFor(const RuleStanding &standing, const RuleFacts &facts) const;
    const RuleStanding &version(const RuleStanding &standing, int number) const;
    bool checkTemplate(Candidate *one) const;
    void write(Candidate *candidate, const QStringList &courseNames);
    std::optional<RuleCondition> blockerOf(const Candidate &candidate) const;
    QDateTime pausedUntil(const RuleFacts &facts) const;
    void settle(Candidate *candidate, DecisionOutcome outcome, const std::optional<RuleCondition> &reason);
    void compete(QList<Candidate> *candidates, const PersonFacts &person);
    void send(QList<Candidate> *candidates, qsizetype winner, const PersonFacts &person);
    void judgeOpen(const RuleFacts &facts, const QSet<QString> &due);
    void judgeGone();
    void pace();
    struct Waiting {
        RuleCondition why;
        QDateTime until;
    };
    void take(const QList<qsizetype> &going, const QHash<qsizetype, Waiting> &held);
    void keep(const PlannedOccasion &occasion);
    void noteNews();
    RuleVerdict verdictOf(const Rule &rule, const RuleFacts &facts) const
    {
        return evaluate(rule, facts, m_input.now, m_days, m_input.terms.readingFresh);
    }
    const ZoneDays &daysOf(const PersonFacts &person)
    {
        return person.zone.isValid() ? m_zones.of(person.zone) : m_days;
    }

    const PlanInput &m_input;
    ZoneDaysCache m_zones;
    const ZoneDays &m_days;
    QHash<QString, RuleStanding> m_older; ///< Versions of before, by ruleVersionKey().
    QList<Candidate> m_winners; ///< One for each message, for writing it.
    QSet<QString> m_seen; ///< Open occasions that were met.
    RunPlan m_plan;
};
