// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/practice/campusfixture.h"
#include "tests/support/patience.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What comes back from people and from WhatsApp itself: messages, files, templates that are looked at.
class TstPracticeIncoming : public QObject {
    Q_OBJECT
private slots:
    void whatPeopleWriteIsPosted();
    void aButtonAnswersTheLastTemplate();
    void aTapSendsWhatTheTemplateWasSentWith();
    void wrongCommandsAreRefused();
    void aFileIsFetchedWithTheToken();
    void aFileIsUploaded();
    void manyUpdatesComeInOnePost();
    void nothingComesWithoutASubscription();
    void aTemplateIsLookedAtAfterAWhile();
    void templatesAreRefusedAndDeleted();
    void bothNumbersAreListed();
    void peopleAnswerByThemselves();
    void theStateFileKeepsConversations();
};

namespace {

const QString kLucia = u"+34600000101"_s;

QJsonArray entriesOf(const WebhookReceiver &receiver)
{
    QJsonArray entries;
    for (const WebhookReceiver::Event &event : receiver.events) {
        for (const QJsonValue &entry : event.json()[u"entry"_s].toArray())
            entries.append(entry);
    }
    return entries;
}

QJsonArray messagesOf(const WebhookReceiver &receiver)
{
    QJsonArray messages;
    for (const QJsonValue &entry : entriesOf(receiver)) {
        for (const QJsonValue &message : entry[u"changes"_s][0][u"value"_s][u"messages"_s].toArray())
            messages.append(message);
    }
    return messages;
}

QJsonObject draft(const QString &name, const QString &text)
{
    const QJsonObject example{{u"body_text"_s, QJsonArray{QJsonArray{u"Lucía"_s}}}};
    return {
        {u"name"_s, name},
        {u"language"_s, u"es"_s},
        {u"category"_s, u"UTILITY"_s},
        {u"components"_s, QJsonArray{QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, text}, {u"example"_s, example}}}}};
}

} // namespace

void TstPracticeIncoming::whatPeopleWriteIsPosted()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    const auto write = [&fixture](QJsonObject what) {
        what.insert(u"from"_s, kLucia);
        const CampusReply reply = fixture.control("POST", u"incoming"_s, what);
        if (reply.status != 200)
            qWarning("%s", reply.body.constData());
        return reply.json().object()[u"id"_s].toString();
    };
    fixture.send(kLucia, u"a"_s);
    const QString first = write({{u"text"_s, u"¿Qué tal?"_s}, {u"quote"_s, true}});
    const QString edit = write({{u"kind"_s, u"edit"_s}, {u"text"_s, u"¿Qué tal todo?"_s}});
    write({{u"kind"_s, u"revoke"_s}});
    write({{u"kind"_s, u"reaction"_s}, {u"emoji"_s, u"❤️"_s}});
    write({{u"kind"_s, u"location"_s}});
    write({{u"kind"_s, u"unsupported"_s}});
    write({{u"kind"_s, u"system"_s}, {u"new_number"_s, u"+34600000199"_s}});
    QTRY_COMPARE(messagesOf(receiver).size(), 7);
    const QJsonArray messages = messagesOf(receiver);
    QHash<QString, QJsonObject> byType;
    QSet<QString> ids;
    for (const QJsonValue &message : messages) {
        byType.insert(message[u"type"_s].toString(), message.toObject());
        ids.insert(message[u"id"_s].toString());
    }
    QCOMPARE(ids.size(), 7);
    QCOMPARE(byType[u"text"_s][u"text"_s][u"body"_s].toString(), u"¿Qué tal?"_s);
    QCOMPARE(byType[u"text"_s][u"context"_s][u"id"_s], fixture.state(u"messages"_s)[u"messages"_s][0][u"wamid"_s]);
    QCOMPARE(byType[u"edit"_s][u"edit"_s][u"original_message_id"_s].toString(), first);
    QVERIFY(edit != first);
    QCOMPARE(byType[u"revoke"_s][u"revoke"_s][u"original_message_id"_s].toString(), first);
    QCOMPARE(byType[u"reaction"_s][u"reaction"_s][u"emoji"_s].toString(), u"❤️"_s);
    QCOMPARE(byType[u"unsupported"_s][u"errors"_s][0][u"code"_s].toInt(), 131051);
    QCOMPARE(byType[u"system"_s][u"system"_s][u"wa_id"_s].toString(), u"34600000199"_s);
}

