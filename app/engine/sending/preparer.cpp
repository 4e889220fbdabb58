// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/preparer.h"

#include "app/domain/sendingevent.h"
#include "app/storage/activityrepository.h"
#include "app/storage/templaterepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kTemplatesFresh = 10 * 60 * 1000; // ms
constexpr qint64 kWindow = std::chrono::milliseconds(24h).count();
constexpr qint64 kWindowMargin = std::chrono::milliseconds(5min).count(); // a text must arrive before it closes
// Meta allows one message per 6 s to a person and lends up to 45 of the future; a few in a row are a conversation.
constexpr qint64 kPairPause = 6000; // ms
constexpr qint64 kPairCredit = 10 * kPairPause;

Error waits(const QString &code, const QMap<Error::Fact, QString> &facts = {})
{
    return {.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix, .facts = facts};
}

/// Why the gate will never let it pass, as an error for the log.
Error never(const GateVerdict &verdict)
{
    using Condition = RuleCondition::Kind;
    const RuleCondition last = verdict.conditions.isEmpty() ? RuleCondition() : verdict.conditions.constLast();
    QString code = u"not_allowed"_s;
    switch (last.kind) {
    case Condition::NotBlocked:
        code = last.found.toString() == "erased"_L1 ? u"person_erased"_s : u"person_blocked"_s;
        break;
    case Condition::NotOptedOut:
        code = u"opted_out"_s;
        break;
    case Condition::NumberRight:
        code = u"wrong_number"_s;
        break;
    case Condition::GuardianKnown:
        code = u"guardian_unknown"_s;
        break;
    case Condition::Enrolled:
        code = u"enrolment_ended"_s;
        break;
    case Condition::TextNew:
        code = u"same_text"_s;
        break;
    case Condition::NotExpired:
        code = u"expired"_s;
        break;
    default:
        break;
    }
    return {.kind = Error::Kind::Cancelled, .code = code, .retry = Error::Retry::Never};
}

} // namespace

MessagePreparer::MessagePreparer(SqlSession &session, const ClaimTerms &terms)
    : m_session(session)
    , m_terms(terms)
    , m_gate(sendingTerms(terms.settings, terms.now))
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
    if (!m_terms.peoplePerDay)
        return {};
    MessageRepository repository(m_session);
    if (const Result<void> still = repository.keepPeopleStill(); !still)
        return still;
    const QDateTime dayBefore = m_terms.now.addDays(-1);
    const Result<int> used = repository.peopleOutside(dayBefore);
    if (!used)
        return fail(used.error());
    m_peopleLeft = std::max(0, *m_terms.peoplePerDay - *used);
    const Result<QSet<qint64>> reached = repository.reachedOutside(students, dayBefore);
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

bool MessagePreparer::isOutsideWindow(const PersonFacts &person) const
{
    return !person.lastIncoming.isValid() || person.lastIncoming.addMSecs(kWindow) <= m_terms.now;
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
    prepareText(message);
    return {};
}

bool MessagePreparer::passesGate(const Message &message, PersonFacts *person)
{
    // A welcome goes at once when a person filled the form in, as if written by hand.
    const bool isByRule = message.isAutomatic && message.purpose != MessagePurpose::Welcome;
    SendingWish wish{.event = isByRule ? eventOfOccasion(message.occasion) : std::nullopt,
                     .occasion = message.occasion,
                     .enrolmentId = message.enrolmentId,
                     .textHash = message.textHash,
                     .heldSince = message.queuedAt,
                     .expiresAt = message.expiresAt};
    if (const auto enrolment = m_facts.enrolments.constFind(message.enrolmentId);
        enrolment != m_facts.enrolments.constEnd()) {
        wish.isEnrolmentActive = enrolment->isActive;
        wish.pausedUntil = enrolment->pausedUntil;
    }
    PersonFacts asked = *person;
    if (message.content.value(messagecontent::kConfirmsOptOut).toBool())
        asked.optedOutAt = {};
    const GateVerdict verdict = judgeSending(wish, asked, m_gate.caps, m_gate.hours, m_terms.now, m_gate.zone);
    switch (verdict.answer) {
    case GateVerdict::Answer::Now:
        return true;
    case GateVerdict::Answer::Later:
        decide(SendOutcome::Kind::GivenBack, message, {}, verdict.at);
        break;
    case GateVerdict::Answer::Never:
        decide(SendOutcome::Kind::Cancelled, message, never(verdict));
        break;
    }
    return false;
}

