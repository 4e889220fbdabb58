// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/programs.h"
#include "app/domain/result.h"
#include "app/domain/secret.h"

#include <QFuture>

/// What other programs may ask; the engine's server speaks HTTP with them and asks here. Everything may be called from
/// several threads at once; a future ends on any thread and is never cancelled.
class ProgramRequests {
public:
    ProgramRequests() = default;
    virtual ~ProgramRequests() = default;
    Q_DISABLE_COPY_MOVE(ProgramRequests)

    /// Whose token it is, in clear as shown. Unauthorised "token_unknown" for one that is not, or no longer, good.
    virtual QFuture<Result<ProgramCaller>> caller(Secret token) = 0;
    /// Queues a message, once per key. NotFound "recipient_unknown"; Conflict "idempotency_conflict",
    /// "recipient_ambiguous", or what the stop list says; Invalid with facts[Field] for what was asked wrongly, and
    /// "window_closed".
    virtual QFuture<Result<ProgramMessage>> send(ProgramSend send, ProgramCaller caller) = 0;
    virtual QFuture<Result<ProgramConnection>> connection() = 0;
    /// Today, and the days from \a from to \a to. Without \a to: up to today; without \a from: 30 days. Invalid
    /// "period_invalid" when they are in the wrong order or more than a year.
    virtual QFuture<Result<ProgramStatistics>> statistics(QDate from, QDate to) = 0;
    /// That one token may make.
    virtual int requestsPerMinute() const = 0;
};
