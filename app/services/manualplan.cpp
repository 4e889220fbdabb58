// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/manualplan.h"

#include "app/config/sendingsettings.h"
#include "app/domain/sendingevent.h"
#include "app/domain/student.h"
#include "app/storage/messagefactsrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/templaterepository.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kWindow = std::chrono::milliseconds(24h - 5min).count(); // with time to arrive before it closes

Error obstacle(const QString &code, const QMap<Error::Fact, QString> &facts = {})
{
    return {.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix, .facts = facts};
}

QDateTime undoUntil(const SendingTerms &terms, const QDateTime &now, bool isOne)
{
    return terms.hours.isAlways ? QDateTime() : now.addMSecs((isOne ? terms.undoOne : terms.undo).count());
}

/// All that a plan is made of.
struct Reading {
    SendingTerms terms;
    std::optional<WhatsAppTemplate> whatsAppTemplate;
    QList<Message> messages; ///< One for each student, in the order of the selection.
    MessageFactsRepository::Facts facts;
    QHash<qint64, PersonFacts> people;
};

Message draftFor(qint64 studentId, qint64 enrolmentId, const ManualSend &send, const QDateTime &now)
{
    QJsonObject content{{messagecontent::kFixedTemplate, true}};
    if (!send.values.isEmpty())
        content.insert(messagecontent::kValues, toJson(send.values));
    if (send.isInConversation)
        content.insert(messagecontent::kInConversation, true);
    const QUuid uuid = QUuid::createUuid();
    return {.uuid = uuid,
            .occasion = u"manual:"_s + uuid.toString(QUuid::WithoutBraces),
            .purpose = send.purpose,
            .studentId = studentId,
            .templateKey = send.templateKey,
            .queuedAt = now,
            .enrolmentId = enrolmentId,
            .content = content,
            .priority = kPriorityByHand,
            .isAutomatic = false,
            .who = send.who};
}

Result<Reading> read(SqlSession &session, const ManualSend &send, const SettingValues &settings, const QDateTime &now)
{
    Reading reading{.terms = sendingTerms(settings, now)};
    const Result<std::optional<WhatsAppTemplate>> found = TemplateRepository(session).find(send.templateKey);
    if (!found)
        return fail(found.error());
    reading.whatsAppTemplate = *found;
    MessageFactsRepository repository(session);
    const Result<QHash<qint64, qint64>> mains = repository.mainEnrolments(send.studentIds);
    if (!mains)
        return fail(mains.error());
    QSet<qint64> seen;
    for (const qint64 id : send.studentIds) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        const bool isGiven = send.enrolmentId != 0 && send.studentIds.size() == 1;
        reading.messages.append(draftFor(id, isGiven ? send.enrolmentId : mains->value(id), send, now));
    }
    Result<MessageFactsRepository::Facts> facts = repository.load(reading.messages, now, reading.terms.zone);
    if (!facts)
        return fail(facts.error());
    reading.facts = *std::move(facts);
    Result<QHash<qint64, PersonFacts>> people = PersonFactsRepository(session).load(
        send.studentIds, now, PersonFactsRepository::Queued::Count, reading.terms.zone);
    if (!people)
        return fail(people.error());
    reading.people = *std::move(people);
    return reading;
}

std::optional<Error> templateObstacle(const Reading &reading, const TemplateKey &key)
{
    const QMap<Error::Fact, QString> named{{Error::Fact::Template, key.toText()}};
    if (key.isEmpty())
        return obstacle(u"no_template"_s);
    if (!reading.whatsAppTemplate)
        return obstacle(u"template_unknown"_s, named);
    if (reading.whatsAppTemplate->state != TemplateState::Approved)
        return obstacle(u"template_not_approved"_s, named);
    return std::nullopt;
}

bool isFor(MessagePurpose purpose, const SettingValues &settings, const Message &message)
{
    return message.purpose == purpose || settings.get(templateSetting(purpose)) == message.templateKey;
}

