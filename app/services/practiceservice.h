// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/samplehistory.h"
#include "app/storage/database.h"

#include <QCoroTask>
#include <QTimeZone>

/// Gives a centre that practises its past: what Bedel would have recorded had it followed the practice campus.
class PracticeService {
public:
    explicit PracticeService(Database &database, const QTimeZone &zone = QTimeZone::systemTimeZone());

    /// Whether there is neither a course nor a student yet.
    QCoro::Task<Result<bool>> isEmpty();
    /// Writes the history in one transaction; false, and nothing written, when the database is not empty.
    QCoro::Task<Result<bool>> fill(SampleHistory history);

private:
    Database &m_database;
    QTimeZone m_zone;
};
