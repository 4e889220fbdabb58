// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

#include <chrono>

/// Who alone may do something for a while, by the database's clock.
class LeaseRepository {
public:
    explicit LeaseRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Takes a free or ended lease, or prolongs one's own; nothing when another holds it. The fence grows each time it
    /// is taken and stays while it is prolonged.
    Result<std::optional<qint64>> acquire(const QString &name, const QString &owner,
                                          std::chrono::milliseconds duration);
    /// Asked inside the transaction that the lease protects: until its end nobody else gets the lease.
    Result<bool> holds(const QString &name, qint64 fence);
    /// Gives back at once whatever this owner holds.
    Result<void> releaseAll(const QString &owner);
    struct Holder {
        QString owner;
        qint64 fence = 0;
    };
    /// Nothing when it is free.
    Result<std::optional<Holder>> holder(const QString &name);
    /// UTC: what time it is for the database, by which leases go.
    Result<QDateTime> clock();

    /// Leases whose names begin so and that somebody holds now.
    Result<QStringList> heldNames(const QString &prefix);
    /// Rows of those that ended go; for names that are not used again.
    Result<void> forgetEnded(const QString &prefix);

private:
    SqlSession &m_session;
};
