// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/batch.h"

#include "app/storage/rowvalues.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<qsizetype, 3> kRowsAtOnce{100, 10, 1};
constexpr std::array<qsizetype, 4> kIdCounts{1, 10, 100, kIdsAtOnce};

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

QVariantList paddedIds(const QList<qint64> &ids)
{
    QVariantList padded(ids.cbegin(), ids.cend());
    for (const qsizetype count : kIdCounts) {
        if (count >= ids.size()) {
            padded.resize(count, ids.isEmpty() ? QVariant(0) : padded.last());
            break;
        }
    }
    return padded;
}
