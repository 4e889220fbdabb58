// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/changefeed.h"
#include "app/storage/migrator.h"

#include <QFuture>
#include <QPromise>

class DatabaseWorkers;

struct DatabaseOptions {
    QString migrations = QStringLiteral(":/migrations");
    ChangeFeedOptions feed;
};

/// The database as the services and the engine see it: work is handed in, results come as futures. Worker threads own
/// the connections, three on SQLite, four on PostgreSQL; one is always left to interactive work.
class Database final : public QObject {
    Q_OBJECT
public:
    enum class Priority { Interactive, Background };
    enum class State {
        Opening,
        Ready,
        Unavailable, ///< Tried again by itself: unreachable, locked, read-only, full.
        Refused, ///< Nothing will be tried before open() is called again: newer, not ours, corrupt, wrong password,
                 ///< broken migration.
    };
    Q_ENUM(State)

    explicit Database(DatabaseTarget target, const Clock &clock, QObject *parent = nullptr);
    Database(DatabaseTarget target, const Clock &clock, DatabaseOptions options, QObject *parent = nullptr);
    ~Database() override;

    /// Runs fn(SqlSession &) -> Result<T> on a worker thread. The future is never cancelled; after shutdown() it holds
    /// Error::Kind::Cancelled. While the database is away it fails at once with the reason.
    template<typename Fn>
    auto run(Fn fn, Priority priority = Priority::Interactive) -> QFuture<std::invoke_result_t<Fn &, SqlSession &>>
    {
        using R = std::invoke_result_t<Fn &, SqlSession &>;
        const auto work = std::make_shared<Fn>(std::move(fn));
        const auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        enqueue(
            [work, promise](SqlSession *session, const Error &refusal) {
                R result = session ? (*work)(*session) : R(fail(refusal));
                if (session) {
                    if (const std::optional<Error> error = session->takeReadError(); error && result)
                        result = fail(*error);
                }
                promise->addResult(std::move(result));
                promise->finish();
            },
            priority);
        return promise->future();
    }

    /// Connects, checks that the database is ours, migrates. May be called again after a refusal.
    QFuture<Result<MigrationOutcome>> open();
    /// What open() would do; creates and changes nothing.
    QFuture<Result<MigrationStatus>> migrationStatus();
    /// Pending work is answered with Cancelled; what runs is waited for. Safe to call twice.
    void shutdown();

    ChangeFeed &changes() { return m_feed; }
    const DatabaseTarget &target() const { return m_target; }
    QString description() const { return m_target.description(); }
    State state() const;
    std::optional<Error> lastError() const;

signals:
    void stateChanged(Database::State state);

private:
    /// Called with a session, or with nullptr and the reason.
    using Work = std::function<void(SqlSession *session, const Error &refusal)>;
    void enqueue(Work work, Priority priority);
    void onStateFound(State state);

    const DatabaseTarget m_target;
    ChangeFeed m_feed;
    QTimer m_retryTimer; // asks again while the database is away, so that windows learn when it is back
    std::unique_ptr<DatabaseWorkers> m_workers;
};
