// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enginerepository.h"

#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

Result<void> EngineRepository::seen(const EngineInfo &engine)
{
    const Result<void> noted =
        run(m_session,
            u"INSERT INTO engine (uuid, host, machine, pid, started_at, seen_at) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (uuid) DO UPDATE SET seen_at = excluded.seen_at"_s,
            {uuidColumn(engine.uuid), engine.host, engine.machine, engine.pid, m_session.bindTime(engine.startedAt),
             m_session.bindTime(engine.seenAt)});
    if (!noted)
        return noted;
    return run(m_session, u"DELETE FROM engine WHERE seen_at < ?"_s, {m_session.bindTime(engine.seenAt.addDays(-1))});
}

Result<void> EngineRepository::leave(const QUuid &uuid)
{
    return run(m_session, u"DELETE FROM engine WHERE uuid = ?"_s, {uuidColumn(uuid)});
}

Result<QList<EngineInfo>> EngineRepository::list(const QDateTime &since)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT uuid, host, machine, pid, started_at, seen_at FROM engine WHERE seen_at >= ? ORDER BY started_at, id"_s,
        {m_session.bindTime(since)});
    if (!query)
        return fail(query.error());
    QList<EngineInfo> engines;
    while (query->next()) {
        engines.append({.uuid = QUuid::fromString(query->value(0).toString()),
                        .host = query->value(1).toString(),
                        .machine = query->value(2).toString(),
                        .pid = query->value(3).toLongLong(),
                        .startedAt = m_session.readTime(query->value(4)),
                        .seenAt = m_session.readTime(query->value(5))});
    }
    return engines;
}