/// What its template says has no sense once the course is done, or before it is.
std::optional<RuleCondition> completionWarning(bool isCompleted, const SettingValues &settings, const Message &message)
{
    constexpr std::array unfinished{MessagePurpose::Inactivity, MessagePurpose::Progress, MessagePurpose::Reminder};
    const auto isMeant = [&](MessagePurpose purpose) { return isFor(purpose, settings, message); };
    if (isCompleted && std::ranges::any_of(unfinished, isMeant))
        return RuleCondition{.kind = RuleCondition::Kind::NotCompleted, .isMet = false};
    if (!isCompleted && isMeant(MessagePurpose::Completion))
        return RuleCondition{.kind = RuleCondition::Kind::Completed, .isMet = false};
    return std::nullopt;
}

/// Puts into the row what the gate says, and into the message what is insisted on.
void judge(const SendingWish &wish, const Reading &reading, const QDateTime &now, bool insists, ManualSendRow *row,
           Message *message)
{
    const PersonFacts person = reading.people.value(message->studentId);
    const auto verdictOn = [&](const SendingWish &asked) {
        return judgeSending(asked, person, reading.terms.caps, reading.terms.hours, now, reading.terms.zone);
    };
    SendingWish insisting = wish;
    insisting.insistedOn = insistableKinds();
    const GateVerdict verdict = verdictOn(insisting);
    if (const std::optional<Error> stopped = stopReason(verdict)) {
        row->obstacle = stopped;
    } else if (const std::optional<Error> held = stopReason(verdictOn(wish)); held && !row->obstacle) {
        row->isInsisted = insists;
        row->isHeldBack = !insists;
        if (!insists)
            row->obstacle = held;
    }
    if (row->obstacle && !row->isHeldBack) {
        row->warnings.clear();
        return;
    }
    QList<RuleCondition> insisted;
    for (const RuleCondition &condition : verdict.conditions) {
        if (condition.isMet)
            continue;
        row->warnings.append(condition);
        if (row->isInsisted && yieldsToInsistence(condition.kind))
            insisted.append(condition);
    }
    if (!insisted.isEmpty())
        message->content.insert(messagecontent::kInsisted, toJson(insisted));
}

/// Judges and fills in one message; its text and hash are put into it.
ManualSendRow rowFor(const Reading &reading, const ManualSend &send, const SettingValues &settings,
                     const QDateTime &now, Message *message)
{
    const Student student = reading.facts.students.value(message->studentId);
    const PersonFacts person = reading.people.value(message->studentId);
    message->to = person.recipient(student.phone);
    ManualSendRow row{.studentId = message->studentId,
                      .studentName = student.sortName(),
                      .to = message->to,
                      .isToGuardian = person.isMinor,
                      .enrolmentId = message->enrolmentId};
    if (reading.whatsAppTemplate) {
        const TemplateFacts values = templateFacts(fillFactsOf(*message, reading.facts, now, reading.terms.zone),
                                                   settings.get(setting::kCentreName), message->templateKey.language);
        const Result<FilledTemplate> filled =
            fillTemplate(*reading.whatsAppTemplate, settings.mapping(message->templateKey),
                         givenValues(message->content), values, message->uuid);
        if (filled)
            row.text = filled->text;
        else
            row.obstacle = filled.error();
    }
    message->text = row.text;
    message->textHash = row.text.isEmpty() ? QByteArray() : textHash(row.text);
    SendingWish wish{.occasion = message->occasion,
                     .enrolmentId = message->enrolmentId,
                     .isPromotion = reading.whatsAppTemplate && reading.whatsAppTemplate->isPromotion(),
                     .textHash = message->textHash};
    if (const auto enrolment = reading.facts.enrolments.constFind(message->enrolmentId);
        enrolment != reading.facts.enrolments.constEnd()) {
        wish.isEnrolmentActive = enrolment->isActive;
        wish.isEnrolmentOver = enrolment->isOver;
        wish.pausedUntil = enrolment->pausedUntil;
        if (const auto warning = completionWarning(enrolment->isCompleted, settings, *message))
            row.warnings.append(*warning);
    }
    addWhatWasAsked(*message, &wish);
    judge(wish, reading, now, send.insistedFor.contains(message->studentId), &row, message);
    return row;
}

