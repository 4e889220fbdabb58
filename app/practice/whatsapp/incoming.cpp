// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/incoming.h"

#include "app/practice/whatsapp/mediadesk.h"
#include "app/practice/whatsapp/numberfate.h"
#include "app/practice/whatsapp/samplemedia.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &detail)
{
    return fail({.kind = Error::Kind::Invalid, .code = u"practice_incoming"_s, .detail = detail});
}

QJsonObject oneOf(const QString &key, const QJsonValue &value)
{
    return {{key, value}};
}

QString newId()
{
    return u"wamid."_s + QString::fromLatin1(QUuid::createUuid().toRfc4122().toBase64());
}

QJsonObject unknownType()
{
    return {{u"code"_s, 131051},
            {u"title"_s, u"Message type unknown"_s},
            {u"message"_s, u"Message type unknown"_s},
            {u"error_data"_s, oneOf(u"details"_s, u"Message type is currently not supported."_s)}};
}

} // namespace

Result<QJsonObject> Incoming::write(const QJsonObject &wanted)
{
    Result<Letter> letter = addressed(wanted);
    if (!letter)
        return tl::unexpected(letter.error());
    if (letter->type == "preferences"_L1)
        return preference(*letter);
    if (const Result<void> filled = fill(*letter); !filled)
        return tl::unexpected(filled.error());
    return store(*letter);
}

Result<Incoming::Letter> Incoming::addressed(const QJsonObject &wanted)
{
    QString from = wanted.value(u"from"_s).toString().remove(u' ').remove(u'-');
    if (!from.startsWith(u'+'))
        from.prepend(u'+');
    const QString waId = whatsAppIdOf(from);
    if (waId.size() < 6)
        return wrong(u"from is a phone number"_s);
    const QString asked = wanted.value(u"number"_s).toVariant().toString();
    const qsizetype index = asked.size() == 1 ? asked.toInt() - 1 : -1;
    const GraphNumber *number = asked.isEmpty() ? &m_account.numbers.first() : m_account.number(asked);
    if (index >= 0 && index < m_account.numbers.size())
        number = &m_account.numbers.at(index);
    if (!number)
        return wrong(u"number is the place or the id of one of the account's numbers"_s);
    for (const auto &column : {u"name"_s, u"username"_s}) {
        if (wanted.contains(column))
            m_store.change(u"INSERT INTO person (wa_id, %1) VALUES (?, ?) ON CONFLICT (wa_id) DO UPDATE SET"
                           " %1 = excluded.%1"_s.arg(column),
                           {waId, wanted.value(column).toString()});
    }
    if (wanted.contains(u"hidden"_s))
        m_store.change(u"INSERT INTO person (wa_id, hidden) VALUES (?, ?) ON CONFLICT (wa_id) DO UPDATE SET"
                       " hidden = excluded.hidden"_s,
                       {waId, int(wanted.value(u"hidden"_s).toBool())});
    return Letter{.wanted = wanted,
                  .number = *number,
                  .person = webhookPerson(m_store, waId),
                  .wamid = newId(),
                  .type = wanted.value(u"kind"_s).toString(u"text"_s)};
}

QString Incoming::lastOfOurs(const Letter &letter, const QString &type)
{
    const QString asked = letter.wanted.value(u"to_message"_s).toString();
    if (!asked.isEmpty())
        return asked;
    return m_store
        .value(u"SELECT wamid FROM message WHERE wa_id = ? AND number IN (?, '') AND (type = ? OR ? = '')"
               " ORDER BY id DESC LIMIT 1"_s,
               {letter.person.waId, letter.number.id, type, type})
        .toString();
}

QString Incoming::lastOfTheirs(const Letter &letter)
{
    const QString asked = letter.wanted.value(u"to_message"_s).toString();
    if (!asked.isEmpty())
        return asked;
    return m_store
        .value(u"SELECT wamid FROM incoming WHERE wa_id = ? AND type NOT IN ('edit', 'revoke', 'reaction')"
               " ORDER BY id DESC LIMIT 1"_s,
               {letter.person.waId})
        .toString();
}

void Incoming::quote(Letter &letter, const QString &wamid) const
{
    if (!wamid.isEmpty())
        letter.message.insert(u"context"_s, QJsonObject{{u"from"_s, letter.number.digits()}, {u"id"_s, wamid}});
}

