// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the words people answer with. (sending-rules.md, Replies)
#include "app/engine/webhook/incomingwriter.h"

#include "app/domain/sendingevent.h"
#include "app/domain/trackrequest.h"
#include "app/storage/consentrepository.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/enrolmentpauserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/reminderseries.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPromised = u"promised"_s;

QList<qint64> enrolmentsOf(const Message &message)
{
    QList<qint64> ids;
    const QJsonArray named = message.content.value(messagecontent::kEnrolments).toArray();
    for (const QJsonValue &id : named)
        ids.append(id.toInteger());
    if (message.enrolmentId != 0 && !ids.contains(message.enrolmentId))
        ids.append(message.enrolmentId);
    return ids;
}

} // namespace

Result<void> IncomingWriter::followWords()
{
    const QList<Item> items = m_items + m_edited;
    for (const Item &item : items) {
        Result<void> followed;
        switch (item.word) {
        case ReplyWord::OptOut:
            followed = followOptOut(item);
            break;
        case ReplyWord::OptIn:
            followed = followOptIn(item);
            break;
        case ReplyWord::Ok:
            followed = followOk(item);
            break;
        case ReplyWord::Completed:
            followed = followCompleted(item);
            break;
        case ReplyWord::Cancel:
            followed = followCancel(item);
            break;
        case ReplyWord::Help:
        case ReplyWord::None:
            break; // somebody answers
        }
        if (!followed)
            return followed;
    }
    return {};
}

/// A number may be that of several students (brothers and sisters): whoever reads it wants no more messages.
Result<void> IncomingWriter::followOptOut(const Item &item)
{
    ConsentRepository consent(m_session);
    const Contact &contact = m_book.contact(item.contact);
    const Result<ConsentState> before = consent.state(contact.studentId, contact.id);
    if (!before)
        return fail(before.error());
    ConsentRecord record{.contactId = contact.id,
                         .action = ConsentAction::OptOut,
                         .how = u"whatsapp"_s,
                         .wording = item.message.body,
                         .source = item.message.whatsappMessageId,
                         .at = item.message.at,
                         .recordedAt = m_terms.now};
    QList<qint64> students = m_book.students(item.contact);
    if (students.isEmpty())
        students.append(0);
    for (const qint64 student : std::as_const(students)) {
        record.studentId = student;
        if (const Result<void> added = consent.add(record); !added)
            return added;
        record.contactId = 0; // the others are only reached by the same number
    }
    const Result<ConsentState> after = consent.state(contact.studentId, contact.id);
    if (!after)
        return fail(after.error());
    return !before->optedOutAt.isValid() && after->optedOutAt.isValid() ? confirmOptOut(item) : Result<void>();
}

/// The only thing that goes out after an opt-out, in the time that the opt-out itself opened.
Result<void> IncomingWriter::confirmOptOut(const Item &item)
{
    return answer(item, u"optout:"_s, m_terms.optOutText, {{QString(messagecontent::kConfirmsOptOut), true}});
}

Result<void> IncomingWriter::answer(const Item &item, const QString &occasion, const QString &text,
                                    const QJsonObject &more)
{
    const Contact &contact = m_book.contact(item.contact);
    const QDateTime end = replyWindowEnd(item.message.at);
    if (text.isEmpty() || m_terms.now >= end)
        return {};
    QJsonObject content = more;
    content.insert(messagecontent::kBody, text);
    const Message message{.uuid = QUuid::createUuid(),
                          .occasion = occasion + item.message.whatsappMessageId,
                          .purpose = MessagePurpose::Manual,
                          .studentId = contact.studentId,
                          .to = contact.waId.isEmpty() ? contact.userId : u'+' + contact.waId,
                          .text = text,
                          .queuedAt = m_terms.now,
                          .contactId = contact.id,
                          .account = contact.account,
                          .kind = MessageKind::Text,
                          .content = content,
                          .priority = 0,
                          .isAutomatic = false,
                          .textHash = textHash(text),
                          .expiresAt = end};
    const Result<bool> queued = MessageRepository(m_session).insertOnce(message);
    return queued ? Result<void>() : fail(queued.error());
}

