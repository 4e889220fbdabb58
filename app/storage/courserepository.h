// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "app/domain/pullcounts.h"
#include "app/storage/sqlsession.h"

class CourseRepository {
public:
    explicit CourseRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Adds and refreshes the catalogue by Moodle's ids; unchanged rows are not written.
    Result<PullCounts> store(const QList<Course> &courses, const QDateTime &now);
    Result<QList<Course>> findAll(const QList<qint64> &ids);
    Result<QList<Course>> findByMoodleIds(const QList<qint64> &moodleCourseIds);
    Result<QList<Course>> all();
    Result<ListPage<CourseRow>> page(const CourseQuery &query, int offset, int limit);
    Result<int> count(const CourseQuery &query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    Result<QHash<qint64, int>> positions(const CourseQuery &query, const QList<qint64> &ids);

private:
    Result<QList<Course>> select(const QString &where, const QVariantList &values);

    SqlSession &m_session;
};
