// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

/// The threads of a Database, their connections and the two queues.
class DatabaseWorkers final {
public:
    using Work = std::function<void(SqlSession *session, const Error &refusal)>;
    /// What the workers tell, from their own threads.
    struct Listener {
        std::function<void(Database::State)> stateFound;
        std::function<void()> written;
        std::function<void()> lost;
        /// Called once, when the first connection is ready and before any work runs on it.
        std::function<void()> firstReady;
    };

    DatabaseWorkers(const DatabaseTarget &target, const Clock &clock, QString migrations, Listener listener);
    ~DatabaseWorkers();
    Q_DISABLE_COPY_MOVE(DatabaseWorkers)

    void enqueue(Work work, Database::Priority priority);
    /// Like enqueue, but forgets an earlier refusal and checks the database anew.
    void reopen(Work work);
    /// Runs \a work on a connection of its own that changes nothing.
    void look(Work work);
    void shutdown();

    MigrationOutcome outcome() const;
    Result<MigrationStatus> status(SqlSession &session) const;
    /// When the database could not be opened: what would be applied if it is only not made yet.
    Result<MigrationStatus> statusWithout(const Error &refusal) const;
    Database::State state() const;
    std::optional<Error> lastError() const;

private:
    enum class Wish { Use, Reopen, Look };
    struct Task {
        Work work;
        Database::Priority priority = Database::Priority::Interactive;
        Wish wish = Wish::Use;
    };
    struct Worker {
        std::unique_ptr<SqlSession> session;
        QElapsedTimer idle;
        int generation = 0; // of the opening its session belongs to
    };

    void add(Task task);
    void loop();
    std::optional<Task> next();
    void perform(const Task &task, Worker &worker);
    void performLook(const Task &task);
    std::optional<Error> makeReady(Worker &worker, Wish wish);
    std::optional<Error> connectWorker(Worker &worker, Wish wish);
    Result<std::unique_ptr<SqlSession>> openChecked();
    Error noteFailure(const Error &error);
    void noteReady();
    void setState(Database::State state);

    const DatabaseTarget m_target;
    const Clock &m_clock;
    const QString m_migrations;
    const Listener m_listener;

    // Of the standard library: the thread sanitizer sees through its waiting, and not through QWaitCondition's.
    std::mutex m_queueMutex;
    std::condition_variable m_queueChanged;
    std::deque<Task> m_interactive;
    std::deque<Task> m_background;
    int m_runningBackground = 0;
    int m_threadCount = 0;
    bool m_isStopping = false;

    QMutex m_connectMutex; // one attempt at a time; held for as long as it takes
    mutable QMutex m_stateMutex; // guards what follows; held briefly
    Database::State m_state = Database::State::Opening;
    std::optional<Error> m_lastError;
    MigrationOutcome m_outcome;
    QDeadlineTimer m_nextAttempt;
    int m_failures = 0;
    bool m_isChecked = false; // migrated by this process
    std::atomic_int m_generation = 0;

    // Joined, where QThread::wait() returns a moment before a thread has ended: the libraries of PostgreSQL then still
    // tidy up what they keep per thread, and a process that ends meanwhile frees it a second time.
    std::vector<std::thread> m_threads;
};
