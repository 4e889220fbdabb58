// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enrolmentpauserepository.h"

#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns = u"p.id, p.enrolment_id, p.from_day, p.to_day, p.reason, p.who, p.created_at"_s;

EnrolmentPause pauseFrom(SqlSession &session, const QSqlQuery &query)
{
    return {.id = query.value(0).toLongLong(),
            .enrolmentId = query.value(1).toLongLong(),
            .from = QDate::fromString(query.value(2).toString(), Qt::ISODate),
            .to = QDate::fromString(query.value(3).toString(), Qt::ISODate),
            .reason = query.value(4).toString(),
            .who = query.value(5).toString(),
            .createdAt = session.readTime(query.value(6))};
}

} // namespace

Result<qint64> EnrolmentPauseRepository::add(const EnrolmentPause &pause)
{
    return numberOf(m_session,
                    u"INSERT INTO enrolment_pause (enrolment_id, from_day, to_day, reason, who, created_at) VALUES (?, "
                    "?, ?, ?, ?, ?) RETURNING id"_s,
                    {pause.enrolmentId, pause.from.toString(Qt::ISODate), pause.to.toString(Qt::ISODate), pause.reason,
                     pause.who, m_session.bindTime(pause.createdAt)});
}

Result<QHash<qint64, QList<EnrolmentPause>>> EnrolmentPauseRepository::from(const QList<qint64> &enrolmentIds,
                                                                            const QDate &day)
{
    QHash<qint64, QList<EnrolmentPause>> pauses;
    const Result<void> read = runForIds(
        m_session,
        u"SELECT %1 FROM enrolment_pause p WHERE p.to_day >= ? AND p.enrolment_id IN (%2) ORDER BY p.from_day, p.id"_s
            .arg(kColumns, u"%1"_s),
        {day.toString(Qt::ISODate)}, enrolmentIds, [&](QSqlQuery &query) {
            while (query.next()) {
                const EnrolmentPause pause = pauseFrom(m_session, query);
                pauses[pause.enrolmentId].append(pause);
            }
        });
    return read ? Result<QHash<qint64, QList<EnrolmentPause>>>(pauses) : fail(read.error());
}

Result<QList<EnrolmentPause>> EnrolmentPauseRepository::ofStudent(qint64 studentId)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT %1 FROM enrolment_pause p JOIN enrolment e ON e.id = p.enrolment_id WHERE "
                          "e.student_id = ? ORDER BY p.from_day DESC, p.id DESC"_s.arg(kColumns),
                          {studentId});
    if (!query)
        return fail(query.error());
    QList<EnrolmentPause> pauses;
    while (query->next())
        pauses.append(pauseFrom(m_session, *query));
    return pauses;
}

Result<void> EnrolmentPauseRepository::end(qint64 id, const QDate &day)
{
    const Result<void> removed = run(m_session, u"DELETE FROM enrolment_pause WHERE id = ? AND from_day >= ?"_s,
                                     {id, day.toString(Qt::ISODate)});
    if (!removed)
        return removed;
    const QString last = day.addDays(-1).toString(Qt::ISODate);
    return run(m_session, u"UPDATE enrolment_pause SET to_day = ? WHERE id = ? AND to_day > ?"_s, {last, id, last});
}
