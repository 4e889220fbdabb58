// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/activityrepository.h"

#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

Result<void> ActivityRepository::addAll(const QList<Activity> &activities)
{
    static const QList<BatchColumn> columns{{u"at"_s, u"timestamptz"_s},    {u"kind"_s, u"text"_s},
                                            {u"student_id"_s, u"bigint"_s}, {u"intake_id"_s, u"bigint"_s},
                                            {u"message_id"_s, u"bigint"_s}, {u"count"_s, u"integer"_s}};
    QList<QVariantList> rows;
    rows.reserve(activities.size());
    for (const Activity &activity : activities)
        rows.append({m_session.bindTime(activity.at), word(activity.kind), SqlSession::idOrNull(activity.studentId),
                     SqlSession::idOrNull(activity.intakeId), SqlSession::idOrNull(activity.messageId),
                     activity.count});
    return runBatch(m_session, columns,
                    u"INSERT INTO activity (at, kind, student_id, intake_id, message_id, count) "
                    "SELECT v.at, v.kind, v.student_id, v.intake_id, v.message_id, v.count FROM v"_s,
                    rows);
}

Result<void> ActivityRepository::addCompletion(qint64 enrolmentId, const QDateTime &at)
{
    return run(
        m_session,
        u"INSERT INTO activity (at, kind, student_id, count) SELECT ?, ?, student_id, 1 FROM enrolment WHERE id = ?"_s,
        {m_session.bindTime(at), word(ActivityKind::CourseCompleted), enrolmentId});
}

Result<QList<Activity>> ActivityRepository::list(const QDateTime &from, qint64 studentId, int limit)
{
    QVariantList values;
    QString where = u"1 = 1"_s;
    if (from.isValid()) {
        where += u" AND a.at >= ?"_s;
        values.append(m_session.bindTime(from));
    }
    if (studentId != 0) {
        where += u" AND a.student_id = ?"_s;
        values.append(studentId);
    }
    values.append(limit);
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT a.id, a.at, a.kind, a.student_id, a.intake_id, a.message_id, a.count, s.first_name, s.last_name FROM "
        u"activity a "
        "LEFT JOIN student s ON s.id = a.student_id WHERE %1 ORDER BY a.at DESC, a.id DESC LIMIT ?"_s.arg(where),
        values);
    if (!query)
        return fail(query.error());
    QList<Activity> activities;
    while (query->next()) {
        activities.append(
            {.id = query->value(0).toLongLong(),
             .at = m_session.readTime(query->value(1)),
             .kind = activityKind(query->value(2).toString()),
             .studentId = query->value(3).toLongLong(),
             .intakeId = query->value(4).toLongLong(),
             .messageId = query->value(5).toLongLong(),
             .count = query->value(6).toInt(),
             .studentName = u"%1 %2"_s.arg(query->value(7).toString(), query->value(8).toString()).simplified()});
    }
    return activities;
}

Result<QDateTime> ActivityRepository::newest(ActivityKind kind)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT max(at) FROM activity WHERE kind = ?"_s, {word(kind)});
    if (!query)
        return fail(query.error());
    return query->next() ? m_session.readTime(query->value(0)) : QDateTime();
}

Result<ActivityRepository::Figures> ActivityRepository::figures(ActivityKind kind, const QDateTime &from)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT count(*), COALESCE(sum(count), 0) FROM activity WHERE kind = ? AND at >= ?"_s,
                          {word(kind), m_session.bindTime(from)});
    if (!query)
        return fail(query.error());
    query->next();
    return Figures{.activities = query->value(0).toInt(), .sum = query->value(1).toInt()};
}
