// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

/// Rolls back unless committed. Once a statement failed nothing can be committed: PostgreSQL's rule, kept on SQLite too
/// so that code which works on one works on the other.
class Transaction final {
public:
    explicit Transaction(SqlSession &session)
        : m_session(session)
    {
    }
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// BEGIN IMMEDIATE on SQLite (a deferred one fails at once with "locked" when it starts to write), BEGIN on
    /// PostgreSQL.
    [[nodiscard]] Result<void> begin();
    /// Fails with Unconfirmed when the connection broke on the way: the rows may be there or not.
    [[nodiscard]] Result<void> commit();

private:
    void rollBack();

    SqlSession &m_session;
    bool m_isOpen = false;
};

/// Whether PostgreSQL gave up a transaction for the sake of another one, so that it may simply be run again.
bool isTransactionConflict(const Error &error);
/// A short, growing pause before attempt number \a attempt (from 1).
void pauseBeforeRepeating(int attempt);

/// Runs \a fn, a function of the session or of nothing that returns a Result, in one transaction: committed when it
/// succeeds, rolled back when it fails, run again from its start (up to five times) when PostgreSQL reports a
/// serialization failure or a deadlock.
template<typename Fn>
auto inTransaction(SqlSession &session, Fn fn)
{
    const auto call = [&] {
        if constexpr (std::is_invocable_v<Fn &, SqlSession &>)
            return fn(session);
        else
            return fn();
    };
    using R = decltype(call());
    constexpr int attempts = 5;
    for (int attempt = 1;; ++attempt) {
        const auto once = [&]() -> R {
            Transaction transaction(session);
            if (auto begun = transaction.begin(); !begun)
                return fail(begun.error());
            R result = call();
            if (!result)
                return result;
            if (auto committed = transaction.commit(); !committed)
                return fail(committed.error());
            return result;
        };
        R result = once();
        if (result || attempt == attempts || !isTransactionConflict(result.error()))
            return result;
        pauseBeforeRepeating(attempt);
    }
}
