// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

// Many rows in one statement, in a few fixed sizes so that few statements have to be prepared.

/// A column of a batch and its type on PostgreSQL, which cannot see the type of a bare value in VALUES.
struct BatchColumn {
    QString name;
    QString type;
};

/// Runs "WITH v (columns) AS (VALUES …) \a statement" over the rows; \a values are bound behind them.
Result<void> runBatch(SqlSession &session, const QList<BatchColumn> &columns, const QString &statement,
                      const QList<QVariantList> &rows, const QVariantList &values = {});

/// The ids of a piece with the last one repeated up to a fixed size, for an IN list.
QVariantList paddedIds(const QList<qint64> &ids);

/// At most so many ids go into one statement.
inline constexpr qsizetype kIdsAtOnce = 500;

/// Calls \a fn with pieces of at most kIdsAtOnce ids until one fails.
template<typename Fn>
Result<void> forPieces(const QList<qint64> &ids, Fn fn)
{
    for (qsizetype from = 0; from < ids.size(); from += kIdsAtOnce) {
        if (Result<void> done = fn(ids.mid(from, kIdsAtOnce)); !done)
            return done;
    }
    return {};
}