Result<void> Incoming::fill(Letter &letter)
{
    const QJsonObject &wanted = letter.wanted;
    if (wanted.value(u"quote"_s).toBool())
        quote(letter, lastOfOurs(letter));
    if (letter.type == "text"_L1) {
        letter.message.insert(letter.type, oneOf(u"body"_s, wanted.value(u"text"_s).toString(u"Hola"_s)));
        if (wanted.contains(u"referral"_s))
            letter.message.insert(u"referral"_s, wanted.value(u"referral"_s));
        return {};
    }
    static const QStringList media = {u"image"_s, u"audio"_s, u"video"_s, u"document"_s, u"sticker"_s};
    if (media.contains(letter.type)) {
        fillMedia(letter);
        return {};
    }
    if (letter.type == "location"_L1) {
        letter.message.insert(letter.type,
                              QJsonObject{{u"latitude"_s, wanted.value(u"latitude"_s).toDouble(40.4168)},
                                          {u"longitude"_s, wanted.value(u"longitude"_s).toDouble(-3.7038)},
                                          {u"name"_s, wanted.value(u"text"_s).toString(u"Biblioteca"_s)}});
        return {};
    }
    if (letter.type == "unsupported"_L1) {
        letter.message.insert(letter.type, oneOf(u"type"_s, wanted.value(u"text"_s).toString(u"poll_creation"_s)));
        letter.message.insert(u"errors"_s, QJsonArray{unknownType()});
        return {};
    }
    if (letter.type == "button"_L1 || letter.type == "button_reply"_L1 || letter.type == "list_reply"_L1)
        return fillAnswer(letter);
    return fillChange(letter);
}

/// One of the template's quick replies: the one of this text, or the first.
Result<void> Incoming::fillTap(Letter &letter)
{
    const QString answered = lastOfOurs(letter, u"template"_s);
    if (answered.isEmpty())
        return wrong(u"no template has been sent to this person"_s);
    const QString known = m_store.value(u"SELECT buttons FROM message WHERE wamid = ?"_s, {answered}).toString();
    QJsonObject tapped;
    const QJsonArray buttons = QJsonDocument::fromJson(known.toUtf8()).array();
    for (const QJsonValue &button : buttons) {
        if (tapped.isEmpty() || button[u"text"_s] == letter.wanted.value(u"text"_s))
            tapped = button.toObject();
    }
    for (const auto &key : {u"text"_s, u"payload"_s}) {
        if (letter.wanted.contains(key))
            tapped.insert(key, letter.wanted.value(key));
    }
    if (!tapped.contains(u"payload"_s))
        return wrong(u"the last template has no quick replies"_s);
    quote(letter, answered);
    letter.message.insert(letter.type, tapped);
    return {};
}

Result<void> Incoming::fillAnswer(Letter &letter)
{
    if (letter.type == "button"_L1)
        return fillTap(letter);
    const QString title = letter.wanted.value(u"text"_s).toString(u"Sí"_s);
    const QString payload = letter.wanted.value(u"payload"_s).toString(title);
    const QString answered = lastOfOurs(letter, u"interactive"_s);
    if (answered.isEmpty())
        return wrong(u"no buttons or list have been sent to this person"_s);
    quote(letter, answered);
    QJsonObject reply{{u"id"_s, payload}, {u"title"_s, title}};
    if (letter.wanted.contains(u"description"_s))
        reply.insert(u"description"_s, letter.wanted.value(u"description"_s));
    letter.message.insert(u"interactive"_s, QJsonObject{{u"type"_s, letter.type}, {letter.type, reply}});
    letter.type = u"interactive"_s;
    return {};
}

Result<void> Incoming::fillChange(Letter &letter)
{
    const QJsonObject &wanted = letter.wanted;
    if (letter.type == "reaction"_L1) {
        QJsonObject reaction{{u"message_id"_s, lastOfOurs(letter)}};
        const QString emoji = wanted.value(u"emoji"_s).toString(u"👍"_s);
        if (!emoji.isEmpty()) // none: taken back
            reaction.insert(u"emoji"_s, emoji);
        letter.message.insert(letter.type, reaction);
        return reaction.value(u"message_id"_s).toString().isEmpty()
            ? Result<void>(wrong(u"nothing has been sent to this person"_s))
            : Result<void>();
    }
    if (letter.type == "edit"_L1 || letter.type == "revoke"_L1) {
        QJsonObject change{{u"original_message_id"_s, lastOfTheirs(letter)}};
        if (change.value(u"original_message_id"_s).toString().isEmpty())
            return wrong(u"this person has written nothing"_s);
        if (letter.type == "edit"_L1)
            change.insert(u"message"_s,
                          QJsonObject{{u"type"_s, u"text"_s},
                                      {u"text"_s, oneOf(u"body"_s, wanted.value(u"text"_s).toString(u"Hola"_s))}});
        letter.message.insert(letter.type, change);
        return {};
    }
    if (letter.type == "system"_L1) {
        const QString next = QString(wanted.value(u"new_number"_s).toString()).remove(u' ').remove(u'+');
        if (next.isEmpty())
            return wrong(u"new_number is missing"_s);
        const QString words = u"User %1 changed from %2 to %3"_s.arg(letter.person.name, letter.person.waId, next);
        letter.message.insert(
            letter.type, QJsonObject{{u"body"_s, words}, {u"wa_id"_s, next}, {u"type"_s, u"user_changed_number"_s}});
        return {};
    }
    return wrong(u"unknown kind of message"_s);
}

