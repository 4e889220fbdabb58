// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/whatsapp/webhookevents.h"

#include "app/remote/whatsapp/webhookmessages.h"
#include "app/remote/whatsapp/whatsappparsers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<MessageState> reportedState(const QString &status)
{
    if (status == u"sent")
        return MessageState::Sent;
    if (status == u"delivered")
        return MessageState::Delivered;
    if (status == u"read" || status == u"played") // a voice message that was heard
        return MessageState::Read;
    if (status == u"failed")
        return MessageState::Failed;
    return std::nullopt; // others are not documented
}

std::optional<StatusUpdate> statusUpdate(const QJsonObject &json, const QString &phoneNumberId)
{
    const std::optional<MessageState> state = reportedState(json.value("status"_L1).toString());
    const QString id = webhookId(json.value("id"_L1));
    if (!state || id.isEmpty())
        return std::nullopt;
    StatusUpdate update{.phoneNumberId = phoneNumberId,
                        .recipientId = webhookId(json.value("recipient_id"_L1)),
                        .recipientUserId = webhookId(json.value("recipient_user_id"_L1)),
                        .status = {.callbackData = webhookId(json.value("biz_opaque_callback_data"_L1)),
                                   .whatsappMessageId = id,
                                   .state = *state,
                                   .at = webhookTime(json.value("timestamp"_L1)),
                                   .pricing = webhookObject(json.value("pricing"_L1).toObject())}};
    if (*state == MessageState::Failed)
        update.status.error = whatsAppError(json.value("errors"_L1).toArray().first().toObject());
    return update;
}

/// The one of `contacts` that a message or preference is of.
MetaPerson person(const QJsonArray &contacts, const QString &waId, const QString &userId)
{
    MetaPerson person{.waId = waId, .userId = userId};
    for (const QJsonValue &entry : contacts) {
        const QJsonObject contact = entry.toObject();
        const QString otherWaId = webhookId(contact.value("wa_id"_L1));
        const QString otherUserId = webhookId(contact.value("user_id"_L1));
        const bool isSame = (!waId.isEmpty() && otherWaId == waId) || (!userId.isEmpty() && otherUserId == userId);
        if (!isSame)
            continue;
        const QJsonObject profile = contact.value("profile"_L1).toObject();
        person.profileName = webhookText(profile.value("name"_L1), 256);
        person.username = webhookText(profile.value("username"_L1), 256);
        if (person.waId.isEmpty())
            person.waId = otherWaId;
        if (person.userId.isEmpty())
            person.userId = otherUserId;
        break;
    }
    return person;
}

void readMessages(const QJsonObject &value, const QString &phoneNumberId, WebhookEvents &events)
{
    const QJsonArray contacts = value.value("contacts"_L1).toArray();
    const QJsonArray messages = value.value("messages"_L1).toArray();
    for (const QJsonValue &entry : messages) {
        const QJsonObject json = entry.toObject();
        const std::optional<IncomingMessage> message = incomingMessage(json);
        IncomingEvent event{
            .phoneNumberId = phoneNumberId,
            .person = person(contacts, webhookId(json.value("from"_L1)), webhookId(json.value("from_user_id"_L1)))};
        if (!message || (event.person.waId.isEmpty() && event.person.userId.isEmpty())) {
            ++events.others;
            continue;
        }
        event.message = *message;
        if (message->kind == IncomingKind::System)
            event.change = contactChange(json, message->at);
        if (message->kind == IncomingKind::Other)
            ++events.others; // shown as far as it can be, and kept whole
        events.incoming.append(event);
    }
}

void readMessagesField(const QJsonObject &value, WebhookEvents &events)
{
    const QString phoneNumberId = webhookId(value.value("metadata"_L1).toObject().value("phone_number_id"_L1));
    const QJsonArray statuses = value.value("statuses"_L1).toArray();
    for (const QJsonValue &status : statuses) {
        if (const auto update = statusUpdate(status.toObject(), phoneNumberId))
            events.statuses.append(*update);
        else
            ++events.others;
    }
    readMessages(value, phoneNumberId, events);
    const QJsonArray errors = value.value("errors"_L1).toArray();
    for (const QJsonValue &entry : errors) {
        const Error error = whatsAppError(entry.toObject());
        events.account.append({.field = u"messages"_s, .event = error.code, .detail = webhookText(error.detail, 512)});
    }
    if (!value.contains("statuses"_L1) && !value.contains("messages"_L1) && errors.isEmpty())
        ++events.others;
}

/// What Meta says of a template, as far as it concerns whether it can be sent.
std::optional<TemplateState> templateStateOf(const QString &event)
{
    if (event == u"APPROVED" || event == u"REINSTATED" || event == u"UNARCHIVED")
        return TemplateState::Approved;
    if (event == u"PAUSED")
        return TemplateState::Paused;
    if (event == u"DISABLED" || event == u"LOCKED")
        return TemplateState::Disabled;
    if (event == u"REJECTED")
        return TemplateState::Rejected;
    if (event == u"PENDING")
        return TemplateState::Pending;
    if (event == u"FLAGGED")
        return std::nullopt; // a warning; it can still be sent
    return TemplateState::Other;
}