ManualSendPlan planOf(Reading *reading, const ManualSend &send, const SettingValues &settings, const QDateTime &now)
{
    ManualSendPlan plan{.rows = {}, .obstacle = templateObstacle(*reading, send.templateKey)};
    for (Message &message : reading->messages) {
        if (reading->facts.students.contains(message.studentId))
            plan.rows.append(rowFor(*reading, send, settings, now, &message));
    }
    return plan;
}

Result<qint64> addRun(SqlSession &session, const ManualSend &send, qsizetype count, const QDateTime &now)
{
    return RuleRunRepository(session).add({.kind = RuleRun::Kind::Manual,
                                           .state = RuleRun::State::Done,
                                           .due = int(count),
                                           .sent = int(count),
                                           .who = send.who,
                                           .at = now,
                                           .finishedAt = now});
}

Result<QueuedMessages> insert(SqlSession &session, QList<Message> messages, qint64 runId, const QDateTime &until)
{
    for (Message &message : messages) {
        message.runId = runId;
        message.undoUntil = until;
    }
    const Result<QHash<QString, qint64>> ids = MessageRepository(session).insertAll(messages);
    if (!ids)
        return fail(ids.error());
    QueuedMessages queued{.runId = runId, .undoUntil = until};
    for (const Message &message : std::as_const(messages)) {
        if (const qint64 id = ids->value(message.occasion); id != 0)
            queued.ids.append(id);
    }
    return queued;
}

} // namespace

std::optional<Error> stopReason(const GateVerdict &verdict)
{
    using Condition = RuleCondition::Kind;
    if (verdict.answer != GateVerdict::Answer::Never || verdict.conditions.isEmpty())
        return std::nullopt;
    const RuleCondition &last = verdict.conditions.constLast();
    QString code = u"not_allowed"_s;
    if (last.kind == Condition::NotOptedOut)
        code = u"opted_out"_s;
    else if (last.kind == Condition::PromotionAllowed)
        code = u"promotion_refused"_s;
    else if (last.kind == Condition::HasPhone)
        code = u"phone_missing"_s;
    else if (last.kind == Condition::NumberRight)
        code = u"wrong_number"_s;
    else if (last.kind == Condition::GuardianKnown)
        code = u"guardian_unknown"_s;
    else if (last.kind == Condition::NotBlocked && last.found == "archived"_L1)
        code = u"student_archived"_s;
    else if (last.kind == Condition::NotBlocked)
        code = last.found == "erased"_L1 ? u"person_erased"_s : u"person_blocked"_s;
    else if (last.kind == Condition::Enrolled)
        code = u"enrolment_ended"_s;
    else if (last.kind == Condition::NotPaused)
        code = u"enrolment_paused"_s;
    else if (last.kind == Condition::NoOpenConversation)
        code = u"conversation_open"_s;
    Error error = obstacle(code, {{Error::Fact::Value, last.found.toString()}});
    error.kind = Error::Kind::Conflict;
    if (last.kind == Condition::NotPaused || last.kind == Condition::NoOpenConversation)
        error.facts.insert(Error::Fact::Time, last.found.toString());
    if (last.kind == Condition::HasPhone)
        error.facts.insert(Error::Fact::Field, u"phone"_s);
    return error;
}

Result<ManualSendPlan> planManualSend(SqlSession &session, const ManualSend &send, const SettingValues &settings,
                                      const QDateTime &now)
{
    Result<Reading> reading = read(session, send, settings, now);
    if (!reading)
        return fail(reading.error());
    return planOf(&*reading, send, settings, now);
}