void TstPracticeIncoming::aButtonAnswersTheLastTemplate()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    const QJsonObject tap{
        {u"from"_s, kLucia}, {u"kind"_s, u"button"_s}, {u"text"_s, u"Iré"_s}, {u"payload"_s, u"si:1"_s}};
    QCOMPARE(fixture.control("POST", u"incoming"_s, tap).status, 400); // nothing to answer
    const QString sent = fixture.send(kLucia, u"a"_s).json().object()[u"messages"_s][0][u"id"_s].toString();
    QCOMPARE(fixture.control("POST", u"incoming"_s, tap).status, 200);
    QTRY_COMPARE(messagesOf(receiver).size(), 1);
    const QJsonValue message = messagesOf(receiver).first();
    QCOMPARE(message[u"context"_s][u"id"_s].toString(), sent);
    QCOMPARE(message[u"button"_s][u"payload"_s].toString(), u"si:1"_s);
    QCOMPARE(message[u"button"_s][u"text"_s].toString(), u"Iré"_s);
}

void TstPracticeIncoming::aTapSendsWhatTheTemplateWasSentWith()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    const QByteArray components = R"([
        {"type":"header","parameters":[{"type":"image","image":{"link":"https://a.example/x.jpg"}}]},
        {"type":"body","parameters":[{"type":"text","text":"Lucía"},{"type":"text","text":"Inglés"}]},
        {"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"fila:1:0"}]},
        {"type":"button","sub_type":"copy_code","index":"1","parameters":[{"type":"coupon_code","coupon_code":"AB"}]}])";
    QJsonObject body = CampusFixture::message(kLucia, u"x"_s, u"puertas_abiertas"_s);
    QJsonObject part = body.value(u"template"_s).toObject();
    part.insert(u"components"_s, QJsonDocument::fromJson(components).array());
    body.insert(u"template"_s, part);
    const CampusReply sent = fixture.graph("POST", fixture.endpoints.phoneNumberId + u"/messages"_s, body);
    QVERIFY2(sent.status == 200, sent.body.constData());
    fixture.control("POST", u"incoming"_s, {{u"from"_s, kLucia}, {u"kind"_s, u"button"_s}});
    QTRY_COMPARE(messagesOf(receiver).size(), 1);
    const QJsonValue button = messagesOf(receiver).first()[u"button"_s];
    QCOMPARE(button[u"payload"_s].toString(), u"fila:1:0"_s);
    QCOMPARE(button[u"text"_s].toString(), u"Iré"_s);
    fixture.send(kLucia, u"y"_s); // which has no buttons
    QCOMPARE(fixture.control("POST", u"incoming"_s, {{u"from"_s, kLucia}, {u"kind"_s, u"button"_s}}).status, 400);
}

void TstPracticeIncoming::wrongCommandsAreRefused()
{
    CampusFixture fixture;
    const auto status = [&fixture](const QJsonObject &what) {
        return fixture.control("POST", u"incoming"_s, what).status;
    };
    QCOMPARE(status({{u"text"_s, u"x"_s}}), 400);
    QCOMPARE(status({{u"from"_s, kLucia}, {u"kind"_s, u"poem"_s}}), 400);
    QCOMPARE(status({{u"from"_s, kLucia}, {u"number"_s, 3}}), 400);
    QCOMPARE(status({{u"from"_s, kLucia}, {u"kind"_s, u"edit"_s}}), 400);
    QCOMPARE(status({{u"from"_s, kLucia}, {u"kind"_s, u"reaction"_s}}), 400);
    QVERIFY(fixture.state(u"incoming"_s)[u"incoming"_s].toArray().isEmpty());
    QCOMPARE(fixture.control("POST", u"settings"_s, {{u"replies"_s, u"loud"_s}}).status, 400);
}

