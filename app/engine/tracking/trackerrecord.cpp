// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/logging.h"
#include "app/engine/jobend.h"
#include "app/engine/tracking/tracker.h"
#include "app/storage/jobrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/trackingrepository.h"

#include <QCoroFuture>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

// What stands in the database of a pass: how it begins or goes on, how far it is, and what it leaves behind.

namespace {

constexpr auto kBetweenNotes = std::chrono::milliseconds(600);

/// Courses due a little later come along, so that one request asks for many.
std::chrono::milliseconds lookAhead(const TrackingRules &rules)
{
    return std::chrono::milliseconds(rules.interval) / 5;
}

struct Start {
    TrackingPass pass;
    QList<CourseTracking> courses;
    QHash<qint64, int> enrolments;
    bool isContinued = false;
    bool isEnded = false; ///< Everything was read; only the job has not ended.

    int open() const { return std::accumulate(enrolments.cbegin(), enrolments.cend(), 0); }
};

/// The pass that this job had begun, or a new one. One at a time: whatever else is called running has died.
Result<void> takePass(SqlSession &session, const Job &job, PassKind kind, const QDateTime &now, Start *start)
{
    TrackingRepository tracking(session);
    const qint64 earlier = job.result.value("pass"_L1).toInteger();
    const Result<TrackingPass> known = earlier > 0 ? tracking.find(earlier) : TrackingPass{};
    const bool isKnown = known && known->id > 0;
    // Its engine died after the last course and before the job was ended: nothing is read twice.
    start->isEnded = isKnown && (known->state == PassState::Done || known->state == PassState::Cancelled);
    if (start->isEnded) {
        start->pass = *known;
        return {};
    }
    start->isContinued = isKnown && known->state == PassState::Running;
    if (start->isContinued) {
        start->pass = *known;
        return {};
    }
    if (const Result<QList<TrackingPass>> cut = tracking.cutOff(now); !cut)
        return fail(cut.error());
    const Result<qint64> id = tracking.begin(kind, now);
    if (!id)
        return fail(id.error());
    start->pass = {.id = *id, .kind = kind, .startedAt = now};
    return JobRepository(session).setResult(job.id, {{u"pass"_s, *id}});
}

Result<void> takeCourses(SqlSession &session, const TrackRequest &request, const TrackingRules &rules, Start *start)
{
    TrackingRepository tracking(session);
    const QDateTime until = start->pass.startedAt.addMSecs(lookAhead(rules).count());
    const Result<QList<CourseTracking>> courses = !request.courseIds.isEmpty() ? tracking.ofCourses(request.courseIds)
        : request.kind == PassKind::Scheduled                                  ? tracking.due(until)
                                                                               : tracking.courses();
    if (!courses)
        return fail(courses.error());
    QList<qint64> ids;
    for (const CourseTracking &course : *courses) {
        const bool isWanted = course.isFollowed || !request.courseIds.isEmpty();
        if (!isWanted || course.passId == start->pass.id)
            continue;
        start->courses.append(course);
        ids.append(course.courseId);
    }
    const Result<QHash<qint64, int>> enrolments = ProgressRepository(session).counts(ids);
    if (!enrolments)
        return fail(enrolments.error());
    start->enrolments = *enrolments;
    return {};
}

} // namespace

QCoro::Task<Result<void>> Tracker::begin()
{
    const auto start = [this, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<Start> {
            bool isCancelled = false;
            if (const Result<void> ours = checkJob(session, &isCancelled); !ours)
                return fail(ours.error());
            TrackingRepository tracking(session);
            if (const Result<int> made = tracking.ensureCourses(); !made)
                return fail(made.error());
            Start begun;
            if (const Result<void> taken = takePass(session, m_job, m_request.kind, now, &begun); !taken)
                return fail(taken.error());
            if (begun.isEnded)
                return begun;
            if (const Result<void> taken = takeCourses(session, m_request, m_rules, &begun); !taken)
                return fail(taken.error());
            if (!begun.isContinued) {
                begun.pass.courses = int(begun.courses.size());
                begun.pass.enrolments = begun.open();
            }
            if (const Result<void> noted = tracking.update(begun.pass); !noted)
                return fail(noted.error());
            const Result<void> shown = JobRepository(session).setProgress(
                m_job.id, std::max(0, begun.pass.enrolments - begun.open()), begun.pass.enrolments);
            return shown ? Result<Start>(begun) : fail(shown.error());
        });
    };
    const auto starting = m_context.database.run(start, Database::Priority::Background);
    const Result<Start> begun = co_await starting;
    if (!begun)
        co_return fail(begun.error());
    m_pass = begun->pass;
    m_isContinued = begun->isContinued;
    m_isEnded = begun->isEnded;
    if (const qint64 beginning = m_job.result.value("campus"_L1).toInteger(); m_isContinued && beginning > 0)
        m_campusBegin = QDateTime::fromMSecsSinceEpoch(beginning, Qt::UTC);
    m_done = std::max(0, m_pass.enrolments - begun->open());
    m_works.reserve(begun->courses.size());
    for (const CourseTracking &course : begun->courses) {
        m_works.push_back({.tracking = course});
        m_works.back().rereadsDone = m_request.isFull;
        m_works.back().enrolments = begun->enrolments.value(course.courseId);
    }
    co_return {};
}

