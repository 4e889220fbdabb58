// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/jobrepository.h"

#include "app/storage/rowvalues.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns =
    u"id, kind, payload, state, attempts, run_after, lease_owner, lease_until, dedupe_key, student_id, intake_id, "
    "error, progress_done, progress_total, created_at, finished_at, result"_s;

Job jobFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .id = query.value(0).toLongLong(),
        .kind = jobKind(query.value(1).toString()).value_or(JobKind::CreateUser),
        .payload = QJsonDocument::fromJson(query.value(2).toString().toUtf8()).object(),
        .state = stateFromWord<JobState>(query.value(3).toString()).value_or(JobState::Failed),
        .attempts = query.value(4).toInt(),
        .runAfter = session.readTime(query.value(5)),
        .leaseOwner = query.value(6).toString(),
        .leaseUntil = session.readTime(query.value(7)),
        .dedupeKey = query.value(8).toString(),
        .studentId = query.value(9).toLongLong(),
        .intakeId = query.value(10).toLongLong(),
        .error = errorFromColumn(query.value(11)),
        .progressDone = query.value(12).toInt(),
        .progressTotal = query.value(13).toInt(),
        .createdAt = session.readTime(query.value(14)),
        .finishedAt = session.readTime(query.value(15)),
        .result = QJsonDocument::fromJson(query.value(16).toString().toUtf8()).object(),
    };
}

/// A later pull of the same kind that went well makes an earlier failure pointless.
const QString kNotMadeGood =
    u"NOT (kind LIKE 'pull%' AND EXISTS (SELECT 1 FROM job AS later WHERE later.kind = job.kind "
    "AND later.state = 'done' AND later.id > job.id))"_s;

} // namespace

Result<QList<Job>> JobRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT %1 FROM job %2"_s.arg(kColumns, rest), values);
    if (!query)
        return fail(query.error());
    QList<Job> jobs;
    while (query->next())
        jobs.append(jobFrom(m_session, *query));
    return jobs;
}

Result<qint64> JobRepository::add(const Job &job)
{
    const QVariant key = SqlSession::textOrNull(job.dedupeKey);
    const auto insert = [&] {
        return numberOf(
            m_session,
            u"INSERT INTO job (kind, payload, state, run_after, dedupe_key, student_id, intake_id, created_at) "
            "VALUES (?, ?, 'ready', ?, ?, ?, ?, ?) "
            "ON CONFLICT (dedupe_key) WHERE state IN ('ready', 'leased', 'waiting') DO NOTHING RETURNING id"_s,
            {word(job.kind), jsonColumn(job.payload), m_session.bindTime(job.runAfter), key,
             SqlSession::idOrNull(job.studentId), SqlSession::idOrNull(job.intakeId),
             m_session.bindTime(job.createdAt)});
    };
    // The job with that key may end between the two statements.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const Result<qint64> added = insert();
        if (!added || *added != 0)
            return added;
        const Result<qint64> open = numberOf(
            m_session, u"SELECT id FROM job WHERE dedupe_key = ? AND state IN ('ready', 'leased', 'waiting')"_s, {key});
        if (!open || *open != 0)
            return open;
    }
    return fail({.kind = Error::Kind::Conflict, .system = Error::System::Database, .retry = Error::Retry::Later});
}

Result<qint64> JobRepository::addAtOnce(const Job &job)
{
    const Result<qint64> id = add(job);
    if (!id)
        return id;
    const Result<Job> open = find(*id);
    if (!open)
        return fail(open.error());
    if (open->state != JobState::Waiting)
        return id;
    const Result<void> ready = makeReady(*id, job.runAfter);
    return ready ? id : fail(ready.error());
}

Result<QList<Job>> JobRepository::claim(const QString &owner, const QDateTime &now, std::chrono::milliseconds lease,
                                        int limit)
{
    const QString due =
        u"SELECT id FROM job WHERE state IN ('ready', 'leased', 'waiting') AND run_after <= ? "
        "AND (lease_until IS NULL OR lease_until <= ? OR (state <> 'leased' AND lease_owner = ?)) ORDER BY run_after, id LIMIT ?"_s;
    // An array is evaluated once; a subquery behind IN may be run again for each row and lock more than the limit.
    const DialectSql sql{
        .sqlite =
            u"UPDATE job SET state = 'leased', attempts = attempts + 1, lease_owner = ?, lease_until = ? WHERE id IN (%1) RETURNING %2"_s
                .arg(due, kColumns),
        .postgreSql =
            u"UPDATE job SET state = 'leased', attempts = attempts + 1, lease_owner = ?, lease_until = ? WHERE id = ANY (ARRAY(%1 FOR UPDATE SKIP LOCKED)) RETURNING %2"_s
                .arg(due, kColumns),
    };
    Result<QSqlQuery> query = m_session.execute(sql,
                                                {owner, m_session.bindTime(now.addMSecs(lease.count())),
                                                 m_session.bindTime(now), m_session.bindTime(now), owner, limit});
    if (!query)
        return fail(query.error());
    QList<Job> jobs;
    while (query->next())
        jobs.append(jobFrom(m_session, *query));
    std::ranges::sort(jobs, {}, [](const Job &job) { return std::pair(job.runAfter, job.id); });
    return jobs;
}

