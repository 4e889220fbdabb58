// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicecampus.h"
#include "app/practice/whatsapp/webhooksignature.h"
#include "tests/contract/shape.h"
#include "tests/support/campusclient.h"
#include "tests/support/patience.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Replays the recorded WhatsApp exchanges against a campus with the templates they name, and compares status, code,
/// key sets and JSON types; also of the webhooks that follow.
class TstWhatsAppContract : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void requestsAreAnsweredAsRecorded_data();
    void requestsAreAnsweredAsRecorded();
    void errorsAreAsRecorded_data();
    void errorsAreAsRecorded();
    void readingTheAccountIsAsRecorded_data();
    void readingTheAccountIsAsRecorded();
    void statusesArePostedAsRecorded_data();
    void statusesArePostedAsRecorded();
    void peopleWriteAsRecorded_data();
    void peopleWriteAsRecorded();
    void otherWebhooksPassAsTheyAre();
    void templatesAndMediaAreAsRecorded();
    void signaturesAreMetas();
    void onlyTheKnownRecordingsAreLeftOut();

private:
    CampusReply post(const QJsonObject &body, const QString &path = u"/v22.0/731000000000017/messages"_s);
    void control(const QString &what, const QJsonObject &body);

    PracticeCampus m_campus;
    PracticeEndpoints m_endpoints;
    CampusClient m_client;
    WebhookReceiver m_receiver;
};

namespace {

QJsonObject recorded(const QString &file)
{
    return testJson(u"whatsapp/"_s + file).object();
}

QJsonObject component(const QString &type, const QString &text)
{
    return {{u"type"_s, type}, {u"text"_s, text}};
}

QJsonObject templateRow(const QString &name, const QString &language, const QJsonArray &components,
                        const QString &format = u"POSITIONAL"_s)
{
    static int id = 9000000;
    return {{u"name"_s, name},
            {u"language"_s, language},
            {u"status"_s, u"APPROVED"_s},
            {u"document"_s,
             QJsonObject{{u"name"_s, name},
                         {u"language"_s, language},
                         {u"status"_s, u"APPROVED"_s},
                         {u"category"_s, u"UTILITY"_s},
                         {u"parameter_format"_s, format},
                         {u"components"_s, components},
                         {u"quality_score"_s, QJsonObject{{u"score"_s, u"GREEN"_s}, {u"date"_s, 1795000000}}},
                         {u"rejected_reason"_s, u"NONE"_s},
                         {u"id"_s, QString::number(++id)}}}};
}

QJsonArray recordedTemplates()
{
    const QJsonObject quickReplies{
        {u"type"_s, u"BUTTONS"_s},
        {u"buttons"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"QUICK_REPLY"_s}, {u"text"_s, u"Confirmo"_s}},
                    QJsonObject{{u"type"_s, u"QUICK_REPLY"_s}, {u"text"_s, u"No puedo ir"_s}}}}};
    const QJsonObject url{
        {u"type"_s, u"BUTTONS"_s},
        {u"buttons"_s,
         QJsonArray{QJsonObject{
             {u"type"_s, u"URL"_s}, {u"text"_s, u"Ver"_s}, {u"url"_s, u"https://centro.example/{{1}}"_s}}}}};
    const auto header = [](const QString &format) {
        return QJsonObject{{u"type"_s, u"HEADER"_s}, {u"format"_s, format}};
    };
    const QString three = u"Hola {{1}}, {{2}} y {{3}}."_s;
    QJsonObject clase = component(u"HEADER"_s, u"Clase de {{1}}"_s);
    clase.insert(u"format"_s, u"TEXT"_s);
    return {templateRow(u"recordatorio_clase"_s, u"es_ES"_s, {clase, component(u"BODY"_s, three), quickReplies}),
            templateRow(u"bienvenida_nombrada"_s, u"es"_s,
                        {component(u"BODY"_s, u"Hola {{nombre}}, tu curso {{curso}} ya está activo."_s)}, u"NAMED"_s),
            templateRow(u"promo_matricula"_s, u"es"_s, {header(u"IMAGE"_s), component(u"BODY"_s, three)}),
            templateRow(u"recibo_pago"_s, u"es"_s, {header(u"DOCUMENT"_s), component(u"BODY"_s, three), url}),
            templateRow(u"aviso_general"_s, u"es"_s, {component(u"BODY"_s, three)})};
}

