// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/whatsapptemplate.h"
#include "app/practice/whatsapp/webhooksignature.h"
#include "tests/app/practice/campusfixture.h"
#include "tests/support/patience.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TstPracticeWhatsApp : public QObject {
    Q_OBJECT
private slots:
    void messagesAreSentDeliveredAndRead();
    void someNumbersFail();
    void statusesWaitForAReceiverThatIsDown();
    void duplicatesAndDisorderComeWhenAsked();
    void statusesFollowTheCampusClock();
    void handshakeIsMetas();
    void webhooksStayOnThisMachine();
    void strictAboutWhatIsSent_data();
    void strictAboutWhatIsSent();
    void strictAboutFilesAndButtons_data();
    void strictAboutFilesAndButtons();
    void takesWhatBedelBuilds_data();
    void takesWhatBedelBuilds();
    void templatesComeInPages();
};

namespace {

QStringList statusesOf(const WebhookReceiver &receiver, const QString &callbackData)
{
    QStringList list;
    for (const WebhookReceiver::Event &event : receiver.events) {
        if (event.status().value(u"biz_opaque_callback_data"_s).toString() == callbackData)
            list.append(event.status().value(u"status"_s).toString());
    }
    return list;
}

} // namespace

void TstPracticeWhatsApp::messagesAreSentDeliveredAndRead()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    fixture.control("POST", u"settings"_s, {{u"delivery_speed_percent"_s, 2000}});
    const CampusReply reply = fixture.send(u"+34600000101"_s, u"fila:1"_s);
    QCOMPARE(reply.json().object()[u"messages"_s][0][u"message_status"_s].toString(), u"accepted"_s);
    QVERIFY(receiver.events.isEmpty());
    QTRY_COMPARE(statusesOf(receiver, u"fila:1"_s), QStringList({u"sent"_s, u"delivered"_s, u"read"_s}));
    for (const WebhookReceiver::Event &event : std::as_const(receiver.events)) {
        QCOMPARE(event.signature, webhookSignature(event.body, fixture.endpoints.appSecret.reveal()));
        QVERIFY(!event.body.contains("\xc3")); // ASCII only, as Meta writes it
    }
    QCOMPARE(fixture.state(u"messages"_s)[u"messages"_s][0][u"state"_s].toString(), u"read"_s);
    QVERIFY(fixture.state(u"messages"_s)[u"messages"_s][0][u"body"_s].toString().startsWith(u"Hola Lucía"_s));
}

void TstPracticeWhatsApp::someNumbersFail()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    fixture.control("POST", u"settings"_s, {{u"delivery_speed_percent"_s, 0}});
    const auto code = [&receiver](const QString &callbackData) {
        for (const WebhookReceiver::Event &event : std::as_const(receiver.events)) {
            if (event.status().value(u"biz_opaque_callback_data"_s).toString() == callbackData)
                return event.status()[u"errors"_s][0][u"code"_s].toInt();
        }
        return 0;
    };
    QCOMPARE(fixture.send(u"+34600000126"_s, u"a"_s).status, 200);
    QTRY_COMPARE(code(u"a"_s), 131026);
    QCOMPARE(fixture.send(u"+34600000149"_s, u"b"_s).status, 200);
    QTRY_COMPARE(code(u"b"_s), 131049);
    const CampusReply held = fixture.send(u"+34600000172"_s, u"c"_s);
    QCOMPARE(held.json().object()[u"messages"_s][0][u"message_status"_s].toString(), u"held_for_quality_assessment"_s);
    QTRY_COMPARE(statusesOf(receiver, u"c"_s).size(), 3);
    const CampusReply refused = fixture.send(u"+34600000130"_s, u"d"_s);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json().object()[u"error"_s][u"code"_s].toInt(), 131030);
    QCOMPARE(fixture.send(u"+34600000156"_s, u"e"_s).json().object()[u"error"_s][u"code"_s].toInt(), 131056);
    QCOMPARE(fixture.send(u"+34600000156"_s, u"e"_s).status, 200);
    const QJsonObject state = fixture.state(u"messages"_s);
    QCOMPARE(state[u"received_by_callback"_s][u"e"_s].toInt(), 2);
    QCOMPARE(state[u"accepted_by_callback"_s][u"e"_s].toInt(), 1);
}

