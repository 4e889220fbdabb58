// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/programplan.h"

#include "app/config/sendingsettings.h"
#include "app/domain/apitoken.h"
#include "app/domain/conversation.h"
#include "app/domain/phone.h"
#include "app/domain/sendingevent.h"
#include "app/domain/whatsappnumbers.h"
#include "app/services/manualplan.h"
#include "app/storage/contactrepository.h"
#include "app/storage/messagefactsrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/templaterepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

Error refused(Error::Kind kind, const QString &code, const QString &field = {})
{
    Error error{.kind = kind, .code = code, .retry = Error::Retry::AfterFix};
    if (!field.isEmpty())
        error.facts.insert(Error::Fact::Field, field);
    return error;
}

/// Who gets it: a student, or a conversation with somebody who is none.
struct Recipient {
    qint64 studentId = 0;
    qint64 contactId = 0;
    QString newNumber; ///< E.164 of somebody who was never written to.
};

/// The field that would give a parameter its value; \a named as errors name it, "{{2}}" or by its key.
QString fieldOf(const WhatsAppTemplate &whatsAppTemplate, const QString &named)
{
    const QString parent = u"template.parameters"_s;
    for (const TemplateParameter &parameter : whatsAppTemplate.parameters()) {
        if (named == parameter.key() || named == u"{{%1}}"_s.arg(parameter.name))
            return parent + u'.' + parameter.key();
    }
    return parent;
}

QStringList accountsOf(const SettingValues &settings)
{
    QStringList accounts{kFirstAccount};
    const Result<QList<WhatsAppNumberEntry>> more =
        whatsAppNumbersFromText(settings.get(setting::kWhatsAppMoreNumbers));
    for (const WhatsAppNumberEntry &number : more.value_or(QList<WhatsAppNumberEntry>()))
        accounts.append(number.account);
    return accounts;
}

/// Plans one message of a program and queues it.
class ProgramPlan {
public:
    ProgramPlan(SqlSession &session, const ProgramSend &send, const ProgramCaller &caller,
                const SettingValues &settings, const QDateTime &now)
        : m_session(session)
        , m_send(send)
        , m_caller(caller)
        , m_settings(settings)
        , m_now(now)
        , m_terms(sendingTerms(settings, now))
    {
    }

    Result<ProgramMessage> queue();

private:
    Result<std::optional<ProgramMessage>> known(const QString &occasion);
    Result<QList<qint64>> studentsWithPhone();
    Result<Recipient> studentAsked();
    Result<Recipient> recipient();
    Result<std::optional<Contact>> conversationWith(const QString &phone);
    Result<std::optional<Contact>> conversationOf(const Recipient &to);
    Result<void> makeTemplate(const Recipient &to, Message *message);
    Result<void> makeText(const Recipient &to, Message *message);
    Result<void> fill(const WhatsAppTemplate &whatsAppTemplate, const Recipient &to, const PersonFacts &person,
                      Message *message);
    Result<void> judge(const PersonFacts &person, bool isPromotion, Message *message);
    Result<PersonFacts> personOf(const Message &message, const Recipient &to);
    Result<qint64> contactFor(const QString &phone);
    Result<ProgramMessage> insert(const Message &message);

    SqlSession &m_session;
    const ProgramSend &m_send;
    const ProgramCaller &m_caller;
    const SettingValues &m_settings;
    const QDateTime m_now;
    const SendingTerms m_terms;
};

Result<std::optional<ProgramMessage>> ProgramPlan::known(const QString &occasion)
{
    const Result<std::optional<Message>> found = MessageRepository(m_session).findByOccasion(occasion);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<ProgramMessage>();
    const QString hash = (*found)->content.value(messagecontent::kRequest).toString();
    if (!isSameHash(hash.toLatin1(), m_send.hash))
        return fail(refused(Error::Kind::Conflict, u"idempotency_conflict"_s, u"idempotency_key"_s));
    return std::optional(ProgramMessage{.id = (*found)->id, .state = (*found)->state});
}