/// "aviso_general" with so many values.
QJsonObject notice(const QString &to, int values, const QString &language = u"es"_s)
{
    QJsonArray parameters;
    for (int i = 0; i < values; ++i)
        parameters.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"valor"_s}});
    return {{u"messaging_product"_s, u"whatsapp"_s},
            {u"to"_s, to},
            {u"type"_s, u"template"_s},
            {u"biz_opaque_callback_data"_s, QString(u"fila:"_s + to)},
            {u"template"_s,
             QJsonObject{
                 {u"name"_s, u"aviso_general"_s},
                 {u"language"_s, QJsonObject{{u"code"_s, language}}},
                 {u"components"_s, QJsonArray{QJsonObject{{u"type"_s, u"body"_s}, {u"parameters"_s, parameters}}}}}}};
}

const QMap<QString, QString> &responseOfRequest()
{
    static const QMap<QString, QString> map = {
        {u"request_template_positional"_s, u"response_send_accepted"_s},
        {u"request_template_named"_s, u"response_send_accepted"_s},
        {u"request_template_header_text_quick_reply"_s, u"response_send_accepted"_s},
        {u"request_template_header_image"_s, u"response_send_accepted"_s},
        {u"request_template_header_document_url_button"_s, u"response_send_accepted"_s},
        {u"request_text_session"_s, u"response_send_session_accepted"_s},
        {u"request_interactive_buttons"_s, u"response_send_session_accepted"_s},
        {u"request_interactive_list"_s, u"response_send_session_accepted"_s},
        {u"request_reply_with_context"_s, u"response_send_session_accepted"_s},
        {u"request_reaction"_s, u"response_send_session_accepted"_s},
        {u"request_mark_read"_s, u"response_success"_s},
        {u"request_typing_indicator"_s, u"response_success"_s},
    };
    return map;
}

} // namespace

void TstWhatsAppContract::initTestCase()
{
    const auto started = m_campus.start({.fillSample = false, .webhookUrl = m_receiver.url()});
    QVERIFY(started);
    m_endpoints = *started;
    // What is marked as read and reacted to has been written.
    const QJsonObject written{{u"wamid"_s, recorded(u"request_mark_read.json"_s).value(u"message_id"_s)},
                              {u"number"_s, m_endpoints.phoneNumberId},
                              {u"wa_id"_s, u"34600000101"_s},
                              {u"type"_s, u"text"_s},
                              {u"content"_s, u"{}"_s},
                              {u"at"_s, QDateTime::currentMSecsSinceEpoch()}};
    control(u"rows"_s,
            {{u"rows"_s, QJsonObject{{u"template"_s, recordedTemplates()}, {u"incoming"_s, QJsonArray{written}}}}});
    control(u"settings"_s, {{u"delivery_speed_percent"_s, 0}, {u"pair_limit"_s, false}});
}

void TstWhatsAppContract::control(const QString &what, const QJsonObject &body)
{
    const QUrl url(m_endpoints.controlUrl.toString() + u'/' + what);
    QCOMPARE(m_client.ask("POST", url, QJsonDocument(body).toJson()).status, 200);
}

CampusReply TstWhatsAppContract::post(const QJsonObject &body, const QString &path)
{
    return m_client.ask("POST", QUrl(m_endpoints.whatsAppUrl.toString() + path), QJsonDocument(body).toJson(),
                        "application/json", m_endpoints.whatsAppToken.reveal());
}