void TstPracticeWhatsApp::statusesWaitForAReceiverThatIsDown()
{
    WebhookReceiver receiver;
    receiver.answerWith = 503;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    fixture.control("POST", u"settings"_s, {{u"delivery_speed_percent"_s, 0}, {u"webhook_retry_ms"_s, 20}});
    fixture.send(u"+34600000101"_s, u"fila:1"_s);
    QTRY_VERIFY(receiver.refusals >= 5);
    receiver.answerWith = 200;
    QTRY_COMPARE(receiver.events.size(), 3);
}

void TstPracticeWhatsApp::duplicatesAndDisorderComeWhenAsked()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    fixture.control(
        "POST", u"settings"_s,
        {{u"delivery_speed_percent"_s, 2000}, {u"duplicate_statuses"_s, true}, {u"shuffle_statuses"_s, true}});
    fixture.send(u"+34600000101"_s, u"fila:1"_s);
    QTRY_COMPARE(receiver.events.size(), 6);
    QCOMPARE(statusesOf(receiver, u"fila:1"_s).first(), u"read"_s);
    QCOMPARE(fixture.state(u"messages"_s)[u"messages"_s][0][u"state"_s].toString(), u"read"_s); // never goes back
}

void TstPracticeWhatsApp::statusesFollowTheCampusClock()
{
    WebhookReceiver receiver;
    CampusFixture fixture({.webhookUrl = receiver.url()});
    fixture.control("POST", u"settings"_s, {{u"delivery_speed_percent"_s, 1}}); // takes minutes
    fixture.send(u"+34600000101"_s, u"fila:1"_s);
    QTest::qWait(50);
    QVERIFY(receiver.events.isEmpty());
    fixture.control("POST", u"clock"_s, {{u"advance_days"_s, 1}});
    QTRY_COMPARE(receiver.events.size(), 3);
}

void TstPracticeWhatsApp::handshakeIsMetas()
{
    WebhookReceiver receiver;
    CampusFixture fixture;
    receiver.verifyToken = u"another"_s;
    QJsonObject wanted{{u"url"_s, receiver.url()}, {u"verify"_s, true}};
    QVERIFY(!fixture.control("POST", u"webhook"_s, wanted).json().object()[u"verified"_s].toBool(true));
    receiver.verifyToken = QString::fromUtf8(fixture.endpoints.verifyToken.reveal());
    QVERIFY(fixture.control("POST", u"webhook"_s, wanted).json().object()[u"verified"_s].toBool());
}

void TstPracticeWhatsApp::webhooksStayOnThisMachine()
{
    CampusFixture fixture;
    QCOMPARE(fixture.control("POST", u"webhook"_s, {{u"url"_s, u"https://hooks.example/"_s}}).status, 400);
    QCOMPARE(fixture.control("POST", u"settings"_s, {{u"webhook_url"_s, u"http://192.0.2.1/"_s}}).status, 400);
    PracticeCampus campus;
    QVERIFY(!campus.start({.webhookUrl = u"https://hooks.example/"_s}));
}

void TstPracticeWhatsApp::strictAboutWhatIsSent_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("code");
    const auto message = [](const QString &to, const QString &name) {
        return CampusFixture::message(to, u"x"_s, name);
    };
    const auto with = [&message](const QString &key, const QJsonValue &value) {
        QJsonObject body = message(u"+34600000101"_s, u"bienvenida_curso"_s);
        body.insert(key, value);
        return body;
    };
    const auto firstText = [&message](const QString &text) {
        QJsonObject body = message(u"+34600000101"_s, u"bienvenida_curso"_s);
        QJsonObject part = body.value(u"template"_s).toObject();
        QJsonObject component = part[u"components"_s][0].toObject();
        QJsonArray parameters = component.value(u"parameters"_s).toArray();
        parameters[0] = QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}};
        component.insert(u"parameters"_s, parameters);
        part.insert(u"components"_s, QJsonArray{component});
        body.insert(u"template"_s, part);
        return body;
    };
    QTest::newRow("unknown key") << with(u"priority"_s, u"high"_s) << 100;
    QTest::newRow("two noughts in front") << message(u"0034600000101"_s, u"bienvenida_curso"_s) << 100;
    QTest::newRow("spaces") << message(u"+34 600 000 101"_s, u"bienvenida_curso"_s) << 131009;
    QTest::newRow("unknown template") << message(u"+34600000101"_s, u"no_existe"_s) << 132001;
    QTest::newRow("waiting for approval") << message(u"+34600000101"_s, u"oferta_verano"_s) << 132001;
    QTest::newRow("paused") << message(u"+34600000101"_s, u"encuesta_satisfaccion"_s) << 132015;
    QTest::newRow("too many values") << message(u"+34600000101"_s, u"aviso_general"_s) << 132000;
    QTest::newRow("too few values") << message(u"+34600000101"_s, u"progreso_curso"_s) << 132000;
    QTest::newRow("names expected") << message(u"+34600000101"_s, u"bienvenida_nombrada"_s) << 100;
    QTest::newRow("header and button missing") << message(u"+34600000101"_s, u"matricula_confirmada"_s) << 132000;
    QTest::newRow("line break") << firstText(u"Lucía\nGómez"_s) << 132018;
    QTest::newRow("five spaces") << firstText(u"Lucía     Gómez"_s) << 132018;
    QTest::newRow("empty value") << firstText(u""_s) << 131008;
}