Result<void> JobRepository::renew(const QString &owner, const QList<qint64> &ids, const QDateTime &leaseUntil)
{
    if (ids.isEmpty())
        return {};
    return run(m_session,
               u"UPDATE job SET lease_until = ? WHERE state = 'leased' AND lease_owner = ? AND id IN (%1)"_s.arg(
                   placeholders(ids.size())),
               QVariantList{m_session.bindTime(leaseUntil), owner} + QVariantList(ids.cbegin(), ids.cend()));
}

Result<void> JobRepository::giveBack(const QString &owner)
{
    return run(m_session,
               u"UPDATE job SET state = 'ready', attempts = attempts - 1, lease_owner = '', lease_until = NULL "
               "WHERE state = 'leased' AND lease_owner = ?"_s,
               {owner});
}

Result<std::optional<QDateTime>> JobRepository::nextDue()
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT min(CASE WHEN lease_until > run_after "
                                                u"THEN lease_until ELSE run_after END) FROM job "
                                                "WHERE state IN ('ready', 'leased', 'waiting')"_s,
                                                {});
    if (!query)
        return fail(query.error());
    if (!query->next() || query->value(0).isNull())
        return std::optional<QDateTime>();
    return std::optional<QDateTime>(m_session.readTime(query->value(0)));
}

