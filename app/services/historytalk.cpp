// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/historytalk.h"

#include "app/domain/phone.h"
#include "app/services/historymessages.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/quickreplyrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kOffice = u"Nuria"_s;

/// One conversation after the other, line by line as they were written.
class TalkWriter {
public:
    TalkWriter(SqlSession &session, const SampleHistory &history, const QHash<qint64, qint64> &students)
        : m_session(session)
        , m_history(history)
        , m_students(students)
        , m_contacts(session)
        , m_incoming(session)
    {
    }

    Result<void> write()
    {
        if (Result<void> added = addContacts(); !added)
            return added;
        for (const SampleHistory::Said &said : m_history.talk) {
            const qint64 contactId = m_ids.value(said.userId);
            if (contactId == 0)
                continue;
            if (Result<void> done = said.isOurs ? answer(said, contactId) : hear(said, contactId); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> addContacts()
    {
        QHash<qint64, QString> phones;
        for (const SampleHistory::Person &person : m_history.people)
            phones.insert(person.person.moodleUserId, person.phone);
        QList<Contact> contacts;
        for (const SampleHistory::Said &said : m_history.talk) {
            const bool isKnown = std::ranges::find(contacts, said.userId, &Contact::userId) != contacts.end();
            if (isKnown || (said.moodleUserId != 0 && !m_students.contains(said.moodleUserId)))
                continue;
            const QString phone = phones.value(said.moodleUserId);
            contacts.append({.studentId = m_students.value(said.moodleUserId),
                             .waId = phone.mid(1),
                             .userId = said.userId,
                             .phoneKey = phone.isEmpty() ? QString() : phoneKey(phone),
                             .profileName = said.name,
                             .username = said.username,
                             .createdAt = said.at});
        }
        const Result<void> added = m_contacts.add(contacts);
        for (const Contact &contact : std::as_const(contacts))
            m_ids.insert(contact.userId, contact.id);
        return added;
    }

    Result<void> hear(const SampleHistory::Said &said, qint64 contactId)
    {
        QList<IncomingMessage> messages{{.contactId = contactId,
                                         .account = QString(kFirstAccount),
                                         .whatsappMessageId = said.id,
                                         .body = said.text,
                                         .at = said.at,
                                         .receivedAt = said.at}};
        if (Result<void> added = m_incoming.addOnce(messages); !added)
            return added;
        const Result<ConversationRow> row = m_contacts.find(contactId);
        if (!row)
            return fail(row.error());
        ContactNews news{.contact = row->contact, .unread = 1, .waitingSince = said.waits ? said.at : QDateTime()};
        news.contact.lastInAt = news.contact.lastAt = said.at;
        news.contact.lastText = said.text;
        news.contact.lastKind = IncomingKind::Text;
        if (Result<void> updated = m_contacts.update({news}); !updated)
            return updated;
        const auto noted =
            m_incoming.setAnswered({{.contactId = contactId, .studentId = row->contact.studentId, .at = said.at}});
        if (!noted)
            return fail(noted.error());
        if (said.isUnread)
            return {};
        const Result<QString> read = m_contacts.markRead(contactId, said.at.addSecs(300));
        return read ? Result<void>() : fail(read.error());
    }

    Result<void> answer(const SampleHistory::Said &said, qint64 contactId)
    {
        const Result<ConversationRow> row = m_contacts.find(contactId);
        if (!row)
            return fail(row.error());
        const Contact &contact = row->contact;
        const Message message{.uuid = QUuid::createUuidV5(QUuid(), said.id),
                              .occasion = u"text:"_s + said.id,
                              .purpose = MessagePurpose::Manual,
                              .studentId = contact.studentId,
                              .to = contact.waId.isEmpty() ? contact.userId : u'+' + contact.waId,
                              .text = said.text,
                              .queuedAt = said.at,
                              .contactId = contactId,
                              .kind = MessageKind::Text,
                              .content = {{messagecontent::kBody, said.text}},
                              .isAutomatic = false,
                              .who = kOffice};
        const Result<void> sent = writeHistoryMessage(m_session, message, MessageState::Read, {});
        return sent ? m_contacts.answered(contactId, said.text, said.at) : sent;
    }

    SqlSession &m_session;
    const SampleHistory &m_history;
    const QHash<qint64, qint64> &m_students;
    ContactRepository m_contacts;
    IncomingRepository m_incoming;
    QHash<QString, qint64> m_ids; ///< Of contacts, by WhatsApp's id of the person.
};

/// Whoever enrolled ticked a box.
Result<void> writeConsents(SqlSession &session, const SampleHistory &history, const QHash<qint64, qint64> &students)
{
    QHash<qint64, QDateTime> first;
    for (const SampleHistory::Enrolment &enrolment : history.enrolments) {
        QDateTime &at = first[students.value(enrolment.moodleUserId)];
        at = at.isValid() ? std::min(at, enrolment.enrolledAt) : enrolment.enrolledAt;
    }
    ConsentRepository consents(session);
    for (auto it = first.cbegin(); it != first.cend(); ++it) {
        if (it.key() == 0)
            continue;
        const Result<void> added = consents.add({.studentId = it.key(),
                                                 .action = ConsentAction::OptIn,
                                                 .how = u"form"_s,
                                                 .wording = u"Acepto recibir avisos del curso por WhatsApp."_s,
                                                 .at = it.value(),
                                                 .recordedAt = it.value()});
        if (!added)
            return added;
    }
    return {};
}

Result<void> writeQuickReplies(SqlSession &session, const QDateTime &at)
{
    const QList<QuickReply> replies{
        {.name = u"Acceso"_s,
         .body = u"Hola, {first_name}. Te hemos enviado un enlace para crear la contraseña. Si hoy no te funciona, "
                 "dínoslo y te llamamos."_s},
        {.name = u"Plazo"_s,
         .body = u"Hola, {first_name}. Tienes hasta el {día} para terminar {course}. Vas por el {progress} %."_s},
        {.name = u"Tutoría"_s, .body = u"La próxima tutoría es el {día} a las {hora}, por videollamada."_s}};
    QuickReplyRepository repository(session);
    for (const QuickReply &reply : replies) {
        if (const Result<qint64> saved = repository.save(reply, at); !saved)
            return fail(saved.error());
    }
    return {};
}

} // namespace

Result<void> writeHistoryTalk(SqlSession &session, const SampleHistory &history, const QHash<qint64, qint64> &students)
{
    Result<void> done = TalkWriter(session, history, students).write();
    if (done)
        done = writeConsents(session, history, students);
    return done ? writeQuickReplies(session, history.now) : done;
}
