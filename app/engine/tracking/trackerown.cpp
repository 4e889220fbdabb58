// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/logging.h"
#include "app/engine/tracking/tracker.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/storage/progressrepository.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

// Moodle's own completion and grade, beside what Bedel works out. Nice to have: what fails here is named and left out.
// They come when everything else has been read and settled: a pass that is cut before brings them the next night.

namespace {

constexpr int kLot = 500; ///< Enrolments.
/// Courses that failed one after the other: so the rest would, and each takes minutes.
constexpr int kLostInARow = 3;

/// Not the campus's word: the program leaves, or somebody has stopped the pass.
bool endsPass(const Error &error)
{
    return error.kind == Error::Kind::Cancelled;
}

} // namespace

QCoro::Task<Result<void>> Tracker::readOwnFigures()
{
    if (!m_isFull || (!m_abilities.hasOwnCompletion && !m_abilities.hasGrades))
        co_return {};
    OwnFigures known;
    for (const CourseWork &work : m_works) {
        if (work.error || m_isCancelled)
            continue;
        known.grades.clear();
        known.error.reset();
        const Result<void> read = co_await readOwnFiguresOf(&work, &known);
        if (!read)
            co_return read;
        if (known.error)
            noteError(*known.error, work.tracking.courseId);
    }
    co_return {};
}

QCoro::Task<Result<void>> Tracker::readOwnFiguresOf(const CourseWork *work, OwnFigures *known)
{
    if (m_abilities.hasGrades && known->lostGrades < kLostInARow) {
        const Result<void> asked = co_await askGrades(work, known);
        if (!asked)
            co_return asked;
    }
    qint64 after = 0;
    for (bool isAtEnd = false; !isAtEnd && !m_isCancelled;) {
        const auto look = [id = work->tracking.courseId, after](SqlSession &session) {
            return ProgressRepository(session).toRead(id, ProgressRepository::Scope::All, after, kLot);
        };
        const auto looking = m_context.database.run(look, Database::Priority::Background);
        const Result<QList<ProgressRepository::ToRead>> rows = co_await looking;
        if (!rows)
            co_return fail(rows.error());
        isAtEnd = rows->size() < kLot;
        if (rows->isEmpty())
            break;
        if (m_abilities.hasOwnCompletion && known->lostPeople < kLostInARow) {
            const Result<void> asked = co_await askOwnProgress(*rows, known);
            if (!asked)
                co_return asked;
        }
        after = rows->last().known.enrolmentId;
        const Result<void> stored = co_await storeOwnFigures(work, *rows, known);
        if (!stored)
            co_return stored;
    }
    co_return {};
}

/// All of a course at once, which may take the campus long: nothing else travels with them. The function has no pages.
QCoro::Task<Result<void>> Tracker::askGrades(const CourseWork *work, OwnFigures *known)
{
    const auto take = [known](qsizetype, const Result<QJsonValue> &answer) {
        const Result<QList<MoodleGrade>> grades = answer ? parseMoodleGrades(*answer) : fail(answer.error());
        if (!grades && !known->error)
            known->error = grades.error();
        for (const MoodleGrade &grade : grades.value_or(QList<MoodleGrade>()))
            known->grades.insert(grade.userId, grade);
    };
    const QList<MoodleCall> calls(1, moodlefunction::gradesOfCourse(work->tracking.moodleCourseId));
    const Result<void> read = co_await m_reader.read(calls, take);
    if (!read && endsPass(read.error()))
        co_return read;
    known->lostGrades = read ? 0 : known->lostGrades + 1;
    if (!read && !known->error)
        known->error = read.error();
    co_return {};
}

/// A person's courses come all together: nobody is asked about twice.
QCoro::Task<Result<void>> Tracker::askOwnProgress(QList<ProgressRepository::ToRead> rows, OwnFigures *known)
{
    QList<MoodleCall> calls;
    QList<qint64> people;
    for (const ProgressRepository::ToRead &row : std::as_const(rows)) {
        if (known->courses.contains(row.moodleUserId))
            continue;
        known->courses.insert(row.moodleUserId, {});
        calls.append(moodlefunction::coursesOfUser(row.moodleUserId));
        people.append(row.moodleUserId);
    }
    const auto take = [people, known](qsizetype call, const Result<QJsonValue> &answer) {
        const Result<QList<MoodleOwnProgress>> courses =
            answer ? parseMoodleOwnProgress(*answer) : fail(answer.error());
        if (courses)
            known->courses.insert(people.at(call), *courses);
        else if (!known->error)
            known->error = courses.error();
    };
    const Result<void> read = co_await m_reader.read(calls, take);
    if (!read && endsPass(read.error()))
        co_return read;
    if (!calls.isEmpty())
        known->lostPeople = read ? 0 : known->lostPeople + 1;
    if (!read && !known->error)
        known->error = read.error();
    co_return {};
}

QCoro::Task<Result<void>> Tracker::storeOwnFigures(const CourseWork *work, QList<ProgressRepository::ToRead> rows,
                                                   const OwnFigures *known)
{
    QList<ProgressChange> changes;
    for (const ProgressRepository::ToRead &row : std::as_const(rows)) {
        ProgressReading reading{.at = m_pass.startedAt};
        const QList<MoodleOwnProgress> courses = known->courses.value(row.moodleUserId);
        for (const MoodleOwnProgress &course : courses) {
            if (course.courseId != work->tracking.moodleCourseId)
                continue;
            reading.moodlePercent = course.percent;
            reading.isMoodleCompleted = course.isCompleted;
        }
        const MoodleGrade grade = known->grades.value(row.moodleUserId);
        reading.grade = grade.grade;
        reading.gradeMax = grade.maximum;
        const ProgressChange change = mergeReading(row.known, reading, work->shape);
        if (change.isWorthWriting)
            changes.append(change);
    }
    const auto store = [this, changes](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<bool> {
            bool isCancelled = false;
            if (const Result<void> ours = checkJob(session, &isCancelled); !ours)
                return fail(ours.error());
            const Result<void> stored = ProgressRepository(session).store(changes);
            return stored ? Result<bool>(isCancelled) : fail(stored.error());
        });
    };
    const auto storing = m_context.database.run(store, Database::Priority::Background);
    const Result<bool> cancelled = co_await storing;
    if (!cancelled)
        co_return fail(cancelled.error());
    m_isCancelled = *cancelled;
    co_return {};
}