void TstWhatsAppContract::requestsAreAnsweredAsRecorded_data()
{
    QTest::addColumn<QJsonObject>("request");
    QTest::addColumn<QString>("response");
    for (auto it = responseOfRequest().cbegin(); it != responseOfRequest().cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << recorded(it.key() + u".json"_s) << it.value();
    QTest::newRow("held") << notice(u"+34600000172"_s, 3) << u"response_send_held"_s;
    QTest::newRow("Mexico") << notice(u"+525512345678"_s, 3) << u"response_send_wa_id_differs_mexico"_s;
}

void TstWhatsAppContract::requestsAreAnsweredAsRecorded()
{
    QFETCH(QJsonObject, request);
    QFETCH(QString, response);
    const QJsonObject expected = recorded(response + u".json"_s);
    const CampusReply reply = post(request);
    QCOMPARE(reply.status, 200);
    const QJsonObject answer = reply.json().object();
    QCOMPARE(shapeDifference(expected, answer, false), QString());
    QCOMPARE(answer[u"messages"_s][0][u"message_status"_s], expected[u"messages"_s][0][u"message_status"_s]);
    QCOMPARE(answer[u"contacts"_s][0][u"input"_s],
             request.contains(u"to"_s) ? request.value(u"to"_s) : QJsonValue(QJsonValue::Undefined));
    if (response.contains("mexico"_L1))
        QCOMPARE(answer.value(u"contacts"_s), expected.value(u"contacts"_s));
}

void TstWhatsAppContract::errorsAreAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("request");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fault");
    const QString path = u"/v22.0/731000000000017/messages"_s;
    const auto row = [&path](const QString &file, const QJsonObject &request, const QString &fault = {}) {
        QTest::newRow(qPrintable(file)) << file << request << path << fault;
    };
    QJsonObject noButton = recorded(u"request_template_header_document_url_button.json"_s);
    QJsonObject part = noButton.value(u"template"_s).toObject();
    QJsonArray components = part.value(u"components"_s).toArray();
    components.removeLast();
    part.insert(u"components"_s, components);
    noButton.insert(u"template"_s, part);
    QTest::newRow("100/33") << u"response_error_100_33_unknown_id_http400"_s << notice(u"+34600000101"_s, 3)
                            << u"/v22.0/999999999999999/messages"_s << QString();
    row(u"response_error_131008_button_param_http400"_s, noButton);
    row(u"response_error_131009_phone_http400"_s, notice(u"34600"_s, 3));
    row(u"response_error_132000_param_count_http400"_s, notice(u"+34600000101"_s, 2));
    row(u"response_error_132001_template_http404"_s, notice(u"+34600000101"_s, 3, u"es_ES"_s));
    row(u"response_error_190_expired_http401"_s, notice(u"+34600000101"_s, 3), u"190"_s);
    row(u"response_error_130429_throughput_http400"_s, notice(u"+34600000101"_s, 3), u"130429"_s);
    row(u"response_error_131056_pair_rate_http400"_s, notice(u"+34600000101"_s, 3), u"131056"_s);
}

void TstWhatsAppContract::errorsAreAsRecorded()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, request);
    QFETCH(QString, path);
    QFETCH(QString, fault);
    if (!fault.isEmpty())
        control(u"faults"_s, {{u"kind"_s, fault}, {u"function"_s, u"messages"_s}});
    const CampusReply reply = post(request, path);
    const QJsonObject expected = recorded(file + u".json"_s);
    const QJsonObject answer = reply.json().object();
    QCOMPARE(reply.status, file.section(u"http"_s, -1).toInt());
    QCOMPARE(shapeDifference(expected, answer, false), QString());
    for (const auto &key : {u"code"_s, u"error_subcode"_s, u"type"_s})
        QCOMPARE(answer[u"error"_s][key], expected[u"error"_s][key]);
    if (fault.isEmpty())
        QCOMPARE(answer[u"error"_s][u"error_data"_s], expected[u"error"_s][u"error_data"_s]);
}

void TstWhatsAppContract::readingTheAccountIsAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("path");
    QTest::newRow("token") << u"response_debug_token"_s << u"/v22.0/debug_token?input_token=TOKEN"_s;
    QTest::newRow("number") << u"response_phone_number"_s
                            << QString(
                                   u"/v22.0/731000000000017?fields=verified_name,display_phone_number,quality_rating,"_s
                                   + u"code_verification_status,name_status,status,platform_type,throughput,"_s
                                   + u"whatsapp_business_manager_messaging_limit"_s);
    QTest::newRow("numbers") << u"response_phone_numbers"_s << u"/v22.0/845000000000023/phone_numbers"_s;
}

