// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/numberhold.h"
#include "app/storage/sqlsession.h"

/// Which of our numbers are held back, for all engines.
class NumberHoldRepository {
public:
    explicit NumberHoldRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// By account; none is the rule.
    Result<QMap<QString, NumberHold>> all();
    /// Another failure of this kind: the hold as it stands then.
    Result<NumberHold> note(const QString &account, const QString &failure, const QDateTime &now);
    Result<void> set(const QString &account, const NumberHold &hold, const QDateTime &now);
    Result<void> end(const QString &account);

private:
    SqlSession &m_session;
};