bool MessagePreparer::passesPairLimit(const Message &message, const PersonFacts &person)
{
    QDateTime busyUntil; // as if each had taken its 6 s
    for (const SentNote &note : person.notes) {
        if (note.hasGone && note.at > m_terms.now.addMSecs(-45 * kPairPause))
            busyUntil = (busyUntil.isValid() ? std::max(busyUntil, note.at) : note.at).addMSecs(kPairPause);
    }
    if (!busyUntil.isValid() || m_terms.now.msecsTo(busyUntil) <= kPairCredit)
        return true;
    decide(SendOutcome::Kind::GivenBack, message, {}, busyUntil.addMSecs(-kPairCredit));
    return false;
}

bool MessagePreparer::passesMessagingLimit(const Message &message, const PersonFacts &person)
{
    if (m_peopleLeft < 0 || !isOutsideWindow(person) || m_reached.contains(message.studentId))
        return true;
    if (m_peopleLeft > 0) {
        --m_peopleLeft;
        if (message.studentId != 0)
            m_reached.insert(message.studentId);
        return true;
    }
    hold(message, u"messaging_limit"_s,
         Error{.kind = Error::Kind::RateLimited,
               .system = Error::System::WhatsApp,
               .code = u"messaging_limit"_s,
               .retry = Error::Retry::Later,
               .facts = {{Error::Fact::Parameter, QString::number(*m_terms.peoplePerDay)}}});
    return false;
}

void MessagePreparer::send(const ReadyMessage &ready, PersonFacts *person)
{
    m_ready.append(ready);
    person->notes.append({.occasion = ready.message.occasion,
                          .enrolmentId = ready.message.enrolmentId,
                          .event = eventOfOccasion(ready.message.occasion),
                          .at = m_terms.now,
                          .isAutomatic = ready.message.isAutomatic,
                          .textHash = ready.message.textHash});
}

void MessagePreparer::prepareText(Message message)
{
    PersonFacts &person = personOf(message);
    const auto address = m_facts.contacts.constFind(message.contactId);
    const QString body = message.content.value(messagecontent::kBody).toString();
    if (address == m_facts.contacts.constEnd() || body.isEmpty()
        || (address->waId.isEmpty() && address->userId.isEmpty())) {
        decide(SendOutcome::Kind::Refused, message, waits(u"contact_unknown"_s));
        return;
    }
    message.to = address->waId.isEmpty() ? address->userId : u"+"_s + address->waId;
    message.text = body;
    message.textHash = textHash(body);
    if (!isTestAllowed(message.to)) {
        hold(message, u"test_mode"_s);
        return;
    }
    if (!passesGate(message, &person))
        return;
    const QDateTime closes = address->lastInAt.addMSecs(kWindow - kWindowMargin);
    if (!address->lastInAt.isValid() || closes <= m_terms.now) {
        decide(SendOutcome::Kind::Refused, message,
               Error{.kind = Error::Kind::Permission,
                     .system = Error::System::WhatsApp,
                     .code = u"window_closed"_s,
                     .retry = Error::Retry::Never,
                     .facts = {{Error::Fact::Value, closes.toString(Qt::ISODate)}}});
        return;
    }
    if (passesPairLimit(message, person))
        send({.message = message, .address = *address}, &person);
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

/// What it waits for; nothing: it can be used, and is in \a found.
Result<std::optional<QString>> MessagePreparer::templateInTheWay(const TemplateKey &key,
                                                                 std::optional<WhatsAppTemplate> *found)
{
    if (key.isEmpty())
        return std::optional(u"no_template"_s);
    Result<std::optional<WhatsAppTemplate>> known = findTemplate(key);
    if (!known)
        return fail(known.error());
    *found = *known;
    if (*found)
        return (*found)->state == TemplateState::Approved ? std::nullopt : std::optional(u"template_not_approved"_s);
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
    const Result<std::optional<QString>> inTheWay = templateInTheWay(message.templateKey, &whatsAppTemplate);
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
    const ContactAddress address = m_facts.contacts.value(message.contactId);
    PersonFacts &person = personOf(message);
    if (isStudent)
        message.to = person.recipient(student->phone);
    else
        message.to = address.waId.isEmpty() ? address.userId : u"+"_s + address.waId;
    if (message.to.isEmpty() && isStudent && person.isMinor) {
        passesGate(message, &person); // says why it does not go
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
    if (!passesGate(message, &person) || !passesPairLimit(message, person) || !passesMessagingLimit(message, person))
        return {};
    message.isOutsideWindow = isOutsideWindow(person);
    send({.message = message, .components = filled->components, .address = address}, &person);
    return {};
}
