// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"
#include "app/storage/sqlsession.h"

#include <QString>

/// What one column of a list is sorted by, as SQL with %1 for ASC or DESC.
struct SortTerm {
    QString by; ///< The column's own value: "c.sort_key %1".
    /// What decides among equals when this is the last column asked for; ends in a unique value, so that pages of a
    /// list neither repeat nor skip a row: "e.id %1".
    QString rest;
};

/// What follows a text in an ORDER BY where its column has no collation: PostgreSQL would sort by its server's
/// language, SQLite sorts by bytes.
inline QString byBytes(SqlSession::Dialect dialect)
{
    return dialect == SqlSession::Dialect::Sqlite ? QString() : QStringLiteral(" COLLATE \"C\"");
}

/// The ORDER BY of a list. termOf answers for each column of the order; natural is the whole order of a list that
/// nobody sorted, without ORDER BY.
template<typename TermOf>
QString orderByClause(const ListOrder &order, TermOf termOf, const QString &natural)
{
    QStringList parts;
    QString rest = natural;
    const QList<SortKey> keys = order.keys();
    for (const SortKey &key : keys) {
        const SortTerm term = termOf(key.column);
        const QString direction = key.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
        parts.append(QString(term.by).replace(QLatin1String("%1"), direction));
        rest = QString(term.rest).replace(QLatin1String("%1"), direction);
    }
    parts.append(rest);
    return QStringLiteral("ORDER BY ") + parts.join(QStringLiteral(", "));
}
