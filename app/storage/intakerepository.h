// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"
#include "app/storage/sqlsession.h"

class IntakeRepository {
public:
    explicit IntakeRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Stores a submitted form with its courses; sealedPassword is empty when Moodle makes the password.
    Result<qint64> insert(const Intake &intake, const QByteArray &sealedPassword);
    /// NotFound when there is no such form.
    Result<Intake> find(qint64 id);
    /// Newest first.
    Result<QList<Intake>> ofStudent(qint64 studentId);
    /// The form, its student, enrolments, welcome and the four steps.
    Result<IntakeStatus> status(qint64 id);

    /// The form concerns another student: its jobs, messages and activities go along.
    Result<void> setStudent(qint64 id, qint64 studentId);
    Result<void> setCourses(qint64 id, const QList<qint64> &courseIds);
    Result<void> setSendsWelcome(qint64 id, bool sendsWelcome);
    Result<void> setUseMoodleUser(qint64 id, qint64 moodleUserId);
    Result<void> setPassword(qint64 id, const QByteArray &sealedPassword);
    Result<QByteArray> sealedPassword(qint64 id);
    /// The password was used, or is no longer wanted.
    Result<void> erasePassword(qint64 id);
    /// Notes a username before Moodle is asked to create it.
    Result<void> addTriedUsername(qint64 id, const QString &username);
    Result<void> finish(qint64 id, const QDateTime &now);

private:
    Result<QList<qint64>> courseIds(qint64 intakeId);
    Result<QList<Intake>> select(const QString &where, const QVariantList &values);

    SqlSession &m_session;
};
