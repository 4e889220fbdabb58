// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/coursedayrepository.h"

#include "app/storage/batch.h"
#include "app/storage/historydays.h"
#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Weighs each row by its distance from the place of the quantile: the same interpolation as quantile() in the domain.
QString quantileSql(const QString &share)
{
    const QString distance = u"abs(place - 1.0e0 - %1 * (size - 1.0e0))"_s.arg(share);
    return u"sum(CASE WHEN %1 < 1 THEN percent * (1.0e0 - %1) ELSE 0 END)"_s.arg(distance);
}

QString standingSum(const QString &standing)
{
    return u"sum(CASE WHEN m.standing = '%1' THEN 1 ELSE 0 END)"_s.arg(standing);
}

QString writeSql(const QString &condition)
{
    return u"WITH m AS (SELECT course_id, standing, percent, last_activity FROM progress WHERE is_active = true %1), "
           "ranked AS (SELECT course_id, percent, "
           "CAST(row_number() OVER (PARTITION BY course_id ORDER BY percent) AS double precision) AS place, "
           "CAST(count(*) OVER (PARTITION BY course_id) AS double precision) AS size FROM m WHERE percent IS NOT "
           "NULL), "
           "quartile AS (SELECT course_id, %2 AS q1, %3 AS median, %4 AS q3 FROM ranked GROUP BY course_id), "
           "sums AS (SELECT m.course_id, count(*) AS followed, %5 AS not_started, %6 AS moving, %7 AS behind, "
           "%8 AS stalled, %9 AS done, "_s.arg(condition, quantileSql(u"0.25e0"_s), quantileSql(u"0.5e0"_s),
                                               quantileSql(u"0.75e0"_s), standingSum(u"not_started"_s),
                                               standingSum(u"moving"_s), standingSum(u"behind"_s),
                                               standingSum(u"stalled"_s), standingSum(u"done"_s))
        + u"%1 AS unknown, sum(CASE WHEN m.last_activity >= ? AND m.last_activity < ? THEN 1 ELSE 0 END) AS active "
          "FROM m GROUP BY m.course_id) "
          "INSERT INTO course_day (course_id, day, followed, not_started, moving, behind, stalled, done, unknown, q1, "
          "median, q3, active) SELECT s.course_id, CAST(? AS text), s.followed, s.not_started, s.moving, s.behind, "
          "s.stalled, s.done, s.unknown, q.q1, q.median, q.q3, s.active FROM sums s "
          "LEFT JOIN quartile q ON q.course_id = s.course_id WHERE true "
          "ON CONFLICT (course_id, day) DO UPDATE SET followed = excluded.followed, "
          "not_started = excluded.not_started, moving = excluded.moving, behind = excluded.behind, "
          "stalled = excluded.stalled, done = excluded.done, unknown = excluded.unknown, q1 = excluded.q1, "
          "median = excluded.median, q3 = excluded.q3, active = excluded.active"_s.arg(standingSum(u"unknown"_s));
}

const QList<BatchColumn> &dayColumns()
{
    static const QList<BatchColumn> columns{{u"course_id"_s, u"bigint"_s},        {u"day"_s, u"text"_s},
                                            {u"followed"_s, u"integer"_s},        {u"not_started"_s, u"integer"_s},
                                            {u"moving"_s, u"integer"_s},          {u"behind"_s, u"integer"_s},
                                            {u"stalled"_s, u"integer"_s},         {u"done"_s, u"integer"_s},
                                            {u"unknown"_s, u"integer"_s},         {u"q1"_s, u"double precision"_s},
                                            {u"median"_s, u"double precision"_s}, {u"q3"_s, u"double precision"_s},
                                            {u"active"_s, u"integer"_s}};
    return columns;
}

QVariantList rowOf(qint64 courseId, const CourseDay &day)
{
    const auto share = [&](double Quartiles::*part) {
        return day.percent ? QVariant((*day.percent).*part) : QVariant();
    };
    return {courseId,           dayColumn(day.day),    day.counts.total(),        day.counts.notStarted,
            day.counts.moving,  day.counts.behind,     day.counts.stalled,        day.counts.done,
            day.counts.unknown, share(&Quartiles::q1), share(&Quartiles::median), share(&Quartiles::q3),
            day.active};
}

} // namespace

Result<void> CourseDayRepository::write(const QList<qint64> &courseIds, const QDateTime &now, const QTimeZone &zone)
{
    const QDate day = now.toTimeZone(zone).date();
    const QVariantList bounds{m_session.bindTime(day.startOfDay(zone).toUTC()),
                              m_session.bindTime(day.addDays(1).startOfDay(zone).toUTC()), dayColumn(day)};
    if (courseIds.isEmpty())
        return run(m_session, writeSql({}), bounds);
    return forIds(courseIds, [&](const QVariantList &ids) {
        return run(m_session, writeSql(u"AND course_id IN (%1)"_s.arg(placeholders(ids.size()))), ids + bounds);
    });
}