void TstPracticeWhatsApp::strictAboutWhatIsSent()
{
    QFETCH(QJsonObject, body);
    QFETCH(int, code);
    CampusFixture fixture;
    const CampusReply reply = fixture.graph("POST", fixture.endpoints.phoneNumberId + u"/messages"_s, body);
    QVERIFY(reply.status >= 400);
    QCOMPARE(reply.json().object()[u"error"_s][u"code"_s].toInt(), code);
    QVERIFY(fixture.state(u"messages"_s)[u"messages"_s].toArray().isEmpty());
}

namespace {

QJsonObject withComponents(const QString &templateName, const QByteArray &components)
{
    QJsonObject body = CampusFixture::message(u"+34600000101"_s, u"fila:1"_s, templateName);
    QJsonObject part = body.value(u"template"_s).toObject();
    part.insert(u"components"_s, QJsonDocument::fromJson(components).array());
    body.insert(u"template"_s, part);
    return body;
}

} // namespace

void TstPracticeWhatsApp::strictAboutFilesAndButtons_data()
{
    QTest::addColumn<QString>("templateName");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("details");
    const QString picture = u"puertas_abiertas"_s;
    const QString document = u"bienvenida_guia"_s;
    const QByteArray image = R"({"type":"image","image":{"link":"https://a.example/x.jpg"}})";
    const QByteArray code =
        R"({"type":"button","sub_type":"copy_code","index":"1","parameters":[{"type":"coupon_code","coupon_code":"AB"}]})";
    const auto row = [](const char *title, const QString &name, const QByteArray &header, const QByteArray &button,
                        int number, const QString &words = {}) {
        QTest::newRow(title) << name << header << button << number << words;
    };
    row("right", picture, image, code, 0);
    row("picture by number", picture, R"({"type":"image","image":{"id":"2200000000000067"}})", code, 0);
    row("document with a name", document,
        R"({"type":"document","document":{"link":"https://a.example/g.pdf","filename":"guia.pdf"}})", {}, 0);
    row("picture missing", picture, {}, code, 132012, u"header: Format mismatch, expected IMAGE, received UNKNOWN"_s);
    row("text for a picture", picture, R"({"type":"text","text":"x"})", code, 132012,
        u"header: Format mismatch, expected IMAGE, received TEXT"_s);
    row("document for a picture", picture, R"({"type":"document","document":{"id":"22"}})", code, 132012);
    row("picture for a document", document, image, {}, 132012);
    row("address and number", picture, R"({"type":"image","image":{"id":"22","link":"https://a.example/x.jpg"}})", code,
        100);
    row("neither", picture, R"({"type":"image","image":{}})", code, 100);
    row("not an object", picture, R"({"type":"image","image":"https://a.example/x.jpg"})", code, 131008);
    row("not encrypted", picture, R"({"type":"image","image":{"link":"http://a.example/x.jpg"}})", code, 100);
    row("a number that is none", picture, R"({"type":"image","image":{"id":"foto"}})", code, 131009);
    row("name for a picture", picture,
        R"({"type":"image","image":{"link":"https://a.example/x.jpg","filename":"x.jpg"}})", code, 100);
    row("caption", document, R"({"type":"document","document":{"id":"22","caption":"x"}})", {}, 100);
    row("header nobody asked for", u"bienvenida_curso"_s, image, {}, 132000);
    row("code missing", picture, image, {}, 131008,
        u"buttons: Button at index 1 of type Copy_code requires a parameter"_s);
    row("code as text", picture, image,
        R"({"type":"button","sub_type":"copy_code","index":"1","parameters":[{"type":"text","coupon_code":"A"}]})",
        132012);
    row("long code", picture, image,
        R"({"type":"button","sub_type":"copy_code","index":1,"parameters":[{"type":"coupon_code","coupon_code":"ABCDEFGHIJKLMNOPQRSTU"}]})",
        131009);
    row("another button's place", picture, image,
        R"({"type":"button","sub_type":"copy_code","index":"0","parameters":[{"type":"coupon_code","coupon_code":"A"}]})",
        132018);
}

void TstPracticeWhatsApp::strictAboutFilesAndButtons()
{
    QFETCH(QString, templateName);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, button);
    QFETCH(int, code);
    QFETCH(QString, details);
    CampusFixture fixture;
    QByteArrayList components{
        R"({"type":"body","parameters":[{"type":"text","text":"Lucía"},{"type":"text","text":"Inglés"}]})"};
    if (!header.isEmpty())
        components.prepend(R"({"type":"header","parameters":[)" + header + "]}");
    if (!button.isEmpty())
        components.append(button);
    const CampusReply reply = fixture.graph("POST", fixture.endpoints.phoneNumberId + u"/messages"_s,
                                            withComponents(templateName, '[' + components.join(',') + ']'));
    const QJsonObject error = reply.json().object().value(u"error"_s).toObject();
    QCOMPARE(error.value(u"code"_s).toInt(), code);
    QCOMPARE(reply.status, code == 0 ? 200 : 400);
    if (!details.isEmpty())
        QCOMPARE(error[u"error_data"_s][u"details"_s].toString(), details);
}

void TstPracticeWhatsApp::takesWhatBedelBuilds_data()
{
    QTest::addColumn<QString>("templateName");
    for (const char *name : {"puertas_abiertas", "bienvenida_guia", "matricula_confirmada", "bienvenida_nombrada"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TstPracticeWhatsApp::takesWhatBedelBuilds()
{
    QFETCH(QString, templateName);
    CampusFixture fixture;
    const CampusReply listed = fixture.graph(
        "GET", fixture.endpoints.businessAccountId + u"/message_templates?limit=100&name="_s + templateName);
    WhatsAppTemplate known{.key = {templateName, u"es"_s}};
    for (const QJsonValue &document : listed.json().object()[u"data"_s].toArray()) {
        if (document[u"name"_s].toString() == templateName) {
            known.components = document[u"components"_s].toArray();
            known.isNamed = document[u"parameter_format"_s].toString() == u"NAMED"_s;
        }
    }
    QVERIFY(!known.parameters().isEmpty());
    QMap<QString, QString> values;
    for (const TemplateParameter &parameter : known.parameters())
        values.insert(parameter.key(),
                      parameter.place == TemplateParameter::Place::HeaderMedia ? u"https://files.example/guia.pdf"_s
                                                                               : u"Lucía"_s);
    for (const int index : known.quickReplies())
        values.insert(u"button.%1"_s.arg(index), u"si:1"_s);
    const Result<QJsonArray> components = sendComponents(known, values);
    QVERIFY(components);
    const QJsonObject body = withComponents(templateName, QJsonDocument(*components).toJson());
    QCOMPARE(fixture.graph("POST", fixture.endpoints.phoneNumberId + u"/messages"_s, body).status, 200);
}

void TstPracticeWhatsApp::templatesComeInPages()
{
    CampusFixture fixture;
    QStringList names;
    QString after;
    int pages = 0;
    do {
        QString path = fixture.endpoints.businessAccountId
            + u"/message_templates?fields=name,language,status,category,components,parameter_format,quality_score,rejected_reason,id&limit=4"_s;
        if (!after.isEmpty())
            path += u"&after="_s + after;
        const QJsonObject page = fixture.graph("GET", path).json().object();
        for (const QJsonValue &entry : page.value(u"data"_s).toArray())
            names.append(entry[u"name"_s].toString() + u'/' + entry[u"language"_s].toString());
        after = page[u"paging"_s].toObject().contains(u"next"_s)
            ? page[u"paging"_s][u"cursors"_s][u"after"_s].toString()
            : QString();
        ++pages;
    } while (!after.isEmpty() && pages < 10);
    QCOMPARE(pages, 4);
    QCOMPARE(names.size(), 13);
    names.removeDuplicates();
    QCOMPARE(names.size(), 13);
    QVERIFY(names.contains(u"bienvenida_curso/es_MX"_s));
    const CampusReply unknown = fixture.graph("GET", fixture.endpoints.phoneNumberId + u"?fields=nonsense"_s);
    QCOMPARE(unknown.json().object()[u"error"_s][u"code"_s].toInt(), 100);
}

QTEST_GUILESS_MAIN(TstPracticeWhatsApp)
#include "tst_practicewhatsapp.moc"
