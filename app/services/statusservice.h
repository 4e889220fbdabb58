// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/accountnote.h"
#include "app/domain/engineinfo.h"
#include "app/domain/job.h"
#include "app/domain/numberhealth.h"
#include "app/domain/numberhold.h"
#include "app/domain/result.h"
#include "app/domain/systemhealth.h"

#include <QCoroTask>
#include <QMap>

class Clock;
class Database;

/// What the status bar shows.
struct ProgramStatus {
    JobCounts jobs;
    QList<EngineInfo> engines; ///< Alive now.
    SystemHealth moodle;
    SystemHealth whatsApp;
    /// Without a receiver a message that was accepted is "accepted, delivery unknown".
    ReceiverState receiver;
    QList<AccountNote> accountNotes; ///< What WhatsApp said of account and numbers.
    QMap<QString, NumberHold> holds; ///< By account: numbers from which nothing goes out for now.
    QDateTime rulesWaitUntil; ///< UTC: a clock has jumped, and no rule is applied before. Invalid: none has.
    QDateTime readAt; ///< UTC: as of when progress is known; invalid: never read.
    QDateTime nextReadAt; ///< UTC: when the next course is due; invalid: none is followed.
};

class StatusService {
public:
    StatusService(Database &database, const Clock &clock);

    QCoro::Task<Result<ProgramStatus>> status();
    /// How WhatsApp last described these numbers, by account; those never read are missing.
    QCoro::Task<Result<QMap<QString, NumberHealth>>> numbers(QStringList accounts);
    /// Numbers from which nothing goes out for now, by account.
    QCoro::Task<Result<QMap<QString, NumberHold>>> holds();

private:
    Database &m_database;
    const Clock &m_clock;
};
