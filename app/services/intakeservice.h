// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"
#include "app/domain/intakeform.h"
#include "app/domain/result.h"

#include <QCoroTask>
#include <QJsonObject>

class Clock;
class Database;

struct SubmittedIntake {
    qint64 studentId = 0;
    qint64 intakeId = 0;
};

/// A begun form, kept until it is submitted or discarded. Never holds a password.
struct IntakeDraft {
    IntakeForm form;
    QDateTime updatedAt; ///< UTC
};

/// Flow 1 as people ask for it: forms go in, their steps come out. The engine does the work.
class IntakeService {
public:
    /// region: ISO 3166, completes phones typed without prefix; it is asked at each call.
    IntakeService(Database &database, const Clock &clock, std::function<QString()> region);

    /// Stores student, form, enrolments and the first job in one transaction. Fails with Invalid and facts[Field] when
    /// a field is refused, and "engine_key_missing" when a typed password cannot be sealed.
    QCoro::Task<Result<SubmittedIntake>> submit(IntakeForm form);
    /// A further form for a student who is already here: more courses, another welcome.
    QCoro::Task<Result<SubmittedIntake>> enrol(qint64 studentId, QList<qint64> courseIds, bool sendsWelcome);
    QCoro::Task<Result<IntakeStatus>> status(qint64 intakeId);
    /// Goes on from the step that failed or waits; finished steps are never repeated.
    QCoro::Task<Result<void>> retry(qint64 intakeId);
    /// The form as it was submitted, for correcting it. No password in it.
    QCoro::Task<Result<IntakeForm>> form(qint64 intakeId);
    /// Writes the corrected form and goes on from the step that failed. What the campus confirmed is not taken back:
    /// courses already enrolled stay, and an existing account keeps its username.
    QCoro::Task<Result<void>> editAndRetry(qint64 intakeId, IntakeForm form);

    QCoro::Task<Result<void>> saveDraft(QString desk, IntakeForm form);
    QCoro::Task<Result<std::optional<IntakeDraft>>> draft(QString desk);
    QCoro::Task<Result<void>> discardDraft(QString desk);

private:
    Database &m_database;
    const Clock &m_clock;
    std::function<QString()> m_region;
};
