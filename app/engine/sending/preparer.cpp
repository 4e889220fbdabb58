// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/preparer.h"

#include "app/domain/rules/rulepauses.h"
#include "app/domain/sendingevent.h"
#include "app/engine/sending/completionanswer.h"
#include "app/storage/activityrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/templaterepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kTemplatesFresh = 10 * 60 * 1000; // ms
constexpr qint64 kWindow = std::chrono::milliseconds(24h).count();
constexpr qint64 kWindowMargin = std::chrono::milliseconds(5min).count(); // a text must arrive before it closes

Error waits(const QString &code, const QMap<Error::Fact, QString> &facts = {})
{
    return {.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix, .facts = facts};
}

} // namespace

MessagePreparer::MessagePreparer(SqlSession &session, const ClaimTerms &terms, int peopleLeft)
    : m_session(session)
    , m_terms(terms)
    , m_gate(sendingTerms(terms.settings, terms.now))
    , m_rules(session, m_gate, terms.now)
    , m_peopleLeft(peopleLeft)
{
    const QStringList numbers = terms.settings.get(setting::kWhatsAppTestNumbers).split(u',', Qt::SkipEmptyParts);
    for (const QString &number : numbers)
        m_testNumbers.insert(number.trimmed());
}

Result<void> MessagePreparer::read(const QList<Message> &messages)
{
    Result<MessageFactsRepository::Facts> facts =
        MessageFactsRepository(m_session).load(messages, m_terms.now, m_gate.zone);
    if (!facts)
        return fail(facts.error());
    m_facts = *std::move(facts);
    QSet<qint64> contacts;
    for (const Message &message : messages) {
        if (message.contactId != 0)
            contacts.insert(message.contactId);
    }
    PersonFactsRepository repositoryOfPeople(m_session);
    const QList<qint64> students = m_facts.students.keys();
    Result<QHash<qint64, PersonFacts>> known =
        repositoryOfPeople.load(students, m_terms.now, PersonFactsRepository::Queued::Leave, m_gate.zone);
    if (!known)
        return fail(known.error());
    m_students = *std::move(known);
    Result<QHash<qint64, PersonFacts>> others = repositoryOfPeople.loadContacts(contacts.values(), m_terms.now);
    if (!others)
        return fail(others.error());
    m_contacts = *std::move(others);
    // All of them count as being sent already; each is to count once it is found that it goes.
    QSet<QString> own;
    for (const Message &message : messages)
        own.insert(message.occasion);
    for (QHash<qint64, PersonFacts> *people : {&m_students, &m_contacts}) {
        for (PersonFacts &person : *people)
            person.notes.removeIf([&own](const SentNote &note) { return own.contains(note.occasion); });
    }
    if (const Result<void> judged = m_rules.read(messages, m_students); !judged)
        return judged;
    if (m_peopleLeft < 0)
        return {};
    const Result<QSet<qint64>> reached = MessageRepository(m_session).reachedOutside(students, m_terms.now.addDays(-1));
    if (!reached)
        return fail(reached.error());
    m_reached = *reached;
    return {};
}

void MessagePreparer::decide(SendOutcome::Kind kind, const Message &message, std::optional<Error> error,
                             const QDateTime &notBefore)
{
    m_outcomes.append({.kind = kind, .message = message, .error = std::move(error), .notBefore = notBefore});
}

void MessagePreparer::hold(const Message &message, const QString &waitsFor, std::optional<Error> error)
{
    decide(SendOutcome::Kind::Waits, message, error ? std::move(error) : waits(waitsFor));
    m_outcomes.last().waitsFor = waitsFor;
}

PersonFacts &MessagePreparer::personOf(const Message &message)
{
    return message.studentId != 0 && message.kind == MessageKind::Template ? m_students[message.studentId]
                                                                           : m_contacts[message.contactId];
}

bool MessagePreparer::isOutsideWindow(const Message &message, const PersonFacts &person) const
{
    const QDateTime wrote = person.incomingOn.value(message.account);
    return !wrote.isValid() || wrote.addMSecs(kWindow) <= m_terms.now;
}

bool MessagePreparer::isTestAllowed(const QString &phone) const
{
    return !m_terms.settings.get(setting::kWhatsAppTestMode) || m_testNumbers.contains(phone);
}

