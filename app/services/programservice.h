// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/services/programrequests.h"

#include <mutex>

class Clock;
class Database;

/// Answers other programs out of the database: what they send goes through the same queue, stop list and log as
/// everything else.
class ProgramService final : public ProgramRequests {
public:
    ProgramService(Database &database, const Clock &clock);

    /// From now on with these; without, by the defaults.
    void useSettings(const SettingValues &settings);

    QFuture<Result<ProgramCaller>> caller(Secret token) override;
    QFuture<Result<ProgramMessage>> send(ProgramSend send, ProgramCaller caller) override;
    QFuture<Result<ProgramConnection>> connection() override;
    QFuture<Result<ProgramStatistics>> statistics(QDate from, QDate to) override;
    int requestsPerMinute() const override;

    static constexpr int kUsualDays = 30;
    static constexpr int kMostDays = 366;

private:
    SettingValues settings() const;

    Database &m_database;
    const Clock &m_clock;
    mutable std::mutex m_mutex; ///< Guards m_settings.
    SettingValues m_settings;
};
