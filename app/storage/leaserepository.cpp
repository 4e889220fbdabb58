// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/leaserepository.h"

#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Not the start of the transaction: that may have waited long for a lock.
QString clockOf(const SqlSession &session)
{
    return session.dialect() == SqlSession::Dialect::Sqlite
        ? u"CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)"_s
        : u"clock_timestamp()"_s;
}

QString laterOf(const SqlSession &session)
{
    return session.dialect() == SqlSession::Dialect::Sqlite ? clockOf(session) + u" + ?"_s
                                                            : u"clock_timestamp() + ? * interval '1 millisecond'"_s;
}

} // namespace

Result<std::optional<qint64>> LeaseRepository::acquire(const QString &name, const QString &owner,
                                                       std::chrono::milliseconds duration)
{
    const Result<qint64> fence = numberOf(
        m_session,
        u"INSERT INTO lease (name, owner, fence, until_at) VALUES (?, ?, 1, %2) ON CONFLICT (name) DO UPDATE SET "
        "fence = CASE WHEN lease.owner = excluded.owner AND lease.until_at > %1 THEN lease.fence ELSE lease.fence + 1 "
        "END, owner = excluded.owner, until_at = excluded.until_at "
        "WHERE lease.owner = excluded.owner OR lease.until_at <= %1 RETURNING fence"_s.arg(clockOf(m_session),
                                                                                           laterOf(m_session)),
        {name, owner, qlonglong(duration.count())});
    if (!fence)
        return fail(fence.error());
    return *fence == 0 ? std::optional<qint64>() : std::optional<qint64>(*fence);
}

Result<bool> LeaseRepository::holds(const QString &name, qint64 fence)
{
    const QString sql = u"SELECT fence FROM lease WHERE name = ? AND fence = ? AND until_at > "_s + clockOf(m_session);
    const Result<qint64> found = numberOf(
        m_session, m_session.dialect() == SqlSession::Dialect::Sqlite ? sql : sql + u" FOR UPDATE"_s, {name, fence});
    return found ? Result<bool>(*found != 0) : fail(found.error());
}

Result<void> LeaseRepository::release(const QString &name, qint64 fence)
{
    return run(m_session, u"UPDATE lease SET until_at = %1 WHERE name = ? AND fence = ?"_s.arg(clockOf(m_session)),
               {name, fence});
}

Result<std::optional<LeaseRepository::Holder>> LeaseRepository::holder(const QString &name)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT owner, fence FROM lease WHERE name = ? AND until_at > "_s + clockOf(m_session), {name});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<Holder>();
    return std::optional<Holder>({.owner = query->value(0).toString(), .fence = query->value(1).toLongLong()});
}