/// Those in force; the archived ones only when there are no others.
Result<QList<qint64>> ProgramPlan::studentsWithPhone()
{
    const QString key = phoneKey(m_send.phone);
    const Result<QHash<QString, QList<qint64>>> ids = ContactRepository(m_session).studentsByPhoneKey({key});
    if (!ids)
        return fail(ids.error());
    const QList<qint64> all = ids->value(key);
    const Result<QList<Student>> students = StudentRepository(m_session).findAll(all);
    if (!students)
        return fail(students.error());
    QList<qint64> inForce;
    for (const Student &student : *students) {
        if (student.state != StudentState::Archived)
            inForce.append(student.id);
    }
    return inForce.isEmpty() ? all.first(std::min<qsizetype>(1, all.size())) : inForce;
}

Result<Recipient> ProgramPlan::studentAsked()
{
    if (m_send.studentId != 0) {
        const Result<QList<Student>> students = StudentRepository(m_session).findAll({m_send.studentId});
        if (!students)
            return fail(students.error());
        if (students->isEmpty())
            return fail(refused(Error::Kind::NotFound, u"recipient_unknown"_s, u"student_id"_s));
        return Recipient{.studentId = m_send.studentId};
    }
    const Result<std::optional<Student>> student = StudentRepository(m_session).findByMoodleUser(m_send.moodleUserId);
    if (!student)
        return fail(student.error());
    if (!*student)
        return fail(refused(Error::Kind::NotFound, u"recipient_unknown"_s, u"moodle_user_id"_s));
    return Recipient{.studentId = (*student)->id};
}

Result<Recipient> ProgramPlan::recipient()
{
    if (m_send.phone.isEmpty())
        return studentAsked();
    const Result<QList<qint64>> students = studentsWithPhone();
    if (!students)
        return fail(students.error());
    if (students->size() > 1)
        return fail(refused(Error::Kind::Conflict, u"recipient_ambiguous"_s, u"to"_s));
    if (!students->isEmpty())
        return Recipient{.studentId = students->first()};
    const Result<std::optional<Contact>> contact = conversationWith(m_send.phone);
    if (!contact)
        return fail(contact.error());
    return *contact ? Recipient{.contactId = (*contact)->id} : Recipient{.newNumber = m_send.phone};
}

/// The one in which the person wrote last, whichever of our numbers it was to.
Result<std::optional<Contact>> ProgramPlan::conversationWith(const QString &phone)
{
    std::optional<Contact> newest;
    const QStringList accounts = accountsOf(m_settings);
    for (const QString &account : accounts) {
        const Result<QList<Contact>> found = ContactRepository(m_session).known(account, {}, {}, {phoneKey(phone)});
        if (!found)
            return fail(found.error());
        for (const Contact &contact : *found) {
            if (!newest || contact.lastInAt > newest->lastInAt)
                newest = contact;
        }
    }
    return newest;
}

Result<std::optional<Contact>> ProgramPlan::conversationOf(const Recipient &to)
{
    if (!m_send.phone.isEmpty()) {
        Result<std::optional<Contact>> contact = conversationWith(m_send.phone);
        if (!contact || *contact)
            return contact;
    }
    std::optional<Contact> newest;
    if (to.studentId == 0)
        return newest;
    const Result<QList<Contact>> contacts = ContactRepository(m_session).ofStudent(to.studentId);
    if (!contacts)
        return fail(contacts.error());
    for (const Contact &contact : *contacts) {
        if (!newest || contact.lastInAt > newest->lastInAt)
            newest = contact;
    }
    return newest;
}

Result<PersonFacts> ProgramPlan::personOf(const Message &message, const Recipient &to)
{
    PersonFactsRepository repository(m_session);
    if (message.kind == MessageKind::Text || to.contactId != 0) {
        const Result<QHash<qint64, PersonFacts>> people = repository.loadContacts({message.contactId}, m_now);
        return people ? Result<PersonFacts>(people->value(message.contactId)) : fail(people.error());
    }
    if (to.studentId == 0)
        return PersonFacts();
    const Result<QHash<qint64, PersonFacts>> people =
        repository.load({to.studentId}, m_now, PersonFactsRepository::Queued::Count, m_terms.zone);
    return people ? Result<PersonFacts>(people->value(to.studentId)) : fail(people.error());
}