void TstWhatsAppContract::readingTheAccountIsAsRecorded()
{
    QFETCH(QString, file);
    QFETCH(QString, path);
    path.replace(u"TOKEN"_s, QString::fromUtf8(m_endpoints.whatsAppToken.reveal()));
    const CampusReply reply = m_client.ask("GET", QUrl(m_endpoints.whatsAppUrl.toString() + path), {}, {},
                                           m_endpoints.whatsAppToken.reveal());
    QCOMPARE(reply.status, 200);
    QCOMPARE(shapeDifference(recorded(file + u".json"_s), reply.json().object(), false), QString());
}

void TstWhatsAppContract::statusesArePostedAsRecorded_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("read") << u"+34600000101"_s
                          << QStringList{u"webhook_status_sent"_s, u"webhook_status_delivered"_s,
                                         u"webhook_status_read"_s};
    QTest::newRow("131026") << u"+34600000126"_s << QStringList{u"webhook_status_failed_131026"_s};
    QTest::newRow("131049") << u"+34600000149"_s << QStringList{u"webhook_status_failed_131049"_s};
    QTest::newRow("131047") << u"text"_s << QStringList{u"webhook_status_failed_131047"_s};
}

void TstWhatsAppContract::statusesArePostedAsRecorded()
{
    QFETCH(QString, to);
    QFETCH(QStringList, files);
    QTRY_COMPARE(m_client.ask("GET", QUrl(m_endpoints.controlUrl.toString() + u"/state/deliveries"_s))
                     .json()
                     .object()[u"deliveries"_s]
                     .toArray()
                     .size(),
                 m_receiver.events.size());
    m_receiver.events.clear();
    control(u"rows"_s, {{u"clear"_s, true}, {u"rows"_s, QJsonObject{{u"template"_s, recordedTemplates()}}}});
    const QJsonObject request = to == "text"_L1 ? recorded(u"request_text_session.json"_s) : notice(to, 3);
    const CampusReply reply = post(request);
    QCOMPARE(reply.status, 200);
    QTRY_COMPARE(m_receiver.events.size(), files.size());
    QStringList seen;
    for (const WebhookReceiver::Event &event : std::as_const(m_receiver.events)) {
        QCOMPARE(event.status().value(u"id"_s), reply.json().object()[u"messages"_s][0][u"id"_s]);
        QCOMPARE(event.signature, webhookSignature(event.body, m_endpoints.appSecret.reveal()));
        for (const QString &file : std::as_const(files)) {
            const QJsonObject expected = recorded(file + u".json"_s);
            const QJsonValue status = expected[u"entry"_s][0][u"changes"_s][0][u"value"_s][u"statuses"_s][0];
            if (status[u"status"_s] != event.status().value(u"status"_s))
                continue;
            QCOMPARE(shapeDifference(expected, event.json(), false), QString());
            QCOMPARE(event.status().value(u"errors"_s), status[u"errors"_s]);
            seen.append(file);
        }
    }
    seen.sort();
    files.sort();
    QCOMPARE(seen, files);
}