Result<bool> JobRepository::finish(const Job &job, const QDateTime &now)
{
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE job SET state = 'done', error = NULL, lease_owner = '', lease_until = NULL, finished_at = ? "
        "WHERE id = ? AND state = 'leased' AND lease_owner = ? AND attempts = ?"_s,
        {m_session.bindTime(now), job.id, job.leaseOwner, job.attempts});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<bool> JobRepository::failForGood(const Job &job, const Error &error, const QDateTime &now)
{
    const Result<int> rows =
        runCounted(m_session,
                   u"UPDATE job SET state = 'failed', error = ?, lease_owner = '', lease_until = NULL, finished_at = ? "
                   "WHERE id = ? AND state = 'leased' AND lease_owner = ? AND attempts = ?"_s,
                   {errorColumn(error), m_session.bindTime(now), job.id, job.leaseOwner, job.attempts});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<bool> JobRepository::tryAgain(const Job &job, const Error &error, const QDateTime &runAfter)
{
    const Result<int> rows =
        runCounted(m_session,
                   u"UPDATE job SET state = 'waiting', error = ?, run_after = ?, lease_owner = '', lease_until = NULL "
                   "WHERE id = ? AND state = 'leased' AND lease_owner = ? AND attempts = ?"_s,
                   {errorColumn(error), m_session.bindTime(runAfter), job.id, job.leaseOwner, job.attempts});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<bool> JobRepository::leaveTo(const Job &job, const QString &owner, const Error &reason, const QDateTime &now,
                                    const QDateTime &until)
{
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE job SET state = 'waiting', error = ?, run_after = ?, attempts = attempts - 1, lease_owner = ?, "
        "lease_until = ? WHERE id = ? AND state = 'leased' AND lease_owner = ? AND attempts = ?"_s,
        {errorColumn(reason), m_session.bindTime(now), owner, m_session.bindTime(until), job.id, job.leaseOwner,
         job.attempts});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<bool> JobRepository::setPayload(qint64 id, const QJsonObject &payload)
{
    const Result<int> rows = runCounted(
        m_session, u"UPDATE job SET payload = ? WHERE id = ? AND state IN ('ready', 'leased', 'waiting', 'failed')"_s,
        {jsonColumn(payload), id});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<std::optional<Job>> JobRepository::unfinished(JobKind kind, qint64 studentId)
{
    const Result<QList<Job>> found = select(
        u"WHERE state IN ('ready', 'leased', 'waiting', 'failed') AND kind = ? AND student_id = ? ORDER BY id DESC LIMIT 1"_s,
        {word(kind), studentId});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Job>() : found->first();
}

Result<void> JobRepository::setResult(qint64 id, const QJsonObject &result)
{
    return run(m_session, u"UPDATE job SET result = ? WHERE id = ?"_s, {jsonColumn(result), id});
}

Result<void> JobRepository::setProgress(qint64 id, int done, int total)
{
    return run(m_session, u"UPDATE job SET progress_done = ?, progress_total = ? WHERE id = ?"_s, {done, total, id});
}

Result<bool> JobRepository::requestCancel(qint64 id, const QDateTime &now)
{
    const Result<int> rows = runCounted(
        m_session, u"UPDATE job SET cancel_requested_at = ? WHERE id = ? AND state IN ('ready', 'leased', 'waiting')"_s,
        {m_session.bindTime(now), id});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<bool> JobRepository::isCancelRequested(qint64 id)
{
    const Result<qint64> rows =
        numberOf(m_session, u"SELECT count(*) FROM job WHERE id = ? AND cancel_requested_at IS NOT NULL"_s, {id});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<bool> JobRepository::isHeld(const Job &job)
{
    // The row stays as it is until the transaction ends: nobody takes the job over in the middle of what it writes.
    const QString sql = u"SELECT id FROM job WHERE id = ? AND state = 'leased' AND lease_owner = ? AND attempts = ?"_s;
    const Result<qint64> found =
        numberOf(m_session, m_session.dialect() == SqlSession::Dialect::Sqlite ? sql : sql + u" FOR UPDATE"_s,
                 {job.id, job.leaseOwner, job.attempts});
    return found ? Result<bool>(*found == job.id) : fail(found.error());
}

Result<void> JobRepository::makeReady(qint64 id, const QDateTime &now)
{
    return run(m_session,
               u"UPDATE job SET state = 'ready', error = NULL, attempts = 0, run_after = ?, finished_at = NULL, "
               "cancel_requested_at = NULL, lease_owner = '', lease_until = NULL "
               "WHERE id = ? AND state IN ('failed', 'waiting', 'ready') AND NOT EXISTS (SELECT 1 FROM job AS other "
               "WHERE other.dedupe_key = job.dedupe_key AND other.id <> job.id "
               "AND other.state IN ('ready', 'leased', 'waiting'))"_s,
               {m_session.bindTime(now), id});
}

Result<QList<Job>> JobRepository::ofIntake(qint64 intakeId)
{
    return select(u"WHERE intake_id = ? ORDER BY id"_s, {intakeId});
}

Result<QList<Job>> JobRepository::lockOfIntake(qint64 intakeId)
{
    // A transaction on SQLite has the whole file for itself from its beginning.
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    return select(u"WHERE intake_id = ? ORDER BY id"_s + (isSqlite ? QString() : u" FOR UPDATE"_s), {intakeId});
}

Result<Job> JobRepository::find(qint64 id)
{
    const Result<QList<Job>> found = select(u"WHERE id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"job_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<Job> JobRepository::lock(qint64 id)
{
    // On SQLite, whoever writes is alone already.
    const Result<qint64> there = m_session.dialect() == SqlSession::Dialect::Sqlite
        ? Result<qint64>(id)
        : numberOf(m_session, u"SELECT id FROM job WHERE id = ? FOR UPDATE"_s, {id});
    return there ? find(id) : fail(there.error());
}

Result<bool> JobRepository::beginAnew(const Job &job)
{
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE job SET payload = ?, result = ?, error = NULL, progress_done = 0, progress_total = 0, "
        "cancel_requested_at = NULL WHERE id = ? AND state = 'leased' AND lease_owner = ? AND attempts = ?"_s,
        {jsonColumn(job.payload), jsonColumn(job.result), job.id, job.leaseOwner, job.attempts});
    return rows ? Result<bool>(*rows == 1) : fail(rows.error());
}

Result<QList<Job>> JobRepository::list(const QList<JobState> &states, int limit)
{
    QVariantList values;
    QString where;
    if (!states.isEmpty()) {
        where = u"WHERE state IN (%1) "_s.arg(placeholders(states.size()));
        for (const JobState state : states)
            values.append(word(state));
    }
    values.append(limit);
    return select(where + u"ORDER BY id DESC LIMIT ?"_s, values);
}

Result<QList<Job>> JobRepository::failedPulls(int limit)
{
    return select(u"WHERE state = 'failed' AND kind LIKE 'pull%' AND "_s + kNotMadeGood
                      + u" ORDER BY id DESC LIMIT ?"_s,
                  {limit});
}

Result<JobCounts> JobRepository::counts()
{
    const Result<qint64> open =
        numberOf(m_session, u"SELECT count(*) FROM job WHERE state IN ('ready', 'leased', 'waiting')"_s, {});
    if (!open)
        return fail(open.error());
    const Result<qint64> failed =
        numberOf(m_session, u"SELECT count(*) FROM job WHERE state = 'failed' AND "_s + kNotMadeGood, {});
    if (!failed)
        return fail(failed.error());
    const Result<QList<Job>> waiting = select(u"WHERE state = 'waiting' ORDER BY id LIMIT 1"_s, {});
    if (!waiting)
        return fail(waiting.error());
    JobCounts counts{.open = int(*open), .failed = int(*failed)};
    if (!waiting->isEmpty())
        counts.oldestWaiting = waiting->first().error;
    return counts;
}
