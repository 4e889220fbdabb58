// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/progressstatistics.h"

#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kCourseColumns = u"c.id, c.moodle_course_id, c.short_name, c.full_name, c.start_at, c.end_at, "
                               "c.is_visible, c.pulled_at"_s;
constexpr int kCourseColumnCount = 8;

Course courseFrom(SqlSession &session, const QSqlQuery &query, int from)
{
    return {
        .id = query.value(from).toLongLong(),
        .moodleCourseId = query.value(from + 1).toLongLong(),
        .shortName = query.value(from + 2).toString(),
        .fullName = query.value(from + 3).toString(),
        .startAt = session.readTime(query.value(from + 4)),
        .endAt = session.readTime(query.value(from + 5)),
        .isVisible = query.value(from + 6).toBool(),
        .pulledAt = session.readTime(query.value(from + 7)),
    };
}

constexpr std::array kStandings{"not_started"_L1, "moving"_L1, "behind"_L1, "stalled"_L1, "done"_L1, "unknown"_L1};

StandingCounts countsFrom(const QSqlQuery &query, int from)
{
    return {.notStarted = query.value(from).toInt(),
            .moving = query.value(from + 1).toInt(),
            .behind = query.value(from + 2).toInt(),
            .stalled = query.value(from + 3).toInt(),
            .done = query.value(from + 4).toInt(),
            .unknown = query.value(from + 5).toInt()};
}

/// Counted live on an index that holds all it needs; the median is the day's, made by the last reading.
QString coursesSql(const QString &progressCondition)
{
    QStringList sums;
    QStringList names;
    for (const QLatin1StringView standing : kStandings) {
        sums.append(u"sum(CASE WHEN g.standing = '%1' THEN g.size ELSE 0 END) AS %1"_s.arg(standing));
        names.append(u"k.%1"_s.arg(standing));
    }
    return u"WITH g AS (SELECT course_id, standing, count(*) AS size FROM progress WHERE is_active = true %1 "
           "GROUP BY course_id, standing), "
           "k AS (SELECT g.course_id, sum(g.size) AS followed, %2 FROM g GROUP BY g.course_id), "
           "l AS (SELECT %3, %4, (SELECT d.median FROM course_day d WHERE d.course_id = c.id ORDER BY d.day DESC "
           "LIMIT 1) AS median, t.is_followed, t.checked_at, t.error, COALESCE(k.followed, 0) AS followed, "
           "c.sort_key, c.search FROM course c LEFT JOIN k ON k.course_id = c.id "
           "LEFT JOIN course_tracking t ON t.course_id = c.id) "_s.arg(progressCondition, sums.join(u", "_s),
                                                                       kCourseColumns, names.join(u", "_s));
}

CourseProgressRow courseRowFrom(SqlSession &session, const QSqlQuery &query)
{
    const int counts = kCourseColumnCount;
    const int rest = counts + int(kStandings.size());
    return {.course = courseFrom(session, query, 0),
            .counts = countsFrom(query, counts),
            .median = numberColumn(query.value(rest)),
            .isFollowed = query.value(rest + 1).isNull() || query.value(rest + 1).toBool(),
            .checkedAt = session.readTime(query.value(rest + 2)),
            .error = errorFromColumn(query.value(rest + 3))};
}

QString courseWhere(const CourseProgressQuery &query, const QString &table, QVariantList *values)
{
    QStringList conditions{u"true"_s};
    for (const QString &part : filterWords(query.text)) {
        conditions.append(u"%1.search LIKE ? ESCAPE '\\'"_s.arg(table));
        values->append(likePattern(part));
    }
    if (!query.includesEmpty)
        conditions.append(
            u"EXISTS (SELECT 1 FROM progress p WHERE p.course_id = %1.id AND p.is_active = true)"_s.arg(table));
    return u"WHERE "_s + conditions.join(u" AND "_s);
}

