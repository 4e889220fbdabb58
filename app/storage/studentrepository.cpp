// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/studentrepository.h"

#include "app/domain/names.h"
#include "app/domain/phone.h"
#include "app/storage/batch.h"
#include "app/storage/consentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"
#include "app/storage/studentcondition.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns =
    u"s.id, s.uuid, s.first_name, s.last_name, s.email, s.phone, s.username, s.moodle_user_id, s.state, "
    "s.error, s.created_at, s.updated_at"_s;
constexpr int kColumnCount = 12;

Student studentFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .id = query.value(0).toLongLong(),
        .uuid = QUuid::fromString(query.value(1).toString()),
        .firstName = query.value(2).toString(),
        .lastName = query.value(3).toString(),
        .email = query.value(4).toString(),
        .phone = query.value(5).toString(),
        .username = query.value(6).toString(),
        .moodleUserId = query.value(7).toLongLong(),
        .state = stateFromWord<StudentState>(query.value(8).toString()).value_or(StudentState::Local),
        .error = errorFromColumn(query.value(9)),
        .createdAt = session.readTime(query.value(10)),
        .updatedAt = session.readTime(query.value(11)),
    };
}

void readProgress(SqlSession &session, const QSqlQuery &query, int from, StudentRow *row)
{
    row->progressCourse = query.value(from).toString();
    row->standing = stateFromWord<Standing>(query.value(from + 1).toString());
    row->percent = numberColumn(query.value(from + 2));
    row->checkedAt = asOf(session.readTime(query.value(from + 3)), session.readTime(query.value(from + 4)));
    if (const qint64 access = query.value(from + 5).toLongLong(); access > 0)
        row->lastActivity = QDateTime::fromMSecsSinceEpoch(access, Qt::UTC);
    const auto time = [&](int column) { return session.readTime(query.value(from + column)); };
    row->period = studyPeriod(time(6), time(7), time(8), time(9));
}

QString searchText(const Student &student)
{
    QString digits = student.phone;
    digits.remove(u'+');
    return folded(QStringList{student.firstName, student.lastName, student.email, student.username, digits}.join(u' '));
}

/// "García, Ana" before "García López, Ana": a single space follows nothing but a further name.
QString nameKey(const Student &student)
{
    const QString last = sortKey(student.lastName);
    const QString first = sortKey(student.firstName);
    return last.isEmpty() || first.isEmpty() ? last + first : last + u"  "_s + first;
}

/// How many rows a statement for these ids changes.
Result<int> changedFor(SqlSession &session, const QString &sql, const QVariantList &values, const QList<qint64> &ids)
{
    int total = 0;
    const Result<void> changed =
        runForIds(session, sql, values, ids, [&total](const QSqlQuery &query) { total += query.numRowsAffected(); });
    return changed ? Result<int>(total) : fail(changed.error());
}

const QString kInsert =
    u"INSERT INTO student (uuid, first_name, last_name, email, phone, phone_key, username, moodle_user_id, state, "
    "error, sort_key, first_key, search, created_at, updated_at) VALUES %1 RETURNING id, moodle_user_id"_s;
const QString kInsertRow = u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;

Result<QList<Student>> studentsOf(SqlSession &session, const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> query = session.execute(u"SELECT %1 FROM student s WHERE %2"_s.arg(kColumns, where), values);
    if (!query)
        return fail(query.error());
    QList<Student> students;
    while (query->next())
        students.append(studentFrom(session, *query));
    return students;
}

} // namespace

QVariantList StudentRepository::insertValues(const Student &student) const
{
    return {uuidColumn(student.uuid),
            student.firstName,
            student.lastName,
            student.email,
            student.phone,
            phoneKey(student.phone),
            student.username,
            SqlSession::idOrNull(student.moodleUserId),
            word(student.state),
            errorColumn(student.error),
            nameKey(student),
            folded(student.firstName),
            searchText(student),
            m_session.bindTime(student.createdAt),
            m_session.bindTime(student.updatedAt)};
}

Result<qint64> StudentRepository::insert(const Student &student)
{
    return numberOf(m_session, kInsert.arg(kInsertRow), insertValues(student));
}

