// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/sendingterms.h"
#include "app/storage/messagedecisions.h"

/// Asks the rules once more about messages of theirs that are about to go: between the plan and the sending the student
/// may have entered, caught up or finished, or the reading may have grown old.
class RuleCheck {
public:
    enum class State {
        Due, ///< Still so.
        Unknown, ///< The reading is too old to say.
        Gone, ///< Not so any more.
    };
    /// About one enrolment that a message speaks of.
    struct Finding {
        MessageDecision decision;
        State state = State::Due;
        QList<RuleCondition> conditions;
        RuleCondition why; ///< Unknown, Gone: what decided.
        bool isRuleStopped = false; ///< By an answer of WhatsApp or too many failures; its plans make no messages.
    };

    RuleCheck(SqlSession &session, const SendingTerms &terms, const QDateTime &now)
        : m_session(session)
        , m_terms(terms)
        , m_now(now)
        , m_days(terms.zone)
    {
    }

    /// Reads what the rules look at, for all messages by rule among these. \a people by student id.
    Result<void> read(const QList<Message> &messages, const QHash<qint64, PersonFacts> &people);
    /// The one that gave the message its occasion first; empty: no rule decided it.
    QList<Finding> findings(const Message &message) const { return m_findings.value(message.id); }

private:
    Result<QList<RuleFacts>> facts(const QList<qint64> &studentIds);
    /// As it was when the message was decided: who changes a rule is asked what becomes of what waits.
    Result<Rule> ruleOf(const MessageDecision &decision);
    Finding judge(const MessageDecision &decision, const Rule &rule, const RuleFacts *facts) const;

    SqlSession &m_session;
    const SendingTerms &m_terms;
    const QDateTime m_now;
    const ZoneDays m_days;
    QHash<QString, Rule> m_rules; ///< By ruleVersionKey().
    QSet<RuleEvent> m_stopped;
    QHash<qint64, QList<Finding>> m_findings; ///< By message id.
};
