// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enrolmentrepository.h"

#include "app/domain/student.h"
#include "app/storage/batch.h"
#include "app/storage/peoplefilter.h"
#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns = u"e.id, e.student_id, e.course_id, e.state, e.error, e.created_at, e.enrolled_at"_s;
constexpr int kColumnCount = 7;

Enrolment enrolmentFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .id = query.value(0).toLongLong(),
        .studentId = query.value(1).toLongLong(),
        .courseId = query.value(2).toLongLong(),
        .state = stateFromWord<EnrolmentState>(query.value(3).toString()).value_or(EnrolmentState::Pending),
        .error = errorFromColumn(query.value(4)),
        .createdAt = session.readTime(query.value(5)),
        .enrolledAt = session.readTime(query.value(6)),
    };
}

Result<QList<Enrolment>> enrolmentsOf(SqlSession &session, const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> query =
        session.execute(u"SELECT %1 FROM enrolment e WHERE %2 ORDER BY e.id"_s.arg(kColumns, where), values);
    if (!query)
        return fail(query.error());
    QList<Enrolment> enrolments;
    while (query->next())
        enrolments.append(enrolmentFrom(session, *query));
    return enrolments;
}

QString whereOf(const EnrolmentQuery &query, const SqlSession &session, QVariantList *values)
{
    QStringList conditions{u"1 = 1"_s};
    if (query.studentId == 0) // somebody's own card shows them, archived or not
        conditions.append(studentIsKept(u"e.student_id"_s));
    if (!query.states.isEmpty()) {
        conditions.append(u"e.state IN (%1)"_s.arg(placeholders(query.states.size())));
        for (const EnrolmentState state : query.states)
            values->append(word(state));
    }
    if (query.courseId != 0) {
        conditions.append(u"e.course_id = ?"_s);
        values->append(query.courseId);
    }
    if (query.studentId != 0) {
        conditions.append(u"e.student_id = ?"_s);
        values->append(query.studentId);
    }
    for (const QString &part : filterWords(query.text)) {
        const QString ofStudent = studentMatches(u"e.student_id"_s, part, session, values);
        conditions.append(
            u"(%1 OR e.course_id IN (SELECT w.id FROM course w WHERE w.search LIKE ? ESCAPE '\\'))"_s.arg(ofStudent));
        values->append(likePattern(part));
    }
    return conditions.join(u" AND "_s);
}

SortTerm sortTerm(int column)
{
    switch (column) {
    case EnrolmentCourseColumn:
        return {u"c.sort_key %1"_s, u"s.sort_key, e.id"_s};
    case EnrolmentProgressColumn:
        return {u"COALESCE((SELECT r.percent FROM progress r WHERE r.enrolment_id = e.id), -1) %1"_s, u"e.id %1"_s};
    case EnrolmentAccessColumn:
        return {u"(SELECT r.last_activity FROM progress r WHERE r.enrolment_id = e.id) %1 NULLS LAST"_s, u"e.id %1"_s};
    case EnrolmentStateColumn:
        return {u"e.state %1"_s, u"e.id %1"_s};
    case EnrolmentSinceColumn:
        return {u"e.created_at %1"_s, u"e.id %1"_s};
    case EnrolmentMessageColumn:
        return {u"(SELECT w.last_message_id FROM student w WHERE w.id = e.student_id) %1"_s, u"e.id %1"_s};
    case EnrolmentStudentColumn:
    default:
        return {u"s.sort_key %1"_s, u"s.id %1, e.id"_s};
    }
}

QString orderOf(const ListOrder &order)
{
    return orderByClause(order, sortTerm, u"e.created_at DESC, e.id DESC"_s);
}

/// The tables that filter and order look at. The one that decides the order stands first and is walked through its
/// index: SQLite keeps the two sides of a CROSS JOIN as they are written.
QString tablesOf(const ListOrder &order)
{
    QString tables = u"enrolment e"_s;
    const QList<SortKey> keys = order.keys();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const bool isCourse = keys.at(i).column == EnrolmentCourseColumn;
        if (i == 0 && isCourse)
            tables = u"course c CROSS JOIN enrolment e JOIN student s ON s.id = e.student_id"_s;
        else if (i == 0 && keys.at(i).column == EnrolmentStudentColumn)
            tables = u"student s CROSS JOIN enrolment e JOIN course c ON c.id = e.course_id"_s;
        else if (!tables.contains("JOIN"_L1) && (isCourse || keys.at(i).column == EnrolmentStudentColumn))
            tables = u"enrolment e JOIN student s ON s.id = e.student_id JOIN course c ON c.id = e.course_id"_s;
    }
    return tables;
}

