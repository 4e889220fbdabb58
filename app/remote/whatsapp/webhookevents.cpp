// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/whatsapp/webhookevents.h"

#include "app/remote/whatsapp/whatsappparsers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<MessageState> reportedState(const QString &status)
{
    if (status == u"sent")
        return MessageState::Sent;
    if (status == u"delivered")
        return MessageState::Delivered;
    if (status == u"read")
        return MessageState::Read;
    if (status == u"failed")
        return MessageState::Failed;
    return std::nullopt; // "played" is for voice, others are not documented
}

/// Seconds, as text in statuses and as a number elsewhere.
QDateTime moment(const QJsonValue &value)
{
    const qint64 seconds = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

std::optional<StatusUpdate> statusUpdate(const QJsonObject &json, const QString &phoneNumberId)
{
    const std::optional<MessageState> state = reportedState(json.value("status"_L1).toString());
    const QString id = json.value("id"_L1).toString();
    if (!state || id.isEmpty())
        return std::nullopt;
    StatusUpdate update{.phoneNumberId = phoneNumberId,
                        .messageId = id,
                        .callbackData = json.value("biz_opaque_callback_data"_L1).toString(),
                        .recipientId = json.value("recipient_id"_L1).toString(),
                        .state = *state,
                        .at = moment(json.value("timestamp"_L1))};
    if (*state == MessageState::Failed)
        update.error = whatsAppError(json.value("errors"_L1).toArray().first().toObject());
    return update;
}

void readValue(const QJsonObject &value, WebhookEvents &events)
{
    const QString phoneNumberId = value.value("metadata"_L1).toObject().value("phone_number_id"_L1).toString();
    const QJsonArray statuses = value.value("statuses"_L1).toArray();
    for (const QJsonValue &status : statuses) {
        if (const auto update = statusUpdate(status.toObject(), phoneNumberId))
            events.statuses.append(*update);
        else
            ++events.others;
    }
    events.others += int(value.value("messages"_L1).toArray().size());
    if (!value.contains("statuses"_L1) && !value.contains("messages"_L1))
        ++events.others;
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
    const bool isOurs = document.object().value("object"_L1).toString() == u"whatsapp_business_account";
    const QJsonArray entries = document.object().value("entry"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonArray changes = entry.toObject().value("changes"_L1).toArray();
        for (const QJsonValue &change : changes) {
            if (isOurs && change.toObject().value("field"_L1).toString() == u"messages")
                readValue(change.toObject().value("value"_L1).toObject(), events);
            else
                ++events.others;
        }
    }
    return events;
}
