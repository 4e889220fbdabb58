// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

#include <QUuid>

/// An engine that runs, or ran not long ago.
struct EngineRow {
    QUuid uuid;
    QString host;
    qint64 pid = 0;
    QDateTime startedAt; ///< UTC
    QDateTime seenAt; ///< UTC
};

class EngineRepository {
public:
    explicit EngineRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Says that this engine is there; rows not seen for a day are removed.
    Result<void> seen(const EngineRow &engine);
    Result<void> leave(const QUuid &uuid);
    /// Those seen since then, the one that has run longest first.
    Result<QList<EngineRow>> list(const QDateTime &since);

private:
    SqlSession &m_session;
};
