// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/windowreader.h"

#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWindow = 400; ///< Enrolments read and written together.
constexpr int kCallsOfWindow = 2000; ///< What is asked before something is written, or a cancel noticed.
constexpr int kOlderAttempts = 100; ///< The last so many before the newest.
/// A package that was refused so many times running is not asked for again in this pass.
constexpr int kRefusalsInARow = 3;

/// The account no longer exists; that is certain.
bool isAccountGone(const Error &error)
{
    return error.code == "userdeleted"_L1 || error.code == "invaliduser"_L1;
}

/// The package is no longer what it was.
bool isStructureGone(const Error &error)
{
    return error.code == "cannotfindsco"_L1 || error.code == "invalidrecord"_L1 || error.code == "requireloginerror"_L1;
}

/// Moodle's word on the package, whoever the student is.
bool concernsPackage(const Error &error)
{
    return error.kind == Error::Kind::Permission || isStructureGone(error);
}

int scosOf(const CourseWork &work)
{
    int scos = 0;
    for (const ScormPackage &package : work.packages)
        scos += int(package.scos.size());
    return std::max(scos, 1);
}

} // namespace

QCoro::Task<Result<void>> WindowReader::readNext()
{
    m_entries.clear();
    m_left.clear();
    m_calls = 0;
    const Result<void> filled = co_await fill();
    if (!filled || (m_entries.empty() && m_left.isEmpty()))
        co_return filled;
    if (m_entries.empty())
        co_return co_await store();
    const Result<void> newest = co_await readNewest();
    if (!newest)
        co_return co_await storeSettled(newest.error());
    const Result<void> older = co_await readOlder();
    if (!older)
        co_return co_await storeSettled(older.error());
    co_return co_await store();
}

/// It counts as done as a whole, with those in it that nothing was to be read of.
void WindowReader::leaveCourse(qsizetype course)
{
    const CourseWork &work = m_tracker.m_works.at(course);
    m_left.append(course);
    m_tracker.m_done += std::max(0, work.enrolments - work.walked);
    ++m_tracker.m_window;
}

void WindowReader::settle(Entry &entry)
{
    if (entry.isSettled)
        return;
    entry.isSettled = true;
    ++m_tracker.m_settled;
}

bool WindowReader::needsOlder(const Entry &entry) const
{
    const CourseWork &work = m_tracker.m_works.at(entry.course);
    return std::ranges::any_of(work.packages,
                               [&](const ScormPackage &package) { return olderFrom(entry, package) > 0; });
}

QCoro::Task<Result<void>> WindowReader::fill()
{
    while (m_entries.size() < kWindow && m_calls < kCallsOfWindow
           && m_tracker.m_window < qsizetype(m_tracker.m_works.size())) {
        const qsizetype course = m_tracker.m_window;
        CourseWork &work = m_tracker.m_works.at(course);
        const int room = std::clamp((kCallsOfWindow - m_calls) / scosOf(work), 1, kWindow - int(m_entries.size()));
        if (!work.error && !work.isRead) {
            const Result<QList<ProgressRepository::ToRead>> rows = co_await rowsOf(course, room);
            if (!rows)
                co_return fail(rows.error());
            for (const ProgressRepository::ToRead &row : *rows) {
                work.cursor = row.known.enrolmentId;
                add(course, row);
            }
            work.walked += int(rows->size());
            work.isRead = rows->size() < room;
        }
        if (work.error || work.isRead)
            leaveCourse(course);
    }
    co_return {};
}

QCoro::Task<Result<QList<ProgressRepository::ToRead>>> WindowReader::rowsOf(qsizetype course, int limit)
{
    using Scope = ProgressRepository::Scope;
    const CourseWork &work = m_tracker.m_works.at(course);
    // A structure that moved changes everybody's percent, read or not.
    const bool wantsAll = work.rereadsDone || work.isStructureMoved;
    // Too many to be looked up by name, and to be kept in memory together: they are met on the way through the course.
    const bool areMany = !work.forCandidates.isEmpty() && work.candidates.size() > kWindow;
    const Scope scope = wantsAll ? Scope::All : work.forAll.isEmpty() && !areMany ? Scope::Unread : Scope::Open;
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
    const bool readsAll = m_tracker.m_isFull || work.isFirst();
    if (m_tracker.m_isContinued && readsAll && row.known.checkedAt.isValid()
        && row.known.checkedAt >= m_tracker.m_pass.startedAt) {
        ++m_tracker.m_done;
        return; // read by this pass before it was cut off
    }
    Entry entry{.course = course, .row = row};
    const bool isCandidate = work.candidates.contains(row.moodleUserId);
    // Read in parts, and a part that failed is no longer there: all of it, to call it read.
    const bool wantsAll = !row.known.wasRead() && isCompletelyRead(row.known.scos, work.shape);
    for (const ScormPackage &package : work.packages) {
        const bool hasUnread = !std::ranges::all_of(
            package.scos, [&](const ScormSco &sco) { return row.known.sco(sco.moodleScoId) != nullptr; });
        if (hasUnread || wantsAll || work.forAll.contains(package.id)
            || (isCandidate && work.forCandidates.contains(package.id))) {
            entry.packages.insert(package.id);
            m_calls += int(package.scos.size());
        }
    }
    m_entries.push_back(std::move(entry));
}

