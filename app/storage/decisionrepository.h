// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/decision.h"
#include "app/storage/sqlsession.h"

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
    Result<QList<DecisionRow>> ofStudent(qint64 studentId, int limit);

    Result<ListPage<DecisionRow>> page(const DecisionQuery &query, int offset, int limit);
    Result<int> count(const DecisionQuery &query);
    /// By outcome, of those that the query leaves, its own outcomes aside.
    Result<QMap<DecisionOutcome, int>> counts(const DecisionQuery &query);
    /// When the next held occasion may go; nothing when none is held.
    Result<std::optional<QDateTime>> nextHeld();
    /// Everything open of these occasions, or of a run (0: none), gets this outcome. How many.
    Result<int> close(const QStringList &occasions, DecisionOutcome outcome, const QString &reason,
                      const QDateTime &now);
    Result<int> closeOfRun(qint64 runId, DecisionOutcome outcome, const QDateTime &now);
    /// Messages by rule that still wait for somebody who has completed the course meanwhile are cancelled. How many.
    Result<int> dropCompleted(const QDateTime &now);

private:
    Result<QList<Decision>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