/// What is insisted on is put into the message: it holds for what comes up until it goes, too.
Result<void> ProgramPlan::judge(const PersonFacts &person, bool isPromotion, Message *message)
{
    SendingWish wish{.occasion = message->occasion,
                     .enrolmentId = message->enrolmentId,
                     .isPromotion = isPromotion,
                     .textHash = message->textHash};
    addWhatWasAsked(*message, &wish);
    if (message->enrolmentId != 0) {
        const auto enrolments =
            MessageFactsRepository(m_session).enrolments({message->enrolmentId}, m_now, m_terms.zone);
        if (!enrolments)
            return fail(enrolments.error());
        const MessageFactsRepository::EnrolmentFacts enrolment = enrolments->value(message->enrolmentId);
        wish.isEnrolmentActive = enrolment.isActive;
        wish.isEnrolmentOver = enrolment.isOver;
        wish.pausedUntil = enrolment.pausedUntil;
    }
    if (m_send.insists)
        wish.insistedOn = insistableKinds();
    const GateVerdict verdict = judgeSending(wish, person, m_terms.caps, m_terms.hours, m_now, m_terms.zone);
    if (const std::optional<Error> stopped = stopReason(verdict))
        return fail(*stopped);
    QList<RuleCondition> insisted = verdict.conditions;
    insisted.removeIf([](const RuleCondition &condition) { return !yieldsToInsistence(condition.kind); });
    if (m_send.insists)
        message->content.insert(messagecontent::kInsisted, toJson(insisted));
    return {};
}

Result<void> ProgramPlan::fill(const WhatsAppTemplate &whatsAppTemplate, const Recipient &to, const PersonFacts &person,
                               Message *message)
{
    QStringList keys;
    for (const TemplateParameter &parameter : whatsAppTemplate.parameters())
        keys.append(parameter.key());
    for (auto given = m_send.parameters.cbegin(); given != m_send.parameters.cend(); ++given) {
        if (!keys.contains(given.key()))
            return fail(refused(Error::Kind::Invalid, u"unknown_parameter"_s, u"template.parameters."_s + given.key()));
    }
    const Result<MessageFactsRepository::Facts> facts =
        MessageFactsRepository(m_session).load({*message}, m_now, m_terms.zone);
    if (!facts)
        return fail(facts.error());
    if (to.studentId != 0)
        message->to = person.recipient(facts->students.value(to.studentId).phone);
    const TemplateFacts values = templateFacts(fillFactsOf(*message, *facts, m_now, m_terms.zone),
                                               m_settings.get(setting::kCentreName), message->templateKey.language);
    const Result<FilledTemplate> filled = fillTemplate(whatsAppTemplate, m_settings.mapping(message->templateKey),
                                                       m_send.parameters, values, message->uuid);
    if (!filled) {
        Error error = filled.error();
        error.facts.insert(Error::Fact::Field, fieldOf(whatsAppTemplate, error.fact(Error::Fact::Parameter)));
        return fail(error);
    }
    message->text = filled->text;
    message->textHash = textHash(filled->text);
    return {};
}

Result<void> ProgramPlan::makeTemplate(const Recipient &to, Message *message)
{
    const Result<std::optional<WhatsAppTemplate>> found = TemplateRepository(m_session).find(m_send.templateKey);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(refused(Error::Kind::Invalid, u"template_unknown"_s, u"template.name"_s));
    if ((*found)->state != TemplateState::Approved)
        return fail(refused(Error::Kind::Invalid, u"template_not_approved"_s, u"template.name"_s));
    message->templateKey = m_send.templateKey;
    message->content.insert(messagecontent::kFixedTemplate, true);
    if (!m_send.parameters.isEmpty())
        message->content.insert(messagecontent::kValues, toJson(m_send.parameters));
    if (to.studentId != 0) {
        const Result<QHash<qint64, qint64>> mains = MessageFactsRepository(m_session).mainEnrolments({to.studentId});
        if (!mains)
            return fail(mains.error());
        message->enrolmentId = mains->value(to.studentId);
    }
    message->studentId = to.studentId;
    message->contactId = to.contactId;
    message->to = to.studentId == 0 ? m_send.phone : QString();
    const Result<PersonFacts> person = personOf(*message, to);
    if (!person)
        return fail(person.error());
    // The stop list first: nobody learns from the order whether a text could have been made.
    if (const Result<void> passed = judge(*person, (*found)->isPromotion(), message); !passed)
        return passed;
    return fill(**found, to, *person, message);
}

