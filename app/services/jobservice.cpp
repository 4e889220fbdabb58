// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/jobservice.h"

#include "app/domain/clock.h"
#include "app/services/intakewriter.h"
#include "app/storage/database.h"
#include "app/storage/jobrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

namespace {

Result<void> retryJob(SqlSession &session, qint64 id, const QDateTime &now)
{
    JobRepository jobs(session);
    const Result<Job> job = jobs.find(id);
    if (!job)
        return fail(job.error());
    // A form's job is one step of a flow: student and enrolments go on with it.
    if (job->intakeId != 0)
        return IntakeWriter(session, now).retry(job->intakeId);
    return jobs.makeReady(id, now);
}

} // namespace

JobService::JobService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<QList<Job>>> JobService::list(QList<JobState> states, int limit)
{
    const auto read = [states, limit](SqlSession &session) { return JobRepository(session).list(states, limit); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<NamedJob>>> JobService::named(QList<JobState> states, int limit)
{
    const auto read = [states, limit](SqlSession &session) { return JobRepository(session).named(states, limit); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<Job>> JobService::job(qint64 id)
{
    const auto read = [id](SqlSession &session) { return JobRepository(session).find(id); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> JobService::retry(qint64 id)
{
    const auto write = [id, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return retryJob(session, id, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<JobCounts>> JobService::counts()
{
    const auto read = [](SqlSession &session) { return JobRepository(session).counts(); };
    const auto future = m_database.run(read);
    co_return co_await future;
}
