// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databaseworkers.h"

#include "app/domain/logging.h"
#include "app/storage/migrationsteps.h"
#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSqliteThreads = 3;
constexpr int kPostgreSqlThreads = 4;
constexpr std::chrono::milliseconds kFirstPause{250};
constexpr std::chrono::milliseconds kLastPause{5'000};
// A connection that was unused for this long is asked first whether it is still there: the server may have been
// restarted.
constexpr std::chrono::milliseconds kIdle{5'000};

bool isRefusal(const Error &error)
{
    return error.code == StorageCode::newer || error.code == StorageCode::notOurs || error.code == StorageCode::corrupt
        || error.code == StorageCode::brokenMigration || error.code == StorageCode::wrongPassword;
}

Error cancelled()
{
    return {
        .kind = Error::Kind::Cancelled, .system = Error::System::Database, .detail = u"the database was shut down"_s};
}

} // namespace

DatabaseWorkers::DatabaseWorkers(const DatabaseTarget &target, const Clock &clock, QString migrations,
                                 Listener listener)
    : m_target(target)
    , m_clock(clock)
    , m_migrations(std::move(migrations))
    , m_listener(std::move(listener))
    , m_threadCount(target.kind == DatabaseTarget::Kind::Sqlite ? kSqliteThreads : kPostgreSqlThreads)
{
    for (int i = 0; i < m_threadCount; ++i)
        m_threads.emplace_back([this] { loop(); });
}

DatabaseWorkers::~DatabaseWorkers()
{
    shutdown();
}

void DatabaseWorkers::enqueue(Work work, Database::Priority priority)
{
    add({std::move(work), priority, Wish::Use});
}

void DatabaseWorkers::reopen(Work work)
{
    add({std::move(work), Database::Priority::Interactive, Wish::Reopen});
}

void DatabaseWorkers::look(Work work)
{
    add({std::move(work), Database::Priority::Interactive, Wish::Look});
}

void DatabaseWorkers::add(Task task)
{
    {
        const std::scoped_lock locker(m_queueMutex);
        if (!m_isStopping) {
            auto &queue = task.priority == Database::Priority::Interactive ? m_interactive : m_background;
            queue.push_back(std::move(task));
            m_queueChanged.notify_all(); // one woken thread might not be allowed to take background work
            return;
        }
    }
    task.work(nullptr, cancelled());
}

void DatabaseWorkers::shutdown()
{
    std::deque<Task> pending;
    {
        const std::scoped_lock locker(m_queueMutex);
        m_isStopping = true;
        pending.swap(m_interactive);
        std::move(m_background.begin(), m_background.end(), std::back_inserter(pending));
        m_background.clear();
        m_queueChanged.notify_all();
    }
    for (const Task &task : pending)
        task.work(nullptr, cancelled());
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void DatabaseWorkers::loop()
{
    Worker worker;
    while (const std::optional<Task> task = next()) {
        perform(*task, worker);
        if (task->priority == Database::Priority::Background) {
            const std::scoped_lock locker(m_queueMutex);
            --m_runningBackground;
            m_queueChanged.notify_all();
        }
    }
}

std::optional<DatabaseWorkers::Task> DatabaseWorkers::next()
{
    std::unique_lock locker(m_queueMutex);
    const auto take = [](std::deque<Task> &queue) {
        Task task = std::move(queue.front());
        queue.pop_front();
        return task;
    };
    while (!m_isStopping) {
        if (!m_interactive.empty())
            return take(m_interactive);
        if (!m_background.empty() && m_runningBackground < m_threadCount - 1) { // one stays free for people
            ++m_runningBackground;
            return take(m_background);
        }
        m_queueChanged.wait(locker);
    }
    return {};
}

void DatabaseWorkers::perform(const Task &task, Worker &worker)
{
    if (task.wish == Wish::Look)
        return performLook(task);
    if (const std::optional<Error> refusal = makeReady(worker, task.wish)) {
        task.work(nullptr, *refusal);
        return;
    }
    task.work(worker.session.get(), {});
    worker.session->finishStatements();
    if (worker.session->takeWritten())
        m_listener.written();
    worker.idle.start();
    if (!worker.session->isBroken())
        return;
    worker.session.reset();
    m_listener.lost();
    qCWarning(lcStorage, "a database connection was lost");
    const QMutexLocker locker(&m_stateMutex);
    if (m_state == Database::State::Ready) { // the next task connects again at once
        m_lastError = storageError(StorageCode::unreachable, u"the connection was lost"_s);
        setState(Database::State::Unavailable);
    }
}

void DatabaseWorkers::performLook(const Task &task)
{
    auto session = SqlSession::open(m_target, SqlSession::OpenMode::ReadOnly);
    if (session)
        task.work(session->get(), {});
    else
        task.work(nullptr, session.error());
}

std::optional<Error> DatabaseWorkers::makeReady(Worker &worker, Wish wish)
{
    const bool isServer = m_target.kind == DatabaseTarget::Kind::PostgreSql;
    if (worker.session && worker.generation != m_generation)
        worker.session.reset();
    if (worker.session && isServer && worker.idle.hasExpired(kIdle.count()) && !worker.session->isAlive())
        worker.session.reset();
    if (worker.session && wish == Wish::Use)
        return {};
    return connectWorker(worker, wish);
}

std::optional<Error> DatabaseWorkers::connectWorker(Worker &worker, Wish wish)
{
    const QMutexLocker connecting(&m_connectMutex);
    {
        const QMutexLocker locker(&m_stateMutex);
        if (wish == Wish::Reopen) {
            ++m_generation;
            m_isChecked = false;
        } else if (m_state == Database::State::Refused
                   || (m_lastError && m_failures > 0 && !m_nextAttempt.hasExpired())) {
            return m_lastError;
        }
    }
    worker.session.reset();
    auto opened = openChecked();
    if (!opened)
        return noteFailure(opened.error());
    worker.session = *std::move(opened);
    worker.generation = m_generation;
    worker.idle.start();
    noteReady();
    return {};
}

// Every new connection is compared with this program again: another desk may have brought a newer version meanwhile.
Result<std::unique_ptr<SqlSession>> DatabaseWorkers::openChecked()
{
    auto session =
        SqlSession::open(m_target, m_isChecked ? SqlSession::OpenMode::MustExist : SqlSession::OpenMode::MayCreate);
    if (!session)
        return session;
    Migrator migrator(**session, m_clock, m_migrations);
    if (m_isChecked) {
        if (const auto status = migrator.status(); !status)
            return fail(status.error());
        return session;
    }
    const auto outcome = migrator.migrate();
    if (!outcome)
        return fail(outcome.error());
    const QMutexLocker locker(&m_stateMutex);
    m_outcome = *outcome;
    return session;
}

Error DatabaseWorkers::noteFailure(const Error &error)
{
    const QMutexLocker locker(&m_stateMutex);
    m_nextAttempt = QDeadlineTimer(std::min(kLastPause, kFirstPause * (1 << std::min(m_failures, 6))));
    ++m_failures;
    m_lastError = error;
    if (m_failures == 1)
        qCWarning(lcStorage, "database not usable: %s", qUtf8Printable(error.detail));
    setState(isRefusal(error) ? Database::State::Refused : Database::State::Unavailable);
    return error;
}

void DatabaseWorkers::noteReady()
{
    const bool isFirst = !std::exchange(m_isChecked, true);
    if (isFirst)
        m_listener.firstReady();
    const QMutexLocker locker(&m_stateMutex);
    m_failures = 0;
    m_lastError.reset();
    setState(Database::State::Ready);
}

void DatabaseWorkers::setState(Database::State state)
{
    if (std::exchange(m_state, state) != state)
        m_listener.stateFound(state);
}

MigrationOutcome DatabaseWorkers::outcome() const
{
    const QMutexLocker locker(&m_stateMutex);
    return m_outcome;
}

Result<MigrationStatus> DatabaseWorkers::status(SqlSession &session) const
{
    return Migrator(session, m_clock, m_migrations).status();
}

Result<MigrationStatus> DatabaseWorkers::statusWithout(const Error &refusal) const
{
    // A file that is not there yet is what a first start finds; a missing folder is a mistake.
    const bool isToBeMade = m_target.kind == DatabaseTarget::Kind::Sqlite
        && refusal.code == StorageCode::missingDatabase && QFileInfo(QFileInfo(m_target.path).path()).isDir();
    if (!isToBeMade)
        return fail(refusal);
    const Result<QList<MigrationStep>> steps = migrationSteps(m_migrations, SqlSession::Dialect::Sqlite);
    if (!steps)
        return fail(steps.error());
    MigrationStatus status{.available = int(steps->size()), .isCreated = false};
    for (const MigrationStep &step : *steps)
        status.pending.append(step.name);
    return status;
}

Database::State DatabaseWorkers::state() const
{
    const QMutexLocker locker(&m_stateMutex);
    return m_state;
}

std::optional<Error> DatabaseWorkers::lastError() const
{
    const QMutexLocker locker(&m_stateMutex);
    return m_lastError;
}
