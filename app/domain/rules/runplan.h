// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/decision.h"
#include "app/domain/rules/rulerun.h"
#include "app/domain/rules/sendingterms.h"
#include "app/domain/rules/zonedays.h"

/// Which rules and whom a plan is about.
struct PlanScope {
    QList<RuleEvent> events; ///< Empty: all.
    QList<qint64> courseIds; ///< Bedel's; empty: all.
    qint64 studentId = 0; ///< 0: everybody.
    QList<qint64> studentIds; ///< The same for some.
    friend bool operator==(const PlanScope &, const PlanScope &) = default;
};

/// What a plan has to know of a student beside the facts of sending.
struct PlanStudent {
    QString firstName;
    QString lastName;
    QString phone; ///< E.164: where messages go, a minor's guardian's; empty: none.
    QString fullName() const;
    /// "Last, First"
    QString sortName() const;
};

/// A rule as it stands.
struct RuleStanding {
    Rule rule;
    std::optional<Error> paused; ///< Why it is stopped although switched on.
    QDateTime pausedAt; ///< UTC
    QDateTime updatedAt; ///< UTC; invalid: as shipped.
    friend bool operator==(const RuleStanding &, const RuleStanding &) = default;
};

/// An open decision of an earlier run.
struct OpenDecision {
    DecisionOutcome outcome = DecisionOutcome::Held;
    QDateTime heldSince;
    QDateTime sendAt;
    QString reason;
    qint64 studentId = 0;
    int ruleVersion = 1;
    qint64 runId = 0;
};

/// All that a plan is made of. Read by app/storage/runplanreader.
struct PlanInput {
    QDateTime now; ///< UTC
    SendingTerms terms;
    QList<RuleStanding> rules;
    QList<RuleFacts> facts;
    QHash<qint64, PersonFacts> persons;
    QHash<qint64, PlanStudent> students;
    QHash<qint64, QString> courses; ///< Names.
    QHash<QString, OpenDecision> open; ///< By occasion.
    QHash<QString, QStringList> openOf; ///< Their occasions by "event:enrolment:".
    /// What a person left as it was when the rule was changed is judged by the version that found it. By
    /// ruleVersionKey().
    QHash<QString, Rule> olderRules;
    bool isPartial = false; ///< Not everybody's facts are here: what is missing has not gone.
    QHash<QString, WhatsAppTemplate> templates; ///< By TemplateKey::toText().
    QDateTime queuedUntil; ///< UTC: when the last message by rule that is on its way goes. Invalid: none is.
    int sentLastHour = 0; ///< Messages by rule that went out in the last hour or are on their way.
    int activeStudents = 0;
    QList<int> sentPerDay; ///< By rule, on the days of the last 14 that had any.
    int failedPasses = 0; ///< Readings of the campus in a row that failed.
    bool isApproved = false; ///< A person said yes: no question is asked.
};

/// One occasion of a plan.
struct PlannedOccasion {
    Decision decision; ///< As it will be stored: outcome Sent or Merged when `message` is set.
    qint64 courseId = 0;
    QDateTime dueAt; ///< UTC: when it arose.
    qsizetype message = -1; ///< Place in RunPlan::messages; -1: none goes.
    /// Lost against another occasion of this plan; goes on waiting should that one not go.
    bool hasLost = false;
    /// Waits, or lost against what waits, for the yes to the run's question.
    bool isAsked = false;
    bool isNews = true; ///< Differs from what is stored.
};

/// One message that goes, to one person.
struct PlannedMessage {
    qint64 studentId = 0;
    QList<qint64> enrolmentIds; ///< That of the winning occasion first.
    QList<qint64> courseIds;
    QStringList courseNames;
    RuleEvent event = RuleEvent::Welcome;
    int ruleVersion = 1;
    QString occasion; ///< Of the winner: the message's own.
    TemplateKey templateKey;
    QMap<QString, QString> values; ///< By parameter key.
    QString text; ///< As the person will read it.
    QByteArray textHash;
    QDateTime sendAt; ///< UTC
    QDateTime expiresAt; ///< UTC
    QDateTime arose; ///< UTC: what decides among equals.
    QTimeZone zone; ///< The person's; invalid: that of the centre.
};

/// Who gets what, when and why; and who does not, and why not. Preview and run are the same plan.
struct RunPlan {
    QDateTime at; ///< UTC: as of when.
    PlanScope scope;
    QList<PlannedMessage> messages; ///< In the order in which they go.
    QList<PlannedOccasion> occasions; ///< By student, the winner first.
    QHash<qint64, PlanStudent> students; ///< Of those named.
    QHash<qint64, QString> courses;
    std::optional<RunQuestion> question; ///< The run would wait for a yes.

    int heldCount() const;
    /// All that would go waits for that reason instead, and what lost against it, too.
    void holdAll(const RuleCondition &why, const QDateTime &until);
};

/// The occasions that may be due, without reasons: whose facts of sending have to be read. Ids of students.
QSet<qint64> studentsConcerned(const PlanInput &input, const ZoneDays &days);
RunPlan makeRunPlan(const PlanInput &input);

/// The plan that a person has said yes to, as it stands now: of what is due, only the messages with these occasions go,
/// but for those taken out.
RunPlan agreed(RunPlan now, const QSet<QString> &wanted, const QSet<QString> &unticked);

/// Names one version of a rule: "inactive:3".
QString ruleVersionKey(RuleEvent event, int version);

/// What a rule says of a message or an occasion that waits already.
struct WaitingOpinion {
    bool isDue = false; ///< It would say it, now or as soon as hours, caps and the like allow.
    QString reason; ///< The word of the condition that says no.
    QList<qint64> enrolmentIds; ///< Of which it would speak.
    TemplateKey templateKey;
    QMap<QString, QString> values; ///< By parameter key.
    QString text; ///< Empty: it cannot be written now, and what was written stays.
    QByteArray textHash;
};
/// \a enrolmentIds: what it is about, the one that gave the occasion first. The facts have to be reopened for it.
WaitingOpinion opinionOf(const PlanInput &input, RuleEvent event, const QString &occasion,
                         const QList<qint64> &enrolmentIds);

/// The facts of a verdict as a trace keeps them.
QJsonObject factsForTrace(const RuleFacts &facts);