void TstWhatsAppContract::peopleWriteAsRecorded_data()
{
    QTest::addColumn<QByteArray>("command");
    const auto row = [](const char *file, const QByteArray &command) { QTest::newRow(file) << command; };
    row("webhook_incoming_text", R"({"text":"¿A qué hora es mañana?"})");
    row("webhook_incoming_text_stop", R"({"text":" Baja. "})");
    row("webhook_incoming_text_without_phone", R"({"name":"Noa","username":"@noa.garcia","hidden":true})");
    row("webhook_incoming_image", R"({"kind":"image","text":"Justificante"})");
    row("webhook_incoming_audio", R"({"kind":"audio"})");
    row("webhook_incoming_document", R"({"kind":"document"})");
    row("webhook_incoming_reaction", R"({"kind":"reaction","emoji":"❤️"})");
    row("webhook_incoming_revoke", R"({"kind":"revoke","to_message":"wamid.X"})");
    row("webhook_incoming_unsupported", R"({"kind":"unsupported"})");
    row("webhook_incoming_template_button", R"({"kind":"button","text":"Confirmo","payload":"asiste:1"})");
    row("webhook_incoming_button_reply",
        R"({"kind":"button_reply","text":"Sí","payload":"si","to_message":"wamid.X"})");
    row("webhook_incoming_list_reply",
        R"({"kind":"list_reply","text":"Lunes","payload":"t1","description":"Aula 2","to_message":"wamid.X"})");
    row("webhook_system_number_changed", R"({"kind":"system","new_number":"+34600000199"})");
    row("webhook_user_preferences_stop", R"({"kind":"preferences","value":"stop"})");
    row("webhook_template_status_approved", R"({"status":"APPROVED"})");
    row("webhook_template_status_paused", R"({"status":"PAUSED"})");
    row("webhook_template_status_rejected", R"({"status":"REJECTED"})");
    row("webhook_template_quality_update", R"({"quality":"YELLOW"})");
}

void TstWhatsAppContract::peopleWriteAsRecorded()
{
    QFETCH(QByteArray, command);
    const QString file = QString::fromLatin1(QTest::currentDataTag());
    const auto waiting = [this] {
        const CampusReply reply = m_client.ask("GET", QUrl(m_endpoints.controlUrl.toString() + u"/ledger"_s));
        const QJsonObject totals = reply.json().object()[u"totals"_s].toObject();
        return totals[u"unposted_statuses"_s].toInt() + totals[u"unposted_events"_s].toInt();
    };
    control(u"rows"_s, {{u"clear"_s, true}, {u"rows"_s, QJsonObject{{u"template"_s, recordedTemplates()}}}});
    QCOMPARE(post(notice(u"+34600000101"_s, 3)).status, 200);
    QTRY_COMPARE(waiting(), 0);
    m_receiver.events.clear();
    QJsonObject what = QJsonDocument::fromJson(command).object();
    QVERIFY(!what.isEmpty());
    what.insert(u"from"_s, u"+34600000101"_s);
    const QJsonObject known = recordedTemplates().first().toObject();
    what.insert(u"language"_s, known.value(u"language"_s));
    if (file.contains("template_status"_L1) || file.contains("template_quality"_L1)) {
        what.insert(u"name"_s, known.value(u"name"_s));
        control(u"template"_s, what);
    } else {
        control(u"incoming"_s, what);
    }
    QTRY_COMPARE(m_receiver.events.size(), 1);
    QCOMPARE(shapeDifference(recorded(file + u".json"_s), m_receiver.events.first().json(), false), QString());
}

void TstWhatsAppContract::otherWebhooksPassAsTheyAre()
{
    for (const QString &file : {u"webhook_account_update_restriction"_s, u"webhook_phone_number_quality_update"_s,
                                u"webhook_messages_value_errors"_s}) {
        m_receiver.events.clear();
        const QJsonObject expected = recorded(file + u".json"_s);
        control(u"event"_s, expected[u"entry"_s][0][u"changes"_s][0].toObject());
        QTRY_COMPARE(m_receiver.events.size(), 1);
        QCOMPARE(shapeDifference(expected, m_receiver.events.first().json(), false), QString());
    }
}

