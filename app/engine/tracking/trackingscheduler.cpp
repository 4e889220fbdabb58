// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/trackingscheduler.h"

#include "app/domain/job.h"
#include "app/domain/logging.h"
#include "app/domain/trackrequest.h"
#include "app/engine/jobend.h"
#include "app/storage/jobrepository.h"
#include "app/storage/leaserepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/snapshotpartitions.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Up to when the history has been thinned, on this database.
const QString kThinnedKey = u"tracking.thinned_until"_s;
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
    // Whatever became of it: a course that fails every time does not have everything read again all day.
    const Result<std::optional<TrackingPass>> last = tracking.newest(PassKind::Sweep);
    if (!last)
        return fail(last.error());
    return !*last || (*last)->startedAt < since;
}

/// A midnight, so that no day is thinned in two parts.
QDateTime thinnedUntil(const TrackingRules &rules, const QDateTime &now)
{
    return now.toTimeZone(rules.zone).date().addDays(-rules.keepDays).startOfDay(rules.zone).toUTC();
}

/// Within a transaction: nobody else schedules until its end.
Result<void> checkLease(SqlSession &session, qint64 fence)
{
    const Result<bool> held = LeaseRepository(session).holds(QString(trackingschedule::kLease), fence);
    if (!held)
        return fail(held.error());
    return *held ? Result<void>() : fail(leaseLost());
}

/// Read before the transaction, so that what people save does not wait for it.
Result<SnapshotRepository::Superfluous> thinLot(SqlSession &session, qint64 fence, const QDateTime &from,
                                                const QDateTime &until, const QTimeZone &zone, qint64 after)
{
    SnapshotRepository snapshots(session);
    const Result<SnapshotRepository::Superfluous> found =
        snapshots.superfluousOnes(from, until, zone, after, kThinnedAtOnce);
    if (!found || found->moments.isEmpty())
        return found;
    const Result<void> removed = inTransaction(session, [&]() -> Result<void> {
        const Result<void> ours = checkLease(session, fence);
        return ours ? snapshots.remove(found->moments) : ours;
    });
    return removed ? found : fail(removed.error());
}

} // namespace

namespace trackingschedule {

Result<void> queueDue(SqlSession &session, qint64 fence, const TrackingRules &rules, const QDateTime &now)
{
    if (const Result<void> ours = checkLease(session, fence); !ours)
        return ours;
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

QCoro::Task<> TrackingScheduler::look()
{
    const TrackingRules rules = TrackingRules::of(context().connections->settings);
    const QDateTime now = context().clock.now();
    const bool isAsking = !rules.isPaused && context().connections->hasMoodle() && rules.isWithinHours(now);
    const auto schedule = [rules, now, isAsking, owner = context().owner, lease = lease()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<std::optional<qint64>> {
            LeaseRepository leases(session);
            const Result<std::optional<qint64>> fence = leases.acquire(QString(trackingschedule::kLease), owner, lease);
            if (!fence || !*fence || !isAsking)
                return fence;
            if (const Result<void> queued = trackingschedule::queueDue(session, **fence, rules, now); !queued)
                return fail(queued.error());
            return fence;
        });
    };
    const auto scheduling = context().database.run(schedule, Database::Priority::Background);
    const Result<std::optional<qint64>> fence = co_await scheduling;
    if (!fence && fence.error().kind != Error::Kind::Cancelled)
        qCWarning(lcEngine) << "tracking could not be scheduled:" << fence.error().code;
    if (fence && *fence && isStarted() && (!m_thinnedUntil.isValid() || m_thinnedUntil < thinnedUntil(rules, now))) {
        const Result<void> thinned = co_await thinHistory(**fence, rules);
        if (!thinned && thinned.error().kind != Error::Kind::Cancelled)
            qCWarning(lcEngine) << "the history could not be tidied:" << thinned.error().code;
    }
}

/// Only what has grown old since it was last done, by whichever engine.
QCoro::Task<Result<void>> TrackingScheduler::thinHistory(qint64 fence, TrackingRules rules)
{
    const QDateTime now = context().clock.now();
    const QDateTime until = thinnedUntil(rules, now);
    const auto begin = [fence, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<QDateTime> {
            if (const Result<void> ours = checkLease(session, fence); !ours)
                return fail(ours.error());
            if (const Result<void> made = SnapshotPartitions(session).ensure(now); !made)
                return fail(made.error());
            const Result<std::optional<QString>> before = SettingRepository(session).value(kThinnedKey);
            return before ? Result<QDateTime>(QDateTime::fromString(before->value_or(QString()), Qt::ISODate))
                          : fail(before.error());
        });
    };
    const auto beginning = context().database.run(begin, Database::Priority::Background);
    const Result<QDateTime> from = co_await beginning;
    if (!from)
        co_return fail(from.error());
    const bool isDone = from->isValid() && *from >= until;
    qint64 after = 0;
    for (bool isAtEnd = isDone; !isAtEnd;) {
        if (!isStarted())
            co_return {};
        const auto thin = [fence, since = *from, until, zone = rules.zone, after](SqlSession &session) {
            return thinLot(session, fence, since, until, zone, after);
        };
        const auto thinning = context().database.run(thin, Database::Priority::Background);
        const Result<SnapshotRepository::Superfluous> lot = co_await thinning;
        if (!lot)
            co_return fail(lot.error());
        after = lot->lastEnrolmentId;
        isAtEnd = lot->isAtEnd;
    }
    if (!isDone) {
        const auto note = [fence, until, now](SqlSession &session) {
            return inTransaction(session, [&]() -> Result<void> {
                const Result<void> ours = checkLease(session, fence);
                return ours ? SettingRepository(session).set(kThinnedKey, until.toString(Qt::ISODate), now) : ours;
            });
        };
        const auto noting = context().database.run(note, Database::Priority::Background);
        const Result<void> noted = co_await noting;
        if (!noted)
            co_return noted;
    }
    m_thinnedUntil = until;
    co_return {};
}
