// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

#include <QHash>
#include <QSqlQuery>

#include <functional>

// Many rows in one statement, in a few fixed sizes so that few statements have to be prepared.

/// A column of a batch and its type on PostgreSQL, which cannot see the type of a bare value in VALUES.
struct BatchColumn {
    QString name;
    QString type;
};

/// Runs "WITH v (columns) AS (VALUES …) \a statement" over the rows; \a values are bound behind them.
Result<void> runBatch(SqlSession &session, const QList<BatchColumn> &columns, const QString &statement,
                      const QList<QVariantList> &rows, const QVariantList &values = {});

/// Runs one statement for many rows: \a sql with %1 for as many times \a row ("(?, ?)") as stand in a piece. \a values
/// are those of all rows in order; \a take receives each answer.
Result<void> runForRows(SqlSession &session, const QString &sql, const QString &row, const QVariantList &values,
                        const std::function<void(QSqlQuery &)> &take);

/// Calls \a fn with at most 500 ids at a time until one call fails. What it receives is for an IN list: the last id
/// stands there several times where a piece is shorter than the statement.
Result<void> forIds(const QList<qint64> &ids, const std::function<Result<void>(const QVariantList &)> &fn);

/// Runs one statement with an IN list of ids: %1 is "?, ?, ?"; \a before are the values that stand before it.
Result<void> runForIds(SqlSession &session, const QString &sql, const QVariantList &before, const QList<qint64> &ids,
                       const std::function<void(QSqlQuery &)> &take);

/// The same for texts.
Result<void> runForTexts(SqlSession &session, const QString &sql, const QVariantList &before, const QStringList &texts,
                         const std::function<void(QSqlQuery &)> &take);

/// Where rows stand in a list, from 0 on; who is not in the list is not in the answer. `list` selects row_id and place
/// (row_number(), from 1 on), the values are those of `list`.
Result<QHash<qint64, int>> positionsOf(SqlSession &session, const QString &list, const QVariantList &values,
                                       const QList<qint64> &ids);