void TstPracticeIncoming::aFileIsFetchedWithTheToken()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    fixture.control("POST", u"incoming"_s, {{u"from"_s, kLucia}, {u"kind"_s, u"image"_s}, {u"text"_s, u"Mira"_s}});
    QTRY_COMPARE(messagesOf(receiver).size(), 1);
    const QJsonValue image = messagesOf(receiver).first()[u"image"_s];
    const QJsonObject media = fixture.graph("GET", image[u"id"_s].toString()).json().object();
    QCOMPARE(media[u"mime_type"_s], image[u"mime_type"_s]);
    const QUrl url(media[u"url"_s].toString());
    const QByteArray token = fixture.endpoints.whatsAppToken.reveal();
    const CampusReply file = fixture.client.ask("GET", url, {}, {}, token);
    QCOMPARE(file.status, 200);
    QCOMPARE(file.contentType, media[u"mime_type"_s].toString().toLatin1());
    QCOMPARE(file.body.size(), media[u"file_size"_s].toInteger());
    const QByteArray hash = QCryptographicHash::hash(file.body, QCryptographicHash::Sha256);
    QCOMPARE(media[u"sha256"_s].toString().toLatin1(), hash.toHex()); // hex here …
    QCOMPARE(image[u"sha256"_s].toString().toLatin1(), hash.toBase64()); // … and base64 there
    QVERIFY(file.body.startsWith("\x89PNG"));
    QCOMPARE(fixture.client.ask("GET", url).status, 401);
    fixture.control("POST", u"clock"_s, {{u"advance_s"_s, 301}});
    QCOMPARE(fixture.client.ask("GET", url, {}, {}, token).status, 404);
    QCOMPARE(fixture.graph("GET", u"2200000000999999"_s).json().object()[u"error"_s][u"error_subcode"_s].toInt(), 33);
}

void TstPracticeIncoming::aFileIsUploaded()
{
    CampusFixture fixture;
    const auto upload = [&fixture](const QByteArray &type, const QByteArray &product) {
        const QByteArray body = "--B1\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\n" + product
            + "\r\n--B1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"guia.pdf\"\r\nContent-Type: "
            + type + "\r\n\r\n%PDF-1.4\r\n--B1--\r\n";
        return fixture.client.ask("POST",
                                  QUrl(fixture.endpoints.whatsAppUrl.toString() + u"/v22.0/"_s
                                       + fixture.endpoints.phoneNumberId + u"/media"_s),
                                  body, "multipart/form-data; boundary=B1", fixture.endpoints.whatsAppToken.reveal());
    };
    const QString id = upload("application/pdf", "whatsapp").json().object()[u"id"_s].toString();
    QVERIFY(!id.isEmpty());
    const QJsonObject media = fixture.graph("GET", id).json().object();
    QCOMPARE(media[u"file_size"_s].toInt(), 8);
    QCOMPARE(upload("application/x-msdownload", "whatsapp").status, 400);
    QCOMPARE(upload("application/pdf", "").status, 400);
    QVERIFY(fixture.graph("DELETE", id).json().object()[u"success"_s].toBool());
    QCOMPARE(fixture.graph("GET", id).status, 400);
}

void TstPracticeIncoming::manyUpdatesComeInOnePost()
{
    WebhookReceiver receiver;
    receiver.answerWith = 503;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    fixture.control("POST", u"settings"_s,
                    {{u"delivery_speed_percent"_s, 0},
                     {u"webhook_batch"_s, 50},
                     {u"webhook_retry_ms"_s, 20},
                     {u"webhook_retry_max_ms"_s, 20},
                     {u"webhook_parallel"_s, 1}});
    for (int i = 0; i < 20; ++i)
        QCOMPARE(fixture.send(u"+34600001%1"_s.arg(101 + i), QString::number(i)).status, 200);
    QTRY_VERIFY(receiver.refusals > 3);
    receiver.answerWith = 200;
    QTRY_COMPARE(entriesOf(receiver).size(), 60);
    QVERIFY(receiver.events.size() <= 4);
    QTRY_COMPARE(fixture.control("GET", u"ledger"_s).json().object()[u"totals"_s][u"unposted_statuses"_s].toInt(), 0);
}

