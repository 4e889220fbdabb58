// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/quickreply.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

class QuickReplyRepository {
public:
    explicit QuickReplyRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// By name.
    Result<QList<QuickReply>> all();
    /// Id 0: a new one. Conflict "name_taken" when another one is called so.
    Result<qint64> save(const QuickReply &reply, const QDateTime &now);
    Result<void> remove(qint64 id);

private:
    SqlSession &m_session;
};
