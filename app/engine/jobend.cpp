// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/jobend.h"

#include "app/storage/jobrepository.h"

namespace {

Result<void> stillOurs(const Result<bool> &ended)
{
    if (!ended)
        return fail(ended.error());
    return *ended ? Result<void>() : fail(leaseLost());
}

} // namespace

Error leaseLost()
{
    return {.kind = Error::Kind::Cancelled, .code = QStringLiteral("lease_lost")};
}

Error studentArchived()
{
    return {.kind = Error::Kind::Conflict, .code = QStringLiteral("student_archived"), .retry = Error::Retry::AfterFix};
}

Result<void> finishJob(SqlSession &session, const Job &job, const QDateTime &now)
{
    return stillOurs(JobRepository(session).finish(job, now));
}

Result<void> failJob(SqlSession &session, const Job &job, const Error &error, const QDateTime &now)
{
    return stillOurs(JobRepository(session).failForGood(job, error, now));
}