void TstWhatsAppContract::templatesAndMediaAreAsRecorded()
{
    const auto graph = [this](const QByteArray &method, const QString &path, const QByteArray &body,
                              const QByteArray &type) {
        return m_client.ask(method, QUrl(m_endpoints.whatsAppUrl.toString() + u"/v22.0/"_s + path), body, type,
                            m_endpoints.whatsAppToken.reveal());
    };
    const CampusReply made =
        graph("POST", u"845000000000023/message_templates"_s,
              QJsonDocument(recorded(u"request_create_template.json"_s)).toJson(), "application/json");
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json().object()[u"status"_s].toString(), u"PENDING"_s);
    const CampusReply uploaded =
        graph("POST", u"731000000000017/media"_s,
              "--B\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n--B\r\n"
              "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n"
              "\r\n%PDF\r\n--B--\r\n",
              "multipart/form-data; boundary=B");
    QCOMPARE(shapeDifference(recorded(u"response_media_upload.json"_s), uploaded.json().object(), false), QString());
    const CampusReply media = graph("GET", uploaded.json().object()[u"id"_s].toString(), {}, {});
    QCOMPARE(shapeDifference(recorded(u"response_media_url.json"_s), media.json().object(), false), QString());
}

void TstWhatsAppContract::signaturesAreMetas()
{
    const QJsonObject file = recorded(u"signature_vectors.json"_s);
    const QByteArray secret = file.value(u"app_secret"_s).toString().toUtf8();
    int compared = 0;
    for (const QJsonValue &vector : file.value(u"vectors"_s).toArray()) {
        if (!vector[u"valid"_s].toBool(true))
            continue;
        const QByteArray body = QByteArray::fromBase64(vector[u"body_base64"_s].toString().toLatin1());
        for (const QString &key : vector.toObject().keys()) {
            if (vector[key].toString().startsWith("sha256="_L1)) {
                QCOMPARE(webhookSignature(body, secret), vector[key].toString().toLatin1());
                ++compared;
            }
        }
    }
    QVERIFY(compared > 0);
}

void TstWhatsAppContract::onlyTheKnownRecordingsAreLeftOut()
{
    QStringList replayed = responseOfRequest().keys() + responseOfRequest().values();
    replayed += {u"response_send_held"_s,
                 u"response_send_wa_id_differs_mexico"_s,
                 u"response_debug_token"_s,
                 u"response_phone_number"_s,
                 u"response_phone_numbers"_s,
                 u"webhook_status_sent"_s,
                 u"webhook_status_delivered"_s,
                 u"webhook_status_read"_s,
                 u"webhook_status_failed_131026"_s,
                 u"webhook_status_failed_131047"_s,
                 u"webhook_status_failed_131049"_s,
                 u"signature_vectors"_s,
                 u"errors"_s};
    replayed += {u"webhook_account_update_restriction"_s,
                 u"webhook_phone_number_quality_update"_s,
                 u"webhook_messages_value_errors"_s,
                 u"webhook_system_number_changed"_s,
                 u"webhook_user_preferences_stop"_s,
                 u"webhook_template_quality_update"_s,
                 u"request_create_template"_s,
                 u"response_media_upload"_s,
                 u"response_media_url"_s};
    QMap<QString, int> reasons;
    const QStringList files = QDir(QStringLiteral(BEDEL_TEST_DATA "/whatsapp")).entryList({u"*.json"_s});
    for (const QString &file : files) {
        const QString name = file.chopped(5);
        if (replayed.contains(name) || name.startsWith("response_error_"_L1))
            continue;
        const bool isWritten = name.startsWith("webhook_incoming_"_L1) && name != "webhook_incoming_referral"_L1;
        if (isWritten || name.startsWith("webhook_template_status_"_L1))
            continue;
        const QString reason = name == "response_message_templates_page"_L1
            ? u"paging is tested in tst_practicewhatsapp"_s
            : name == "webhook_incoming_referral"_L1 ? u"given as it is to a text"_s
                                                     : u"posts with many updates are tested in tst_practiceincoming"_s;
        ++reasons[reason];
        qInfo("not replayed: %s (%s)", qPrintable(file), qPrintable(reason));
    }
    const QMap<QString, int> expected = {{u"paging is tested in tst_practicewhatsapp"_s, 1},
                                         {u"given as it is to a text"_s, 1},
                                         {u"posts with many updates are tested in tst_practiceincoming"_s, 1}};
    QCOMPARE(reasons, expected);
}

QTEST_GUILESS_MAIN(TstWhatsAppContract)
#include "tst_whatsappcontract.moc"
