// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/trackingscheduler.h"

#include "app/domain/job.h"
#include "app/domain/logging.h"
#include "app/domain/trackrequest.h"
#include "app/storage/jobrepository.h"
#include "app/storage/leaserepository.h"
#include "app/storage/snapshotpartitions.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kLeaseName = u"tracking_schedule"_s;
constexpr auto kLookEvery = std::chrono::seconds(20);
constexpr int kThinnedAtOnce = 500;

/// True when it is new; false when one of its kind is still open.
Result<bool> add(SqlSession &session, JobKind kind, const QString &key, const QJsonObject &payload,
                 const QDateTime &now)
{
    const Job job{.kind = kind, .payload = payload, .runAfter = now, .dedupeKey = key, .createdAt = now};
    JobRepository jobs(session);
    const Result<qint64> added = jobs.add(job);
    const Result<Job> there = added ? jobs.find(*added) : fail(added.error());
    if (!there)
        return fail(there.error());
    return there->state == JobState::Ready && there->payload == payload && there->createdAt.msecsTo(now) == 0;
}

/// When the last nightly reading should have begun. A computer that sleeps at night makes up for it when it wakes.
QDateTime lastSweepTime(const TrackingRules &rules, const QDateTime &now)
{
    const QDateTime local = now.toTimeZone(rules.zone);
    QDateTime time(local.date(), QTime(rules.sweepHour, 0), rules.zone);
    if (time > local)
        time = QDateTime(local.date().addDays(-1), QTime(rules.sweepHour, 0), rules.zone);
    return time.toUTC();
}

/// Some course was last read in full before that time, and nobody has begun to do so since.
Result<bool> isSweepDue(SqlSession &session, const QDateTime &since)
{
    TrackingRepository tracking(session);
    const Result<QList<CourseTracking>> courses = tracking.courses();
    if (!courses)
        return fail(courses.error());
    const bool isOld = std::ranges::any_of(*courses, [&](const CourseTracking &course) {
        return course.isFollowed && course.sweptAt.isValid() && course.sweptAt < since;
    });
    if (!isOld)
        return false;
    const Result<QList<TrackingPass>> passes = tracking.last(200);
    if (!passes)
        return fail(passes.error());
    return std::ranges::none_of(
        *passes, [&](const TrackingPass &pass) { return pass.kind == PassKind::Sweep && pass.startedAt >= since; });
}

} // namespace

namespace trackingschedule {

Result<void> queueDue(SqlSession &session, const TrackingRules &rules, const QDateTime &now)
{
    TrackingRepository tracking(session);
    if (const Result<int> made = tracking.ensureCourses(); !made)
        return fail(made.error());
    const Result<bool> isNight = isSweepDue(session, lastSweepTime(rules, now));
    if (!isNight)
        return fail(isNight.error());
    if (*isNight) {
        const TrackRequest sweep{.kind = PassKind::Sweep};
        const Result<bool> added = add(session, JobKind::Track, TrackRequest::kDedupeKey, sweep.toJson(), now);
        if (!added || !*added)
            return added ? Result<void>() : fail(added.error());
        for (const auto &[kind, key] : {std::pair(JobKind::PullCourses, u"pull_courses"_s),
                                        std::pair(JobKind::PullEnrolments, u"pull_enrolments"_s)}) {
            if (const Result<bool> pull = add(session, kind, key, {}, now); !pull)
                return fail(pull.error());
        }
        return {};
    }
    const Result<QList<CourseTracking>> due = tracking.due(now);
    if (!due)
        return fail(due.error());
    if (due->isEmpty())
        return {};
    const TrackRequest pass{.kind = PassKind::Scheduled};
    const Result<bool> added = add(session, JobKind::Track, TrackRequest::kDedupeKey, pass.toJson(), now);
    return added ? Result<void>() : fail(added.error());
}

} // namespace trackingschedule

TrackingScheduler::TrackingScheduler(EngineContext &context, std::chrono::milliseconds lease, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_lease(lease)
{
    m_timer.setInterval(std::min(std::chrono::milliseconds(kLookEvery), m_lease / 3));
    connect(&m_timer, &QTimer::timeout, this, &TrackingScheduler::wake);
}

void TrackingScheduler::start()
{
    m_isStarted = true;
    m_timer.start();
    wake();
}

void TrackingScheduler::stop()
{
    m_isStarted = false;
    m_timer.stop();
    if (isIdle())
        emit idle();
}

void TrackingScheduler::wake()
{
    if (m_isLooking)
        m_isWoken = true;
    else if (m_isStarted)
        look();
}

QCoro::Task<> TrackingScheduler::look()
{
    m_isLooking = true;
    m_isWoken = false;
    const TrackingRules rules = TrackingRules::of(m_context.connections->settings);
    const QDateTime now = m_context.clock.now();
    const bool isAsking = !rules.isPaused && m_context.connections->hasMoodle() && rules.isWithinHours(now);
    const auto schedule = [rules, now, isAsking, owner = m_context.owner, lease = m_lease](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<std::optional<qint64>> {
            LeaseRepository leases(session);
            const Result<std::optional<qint64>> fence = leases.acquire(kLeaseName, owner, lease);
            if (!fence || !*fence || !isAsking)
                return fence;
            if (const Result<void> queued = trackingschedule::queueDue(session, rules, now); !queued)
                return fail(queued.error());
            return fence;
        });
    };
    const auto scheduling = m_context.database.run(schedule, Database::Priority::Background);
    const Result<std::optional<qint64>> fence = co_await scheduling;
    if (!fence && fence.error().kind != Error::Kind::Cancelled)
        qCWarning(lcEngine) << "tracking could not be scheduled:" << fence.error().code;
    if (fence && *fence && m_isStarted && m_thinnedOn != now.toTimeZone(rules.zone).date()) {
        const Result<void> thinned = co_await thinHistory(**fence, rules);
        if (thinned)
            m_thinnedOn = now.toTimeZone(rules.zone).date();
        else if (thinned.error().kind != Error::Kind::Cancelled)
            qCWarning(lcEngine) << "the history could not be tidied:" << thinned.error().code;
    }
    m_isLooking = false;
    if (!m_isStarted)
        emit idle();
    else if (m_isWoken)
        QMetaObject::invokeMethod(this, &TrackingScheduler::wake, Qt::QueuedConnection);
}

QCoro::Task<Result<void>> TrackingScheduler::thinHistory(qint64 fence, TrackingRules rules)
{
    const QDateTime now = m_context.clock.now();
    qint64 after = 0;
    for (bool isAtEnd = false; !isAtEnd && m_isStarted;) {
        const auto thin = [fence, now, rules, after](SqlSession &session) {
            return inTransaction(session, [&]() -> Result<SnapshotRepository::Thinned> {
                const Result<bool> held = LeaseRepository(session).holds(kLeaseName, fence);
                if (!held)
                    return fail(held.error());
                if (!*held)
                    return SnapshotRepository::Thinned{.isAtEnd = true};
                if (const Result<void> made = SnapshotPartitions(session).ensure(now); !made)
                    return fail(made.error());
                return SnapshotRepository(session).thin(now.addDays(-rules.keepDays), rules.zone, after,
                                                        kThinnedAtOnce);
            });
        };
        const auto thinning = m_context.database.run(thin, Database::Priority::Background);
        const Result<SnapshotRepository::Thinned> thinned = co_await thinning;
        if (!thinned)
            co_return fail(thinned.error());
        after = thinned->lastEnrolmentId;
        isAtEnd = thinned->isAtEnd;
    }
    co_return {};
}
