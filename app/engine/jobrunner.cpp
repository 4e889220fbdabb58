// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/jobrunner.h"

#include "app/domain/logging.h"
#include "app/engine/jobend.h"
#include "app/storage/jobrepository.h"
#include "app/storage/transaction.h"

using namespace std::chrono_literals;

namespace {
constexpr auto kLongestSleep = 30s; // a queue filled by another process is noticed at the latest then
constexpr int kMaximumAttempts = 20;
} // namespace

bool passesByItself(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::RateLimited:
    case Error::Kind::Maintenance:
    case Error::Kind::Server:
    case Error::Kind::Unconfirmed: // handlers look before they write again
    case Error::Kind::Storage:
    case Error::Kind::Cancelled:
        return true;
    default:
        return error.retry == Error::Retry::Later;
    }
}

std::chrono::milliseconds pauseAfter(int attempts, const Error &error, double jitter)
{
    if (error.kind == Error::Kind::Cancelled)
        return 0ms;
    const std::chrono::milliseconds doubled = std::chrono::milliseconds(5s) * (1LL << std::clamp(attempts - 1, 0, 8));
    const auto base = std::min(doubled, std::chrono::milliseconds(15min));
    const auto pause = std::chrono::milliseconds(qint64(double(base.count()) * (0.8 + 0.4 * jitter)));
    return error.retryAfter ? std::max(*error.retryAfter, pause) : pause;
}

JobRunner::JobRunner(EngineContext &context, std::chrono::milliseconds lease, int concurrency, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_lease(lease)
    , m_concurrency(concurrency)
    , m_random(std::random_device{}())
{
    m_nextTimer.setSingleShot(true);
    connect(&m_nextTimer, &QTimer::timeout, this, &JobRunner::wake);
    m_renewTimer.setInterval(m_lease / 3);
    connect(&m_renewTimer, &QTimer::timeout, this, [this] { renewLeases(); });
    connect(&m_context.database.changes(), &ChangeFeed::changed, this, [this](const Change &change) {
        if (change.entity == QLatin1StringView("job"))
            wake();
    });
    connect(&m_context.database.changes(), &ChangeFeed::reloadEverything, this, &JobRunner::wake);
}

JobRunner::~JobRunner() = default;

void JobRunner::addHandler(JobKind kind, std::unique_ptr<JobHandler> handler)
{
    m_handlers[kind] = std::move(handler);
}

void JobRunner::start()
{
    m_isStarted = true;
    m_renewTimer.start();
    wake();
}

void JobRunner::stop()
{
    m_isStarted = false;
    m_nextTimer.stop();
    checkIdle();
}

void JobRunner::wake()
{
    if (!m_isStarted)
        return;
    if (m_isClaiming) {
        m_isWoken = true;
        return;
    }
    if (m_runningIds.size() < m_concurrency)
        claim();
}

QCoro::Task<> JobRunner::claim()
{
    m_isClaiming = true;
    m_isWoken = false;
    const QDateTime now = m_context.clock.now();
    // Not at every look: what is written here is a change, too, and would have it look again at once.
    const bool isLate = !m_renewedAt.isValid() || m_renewedAt.msecsTo(now) >= m_lease.count() / 3;
    if (isLate)
        m_renewedAt = now;
    const auto take = [owner = m_context.owner, now, lease = m_lease, running = isLate ? m_runningIds : QList<qint64>(),
                       limit = m_concurrency - int(m_runningIds.size())](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<QList<Job>> {
            JobRepository queue(session);
            // First: should the renewals be late, our own work must not look like that of a dead engine.
            if (const Result<void> kept = queue.renew(owner, running, now.addMSecs(lease.count())); !kept)
                return fail(kept.error());
            return queue.claim(owner, now, lease, limit);
        });
    };
    const auto taken = m_context.database.run(take, Database::Priority::Background);
    const Result<QList<Job>> jobs = co_await taken;
    if (jobs) {
        for (const Job &job : *jobs)
            m_runningIds.append(job.id);
        for (const Job &job : *jobs)
            work(job);
    } else if (jobs.error().kind != Error::Kind::Cancelled) {
        qCWarning(lcEngine) << "jobs cannot be claimed:" << jobs.error().code;
    }
    const auto look = [](SqlSession &session) { return JobRepository(session).nextDue(); };
    const auto next = m_context.database.run(look, Database::Priority::Background);
    const Result<std::optional<QDateTime>> due = co_await next;
    m_isClaiming = false;
    scheduleNext(due);
    checkIdle();
}

