// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jobwait.h"

#include "app/host/nextsignal.h"
#include "app/storage/changefeed.h"
#include "app/storage/database.h"

#include <QCoroFuture>

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int kJobs = 1000;
constexpr std::chrono::milliseconds kLook = 1s; // at the latest, should a change go unheard

/// A template that is not known here is being fetched: a message that waits for it goes on after that, soon after the
/// job has ended. In vain: the templates were fetched, and it is not among them.
QCoro::Task<bool> waitsInVain(Workplace *workplace, TemplateKey key)
{
    const QList<JobState> open{JobState::Ready, JobState::Leased, JobState::Waiting};
    const Result<QList<Job>> jobs = co_await workplace->jobs().list(open, kJobs);
    if (jobs && std::ranges::any_of(*jobs, [](const Job &job) { return job.kind == JobKind::PullTemplates; }))
        co_return false;
    const Result<QList<TemplateUse>> known = co_await workplace->templates().all();
    co_return !jobs || !known
        || std::ranges::none_of(*known, [&key](const TemplateUse &use) { return use.whatsAppTemplate.key == key; });
}

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
        const bool hasEnded = !status || status->hasEnded();
        const bool isFetching = hasEnded && status && status->welcome && status->welcome->state == MessageState::Queued
            && status->welcome->waitsFor == u"template_unknown"_s;
        const bool isOver = isFetching ? co_await waitsInVain(workplace, status->welcome->templateKey) : hasEnded;
        if (isOver || std::chrono::milliseconds(timer.elapsed()) >= limit)
            co_return status;
        const auto left = limit - std::chrono::milliseconds(timer.elapsed());
        co_await nextChange(workplace, left);
    }
}
