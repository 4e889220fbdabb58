// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/leaserepository.h"

#include "app/storage/databaseclock.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

Result<std::optional<qint64>> LeaseRepository::acquire(const QString &name, const QString &owner,
                                                       std::chrono::milliseconds duration)
{
    const Result<qint64> fence = numberOf(
        m_session,
        u"INSERT INTO lease (name, owner, fence, until_at) VALUES (?, ?, 1, %2) ON CONFLICT (name) DO UPDATE SET "
        "fence = CASE WHEN lease.owner = excluded.owner AND lease.until_at > %1 THEN lease.fence ELSE lease.fence + 1 "
        "END, owner = excluded.owner, until_at = excluded.until_at "
        "WHERE lease.owner = excluded.owner OR lease.until_at <= %1 RETURNING fence"_s.arg(databaseNow(m_session),
                                                                                           databaseLater(m_session)),
        {name, owner, qlonglong(duration.count())});
    if (!fence)
        return fail(fence.error());
    return *fence == 0 ? std::optional<qint64>() : std::optional<qint64>(*fence);
}

Result<bool> LeaseRepository::holds(const QString &name, qint64 fence)
{
    const QString sql =
        u"SELECT fence FROM lease WHERE name = ? AND fence = ? AND until_at > "_s + databaseNow(m_session);
    const Result<qint64> found = numberOf(
        m_session, m_session.dialect() == SqlSession::Dialect::Sqlite ? sql : sql + u" FOR UPDATE"_s, {name, fence});
    return found ? Result<bool>(*found != 0) : fail(found.error());
}

Result<void> LeaseRepository::releaseAll(const QString &owner)
{
    return run(m_session, u"UPDATE lease SET until_at = %1 WHERE owner = ?"_s.arg(databaseNow(m_session)), {owner});
}

Result<QDateTime> LeaseRepository::clock()
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT "_s + databaseNow(m_session), {});
    if (!query)
        return fail(query.error());
    query->next();
    return m_session.readTime(query->value(0));
}

Result<std::optional<LeaseRepository::Holder>> LeaseRepository::holder(const QString &name)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT owner, fence FROM lease WHERE name = ? AND until_at > "_s + databaseNow(m_session), {name});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<Holder>();
    return std::optional<Holder>({.owner = query->value(0).toString(), .fence = query->value(1).toLongLong()});
}

Result<QStringList> LeaseRepository::heldNames(const QString &prefix)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT name FROM lease WHERE substr(name, 1, ?) = ? AND until_at > "_s
                                                    + databaseNow(m_session),
                                                {prefix.size(), prefix});
    if (!query)
        return fail(query.error());
    QStringList names;
    while (query->next())
        names.append(query->value(0).toString());
    return names;
}

Result<void> LeaseRepository::forgetEnded(const QString &prefix)
{
    // What somebody takes again just now has not ended; two who waited for each other's rows would be a deadlock.
    const QString ended =
        u"SELECT name FROM lease WHERE substr(name, 1, ?) = ? AND until_at <= "_s + databaseNow(m_session);
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    return run(m_session,
               u"DELETE FROM lease WHERE name IN (%1)"_s.arg(isSqlite ? ended : ended + u" FOR UPDATE SKIP LOCKED"_s),
               {prefix.size(), prefix});
}
