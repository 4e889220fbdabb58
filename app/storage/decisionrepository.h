// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/decision.h"
#include "app/storage/sqlsession.h"

#include <QSet>

/// What became of every occasion.
class DecisionRepository {
public:
    explicit DecisionRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// One row for each occasion: the newer decision takes the place of an open one. What has been sent, merged or
    /// taken out stays as it is.
    Result<void> store(const QList<Decision> &decisions);
    Result<Decision> find(qint64 id);
    /// The winner first.
    Result<QList<Decision>> ofMessage(qint64 messageId);
    /// The occasions that are said in these messages beside their own.
    Result<QStringList> mergedInto(const QList<qint64> &messageIds);
    Result<QList<DecisionRow>> ofStudent(qint64 studentId, int limit);

    Result<ListPage<DecisionRow>> page(const DecisionQuery &query, int offset, int limit);
    Result<int> count(const DecisionQuery &query);
    /// By outcome, of those that the query leaves, its own outcomes aside.
    Result<QMap<DecisionOutcome, int>> counts(const DecisionQuery &query);
    /// When the next occasion that is held beyond \a after may go; nothing when none is. What could have gone before
    /// has been judged since, and waits for something else.
    Result<std::optional<QDateTime>> nextHeld(const QDateTime &after);
    /// Everything open of these occasions gets this outcome. How many.
    Result<int> close(const QStringList &occasions, DecisionOutcome outcome, const QString &reason,
                      const QDateTime &now);
    /// The occasions about which a run asks.
    Result<QSet<QString>> askedBy(qint64 runId);
    /// A person said no to a run: what it asked about is taken out, and what lost against that is not said either.
    Result<int> refuse(qint64 runId, const QDateTime &now);
    /// What was said by these messages, which do not go, gets this outcome and reason.
    Result<void> followCancelled(const QList<qint64> &messageIds, DecisionOutcome outcome, const QString &reason,
                                 const QDateTime &now);
    /// What waits, in the queue or held, is from now on a matter of this version of its rule.
    Result<void> adopt(RuleEvent event, int version);
    /// Messages by rule that still wait for somebody who has completed the course meanwhile are cancelled. How many.
    Result<int> dropCompleted(const QDateTime &now);

private:
    Result<QList<Decision>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};

/// SQL about decisions "d": those that count as said. What was dropped does, too: it does not come back at the next
/// opportunity.
QString saidDecisions();
