// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/webhookbody.h"

#include "app/practice/whatsapp/graphfault.h"
#include "app/practice/whatsapp/numberfate.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDay = 86400;

void addPrice(QJsonObject &entry, const Row &delivery)
{
    const QString waId = text(delivery, u"wa_id"_s);
    const QString known = text(delivery, u"category"_s).toLower();
    const QString category = known.isEmpty() ? u"service"_s : known;
    QJsonObject conversation{
        {u"id"_s, QString::fromLatin1(QCryptographicHash::hash(waId.toLatin1(), QCryptographicHash::Md5).toHex())},
        {u"origin"_s, QJsonObject{{u"type"_s, category}}}};
    if (text(delivery, u"status"_s) == "sent"_L1)
        conversation.insert(u"expiration_timestamp"_s, QString::number(number(delivery, u"happened"_s) / 1000 + kDay));
    entry.insert(u"conversation"_s, conversation);
    entry.insert(u"pricing"_s,
                 QJsonObject{{u"billable"_s, true},
                             {u"pricing_model"_s, u"PMP"_s},
                             {u"category"_s, category},
                             {u"type"_s, u"regular"_s}});
}

} // namespace

QString WebhookPerson::userId() const
{
    return userIdOf(waId);
}

QJsonObject WebhookPerson::contact() const
{
    QJsonObject profile{{u"name"_s, name}};
    if (!username.isEmpty())
        profile.insert(u"username"_s, username);
    QJsonObject contact{{u"profile"_s, profile}, {u"user_id"_s, userId()}};
    if (!isHidden)
        contact.insert(u"wa_id"_s, waId);
    return contact;
}

WebhookPerson webhookPerson(PracticeStore &store, const QString &waId)
{
    const Row known = store.row(u"SELECT name, username, hidden FROM person WHERE wa_id = ?"_s, {waId});
    WebhookPerson person{
        .waId = waId, .username = text(known, u"username"_s), .isHidden = number(known, u"hidden"_s) != 0};
    QString name = text(known, u"name"_s);
    if (name.isEmpty()) // a student's number may be stored with spaces
        name = store
                   .value(u"SELECT firstname || ' ' || lastname FROM user WHERE deleted = 0 AND"
                          " replace(replace(phone1, ' ', ''), '-', '') = ?"_s,
                          {QString(u'+' + waId)})
                   .toString();
    if (!name.isEmpty())
        person.name = name;
    return person;
}

QJsonObject messagesValue(const GraphNumber &number)
{
    return {
        {u"messaging_product"_s, u"whatsapp"_s},
        {u"metadata"_s, QJsonObject{{u"display_phone_number"_s, number.digits()}, {u"phone_number_id"_s, number.id}}}};
}

QJsonObject statusValue(const Row &delivery, const GraphAccount &account, const WebhookPerson &person)
{
    const QString status = text(delivery, u"status"_s);
    const bool isToUserId = !text(delivery, u"recipient"_s).startsWith(u'+');
    QJsonObject entry{{u"id"_s, text(delivery, u"wamid"_s)},
                      {u"status"_s, status},
                      {u"timestamp"_s, QString::number(number(delivery, u"happened"_s) / 1000)}};
    if (!isToUserId || !person.isHidden)
        entry.insert(u"recipient_id"_s, person.waId);
    if (!text(delivery, u"callback_data"_s).isEmpty())
        entry.insert(u"biz_opaque_callback_data"_s, text(delivery, u"callback_data"_s));
    QJsonObject value = messagesValue(account.numberOrFirst(text(delivery, u"number"_s)));
    if (isToUserId || status != "failed"_L1)
        entry.insert(u"recipient_user_id"_s, person.userId());
    if (status == "failed"_L1) // neither contacts nor pricing
        entry.insert(u"errors"_s, QJsonArray{GraphFault::withCode(int(number(delivery, u"code"_s))).toStatusError()});
    else
        value.insert(u"contacts"_s, QJsonArray{person.contact()});
    if (status == "sent"_L1 || status == "delivered"_L1)
        addPrice(entry, delivery);
    value.insert(u"statuses"_s, QJsonArray{entry});
    return value;
}

QJsonObject webhookEntry(const GraphAccount &account, const QString &field, const QJsonObject &value, qint64 at)
{
    QJsonObject entry{{u"id"_s, account.businessAccountId},
                      {u"changes"_s, QJsonArray{QJsonObject{{u"value"_s, value}, {u"field"_s, field}}}}};
    if (at > 0)
        entry.insert(u"time"_s, at);
    return entry;
}

QJsonObject webhookBody(const QJsonArray &entries)
{
    return {{u"object"_s, u"whatsapp_business_account"_s}, {u"entry"_s, entries}};
}