QString joinOf(const ListOrder &order)
{
    return order.column == EnrolmentCourseColumn ? u" AND e.course_id = c.id"_s
        : order.column == EnrolmentStudentColumn ? u" AND e.student_id = s.id"_s
                                                 : QString();
}

} // namespace

Result<void> EnrolmentRepository::request(qint64 studentId, const QList<qint64> &courseIds, const QDateTime &now)
{
    for (const qint64 courseId : courseIds) {
        const Result<void> added =
            run(m_session,
                u"INSERT INTO enrolment (student_id, course_id, state, created_at) VALUES (?, ?, 'pending', ?) "
                "ON CONFLICT (student_id, course_id) DO UPDATE SET state = 'pending', error = NULL, enrolled_at = NULL "
                "WHERE enrolment.state IN ('failed', 'suspended', 'ended')"_s,
                {studentId, courseId, m_session.bindTime(now)});
        if (!added)
            return added;
    }
    return {};
}

Result<QList<Enrolment>> EnrolmentRepository::ofStudent(qint64 studentId)
{
    return enrolmentsOf(m_session, u"e.student_id = ?"_s, {studentId});
}

Result<QList<Enrolment>> EnrolmentRepository::ofStudent(qint64 studentId, const QList<qint64> &courseIds)
{
    if (courseIds.isEmpty())
        return QList<Enrolment>();
    QVariantList values{studentId};
    values.append(QVariantList(courseIds.cbegin(), courseIds.cend()));
    return enrolmentsOf(m_session, u"e.student_id = ? AND e.course_id IN (%1)"_s.arg(placeholders(courseIds.size())),
                        values);
}

Result<void> EnrolmentRepository::setEnrolled(qint64 id, const QDateTime &now)
{
    return run(
        m_session,
        u"UPDATE enrolment SET state = 'enrolled', error = NULL, enrolled_at = COALESCE(enrolled_at, ?) WHERE id = ?"_s,
        {m_session.bindTime(now), id});
}

Result<void> EnrolmentRepository::setFailed(qint64 id, const Error &error)
{
    return run(m_session, u"UPDATE enrolment SET state = 'failed', error = ? WHERE id = ?"_s, {errorColumn(error), id});
}

Result<void> EnrolmentRepository::setPending(qint64 id, const std::optional<Error> &error)
{
    return run(m_session, u"UPDATE enrolment SET state = 'pending', error = ? WHERE id = ? AND state <> 'enrolled'"_s,
               {errorColumn(error), id});
}

Result<void> EnrolmentRepository::withdraw(qint64 studentId, qint64 courseId)
{
    return run(m_session,
               u"DELETE FROM enrolment WHERE student_id = ? AND course_id = ? AND state IN ('pending', 'failed')"_s,
               {studentId, courseId});
}

Result<bool> EnrolmentRepository::storeFromCampus(qint64 studentId, qint64 courseId, bool isActive,
                                                  const QDateTime &now)
{
    const QString state = word(isActive ? EnrolmentState::Enrolled : EnrolmentState::Suspended);
    const Result<int> inserted =
        runCounted(m_session,
                   u"INSERT INTO enrolment (student_id, course_id, state, created_at, enrolled_at) "
                   "VALUES (?, ?, ?, ?, ?) ON CONFLICT (student_id, course_id) DO NOTHING"_s,
                   {studentId, courseId, state, m_session.bindTime(now), m_session.bindTime(now)});
    if (!inserted)
        return fail(inserted.error());
    if (*inserted > 0)
        return true;
    // A form's own enrolment is settled by its flow; here only what the campus already confirmed moves.
    const Result<void> updated =
        run(m_session,
            u"UPDATE enrolment SET state = ?, error = NULL, enrolled_at = COALESCE(enrolled_at, ?) "
            "WHERE student_id = ? AND course_id = ? AND state <> ? AND state <> 'pending'"_s,
            {state, m_session.bindTime(now), studentId, courseId, state});
    return updated ? Result<bool>(false) : fail(updated.error());
}

