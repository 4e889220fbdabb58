// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/windowreader.h"

#include "app/engine/jobrunner.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/storage/activityrepository.h"
#include "app/storage/snapshotrepository.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWindow = 400; ///< Enrolments read and written together.
constexpr int kOlderAttempts = 20; ///< The last so many before the newest.

bool mayBeHadLater(const Error &error)
{
    return passesByItself(error) || error.kind == Error::Kind::WrongService;
}

} // namespace

QCoro::Task<Result<void>> WindowReader::readNext()
{
    m_entries.clear();
    const Result<void> filled = co_await fill();
    if (!filled || m_entries.empty())
        co_return filled;
    const Result<void> newest = co_await readNewest();
    if (!newest)
        co_return newest;
    const Result<void> older = co_await readOlder();
    if (!older)
        co_return older;
    co_return co_await store();
}

QCoro::Task<Result<void>> WindowReader::fill()
{
    while (m_entries.size() < kWindow && m_tracker.m_window < qsizetype(m_tracker.m_works.size())) {
        const qsizetype course = m_tracker.m_window;
        CourseWork &work = m_tracker.m_works.at(course);
        const int room = kWindow - int(m_entries.size());
        if (!work.error && !work.isRead) {
            const Result<QList<ProgressRepository::ToRead>> rows = co_await rowsOf(course, room);
            if (!rows)
                co_return fail(rows.error());
            for (const ProgressRepository::ToRead &row : *rows) {
                work.cursor = row.known.enrolmentId;
                add(course, row);
            }
            work.isRead = rows->size() < room;
        }
        if (work.error || work.isRead)
            ++m_tracker.m_window;
    }
    co_return {};
}

QCoro::Task<Result<QList<ProgressRepository::ToRead>>> WindowReader::rowsOf(qsizetype course, int limit)
{
    using Scope = ProgressRepository::Scope;
    const CourseWork &work = m_tracker.m_works.at(course);
    // A structure that moved changes everybody's percent, read or not.
    const bool wantsAll = work.rereadsDone || work.isStructureMoved;
    const Scope scope = wantsAll ? Scope::All : work.forAll.isEmpty() ? Scope::Unread : Scope::Open;
    const bool asksFew = scope == Scope::Unread && !work.forCandidates.isEmpty() && !work.candidates.isEmpty();
    const auto read = [id = work.tracking.courseId, scope, after = work.cursor, limit,
                       few = asksFew && work.cursor == 0 ? work.candidates.values() : QList<qint64>()](
                          SqlSession &session) -> Result<QList<ProgressRepository::ToRead>> {
        ProgressRepository repository(session);
        Result<QList<ProgressRepository::ToRead>> rows = repository.toRead(id, scope, after, limit);
        if (!rows || few.isEmpty())
            return rows;
        Result<QList<ProgressRepository::ToRead>> candidates = repository.ofMoodleUsers(id, few);
        if (!candidates)
            return candidates;
        QSet<qint64> there;
        for (const ProgressRepository::ToRead &row : std::as_const(*rows))
            there.insert(row.known.enrolmentId);
        candidates->removeIf([&](const ProgressRepository::ToRead &row) {
            return there.contains(row.known.enrolmentId) || row.known.state == ProgressState::Completed;
        });
        // In front: the cursor is the last row's, and those never read go on from there.
        return *candidates + *rows;
    };
    const auto reading = m_tracker.m_context.database.run(read, Database::Priority::Background);
    co_return co_await reading;
}

void WindowReader::add(qsizetype course, const ProgressRepository::ToRead &row)
{
    const CourseWork &work = m_tracker.m_works.at(course);
    if (m_tracker.m_isContinued && row.known.checkedAt.isValid() && row.known.checkedAt >= m_tracker.m_pass.startedAt)
        return; // read by this pass before it was cut off
    Entry entry{.course = course, .row = row};
    const bool isCandidate = work.candidates.contains(row.moodleUserId);
    for (const ScormPackage &package : work.packages) {
        const bool isWanted = !row.known.wasRead() || !isCompletelyRead(row.known.scos, work.shape)
            || work.forAll.contains(package.id) || (isCandidate && work.forCandidates.contains(package.id));
        if (isWanted)
            entry.packages.insert(package.id);
    }
    m_entries.push_back(std::move(entry));
}

bool WindowReader::isOpen(const Entry &entry, qint64 moodleScoId) const
{
    const ScoProgress *known = entry.row.known.sco(moodleScoId);
    if (known && known->isDone)
        return false;
    return std::ranges::none_of(entry.readings, [moodleScoId](const ScoReading &reading) {
        return reading.moodleScoId == moodleScoId && reading.isDone();
    });
}

QCoro::Task<Result<void>> WindowReader::readNewest()
{
    QList<MoodleCall> calls;
    QList<Origin> origins;
    for (qsizetype i = 0; i < qsizetype(m_entries.size()); ++i) {
        const Entry &entry = m_entries.at(i);
        const CourseWork &work = m_tracker.m_works.at(entry.course);
        for (const ScormPackage &package : work.packages) {
            if (!entry.packages.contains(package.id))
                continue;
            for (const ScormSco &sco : package.scos) {
                if (!work.rereadsDone && !isOpen(entry, sco.moodleScoId))
                    continue;
                calls.append(moodlefunction::scormTracks(sco.moodleScoId, entry.row.moodleUserId));
                origins.append({.entry = i, .packageId = package.id, .moodleScoId = sco.moodleScoId});
            }
        }
    }
    co_return co_await ask(calls, origins);
}