TemplateUpdate templateUpdate(const QString &field, const QJsonObject &value)
{
    TemplateUpdate update{.key = {.name = webhookId(value.value("message_template_name"_L1)),
                                  .language = webhookId(value.value("message_template_language"_L1))},
                          .metaId = QString::number(value.value("message_template_id"_L1).toInteger())};
    if (value.value("message_template_id"_L1).isString())
        update.metaId = webhookId(value.value("message_template_id"_L1));
    if (field == u"message_template_quality_update") {
        update.quality = webhookText(value.value("new_quality_score"_L1), 64);
    } else if (field == u"template_category_update") {
        update.category = webhookText(value.value("new_category"_L1), 64);
    } else {
        const QString event = value.value("event"_L1).toString();
        update.state = templateStateOf(event);
        update.category = webhookText(value.value("message_template_category"_L1), 64);
        if (update.state == TemplateState::Rejected) {
            update.reason = webhookText(value.value("rejection_info"_L1).toObject().value("reason"_L1), 512);
            if (update.reason.isEmpty())
                update.reason = webhookText(value.value("reason"_L1), 512);
        }
    }
    return update;
}

void readPreferences(const QJsonObject &value, WebhookEvents &events)
{
    const QString phoneNumberId = webhookId(value.value("metadata"_L1).toObject().value("phone_number_id"_L1));
    const QJsonArray contacts = value.value("contacts"_L1).toArray();
    const QJsonArray preferences = value.value("user_preferences"_L1).toArray();
    for (const QJsonValue &entry : preferences) {
        const QJsonObject json = entry.toObject();
        const QString wish = json.value("value"_L1).toString();
        if (json.value("category"_L1).toString() != u"marketing_messages" || (wish != u"stop" && wish != u"resume")) {
            ++events.others;
            continue;
        }
        events.preferences.append(
            {.phoneNumberId = phoneNumberId,
             .person = person(contacts, webhookId(json.value("wa_id"_L1)), webhookId(json.value("user_id"_L1))),
             .isStop = wish == u"stop",
             .wording = webhookText(json.value("detail"_L1), 512),
             .at = webhookTime(json.value("timestamp"_L1))});
    }
}

QString limitOf(const QJsonObject &value)
{
    for (const auto key :
         {"max_daily_conversations_per_business"_L1, "max_daily_conversation_per_phone"_L1, "current_limit"_L1}) {
        const QJsonValue limit = value.value(key);
        if (limit.isString())
            return webhookText(limit, 64);
        if (limit.isDouble())
            return QString::number(limit.toInteger());
    }
    return {};
}

AccountUpdate accountUpdate(const QString &field, const QJsonObject &value)
{
    AccountUpdate update{.field = field,
                         .event = webhookText(value.value("event"_L1), 128),
                         .number = webhookText(value.value("display_phone_number"_L1), 64),
                         .limit = limitOf(value)};
    QStringList details;
    const QJsonArray restrictions = value.value("restriction_info"_L1).toArray();
    for (const QJsonValue &entry : restrictions) {
        const QJsonObject restriction = entry.toObject();
        details.append(webhookText(restriction.value("restriction_type"_L1), 128));
        update.until = webhookTime(restriction.value("expiration"_L1));
    }
    details.append(webhookText(value.value("violation_info"_L1).toObject().value("violation_type"_L1), 128));
    details.append(webhookText(value.value("ban_info"_L1).toObject().value("waba_ban_state"_L1), 128));
    details.removeAll(QString());
    update.detail = details.join(u", "_s);
    return update;
}

void readChange(const QString &field, const QJsonObject &value, const QDateTime &at, WebhookEvents &events)
{
    if (field == u"messages") {
        readMessagesField(value, events);
    } else if (field == u"message_template_status_update" || field == u"message_template_quality_update"
               || field == u"template_category_update") {
        events.templates.append(templateUpdate(field, value));
    } else if (field == u"user_preferences") {
        readPreferences(value, events);
    } else if (field == u"account_update" || field == u"phone_number_quality_update"
               || field == u"business_capability_update") {
        events.account.append(accountUpdate(field, value));
        events.account.last().at = at;
    } else {
        ++events.others;
    }
}

} // namespace

Result<WebhookEvents> parseWebhook(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail({.kind = Error::Kind::WrongService,
                     .system = Error::System::WhatsApp,
                     .code = u"not_json"_s,
                     .detail = u"%1 bytes"_s.arg(body.size())});
    WebhookEvents events;
    const QJsonObject root = document.object();
    if (root.value("object"_L1).toString() != u"whatsapp_business_account") {
        events.others = root.isEmpty() ? 0 : 1;
        return events;
    }
    const QJsonArray entries = root.value("entry"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        if (events.businessAccountId.isEmpty())
            events.businessAccountId = webhookId(object.value("id"_L1));
        const QDateTime at = webhookTime(object.value("time"_L1));
        const QJsonArray changes = object.value("changes"_L1).toArray();
        for (const QJsonValue &change : changes)
            readChange(change.toObject().value("field"_L1).toString(), change.toObject().value("value"_L1).toObject(),
                       at, events);
    }
    return events;
}