Result<Student> StudentRepository::find(qint64 id)
{
    const Result<QList<Student>> found = studentsOf(m_session, u"s.id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"student_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<QList<Student>> StudentRepository::findAll(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return QList<Student>();
    return studentsOf(m_session, u"s.id IN (%1)"_s.arg(placeholders(ids.size())),
                      QVariantList(ids.cbegin(), ids.cend()));
}

Result<std::optional<Student>> StudentRepository::findByMoodleUser(qint64 moodleUserId)
{
    const Result<QList<Student>> found = studentsOf(m_session, u"s.moodle_user_id = ?"_s, {moodleUserId});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Student>() : found->first();
}

Result<QList<qint64>> StudentRepository::someMoodleUsers(int limit)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT moodle_user_id FROM student WHERE moodle_user_id IS NOT NULL ORDER BY moodle_user_id DESC LIMIT ?"_s,
        {limit});
    if (!query)
        return fail(query.error());
    QList<qint64> ids;
    while (query->next())
        ids.append(query->value(0).toLongLong());
    return ids;
}

Result<void> StudentRepository::lock(qint64 id)
{
    // A transaction on SQLite has the whole file for itself from its beginning.
    const DialectSql sql{.sqlite = u"SELECT id FROM student WHERE id = ?"_s,
                         .postgreSql = u"SELECT id FROM student WHERE id = ? FOR UPDATE"_s};
    const Result<QSqlQuery> query = m_session.execute(sql, {id});
    return query ? Result<void>() : fail(query.error());
}

Result<void> StudentRepository::updateRecord(const Student &student)
{
    return run(m_session,
               u"UPDATE student SET first_name = ?, last_name = ?, email = ?, phone = ?, phone_key = ?, username = ?, "
               "sort_key = ?, first_key = ?, search = ?, updated_at = ? WHERE id = ?"_s,
               {student.firstName, student.lastName, student.email, student.phone, phoneKey(student.phone),
                student.username, nameKey(student), folded(student.firstName), searchText(student),
                m_session.bindTime(student.updatedAt), student.id});
}

Result<void> StudentRepository::setState(qint64 id, StudentState state, const std::optional<Error> &error,
                                         const QDateTime &now)
{
    return run(
        m_session,
        u"UPDATE student SET state = CASE WHEN state = 'archived' THEN state ELSE ? END, error = ?, updated_at = ? "
        "WHERE id = ?"_s,
        {word(state), errorColumn(error), m_session.bindTime(now), id});
}

Result<void> StudentRepository::setMoodleUser(qint64 id, qint64 moodleUserId, const QString &username,
                                              const QDateTime &now)
{
    Result<Student> student = find(id);
    if (!student)
        return fail(student.error());
    student->username = username;
    return run(m_session,
               u"UPDATE student SET moodle_user_id = ?, username = ?, search = ?, error = NULL, state = CASE WHEN "
               u"state = 'archived' THEN state ELSE 'on_campus' END, "
               u"updated_at = ? "
               "WHERE id = ?"_s,
               {moodleUserId, username, searchText(*student), m_session.bindTime(now), id});
}

Result<void> StudentRepository::absorb(qint64 id, qint64 otherId)
{
    const Result<void> enrolled =
        run(m_session,
            u"INSERT INTO enrolment (student_id, course_id, state, error, created_at, enrolled_at) "
            "SELECT CAST(? AS bigint), course_id, state, error, created_at, enrolled_at FROM enrolment WHERE "
            "student_id = ? "
            "ON CONFLICT (student_id, course_id) DO NOTHING"_s,
            {id, otherId});
    if (!enrolled)
        return enrolled;
    // What was allowed or forbidden of the other counts for this one too, in whatever conversation it was said.
    for (const QString &table : {u"message"_s, u"activity"_s, u"contact"_s, u"consent"_s}) {
        const Result<void> moved =
            run(m_session, u"UPDATE %1 SET student_id = ? WHERE student_id = ?"_s.arg(table), {id, otherId});
        if (!moved)
            return moved;
    }
    const Result<void> removed = run(m_session, u"DELETE FROM student WHERE id = ?"_s, {otherId});
    return removed ? ConsentRepository(m_session).rebuild(id, 0) : removed;
}

Result<void> StudentRepository::removeLocal(qint64 id)
{
    return run(m_session, u"DELETE FROM student WHERE id = ? AND moodle_user_id IS NULL"_s, {id});
}

