// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/logging.h"
#include "app/engine/tracking/tracker.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/storage/progressrepository.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

// Moodle's own completion and grade, beside what Bedel works out. Nice to have: whatever fails here is left out.

namespace {

constexpr int kLot = 500; ///< Enrolments.

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
        qint64 after = 0;
        for (bool isAtEnd = false; !isAtEnd && !m_isCancelled;) {
            const auto look = [id = work.tracking.courseId, after](SqlSession &session) {
                return ProgressRepository(session).toRead(id, ProgressRepository::Scope::All, after, kLot);
            };
            const auto looking = m_context.database.run(look, Database::Priority::Background);
            const Result<QList<ProgressRepository::ToRead>> rows = co_await looking;
            if (!rows)
                co_return fail(rows.error());
            isAtEnd = rows->size() < kLot;
            if (rows->isEmpty())
                break;
            const Result<void> asked = co_await askOwnFigures(&work, *rows, &known, after == 0);
            if (!asked) {
                qCInfo(lcEngine) << "the campus's own figures are left out:" << asked.error().code;
                co_return {};
            }
            after = rows->last().known.enrolmentId;
            const Result<void> stored = co_await storeOwnFigures(&work, *rows, &known);
            if (!stored)
                co_return stored;
        }
    }
    co_return {};
}

/// A person's courses come all together, a course's grades too: nobody is asked about twice.
QCoro::Task<Result<void>> Tracker::askOwnFigures(const CourseWork *work, QList<ProgressRepository::ToRead> rows,
                                                 OwnFigures *known, bool isFirstLot)
{
    QList<MoodleCall> calls;
    QList<qint64> people; // 0: the grades
    if (m_abilities.hasGrades && isFirstLot) {
        calls.append(moodlefunction::gradesOfCourse(work->tracking.moodleCourseId));
        people.append(0);
    }
    for (const ProgressRepository::ToRead &row : std::as_const(rows)) {
        if (!m_abilities.hasOwnCompletion || known->courses.contains(row.moodleUserId))
            continue;
        known->courses.insert(row.moodleUserId, {});
        calls.append(moodlefunction::coursesOfUser(row.moodleUserId));
        people.append(row.moodleUserId);
    }
    const auto take = [people, known](qsizetype call, const Result<QJsonValue> &answer) {
        if (!answer)
            return;
        const qint64 person = people.at(call);
        if (person > 0) {
            known->courses.insert(person, parseMoodleOwnProgress(*answer).value_or(QList<MoodleOwnProgress>()));
            return;
        }
        const Result<QList<MoodleGrade>> grades = parseMoodleGrades(*answer);
        for (const MoodleGrade &grade : grades.value_or(QList<MoodleGrade>()))
            known->grades.insert(grade.userId, grade);
    };
    co_return co_await m_reader.read(calls, take);
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
