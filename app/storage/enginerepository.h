// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/engineinfo.h"
#include "app/storage/sqlsession.h"

class EngineRepository {
public:
    explicit EngineRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Says that this engine is there; rows not seen for a day are removed.
    Result<void> seen(const EngineInfo &engine);
    Result<void> leave(const QUuid &uuid);
    /// Those seen since then, the one that has run longest first.
    Result<QList<EngineInfo>> list(const QDateTime &since);

private:
    SqlSession &m_session;
};
