// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/jobhandler.h"
#include "app/engine/tracking/assessor.h"
#include "app/engine/tracking/tracker.h"

/// Runs one tracking pass, judges what moved, and leaves the pass's figures as the job's result. What somebody asked
/// for while it ran follows in the same job.
class TrackHandler final : public JobHandler {
public:
    explicit TrackHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;
    /// A pass that is given up does not stay "running".
    Result<void> recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                               const QDateTime &now) override;

private:
    /// Ends the job, or returns it as it goes on: with what was asked for meanwhile.
    QCoro::Task<Result<std::optional<Job>>> finish(Job job, TrackingPass pass);

    EngineContext &m_context;
    Assessor m_assessor;
    /// Of the campus as it is connected now.
    std::weak_ptr<Connections> m_known;
    std::shared_ptr<CampusMemory> m_campus;
};

/// The figures of a pass as `bedelctl track` prints them.
QJsonObject passResult(const TrackingPass &pass);
