// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/labhistories.h"

#include "app/domain/sendingevent.h"
#include "app/storage/batch.h"
#include "app/storage/courserepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/rowvalues.h"
#include "app/storage/rulefactsrepository.h"
#include "app/storage/snapshotrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNoteDays = 30;
constexpr int kControlDays = 400; ///< Of every course: in the past its end was near.

} // namespace

Result<int> LabHistories::count()
{
    const Result<qint64> count =
        numberOf(m_session, u"SELECT count(DISTINCT student_id) FROM progress WHERE checked_at IS NOT NULL"_s, {});
    return count ? Result<int>(int(*count)) : fail(count.error());
}

Result<QHash<qint64, QList<SentNote>>> LabHistories::notes(const QList<qint64> &students, const QDateTime &from)
{
    QHash<qint64, QList<SentNote>> notes;
    const Result<void> read = runForIds(
        m_session,
        u"SELECT m.student_id, m.occasion, COALESCE(m.accepted_at, m.sending_at, m.not_before), m.is_automatic, "
        "m.enrolment_id, m.text_hash FROM message m WHERE m.state NOT IN ('queued', 'failed', 'cancelled') AND "
        "m.queued_at >= ? AND m.student_id IN (%1) ORDER BY m.student_id, m.queued_at"_s,
        {m_session.bindTime(from)}, students, [&](QSqlQuery &query) {
            while (query.next()) {
                SentNote note{.occasion = query.value(1).toString(),
                              .enrolmentId = query.value(4).toLongLong(),
                              .at = m_session.readTime(query.value(2)),
                              .isAutomatic = query.value(3).toBool(),
                              .textHash = query.value(5).toString().toLatin1()};
                note.event = eventOfOccasion(note.occasion);
                notes[query.value(0).toLongLong()].append(note);
            }
        });
    return read ? Result<QHash<qint64, QList<SentNote>>>(notes) : fail(read.error());
}

Result<LabHistories::Piece> LabHistories::replay(LabReplay *replay, qint64 afterStudentId, int limit)
{
    const LabTerms &terms = replay->terms();
    QList<qint64> students;
    {
        Result<QSqlQuery> query = m_session.execute(
            u"SELECT DISTINCT student_id FROM progress WHERE checked_at IS NOT NULL AND student_id > ? "
            "ORDER BY student_id LIMIT ?"_s,
            {afterStudentId, limit});
        if (!query)
            return fail(query.error());
        while (query->next())
            students.append(query->value(0).toLongLong());
    }
    if (students.isEmpty())
        return Piece{.lastStudentId = afterStudentId, .isAtEnd = true};
    RuleFactsRepository repository(m_session);
    const Result<QList<RuleFacts>> facts = repository.load({.studentIds = students}, terms.to, kControlDays);
    const auto names = repository.students(students);
    const auto persons = PersonFactsRepository(m_session).load(students, terms.to, PersonFactsRepository::Queued::Leave,
                                                               terms.sending.zone);
    const auto said = notes(students, terms.from.addDays(-kNoteDays));
    const Result<QList<Course>> courses = CourseRepository(m_session).all();
    for (const std::optional<Error> &error :
         {facts ? std::nullopt : std::optional(facts.error()), names ? std::nullopt : std::optional(names.error()),
          persons ? std::nullopt : std::optional(persons.error()), said ? std::nullopt : std::optional(said.error()),
          courses ? std::nullopt : std::optional(courses.error())}) {
        if (error)
            return fail(*error);
    }
    QList<qint64> enrolments;
    for (const RuleFacts &one : *facts)
        enrolments.append(one.enrolmentId);
    const Result<QList<Snapshot>> snapshots = SnapshotRepository(m_session).ofEnrolments(enrolments);
    if (!snapshots)
        return fail(snapshots.error());
    QHash<qint64, QList<Snapshot>> pasts;
    for (const Snapshot &one : *snapshots)
        pasts[one.enrolmentId].append(one);
    QHash<qint64, QString> courseNames;
    for (const Course &course : *courses)
        courseNames.insert(course.id, course.fullName);
    QHash<qint64, QList<LabHistory>> histories;
    for (const RuleFacts &one : *facts) {
        histories[one.studentId].append({.facts = one,
                                         .snapshots = pasts.value(one.enrolmentId),
                                         .studentName = names->value(one.studentId).sortName(),
                                         .courseName = courseNames.value(one.courseId)});
    }
    for (const qint64 student : std::as_const(students)) {
        PersonFacts person = persons->value(student);
        person.notes = said->value(student);
        replay->add(histories.value(student), person);
    }
    return Piece{
        .people = int(students.size()), .lastStudentId = students.constLast(), .isAtEnd = students.size() < limit};
}
