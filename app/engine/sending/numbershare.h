// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

#include <QMap>

/// Which engines send from our numbers just now: what a number may send in a second is shared among them. Whoever sends
/// says so every few seconds; the database's clock decides how long that counts. An engine that stops gives it back
/// with its other leases.
class NumberShare {
public:
    explicit NumberShare(SqlSession &session)
        : m_session(session)
    {
    }

    /// This engine sends from these numbers.
    Result<void> say(const QString &owner, const QStringList &accounts);
    /// By account: how many other engines do.
    Result<QMap<QString, int>> others(const QString &owner);

private:
    SqlSession &m_session;
};
