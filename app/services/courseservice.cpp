// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/courseservice.h"

#include "app/domain/clock.h"
#include "app/domain/job.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/jobrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <limits>

CourseService::CourseService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<ListPage<CourseRow>>> CourseService::page(CourseQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return CourseRepository(session).page(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> CourseService::count(CourseQuery query)
{
    const auto read = [query](SqlSession &session) { return CourseRepository(session).count(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QHash<qint64, int>>> CourseService::positions(CourseQuery query, QList<qint64> ids)
{
    const auto read = [query, ids](SqlSession &session) { return CourseRepository(session).positions(query, ids); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<CourseRow>>> CourseService::all()
{
    const auto read = [](SqlSession &session) -> Result<QList<CourseRow>> {
        const auto page = CourseRepository(session).page({}, 0, std::numeric_limits<int>::max());
        return page ? Result<QList<CourseRow>>(page->rows) : fail(page.error());
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<Course>>> CourseService::byMoodleIds(QList<qint64> moodleCourseIds)
{
    const auto read = [moodleCourseIds](SqlSession &session) {
        return CourseRepository(session).findByMoodleIds(moodleCourseIds);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<qint64>> CourseService::pull()
{
    const QDateTime now = m_clock.now();
    const Job job{
        .kind = JobKind::PullCourses, .runAfter = now, .dedupeKey = word(JobKind::PullCourses), .createdAt = now};
    const auto write = [job](SqlSession &session) {
        return inTransaction(session, [&] { return JobRepository(session).addAtOnce(job); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}
