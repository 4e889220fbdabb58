// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"
#include "ui/settings/databasetester.h"

/// Tries a database before it is chosen: looks, creates and changes nothing.
class DatabaseTrial final : public DatabaseTester {
public:
    explicit DatabaseTrial(const Clock &clock);
    QCoro::Task<Result<DatabaseTest>> test(DatabaseLocation location, Secret password) override;

private:
    const Clock &m_clock;
};