Result<int> StudentRepository::archive(const QList<qint64> &ids, const QDateTime &now)
{
    return changedFor(
        m_session, u"UPDATE student SET state = 'archived', updated_at = ? WHERE state <> 'archived' AND id IN (%1)"_s,
        {m_session.bindTime(now)}, ids);
}

Result<int> StudentRepository::restore(const QList<qint64> &ids, const QDateTime &now)
{
    return changedFor(
        m_session,
        u"UPDATE student SET state = CASE WHEN moodle_user_id IS NOT NULL THEN 'on_campus' WHEN error IS NOT NULL THEN "
        "'failed' ELSE 'local' END, updated_at = ? WHERE state = 'archived' AND id IN (%1)"_s,
        {m_session.bindTime(now)}, ids);
}

Result<ListPage<StudentRow>> StudentRepository::page(const StudentQuery &query, int offset, int limit)
{
    // The inner query walks an index and finds which ids stand on the page; only those rows are read whole.
    const StudentCondition filter(query, m_session);
    QVariantList values = filter.values();
    values << limit << offset;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT %1, "
        "(SELECT c.full_name FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = s.id "
        " AND e.state <> 'ended' ORDER BY e.id LIMIT 1), "
        "(SELECT count(*) FROM enrolment e WHERE e.student_id = s.id AND e.state <> 'ended'), "
        "m.state, m.queued_at, pc.full_name, p.standing, p.percent, p.checked_at, t.checked_at, s.access_key, "
        "pc.start_at, pc.end_at, p.enrolled_at, p.first_activity "
        "FROM (SELECT s.id AS page_id FROM student s %2 %3 LIMIT ? OFFSET ?) AS page "
        "JOIN student s ON s.id = page.page_id "
        "LEFT JOIN message m ON m.id = s.last_message_id "
        "LEFT JOIN progress p ON p.enrolment_id = s.progress_id LEFT JOIN course pc ON pc.id = p.course_id "
        "LEFT JOIN course_tracking t ON t.course_id = p.course_id %3"_s.arg(kColumns, filter.where(), filter.orderBy()),
        values);
    if (!rows)
        return fail(rows.error());
    ListPage<StudentRow> page{.offset = offset};
    while (rows->next()) {
        StudentRow row{.student = studentFrom(m_session, *rows)};
        row.firstCourse = rows->value(kColumnCount).toString();
        row.courseCount = rows->value(kColumnCount + 1).toInt();
        row.lastMessage = stateFromWord<MessageState>(rows->value(kColumnCount + 2).toString());
        row.lastMessageAt = m_session.readTime(rows->value(kColumnCount + 3));
        readProgress(m_session, *rows, kColumnCount + 4, &row);
        page.rows.append(row);
    }
    return page;
}