/// Only where there is something to restore: else ALTA is a wish that somebody has to read.
Result<void> IncomingWriter::followOptIn(const Item &item)
{
    ConsentRepository consent(m_session);
    const Contact &contact = m_book.contact(item.contact);
    QList<qint64> students = m_book.students(item.contact);
    if (students.isEmpty())
        students.append(0);
    ConsentRecord record{.contactId = contact.id,
                         .action = ConsentAction::OptIn,
                         .how = u"whatsapp"_s,
                         .wording = item.message.body,
                         .source = item.message.whatsappMessageId,
                         .at = item.message.at,
                         .recordedAt = m_terms.now};
    for (const qint64 student : std::as_const(students)) {
        const qint64 contactId = std::exchange(record.contactId, 0);
        const Result<QList<ConsentRecord>> records = consent.records(student, student == 0 ? contact.id : contactId);
        if (!records)
            return fail(records.error());
        const bool wasOut = std::ranges::any_of(
            *records, [](const ConsentRecord &known) { return known.action == ConsentAction::OptOut; });
        if (!wasOut)
            continue;
        ConsentRecord own = record;
        own.studentId = student;
        own.contactId = contactId;
        if (const Result<void> added = consent.add(own); !added)
            return added;
        m_settled.insert(item.message.whatsappMessageId);
    }
    return {};
}

Result<Message> IncomingWriter::answeredBy(const Item &item)
{
    if (item.ours.id != 0)
        return item.ours;
    const Contact &contact = m_book.contact(item.contact);
    const Result<QList<qint64>> newest =
        m_incoming.setAnswered({{.contactId = contact.id, .studentId = contact.studentId, .at = item.message.at}});
    if (!newest || newest->first() == 0)
        return newest ? Result<Message>(Message()) : fail(newest.error());
    return MessageRepository(m_session).find(newest->first());
}

/// Ends the reminders of the matter that it answers, and says so; somebody who wants no message at all is told how.
/// Whatever else CANCELAR may mean is for a person to read.
Result<void> IncomingWriter::followCancel(const Item &item)
{
    const Result<Message> answered = answeredBy(item);
    if (!answered || answered->id == 0 || !answered->isAutomatic)
        return answered ? Result<void>() : fail(answered.error());
    Result<QList<Decision>> said =
        DecisionRepository(m_session).ofMessage(answered->id); // one message may speak of several courses
    if (!said)
        return fail(said.error());
    const std::optional<RuleEvent> event = eventOfOccasion(answered->occasion);
    if (said->isEmpty() && event)
        said->append({.occasion = answered->occasion,
                      .event = *event,
                      .enrolmentId = answered->enrolmentId,
                      .studentId = answered->studentId});
    const Result<QList<Decision>> ended = ReminderSeries(m_session).end(*said, {}, item.message.at, m_terms.now);
    if (!ended || ended->isEmpty())
        return ended ? Result<void>() : fail(ended.error());
    m_settled.insert(item.message.whatsappMessageId);
    return answer(item, u"reply:"_s, m_terms.seriesEndedText, {});
}

/// "I will do it": the reminder that it answers leaves the student in peace for some days. Kept as days on which the
/// enrolment rests; afterwards only the facts count.
Result<void> IncomingWriter::followOk(const Item &item)
{
    const Result<Message> found = answeredBy(item);
    if (!found || found->id == 0)
        return found ? Result<void>() : fail(found.error());
    const Message &answered = *found;
    if (!answered.isAutomatic)
        return {};
    const QDate today = item.message.at.toTimeZone(m_terms.zone).date();
    const QDate last = today.addDays(m_terms.promisedDays - 1);
    const QList<qint64> enrolments = enrolmentsOf(answered);
    EnrolmentPauseRepository pauses(m_session);
    const Result<QHash<qint64, QList<EnrolmentPause>>> known = pauses.from(enrolments, last);
    if (!known)
        return fail(known.error());
    for (const qint64 id : enrolments) {
        const QList<EnrolmentPause> ofEnrolment = known->value(id);
        if (std::ranges::any_of(ofEnrolment, [&](const EnrolmentPause &pause) { return pause.from <= today; }))
            continue; // it rests as long or longer
        const Result<qint64> added =
            pauses.add({.enrolmentId = id, .from = today, .to = last, .reason = kPromised, .createdAt = m_terms.now});
        if (!added)
            return fail(added.error());
    }
    return {};
}

