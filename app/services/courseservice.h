// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "app/domain/result.h"

#include <QCoroTask>

class Clock;
class Database;

/// The catalogue of the campus.
class CourseService {
public:
    CourseService(Database &database, const Clock &clock);

    QCoro::Task<Result<ListPage<CourseRow>>> page(CourseQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(CourseQuery query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    QCoro::Task<Result<QHash<qint64, int>>> positions(CourseQuery query, QList<qint64> ids);
    /// By name; for the course picker.
    QCoro::Task<Result<QList<CourseRow>>> all();
    QCoro::Task<Result<QList<Course>>> byMoodleIds(QList<qint64> moodleCourseIds);
    /// Asks the engine to read the catalogue; returns the job's id. One that is already asked for is not asked twice.
    QCoro::Task<Result<qint64>> pull();

private:
    Database &m_database;
    const Clock &m_clock;
};
