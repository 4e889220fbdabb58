// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshotpartitions.h"

#include "app/storage/rowvalues.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// Two programs must not make the same month at once.
constexpr qint64 kPartitionLock = 0x426564656d;

QDate monthOf(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

QString boundOf(const QDate &day)
{
    return day.toString(u"yyyy-MM-dd"_s) + u"T00:00:00Z"_s;
}

Result<bool> isThere(SqlSession &session, const QString &name)
{
    const Result<qint64> found =
        numberOf(session, u"SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass(?)"_s, {name});
    return found ? Result<bool>(*found > 0) : fail(found.error());
}

Result<void> make(SqlSession &session, const QString &name, const QDate &first)
{
    const Result<qint64> locked =
        numberOf(session, u"SELECT count(*) FROM (SELECT pg_advisory_xact_lock(?)) AS waited"_s, {kPartitionLock});
    if (!locked)
        return fail(locked.error());
    const Result<bool> there = isThere(session, name);
    if (!there || *there)
        return there ? Result<void>() : fail(there.error());
    const QString from = boundOf(first);
    const QString to = boundOf(first.addMonths(1));
    // What already waits in the default partition would forbid the new one: it moves.
    const QStringList statements{
        u"CREATE TABLE %1 (LIKE snapshot INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"_s.arg(name),
        u"WITH moved AS (DELETE FROM snapshot_default WHERE at >= '%2' AND at < '%3' RETURNING *) "
        "INSERT INTO %1 SELECT * FROM moved"_s.arg(name, from, to),
        u"ALTER TABLE snapshot ATTACH PARTITION %1 FOR VALUES FROM ('%2') TO ('%3')"_s.arg(name, from, to)};
    for (const QString &statement : statements) {
        if (Result<void> done = session.command(statement); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> SnapshotPartitions::ensure(const QDateTime &now)
{
    const QDate today = now.toUTC().date();
    return ensure(today, monthOf(today).addMonths(1));
}

Result<void> SnapshotPartitions::ensure(const QDate &from, const QDate &to)
{
    if (m_session.dialect() == SqlSession::Dialect::Sqlite)
        return {};
    for (QDate month = monthOf(from); month <= to; month = month.addMonths(1)) {
        if (Result<void> made = ensureMonth(month); !made)
            return made;
    }
    return {};
}

Result<void> SnapshotPartitions::ensureMonth(const QDate &first)
{
    const QString name = u"snapshot_"_s + first.toString(u"yyyyMM"_s);
    const Result<bool> there = isThere(m_session, name);
    if (!there || *there)
        return there ? Result<void>() : fail(there.error());
    if (m_session.isInTransaction())
        return make(m_session, name, first);
    return inTransaction(m_session, [&] { return make(m_session, name, first); });
}
