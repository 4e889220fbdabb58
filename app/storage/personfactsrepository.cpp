// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/personfactsrepository.h"

#include "app/domain/phonezone.h"
#include "app/domain/sendingevent.h"
#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"
#include "app/storage/stoplistlines.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNoteDays = 30; // the longest of the caps

void stop(PersonFacts *person, const ConsentState &state)
{
    person->optedOutAt = state.optedOutAt;
    person->promotionInAt = state.marketingInAt;
    person->promotionOutAt = state.marketingOutAt;
    person->wrongNumberAt = state.wrongNumberAt;
    if (state.erasedAt.isValid())
        person->blocked = u"erased"_s;
    else if (state.blockedAt.isValid() && person->blocked.isEmpty())
        person->blocked = u"blocked"_s;
    person->isMinor = state.isMinor;
    person->guardianPhone = state.guardianPhone;
}

const QString kNoteColumns =
    u"m.occasion, m.enrolment_id, COALESCE(m.accepted_at, m.sending_at, m.not_before), m.is_automatic, m.state, "
    "m.text_hash, m.kind"_s;

SentNote noteFrom(SqlSession &session, const QSqlQuery &row, int first, PersonFactsRepository::Queued queued)
{
    const MessageState state =
        stateFromWord<MessageState>(row.value(first + 4).toString()).value_or(MessageState::Unconfirmed);
    const bool waits = state == MessageState::Queued;
    const bool hasFailed = state == MessageState::Failed || state == MessageState::Cancelled;
    SentNote note{.occasion = row.value(first).toString(),
                  .enrolmentId = row.value(first + 1).toLongLong(),
                  .at = session.readTime(row.value(first + 2)),
                  .isAutomatic = row.value(first + 3).toBool(),
                  .hasGone = !hasFailed && (!waits || queued == PersonFactsRepository::Queued::Count),
                  .hasFailed = hasFailed,
                  .isChat = row.value(first + 6).toString() == word(MessageKind::Text),
                  .textHash = row.value(first + 5).toString().toLatin1()};
    note.event = eventOfOccasion(note.occasion);
    return note;
}

} // namespace

Result<QHash<qint64, PersonFacts>> PersonFactsRepository::load(const QList<qint64> &studentIds, const QDateTime &now,
                                                               Queued queued, const QTimeZone &centreZone)
{
    QHash<qint64, PersonFacts> people;
    if (const Result<void> read = addStudents(studentIds, centreZone, &people); !read)
        return fail(read.error());
    if (const Result<void> read = addStops(studentIds, &people); !read)
        return fail(read.error());
    if (const Result<void> read = addIncoming(studentIds, &people); !read)
        return fail(read.error());
    if (const Result<void> read = addNotes(studentIds, now, queued, &people); !read)
        return fail(read.error());
    return people;
}

Result<void> PersonFactsRepository::addStudents(const QList<qint64> &ids, const QTimeZone &centreZone,
                                                QHash<qint64, PersonFacts> *people)
{
    people->reserve(ids.size());
    return runForIds(m_session, u"SELECT id, phone, state FROM student WHERE id IN (%1)"_s, {}, ids,
                     [&](QSqlQuery &row) {
                         while (row.next()) {
                             const qint64 id = row.value(0).toLongLong();
                             const QString phone = row.value(1).toString();
                             PersonFacts person{.studentId = id, .hasPhone = !phone.isEmpty()};
                             if (row.value(2).toString() == word(StudentState::Archived))
                                 person.blocked = u"archived"_s;
                             if (person.hasPhone)
                                 person.zone = phoneZone(phone, centreZone);
                             people->insert(id, person);
                         }
                     });
}