/// After every request, but not so often that the database notices: that is also how soon a cancel takes effect.
QCoro::Task<Result<void>> Tracker::answered()
{
    if (m_isNoting || (m_lastNote.isValid() && !m_lastNote.hasExpired(kBetweenNotes.count())))
        co_return {};
    m_isNoting = true;
    const Result<void> noted = co_await noteProgress();
    m_isNoting = false;
    if (!noted)
        co_return noted;
    if (m_isCancelled)
        co_return fail(stopped());
    co_return {};
}

QCoro::Task<Result<void>> Tracker::noteProgress()
{
    m_lastNote.start();
    takeTraffic();
    const auto note = [this, pass = m_pass, done = m_done + m_settled](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<bool> {
            bool isCancelled = false;
            if (const Result<void> ours = checkJob(session, &isCancelled); !ours)
                return fail(ours.error());
            if (const Result<void> noted = TrackingRepository(session).update(pass); !noted)
                return fail(noted.error());
            const Result<void> shown =
                JobRepository(session).setProgress(m_job.id, std::min(done, pass.enrolments), pass.enrolments);
            return shown ? Result<bool>(isCancelled) : fail(shown.error());
        });
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    const Result<bool> cancelled = co_await noting;
    if (!cancelled)
        co_return fail(cancelled.error());
    m_isCancelled = *cancelled;
    co_return {};
}

void Tracker::takeTraffic()
{
    const MoodleTraffic &traffic = m_connections->tracking().traffic();
    m_pass.requests += traffic.requests - m_before.requests;
    m_pass.innerCalls += traffic.innerCalls - m_before.innerCalls;
    m_pass.bytes += traffic.bytes - m_before.bytes;
    m_before = traffic;
    m_pass.seconds = double(m_pass.startedAt.msecsTo(m_context.clock.now())) / 1000;
}

QCoro::Task<Result<void>> Tracker::checkCancelled()
{
    const auto check = [this](SqlSession &session) -> Result<bool> {
        bool isCancelled = false;
        const Result<void> ours = checkJob(session, &isCancelled);
        return ours ? Result<bool>(isCancelled) : fail(ours.error());
    };
    const auto checking = m_context.database.run(check, Database::Priority::Background);
    const Result<bool> cancelled = co_await checking;
    if (!cancelled)
        co_return fail(cancelled.error());
    m_isCancelled = *cancelled;
    co_return {};
}

/// What this pass had read before it was cut off is as of its first beginning.
QDateTime Tracker::atMost(const QDateTime &campusTime) const
{
    return m_campusBegin.isValid() && m_campusBegin < campusTime ? m_campusBegin : campusTime;
}

/// The campus's time at the pass's beginning, kept for the case that it is cut off.
QCoro::Task<Result<void>> Tracker::noteBeginning()
{
    m_campusBegin = m_reader.serverDate();
    const QJsonObject result{{u"pass"_s, m_pass.id}, {u"campus"_s, m_campusBegin.toMSecsSinceEpoch()}};
    const auto note = [this, result](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            bool isCancelled = false;
            const Result<void> ours = checkJob(session, &isCancelled);
            return ours ? JobRepository(session).setResult(m_job.id, result) : ours;
        });
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    co_return co_await noting;
}

/// One interval later; the same deviation for all of a pass, so that they stay together.
QDateTime Tracker::nextOf(const CourseTracking &course, const QDateTime &from) const
{
    const qint64 seconds = std::chrono::seconds(m_rules.interval).count();
    const qint64 interval = course.intervalMinutes ? qint64(*course.intervalMinutes) * 60 : seconds;
    return from.addMSecs(interval * (950 + m_pass.id * 37 % 101));
}

/// What the next pass goes by: how far the course has been seen, and as of when it is known.
void Tracker::settle(CourseWork &work, const QDateTime &now)
{
    CourseTracking &course = work.tracking;
    course.nextAt = nextOf(course, m_pass.startedAt);
    course.passId = m_pass.id;
    course.error = work.error;
    course.failedAt = work.error ? now : QDateTime();
    if (work.isStructureStale || (work.error && work.isStructureMoved))
        course.structureAt = {};
    if (work.error)
        return;
    const bool isSettled = work.failures == 0;
    const bool isKnownNow = isSettled && work.resting.isEmpty() && work.refused.isEmpty() && !work.isUnseen;
    if (isKnownNow)
        m_pass.checked += work.enrolments;
    else if (work.resting.isEmpty())
        m_pass.checked += std::max(0, work.enrolments - work.failures - (work.refused.isEmpty() ? 0 : work.enrolments));
    if (m_isFull || work.isFirst())
        course.sweptAt = m_pass.startedAt;
    if (isSettled && work.campusTime.isValid())
        course.since = atMost(work.campusTime).addSecs(-5);
    if (isSettled && work.hasAccesses())
        course.accessAt = atMost(work.accessAskedAt);
    if (isKnownNow)
        course.checkedAt = m_pass.startedAt;
}