void TstPracticeIncoming::nothingComesWithoutASubscription()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    const QString path = fixture.endpoints.businessAccountId + u"/subscribed_apps"_s;
    QCOMPARE(fixture.graph("GET", path).json().object()[u"data"_s].toArray().size(), 1);
    QCOMPARE(fixture.graph("DELETE", path).status, 200);
    QVERIFY(fixture.graph("GET", path).json().object()[u"data"_s].toArray().isEmpty());
    fixture.control("POST", u"incoming"_s, {{u"from"_s, kLucia}});
    QTest::qWait(50);
    QVERIFY(receiver.events.isEmpty());
    QCOMPARE(fixture.graph("POST", path).status, 200);
    fixture.control("POST", u"incoming"_s, {{u"from"_s, kLucia}});
    QTRY_COMPARE(messagesOf(receiver).size(), 2);
}

void TstPracticeIncoming::aTemplateIsLookedAtAfterAWhile()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    const QString path = fixture.endpoints.businessAccountId + u"/message_templates"_s;
    const QJsonObject made =
        fixture.graph("POST", path, draft(u"aviso_tutoria"_s, u"Hola {{1}}, mañana hay tutoría."_s)).json().object();
    QCOMPARE(made[u"status"_s].toString(), u"PENDING"_s);
    QCOMPARE(fixture.graph("POST", path, draft(u"rechazada"_s, u"Hola {{1}}, oferta de hoy."_s)).status, 200);
    QCOMPARE(fixture.send(kLucia, u"a"_s, u"aviso_tutoria"_s).json().object()[u"error"_s][u"code"_s].toInt(), 132001);
    fixture.control("POST", u"clock"_s, {{u"advance_s"_s, 61}});
    QTRY_COMPARE(entriesOf(receiver).size(), 2);
    const QJsonValue told = entriesOf(receiver).first()[u"changes"_s][0];
    QCOMPARE(told[u"field"_s].toString(), u"message_template_status_update"_s);
    QCOMPARE(told[u"value"_s][u"event"_s].toString(), u"APPROVED"_s);
    QCOMPARE(QString::number(told[u"value"_s][u"message_template_id"_s].toInteger()), made[u"id"_s].toString());
    QVERIFY(entriesOf(receiver).first()[u"time"_s].toInteger() > 0);
    QCOMPARE(entriesOf(receiver).last()[u"changes"_s][0][u"value"_s][u"event"_s].toString(), u"REJECTED"_s);
    const QString node = made[u"id"_s].toString() + u"?fields=status"_s;
    QCOMPARE(fixture.graph("GET", node).json().object()[u"status"_s].toString(), u"APPROVED"_s);
}

void TstPracticeIncoming::templatesAreRefusedAndDeleted()
{
    CampusFixture fixture;
    const QString path = fixture.endpoints.businessAccountId + u"/message_templates"_s;
    const auto subcode = [&](const QJsonObject &body) {
        const QJsonValue error = fixture.graph("POST", path, body).json().object()[u"error"_s];
        return error[u"error_subcode"_s].toInt(error[u"code"_s].toInt());
    };
    QCOMPARE(subcode(draft(u"a"_s, u"{{1}}, hola"_s)), 2388299);
    QCOMPARE(subcode(draft(u"a"_s, u"Te esperamos en el aula de siempre, {{1}}"_s)), 2388299);
    QCOMPARE(subcode(draft(u"a"_s, u"Hola {{1}} {{2}} y bienvenida o bienvenido."_s)), 2388072);
    QCOMPARE(subcode(draft(u"a"_s, u"Ya {{1}} va"_s)), 0);
    QCOMPARE(subcode(draft(u"b"_s, u"Y {{1}}."_s)), 2388293);
    QCOMPARE(subcode(draft(u"b"_s, u"Hola, mañana hay clase."_s)), 2388043); // an example for no variable
    QCOMPARE(subcode(draft(u"Con Mayúsculas"_s, u"Hola {{1}}, hay clase."_s)), 100);
    QCOMPARE(subcode(draft(u"bienvenida_curso"_s, u"Hola {{1}}, hay clase."_s)), 2388024);
    QVERIFY(fixture.graph("DELETE", path + u"?name=bienvenida_curso"_s).json().object()[u"success"_s].toBool());
    for (const QJsonValue &row : fixture.state(u"templates"_s)[u"templates"_s].toArray())
        QVERIFY(row[u"name"_s].toString() != u"bienvenida_curso"_s); // in no language
    QCOMPARE(subcode(draft(u"bienvenida_curso"_s, u"Hola {{1}}, hay clase."_s)), 2388023);
    QCOMPARE(fixture.graph("DELETE", path + u"?name=no_existe"_s).status, 400);
    QCOMPARE(fixture.send(kLucia, u"a"_s).json().object()[u"error"_s][u"code"_s].toInt(), 132001);
}

