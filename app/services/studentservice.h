// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/activity.h"
#include "app/domain/enrolmentlist.h"
#include "app/domain/intake.h"
#include "app/domain/intakeform.h"
#include "app/domain/job.h"
#include "app/domain/messagelist.h"
#include "app/domain/result.h"
#include "app/domain/studentedit.h"
#include "app/domain/studentlist.h"
#include "app/domain/studentmatch.h"

#include <QCoroTask>

class Clock;
class Database;

/// Everything a student's card shows.
struct StudentCard {
    Student student;
    QList<IntakeStatus> intakes; ///< Newest first.
    QList<EnrolmentRow> enrolments;
    QList<MessageRow> messages; ///< Newest first, at most twenty.
    QList<Activity> activities; ///< Newest first, at most twenty.
    std::optional<Job> campusUpdate; ///< Changed details that the campus does not have yet, or refused.
};

/// Who the centre teaches.
class StudentService {
public:
    StudentService(Database &database, const Clock &clock);

    QCoro::Task<Result<ListPage<StudentRow>>> page(StudentQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(StudentQuery query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    QCoro::Task<Result<QHash<qint64, int>>> positions(StudentQuery query, QList<qint64> ids);
    QCoro::Task<Result<StudentCard>> card(qint64 studentId);
    /// NotFound when there is no such student.
    QCoro::Task<Result<Student>> student(qint64 studentId);
    /// Writes what changed, here at once and on the campus by the engine, and returns the student as stored. Invalid
    /// with facts[Field] when a changed field is refused; Conflict "student_changed" with facts[Field] when somebody
    /// else changed that field since the form was opened: nothing was written.
    QCoro::Task<Result<Student>> edit(StudentEdit edit);
    /// Sends the change that waits or failed to the campus again.
    QCoro::Task<Result<void>> retryUpdate(qint64 studentId);
    /// Who already has this e-mail, phone or name; excludeId: the student being edited.
    QCoro::Task<Result<QList<StudentMatch>>> matches(IntakeForm form, qint64 excludeId);
    /// Returns how many changed. Archived students keep everything and leave the lists.
    QCoro::Task<Result<int>> archive(QList<qint64> ids);
    QCoro::Task<Result<int>> restore(QList<qint64> ids);

private:
    Database &m_database;
    const Clock &m_clock;
};
