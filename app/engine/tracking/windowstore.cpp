// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/logging.h"
#include "app/engine/jobend.h"
#include "app/engine/tracking/windowreader.h"
#include "app/storage/activityrepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/snapshotrepository.h"

#include <QCoroFuture>

// What a window brought is laid over what was known, and written.

ProgressChange WindowReader::merged(const Entry &entry, const QDateTime &at) const
{
    const CourseWork &work = m_tracker.m_works.at(entry.course);
    ProgressReading reading{.at = at, .error = entry.error};
    for (auto package = entry.readings.cbegin(); package != entry.readings.cend(); ++package) {
        if (!entry.spoilt.contains(package.key()))
            reading.scos += *package;
    }
    reading.lastAccess = work.accesses.value(entry.row.moodleUserId);
    reading.hasOlderAttempts = !entry.error;
    return mergeReading(entry.row.known, reading, work.shape);
}

void WindowReader::noteTouched(CourseWork &work, const Progress &value) const
{
    for (const ScormPackage &package : std::as_const(work.packages)) {
        for (const ScormSco &sco : package.scos) {
            const ScoProgress *progress = value.sco(sco.moodleScoId);
            if (progress && progress->isTouched())
                work.touched.insert(package.id);
        }
    }
}

QCoro::Task<Result<void>> WindowReader::store()
{
    const QDateTime now = m_tracker.m_context.clock.now();
    QList<ProgressChange> changes;
    QList<Snapshot> snapshots;
    QList<qint64> completed;
    QList<qint64> gone;
    int changed = 0;
    for (const Entry &entry : m_entries) {
        if (entry.isAccountGone) {
            gone.append(entry.row.known.enrolmentId);
            continue;
        }
        const ProgressChange change = merged(entry, now);
        CourseWork &work = m_tracker.m_works.at(entry.course);
        work.failures += entry.hasFailed ? 1 : 0;
        noteTouched(work, change.value);
        changed += change.isChanged ? 1 : 0;
        if (change.isWorthWriting || change.isChanged)
            changes.append(change);
        if (const std::optional<Snapshot> snapshot = snapshotOf(change))
            snapshots.append(*snapshot);
        // What was complete when it was first read is no news.
        if (change.value.state == ProgressState::Completed && entry.row.known.wasRead()
            && entry.row.known.state != ProgressState::Completed)
            completed.append(change.value.enrolmentId);
    }
    m_tracker.m_pass.changed += changed;
    m_tracker.m_pass.snapshots += int(snapshots.size());
    m_tracker.takeTraffic();
    for (const qsizetype course : std::as_const(m_left))
        m_tracker.settle(m_tracker.m_works.at(course), now);
    const auto write = [this, changes, snapshots, completed, gone, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<bool> {
            bool isCancelled = false;
            if (const Result<void> ours = m_tracker.checkJob(session, &isCancelled); !ours)
                return fail(ours.error());
            if (const Result<void> stored = ProgressRepository(session).store(changes); !stored)
                return fail(stored.error());
            if (const Result<void> added = SnapshotRepository(session).add(snapshots); !added)
                return fail(added.error());
            if (const Result<void> left = EnrolmentRepository(session).setLeft(gone, EnrolmentState::Ended); !left)
                return fail(left.error());
            for (const qint64 id : completed) {
                if (const Result<void> noted = ActivityRepository(session).addCompletion(id, now); !noted)
                    return fail(noted.error());
            }
            if (const Result<void> left = m_tracker.storeCourses(session, m_left, now); !left)
                return fail(left.error());
            return isCancelled;
        });
    };
    const auto writing = m_tracker.m_context.database.run(write, Database::Priority::Background);
    const Result<bool> cancelled = co_await writing;
    if (!cancelled)
        co_return fail(cancelled.error());
    m_tracker.m_isCancelled = *cancelled;
    for (const qsizetype course : std::as_const(m_left))
        m_tracker.m_works.at(course).isStored = true;
    m_tracker.m_done += int(m_entries.size());
    m_tracker.m_settled = 0;
    co_return {};
}

/// A reading that was stopped, or that ran into a campus that is away, keeps what it has of those who are complete.
/// The others' courses are not read to their end.
QCoro::Task<Result<void>> WindowReader::storeSettled(Error reason)
{
    for (const Entry &entry : m_entries) {
        if (!entry.isSettled)
            m_tracker.m_works.at(entry.course).isRead = false;
    }
    std::erase_if(m_entries, [](const Entry &entry) { return !entry.isSettled; });
    m_left.removeIf([this](qsizetype course) {
        const CourseWork &work = m_tracker.m_works.at(course);
        return !work.isRead && !work.error;
    });
    if (reason.code != leaseLost().code) {
        const Result<void> stored = co_await store();
        if (!stored)
            qCInfo(lcEngine) << "what was read last is lost:" << stored.error().code;
    }
    co_return fail(reason);
}
