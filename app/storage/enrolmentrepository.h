// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enrolmentlist.h"
#include "app/storage/sqlsession.h"

class EnrolmentRepository {
public:
    explicit EnrolmentRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Adds what is missing; an enrolment that failed, was suspended or has ended becomes pending again.
    Result<void> request(qint64 studentId, const QList<qint64> &courseIds, const QDateTime &now);
    Result<QList<Enrolment>> ofStudent(qint64 studentId);
    /// The enrolments of one student in these courses.
    Result<QList<Enrolment>> ofStudent(qint64 studentId, const QList<qint64> &courseIds);
    Result<void> setEnrolled(qint64 id, const QDateTime &now);
    Result<void> setFailed(qint64 id, const Error &error);
    /// The reason is kept while another try is to come.
    Result<void> setPending(qint64 id, const std::optional<Error> &error);
    /// Takes a course out of a form whose enrolment could not be made. Enrolled ones stay.
    Result<void> withdraw(qint64 studentId, qint64 courseId);
    /// The campus lists the student in the course. True when it is new here.
    Result<bool> storeFromCampus(qint64 studentId, qint64 courseId, bool isActive, const QDateTime &now);
    /// The same for many students of one course in few statements, by whether they are active. How many are new here.
    Result<int> storeAllFromCampus(qint64 courseId, const QHash<qint64, bool> &activeByStudent, const QDateTime &now);

    /// The campus says that these students are suspended in the course or no longer in it (ended). Progress is kept.
    Result<void> setLeft(const QList<qint64> &ids, EnrolmentState state);

    Result<ListPage<EnrolmentRow>> page(const EnrolmentQuery &query, int offset, int limit);
    Result<int> count(const EnrolmentQuery &query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    Result<QHash<qint64, int>> positions(const EnrolmentQuery &query, const QList<qint64> &ids);

private:
    SqlSession &m_session;
};
