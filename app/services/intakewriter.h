// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intakeform.h"
#include "app/domain/job.h"
#include "app/services/intakeservice.h"
#include "app/storage/sqlsession.h"

/// The rows behind a form, written inside the caller's transaction on the database's thread. Forms come in normalised
/// and judged.
class IntakeWriter {
public:
    IntakeWriter(SqlSession &session, const QDateTime &now)
        : m_session(session)
        , m_now(now)
    {
    }

    Result<SubmittedIntake> submit(const IntakeForm &form);
    Result<SubmittedIntake> enrol(qint64 studentId, const QList<qint64> &courseIds, bool sendsWelcome);
    Result<void> retry(qint64 intakeId);
    Result<void> edit(qint64 intakeId, const IntakeForm &form);

private:
    Result<void> requireCourses(const QList<qint64> &courseIds);
    Result<QByteArray> sealed(const IntakeForm &form);
    Result<Student> studentFor(const IntakeForm &form);
    Result<std::optional<Student>> ownerOf(qint64 moodleUserId);
    Result<void> adopt(const Student &owner, const QString &phone);
    Result<SubmittedIntake> begin(const Student &student, Intake intake, const QByteArray &sealedPassword);
    Result<void> addJob(const Student &student, qint64 intakeId);

    Result<void> mendRows(const IntakeStatus &status);
    Result<void> resume(const IntakeStatus &status, const QList<Job> &jobs);
    Result<void> resumeWelcome(const IntakeStatus &status);

    Result<void> rewriteStudent(const IntakeStatus &status, const IntakeForm &form);
    Result<void> moveTo(const Student &owner, const IntakeStatus &status);
    Result<void> rewriteCourses(const IntakeStatus &status, const QList<qint64> &courseIds);
    Result<void> withdraw(const IntakeStatus &status, const QList<qint64> &courseIds);
    Result<void> rewriteWelcome(const IntakeStatus &status, bool sendsWelcome);
    Result<void> followPhone(qint64 studentId, const QString &phone);

    SqlSession &m_session;
    const QDateTime m_now;
};
