// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "app/storage/sqlsession.h"

// What a changed rule does to what waits already.

/// A message or a held occasion that waits, and what the draft says of it.
struct WaitingRow {
    QueueDiff::Row row;
    std::optional<Message> message; ///< Nothing: only decided.
    WaitingOpinion opinion;
};

Result<QList<WaitingRow>> readWaiting(SqlSession &session, const Rule &draft, const SendingTerms &terms,
                                      const QDateTime &now);
/// Queued messages that the draft would not send are cancelled, the others get its text; what is held is judged by the
/// draft from now on, which was saved as this version. Within a transaction.
Result<void> recomputeQueue(SqlSession &session, const QList<WaitingRow> &waiting, RuleEvent event, int version,
                            const QDateTime &now);
