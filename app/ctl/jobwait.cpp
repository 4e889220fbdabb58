// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jobwait.h"

#include "app/host/nextsignal.h"
#include "app/storage/changefeed.h"
#include "app/storage/database.h"

#include <QCoroFuture>

#include <QElapsedTimer>

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds kLook = 1s; // at the latest, should a change go unheard

QCoro::Task<> nextChange(Workplace *workplace, std::chrono::milliseconds limit)
{
    const auto change = nextSignal(&workplace->database().changes(), &ChangeFeed::changed, std::min(limit, kLook));
    co_await change;
}
} // namespace

QCoro::Task<Result<Job>> waitForJob(Workplace *workplace, qint64 jobId)
{
    for (;;) {
        const Result<Job> job = co_await workplace->jobs().job(jobId);
        if (!job)
            co_return job;
        if (job->state == JobState::Done || job->state == JobState::Failed
            || (job->state == JobState::Waiting && job->error))
            co_return job;
        co_await nextChange(workplace, kLook);
    }
}

QCoro::Task<Result<IntakeStatus>> waitForIntake(Workplace *workplace, qint64 intakeId, std::chrono::milliseconds limit)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const Result<IntakeStatus> status = co_await workplace->intakes().status(intakeId);
        if (!status || status->hasEnded() || std::chrono::milliseconds(timer.elapsed()) >= limit)
            co_return status;
        const auto left = limit - std::chrono::milliseconds(timer.elapsed());
        co_await nextChange(workplace, left);
    }
}