Result<QList<CourseDay>> CourseDayRepository::ofCourse(qint64 courseId, const QDate &from, const QDate &to)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT day, not_started, moving, behind, stalled, done, unknown, q1, median, q3, active FROM course_day "
        "WHERE course_id = ? AND day >= ? AND day <= ? ORDER BY day"_s,
        {courseId, from.isValid() ? dayColumn(from) : QVariant(u"0000"_s),
         to.isValid() ? dayColumn(to) : QVariant(u"9999"_s)});
    if (!query)
        return fail(query.error());
    QList<CourseDay> days;
    while (query->next()) {
        CourseDay day{.day = dayFrom(query->value(0)),
                      .counts = {.notStarted = query->value(1).toInt(),
                                 .moving = query->value(2).toInt(),
                                 .behind = query->value(3).toInt(),
                                 .stalled = query->value(4).toInt(),
                                 .done = query->value(5).toInt(),
                                 .unknown = query->value(6).toInt()},
                      .active = query->value(10).toInt()};
        if (!query->value(8).isNull())
            day.percent = Quartiles{query->value(7).toDouble(), query->value(8).toDouble(), query->value(9).toDouble()};
        days.append(day);
    }
    return days;
}

Result<void> CourseDayRepository::rebuild(qint64 courseId, const QDate &from, const QDate &to, const QTimeZone &zone,
                                          const StandingOf &standingOf)
{
    HistoryDays days(from, to, zone);
    const Result<void> read = walkHistories(m_session, courseId, HistoryDetail::All,
                                            [&](const StoredHistory &history) { days.add(history, standingOf); });
    if (!read)
        return read;
    QList<QVariantList> rows;
    for (const CourseDay &day : days.days())
        rows.append(rowOf(courseId, day));
    QStringList updates;
    const QList<BatchColumn> figures = dayColumns().mid(2);
    for (const BatchColumn &column : figures)
        updates.append(u"%1 = excluded.%1"_s.arg(column.name));
    const QString statement =
        u"INSERT INTO course_day (%1) SELECT %1 FROM v WHERE true ON CONFLICT (course_id, day) DO UPDATE SET %2"_s.arg(
            u"course_id, day, followed, not_started, moving, behind, stalled, done, unknown, q1, median, q3, active"_s,
            updates.join(u", "_s));
    return runBatch(m_session, dayColumns(), statement, rows);
}

Result<void> CourseDayRepository::rebuildCohorts(qint64 courseId, const QDateTime &now, const QTimeZone &zone)
{
    CohortTable table(now, zone);
    const Result<void> read = walkHistories(m_session, courseId, HistoryDetail::Steps,
                                            [&](const StoredHistory &history) { table.add(history); });
    if (!read)
        return read;
    QList<QVariantList> rows;
    for (const CohortWeek &week : table.weeks()) {
        rows.append(
            {courseId, week.cohort, week.week, week.students, week.percent.q1, week.percent.median, week.percent.q3});
    }
    const auto write = [&]() -> Result<void> {
        const Result<void> cleared = run(m_session, u"DELETE FROM cohort_week WHERE course_id = ?"_s, {courseId});
        if (!cleared)
            return cleared;
        return runBatch(m_session,
                        {{u"course_id"_s, u"bigint"_s},
                         {u"cohort"_s, u"text"_s},
                         {u"week"_s, u"integer"_s},
                         {u"students"_s, u"integer"_s},
                         {u"q1"_s, u"double precision"_s},
                         {u"median"_s, u"double precision"_s},
                         {u"q3"_s, u"double precision"_s}},
                        u"INSERT INTO cohort_week (course_id, cohort, week, students, q1, median, q3) "
                        "SELECT course_id, cohort, week, students, q1, median, q3 FROM v"_s,
                        rows);
    };
    return m_session.isInTransaction() ? write() : inTransaction(m_session, write);
}

Result<QList<CohortWeek>> CourseDayRepository::cohorts(qint64 courseId)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT cohort, week, students, q1, median, q3 FROM cohort_week WHERE course_id = ? ORDER BY cohort, week"_s,
        {courseId});
    if (!query)
        return fail(query.error());
    QList<CohortWeek> weeks;
    while (query->next()) {
        weeks.append({.cohort = query->value(0).toString(),
                      .week = query->value(1).toInt(),
                      .students = query->value(2).toInt(),
                      .percent = {query->value(3).toDouble(), query->value(4).toDouble(), query->value(5).toDouble()}});
    }
    return weeks;
}
