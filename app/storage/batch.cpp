// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/batch.h"

#include "app/storage/rowvalues.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

// Many go over in one statement, the rest in smaller ones: a database far away answers each only once.
constexpr std::array<qsizetype, 3> kRowsAtOnce{100, 10, 1};
constexpr std::array<qsizetype, 4> kIdCounts{1, 10, 100, 500};

QString batchSql(SqlSession::Dialect dialect, const QList<BatchColumn> &columns, const QString &statement,
                 qsizetype count)
{
    QStringList names;
    QStringList first;
    for (const BatchColumn &column : columns) {
        names.append(column.name);
        first.append(dialect == SqlSession::Dialect::Sqlite ? u"?"_s : u"CAST(? AS %1)"_s.arg(column.type));
    }
    QStringList rows{u'(' + first.join(u", "_s) + u')'};
    rows.append(QStringList(count - 1, u'(' + placeholders(columns.size()) + u')'));
    return u"WITH v ("_s + names.join(u", "_s) + u") AS (VALUES "_s + rows.join(u", "_s) + u") "_s + statement;
}

} // namespace

Result<void> runBatch(SqlSession &session, const QList<BatchColumn> &columns, const QString &statement,
                      const QList<QVariantList> &rows, const QVariantList &values)
{
    qsizetype done = 0;
    for (const qsizetype count : kRowsAtOnce) {
        if (rows.size() - done < count)
            continue;
        const QString sql = batchSql(session.dialect(), columns, statement, count);
        for (; rows.size() - done >= count; done += count) {
            QVariantList all;
            all.reserve(count * columns.size() + values.size());
            for (qsizetype i = done; i < done + count; ++i)
                all.append(rows.at(i));
            all.append(values);
            if (const Result<void> written = run(session, sql, all); !written)
                return written;
        }
    }
    return {};
}

Result<void> runForRows(SqlSession &session, const QString &sql, const QString &row, const QVariantList &values,
                        const std::function<void(QSqlQuery &)> &take)
{
    const qsizetype width = row.count(u'?');
    qsizetype done = 0;
    for (const qsizetype count : kRowsAtOnce) {
        const qsizetype size = count * width;
        for (; values.size() - done >= size; done += size) {
            Result<QSqlQuery> answer =
                session.execute(sql.arg(QStringList(count, row).join(u", "_s)), values.mid(done, size));
            if (!answer)
                return fail(answer.error());
            take(*answer);
        }
    }
    return {};
}

namespace {

/// At most 500 values at a time, the last one repeated up to the size of a statement.
Result<void> forPieces(const QVariantList &values, const std::function<Result<void>(const QVariantList &)> &fn)
{
    for (qsizetype from = 0; from < values.size(); from += kIdCounts.back()) {
        QVariantList piece = values.mid(from, kIdCounts.back());
        const qsizetype places = *std::ranges::lower_bound(kIdCounts, piece.size());
        piece.resize(places, piece.constLast());
        if (Result<void> done = fn(piece); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> forIds(const QList<qint64> &ids, const std::function<Result<void>(const QVariantList &)> &fn)
{
    return forPieces(QVariantList(ids.cbegin(), ids.cend()), fn);
}

Result<void> runForTexts(SqlSession &session, const QString &sql, const QVariantList &before, const QStringList &texts,
                         const std::function<void(QSqlQuery &)> &take)
{
    const auto piece = [&](const QVariantList &values) -> Result<void> {
        Result<QSqlQuery> answer = session.execute(sql.arg(placeholders(values.size())), before + values);
        if (!answer)
            return fail(answer.error());
        take(*answer);
        return {};
    };
    return forPieces(QVariantList(texts.cbegin(), texts.cend()), piece);
}

Result<void> runForIds(SqlSession &session, const QString &sql, const QVariantList &before, const QList<qint64> &ids,
                       const std::function<void(QSqlQuery &)> &take)
{
    return forIds(ids, [&](const QVariantList &piece) -> Result<void> {
        Result<QSqlQuery> answer = session.execute(sql.arg(placeholders(piece.size())), before + piece);
        if (!answer)
            return fail(answer.error());
        take(*answer);
        return {};
    });
}

Result<QHash<qint64, int>> positionsOf(SqlSession &session, const QString &list, const QVariantList &values,
                                       const QList<qint64> &ids)
{
    QHash<qint64, int> places;
    const auto take = [&places](QSqlQuery &rows) {
        while (rows.next())
            places.insert(rows.value(0).toLongLong(), rows.value(1).toInt() - 1);
    };
    const QString sql = u"SELECT row_id, place FROM ("_s + list + u") AS places WHERE row_id IN (%1)"_s;
    const Result<void> read = runForIds(session, sql, values, ids, take);
    return read ? Result<QHash<qint64, int>>(places) : fail(read.error());
}
