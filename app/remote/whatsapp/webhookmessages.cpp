// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/whatsapp/webhookmessages.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestId = 512;
constexpr qint64 kLastSecond = 32'503'680'000; // the year 3000

QJsonValue cleaned(const QJsonValue &value)
{
    if (value.isString())
        return webhookText(value);
    if (value.isObject())
        return webhookObject(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray array;
    const QJsonArray from = value.toArray();
    for (const QJsonValue &entry : from)
        array.append(cleaned(entry));
    return array;
}

void readInteractive(const QJsonObject &interactive, IncomingMessage &message)
{
    const QString type = interactive.value("type"_L1).toString();
    const QJsonObject reply = interactive.value(type).toObject();
    message.body = webhookText(reply.value("title"_L1));
    if (message.body.isEmpty())
        message.body = webhookText(reply.value("body"_L1)); // a form
    message.content = webhookObject(reply);
    message.content.insert("type"_L1, webhookText(type, kLongestId));
}

void readMedia(const QJsonObject &media, IncomingMessage &message)
{
    message.body = webhookText(media.value("caption"_L1));
    message.mediaId = webhookId(media.value("id"_L1));
    message.mediaType = webhookText(media.value("mime_type"_L1), kLongestId).section(u';', 0, 0).trimmed();
    message.mediaName = webhookText(media.value("filename"_L1), kLongestId);
    message.media = message.mediaId.isEmpty() ? MediaState::Gone : MediaState::Wanted;
    message.content = {{u"sha256"_s, webhookText(media.value("sha256"_L1), kLongestId)}};
    if (media.value("voice"_L1).toBool())
        message.content.insert("voice"_L1, true);
}

void readPlace(const QJsonObject &place, IncomingMessage &message)
{
    QStringList parts;
    for (const auto key : {"name"_L1, "address"_L1}) {
        if (const QString part = webhookText(place.value(key)); !part.isEmpty())
            parts.append(part);
    }
    message.body = parts.join(u", "_s);
    message.content = webhookObject(place);
}

void readContacts(const QJsonArray &contacts, IncomingMessage &message)
{
    QStringList names;
    for (const QJsonValue &contact : contacts)
        names.append(webhookText(contact.toObject().value("name"_L1).toObject().value("formatted_name"_L1)));
    names.removeAll(QString());
    message.body = names.join(u", "_s);
    message.content = {{u"contacts"_s, cleaned(contacts)}};
}

void readReaction(const QJsonObject &reaction, IncomingMessage &message)
{
    message.body = webhookText(reaction.value("emoji"_L1), kLongestId);
    message.contextId = webhookId(reaction.value("message_id"_L1));
}

/// Clients of different ages put the new text in different places.
void readEdit(const QJsonObject &edit, IncomingMessage &message)
{
    message.contextId = webhookId(edit.value("original_message_id"_L1));
    const QJsonObject inner = edit.value("message"_L1).toObject();
    for (const QJsonObject &place : {inner, edit}) {
        for (const auto key : {"text"_L1, "image"_L1, "video"_L1, "document"_L1}) {
            const QJsonObject part = place.value(key).toObject();
            message.body = webhookText(part.contains("body"_L1) ? part.value("body"_L1) : part.value("caption"_L1));
            if (!message.body.isEmpty())
                return;
        }
    }
    message.body = webhookText(edit.value("body"_L1));
}

void readUnsupported(const QJsonObject &json, IncomingMessage &message)
{
    message.content = {{u"type"_s, webhookText(json.value("unsupported"_L1).toObject().value("type"_L1), kLongestId)},
                       {u"code"_s, json.value("errors"_L1).toArray().first().toObject().value("code"_L1).toInt()}};
}

void readContent(const QJsonObject &json, const QJsonObject &part, IncomingMessage &message)
{
    switch (message.kind) {
    case IncomingKind::Text:
        message.body = webhookText(part.value("body"_L1));
        break;
    case IncomingKind::Button:
        message.body = webhookText(part.value("text"_L1));
        message.content = {{u"payload"_s, webhookText(part.value("payload"_L1))}};
        break;
    case IncomingKind::Interactive:
        readInteractive(part, message);
        break;
    case IncomingKind::Image:
    case IncomingKind::Video:
    case IncomingKind::Document:
    case IncomingKind::Audio:
    case IncomingKind::Sticker:
        readMedia(part, message);
        break;
    case IncomingKind::Reaction:
        readReaction(part, message);
        break;
    case IncomingKind::Location:
        readPlace(part, message);
        break;
    case IncomingKind::Contacts:
        readContacts(json.value("contacts"_L1).toArray(), message);
        break;
    case IncomingKind::Order:
        message.body = webhookText(part.value("text"_L1));
        message.content = webhookObject(part);
        break;
    case IncomingKind::Edit:
        readEdit(part, message);
        break;
    case IncomingKind::Revoke:
        message.contextId = webhookId(part.value("original_message_id"_L1));
        break;
    case IncomingKind::Unsupported:
        readUnsupported(json, message);
        break;
    case IncomingKind::System:
        message.content = {{u"type"_s, webhookText(part.value("type"_L1), kLongestId)}};
        break;
    case IncomingKind::Other:
        message.content = webhookObject(json);
        break;
    }
}

} // namespace

QString webhookText(const QJsonValue &value, qsizetype longest)
{
    QString text = value.toString();
    text.remove(QChar(u'\0'));
    if (text.size() > longest)
        text.truncate(longest - (text.at(longest - 1).isHighSurrogate() ? 1 : 0));
    return text;
}

QJsonObject webhookObject(const QJsonObject &object)
{
    QJsonObject clean;
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
        clean.insert(webhookText(entry.key(), kLongestId), cleaned(entry.value()));
    return clean;
}

QString webhookId(const QJsonValue &value)
{
    const QString id = webhookText(value, kLongestId + 1);
    return id.size() > kLongestId ? QString() : id;
}

QDateTime webhookTime(const QJsonValue &value)
{
    const qint64 seconds = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return seconds > 0 && seconds < kLastSecond ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

std::optional<IncomingMessage> incomingMessage(const QJsonObject &json)
{
    IncomingMessage message{.whatsappMessageId = webhookId(json.value("id"_L1)),
                            .contextId = webhookId(json.value("context"_L1).toObject().value("id"_L1)),
                            .at = webhookTime(json.value("timestamp"_L1))};
    if (message.whatsappMessageId.isEmpty())
        return std::nullopt;
    const QString type = json.value("type"_L1).toString();
    message.kind = incomingKind(type);
    readContent(json, json.value(type).toObject(), message);
    if (const QJsonObject referral = json.value("referral"_L1).toObject(); !referral.isEmpty())
        message.content.insert("referral"_L1, webhookObject(referral));
    return message;
}

ContactNote contactChange(const QJsonObject &message, const QDateTime &at)
{
    const QJsonObject system = message.value("system"_L1).toObject();
    const QString type = system.value("type"_L1).toString();
    ContactNote note{
        .waId = webhookId(system.value("wa_id"_L1)), .userId = webhookId(system.value("user_id"_L1)), .at = at};
    if (note.waId.isEmpty())
        note.waId = webhookId(system.value("new_wa_id"_L1));
    if (type == u"user_changed_number" && !(note.waId.isEmpty() && note.userId.isEmpty()))
        note.kind = ContactNote::Kind::NumberChanged;
    else if (type == u"user_changed_user_id" && !note.userId.isEmpty())
        note.kind = ContactNote::Kind::UserIdChanged;
    return note.isEmpty() ? ContactNote() : note;
}
