// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/enrolmentservice.h"

#include "app/domain/clock.h"
#include "app/domain/job.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QJsonArray>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The same courses in any order are the same wish.
Job pullJob(QList<qint64> courseIds, const QDateTime &now)
{
    std::ranges::sort(courseIds);
    const auto [repeated, end] = std::ranges::unique(courseIds);
    courseIds.erase(repeated, end);
    QJsonArray ids;
    QStringList words;
    for (const qint64 id : std::as_const(courseIds)) {
        ids.append(id);
        words.append(QString::number(id));
    }
    Job job{.kind = JobKind::PullEnrolments, .runAfter = now, .createdAt = now};
    job.dedupeKey = word(job.kind);
    if (!courseIds.isEmpty()) {
        job.payload.insert("courses"_L1, ids);
        job.dedupeKey += u':' + words.join(u',');
    }
    return job;
}

Result<qint64> addPull(SqlSession &session, const QList<qint64> &courseIds, const QDateTime &now)
{
    const Result<QList<Course>> known = CourseRepository(session).findAll(courseIds);
    if (!known)
        return fail(known.error());
    for (const qint64 id : courseIds) {
        if (std::ranges::none_of(*known, [id](const Course &course) { return course.id == id; }))
            return fail({.kind = Error::Kind::NotFound,
                         .code = u"course_unknown"_s,
                         .facts = {{Error::Fact::Id, QString::number(id)}}});
    }
    return JobRepository(session).addAtOnce(pullJob(courseIds, now));
}

} // namespace

EnrolmentService::EnrolmentService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<ListPage<EnrolmentRow>>> EnrolmentService::page(EnrolmentQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return EnrolmentRepository(session).page(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> EnrolmentService::count(EnrolmentQuery query)
{
    const auto read = [query](SqlSession &session) { return EnrolmentRepository(session).count(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QHash<qint64, int>>> EnrolmentService::positions(EnrolmentQuery query, QList<qint64> ids)
{
    const auto read = [query, ids](SqlSession &session) { return EnrolmentRepository(session).positions(query, ids); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<qint64>> EnrolmentService::pull(QList<qint64> courseIds)
{
    const auto write = [courseIds, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return addPull(session, courseIds, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}