void TstPracticeIncoming::bothNumbersAreListed()
{
    CampusFixture fixture;
    const QString path = fixture.endpoints.businessAccountId + u"/phone_numbers"_s;
    const QJsonArray numbers = fixture.graph("GET", path).json().object()[u"data"_s].toArray();
    QCOMPARE(numbers.size(), 2);
    QCOMPARE(numbers.first()[u"id"_s].toString(), fixture.endpoints.phoneNumberId);
    QCOMPARE(numbers.last()[u"id"_s].toString(), fixture.endpoints.secondPhoneNumberId);
    QCOMPARE(fixture.graph("GET", path + u"?fields=id,messaging_limit_tier"_s).status, 400);
    const CampusReply sent = fixture.graph("POST", fixture.endpoints.secondPhoneNumberId + u"/messages"_s,
                                           CampusFixture::message(kLucia, u"x"_s, u"bienvenida_curso"_s));
    QCOMPARE(sent.status, 200);
    QCOMPARE(fixture.state(u"messages"_s)[u"messages"_s][0][u"number"_s].toString(),
             fixture.endpoints.secondPhoneNumberId);
}

void TstPracticeIncoming::peopleAnswerByThemselves()
{
    const auto run = [] {
        WebhookReceiver receiver;
        CampusFixture fixture({.webhookUrl = receiver.url()});
        fixture.control(
            "POST", u"settings"_s,
            {{u"replies"_s, u"on"_s}, {u"delivery_speed_percent"_s, 100'000}, {u"throughput_per_second"_s, 0}});
        for (int i = 0; i < 60; ++i)
            fixture.send(u"+34600000%1"_s.arg(101 + i), QString::number(i));
        const auto written = [&fixture] { return fixture.state(u"incoming"_s)[u"incoming"_s].toArray(); };
        const auto totals = [&fixture] {
            return fixture.control("GET", u"ledger"_s).json().object()[u"totals"_s].toObject();
        };
        if (!QTest::qWaitFor([&] { return totals()[u"unposted_statuses"_s].toInt() == 0; }, 10'000))
            qWarning("not all was posted");
        fixture.control("POST", u"clock"_s, {{u"advance_s"_s, 600}});
        QStringList texts;
        for (const QJsonValue &row : written())
            texts.append(row[u"wa_id"_s].toString() + u' ' + row[u"type"_s].toString()
                         + QJsonDocument::fromJson(row[u"content"_s].toString().toUtf8())
                               .object()[u"text"_s][u"body"_s]
                               .toString());
        texts.sort();
        return texts;
    };
    const QStringList first = run();
    qInfo("%d of 60 wrote back", int(first.size()));
    QVERIFY(first.size() > 6 && first.size() < 40);
    QCOMPARE(first.filter(u"textBAJA"_s).size(), 1);
    QVERIFY(first.filter(u"?"_s).size() > 0);
}

void TstPracticeIncoming::theStateFileKeepsConversations()
{
    QTemporaryDir folder;
    const PracticeOptions options{.stateFile = folder.filePath(u"campus.db"_s)};
    {
        CampusFixture fixture(options);
        fixture.control("POST", u"incoming"_s, {{u"from"_s, kLucia}, {u"kind"_s, u"audio"_s}});
    }
    WebhookReceiver receiver;
    CampusFixture fixture(options);
    fixture.control("POST", u"webhook"_s, {{u"url"_s, receiver.url()}});
    QTRY_COMPARE(messagesOf(receiver).size(), 1); // it waited for a receiver
    QCOMPARE(messagesOf(receiver).first()[u"audio"_s][u"voice"_s].toBool(), true);
}

QTEST_GUILESS_MAIN(TstPracticeIncoming)
#include "tst_practiceincoming.moc"