Result<void> PersonFactsRepository::addStops(const QList<qint64> &ids, QHash<qint64, PersonFacts> *people)
{
    QHash<qint64, StopListLines> lines;
    const auto take = [&](QSqlQuery &row) {
        while (row.next())
            lines[row.value(0).toLongLong()].add(m_session, row, 1);
    };
    const Result<void> ofStudents = runForIds(
        m_session,
        u"SELECT l.student_id, %2 FROM stop_list l WHERE l.student_id IN (%1)"_s.arg(u"%1"_s, StopListLines::kColumns),
        {}, ids, take);
    if (!ofStudents)
        return ofStudents;
    // Said in a conversation before it was known whose it is.
    const Result<void> ofContacts = runForIds(
        m_session,
        u"SELECT c.student_id, %2 FROM contact c JOIN stop_list l ON l.contact_id = c.id WHERE c.student_id IN (%1)"_s
            .arg(u"%1"_s, StopListLines::kColumns),
        {}, ids, take);
    if (!ofContacts)
        return ofContacts;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        if (const auto person = people->find(line.key()); person != people->end())
            stop(&*person, line->state());
    }
    return {};
}

Result<void> PersonFactsRepository::addIncoming(const QList<qint64> &ids, QHash<qint64, PersonFacts> *people)
{
    return runForIds(
        m_session,
        u"SELECT student_id, account, max(last_in_at) FROM contact WHERE student_id IN (%1) AND last_in_at "
        "IS NOT NULL GROUP BY student_id, account"_s,
        {}, ids, [&](QSqlQuery &row) {
            while (row.next()) {
                const auto person = people->find(row.value(0).toLongLong());
                if (person == people->end())
                    continue;
                const QDateTime at = m_session.readTime(row.value(2));
                person->incomingOn.insert(row.value(1).toString(), at);
                if (!person->lastIncoming.isValid() || at > person->lastIncoming)
                    person->lastIncoming = at;
            }
        });
}

Result<void> PersonFactsRepository::addNotes(const QList<qint64> &ids, const QDateTime &now, Queued queued,
                                             QHash<qint64, PersonFacts> *people)
{
    const Result<void> read = runForIds(
        m_session,
        u"SELECT m.student_id, %2 FROM message m WHERE COALESCE(m.accepted_at, m.sending_at, m.not_before) > ? AND "
        "m.student_id IN (%1)"_s.arg(u"%1"_s, kNoteColumns),
        {m_session.bindTime(now.addDays(-kNoteDays))}, ids, [&](QSqlQuery &row) {
            while (row.next()) {
                if (const auto person = people->find(row.value(0).toLongLong()); person != people->end())
                    person->notes.append(noteFrom(m_session, row, 1, queued));
            }
        });
    if (!read)
        return read;
    for (PersonFacts &person : *people)
        std::ranges::stable_sort(person.notes, {}, &SentNote::at);
    return {};
}

Result<QHash<qint64, PersonFacts>> PersonFactsRepository::loadContacts(const QList<qint64> &contactIds,
                                                                       const QDateTime &now)
{
    QHash<qint64, PersonFacts> people;
    QHash<qint64, qint64> students;
    const Result<void> read =
        runForIds(m_session,
                  u"SELECT c.id, c.student_id, c.last_in_at, c.account, %2 FROM contact c LEFT JOIN "
                  u"stop_list l ON l.contact_id = c.id WHERE "
                  "c.id IN (%1)"_s.arg(u"%1"_s, StopListLines::kColumns),
                  {}, contactIds, [&](QSqlQuery &row) {
                      while (row.next()) {
                          PersonFacts person{.studentId = row.value(1).toLongLong(),
                                             .lastIncoming = m_session.readTime(row.value(2))};
                          person.incomingOn.insert(row.value(3).toString(), person.lastIncoming);
                          StopListLines line;
                          line.add(m_session, row, 4);
                          stop(&person, line.state());
                          people.insert(row.value(0).toLongLong(), person);
                          if (person.studentId != 0)
                              students.insert(row.value(0).toLongLong(), person.studentId);
                      }
                  });
    if (!read)
        return fail(read.error());
    const Result<QHash<qint64, PersonFacts>> known = load(students.values(), now, Queued::Leave);
    if (!known)
        return fail(known.error());
    for (auto student = students.cbegin(); student != students.cend(); ++student) {
        PersonFacts person = known->value(*student);
        person.hasPhone = true; // the conversation itself is the way to them
        const PersonFacts &here = *people.constFind(student.key());
        person.lastIncoming = here.lastIncoming; // the window is that of this number
        person.incomingOn = here.incomingOn;
        if (person.blocked == "archived"_L1)
            person.blocked.clear(); // somebody who writes may be answered
        people.insert(student.key(), person);
    }
    return people;
}
