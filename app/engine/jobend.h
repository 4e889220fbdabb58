// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

// How a handler ends its job, in the transaction that writes what the job did: when the lease went to another engine
// meanwhile, nothing of it is written.

/// The failure of a handler whose lease went to another engine while it worked: that one goes on.
Error leaseLost();

/// The failure of a form whose student was archived before it was done: a person decides whether it is still wanted.
Error studentArchived();

/// Done. "lease_lost" when the job is another engine's by now.
Result<void> finishJob(SqlSession &session, const Job &job, const QDateTime &now);
/// A person has to look at it. "lease_lost" when the job is another engine's by now.
Result<void> failJob(SqlSession &session, const Job &job, const Error &error, const QDateTime &now);