bool WindowReader::isOpen(const Entry &entry, qint64 moodleScoId) const
{
    const ScoProgress *known = entry.row.known.sco(moodleScoId);
    if (known && known->isDone)
        return false;
    return std::ranges::none_of(entry.readings, [moodleScoId](const QList<ScoReading> &readings) {
        return std::ranges::any_of(readings, [moodleScoId](const ScoReading &reading) {
            return reading.moodleScoId == moodleScoId && reading.isDone();
        });
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
    for (const Origin &origin : std::as_const(origins))
        ++m_entries.at(origin.entry).unanswered;
    for (Entry &entry : m_entries) {
        if (entry.unanswered == 0)
            settle(entry);
    }
    co_return co_await ask(calls, origins);
}

/// The first older attempt to read; 0: none.
int WindowReader::olderFrom(const Entry &entry, const ScormPackage &package) const
{
    const int newest = entry.newestAttempts.value(package.id);
    int known = 0;
    bool isFirst = m_tracker.m_isFull; // a full reading also heals what was missed for whatever reason
    for (const ScormSco &sco : package.scos) {
        const ScoProgress *progress = entry.row.known.sco(sco.moodleScoId);
        known = std::max(known, progress ? progress->attempt : 0);
        isFirst |= progress == nullptr;
    }
    if (newest < 2 || (!isFirst && newest <= known))
        return 0;
    return std::max({1, isFirst ? 1 : known, newest - kOlderAttempts});
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
            const int from = olderFrom(entry, package);
            if (from == 0)
                continue;
            for (const ScormSco &sco : package.scos) {
                if (!isOpen(entry, sco.moodleScoId))
                    continue;
                for (int attempt = from; attempt < entry.newestAttempts.value(package.id); ++attempt) {
                    calls.append(moodlefunction::scormTracks(sco.moodleScoId, entry.row.moodleUserId, attempt));
                    origins.append(
                        {.entry = i, .packageId = package.id, .moodleScoId = sco.moodleScoId, .isOlder = true});
                }
            }
        }
    }
    for (const Origin &origin : std::as_const(origins))
        ++m_entries.at(origin.entry).unanswered;
    for (Entry &entry : m_entries) {
        if (entry.unanswered == 0)
            settle(entry);
    }
    co_return co_await ask(calls, origins);
}

QCoro::Task<Result<void>> WindowReader::ask(QList<MoodleCall> calls, QList<Origin> origins)
{
    const auto take = [this, origins](qsizetype call, const Result<QJsonValue> &answer) {
        const Origin &origin = origins.at(call);
        this->take(origin, answer);
        Entry &entry = m_entries.at(origin.entry);
        if (--entry.unanswered == 0 && (origin.isOlder || !needsOlder(entry)))
            settle(entry);
    };
    const auto skip = [this, origins](qsizetype call) { return whySkipped(origins.at(call)); };
    co_return co_await m_tracker.m_reader.read(calls, take, skip);
}

std::optional<Error> WindowReader::whySkipped(const Origin &origin) const
{
    const Entry &entry = m_entries.at(origin.entry);
    if (entry.isAccountGone)
        return entry.error;
    const CourseWork &work = m_tracker.m_works.at(entry.course);
    if (work.refusals.value(origin.packageId) < kRefusalsInARow)
        return std::nullopt;
    return work.refused.value(origin.packageId);
}

void WindowReader::take(const Origin &origin, const Result<QJsonValue> &answer)
{
    Entry &entry = m_entries.at(origin.entry);
    const Result<MoodleTracks> tracks = answer ? parseMoodleTracks(*answer) : fail(answer.error());
    if (!tracks) {
        noteFailure(origin, tracks.error());
        return;
    }
    CourseWork &work = m_tracker.m_works.at(entry.course);
    work.refusals.remove(origin.packageId);
    if (!origin.isOlder) {
        int &newest = entry.newestAttempts[origin.packageId];
        newest = std::max(newest, tracks->attempt);
    }
    entry.readings[origin.packageId].append(readTracks(origin.moodleScoId, tracks->attempt, tracks->elements));
    if (tracks->isAttempted())
        work.touched.insert(origin.packageId);
}

void WindowReader::noteFailure(const Origin &origin, const Error &error)
{
    Entry &entry = m_entries.at(origin.entry);
    CourseWork &work = m_tracker.m_works.at(entry.course);
    if (origin.isOlder)
        entry.spoilt.insert(origin.packageId);
    const qint64 course = work.tracking.courseId;
    if (isAccountGone(error)) {
        if (!entry.isAccountGone)
            m_tracker.noteError(error, course, 0, entry.row.moodleUserId);
        entry.isAccountGone = true;
    } else if (concernsPackage(error)) {
        ++work.refusals[origin.packageId];
        work.isStructureStale |= isStructureGone(error);
        if (!work.refused.contains(origin.packageId))
            m_tracker.noteError(error, course, origin.packageId);
        work.refused.insert(origin.packageId, error);
    } else {
        if (!entry.hasFailed)
            m_tracker.noteError(error, course, origin.packageId, entry.row.moodleUserId);
        entry.hasFailed = true;
    }
    if (!entry.error)
        entry.error = error;
}
