// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"

#include "app/domain/logging.h"
#include "app/storage/migrationsteps.h"
#include "app/storage/sqliteheader.h"
#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// Any number will do, as long as every version of the program takes the same one.
constexpr qint64 kAdvisoryLock = 0x426564656c;

// SQLite cannot switch foreign keys inside a transaction, and rebuilding a table needs them off.
class WithoutForeignKeys final {
public:
    explicit WithoutForeignKeys(SqlSession &session)
        : m_session(session)
    {
        set(u"OFF"_s);
    }
    ~WithoutForeignKeys() { set(u"ON"_s); }
    Q_DISABLE_COPY_MOVE(WithoutForeignKeys)

private:
    void set(const QString &value)
    {
        if (m_session.dialect() == SqlSession::Dialect::Sqlite)
            static_cast<void>(m_session.command(u"PRAGMA foreign_keys="_s + value));
    }
    SqlSession &m_session;
};

} // namespace

Result<bool> Migrator::hasTable(const QString &name) const
{
    auto query = m_session.execute(
        DialectSql{u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s,
                   u"SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = 'bedel' AND tablename = ?"_s},
        {name});
    if (!query)
        return fail(query.error());
    return query->next();
}

Result<bool> Migrator::hasAnyTable() const
{
    auto query = m_session.execute(
        DialectSql{u"SELECT 1 FROM sqlite_master LIMIT 1"_s,
                   u"SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                   " WHERE n.nspname = 'bedel' LIMIT 1"_s});
    if (!query)
        return fail(query.error());
    return query->next();
}

// The version in the database, after everything in it was found to be as this program would have made it.
Result<int> Migrator::installed(const QList<MigrationStep> &steps) const
{
    // In this order: another program may be applying the first step right now, and the record comes with the tables.
    const auto hasTables = hasAnyTable();
    if (!hasTables)
        return fail(hasTables.error());
    if (!*hasTables)
        return 0;
    const auto hasRecord = hasTable(u"schema_migration"_s);
    if (!hasRecord)
        return fail(hasRecord.error());
    if (!*hasRecord)
        return fail(storageError(StorageCode::notOurs, u"tables of another program are in the way"_s));
    auto query = m_session.execute(u"SELECT version, checksum FROM schema_migration ORDER BY version"_s);
    if (!query)
        return fail(query.error());
    int version = 0;
    QString changed;
    while (query->next()) {
        ++version;
        const bool isKnown = version <= steps.size();
        if (isKnown && changed.isEmpty()
            && (query->value(0).toInt() != version || query->value(1).toString() != steps.at(version - 1).checksum))
            changed = steps.at(version - 1).name;
    }
    if (version > steps.size())
        return fail(
            storageError(StorageCode::newer, u"schema %1, this program knows %2"_s.arg(version).arg(steps.size())));
    if (!changed.isEmpty())
        return fail(storageError(StorageCode::brokenMigration, u"not the step that was applied: "_s + changed));
    return version;
}

Result<MigrationStatus> Migrator::status() const
{
    const auto steps = migrationSteps(m_root, m_session.dialect());
    if (!steps)
        return fail(steps.error());
    const auto version = installed(*steps);
    if (!version)
        return fail(version.error());
    MigrationStatus status{.installed = *version, .available = int(steps->size())};
    for (const MigrationStep &step : *steps) {
        if (step.version > *version)
            status.pending.append(step.name);
    }
    return status;
}

Result<MigrationOutcome> Migrator::migrate()
{
    const auto steps = migrationSteps(m_root, m_session.dialect());
    if (!steps)
        return fail(steps.error());
    const auto version = installed(*steps);
    if (!version)
        return fail(version.error());
    MigrationOutcome outcome{*version, *version, {}};
    for (const MigrationStep &step : *steps) {
        if (step.version <= *version)
            continue;
        const auto applied = apply(step, *steps);
        if (!applied)
            return fail(applied.error());
        outcome.to = step.version;
        if (*applied) {
            outcome.applied.append(step.name);
            qCInfo(lcStorage, "schema step %s applied", qUtf8Printable(step.name));
        }
    }
    return outcome;
}

// False when another program was quicker.
Result<bool> Migrator::apply(const MigrationStep &step, const QList<MigrationStep> &steps)
{
    const WithoutForeignKeys foreignKeys(m_session);
    Transaction transaction(m_session);
    if (auto begun = transaction.begin(); !begun)
        return fail(begun.error());
    if (auto locked = lock(); !locked)
        return fail(locked.error());
    const auto version = installed(steps);
    if (!version)
        return fail(version.error());
    if (*version >= step.version)
        return false;
    if (*version == 0) {
        if (auto prepared = prepareFirstStep(); !prepared)
            return fail(prepared.error());
    }
    if (auto run = runStatements(step); !run)
        return fail(run.error());
    if (auto checked = checkForeignKeys(step); !checked)
        return fail(checked.error());
    if (auto recorded = record(step); !recorded)
        return fail(recorded.error());
    if (auto committed = transaction.commit(); !committed)
        return fail(committed.error());
    return true;
}

Result<void> Migrator::lock()
{
    // On SQLite, BEGIN IMMEDIATE is the lock. This one ends with the transaction, also when the connection is lost.
    if (m_session.dialect() == SqlSession::Dialect::PostgreSql) {
        // Another desk may be bringing a large database up to date: however long it takes, this one waits for it.
        if (const Result<void> patient = m_session.command(u"SET LOCAL lock_timeout TO 0"_s); !patient)
            return patient;
        return m_session.command(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kAdvisoryLock));
    }
    return {};
}

Result<void> Migrator::prepareFirstStep()
{
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    const QString time = isSqlite ? u"INTEGER"_s : u"timestamptz"_s;
    auto prepared = m_session.command(isSqlite ? u"PRAGMA application_id = %1"_s.arg(kSqliteApplicationId)
                                               : u"CREATE SCHEMA IF NOT EXISTS bedel"_s);
    if (!prepared)
        return prepared;
    return m_session.command(
        u"CREATE TABLE schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL,"
        " checksum TEXT NOT NULL, applied_at %1 NOT NULL)%2"_s.arg(time, isSqlite ? u" STRICT"_s : QString()));
}

Result<void> Migrator::runStatements(const MigrationStep &step)
{
    for (qsizetype i = 0; i < step.statements.size(); ++i) {
        auto done = m_session.command(step.statements.at(i));
        if (done)
            continue;
        Error error = done.error();
        error.detail = u"%1, statement %2: %3"_s.arg(step.name).arg(i + 1).arg(error.detail);
        // What a person can mend (no room, no right, no connection) keeps its own word.
        if (error.code == StorageCode::other || error.code == StorageCode::constraint) {
            if (error.kind != Error::Kind::Permission)
                error.kind = Error::Kind::Storage;
            error.code = StorageCode::brokenMigration;
        }
        return fail(std::move(error));
    }
    return {};
}

Result<void> Migrator::checkForeignKeys(const MigrationStep &step)
{
    if (m_session.dialect() != SqlSession::Dialect::Sqlite)
        return {};
    auto query = m_session.execute(u"PRAGMA foreign_key_check"_s);
    if (!query)
        return fail(query.error());
    if (query->next())
        return fail(
            storageError(StorageCode::brokenMigration,
                         u"%1 leaves rows in %2 that point nowhere"_s.arg(step.name, query->value(0).toString())));
    return {};
}

Result<void> Migrator::record(const MigrationStep &step)
{
    const QVariantList values{step.version, step.name, step.checksum, m_session.bindTime(m_clock.now())};
    const auto done = m_session.execute(
        u"INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)"_s, values);
    if (!done)
        return fail(done.error());
    return {};
}
