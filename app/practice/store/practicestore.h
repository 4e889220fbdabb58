// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantMap>

/// Column name to value.
using Row = QVariantMap;

inline qint64 number(const Row &row, const QString &column)
{
    return row.value(column).toLongLong();
}
inline QString text(const Row &row, const QString &column)
{
    return row.value(column).toString();
}

/// The campus's memory: one SQLite file (WAL, synchronous NORMAL: what was accepted outlives the process, not
/// necessarily a power cut). Failures stick until takeError(), so that a handler is written straight down.
class PracticeStore {
public:
    PracticeStore();
    ~PracticeStore();
    Q_DISABLE_COPY_MOVE(PracticeStore)

    /// An empty file name keeps everything in memory.
    Result<void> open(const QString &file);
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    QList<Row> rows(const QString &sql, const QVariantList &values = {});
    /// The first row; empty if there is none.
    Row row(const QString &sql, const QVariantList &values = {});
    QVariant value(const QString &sql, const QVariantList &values = {});
    /// Returns the new row's id.
    qint64 insert(const QString &table, const Row &values);
    int change(const QString &sql, const QVariantList &values = {});

    void begin();
    /// False if anything failed since begin(); then everything is undone.
    bool commit();
    void rollback();
    bool hasFailed() const { return m_error.has_value(); }
    std::optional<Error> takeError() { return std::exchange(m_error, std::nullopt); }

    QString meta(const QString &key);
    void setMeta(const QString &key, const QString &value);
    /// Empties every table except `meta`.
    void clear();
    static QStringList tables();

    /// "?,?,?" for an IN list.
    static QString marks(qsizetype count);

private:
    void addColumns();
    QSqlQuery *run(const QString &sql, const QVariantList &values);

    QString m_connection;
    QSqlDatabase m_database;
    QHash<QString, QSqlQuery *> m_prepared;
    std::optional<Error> m_error;
};
