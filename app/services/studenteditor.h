// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/studentedit.h"
#include "app/storage/sqlsession.h"

/// The rows behind a change of a student's details, written inside the caller's transaction on the database's thread.
class StudentEditor {
public:
    StudentEditor(SqlSession &session, const QDateTime &now)
        : m_session(session)
        , m_now(now)
    {
    }

    /// Writes what changed, and a job that does the same on the campus where the student has an account. The edit comes
    /// in normalised and judged. Conflict "student_changed" with facts[Field]: somebody else changed that field.
    Result<Student> edit(const StudentEdit &edit);
    /// The campus is asked again at once.
    Result<void> retryUpdate(qint64 studentId);

private:
    Result<void> addUpdate(const Student &student, const QList<FormField> &fields);

    SqlSession &m_session;
    const QDateTime m_now;
};
