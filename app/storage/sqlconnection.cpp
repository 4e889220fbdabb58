// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a session is opened: what each database is told first, and what is refused.
#include "app/storage/sqliteheader.h"
#include "app/storage/sqlsession.h"
#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr unsigned long kLockPause = 20; // ms

// What can be told without opening, and SQLite would only call "unable to open database file".
Result<void> checkFile(const QString &path, SqlSession::OpenMode mode)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.path());
    if (!folder.isDir())
        return fail(storageError(StorageCode::missingDatabase, u"the folder of the database file is not there"_s));
    if (!file.exists()) {
        if (mode != SqlSession::OpenMode::MayCreate)
            return fail(storageError(StorageCode::missingDatabase, u"the database file is not there"_s));
        if (!folder.isWritable())
            return fail(storageError(StorageCode::readOnly, u"the folder of the database file cannot be written"_s));
        return {};
    }
    if (!file.isFile())
        return fail(storageError(StorageCode::notOurs, u"not a file"_s));
    if (!file.isReadable())
        return fail(storageError(StorageCode::unreachable, u"the database file may not be read"_s));
    if (mode != SqlSession::OpenMode::ReadOnly && (!file.isWritable() || !folder.isWritable()))
        return fail(storageError(StorageCode::readOnly, u"the database file or its folder cannot be written"_s));
    return {};
}

// Ours carries our mark; an empty one may become ours; anything else stays as it is.
Result<void> checkOwner(SqlSession &session)
{
    qint64 mark = 0;
    qint64 objects = 0;
    // In this order: another program may be making its first tables right now, and the mark comes with them.
    if (auto query = session.execute(u"SELECT count(*) FROM sqlite_master"_s); !query)
        return fail(query.error());
    else if (query->next())
        objects = query->value(0).toLongLong();
    if (auto query = session.execute(u"PRAGMA application_id"_s); !query)
        return fail(query.error());
    else if (query->next())
        mark = query->value(0).toLongLong();
    if (mark == kSqliteApplicationId || (mark == 0 && objects == 0))
        return {};
    return fail(storageError(StorageCode::notOurs, u"the file belongs to another program"_s));
}

} // namespace

Result<std::unique_ptr<SqlSession>> SqlSession::open(const DatabaseTarget &target, OpenMode mode)
{
    const QString name = u"bedel-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<SqlSession> session(new SqlSession(name, target));
    const bool isSqlite = session->m_dialect == Dialect::Sqlite;
    session->m_connection = QSqlDatabase::addDatabase(isSqlite ? u"QSQLITE"_s : u"QPSQL"_s, name);
    if (!session->m_connection.isValid())
        return fail(storageError(StorageCode::other, u"the database driver is not installed"_s));
    auto opened = isSqlite ? session->openSqlite(target, mode) : session->openPostgreSql(target, mode);
    if (!opened)
        return fail(opened.error());
    session->m_hasWritten = false;
    return session;
}

Result<void> SqlSession::openSqlite(const DatabaseTarget &target, OpenMode mode)
{
    if (auto checked = checkFile(target.path, mode); !checked)
        return checked;
    m_connection.setDatabaseName(target.path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(target.lockPatience.count());
    if (mode == OpenMode::ReadOnly)
        options += ";QSQLITE_OPEN_READONLY"_L1;
    m_connection.setConnectOptions(options);
    if (!m_connection.open())
        return fail(failed(m_connection.lastError()));
    if (auto checked = checkOwner(*this); !checked)
        return checked;
    if (mode == OpenMode::ReadOnly)
        return {};
    // SQLite's own patience does not cover this one: another program may be making the same file its own right now.
    const QDeadlineTimer patience(target.lockPatience);
    Result<void> switched = command(u"PRAGMA journal_mode=WAL"_s);
    while (!switched && switched.error().code == StorageCode::locked && !patience.hasExpired()) {
        QThread::msleep(kLockPause);
        switched = command(u"PRAGMA journal_mode=WAL"_s);
    }
    if (!switched)
        return switched;
    // FULL: a commit that was reported is on the disk, also after a power cut.
    for (const QString &pragma : {u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s}) {
        if (auto done = command(pragma); !done)
            return done;
    }
    return {};
}

Result<void> SqlSession::openPostgreSql(const DatabaseTarget &target, OpenMode mode)
{
    m_connection.setHostName(target.host);
    m_connection.setPort(target.port);
    m_connection.setDatabaseName(target.database);
    m_connection.setUserName(target.user);
    m_connection.setPassword(QString::fromUtf8(target.password.reveal()));
    // A server that vanished is noticed within half a minute instead of two hours.
    QString options =
        u"connect_timeout=5;keepalives=1;keepalives_idle=10;keepalives_interval=5;keepalives_count=3;tcp_user_timeout=20000;application_name=bedel"_s;
    if (!target.sslMode.isEmpty())
        options += ";sslmode="_L1 + target.sslMode;
    m_connection.setConnectOptions(options);
    if (!m_connection.open())
        return fail(connectionError(m_connection.lastError().databaseText()));
    // public is only for what extensions put there (pg_trgm); everything of ours is in bedel.
    // A desk that falls asleep inside a transaction gives its locks back; long statements are not touched by that.
    for (const QString &setting :
         {u"SET search_path TO bedel, public"_s, u"SET timezone TO 'UTC'"_s, u"SET statement_timeout TO 0"_s,
          u"SET client_min_messages TO warning"_s, u"SET idle_in_transaction_session_timeout TO '30s'"_s,
          u"SET lock_timeout TO %1"_s.arg(target.lockPatience.count())}) {
        if (auto done = command(setting); !done)
            return done;
    }
    if (mode == OpenMode::ReadOnly)
        return command(u"SET default_transaction_read_only TO on"_s);
    return {};
}