Result<int> StudentRepository::count(const StudentQuery &query)
{
    const StudentCondition filter(query, m_session);
    const Result<qint64> total =
        numberOf(m_session, u"SELECT count(*) FROM student s "_s + filter.where(), filter.values());
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<QHash<qint64, int>> StudentRepository::positions(const StudentQuery &query, const QList<qint64> &ids)
{
    const StudentCondition filter(query, m_session);
    const QString list = u"SELECT s.id AS row_id, row_number() OVER (%2) AS place FROM student s %1"_s.arg(
        filter.where(), filter.orderBy());
    return positionsOf(m_session, list, filter.values(), ids);
}

Result<QList<StudentMatch>> StudentRepository::matches(const Student &candidate)
{
    struct Look {
        StudentMatch::Reason reason;
        QString where;
        QString value;
    };
    QList<Look> looks;
    if (!candidate.email.isEmpty())
        looks.append({StudentMatch::Reason::Email, u"s.email = ?"_s, candidate.email});
    if (const QString key = phoneKey(candidate.phone); !key.isEmpty())
        looks.append({StudentMatch::Reason::Phone, u"s.phone_key = ?"_s, key});
    if (!candidate.firstName.isEmpty() && !candidate.lastName.isEmpty())
        looks.append({StudentMatch::Reason::Name, u"s.sort_key = ?"_s, nameKey(candidate)});

    QList<StudentMatch> matches;
    QSet<qint64> seen{candidate.id};
    for (const Look &look : looks) {
        const Result<QList<Student>> found =
            studentsOf(m_session, look.where + u" ORDER BY s.id LIMIT 5"_s, {look.value});
        if (!found)
            return fail(found.error());
        for (const Student &student : *found) {
            if (seen.contains(student.id))
                continue;
            seen.insert(student.id);
            StudentMatch match{.student = student, .reason = look.reason};
            Result<QSqlQuery> course = m_session.execute(
                u"SELECT c.full_name FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = ? ORDER BY e.id DESC LIMIT 1"_s,
                {student.id});
            if (!course)
                return fail(course.error());
            if (course->next())
                match.lastCourse = course->value(0).toString();
            matches.append(match);
        }
    }
    return matches.first(std::min<qsizetype>(matches.size(), 10));
}

namespace {

Student newcomer(const CampusPerson &person, const QDateTime &now)
{
    return {.uuid = QUuid::createUuid(),
            .firstName = person.firstName,
            .lastName = person.lastName,
            .email = person.email.toLower(),
            .username = person.username,
            .moodleUserId = person.moodleUserId,
            .state = StudentState::OnCampus,
            .createdAt = now,
            .updatedAt = now};
}

} // namespace

/// An unchanged row is not written: there is nothing to tell the windows.
Result<void> StudentRepository::refresh(Student student, const CampusPerson &person, const QDateTime &now)
{
    if (student.firstName == person.firstName && student.lastName == person.lastName
        && student.email == person.email.toLower() && student.username == person.username)
        return {}; // nothing to tell the windows
    // Who was erased here is not brought back by what the campus still knows.
    const Result<qint64> erased = numberOf(
        m_session, u"SELECT count(*) FROM stop_list WHERE student_id = ? AND erased_at IS NOT NULL"_s, {student.id});
    if (!erased || *erased > 0)
        return erased ? Result<void>() : fail(erased.error());
    const Result<std::optional<Job>> update = JobRepository(m_session).unfinished(JobKind::UpdateUser, student.id);
    if (!update || *update)
        return update ? Result<void>() : fail(update.error());
    student.firstName = person.firstName;
    student.lastName = person.lastName;
    student.email = person.email.toLower();
    student.username = person.username;
    student.updatedAt = now;
    return updateRecord(student);
}

Result<StudentRepository::Stored> StudentRepository::storeFromCampus(const CampusPerson &person, const QDateTime &now)
{
    const Result<std::optional<Student>> known = findByMoodleUser(person.moodleUserId);
    if (!known)
        return fail(known.error());
    if (!*known) {
        const Result<qint64> id = insert(newcomer(person, now));
        return id ? Result<Stored>(Stored{.id = *id, .isNew = true}) : fail(id.error());
    }
    const Result<void> refreshed = refresh(**known, person, now);
    return refreshed ? Result<Stored>(Stored{.id = (*known)->id}) : fail(refreshed.error());
}

Result<QHash<qint64, qint64>> StudentRepository::storeAllFromCampus(const QList<CampusPerson> &people,
                                                                    const QDateTime &now)
{
    QHash<qint64, CampusPerson> wanted;
    for (const CampusPerson &person : people)
        wanted.insert(person.moodleUserId, person);
    QList<Student> known;
    const Result<void> looked =
        runForIds(m_session, u"SELECT "_s + kColumns + u" FROM student s WHERE s.moodle_user_id IN (%1)"_s, {},
                  wanted.keys(), [&](QSqlQuery &query) {
                      while (query.next())
                          known.append(studentFrom(m_session, query));
                  });
    if (!looked)
        return fail(looked.error());
    QHash<qint64, qint64> ids;
    for (const Student &student : std::as_const(known)) {
        const Result<void> refreshed = refresh(student, wanted.take(student.moodleUserId), now);
        if (!refreshed)
            return fail(refreshed.error());
        ids.insert(student.moodleUserId, student.id);
    }
    QVariantList values;
    for (const CampusPerson &person : std::as_const(wanted))
        values.append(insertValues(newcomer(person, now)));
    const Result<void> added = runForRows(m_session, kInsert, kInsertRow, values, [&ids](QSqlQuery &query) {
        while (query.next())
            ids.insert(query.value(1).toLongLong(), query.value(0).toLongLong());
    });
    return added ? Result<QHash<qint64, qint64>>(ids) : fail(added.error());
}
