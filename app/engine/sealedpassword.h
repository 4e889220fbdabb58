// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"
#include "app/domain/job.h"
#include "app/engine/enginecontext.h"

#include <QCoroTask>

/// The password that staff typed into a form. It is sealed for one engine, and with several at work another may get
/// the form's job: that one leaves the job to those who are alive and have not tried yet.
class SealedPassword {
public:
    explicit SealedPassword(EngineContext &context)
        : m_context(context)
    {
    }

    /// Nothing when none was typed. Invalid "password_needed": only the person who typed it can help.
    QCoro::Task<Result<std::optional<Secret>>> open(IntakeStatus status);
    /// True: this engine cannot read the password, but another that lives may; the job is no longer ours.
    QCoro::Task<Result<bool>> leaveToAnother(Job job, IntakeStatus status);

private:
    QCoro::Task<Result<std::optional<Secret>>> read(qint64 intakeId);
    QCoro::Task<Result<void>> publishKey();

    EngineContext &m_context;
};
