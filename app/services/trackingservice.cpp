// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/trackingservice.h"

#include "app/config/settingvalues.h"
#include "app/domain/clock.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/jobrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kOpenJobs = 1000;
constexpr int kRecentPasses = 5;
constexpr int kTries = 3;

Result<std::optional<Job>> openPass(SqlSession &session)
{
    const Result<QList<Job>> open =
        JobRepository(session).list({JobState::Ready, JobState::Leased, JobState::Waiting}, kOpenJobs);
    if (!open)
        return fail(open.error());
    for (const Job &job : *open) {
        if (job.kind == JobKind::Track)
            return std::optional(job);
    }
    return std::optional<Job>();
}

Result<TrackingService::Status> statusOf(SqlSession &session)
{
    TrackingService::Status status;
    TrackingRepository tracking(session);
    Result<std::optional<Job>> job = openPass(session);
    if (!job)
        return fail(job.error());
    status.job = *job;
    const Result<QList<TrackingPass>> passes = tracking.last(kRecentPasses);
    if (!passes)
        return fail(passes.error());
    const qint64 running = status.job ? status.job->result.value("pass"_L1).toInteger() : 0;
    for (const TrackingPass &pass : *passes) {
        if (pass.id == running)
            status.pass = pass;
        else if (!status.last && pass.state != PassState::Running)
            status.last = pass;
    }
    const Result<QDateTime> checked = tracking.newestCheck();
    if (!checked)
        return fail(checked.error());
    status.checkedAt = *checked;
    const Result<std::optional<QDateTime>> next = tracking.nextDue();
    if (!next)
        return fail(next.error());
    status.nextAt = next->value_or(QDateTime());
    const Result<QList<CourseTracking>> courses = tracking.courses();
    if (!courses)
        return fail(courses.error());
    for (const CourseTracking &course : *courses) {
        if (course.isFollowed && course.error)
            status.failing.append(course);
    }
    return status;
}

bool isOpen(const Job &job)
{
    return job.state == JobState::Ready || job.state == JobState::Leased || job.state == JobState::Waiting;
}

/// The job that was added, or one that somebody else added at the same moment.
Result<Job> newPass(SqlSession &session, const TrackRequest &request, const QDateTime &now)
{
    JobRepository jobs(session);
    const Result<qint64> id = jobs.add({.kind = JobKind::Track,
                                        .payload = request.toJson(),
                                        .runAfter = now,
                                        .dedupeKey = TrackRequest::kDedupeKey,
                                        .createdAt = now});
    return id ? jobs.find(*id) : fail(id.error());
}

Result<QSet<qint64>> followedCourses(SqlSession &session)
{
    const Result<QList<CourseTracking>> courses = TrackingRepository(session).courses();
    if (!courses)
        return fail(courses.error());
    QSet<qint64> followed;
    for (const CourseTracking &course : *courses) {
        if (course.isFollowed)
            followed.insert(course.courseId);
    }
    return followed;
}

/// What is asked for on top of an open pass. One that nobody works on yet is widened; to one that has begun without
/// these courses they are attached, and it goes on with them when it has ended.
Result<void> joinPass(SqlSession &session, const Job &job, const TrackRequest &request, const QDateTime &now)
{
    JobRepository jobs(session);
    const Result<QSet<qint64>> followed = followedCourses(session);
    if (!followed)
        return fail(followed.error());
    const Result<bool> isStopping = jobs.isCancelRequested(job.id);
    if (!isStopping)
        return fail(isStopping.error());
    TrackRequest current = TrackRequest::fromJson(job.payload);
    std::optional<TrackRequest> next = TrackRequest::nextOf(job.payload);
    const bool isRunning = job.state == JobState::Leased;
    const bool isMine = current.covers(request, *followed) && !(isRunning && *isStopping);
    const bool isAlike = current.kind == request.kind && current.isFull == request.isFull;
    const bool isWidened = !isMine && !isRunning && (isAlike || request.covers(current, *followed));
    if (isWidened)
        current = current.joined(request, *followed);
    else if (!isMine)
        next = next ? next->joined(request, *followed) : request;
    if (!isMine) {
        if (const Result<bool> set = jobs.setPayload(job.id, current.toJson(next)); !set)
            return fail(set.error());
    }
    if (isWidened) { // what it may have begun is not the whole any more
        if (const Result<void> set = jobs.setResult(job.id, {}); !set)
            return set;
    }
    // One that waits for a better moment has found it.
    return isRunning ? Result<void>() : jobs.makeReady(job.id, now);
}