Result<void> Tracker::storeCourses(SqlSession &session, const QList<qsizetype> &courses, const QDateTime &now) const
{
    if (courses.isEmpty())
        return {};
    QList<CourseTracking> rows;
    for (const qsizetype course : courses) {
        const CourseWork &work = m_works.at(course);
        rows.append(work.tracking);
        if (work.error)
            continue;
        if (const Result<void> noted = notePackages(session, work, now); !noted)
            return noted;
    }
    TrackingRepository tracking(session);
    const Result<void> stored = tracking.store(rows);
    return stored ? tracking.update(m_pass) : stored;
}

/// What the windows have not come to: courses that failed, and those that a stop left out. The latter are due again at
/// once after a cut, and an interval later when somebody wanted the reading to end.
QCoro::Task<Result<void>> Tracker::finishCourses()
{
    const QDateTime now = m_context.clock.now();
    QList<qsizetype> failed;
    QList<CourseTracking> unread;
    for (qsizetype i = 0; i < qsizetype(m_works.size()); ++i) {
        CourseWork &work = m_works.at(i);
        if (work.isStored)
            continue;
        if (work.error) {
            settle(work, now);
            failed.append(i);
        } else if (m_isCancelled) {
            const QDateTime next = nextOf(work.tracking, now);
            if (!work.tracking.nextAt.isValid() || work.tracking.nextAt < next)
                work.tracking.nextAt = next;
            unread.append(work.tracking);
        }
    }
    const auto store = [this, failed, unread, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            bool isCancelled = false;
            if (const Result<void> ours = checkJob(session, &isCancelled); !ours)
                return ours;
            const Result<void> stored = storeCourses(session, failed, now);
            return stored ? TrackingRepository(session).storeNext(unread) : stored;
        });
    };
    const auto storing = m_context.database.run(store, Database::Priority::Background);
    co_return co_await storing;
}

Result<void> Tracker::notePackages(SqlSession &session, const CourseWork &work, const QDateTime &now) const
{
    PackageRepository packages(session);
    for (const SignalVerdict &verdict : signalVerdicts(work)) {
        if (const Result<void> set = packages.setSignal(verdict.packageId, verdict.signal, now); !set)
            return set;
    }
    const QList<qint64> refused = work.refused.keys();
    QSet<qint64> whole = work.forAll - work.resting;
    for (const qint64 id : refused)
        whole.remove(id);
    if (work.failures == 0 && !whole.isEmpty()) {
        if (const Result<void> set = packages.setRead(whole.values(), m_pass.startedAt); !set)
            return set;
    }
    if (!refused.isEmpty()) { // as if never read: all of it, the next time
        if (const Result<void> set = packages.setRead(refused, {}); !set)
            return set;
    }
    const QSet<qint64> rest = work.resting + QSet<qint64>(refused.cbegin(), refused.cend());
    return rest.isEmpty() ? Result<void>() : packages.setRest(rest.values(), true);
}

QCoro::Task<Result<TrackingPass>> Tracker::close(PassState state)
{
    takeTraffic();
    m_pass.state = state;
    m_pass.finishedAt = m_context.clock.now();
    const auto write = [this, pass = m_pass, done = m_done](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            bool isCancelled = false;
            if (const Result<void> ours = checkJob(session, &isCancelled); !ours)
                return ours;
            if (const Result<void> written = TrackingRepository(session).finish(pass); !written)
                return written;
            return JobRepository(session).setProgress(m_job.id, std::min(done, pass.enrolments), pass.enrolments);
        });
    };
    const auto writing = m_context.database.run(write, Database::Priority::Background);
    const Result<void> written = co_await writing;
    if (!written)
        co_return fail(written.error());
    qCInfo(lcEngine) << "tracking pass" << m_pass.id << word(state) << "courses" << m_pass.courses << "checked"
                     << m_pass.checked << "changed" << m_pass.changed << "requests" << m_pass.requests << "errors"
                     << m_pass.errors.size();
    co_return m_pass;
}

Result<void> Tracker::checkJob(SqlSession &session, bool *isCancelled) const
{
    JobRepository jobs(session);
    const Result<bool> held = jobs.isHeld(m_job);
    if (!held || !*held)
        return fail(held ? leaseLost() : held.error());
    const Result<bool> cancel = jobs.isCancelRequested(m_job.id);
    if (!cancel)
        return fail(cancel.error());
    *isCancelled = *cancel;
    return {};
}
