// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlsession.h"

#include "app/storage/sqlrows.h"
#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"

#include <QJsonObject>
#include <QSqlError>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

// A desk uses some dozens of statements; the limit only keeps generated ones (filters) from piling up.
constexpr int kCachedStatements = 200;

} // namespace

SqlSession::SqlSession(QString name, const DatabaseTarget &target)
    : m_name(std::move(name))
    , m_dialect(target.kind == DatabaseTarget::Kind::Sqlite ? Dialect::Sqlite : Dialect::PostgreSql)
{
}

SqlSession::~SqlSession()
{
    dropStatements();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

Error SqlSession::failed(const QSqlError &error)
{
    if (isConnectionLost(error, m_dialect))
        m_isBroken = true;
    m_hasTransactionFailed = m_isInTransaction;
    return storageError(error, m_dialect);
}

Result<std::shared_ptr<SqlStatement>> SqlSession::statement(const QString &sql)
{
    auto cached = m_cache.find(sql);
    if (cached != m_cache.end() && cached->use_count() == 1)
        return *cached;
    auto fresh = std::make_shared<SqlStatement>(m_connection);
    fresh->query.setForwardOnly(
        m_dialect == Dialect::Sqlite); // on PostgreSQL it would be single-row mode, which blocks the connection
    if (!fresh->query.prepare(sql))
        return fail(failed(fresh->query.lastError()));
    if (cached != m_cache.end()) {
        m_extra.push_back(fresh);
        return fresh;
    }
    if (m_cache.size() >= kCachedStatements)
        m_cache.removeIf([](const auto &entry) { return entry.value().use_count() == 1; });
    m_cache.insert(sql, fresh);
    return fresh;
}

Result<QSqlQuery> SqlSession::execute(const QString &sql, const QVariantList &values)
{
    if (m_isBroken)
        return fail(storageError(StorageCode::unreachable, u"the connection is broken"_s));
    forgetSuspects();
    std::erase_if(m_extra, [](const auto &extra) { return extra.expired(); });
    const auto prepared = statement(sql);
    if (!prepared)
        return fail(prepared.error());
    SqlStatement &statement = **prepared;
    for (qsizetype i = 0; i < values.size(); ++i)
        statement.query.bindValue(int(i), bound(values.at(i)));
    // A statement used before keeps its old values: one value too few would silently repeat the last one.
    if (statement.query.boundValues().size() != values.size())
        return fail(storageError(StorageCode::other, u"a statement was given the wrong number of values"_s));
    if (!statement.query.exec()) {
        const QSqlError error = statement.query.lastError();
        statement.query.finish();
        m_suspects.insert(sql);
        return fail(failed(error));
    }
    if (!m_isInTransaction && !(statement.query.isSelect() && sql.startsWith("SELECT"_L1)))
        m_hasWritten = true;
    return QSqlQuery(
        new SqlRows(*prepared, m_connection.driver(), [this](const QSqlError &error) { m_readError = failed(error); }));
}

Result<QSqlQuery> SqlSession::execute(const DialectSql &sql, const QVariantList &values)
{
    return execute(m_dialect == Dialect::Sqlite ? sql.sqlite : sql.postgreSql, values);
}

Result<void> SqlSession::command(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(m_dialect == Dialect::Sqlite);
    if (!query.exec(sql))
        return fail(failed(query.lastError()));
    return {};
}

QVariant SqlSession::bound(const QVariant &value) const
{
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QString text = value.toString();
        return text.isNull() ? QVariant(u""_s) : value;
    }
    case QMetaType::QUuid:
        return value.toUuid().toString(QUuid::WithoutBraces);
    case QMetaType::QDateTime:
        return bindTime(value.toDateTime());
    case QMetaType::QJsonDocument:
        return bindJson(value.toJsonDocument());
    case QMetaType::QJsonObject:
        return bindJson(value.toJsonObject());
    case QMetaType::QJsonArray:
        return bindJson(value.toJsonArray());
    default:
        return value;
    }
}

QVariant SqlSession::bindTime(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    return m_dialect == Dialect::Sqlite ? QVariant(time.toMSecsSinceEpoch()) : QVariant(time.toUTC());
}

QDateTime SqlSession::readTime(const QVariant &value) const
{
    if (value.isNull())
        return {};
    if (m_dialect == Dialect::Sqlite)
        return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
    return value.toDateTime().toUTC();
}

QVariant SqlSession::bindJson(const QJsonDocument &json) const
{
    return json.isNull() ? QVariant() : QVariant(QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
}

QJsonDocument SqlSession::readJson(const QVariant &value) const
{
    return QJsonDocument::fromJson(value.toString().toUtf8());
}

bool SqlSession::isAlive()
{
    return !m_isBroken && command(u"SELECT 1"_s).has_value();
}

std::optional<Error> SqlSession::takeReadError()
{
    std::optional<Error> error = std::move(m_readError);
    m_readError.reset();
    return error;
}

void SqlSession::finishStatements()
{
    for (const auto &cached : std::as_const(m_cache))
        cached->query.finish();
    for (const auto &extra : m_extra) {
        if (const auto statement = extra.lock())
            statement->query.finish();
    }
    m_extra.clear();
}

// A statement that failed is prepared anew: its plan may be what went wrong, after another program changed the schema.
// Not inside a transaction: PostgreSQL would refuse to free it there.
void SqlSession::forgetSuspects()
{
    if (m_isInTransaction)
        return;
    for (const QString &sql : std::as_const(m_suspects))
        m_cache.remove(sql);
    m_suspects.clear();
}

void SqlSession::dropStatements()
{
    finishStatements();
    m_cache.clear();
}