Result<bool> stopPass(SqlSession &session, qint64 jobId, const QDateTime &now)
{
    JobRepository jobs(session);
    const Result<Job> job = jobs.lock(jobId);
    if (!job)
        return fail(job.error());
    // What was to follow is stopped as well; what is asked for from now on is not.
    if (isOpen(*job) && TrackRequest::nextOf(job->payload)) {
        const QJsonObject alone = TrackRequest::fromJson(job->payload).toJson();
        if (const Result<bool> set = jobs.setPayload(jobId, alone); !set)
            return fail(set.error());
    }
    return jobs.requestCancel(jobId, now);
}

Result<qint64> addPass(SqlSession &session, const TrackRequest &request, const QDateTime &now)
{
    const Result<QList<Course>> known = CourseRepository(session).findAll(request.courseIds);
    if (!known)
        return fail(known.error());
    for (const qint64 id : request.courseIds) {
        if (std::ranges::none_of(*known, [id](const Course &course) { return course.id == id; }))
            return fail({.kind = Error::Kind::NotFound,
                         .code = u"course_unknown"_s,
                         .facts = {{Error::Fact::Id, QString::number(id)}}});
    }
    // The open pass may end, and another begin, between two statements.
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const Result<std::optional<Job>> open = openPass(session);
        if (!open)
            return fail(open.error());
        JobRepository jobs(session);
        const Result<Job> job = *open ? jobs.lock((*open)->id) : newPass(session, request, now);
        if (!job)
            return fail(job.error());
        if (!*open && job->createdAt.msecsTo(now) == 0 && job->payload == request.toJson())
            return job->id;
        if (!*open || !isOpen(*job))
            continue;
        const Result<void> joined = joinPass(session, *job, request, now);
        return joined ? Result<qint64>(job->id) : fail(joined.error());
    }
    return fail({.kind = Error::Kind::Conflict, .system = Error::System::Database, .retry = Error::Retry::Later});
}

Result<QHash<qint64, QString>> courseNames(SqlSession &session, const QList<qint64> &ids)
{
    const Result<QList<Course>> courses = CourseRepository(session).findAll(ids);
    if (!courses)
        return fail(courses.error());
    QHash<qint64, QString> names;
    for (const Course &course : *courses)
        names.insert(course.id, course.fullName);
    return names;
}

Result<QHash<qint64, QString>> packageNames(SqlSession &session, const QList<qint64> &ids)
{
    const Result<QList<ScormPackage>> packages = PackageRepository(session).findAll(ids);
    if (!packages)
        return fail(packages.error());
    QHash<qint64, QString> names;
    for (const ScormPackage &package : *packages)
        names.insert(package.id, package.name);
    return names;
}

/// A pass notes ids; people read names.
Result<QList<PassProblem>> namedProblems(SqlSession &session, const QJsonArray &errors)
{
    QSet<qint64> courseIds;
    QSet<qint64> packageIds;
    for (const QJsonValue &error : errors) {
        courseIds.insert(error["course"_L1].toInteger());
        packageIds.insert(error["package"_L1].toInteger());
    }
    const Result<QHash<qint64, QString>> courses = courseNames(session, courseIds.values());
    if (!courses)
        return fail(courses.error());
    const Result<QHash<qint64, QString>> packages = packageNames(session, packageIds.values());
    if (!packages)
        return fail(packages.error());
    QList<PassProblem> problems;
    for (const QJsonValue &error : errors) {
        PassProblem problem{.courseId = error["course"_L1].toInteger(),
                            .courseName = courses->value(error["course"_L1].toInteger()),
                            .packageName = packages->value(error["package"_L1].toInteger()),
                            .error = Error::fromJson(error["error"_L1].toObject())};
        if (const qint64 moodleUserId = error["student"_L1].toInteger(); moodleUserId > 0) {
            const Result<std::optional<Student>> student = StudentRepository(session).findByMoodleUser(moodleUserId);
            if (!student)
                return fail(student.error());
            problem.studentId = *student ? (*student)->id : 0;
            problem.studentName = *student ? (*student)->fullName() : QString::number(moodleUserId);
        }
        problems.append(problem);
    }
    return problems;
}

} // namespace

