// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"
#include "app/engine/campuslookup.h"
#include "app/engine/jobhandler.h"
#include "app/engine/sealedpassword.h"

/// Flow 1, second step: the account on the campus. Looks before it creates: an account that this form made before an
/// unclear answer is recognised by its idnumber or by a username that was tried; anybody else's is offered to staff by
/// name, never duplicated and never taken silently. (architecture, decision 7)
class CreateUserHandler final : public JobHandler {
public:
    explicit CreateUserHandler(EngineContext &context);

    QCoro::Task<Result<void>> run(Job job) override;
    Result<void> recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                               const QDateTime &now) override;

private:
    QCoro::Task<Result<MoodleUser>> findOrCreate(IntakeStatus status);
    QCoro::Task<Result<MoodleUser>> adopt(IntakeStatus status);
    QCoro::Task<Result<MoodleUser>> create(IntakeStatus status, QString username);
    QCoro::Task<Result<MoodleUser>> createNow(std::shared_ptr<Connections> connections, IntakeStatus status,
                                              QString username);
    QCoro::Task<Result<Error>> culprit(IntakeStatus status, QString username, Error refusal);
    QCoro::Task<Result<void>> noteAttempt(qint64 intakeId, qint64 studentId, QString username);
    static Result<void> mergeDouble(SqlSession &session, const IntakeStatus &status, qint64 moodleUserId);
    QCoro::Task<Result<void>> finish(Job job, IntakeStatus status, MoodleUser user);

    EngineContext &m_context;
    CampusLookUp m_lookUp;
    SealedPassword m_password;
};
