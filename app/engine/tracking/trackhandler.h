// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/jobhandler.h"
#include "app/engine/tracking/assessor.h"
#include "app/engine/tracking/tracker.h"

/// Runs one tracking pass, judges what moved, and leaves the pass's figures as the job's result.
class TrackHandler final : public JobHandler {
public:
    explicit TrackHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;
    /// A pass that is given up does not stay "running".
    Result<void> recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                               const QDateTime &now) override;

private:
    QCoro::Task<Result<void>> finish(Job job, TrackingPass pass);

    EngineContext &m_context;
    Assessor m_assessor;
    /// Of the campus as it is connected now.
    std::weak_ptr<Connections> m_known;
    CampusAbilities m_abilities;
    std::unique_ptr<CampusPace> m_pace;
};

/// The figures of a pass as `bedelctl track` prints them.
QJsonObject passResult(const TrackingPass &pass);