void Incoming::fillMedia(Letter &letter)
{
    const QJsonObject &wanted = letter.wanted;
    SampleMedia file = sampleMedia(letter.type, quint32(qHash(letter.person.waId)));
    if (wanted.contains(u"base64"_s)) {
        file.bytes = QByteArray::fromBase64(wanted.value(u"base64"_s).toString().toLatin1());
        file.mimeType = wanted.value(u"mime_type"_s).toString(file.mimeType);
    }
    const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    // Hashes are in base64 here and in hex where the file is asked for.
    const QString id = storeMedia(m_store, file.mimeType, file.bytes, m_clock.unixMs());
    QJsonObject media{
        {u"id"_s, id}, {u"mime_type"_s, file.mimeType}, {u"sha256"_s, QString::fromLatin1(hash.toBase64())}};
    if (letter.type == "audio"_L1)
        media.insert(u"voice"_s, true);
    if (letter.type == "image"_L1) // Meta says it at once for some
        media.insert(u"url"_s, mediaAddress(m_account, id, m_clock.unixSeconds()));
    if (letter.type == "document"_L1)
        media.insert(u"filename"_s, wanted.value(u"filename"_s).toString(file.fileName));
    if (wanted.contains(u"text"_s) && letter.type != "audio"_L1)
        media.insert(u"caption"_s, wanted.value(u"text"_s).toString());
    letter.message.insert(letter.type, media);
}

Result<QJsonObject> Incoming::preference(const Letter &letter)
{
    const bool isStop = letter.wanted.value(u"value"_s).toString(u"stop"_s) != "resume"_L1;
    QJsonObject change{
        {u"user_id"_s, letter.person.userId()},
        {u"detail"_s,
         isStop ? u"User requested to stop marketing messages"_s : u"User requested to resume marketing messages"_s},
        {u"category"_s, u"marketing_messages"_s},
        {u"value"_s, isStop ? u"stop"_s : u"resume"_s},
        {u"timestamp"_s, m_clock.unixSeconds()}};
    if (!letter.person.isHidden)
        change.insert(u"wa_id"_s, letter.person.waId);
    m_store.change(isStop ? u"INSERT INTO stopped (wa_id) VALUES (?) ON CONFLICT (wa_id) DO NOTHING"_s
                          : u"DELETE FROM stopped WHERE wa_id = ?"_s,
                   {letter.person.waId});
    QJsonObject value = messagesValue(letter.number);
    value.insert(u"contacts"_s, QJsonArray{letter.person.contact()});
    value.insert(u"user_preferences"_s, QJsonArray{change});
    addEvent(u"user_preferences"_s, value);
    return QJsonObject{{u"value"_s, change.value(u"value"_s)}};
}

Result<QJsonObject> Incoming::tell(const QJsonObject &wanted)
{
    const QString field = wanted.value(u"field"_s).toString();
    if (field.isEmpty() || !wanted.value(u"value"_s).isObject())
        return wrong(u"field and value are needed"_s);
    addEvent(field, wanted.value(u"value"_s).toObject());
    return QJsonObject{{u"field"_s, field}};
}

void Incoming::addEvent(const QString &field, const QJsonObject &value)
{
    m_store.insert(u"event"_s,
                   {{u"field"_s, field},
                    {u"value"_s, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact))},
                    {u"happened"_s, m_clock.unixMs()}});
}

Result<QJsonObject> Incoming::store(const Letter &letter)
{
    const qint64 now = m_clock.unixMs();
    QJsonObject message = letter.message;
    message.insert(u"id"_s, letter.wamid);
    message.insert(u"timestamp"_s, QString::number(now / 1000));
    message.insert(u"type"_s, letter.type);
    const bool isSystem = letter.type == "system"_L1;
    if (isSystem || !letter.person.isHidden)
        message.insert(u"from"_s, letter.person.waId);
    QJsonObject value = messagesValue(letter.number);
    if (!isSystem) { // which has neither contacts nor a user's id
        message.insert(u"from_user_id"_s, letter.person.userId());
        value.insert(u"contacts"_s, QJsonArray{letter.person.contact()});
        m_store.change(u"INSERT INTO conversation (number, wa_id, last_in) VALUES (?, ?, ?)"
                       " ON CONFLICT (number, wa_id) DO UPDATE SET last_in = excluded.last_in"_s,
                       {letter.number.id, letter.person.waId, now});
    }
    value.insert(u"messages"_s, QJsonArray{message});
    m_store.insert(u"incoming"_s,
                   {{u"wamid"_s, letter.wamid},
                    {u"number"_s, letter.number.id},
                    {u"wa_id"_s, letter.person.waId},
                    {u"type"_s, letter.type},
                    {u"content"_s, QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact))},
                    {u"at"_s, now}});
    addEvent(u"messages"_s, value);
    if (const std::optional<Error> broken = m_store.takeError())
        return wrong(broken->detail);
    return QJsonObject{{u"id"_s, letter.wamid}, {u"type"_s, letter.type}, {u"user_id"_s, letter.person.userId()}};
}
