// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/endedhistories.h"

#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"
#include "app/storage/snapshotrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFrom = u"FROM progress p JOIN course c ON c.id = p.course_id "
                      "LEFT JOIN course_tracking t ON t.course_id = p.course_id "
                      "WHERE p.checked_at IS NOT NULL AND c.end_at <= ?"_s;

/// One entry for each day on which something was found out; the last percent and the newest activity of the day.
void addDay(QList<HistoryDay> *days, const Snapshot &snapshot, const QTimeZone &zone)
{
    const QDate day = snapshot.at.toTimeZone(zone).date();
    if (days->isEmpty() || days->constLast().day != day)
        days->append({.day = day});
    HistoryDay &last = days->last();
    if (snapshot.percent)
        last.percent = snapshot.percent;
    if (snapshot.activeAt.isValid() && (!last.activeAt.isValid() || snapshot.activeAt > last.activeAt))
        last.activeAt = snapshot.activeAt;
}

} // namespace

Result<int> EndedHistories::count(qint64 courseId, const QDateTime &now)
{
    QVariantList values{m_session.bindTime(now)};
    if (courseId != 0)
        values.append(courseId);
    const QString one = courseId != 0 ? u" AND p.course_id = ?"_s : QString();
    const Result<qint64> total = numberOf(m_session, u"SELECT count(*) "_s + kFrom + one, values);
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<EndedHistories::Piece> EndedHistories::after(qint64 courseId, const QDateTime &now, qint64 afterId, int limit)
{
    QVariantList values{m_session.bindTime(now)};
    if (courseId != 0)
        values.append(courseId);
    values << afterId << limit;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT p.enrolment_id, c.start_at, c.end_at, p.enrolled_at, p.is_active, p.completed_at, p.checked_at, "
        "t.checked_at, p.total_scos %1 %2 AND p.enrolment_id > ? ORDER BY p.enrolment_id LIMIT ?"_s.arg(
            kFrom, courseId != 0 ? u" AND p.course_id = ?"_s : QString()),
        values);
    if (!rows)
        return fail(rows.error());
    const auto time = [&](int column) { return m_session.readTime(rows->value(column)); };
    Piece piece;
    QList<qint64> ids;
    while (rows->next()) {
        const bool isActive = rows->value(4).toBool();
        ids.append(rows->value(0).toLongLong());
        piece.histories.append({.courseStart = time(1),
                                .courseEnd = time(2),
                                .enrolmentStart = time(3),
                                .leftAt = isActive ? QDateTime() : time(6),
                                .completedAt = time(5),
                                .readUntil = isActive ? asOf(time(6), time(7)) : time(6),
                                .totalScos = rows->value(8).toInt()});
    }
    piece.isAtEnd = ids.size() < limit;
    piece.lastEnrolmentId = ids.isEmpty() ? afterId : ids.constLast();
    const Result<QList<Snapshot>> snapshots = SnapshotRepository(m_session).ofEnrolments(ids);
    if (!snapshots)
        return fail(snapshots.error());
    qsizetype at = 0;
    for (const Snapshot &snapshot : *snapshots) {
        while (at < ids.size() && ids.at(at) < snapshot.enrolmentId)
            ++at;
        if (at < ids.size() && ids.at(at) == snapshot.enrolmentId)
            addDay(&piece.histories[at].days, snapshot, m_zone);
    }
    return piece;
}
