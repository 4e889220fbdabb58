// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databasetarget.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

/// One statement in two spellings, where the databases differ.
struct DialectSql {
    QString sqlite;
    QString postgreSql;
};

struct SqlStatement;

/// One connection, used only in the thread that opened it.
class SqlSession final {
public:
    enum class Dialect { Sqlite, PostgreSql };
    /// MustExist never creates a file; ReadOnly changes nothing at all, not even the journal mode.
    enum class OpenMode { MayCreate, MustExist, ReadOnly };

    /// Connects and sets the session up. A database that holds something else is refused (StorageCode::notOurs)
    /// unchanged.
    static Result<std::unique_ptr<SqlSession>> open(const DatabaseTarget &target, OpenMode mode = OpenMode::MayCreate);
    ~SqlSession();
    Q_DISABLE_COPY_MOVE(SqlSession)

    Dialect dialect() const { return m_dialect; }

    /// Prepares (once per session), binds to the '?' in order and runs. Values: numbers, bool, text, QByteArray, QUuid
    /// (as text), QDateTime (as bindTime), QJsonObject, QJsonArray, QJsonDocument (as bindJson). A null QString is
    /// stored as '': say NULL with QVariant() or the helpers below. The query reads forward only and gives its
    /// statement back when it goes out of scope.
    Result<QSqlQuery> execute(const QString &sql, const QVariantList &values = {});
    /// Runs the spelling that fits the dialect.
    Result<QSqlQuery> execute(const DialectSql &sql, const QVariantList &values = {});
    /// Runs one statement without preparing it: DDL, SET, PRAGMA.
    Result<void> command(const QString &sql);

    /// An invalid time is NULL. SQLite: integer milliseconds since 1970; PostgreSQL: timestamptz.
    QVariant bindTime(const QDateTime &time) const;
    /// UTC to the millisecond; invalid for NULL.
    QDateTime readTime(const QVariant &value) const;
    /// An empty document is NULL; empty objects and arrays are "{}" and "[]".
    QVariant bindJson(const QJsonDocument &json) const;
    QVariant bindJson(const QJsonObject &json) const { return bindJson(QJsonDocument(json)); }
    QVariant bindJson(const QJsonArray &json) const { return bindJson(QJsonDocument(json)); }
    QJsonDocument readJson(const QVariant &value) const;

    static QVariant textOrNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
    static QVariant idOrNull(qint64 id) { return id == 0 ? QVariant() : QVariant(id); }

    /// The connection is gone; nothing will work on this session any more.
    bool isBroken() const { return m_isBroken; }
    bool isInTransaction() const { return m_isInTransaction; }
    /// Asks the server whether it is there; marks the session broken if not.
    bool isAlive();

    /// Whether something was written for good since the last call.
    bool takeWritten() { return std::exchange(m_hasWritten, false); }
    /// A failure while rows were being read, which QSqlQuery::next() cannot tell from their end. Database::run and
    /// Transaction::commit turn it into their failure.
    std::optional<Error> takeReadError();
    /// Ends every query still open; their next() is false from now on.
    void finishStatements();
    /// For the change listener only.
    QSqlDriver *driver() const { return m_connection.driver(); }

private:
    friend class Transaction;

    SqlSession(QString name, const DatabaseTarget &target);
    Result<void> openSqlite(const DatabaseTarget &target, OpenMode mode);
    Result<void> openPostgreSql(const DatabaseTarget &target, OpenMode mode);
    Result<std::shared_ptr<SqlStatement>> statement(const QString &sql);
    void forgetSuspects();
    void dropStatements();
    QVariant bound(const QVariant &value) const;
    Error failed(const QSqlError &error);

    const QString m_name;
    const Dialect m_dialect;
    QSqlDatabase m_connection;
    QHash<QString, std::shared_ptr<SqlStatement>> m_cache;
    QSet<QString> m_suspects; // failed once
    std::vector<std::weak_ptr<SqlStatement>> m_extra; // the same statement opened a second time, not cached
    std::optional<Error> m_readError;
    bool m_isBroken = false;
    bool m_isInTransaction = false;
    bool m_hasTransactionFailed = false; // PostgreSQL answers COMMIT with a silent ROLLBACK then
    bool m_hasWritten = false;
};
