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
    /// The same, and until the transaction ends nobody else changes it.
    Result<RuleRun> lock(qint64 id);
    /// Newest first.
    Result<QList<RuleRun>> list(int limit);
    /// The newest in which rules wrote to somebody.
    Result<std::optional<RuleRun>> last();
    /// The newest with messages by rule that wait to be taken back; `sent` counts those. What a person sent by hand to
    /// many is a run, too, but not one of the rules.
    Result<std::optional<RuleRun>> undoable(const QDateTime &now);
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
    /// What is still queued of it is cancelled, for good, and its occasions are taken out; how many messages. What the
    /// same run held back goes on waiting.
    Result<int> undo(qint64 runId, const QString &who, const QDateTime &now);

private:
    static Result<RuleRun> theOnly(const Result<QList<RuleRun>> &found, qint64 id);
    Result<QList<RuleRun>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
