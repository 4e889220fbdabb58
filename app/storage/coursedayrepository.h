// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progresslist.h"
#include "app/domain/snapshot.h"
#include "app/storage/sqlsession.h"

#include <functional>

/// How courses stood day by day, and how those who began together got on.
class CourseDayRepository {
public:
    explicit CourseDayRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Writes the row of the day that holds \a now in \a zone from what is known now. Empty: all courses with students.
    Result<void> write(const QList<qint64> &courseIds, const QDateTime &now, const QTimeZone &zone);
    Result<QList<CourseDay>> ofCourse(qint64 courseId, const QDate &from = {}, const QDate &to = {});

    /// What the history says of one enrolment at the end of a day.
    struct DayFacts {
        qint64 enrolmentId = 0;
        QDate day;
        QDateTime endsAt; ///< UTC
        QDateTime enrolledAt; ///< UTC
        QDateTime activeAt; ///< UTC: newest value so far; invalid: none.
        std::optional<double> percent;
        bool wasRead = false;
    };
    using StandingOf = std::function<Standing(const DayFacts &)>;
    /// Works the days out anew from the history; the standing of each is asked of \a standingOf. Days outside
    /// stay as they are.
    Result<void> rebuild(qint64 courseId, const QDate &from, const QDate &to, const QTimeZone &zone,
                         const StandingOf &standingOf);

    /// Works out the cohorts of a course from its history.
    Result<void> rebuildCohorts(qint64 courseId, const QDateTime &now, const QTimeZone &zone);
    Result<QList<CohortWeek>> cohorts(qint64 courseId);

private:
    SqlSession &m_session;
};