QString courseOrder(const ListOrder &order)
{
    const auto termOf = [](int column) -> SortTerm {
        // What is not known comes last either way up.
        const auto by = [](const QString &value) {
            return SortTerm{value + u" %1 NULLS LAST"_s, u"l.sort_key, l.id"_s};
        };
        switch (column) {
        case CourseProgressStudentsColumn:
        case CourseProgressStripColumn:
            return by(u"l.followed"_s);
        case CourseProgressMedianColumn:
            return by(u"l.median"_s);
        case CourseProgressDoneColumn:
            return by(u"l.done"_s);
        case CourseProgressMovingColumn:
            return by(u"l.moving"_s);
        case CourseProgressBehindColumn:
            return by(u"l.behind"_s);
        case CourseProgressStalledColumn:
            return by(u"l.stalled"_s);
        case CourseProgressNotStartedColumn:
            return by(u"l.not_started"_s);
        case CourseProgressCheckedColumn:
            return by(u"l.checked_at"_s);
        default:
            return {u"l.sort_key %1"_s, u"l.id %1"_s};
        }
    };
    return orderByClause(order, termOf, u"l.sort_key, l.id"_s);
}

} // namespace

Result<ListPage<CourseProgressRow>> ProgressStatistics::courses(const CourseProgressQuery &query, int offset, int limit)
{
    QVariantList values;
    const QString where = courseWhere(query, u"l"_s, &values);
    values << limit << offset;
    Result<QSqlQuery> rows = m_session.execute(
        coursesSql({}) + u"SELECT * FROM l %1 %2 LIMIT ? OFFSET ?"_s.arg(where, courseOrder(query.order)), values);
    if (!rows)
        return fail(rows.error());
    ListPage<CourseProgressRow> page{.offset = offset};
    while (rows->next())
        page.rows.append(courseRowFrom(m_session, *rows));
    return page;
}