/// Nothing is believed: the campus is asked, and what it says is answered; a person looks where it says otherwise.
Result<void> IncomingWriter::followCompleted(const Item &item)
{
    const qint64 studentId = m_book.contact(item.contact).studentId;
    if (studentId == 0)
        return {};
    const Result<QList<Enrolment>> enrolments = EnrolmentRepository(m_session).ofStudent(studentId);
    if (!enrolments)
        return fail(enrolments.error());
    TrackRequest request{.kind = PassKind::Manual};
    for (const Enrolment &enrolment : *enrolments) {
        if (enrolment.state == EnrolmentState::Enrolled)
            request.courseIds.append(enrolment.courseId);
    }
    if (request.courseIds.isEmpty())
        return {};
    // While another pass is open this one is left out: it will have read them, or the next one does.
    const Result<qint64> added = JobRepository(m_session).add({.kind = JobKind::Track,
                                                               .payload = request.toJson(),
                                                               .runAfter = m_terms.now,
                                                               .dedupeKey = TrackRequest::kDedupeKey,
                                                               .createdAt = m_terms.now});
    if (!added)
        return fail(added.error());
    QJsonArray asked;
    if (item.ours.id != 0) {
        const QList<qint64> quoted = enrolmentsOf(item.ours);
        for (const qint64 id : quoted)
            asked.append(id);
    }
    // Which of the two it is to be is known once the campus has been read; a centre may give only one of them.
    const QString text = m_terms.notRecordedText.isEmpty() ? m_terms.completedText : m_terms.notRecordedText;
    return answer(item, u"reply:"_s, text,
                  {{QString(messagecontent::kAsksCompletion), true}, {QString(messagecontent::kEnrolments), asked}});
}

Result<void> IncomingWriter::write(const QList<PreferenceUpdate> &preferences, const QDateTime &receivedAt)
{
    QList<std::pair<QString, MetaPerson>> people;
    for (const PreferenceUpdate &preference : preferences) {
        if (const QString account = m_terms.account(preference.phoneNumberId); !account.isEmpty())
            people.append({account, preference.person});
    }
    if (people.isEmpty())
        return {};
    if (const Result<void> opened = m_book.open(people); !opened)
        return opened;
    QList<std::pair<qsizetype, PreferenceUpdate>> found;
    for (const PreferenceUpdate &preference : preferences) {
        const QString account = m_terms.account(preference.phoneNumberId);
        if (!account.isEmpty())
            found.append({m_book.find(account, preference.person, receivedAt), preference});
    }
    Result<void> stored = m_book.storeNew();
    if (stored)
        stored = m_book.storeNews();
    if (!stored)
        return stored;
    ConsentRepository consent(m_session);
    for (const auto &[place, preference] : std::as_const(found)) {
        const Contact &contact = m_book.contact(place);
        const ConsentRecord record{.studentId = contact.studentId,
                                   .contactId = contact.id,
                                   .action =
                                       preference.isStop ? ConsentAction::MarketingOut : ConsentAction::MarketingIn,
                                   .how = u"preferences"_s,
                                   .wording = preference.wording,
                                   .source = u"user_preferences"_s,
                                   .at = preference.at.isValid() ? preference.at : receivedAt,
                                   .recordedAt = m_terms.now};
        const Result<bool> known = consent.has(record);
        if (!known)
            return fail(known.error());
        if (*known)
            continue; // Meta posts twice
        if (const Result<void> added = consent.add(record); !added)
            return added;
    }
    return {};
}
