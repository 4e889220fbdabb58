// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/namedjob.h"
#include "app/domain/result.h"

#include <QCoroTask>

class Clock;
class Database;

/// What the engine has to do, is doing and could not do.
class JobService {
public:
    JobService(Database &database, const Clock &clock);

    /// Newest first; empty states: all.
    QCoro::Task<Result<QList<Job>>> list(QList<JobState> states, int limit);
    /// The same with the names of student and courses.
    QCoro::Task<Result<QList<NamedJob>>> named(QList<JobState> states, int limit);
    QCoro::Task<Result<Job>> job(qint64 id);
    QCoro::Task<Result<void>> retry(qint64 id);
    QCoro::Task<Result<JobCounts>> counts();

private:
    Database &m_database;
    const Clock &m_clock;
};