Result<int> ProgressStatistics::courseCount(const CourseProgressQuery &query)
{
    QVariantList values;
    const QString where = courseWhere(query, u"c"_s, &values);
    const Result<qint64> total = numberOf(m_session, u"SELECT count(*) FROM course c "_s + where, values);
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<CourseProgressRow> ProgressStatistics::course(qint64 courseId)
{
    Result<QSqlQuery> rows = m_session.execute(coursesSql(u"AND course_id = ?"_s) + u"SELECT * FROM l WHERE l.id = ?"_s,
                                               {courseId, courseId});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"course_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(courseId)}}});
    return courseRowFrom(m_session, *rows);
}

Result<StandingCounts> ProgressStatistics::counts(qint64 courseId)
{
    const Result<CourseProgressRow> row = course(courseId);
    return row ? Result<StandingCounts>(row->counts) : fail(row.error());
}

Result<StandingCounts> ProgressStatistics::totals()
{
    QStringList sums;
    for (const QLatin1StringView standing : kStandings)
        sums.append(u"sum(CASE WHEN standing = '%1' THEN 1 ELSE 0 END)"_s.arg(standing));
    Result<QSqlQuery> rows =
        m_session.execute(u"SELECT %1 FROM progress WHERE is_active = true"_s.arg(sums.join(u", "_s)));
    if (!rows)
        return fail(rows.error());
    return rows->next() ? countsFrom(*rows, 0) : StandingCounts();
}

Result<int> ProgressStatistics::completedSince(const QDateTime &from)
{
    const Result<qint64> total =
        numberOf(m_session, u"SELECT count(*) FROM progress WHERE is_active = true AND completed_at >= ?"_s,
                 {m_session.bindTime(from)});
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<QList<int>> ProgressStatistics::histogram(qint64 courseId)
{
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT percent, count(*) FROM progress WHERE course_id = ? AND is_active = true AND percent IS NOT NULL "
        "GROUP BY percent"_s,
        {courseId});
    if (!rows)
        return fail(rows.error());
    QList<int> bins(kPercentBins, 0);
    while (rows->next())
        bins[percentBin(rows->value(0).toDouble())] += rows->value(1).toInt();
    return bins;
}

Result<QList<SurvivalWeek>> ProgressStatistics::survival(qint64 courseId, const QDateTime &now)
{
    // Few groups come back however many students there are: age and life in weeks.
    const DialectSql sql{
        .sqlite = u"SELECT (? - began) / 604800000, max(0, (COALESCE(last_activity, began) - began) / 604800000), "
                  "CASE WHEN ended IS NULL THEN NULL ELSE max(0, (ended - began) / 604800000) END, count(*) "
                  "FROM (SELECT max(p.enrolled_at, COALESCE(c.start_at, 0)) AS began, p.last_activity, "
                  "CASE WHEN p.state = 'completed' THEN COALESCE(p.completed_at, p.checked_at) END AS ended FROM "
                  "progress p JOIN course c ON c.id = p.course_id "
                  "WHERE p.course_id = ? AND p.is_active = true) WHERE began <= ? GROUP BY 1, 2, 3"_s,
        .postgreSql = u"SELECT floor(extract(epoch FROM CAST(? AS timestamptz) - began) / 604800), "
                      "greatest(0, floor(extract(epoch FROM COALESCE(last_activity, began) - began) / 604800)), "
                      "CASE WHEN ended IS NULL THEN NULL ELSE "
                      "greatest(0, floor(extract(epoch FROM ended - began) / 604800)) END, count(*) "
                      "FROM (SELECT greatest(p.enrolled_at, c.start_at) AS began, p.last_activity, "
                      "CASE WHEN p.state = 'completed' THEN COALESCE(p.completed_at, p.checked_at) END AS ended "
                      "FROM progress p JOIN course c ON c.id = p.course_id WHERE p.course_id = ? AND p.is_active = "
                      "true) AS lives "
                      "WHERE began <= ? GROUP BY 1, 2, 3"_s};
    Result<QSqlQuery> rows = m_session.execute(sql, {m_session.bindTime(now), courseId, m_session.bindTime(now)});
    if (!rows)
        return fail(rows.error());
    QList<SurvivalWeek> weeks;
    while (rows->next()) {
        const int age = rows->value(0).toInt();
        const bool isDone = !rows->value(2).isNull();
        const int end = rows->value(2).toInt();
        const int life = isDone ? age : rows->value(1).toInt();
        const int size = rows->value(3).toInt();
        for (int week = int(weeks.size()); week <= age; ++week)
            weeks.append(SurvivalWeek{.week = week});
        for (int week = 0; week <= age; ++week) {
            weeks[week].eligible += size;
            weeks[week].survivors += life >= week ? size : 0;
            weeks[week].finished += isDone && end <= week ? size : 0;
        }
    }
    return weeks;
}

Result<QList<StudentCourseProgress>> ProgressStatistics::ofStudent(qint64 studentId)
{
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT %1, %2, %3 FROM progress p JOIN course c ON c.id = p.course_id "
        "LEFT JOIN course_tracking t ON t.course_id = p.course_id WHERE p.student_id = ? "
        "ORDER BY p.enrolled_at, p.enrolment_id"_s.arg(kCourseColumns, kProgressColumns, kSummaryColumns),
        {studentId});
    if (!rows)
        return fail(rows.error());
    QList<StudentCourseProgress> courses;
    constexpr int progressAt = kCourseColumnCount;
    while (rows->next()) {
        courses.append({.course = courseFrom(m_session, *rows, 0),
                        .enrolledAt = m_session.readTime(rows->value(progressAt + kProgressColumnCount - 2)),
                        .isActive = rows->value(progressAt + kProgressColumnCount - 1).toBool(),
                        .progress = progressFrom(m_session, *rows, progressAt),
                        .summary = summaryFrom(m_session, *rows, progressAt + kProgressColumnCount)});
    }
    return courses;
}
