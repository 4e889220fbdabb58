// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/progressservice.h"

#include "app/domain/clock.h"
#include "app/services/backtestrun.h"
#include "app/storage/coursedayrepository.h"
#include "app/storage/database.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/snapshotrepository.h"

#include <QCoroFuture>

namespace {

Result<CourseProgressView> courseView(SqlSession &session, qint64 courseId)
{
    ProgressStatistics statistics(session);
    const auto row = statistics.course(courseId);
    if (!row)
        return fail(row.error());
    const auto histogram = statistics.histogram(courseId);
    if (!histogram)
        return fail(histogram.error());
    const auto days = CourseDayRepository(session).ofCourse(courseId);
    if (!days)
        return fail(days.error());
    const auto atRisk = statistics.peopleCount({.courseId = courseId, .minimumRisk = kAtRisk});
    if (!atRisk)
        return fail(atRisk.error());
    return CourseProgressView{.row = *row, .histogram = *histogram, .days = *days, .atRisk = *atRisk};
}

Result<CourseHistoryView> historyView(SqlSession &session, qint64 courseId, const QDateTime &now)
{
    const auto survival = ProgressStatistics(session).survival(courseId, now);
    if (!survival)
        return fail(survival.error());
    const auto cohorts = CourseDayRepository(session).cohorts(courseId);
    if (!cohorts)
        return fail(cohorts.error());
    return CourseHistoryView{.survival = *survival, .cohorts = *cohorts};
}

Result<QList<StudentProgressView>> studentViews(SqlSession &session, qint64 studentId, const QTimeZone &zone)
{
    const auto courses = ProgressStatistics(session).ofStudent(studentId);
    if (!courses)
        return fail(courses.error());
    QList<StudentProgressView> views;
    for (const StudentCourseProgress &course : *courses) {
        const auto packages = PackageRepository(session).ofCourse(course.course.id, true);
        if (!packages)
            return fail(packages.error());
        const auto snapshots = SnapshotRepository(session).ofEnrolments({course.progress.enrolmentId});
        if (!snapshots)
            return fail(snapshots.error());
        views.append({.course = course,
                      .period = studyPeriod(course.course.startAt, course.course.endAt, course.enrolledAt,
                                            course.progress.firstActivity),
                      .packages = *packages,
                      .points = progressPoints(*snapshots, zone)});
    }
    return views;
}

} // namespace

ProgressService::ProgressService(Database &database, const Clock &clock, const QTimeZone &zone,
                                 std::function<AssessmentRules()> rules)
    : m_database(database)
    , m_clock(clock)
    , m_zone(zone)
    , m_rules(std::move(rules))
{
}

QCoro::Task<Result<ListPage<CourseProgressRow>>> ProgressService::page(CourseProgressQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return ProgressStatistics(session).courses(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> ProgressService::count(CourseProgressQuery query)
{
    const auto read = [query](SqlSession &session) { return ProgressStatistics(session).courseCount(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<StandingCounts>> ProgressService::totals()
{
    const auto read = [](SqlSession &session) { return ProgressStatistics(session).totals(); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<CourseProgressView>> ProgressService::course(qint64 courseId)
{
    const auto read = [courseId](SqlSession &session) { return courseView(session, courseId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<CourseHistoryView>> ProgressService::history(qint64 courseId)
{
    const auto read = [courseId, now = m_clock.now()](SqlSession &session) {
        return historyView(session, courseId, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<ListPage<CoursePersonRow>>> ProgressService::people(CoursePeopleQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return ProgressStatistics(session).people(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> ProgressService::peopleCount(CoursePeopleQuery query)
{
    const auto read = [query](SqlSession &session) { return ProgressStatistics(session).peopleCount(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<qint64>>> ProgressService::peopleIds(CoursePeopleQuery query)
{
    const auto read = [query](SqlSession &session) { return ProgressStatistics(session).peopleIds(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<StudentProgressView>>> ProgressService::ofStudent(qint64 studentId)
{
    const auto read = [studentId, zone = m_zone](SqlSession &session) {
        return studentViews(session, studentId, zone);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

BacktestRun *ProgressService::backtest(qint64 courseId, QObject *parent)
{
    return new BacktestRun(m_database, Backtest(m_rules(), m_zone, m_clock.now()), courseId, m_clock.now(), m_zone,
                           parent);
}
