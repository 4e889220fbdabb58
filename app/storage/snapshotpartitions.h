// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

/// The monthly partitions of the history on PostgreSQL; SQLite has none and every call succeeds.
class SnapshotPartitions {
public:
    explicit SnapshotPartitions(SqlSession &session)
        : m_session(session)
    {
    }

    /// The partitions of this month and the next.
    Result<void> ensure(const QDateTime &now);
    /// Every month between the two, both included: before a history is brought in. Rows that wait in the default
    /// partition move to theirs.
    Result<void> ensure(const QDate &from, const QDate &to);

private:
    Result<void> ensureMonth(const QDate &first);

    SqlSession &m_session;
};