void JobRunner::scheduleNext(const Result<std::optional<QDateTime>> &due)
{
    if (!m_isStarted || m_runningIds.size() >= m_concurrency)
        return; // the end of a job wakes us
    if (m_isWoken) {
        wake();
        return;
    }
    std::chrono::milliseconds pause = kLongestSleep;
    if (due && *due)
        pause = std::clamp(std::chrono::milliseconds(m_context.clock.now().msecsTo(**due)), 20ms,
                           std::chrono::milliseconds(kLongestSleep));
    m_nextTimer.start(pause);
}

QCoro::Task<> JobRunner::work(Job job)
{
    qCInfo(lcEngine) << "job" << job.id << word(job.kind) << "attempt" << job.attempts;
    const auto handler = m_handlers.find(job.kind);
    Result<void> done = fail({.kind = Error::Kind::Invalid, .code = QStringLiteral("job_unknown")});
    if (handler != m_handlers.end())
        done = co_await handler->second->run(job);
    std::optional<Error> error;
    if (!done) {
        error = done.error();
        // What a stop interrupted goes back as it was; the engine does that when it leaves.
        const bool isInterrupted =
            !m_isStarted && (error->kind == Error::Kind::Cancelled || error->kind == Error::Kind::Unconfirmed);
        if (!isInterrupted && error->code != leaseLost().code) {
            qCInfo(lcEngine) << "job" << job.id << "did not succeed:" << word(error->kind) << error->code;
            const Result<void> noted = co_await postpone(job, *error);
            if (!noted)
                qCWarning(lcEngine) << "the end of job" << job.id << "could not be written:" << noted.error().code;
        }
    }
    emit jobEnded(job, error);
    m_runningIds.removeOne(job.id);
    wake();
    checkIdle();
}

QCoro::Task<Result<void>> JobRunner::postpone(Job job, Error error)
{
    const bool isTriedAgain = passesByItself(error) && job.attempts < kMaximumAttempts;
    const QDateTime now = m_context.clock.now();
    const double jitter = std::uniform_real_distribution<double>(0, 1)(m_random);
    const QDateTime again = now.addMSecs(pauseAfter(job.attempts, error, jitter).count());
    const auto handler = m_handlers.find(job.kind);
    JobHandler *const known = handler == m_handlers.end() ? nullptr : handler->second.get();
    const auto note = [job, error, now, again, isTriedAgain, known](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            JobRepository jobs(session);
            const Result<bool> ended =
                isTriedAgain ? jobs.tryAgain(job, error, again) : jobs.failForGood(job, error, now);
            if (!ended)
                return fail(ended.error());
            if (!*ended || !known)
                return {};
            return known->recordFailure(session, job, error, isTriedAgain, now);
        });
    };
    const auto noted = m_context.database.run(note, Database::Priority::Background);
    co_return co_await noted;
}

QCoro::Task<> JobRunner::renewLeases()
{
    if (m_runningIds.isEmpty())
        co_return;
    // Only what is being worked on: a job whose end could not be written comes back when its lease is over.
    const QDateTime until = m_context.clock.now().addMSecs(m_lease.count());
    m_renewedAt = m_context.clock.now();
    const auto renew = [owner = m_context.owner, running = m_runningIds, until](SqlSession &session) {
        return JobRepository(session).renew(owner, running, until);
    };
    const auto renewed = m_context.database.run(renew, Database::Priority::Background);
    const Result<void> result = co_await renewed;
    if (!result)
        qCWarning(lcEngine) << "leases could not be renewed:" << result.error().code;
}

void JobRunner::checkIdle()
{
    if (!m_isStarted && isIdle())
        emit idle();
}
