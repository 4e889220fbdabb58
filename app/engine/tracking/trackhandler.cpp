// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/trackhandler.h"

#include "app/domain/trackrequest.h"
#include "app/engine/jobend.h"
#include "app/storage/jobrepository.h"
#include "app/storage/trackingrepository.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

QJsonObject passResult(const TrackingPass &pass)
{
    return {{u"pass"_s, pass.id},           {u"courses"_s, pass.courses},        {u"enrolments"_s, pass.enrolments},
            {u"checked"_s, pass.checked},   {u"changed"_s, pass.changed},        {u"snapshots"_s, pass.snapshots},
            {u"requests"_s, pass.requests}, {u"inner_calls"_s, pass.innerCalls}, {u"bytes"_s, pass.bytes},
            {u"seconds"_s, pass.seconds},   {u"errors"_s, pass.errors}};
}

TrackHandler::TrackHandler(EngineContext &context)
    : m_context(context)
    , m_assessor(context)
{
}

QCoro::Task<Result<void>> TrackHandler::run(Job job)
{
    for (std::optional<Job> open = job; open;) {
        const std::shared_ptr<Connections> connections = m_context.connections;
        if (!connections->hasMoodle())
            co_return fail(notConnected(Error::System::Moodle));
        const TrackingRules rules = TrackingRules::of(connections->settings);
        if (m_known.lock() != connections) { // another campus, or other settings
            m_known = connections;
            m_campus = std::make_shared<CampusMemory>(
                CampusMemory{.pace = CampusPace(rules.connections, rules.requestsPerMinute)});
        }
        Tracker tracker(m_context, m_campus, rules, *open);
        const Result<TrackingPass> pass = co_await tracker.run();
        if (!pass)
            co_return fail(pass.error());
        const Result<void> assessed = co_await m_assessor.run(rules, pass->kind == PassKind::Sweep);
        if (!assessed)
            co_return assessed;
        const Job ended = *open;
        const Result<std::optional<Job>> next = co_await finish(ended, *pass);
        if (!next)
            co_return fail(next.error());
        open = *next;
    }
    co_return {};
}

Result<void> TrackHandler::recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                                         const QDateTime &now)
{
    Q_UNUSED(error)
    const Result<Job> known = isTriedAgain ? Result<Job>(Job()) : JobRepository(session).find(job.id);
    if (!known)
        return fail(known.error());
    const qint64 id = known->result.value("pass"_L1).toInteger();
    if (id == 0)
        return {};
    TrackingRepository tracking(session);
    Result<TrackingPass> pass = tracking.find(id);
    if (!pass || pass->state != PassState::Running)
        return {};
    pass->state = PassState::Failed;
    pass->finishedAt = now;
    return tracking.finish(*pass);
}

QCoro::Task<Result<std::optional<Job>>> TrackHandler::finish(Job job, TrackingPass pass)
{
    const auto write = [job, pass, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<std::optional<Job>> {
            JobRepository jobs(session);
            const Result<Job> known = jobs.lock(job.id);
            if (!known)
                return fail(known.error());
            if (const std::optional<TrackRequest> next = TrackRequest::nextOf(known->payload)) {
                Job following = job;
                following.payload = next->toJson();
                following.result = {};
                const Result<bool> begun = jobs.beginAnew(following);
                if (!begun || !*begun)
                    return fail(begun ? leaseLost() : begun.error());
                return std::optional(following);
            }
            if (const Result<void> noted = jobs.setResult(job.id, passResult(pass)); !noted)
                return fail(noted.error());
            const Result<void> finished = finishJob(session, job, now);
            return finished ? Result<std::optional<Job>>(std::nullopt) : fail(finished.error());
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}
