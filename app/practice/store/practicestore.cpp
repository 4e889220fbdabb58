// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/store/practicestore.h"

#include "app/practice/store/practiceschema.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype kPreparedLimit = 200;
} // namespace

PracticeStore::PracticeStore()
    : m_connection(u"practice-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

PracticeStore::~PracticeStore()
{
    close();
}

Result<void> PracticeStore::open(const QString &file)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(file.isEmpty() ? u":memory:"_s : file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (m_database.open()) {
        QStringList steps = {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s};
        steps += practiceSchema();
        for (const QString &step : std::as_const(steps))
            change(step);
        addColumns();
        if (!m_error)
            return {};
    } else {
        m_error = Error{.detail = m_database.lastError().text()};
    }
    Error error = takeError().value_or(Error{});
    error.kind = Error::Kind::Storage;
    error.code = u"practice_state"_s;
    error.retry = Error::Retry::AfterFix;
    close();
    return fail(std::move(error));
}

void PracticeStore::addColumns()
{
    const QMap<QString, QString> columns = practiceColumns();
    for (auto column = columns.cbegin(); column != columns.cend(); ++column) {
        const QStringList name = column.key().split(u'.');
        if (value(u"SELECT count(*) FROM pragma_table_info(?) WHERE name = ?"_s, {name.first(), name.last()}) == 0)
            change(column.value());
    }
}

void PracticeStore::close()
{
    qDeleteAll(m_prepared);
    m_prepared.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery *PracticeStore::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = m_prepared.value(sql);
    if (!query) {
        if (m_prepared.size() >= kPreparedLimit) {
            qDeleteAll(m_prepared);
            m_prepared.clear();
        }
        query = new QSqlQuery(m_database);
        query->setForwardOnly(true);
        m_prepared.insert(sql, query);
        if (!query->prepare(sql)) {
            m_error = Error{.kind = Error::Kind::Storage, .detail = query->lastError().text()};
            return nullptr;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        // A null QString would become NULL; here every text is at least empty.
        query->bindValue(int(i), value.typeId() == QMetaType::QString ? QVariant(value.toString() + u""_s) : value);
    }
    if (query->exec())
        return query;
    m_error = Error{.kind = Error::Kind::Storage, .detail = query->lastError().text()};
    query->finish();
    return nullptr;
}

QList<Row> PracticeStore::rows(const QString &sql, const QVariantList &values)
{
    QList<Row> found;
    QSqlQuery *query = run(sql, values);
    if (!query)
        return found;
    const QSqlRecord record = query->record();
    while (query->next()) {
        Row row;
        for (int column = 0; column < record.count(); ++column)
            row.insert(record.fieldName(column), query->value(column));
        found.append(std::move(row));
    }
    query->finish();
    return found;
}

Row PracticeStore::row(const QString &sql, const QVariantList &values)
{
    const QList<Row> found = rows(sql, values);
    return found.isEmpty() ? Row() : found.first();
}

QVariant PracticeStore::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = run(sql, values);
    if (!query)
        return {};
    const QVariant first = query->next() ? query->value(0) : QVariant();
    query->finish();
    return first;
}

qint64 PracticeStore::insert(const QString &table, const Row &values)
{
    const QStringList columns = values.keys();
    QSqlQuery *query = run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u','), marks(columns.size())),
                           values.values());
    if (!query)
        return 0;
    const qint64 id = query->lastInsertId().toLongLong();
    query->finish();
    return id;
}

int PracticeStore::change(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = run(sql, values);
    if (!query)
        return 0;
    const int affected = query->numRowsAffected();
    query->finish();
    return affected;
}

void PracticeStore::begin()
{
    m_error.reset();
    change(u"BEGIN IMMEDIATE"_s);
}

bool PracticeStore::commit()
{
    if (!m_error)
        change(u"COMMIT"_s);
    if (!m_error)
        return true;
    rollback();
    return false;
}

void PracticeStore::rollback()
{
    const std::optional<Error> kept = m_error;
    change(u"ROLLBACK"_s);
    m_error = kept;
}

QString PracticeStore::meta(const QString &key)
{
    return value(u"SELECT value FROM meta WHERE key = ?"_s, {key}).toString();
}

void PracticeStore::setMeta(const QString &key, const QString &value)
{
    change(u"INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
           {key, value});
}

QStringList PracticeStore::tables()
{
    return {u"user"_s,         u"course"_s,  u"module"_s,   u"scorm"_s,    u"sco"_s,   u"track"_s, u"enrolment"_s,
            u"template"_s,     u"message"_s, u"delivery"_s, u"received"_s, u"visit"_s, u"met"_s,   u"incoming"_s,
            u"conversation"_s, u"person"_s,  u"stopped"_s,  u"reached"_s,  u"media"_s, u"event"_s, u"planned"_s};
}

void PracticeStore::clear()
{
    for (const QString &table : tables())
        change(u"DELETE FROM %1"_s.arg(table));
    change(u"DELETE FROM sqlite_sequence"_s);
}

QString PracticeStore::marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}
