// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/sendingevent.h"
#include "app/storage/rulerepository.h"
#include "tests/app/engine/enginebench.h"

#include <QMessageAuthenticationCode>

/// An engine that sends messages, and the posts that Meta answers them with.
class MessageBench : public EngineBench {
public:
    explicit MessageBench(const DatabaseFixture &fixture)
        : EngineBench(fixture)
    {
        settings[u"sending.hours"_s] = u"always"_s;
    }

    /// With a receiver of webhooks.
    void startReceiving() { startEngine({.webhookListen = u"127.0.0.1:0"_s}); }
    /// Somebody whose number has none of the endings with which the practice campus plays a part.
    qint64 student()
    {
        Student student = inventedStudent(u"Eva"_s, u"Gil"_s, clock.now());
        student.phone = u"+34600%1"_s.arg(10 * ++m_people + 7);
        return valueOf(StudentRepository(*session).insert(student));
    }
    /// An occasion makes it a rule's.
    Message message(qint64 studentId, const QString &occasion = {}, const QString &account = u"1"_s)
    {
        const QUuid uuid = QUuid::createUuid();
        return {.uuid = uuid,
                .occasion = occasion.isEmpty() ? u"manual:"_s + uuid.toString(QUuid::WithoutBraces) : occasion,
                .purpose = MessagePurpose::Manual,
                .studentId = studentId,
                .templateKey = {.name = u"aviso_general"_s, .language = u"es"_s},
                .queuedAt = clock.now(),
                .account = account,
                .content = {{messagecontent::kFixedTemplate, true}},
                .priority = sendingPriority(eventOfOccasion(occasion)),
                .isAutomatic = !occasion.isEmpty()};
    }
    qint64 queue(const Message &message)
    {
        return valueOf(MessageRepository(*session).insertAll({message})).value(message.occasion);
    }
    qint64 queue() { return queue(message(student())); }
    Message stored(qint64 id) { return valueOf(MessageRepository(*session).find(id)); }
    bool reaches(qint64 id, MessageState state)
    {
        return until([&] { return stored(id).state == state; });
    }
    bool isQuiet()
    {
        return until([&] { return engine->isIdle(); });
    }
    /// A status of one message, signed and posted as Meta does; the answer's code.
    int postStatus(const Message &message, const QString &status, int code = 0)
    {
        QJsonObject one{{u"id"_s, message.whatsappMessageId},
                        {u"status"_s, status},
                        {u"timestamp"_s, QString::number(clock.now().toSecsSinceEpoch())},
                        {u"recipient_id"_s, message.to.mid(1)},
                        {u"biz_opaque_callback_data"_s, message.uuid.toString(QUuid::WithoutBraces)}};
        if (code != 0)
            one.insert(u"errors"_s, QJsonArray{QJsonObject{{u"code"_s, code}, {u"title"_s, u"Refused"_s}}});
        const QString number = message.account == u"1"_s ? endpoints.phoneNumberId : endpoints.secondPhoneNumberId;
        const QJsonObject value{{u"messaging_product"_s, u"whatsapp"_s},
                                {u"metadata"_s, QJsonObject{{u"phone_number_id"_s, number}}},
                                {u"statuses"_s, QJsonArray{one}}};
        return post(QJsonObject{{u"field"_s, u"messages"_s}, {u"value"_s, value}});
    }
    int post(const QJsonObject &change)
    {
        const QJsonObject entry{{u"id"_s, endpoints.businessAccountId}, {u"changes"_s, QJsonArray{change}}};
        const QByteArray body =
            QJsonDocument(QJsonObject{{u"object"_s, u"whatsapp_business_account"_s}, {u"entry"_s, QJsonArray{entry}}})
                .toJson(QJsonDocument::Compact);
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/webhooks/whatsapp/1"_s.arg(engine->webhookPort())));
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader(
            "X-Hub-Signature-256",
            "sha256="
                + QMessageAuthenticationCode::hash(body, endpoints.appSecret.reveal(), QCryptographicHash::Sha256)
                      .toHex());
        return CampusClient::finish(m_meta.post(request, body)).status;
    }
    std::optional<Error> paused(RuleEvent event) { return valueOf(RuleRepository(*session).find(event)).paused; }

private:
    QNetworkAccessManager m_meta;
    int m_people = 20'000;
};