Result<void> ProgramPlan::makeText(const Recipient &to, Message *message)
{
    const Result<std::optional<Contact>> contact = conversationOf(to);
    if (!contact)
        return fail(contact.error());
    if (!*contact)
        return fail(refused(Error::Kind::Conflict, u"window_closed"_s));
    message->kind = MessageKind::Text;
    message->contactId = (*contact)->id;
    message->studentId = (*contact)->studentId;
    message->account = (*contact)->account;
    message->to = (*contact)->waId.isEmpty() ? (*contact)->userId : u'+' + (*contact)->waId;
    message->text = m_send.text;
    message->textHash = textHash(m_send.text);
    message->content.insert(messagecontent::kBody, m_send.text);
    const Result<PersonFacts> person = personOf(*message, to);
    if (!person)
        return fail(person.error());
    if (const Result<void> passed = judge(*person, false, message); !passed)
        return passed;
    message->expiresAt = replyWindowEnd((*contact)->lastInAt);
    if (!message->expiresAt.isValid() || message->expiresAt <= m_now)
        return fail(refused(Error::Kind::Conflict, u"window_closed"_s));
    return ContactRepository(m_session).answered((*contact)->id, m_send.text, m_now);
}

/// A conversation for somebody who has none yet: without it nobody could be told from anybody.
Result<qint64> ProgramPlan::contactFor(const QString &phone)
{
    ContactRepository repository(m_session);
    if (const Result<void> still = repository.keepStill(); !still)
        return fail(still.error());
    const Result<std::optional<Contact>> known = conversationWith(phone);
    if (!known)
        return fail(known.error());
    if (*known)
        return (*known)->id;
    QList<Contact> contacts{{.waId = phone.mid(1), .lastAt = m_now, .createdAt = m_now}};
    const Result<void> added = repository.add(contacts);
    return added ? Result<qint64>(contacts.constFirst().id) : fail(added.error());
}

Result<ProgramMessage> ProgramPlan::insert(const Message &message)
{
    const Result<QHash<QString, qint64>> ids = MessageRepository(m_session).insertAll({message});
    if (!ids)
        return fail(ids.error());
    if (const qint64 id = ids->value(message.occasion); id != 0)
        return ProgramMessage{.id = id};
    // The same request came twice at once, and the other one was faster.
    const Result<std::optional<ProgramMessage>> other = known(message.occasion);
    if (!other)
        return fail(other.error());
    return other->value_or(ProgramMessage());
}

Result<ProgramMessage> ProgramPlan::queue()
{
    const QUuid uuid = QUuid::createUuid();
    const QString occasion = u"api:"_s + (m_send.key.isEmpty() ? uuid.toString(QUuid::WithoutBraces) : m_send.key);
    if (!m_send.key.isEmpty()) {
        const Result<std::optional<ProgramMessage>> before = known(occasion);
        if (!before)
            return fail(before.error());
        if (*before)
            return **before;
    }
    const Result<Recipient> to = recipient();
    if (!to)
        return fail(to.error());
    Message message{.uuid = uuid,
                    .occasion = occasion,
                    .purpose = MessagePurpose::Manual,
                    .queuedAt = m_now,
                    .content = {{messagecontent::kRequest, QString::fromLatin1(m_send.hash)}},
                    .priority = kPriorityByHand,
                    .isAutomatic = false,
                    .who = m_caller.label};
    const Result<void> made = m_send.text.isEmpty() ? makeTemplate(*to, &message) : makeText(*to, &message);
    if (!made)
        return fail(made.error());
    if (!to->newNumber.isEmpty() && message.contactId == 0) {
        const Result<qint64> contact = contactFor(to->newNumber);
        if (!contact)
            return fail(contact.error());
        message.contactId = *contact;
    }
    return insert(message);
}

} // namespace

Result<ProgramMessage> queueForProgram(SqlSession &session, const ProgramSend &send, const ProgramCaller &caller,
                                       const SettingValues &settings, const QDateTime &now)
{
    return ProgramPlan(session, send, caller, settings, now).queue();
}
