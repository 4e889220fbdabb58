// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"
#include "app/domain/engineinfo.h"
#include "app/domain/job.h"
#include "app/domain/result.h"

#include <QCoroTask>

class Clock;
class Database;

/// How a remote system was when it was last used or tested; the engine notes it for all desks.
struct SystemHealth {
    bool isKnown = false;
    std::optional<Error> error; ///< Nothing: it worked.
    QDateTime at; ///< UTC
};

/// What the status bar shows.
struct ProgramStatus {
    JobCounts jobs;
    QList<EngineInfo> engines; ///< Alive now.
    SystemHealth moodle;
    SystemHealth whatsApp;
};

class StatusService {
public:
    StatusService(Database &database, const Clock &clock);

    QCoro::Task<Result<ProgramStatus>> status();

private:
    Database &m_database;
    const Clock &m_clock;
};

/// How the engine notes a system's health and how StatusService reads it: rows among the shared settings.
namespace health {
QString settingKey(Error::System system);
QString toText(const SystemHealth &health);
SystemHealth fromText(const QString &text);
} // namespace health
