// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshotrepository.h"

#include "app/storage/batch.h"
#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPlain = u"h.enrolment_id, h.at, h.active_at, h.percent, h.is_rise"_s;

Snapshot snapshotFrom(SqlSession &session, const QSqlQuery &query)
{
    return {.enrolmentId = query.value(0).toLongLong(),
            .at = session.readTime(query.value(1)),
            .activeAt = session.readTime(query.value(2)),
            .percent = numberColumn(query.value(3)),
            .isRise = query.value(4).toBool()};
}

Result<QList<Snapshot>> snapshots(SqlSession &session, const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = session.execute(u"SELECT %1 FROM snapshot h %2"_s.arg(kPlain, rest), values);
    if (!query)
        return fail(query.error());
    QList<Snapshot> found;
    while (query->next())
        found.append(snapshotFrom(session, *query));
    return found;
}

/// One row for each enrolment and moment: a statement may not write the same row twice.
QList<Snapshot> distinct(const QList<Snapshot> &all)
{
    QList<Snapshot> kept;
    QHash<std::pair<qint64, qint64>, qsizetype> places;
    for (const Snapshot &one : all) {
        const auto key = std::pair(one.enrolmentId, one.at.toMSecsSinceEpoch());
        const auto place = places.constFind(key);
        if (place == places.constEnd()) {
            places.insert(key, kept.size());
            kept.append(one);
            continue;
        }
        Snapshot &before = kept[*place];
        const bool wasRise = before.isRise;
        before = one;
        before.isRise |= wasRise;
    }
    return kept;
}

} // namespace

Result<void> SnapshotRepository::add(const QList<Snapshot> &all)
{
    QList<QVariantList> rows;
    for (const Snapshot &one : distinct(all)) {
        rows.append({one.enrolmentId, m_session.bindTime(one.at), m_session.bindTime(one.activeAt),
                     numberOrNull(one.percent), one.isRise,
                     one.changes.isEmpty() ? QVariant() : jsonColumn(toJson(one.changes))});
    }
    return runBatch(m_session,
                    {{u"enrolment_id"_s, u"bigint"_s},
                     {u"at"_s, u"timestamptz"_s},
                     {u"active_at"_s, u"timestamptz"_s},
                     {u"percent"_s, u"double precision"_s},
                     {u"is_rise"_s, u"boolean"_s},
                     {u"changes"_s, u"jsonb"_s}},
                    u"INSERT INTO snapshot (enrolment_id, at, active_at, percent, is_rise, changes) "
                    "SELECT enrolment_id, at, active_at, percent, is_rise, changes FROM v "
                    "WHERE EXISTS (SELECT 1 FROM enrolment e WHERE e.id = v.enrolment_id) "
                    "ON CONFLICT (enrolment_id, at) DO UPDATE SET active_at = excluded.active_at, "
                    "percent = excluded.percent, is_rise = snapshot.is_rise OR excluded.is_rise, "
                    "changes = excluded.changes"_s,
                    rows);
}

Result<QList<Snapshot>> SnapshotRepository::ofEnrolment(qint64 enrolmentId, const QDateTime &from, const QDateTime &to)
{
    QString where = u"h.enrolment_id = ?"_s;
    QVariantList values{enrolmentId};
    if (from.isValid()) {
        where += u" AND h.at >= ?"_s;
        values.append(m_session.bindTime(from));
    }
    if (to.isValid()) {
        where += u" AND h.at <= ?"_s;
        values.append(m_session.bindTime(to));
    }
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT %1, h.changes FROM snapshot h WHERE %2 ORDER BY h.at"_s.arg(kPlain, where), values);
    if (!query)
        return fail(query.error());
    QList<Snapshot> found;
    while (query->next()) {
        found.append(snapshotFrom(m_session, *query));
        found.last().changes = scoProgressFromJson(m_session.readJson(query->value(5)).array());
    }
    return found;
}

