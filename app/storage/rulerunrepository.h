// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rulerun.h"
#include "app/storage/sqlsession.h"

/// The runs of the rules.
class RuleRunRepository {
public:
    explicit RuleRunRepository(SqlSession &session)
        : m_session(session)
    {
    }

    Result<qint64> add(const RuleRun &run);
    Result<void> update(const RuleRun &run);
    Result<RuleRun> find(qint64 id);
    /// Newest first.
    Result<QList<RuleRun>> list(int limit);
    /// The one that waits for a yes; there is one at most.
    Result<std::optional<RuleRun>> waiting();
    /// The same, and until the transaction ends nobody else answers it.
    Result<std::optional<RuleRun>> lockWaiting();
    /// Messages by rule on each of the last 14 days that had any.
    Result<QList<int>> sentPerDay(const QDateTime &now);
    struct Pace {
        int lastHour = 0; ///< Messages by rule that went out in the last hour or are on their way.
        QDateTime queuedUntil; ///< UTC: when the last of those on their way goes. Invalid: none is.
    };
    Result<Pace> pace(const QDateTime &now);
    /// In the last 24 hours, and since a stopped rule was let go on.
    Result<QHash<RuleEvent, RuleFailures>> failures(const QDateTime &now);
    /// What is still queued is cancelled and its occasions are taken out; how many messages. For good.
    Result<int> undo(qint64 runId, const QDateTime &now);

private:
    Result<QList<RuleRun>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
