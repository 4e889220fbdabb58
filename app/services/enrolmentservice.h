// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enrolmentlist.h"
#include "app/domain/result.h"

#include <QCoroTask>

class Clock;
class Database;

/// Who is in which course.
class EnrolmentService {
public:
    EnrolmentService(Database &database, const Clock &clock);

    QCoro::Task<Result<ListPage<EnrolmentRow>>> page(EnrolmentQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(EnrolmentQuery query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    QCoro::Task<Result<QHash<qint64, int>>> positions(EnrolmentQuery query, QList<qint64> ids);
    /// Asks the engine to bring the people already enrolled on the campus; Bedel's course ids, empty: all courses.
    QCoro::Task<Result<qint64>> pull(QList<qint64> courseIds);

private:
    Database &m_database;
    const Clock &m_clock;
};
