// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/courserepository.h"
#include "app/storage/batch.h"

#include "app/domain/names.h"
#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns =
    u"c.id, c.moodle_course_id, c.short_name, c.full_name, c.start_at, c.end_at, c.is_visible, c.pulled_at, c.language"_s;
const QString kStudentCount = u"(SELECT count(*) FROM enrolment e WHERE e.course_id = c.id AND e.state = 'enrolled')"_s;

Course courseFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .id = query.value(0).toLongLong(),
        .moodleCourseId = query.value(1).toLongLong(),
        .shortName = query.value(2).toString(),
        .fullName = query.value(3).toString(),
        .startAt = session.readTime(query.value(4)),
        .endAt = session.readTime(query.value(5)),
        .isVisible = query.value(6).toBool(),
        .pulledAt = session.readTime(query.value(7)),
        .language = query.value(8).toString(),
    };
}

bool sameContent(const Course &left, const Course &right)
{
    return left.shortName == right.shortName && left.fullName == right.fullName && left.startAt == right.startAt
        && left.endAt == right.endAt && left.isVisible == right.isVisible && left.language == right.language;
}

QString whereOf(const CourseQuery &query, QVariantList *values)
{
    QStringList conditions{u"1 = 1"_s};
    if (!query.includesHidden) {
        conditions.append(u"c.is_visible = ?"_s);
        values->append(true);
    }
    for (const QString &part : filterWords(query.text)) {
        conditions.append(u"c.search LIKE ? ESCAPE '\\'"_s);
        values->append(likePattern(part));
    }
    return u"WHERE "_s + conditions.join(u" AND "_s);
}

/// Both databases sort alike: courses without a date come last either way, and capitals do not stand apart.
SortTerm sortTerm(int column, SqlSession::Dialect dialect)
{
    const QString byName = u"c.sort_key, c.id"_s;
    switch (column) {
    case CourseShortNameColumn:
        return {u"lower(c.short_name)"_s + byBytes(dialect) + u" %1"_s, byName};
    case CourseStudentsColumn:
        return {kStudentCount + u" %1"_s, byName};
    case CourseStartColumn:
        return {u"c.start_at IS NULL, c.start_at %1"_s, byName};
    case CourseEndColumn:
        return {u"c.end_at IS NULL, c.end_at %1"_s, byName};
    case CourseVisibleColumn:
        return {u"c.is_visible %1"_s, byName};
    case CourseNameColumn:
    default:
        return {u"c.sort_key %1"_s, u"c.id %1"_s};
    }
}

QString orderOf(const ListOrder &order, SqlSession::Dialect dialect)
{
    const auto termOf = [dialect](int column) { return sortTerm(column, dialect); };
    return orderByClause(order, termOf, u"c.sort_key ASC, c.id ASC"_s);
}

} // namespace

Result<PullCounts> CourseRepository::store(const QList<Course> &courses, const QDateTime &now)
{
    const Result<QList<Course>> known = all();
    if (!known)
        return fail(known.error());
    QHash<qint64, Course> byMoodleId;
    for (const Course &course : *known)
        byMoodleId.insert(course.moodleCourseId, course);

    PullCounts counts{.total = int(courses.size())};
    for (const Course &course : courses) {
        const auto found = byMoodleId.constFind(course.moodleCourseId);
        if (found != byMoodleId.constEnd() && sameContent(*found, course))
            continue;
        const bool isNew = found == byMoodleId.constEnd();
        const Result<void> stored = run(
            m_session,
            u"INSERT INTO course (moodle_course_id, short_name, full_name, start_at, end_at, is_visible, sort_key, "
            u"search, pulled_at, language) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (moodle_course_id) DO UPDATE SET short_name = "
            "excluded.short_name, "
            "full_name = excluded.full_name, start_at = excluded.start_at, end_at = excluded.end_at, "
            "is_visible = excluded.is_visible, sort_key = excluded.sort_key, search = excluded.search, pulled_at = excluded.pulled_at, language = excluded.language"_s,
            {course.moodleCourseId, course.shortName, course.fullName, m_session.bindTime(course.startAt),
             m_session.bindTime(course.endAt), course.isVisible, sortKey(course.fullName),
             folded(course.fullName + u' ' + course.shortName), m_session.bindTime(now), course.language});
        if (!stored)
            return fail(stored.error());
        ++(isNew ? counts.added : counts.updated);
    }
    return counts;
}

Result<QList<Course>> CourseRepository::select(const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT %1 FROM course c %2 ORDER BY c.sort_key, c.id"_s.arg(kColumns, where), values);
    if (!query)
        return fail(query.error());
    QList<Course> courses;
    while (query->next())
        courses.append(courseFrom(m_session, *query));
    return courses;
}

Result<QList<Course>> CourseRepository::findAll(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return QList<Course>();
    return select(u"WHERE c.id IN (%1)"_s.arg(placeholders(ids.size())), QVariantList(ids.cbegin(), ids.cend()));
}

Result<QList<Course>> CourseRepository::findByMoodleIds(const QList<qint64> &moodleCourseIds)
{
    if (moodleCourseIds.isEmpty())
        return QList<Course>();
    return select(u"WHERE c.moodle_course_id IN (%1)"_s.arg(placeholders(moodleCourseIds.size())),
                  QVariantList(moodleCourseIds.cbegin(), moodleCourseIds.cend()));
}

Result<QList<Course>> CourseRepository::all()
{
    return select(QString(), {});
}

Result<ListPage<CourseRow>> CourseRepository::page(const CourseQuery &query, int offset, int limit)
{
    QVariantList values;
    const QString where = whereOf(query, &values);
    values << limit << offset;
    Result<QSqlQuery> rows =
        m_session.execute(u"SELECT %1, %2 FROM course c %3 %4 LIMIT ? OFFSET ?"_s.arg(
                              kColumns, kStudentCount, where, orderOf(query.order, m_session.dialect())),
                          values);
    if (!rows)
        return fail(rows.error());
    ListPage<CourseRow> page{.offset = offset};
    while (rows->next())
        page.rows.append({.course = courseFrom(m_session, *rows), .studentCount = rows->value(9).toInt()});
    return page;
}

Result<int> CourseRepository::count(const CourseQuery &query)
{
    QVariantList values;
    const QString where = whereOf(query, &values);
    const Result<qint64> total = numberOf(m_session, u"SELECT count(*) FROM course c "_s + where, values);
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<QHash<qint64, int>> CourseRepository::positions(const CourseQuery &query, const QList<qint64> &ids)
{
    QVariantList values;
    const QString where = whereOf(query, &values);
    const QString list = u"SELECT c.id AS row_id, row_number() OVER (%1) AS place FROM course c %2"_s.arg(
        orderOf(query.order, m_session.dialect()), where);
    return positionsOf(m_session, list, values, ids);
}