/// The campus answers with the newest attempt, which is not the best one: what was done in an older one counts. The
/// number of attempts comes with the answer. (contract: moodle/README.md, section 6)
QCoro::Task<Result<void>> WindowReader::readOlder()
{
    QList<MoodleCall> calls;
    QList<Origin> origins;
    for (qsizetype i = 0; i < qsizetype(m_entries.size()); ++i) {
        const Entry &entry = m_entries.at(i);
        for (const ScormPackage &package : m_tracker.m_works.at(entry.course).packages) {
            const int newest = entry.newestAttempts.value(package.id);
            int known = 0;
            for (const ScormSco &sco : package.scos) {
                const ScoProgress *progress = entry.row.known.sco(sco.moodleScoId);
                known = std::max(known, progress ? progress->attempt : 0);
            }
            const bool isFirst = !entry.row.known.hasAttemptsRead;
            if (newest < 2 || (!isFirst && newest <= known))
                continue;
            const int from = std::max({1, isFirst ? 1 : known, newest - kOlderAttempts});
            for (const ScormSco &sco : package.scos) {
                if (!isOpen(entry, sco.moodleScoId))
                    continue;
                for (int attempt = from; attempt < newest; ++attempt) {
                    calls.append(moodlefunction::scormTracks(sco.moodleScoId, entry.row.moodleUserId, attempt));
                    origins.append({.entry = i, .packageId = package.id, .moodleScoId = sco.moodleScoId});
                }
            }
        }
    }
    co_return co_await ask(calls, origins);
}

QCoro::Task<Result<void>> WindowReader::ask(QList<MoodleCall> calls, QList<Origin> origins)
{
    const auto take = [this, origins](qsizetype call, const Result<QJsonValue> &answer) {
        const Origin &origin = origins.at(call);
        Entry &entry = m_entries.at(origin.entry);
        const Result<MoodleTracks> tracks = answer ? parseMoodleTracks(*answer) : fail(answer.error());
        if (!tracks) {
            if (!entry.error) {
                entry.error = tracks.error();
                m_tracker.noteError(tracks.error(), m_tracker.m_works.at(entry.course).tracking.courseId,
                                    origin.packageId, entry.row.moodleUserId);
            }
            entry.hasFailed |= mayBeHadLater(tracks.error());
            return;
        }
        int &newest = entry.newestAttempts[origin.packageId];
        newest = std::max(newest, tracks->attempt);
        entry.readings.append(readTracks(origin.moodleScoId, tracks->attempt, tracks->elements));
        if (tracks->isAttempted())
            m_tracker.m_works.at(entry.course).touched.insert(origin.packageId);
    };
    co_return co_await m_tracker.m_reader.read(calls, take);
}

ProgressChange WindowReader::merged(const Entry &entry, const QDateTime &at) const
{
    const CourseWork &work = m_tracker.m_works.at(entry.course);
    ProgressReading reading{.at = at, .scos = entry.readings, .error = entry.error};
    reading.lastAccess = work.accesses.value(entry.row.moodleUserId);
    reading.hasOlderAttempts = !entry.error && entry.packages.size() == work.packages.size();
    return mergeReading(entry.row.known, reading, work.shape);
}

QCoro::Task<Result<void>> WindowReader::store()
{
    const QDateTime now = m_tracker.m_context.clock.now();
    QList<ProgressChange> changes;
    QList<Snapshot> snapshots;
    QList<qint64> completed;
    int changed = 0;
    int failures = 0;
    for (const Entry &entry : m_entries) {
        const ProgressChange change = merged(entry, now);
        CourseWork &work = m_tracker.m_works.at(entry.course);
        if (entry.hasFailed) {
            ++work.failures;
            ++failures;
        }
        for (const ScormPackage &package : std::as_const(work.packages)) {
            for (const ScormSco &sco : package.scos) {
                const ScoProgress *progress = change.value.sco(sco.moodleScoId);
                if (progress && progress->isTouched())
                    work.touched.insert(package.id);
            }
        }
        changed += change.isChanged ? 1 : 0;
        work.hasMoved |= change.isChanged;
        if (change.isWorthWriting || change.isChanged)
            changes.append(change);
        if (const std::optional<Snapshot> snapshot = snapshotOf(change))
            snapshots.append(*snapshot);
        // What was complete when it was first read is no news.
        if (change.value.state == ProgressState::Completed && entry.row.known.wasRead()
            && entry.row.known.state != ProgressState::Completed)
            completed.append(change.value.enrolmentId);
    }
    const auto write = [this, changes, snapshots, completed, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<bool> {
            bool isCancelled = false;
            if (const Result<void> ours = m_tracker.checkJob(session, &isCancelled); !ours)
                return fail(ours.error());
            if (const Result<void> stored = ProgressRepository(session).store(changes); !stored)
                return fail(stored.error());
            if (const Result<void> added = SnapshotRepository(session).add(snapshots); !added)
                return fail(added.error());
            for (const qint64 id : completed) {
                if (const Result<void> noted = ActivityRepository(session).addCompletion(id, now); !noted)
                    return fail(noted.error());
            }
            return isCancelled;
        });
    };
    const auto writing = m_tracker.m_context.database.run(write, Database::Priority::Background);
    const Result<bool> cancelled = co_await writing;
    if (!cancelled)
        co_return fail(cancelled.error());
    m_tracker.m_isCancelled = *cancelled;
    m_tracker.m_pass.changed += changed;
    m_tracker.m_pass.snapshots += int(snapshots.size());
    m_tracker.m_done += int(m_entries.size());
    co_return {};
}