Result<QList<Snapshot>> SnapshotRepository::ofCourse(qint64 courseId, qint64 afterId, int limit)
{
    return snapshots(m_session,
                     u"WHERE h.enrolment_id IN (SELECT p.enrolment_id FROM progress p WHERE p.course_id = ? "
                     "AND p.enrolment_id > ? ORDER BY p.enrolment_id LIMIT ?) ORDER BY h.enrolment_id, h.at"_s,
                     {courseId, afterId, limit});
}

Result<QList<Snapshot>> SnapshotRepository::ofEnrolments(const QList<qint64> &enrolmentIds)
{
    QList<Snapshot> all;
    const Result<void> read = forIds(enrolmentIds, [&](const QVariantList &ids) -> Result<void> {
        Result<QList<Snapshot>> found = snapshots(
            m_session, u"WHERE h.enrolment_id IN (%1) ORDER BY h.enrolment_id, h.at"_s.arg(placeholders(ids.size())),
            ids);
        if (!found)
            return fail(found.error());
        all.append(*std::move(found));
        return {};
    });
    return read ? Result<QList<Snapshot>>(all) : fail(read.error());
}

Result<QList<Snapshot>> SnapshotRepository::stepsOfEnrolments(const QList<qint64> &enrolmentIds)
{
    QList<Snapshot> all;
    const Result<void> read = forIds(enrolmentIds, [&](const QVariantList &ids) -> Result<void> {
        Result<QSqlQuery> query = m_session.execute(
            u"SELECT %1 FROM (SELECT enrolment_id, at, active_at, percent, is_rise, "
            "lag(percent) OVER history AS earlier, row_number() OVER history AS place "
            "FROM snapshot WHERE enrolment_id IN (%2) WINDOW history AS (PARTITION BY enrolment_id ORDER BY at)) AS h "
            "WHERE h.place = 1 OR h.percent IS DISTINCT FROM h.earlier ORDER BY h.enrolment_id, h.at"_s.arg(
                kPlain, placeholders(ids.size())),
            ids);
        if (!query)
            return fail(query.error());
        while (query->next())
            all.append(snapshotFrom(m_session, *query));
        return {};
    });
    return read ? Result<QList<Snapshot>>(all) : fail(read.error());
}

Result<SnapshotRepository::Superfluous> SnapshotRepository::superfluousOnes(const QDateTime &from,
                                                                            const QDateTime &olderThan,
                                                                            const QTimeZone &zone, qint64 afterId,
                                                                            int limit)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT e.id FROM enrolment e WHERE e.id > ? AND EXISTS (SELECT 1 FROM snapshot h "
        "WHERE h.enrolment_id = e.id AND h.at >= ? AND h.at < ?) ORDER BY e.id LIMIT ?"_s,
        {afterId, m_session.bindTime(from.isValid() ? from : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)),
         m_session.bindTime(olderThan), limit});
    if (!query)
        return fail(query.error());
    QList<qint64> ids;
    while (query->next())
        ids.append(query->value(0).toLongLong());
    Superfluous found{.lastEnrolmentId = ids.isEmpty() ? afterId : ids.last(), .isAtEnd = ids.size() < limit};
    const Result<QList<Snapshot>> history = ofEnrolments(ids);
    if (!history)
        return fail(history.error());
    for (qsizetype begin = 0; begin < history->size();) {
        const qint64 id = history->at(begin).enrolmentId;
        qsizetype end = begin;
        while (end < history->size() && history->at(end).enrolmentId == id)
            ++end;
        for (const QDateTime &moment : superfluous(history->mid(begin, end - begin), olderThan, zone))
            found.moments.append({id, moment});
        begin = end;
    }
    return found;
}

Result<void> SnapshotRepository::remove(const QList<Moment> &moments)
{
    QList<QVariantList> rows;
    for (const auto &[id, at] : moments)
        rows.append({id, m_session.bindTime(at)});
    return runBatch(m_session, {{u"enrolment_id"_s, u"bigint"_s}, {u"at"_s, u"timestamptz"_s}},
                    u"DELETE FROM snapshot WHERE (enrolment_id, at) IN (SELECT enrolment_id, at FROM v)"_s, rows);
}
