// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progresslist.h"
#include "app/storage/sqlsession.h"

/// What the progress pages ask for. Only active enrolments count.
class ProgressStatistics {
public:
    explicit ProgressStatistics(SqlSession &session)
        : m_session(session)
    {
    }

    Result<ListPage<CourseProgressRow>> courses(const CourseProgressQuery &query, int offset, int limit);
    Result<int> courseCount(const CourseProgressQuery &query);
    /// NotFound when there is no such course.
    Result<CourseProgressRow> course(qint64 courseId);
    Result<StandingCounts> counts(qint64 courseId);
    /// Everybody followed, of all courses.
    Result<StandingCounts> totals();
    /// How many completed a course at or after \a from.
    Result<int> completedSince(const QDateTime &from);
    /// Twelve numbers, see percentBin(); those without a percent are not in it.
    Result<QList<int>> histogram(qint64 courseId);
    /// By week since the beginning (the enrolment, or the start of the course when that is later); ends with the
    /// oldest.
    Result<QList<SurvivalWeek>> survival(qint64 courseId, const QDateTime &now);

    Result<ListPage<CoursePersonRow>> people(const CoursePeopleQuery &query, int offset, int limit);
    Result<int> peopleCount(const CoursePeopleQuery &query);
    /// Everybody behind the figure: whom a reminder would go to.
    Result<QList<qint64>> peopleIds(const CoursePeopleQuery &query);

    /// The courses of a student, in the order in which they were begun.
    Result<QList<StudentCourseProgress>> ofStudent(qint64 studentId);

private:
    SqlSession &m_session;
};
