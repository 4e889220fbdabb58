// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/workplace.h"

/// Waits until a job is done, has failed, or waits for a later try.
QCoro::Task<Result<Job>> waitForJob(Workplace *workplace, qint64 jobId);
/// Waits until a form has ended (see IntakeStatus::hasEnded) or the time is over; the last status either way.
QCoro::Task<Result<IntakeStatus>> waitForIntake(Workplace *workplace, qint64 intakeId, std::chrono::milliseconds limit);