Result<void> MessagePreparer::prepare(const Message &message)
{
    if (!m_terms.connected.contains(message.account)) {
        hold(message, u"whatsapp_account"_s,
             Error{.kind = Error::Kind::NotFound,
                   .system = Error::System::WhatsApp,
                   .code = u"not_connected"_s,
                   .retry = Error::Retry::AfterFix});
        return {};
    }
    if (message.kind == MessageKind::Template)
        return prepareTemplate(message);
    return prepareText(message);
}

void MessagePreparer::send(const ReadyMessage &ready, PersonFacts *person)
{
    m_ready.append(ready);
    person->notes.append({.occasion = ready.message.occasion,
                          .enrolmentId = ready.message.enrolmentId,
                          .event = eventOfOccasion(ready.message.occasion),
                          .at = m_terms.now,
                          .isAutomatic = ready.message.isAutomatic,
                          .isChat = ready.message.kind == MessageKind::Text,
                          .textHash = ready.message.textHash});
}

Result<bool> MessagePreparer::prepareCompletion(Message *message)
{
    const Result<CompletionAnswer> answer = completionAnswer(m_session, m_terms.settings, *message, m_terms.now);
    if (!answer)
        return fail(answer.error());
    if (answer->waitUntil.isValid()) {
        decide(SendOutcome::Kind::GivenBack, *message, {}, answer->waitUntil);
        return false;
    }
    if (answer->text.isEmpty()) {
        decide(SendOutcome::Kind::Cancelled, *message, Error{.kind = Error::Kind::Cancelled, .code = u"no_answer"_s});
        return false;
    }
    message->content.insert(messagecontent::kBody, answer->text);
    if (!answer->isConfirmed)
        return true;
    // Nobody has to look any more, unless the person has written again.
    const Result<void> settled = ContactRepository(m_session).endWaiting(message->contactId, message->queuedAt);
    return settled ? Result<bool>(true) : fail(settled.error());
}

Result<void> MessagePreparer::prepareText(Message message)
{
    if (message.content.value(messagecontent::kAsksCompletion).toBool()) {
        const Result<bool> isDecided = prepareCompletion(&message);
        if (!isDecided || !*isDecided)
            return isDecided ? Result<void>() : fail(isDecided.error());
    }
    PersonFacts &person = personOf(message);
    const auto address = m_facts.contacts.constFind(message.contactId);
    const QString body = message.content.value(messagecontent::kBody).toString();
    if (address == m_facts.contacts.constEnd() || body.isEmpty()
        || (address->waId.isEmpty() && address->userId.isEmpty())) {
        decide(SendOutcome::Kind::Refused, message, waits(u"contact_unknown"_s));
        return {};
    }
    message.to = address->waId.isEmpty() ? address->userId : u"+"_s + address->waId;
    message.text = body;
    message.textHash = textHash(body);
    if (!isTestAllowed(message.to)) {
        hold(message, u"test_mode"_s);
        return {};
    }
    if (!passesGate(message, person, false))
        return {};
    const QDateTime closes = address->lastInAt.addMSecs(kWindow - kWindowMargin);
    if (!address->lastInAt.isValid() || closes <= m_terms.now) {
        decide(SendOutcome::Kind::Refused, message,
               Error{.kind = Error::Kind::Permission,
                     .system = Error::System::WhatsApp,
                     .code = u"window_closed"_s,
                     .retry = Error::Retry::Never,
                     .facts = {{Error::Fact::Value, closes.toString(Qt::ISODate)}}});
        return {};
    }
    if (passesPairLimit(message, person))
        send({.message = message, .address = *address}, &person);
    return {};
}

Result<std::optional<WhatsAppTemplate>> MessagePreparer::findTemplate(const TemplateKey &key)
{
    if (const auto known = m_templates.constFind(key.toText()); known != m_templates.constEnd())
        return *known;
    TemplateRepository templates(m_session);
    Result<std::optional<WhatsAppTemplate>> found = templates.find(key);
    if (found && (!*found || (*found)->state != TemplateState::Approved)) {
        if (const Result<void> still = templates.keepStill(); !still)
            return fail(still.error());
        found = templates.find(key);
    }
    if (found)
        m_templates.insert(key.toText(), *found);
    return found;
}

