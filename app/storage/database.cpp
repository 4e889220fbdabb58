// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"

#include "app/storage/databaseworkers.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kRetryInterval{2'000};
constexpr std::chrono::milliseconds kFeedPatience{3'000};

} // namespace

Database::Database(DatabaseTarget target, const Clock &clock, QObject *parent)
    : Database(std::move(target), clock, DatabaseOptions(), parent)
{
}

Database::Database(DatabaseTarget target, const Clock &clock, DatabaseOptions options, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_feed(m_target, options.feed)
{
    const bool isSqlite = m_target.kind == DatabaseTarget::Kind::Sqlite;
    DatabaseWorkers::Listener listener{
        .stateFound =
            [this](State state) {
                QMetaObject::invokeMethod(
                    this, [this, state] { onStateFound(state); }, Qt::QueuedConnection);
            },
        // PostgreSQL notifies by itself; SQLite would be noticed at the next poll.
        .written =
            [this, isSqlite] {
                if (isSqlite)
                    m_feed.poke();
            },
        .lost = [this] { m_feed.poke(); },
        .firstReady = [this] { m_feed.begin(kFeedPatience); },
    };
    m_workers = std::make_unique<DatabaseWorkers>(m_target, clock, std::move(options.migrations), std::move(listener));
    connect(&m_retryTimer, &QTimer::timeout, this, [this] {
        enqueue(
            [](SqlSession *session, const Error &) {
                if (session)
                    session->isAlive();
            },
            Priority::Background);
    });
}

Database::~Database()
{
    shutdown();
}

void Database::enqueue(Work work, Priority priority)
{
    m_workers->enqueue(std::move(work), priority);
}

QFuture<Result<MigrationOutcome>> Database::open()
{
    const auto promise = std::make_shared<QPromise<Result<MigrationOutcome>>>();
    promise->start();
    m_workers->reopen([promise, workers = m_workers.get()](SqlSession *session, const Error &refusal) {
        promise->addResult(session ? Result<MigrationOutcome>(workers->outcome()) : fail(refusal));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<MigrationStatus>> Database::migrationStatus()
{
    const auto promise = std::make_shared<QPromise<Result<MigrationStatus>>>();
    promise->start();
    m_workers->look([this, promise](SqlSession *session, const Error &refusal) {
        promise->addResult(session ? m_workers->status(*session) : m_workers->statusWithout(refusal));
        promise->finish();
    });
    return promise->future();
}

void Database::shutdown()
{
    m_retryTimer.stop();
    m_workers->shutdown();
    m_feed.stop();
}

Database::State Database::state() const
{
    return m_workers->state();
}

std::optional<Error> Database::lastError() const
{
    return m_workers->lastError();
}

void Database::onStateFound(State state)
{
    if (state == State::Unavailable)
        m_retryTimer.start(kRetryInterval);
    else
        m_retryTimer.stop();
    emit stateChanged(state);
}