Result<QueuedMessages> queueManualSend(SqlSession &session, const ManualSend &send, const SettingValues &settings,
                                       const QDateTime &now)
{
    Result<Reading> reading = read(session, send, settings, now);
    if (!reading)
        return fail(reading.error());
    const ManualSendPlan plan = planOf(&*reading, send, settings, now);
    if (plan.obstacle)
        return fail(*plan.obstacle);
    QSet<qint64> able;
    for (const ManualSendRow &row : plan.rows) {
        if (!row.obstacle)
            able.insert(row.studentId);
    }
    QList<Message> going = reading->messages;
    going.removeIf([&](const Message &message) { return !able.contains(message.studentId); });
    if (going.isEmpty())
        return fail(plan.rows.size() == 1 ? *plan.rows.constFirst().obstacle : obstacle(u"nobody_to_send_to"_s));
    const bool isOne = going.size() == 1;
    const Result<qint64> runId = isOne ? Result<qint64>(0) : addRun(session, send, going.size(), now);
    if (!runId)
        return fail(runId.error());
    Result<QueuedMessages> queued = insert(session, going, *runId, undoUntil(reading->terms, now, isOne));
    if (queued)
        queued->leftOut = int(plan.rows.size() - going.size());
    return queued;
}

Result<QueuedMessages> queueText(SqlSession &session, const TextToSend &text, const SettingValues &settings,
                                 const QDateTime &now)
{
    const QString body = text.body.trimmed();
    if (body.isEmpty())
        return fail(obstacle(u"text_empty"_s));
    if (body.size() > TextToSend::kLongestText)
        return fail(
            obstacle(u"text_too_long"_s, {{Error::Fact::Parameter, QString::number(TextToSend::kLongestText)}}));
    QJsonObject content{{messagecontent::kBody, body}};
    if (!text.contextId.isEmpty())
        content.insert(messagecontent::kContext, text.contextId);
    const QUuid uuid = QUuid::createUuid();
    Message message{.uuid = uuid,
                    .occasion =
                        text.occasion.isEmpty() ? u"text:"_s + uuid.toString(QUuid::WithoutBraces) : text.occasion,
                    .purpose = MessagePurpose::Manual,
                    .text = body,
                    .queuedAt = now,
                    .contactId = text.contactId,
                    .kind = MessageKind::Text,
                    .content = content,
                    .priority = kPriorityByHand,
                    .isAutomatic = false,
                    .who = text.who,
                    .textHash = textHash(body)};
    const SendingTerms terms = sendingTerms(settings, now);
    const Result<MessageFactsRepository::Facts> facts =
        MessageFactsRepository(session).load({message}, now, terms.zone);
    const Result<QHash<qint64, PersonFacts>> people =
        PersonFactsRepository(session).loadContacts({text.contactId}, now);
    if (!facts || !people)
        return fail(facts ? people.error() : facts.error());
    if (!facts->contacts.contains(text.contactId))
        return fail({.kind = Error::Kind::NotFound, .code = u"contact_unknown"_s});
    const ContactAddress address = facts->contacts.value(text.contactId);
    const PersonFacts person = people->value(text.contactId);
    SendingWish wish{.occasion = message.occasion, .textHash = message.textHash};
    addWhatWasAsked(message, &wish);
    if (const std::optional<Error> stopped =
            stopReason(judgeSending(wish, person, terms.caps, terms.hours, now, terms.zone)))
        return fail(*stopped);
    const QDateTime closes = address.lastInAt.addMSecs(kWindow);
    if (!address.lastInAt.isValid() || closes <= now)
        return fail(obstacle(u"window_closed"_s, {{Error::Fact::Value, closes.toString(Qt::ISODate)}}));
    message.studentId = person.studentId;
    message.account = address.account;
    message.to = address.waId.isEmpty() ? address.userId : u"+"_s + address.waId;
    return insert(session, {message}, 0, undoUntil(terms, now, true));
}