/// What the message waits for; nothing: its template can be used, and is in \a found.
Result<std::optional<QString>> MessagePreparer::templateInTheWay(const Message &message,
                                                                 std::optional<WhatsAppTemplate> *found)
{
    const TemplateKey &key = message.templateKey;
    if (key.isEmpty())
        return std::optional(u"no_template"_s);
    Result<std::optional<WhatsAppTemplate>> known = findTemplate(key);
    if (!known)
        return fail(known.error());
    *found = *known;
    if (*found) {
        const std::optional<Error> refusal = templateRefusal(**found);
        const bool isRefused = refusal && (message.isAutomatic || (*found)->state != TemplateState::Approved);
        return isRefused ? std::optional(refusal->code) : std::nullopt;
    }
    // Asked for once in a while only: a template that does not exist at all would be asked for without end.
    const Result<QDateTime> pulled = ActivityRepository(m_session).newest(ActivityKind::TemplatesPulled);
    if (!pulled)
        return fail(pulled.error());
    m_needsTemplates = m_needsTemplates || !pulled->isValid() || pulled->addMSecs(kTemplatesFresh) < m_terms.now;
    return std::optional(u"template_unknown"_s);
}

/// Fills the template in with what is known now.
Result<void> MessagePreparer::prepareTemplate(Message message)
{
    const SettingValues &settings = m_terms.settings;
    // The choice of today counts, not that of the day the message was queued.
    const bool isFixed = message.content.value(messagecontent::kFixedTemplate).toBool();
    if (const TemplateKey chosen = settings.get(templateSetting(message.purpose)); !chosen.isEmpty() && !isFixed)
        message.templateKey = chosen;
    std::optional<WhatsAppTemplate> whatsAppTemplate;
    const Result<std::optional<QString>> inTheWay = templateInTheWay(message, &whatsAppTemplate);
    if (!inTheWay)
        return fail(inTheWay.error());
    const auto student = m_facts.students.constFind(message.studentId);
    const bool isStudent = student != m_facts.students.constEnd();
    if (*inTheWay == u"no_template"_s) {
        hold(message, **inTheWay);
        return {};
    }
    if (isStudent && student->state == StudentState::Archived) {
        hold(message, u"student_archived"_s);
        return {};
    }
    if (!isStillSo(message))
        return {};
    const ContactAddress address = m_facts.contacts.value(message.contactId);
    PersonFacts &person = personOf(message);
    if (isStudent)
        message.to = person.recipient(student->phone);
    else
        message.to = address.waId.isEmpty() ? address.userId : u"+"_s + address.waId;
    if (message.to.isEmpty() && isStudent && person.isMinor) {
        passesGate(message, person, whatsAppTemplate && whatsAppTemplate->isPromotion()); // says why it does not go
        return {};
    }
    if (message.to.isEmpty()) {
        hold(message, u"phone_missing"_s, waits(u"phone_missing"_s, {{Error::Fact::Field, u"phone"_s}}));
        return {};
    }
    if (*inTheWay) {
        hold(message, **inTheWay, waits(**inTheWay, {{Error::Fact::Template, message.templateKey.toText()}}));
        return {};
    }
    const TemplateFacts values = templateFacts(fillFactsOf(message, m_facts, m_terms.now, m_gate.zone),
                                               settings.get(setting::kCentreName), message.templateKey.language);
    const Result<FilledTemplate> filled = fillTemplate(*whatsAppTemplate, settings.mapping(message.templateKey),
                                                       givenValues(message.content), values, message.uuid);
    if (!filled) {
        hold(message, u"template_parameter"_s, filled.error());
        return {};
    }
    message.text = filled->text;
    message.textHash = textHash(filled->text);
    if (!isTestAllowed(message.to)) {
        hold(message, u"test_mode"_s);
        return {};
    }
    if (!passesGate(message, person, whatsAppTemplate->isPromotion()) || !passesPairLimit(message, person)
        || !passesMessagingLimit(message, person))
        return {};
    message.isOutsideWindow = isOutsideWindow(message, person);
    send({.message = message, .components = filled->components, .address = address}, &person);
    return {};
}