TrackingService::TrackingService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<TrackingService::Status>> TrackingService::status()
{
    const auto read = [](SqlSession &session) { return statusOf(session); };
    const auto reading = m_database.run(read);
    co_return co_await reading;
}

QCoro::Task<Result<QList<TrackingPass>>> TrackingService::passes(int limit)
{
    const auto read = [limit](SqlSession &session) { return TrackingRepository(session).last(limit); };
    const auto reading = m_database.run(read);
    co_return co_await reading;
}

QCoro::Task<Result<QList<CourseTracking>>> TrackingService::courses()
{
    const auto read = [](SqlSession &session) { return TrackingRepository(session).courses(); };
    const auto reading = m_database.run(read);
    co_return co_await reading;
}

QCoro::Task<Result<QList<PassProblem>>> TrackingService::problems(qint64 passId)
{
    const auto read = [passId](SqlSession &session) -> Result<QList<PassProblem>> {
        const Result<TrackingPass> pass = TrackingRepository(session).find(passId);
        if (!pass)
            return fail(pass.error());
        return namedProblems(session, pass->errors);
    };
    const auto reading = m_database.run(read);
    co_return co_await reading;
}

QCoro::Task<Result<QList<BlindPackage>>> TrackingService::blindPackages()
{
    const auto read = [](SqlSession &session) -> Result<QList<BlindPackage>> {
        const Result<QList<ScormPackage>> packages = PackageRepository(session).blind();
        if (!packages)
            return fail(packages.error());
        QList<qint64> courseIds;
        for (const ScormPackage &package : *packages)
            courseIds.append(package.courseId);
        const Result<QHash<qint64, QString>> courses = courseNames(session, courseIds);
        if (!courses)
            return fail(courses.error());
        QList<BlindPackage> blind;
        for (const ScormPackage &package : *packages)
            blind.append({.name = package.name, .courseName = courses->value(package.courseId)});
        return blind;
    };
    const auto reading = m_database.run(read);
    co_return co_await reading;
}

QCoro::Task<Result<qint64>> TrackingService::run(QList<qint64> courseIds, bool isFull)
{
    const TrackRequest request{.kind = PassKind::Manual, .isFull = isFull, .courseIds = courseIds};
    const auto add = [request, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return addPass(session, request, now); });
    };
    const auto adding = m_database.run(add);
    co_return co_await adding;
}

QCoro::Task<Result<bool>> TrackingService::cancel(qint64 jobId)
{
    const auto ask = [jobId, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return stopPass(session, jobId, now); });
    };
    const auto asking = m_database.run(ask);
    co_return co_await asking;
}

QCoro::Task<Result<void>> TrackingService::setFollowed(QList<qint64> courseIds, bool isFollowed)
{
    const auto set = [courseIds, isFollowed](SqlSession &session) {
        return inTransaction(session, [&] { return TrackingRepository(session).setFollowed(courseIds, isFollowed); });
    };
    const auto setting = m_database.run(set);
    co_return co_await setting;
}

QCoro::Task<Result<void>> TrackingService::setInterval(QList<qint64> courseIds, std::optional<int> minutes)
{
    const auto set = [courseIds, minutes, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            const Result<SettingValues::Texts> centre = SettingRepository(session).all();
            if (!centre)
                return fail(centre.error());
            const int general = SettingValues({}, {}, *centre).get(setting::kTrackingIntervalMinutes);
            return TrackingRepository(session).setInterval(courseIds, minutes,
                                                           now.addSecs(qint64(minutes.value_or(general)) * 60));
        });
    };
    const auto setting = m_database.run(set);
    co_return co_await setting;
}

QCoro::Task<Result<QList<TrackingService::Latest>>> TrackingService::latest(QList<qint64> courseIds)
{
    const auto read = [courseIds](SqlSession &session) -> Result<QList<Latest>> {
        const Result<QList<ProgressRepository::Latest>> rows = ProgressRepository(session).latest(courseIds);
        if (!rows)
            return fail(rows.error());
        QList<Latest> latest;
        latest.reserve(rows->size());
        for (const ProgressRepository::Latest &row : *rows)
            latest.append({.moodleCourseId = row.moodleCourseId,
                           .moodleUserId = row.moodleUserId,
                           .percent = row.percent,
                           .state = row.state,
                           .checkedAt = row.checkedAt,
                           .changedAt = row.changedAt});
        return latest;
    };
    const auto reading = m_database.run(read);
    co_return co_await reading;
}
