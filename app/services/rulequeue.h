// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "app/storage/sqlsession.h"

// What a changed rule does to what waits already.

Result<QueueDiff> queueDiff(SqlSession &session, const Rule &draft, const SendingTerms &terms, const QDateTime &now);
/// Queued messages that the draft would not send are cancelled, the others get its text. Within a transaction.
Result<void> recomputeQueue(SqlSession &session, const Rule &draft, const SendingTerms &terms, const QDateTime &now);
