// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/messagefactsrepository.h"

#include "app/domain/progressstate.h"
#include "app/storage/batch.h"
#include "app/storage/studentrepository.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOver(const QString &state)
{
    return state == word(EnrolmentState::Ended) || state == word(EnrolmentState::Suspended);
}

} // namespace

QList<qint64> enrolmentsOf(const Message &message)
{
    QList<qint64> ids;
    if (message.enrolmentId != 0)
        ids.append(message.enrolmentId);
    const QJsonArray others = message.content.value(messagecontent::kEnrolments).toArray();
    for (const QJsonValue &other : others) {
        if (const qint64 id = other.toInteger(); id != 0 && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

FillFacts fillFactsOf(const Message &message, const MessageFactsRepository::Facts &facts, const QDateTime &now,
                      const QTimeZone &zone)
{
    FillFacts fill;
    if (const auto student = facts.students.constFind(message.studentId); student != facts.students.constEnd()) {
        fill.firstName = student->firstName;
        fill.lastName = student->lastName;
        fill.fullName = student->fullName();
    } else {
        fill.fullName = facts.contacts.value(message.contactId).name;
        fill.firstName = fill.fullName.section(u' ', 0, 0, QString::SectionSkipEmpty);
    }
    const QList<qint64> enrolments = enrolmentsOf(message);
    for (const qint64 id : enrolments) {
        const auto enrolment = facts.enrolments.constFind(id);
        if (enrolment == facts.enrolments.constEnd())
            continue;
        fill.courses.append(enrolment->course);
        if (id != enrolments.constFirst())
            continue;
        fill.percent = enrolment->percent;
        const QDateTime since = enrolment->lastActivity.isValid() ? enrolment->lastActivity : enrolment->enrolledAt;
        if (since.isValid())
            fill.daysInactive = std::max(0, int(since.toTimeZone(zone).date().daysTo(now.toTimeZone(zone).date())));
    }
    if (fill.courses.isEmpty())
        fill.courses = facts.intakes.value(message.intakeId).courses;
    return fill;
}

Result<MessageFactsRepository::Facts> MessageFactsRepository::load(const QList<Message> &messages, const QDateTime &now,
                                                                   const QTimeZone &zone)
{
    QSet<qint64> students;
    QSet<qint64> enrolled;
    QSet<qint64> intakes;
    QSet<qint64> contacts;
    for (const Message &message : messages) {
        const QList<qint64> ids = enrolmentsOf(message);
        enrolled.unite(QSet<qint64>(ids.cbegin(), ids.cend()));
        students.insert(message.studentId);
        intakes.insert(message.intakeId);
        contacts.insert(message.contactId);
    }
    for (QSet<qint64> *ids : {&students, &intakes, &contacts})
        ids->remove(0);
    Facts facts;
    const Result<QList<Student>> found = StudentRepository(m_session).findAll(students.values());
    if (!found)
        return fail(found.error());
    for (const Student &student : *found)
        facts.students.insert(student.id, student);
    Result<QHash<qint64, EnrolmentFacts>> courses = enrolments(enrolled.values(), now, zone);
    if (!courses)
        return fail(courses.error());
    facts.enrolments = *std::move(courses);
    if (const Result<void> read = addIntakes(intakes.values(), &facts); !read)
        return fail(read.error());
    if (const Result<void> read = addContacts(contacts.values(), &facts); !read)
        return fail(read.error());
    return facts;
}

Result<QHash<qint64, MessageFactsRepository::EnrolmentFacts>>
MessageFactsRepository::enrolments(const QList<qint64> &ids, const QDateTime &now, const QTimeZone &zone)
{
    QHash<qint64, EnrolmentFacts> all;
    const Result<void> read = runForIds(
        m_session,
        u"SELECT e.id, c.full_name, e.state, p.percent, p.last_activity, COALESCE(e.enrolled_at, e.created_at), "
        u"p.state FROM "
        "enrolment e JOIN course c ON c.id = e.course_id LEFT JOIN progress p ON p.enrolment_id = e.id WHERE e.id IN (%1)"_s,
        {}, ids, [&](QSqlQuery &row) {
            while (row.next()) {
                const QString state = row.value(2).toString();
                EnrolmentFacts facts{.course = row.value(1).toString(),
                                     .isActive = state == word(EnrolmentState::Enrolled),
                                     .lastActivity = m_session.readTime(row.value(4)),
                                     .enrolledAt = m_session.readTime(row.value(5)),
                                     .isCompleted = row.value(6).toString() == word(ProgressState::Completed)};
                facts.isOver = isOver(state) && !facts.isCompleted;
                if (!row.value(3).isNull())
                    facts.percent = row.value(3).toDouble();
                all.insert(row.value(0).toLongLong(), facts);
            }
        });
    if (!read)
        return fail(read.error());
    const QString today = now.toTimeZone(zone).date().toString(Qt::ISODate);
    const Result<void> paused =
        runForIds(m_session,
                  u"SELECT enrolment_id, max(to_day) FROM enrolment_pause WHERE from_day <= ? AND to_day >= ? AND "
                  u"enrolment_id IN "
                  "(%1) GROUP BY enrolment_id"_s,
                  {today, today}, ids, [&](QSqlQuery &row) {
                      while (row.next()) {
                          const QDate last = QDate::fromString(row.value(1).toString(), Qt::ISODate);
                          if (const auto enrolment = all.find(row.value(0).toLongLong()); enrolment != all.end())
                              enrolment->pausedUntil = last.addDays(1).startOfDay(zone).toUTC();
                      }
                  });
    return paused ? Result<QHash<qint64, EnrolmentFacts>>(all) : fail(paused.error());
}

Result<QHash<qint64, qint64>> MessageFactsRepository::mainEnrolments(const QList<qint64> &studentIds)
{
    QHash<qint64, qint64> main;
    const Result<void> read =
        runForIds(m_session, u"SELECT id, progress_id FROM student WHERE progress_id <> 0 AND id IN (%1)"_s, {},
                  studentIds, [&](QSqlQuery &row) {
                      while (row.next())
                          main.insert(row.value(0).toLongLong(), row.value(1).toLongLong());
                  });
    if (!read)
        return fail(read.error());
    QList<qint64> others = studentIds;
    others.removeIf([&main](qint64 id) { return main.contains(id); });
    const Result<void> former = addFormer(others, &main);
    return former ? Result<QHash<qint64, qint64>>(main) : fail(former.error());
}

/// Whoever has left would otherwise be written to as if there had never been a course.
Result<void> MessageFactsRepository::addFormer(const QList<qint64> &studentIds, QHash<qint64, qint64> *main)
{
    return runForIds(
        m_session,
        u"SELECT student_id, max(id) FROM enrolment WHERE student_id IN (%1) AND NOT EXISTS (SELECT 1 FROM "
        "enrolment o WHERE o.student_id = enrolment.student_id AND o.state NOT IN ('ended', 'suspended')) "
        "GROUP BY student_id"_s,
        {}, studentIds, [main](QSqlQuery &row) {
            while (row.next())
                main->insert(row.value(0).toLongLong(), row.value(1).toLongLong());
        });
}

Result<void> MessageFactsRepository::addIntakes(const QList<qint64> &ids, Facts *facts)
{
    QHash<qint64, QStringList> over;
    const Result<void> read =
        runForIds(m_session,
                  u"SELECT i.intake_id, c.full_name, c.start_at, e.state FROM intake_course i JOIN intake n ON n.id = "
                  u"i.intake_id "
                  "JOIN course c ON c.id = i.course_id LEFT JOIN enrolment e ON e.course_id = c.id AND e.student_id = "
                  "n.student_id "
                  "WHERE i.intake_id IN (%1) ORDER BY i.intake_id, c.id"_s,
                  {}, ids, [&](QSqlQuery &row) {
                      while (row.next()) {
                          const qint64 id = row.value(0).toLongLong();
                          IntakeFacts &intake = facts->intakes[id];
                          const QDateTime start = m_session.readTime(row.value(2));
                          if (start.isValid() && (!intake.firstStart.isValid() || start < intake.firstStart))
                              intake.firstStart = start;
                          const QString state = row.value(3).toString();
                          (isOver(state) ? over[id] : intake.courses).append(row.value(1).toString());
                          intake.isActive = intake.isActive || state == word(EnrolmentState::Enrolled);
                      }
                  });
    if (!read)
        return read;
    for (auto each = over.cbegin(); each != over.cend(); ++each) {
        if (QStringList &courses = facts->intakes[each.key()].courses; courses.isEmpty())
            courses = *each;
    }
    return {};
}

Result<void> MessageFactsRepository::addContacts(const QList<qint64> &ids, Facts *facts)
{
    return runForIds(m_session,
                     u"SELECT id, account, wa_id, user_id, profile_name, last_in_at FROM contact WHERE id IN (%1)"_s,
                     {}, ids, [&](QSqlQuery &row) {
                         while (row.next())
                             facts->contacts.insert(row.value(0).toLongLong(),
                                                    {.account = row.value(1).toString(),
                                                     .waId = row.value(2).toString(),
                                                     .userId = row.value(3).toString(),
                                                     .name = row.value(4).toString(),
                                                     .lastInAt = m_session.readTime(row.value(5))});
                     });
}