Result<int> EnrolmentRepository::storeAllFromCampus(qint64 courseId, const QHash<qint64, bool> &activeByStudent,
                                                    const QDateTime &now)
{
    const QString active = word(EnrolmentState::Enrolled);
    const QString suspended = word(EnrolmentState::Suspended);
    QHash<qint64, bool> missing = activeByStudent;
    QList<qint64> nowActive;
    QList<qint64> nowSuspended;
    const auto compare = [&](QSqlQuery &query) {
        while (query.next()) {
            const qint64 student = query.value(0).toLongLong();
            const bool isActive = missing.take(student);
            const QString state = query.value(1).toString();
            if (state != word(EnrolmentState::Pending) && state != (isActive ? active : suspended))
                (isActive ? nowActive : nowSuspended).append(student);
        }
    };
    const Result<void> looked =
        runForIds(m_session, u"SELECT student_id, state FROM enrolment WHERE course_id = ? AND student_id IN (%1)"_s,
                  {courseId}, activeByStudent.keys(), compare);
    if (!looked)
        return fail(looked.error());
    QVariantList values;
    for (auto entry = missing.cbegin(); entry != missing.cend(); ++entry)
        values << entry.key() << courseId << (entry.value() ? active : suspended) << m_session.bindTime(now)
               << m_session.bindTime(now);
    int added = 0;
    const Result<void> inserted = runForRows(
        m_session,
        u"INSERT INTO enrolment (student_id, course_id, state, created_at, enrolled_at) VALUES %1 "
        "ON CONFLICT (student_id, course_id) DO NOTHING"_s,
        u"(?, ?, ?, ?, ?)"_s, values, [&added](const QSqlQuery &query) { added += query.numRowsAffected(); });
    if (!inserted)
        return fail(inserted.error());
    // A form's own enrolment is settled by its flow; here only what the campus already confirmed moves.
    for (const auto &[state, students] : {std::pair(active, nowActive), std::pair(suspended, nowSuspended)}) {
        const Result<void> updated =
            runForIds(m_session,
                      u"UPDATE enrolment SET state = ?, error = NULL, enrolled_at = COALESCE(enrolled_at, ?) "
                      "WHERE course_id = ? AND state <> 'pending' AND student_id IN (%1)"_s,
                      {state, m_session.bindTime(now), courseId}, students, [](const QSqlQuery &) {});
        if (!updated)
            return fail(updated.error());
    }
    return added;
}

Result<void> EnrolmentRepository::setLeft(const QList<qint64> &ids, EnrolmentState state)
{
    return forIds(ids, [&](const QVariantList &padded) {
        return run(m_session,
                   u"UPDATE enrolment SET state = ?, error = NULL WHERE state IN ('enrolled', 'suspended') "
                   "AND state <> ? AND id IN (%1)"_s.arg(placeholders(padded.size())),
                   QVariantList{word(state), word(state)} + padded);
    });
}

Result<ListPage<EnrolmentRow>> EnrolmentRepository::page(const EnrolmentQuery &query, int offset, int limit)
{
    // The inner query finds which ids stand on the page; only those rows are read whole.
    QVariantList values;
    const QString where = whereOf(query, m_session, &values) + joinOf(query.order);
    values << limit << offset;
    const QString order = orderOf(query.order);
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT %1, s.last_name, s.first_name, c.full_name, p.standing, p.percent, p.last_activity, "
        "c.start_at, c.end_at, p.enrolled_at, p.first_activity, m.state, m.queued_at "
        "FROM (SELECT e.id AS page_id FROM %2 WHERE %3 %4 LIMIT ? "
        "OFFSET ?) AS page JOIN enrolment e ON e.id = page.page_id JOIN student s ON s.id = e.student_id "
        "JOIN course c ON c.id = e.course_id LEFT JOIN progress p ON p.enrolment_id = e.id "
        "LEFT JOIN message m ON m.id = s.last_message_id %4"_s.arg(kColumns, tablesOf(query.order), where, order),
        values);
    if (!rows)
        return fail(rows.error());
    ListPage<EnrolmentRow> page{.offset = offset};
    const auto time = [&](int column) { return m_session.readTime(rows->value(kColumnCount + column)); };
    while (rows->next()) {
        Student name;
        name.lastName = rows->value(kColumnCount).toString();
        name.firstName = rows->value(kColumnCount + 1).toString();
        page.rows.append({.enrolment = enrolmentFrom(m_session, *rows),
                          .studentName = name.sortName(),
                          .courseName = rows->value(kColumnCount + 2).toString(),
                          .standing = stateFromWord<Standing>(rows->value(kColumnCount + 3).toString()),
                          .percent = numberColumn(rows->value(kColumnCount + 4)),
                          .period = studyPeriod(time(6), time(7), time(8), time(9)),
                          .lastActivity = m_session.readTime(rows->value(kColumnCount + 5)),
                          .lastMessage = stateFromWord<MessageState>(rows->value(kColumnCount + 10).toString()),
                          .lastMessageAt = time(11)});
    }
    return page;
}

Result<int> EnrolmentRepository::count(const EnrolmentQuery &query)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    const Result<qint64> total = numberOf(m_session, u"SELECT count(*) FROM enrolment e WHERE "_s + where, values);
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<QHash<qint64, int>> EnrolmentRepository::positions(const EnrolmentQuery &query, const QList<qint64> &ids)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values) + joinOf(query.order);
    const QString list = u"SELECT e.id AS row_id, row_number() OVER (%1) AS place FROM %2 WHERE %3"_s.arg(
        orderOf(query.order), tablesOf(query.order), where);
    return positionsOf(m_session, list, values, ids);
}
