// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

#include <QCoroTask>

/// Does one kind of job.
class JobHandler {
public:
    virtual ~JobHandler() = default;

    /// Does the work and writes its result, its successor and its own end in one transaction (JobRepository::finish).
    /// A failure leaves the job to the runner, which tries again later or lists it for a person.
    virtual QCoro::Task<Result<void>> run(Job job) = 0;

    /// Notes a failure where staff look for it, in the transaction that ends or postpones the job.
    virtual Result<void> recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                                       const QDateTime &now)
    {
        Q_UNUSED(session)
        Q_UNUSED(job)
        Q_UNUSED(error)
        Q_UNUSED(isTriedAgain)
        Q_UNUSED(now)
        return {};
    }
};
