// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/domain/rules/decision.h"
#include "app/storage/sqlsession.h"

/// Why a queued message was made: a decision for each enrolment it speaks of.
struct MessageDecision {
    qint64 id = 0;
    QString occasion;
    RuleEvent event = RuleEvent::Welcome;
    int ruleVersion = 1;
    qint64 enrolmentId = 0;
    qint64 studentId = 0;
    qint64 messageId = 0;
    QDateTime sendAt; ///< UTC: when it was to go.
    QDateTime heldSince; ///< UTC: first found due.
    QDateTime at; ///< UTC: judged.
    QJsonObject trace;
};

/// What becomes of one before its message goes.
struct DecisionChange {
    MessageDecision decision;
    /// Held: it waits as if there had been no message, and the message is to be taken away. Otherwise it is closed and
    /// keeps its message.
    DecisionOutcome outcome = DecisionOutcome::Held;
    QDateTime sendAt; ///< UTC: of Held, when it may go.
    RuleCondition why; ///< What decided.
    /// What was found now, for the trace; empty: as it was.
    QList<RuleCondition> conditions;
    QList<RuleCondition> gate;
};

/// The decisions behind messages that are about to go.
class MessageDecisions {
public:
    explicit MessageDecisions(SqlSession &session)
        : m_session(session)
    {
    }

    /// By message id, the one that gave the message its occasion first. Messages that no rule decided are missing.
    Result<QHash<qint64, QList<MessageDecision>>> of(const QList<Message> &messages);
    /// What lost against these when they were decided waits again, too: it was to be said if nothing else was.
    Result<void> change(const QList<DecisionChange> &changes, const QDateTime &now);

private:
    Result<void> restoreLosers(const QList<DecisionChange> &changes, const QDateTime &now);

    SqlSession &m_session;
};
