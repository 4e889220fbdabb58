// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/whatsapp/webhookevents.h"
#include "app/remote/whatsapp/whatsappclient.h"
#include "tests/support/rawhttpserver.h"
#include "tests/support/testdata.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Act = RawAnswer::Act;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(Error::Kind)

class TestWhatsAppClient final : public QObject {
    Q_OBJECT
private slots:
    void sendsTheRecordedRequest();
    void heldMessagesAreMarked();
    void unclearSendsAreUnconfirmed_data();
    void unclearSendsAreUnconfirmed();
    void refusalsAreErrors_data();
    void refusalsAreErrors();
    void metasExplanationLosesPhones();
    void proposesTheRecordedTemplate();
    void refusedProposalsSayWhy();
    void unclearProposalsAreUnconfirmed();
    void templatesFollowTheCursor();
    void numberDoesWithoutTheLimit();
    void tokenEndsAtTheEarlierDate();
    void webhooksTakeWhatComes();
};

namespace {

WhatsAppConnection connectionTo(const RawHttpServer &server)
{
    return {.baseUrl = server.url(),
            .version = u"v22.0"_s,
            .phoneNumberId = u"731000000000017"_s,
            .businessAccountId = u"845000000000023"_s,
            .token = Secret("EAAsecrettoken")};
}

TemplateSend sendOf(const QJsonObject &request)
{
    const QJsonObject content = request.value("template"_L1).toObject();
    return {.to = request.value("to"_L1).toString(),
            .key = {content.value("name"_L1).toString(),
                    content.value("language"_L1).toObject().value("code"_L1).toString()},
            .components = content.value("components"_L1).toArray(),
            .callbackData = request.value("biz_opaque_callback_data"_L1).toString()};
}

TemplateSend usualSend()
{
    return sendOf(testJson(u"whatsapp/request_template_positional.json"_s).object());
}

void verifyDiscreet(const Error &error)
{
    const QByteArray json = QJsonDocument(error.toJson()).toJson();
    for (const QByteArray &personal :
         {QByteArray("600000101"), QByteArray("600 000 101"), QByteArray("secrettoken"), QByteArray("Lucía")})
        QVERIFY2(!json.contains(personal), json.constData());
}

} // namespace

void TestWhatsAppClient::sendsTheRecordedRequest()
{
    for (const QString &name :
         {u"positional"_s, u"named"_s, u"header_text_quick_reply"_s, u"header_document_url_button"_s}) {
        const QJsonDocument request = testJson(u"whatsapp/request_template_%1.json"_s.arg(name));
        RawHttpServer server;
        server.script({rawJson(testData(u"whatsapp/response_send_accepted.json"_s))});
        HttpClient http;
        WhatsAppClient client(http, connectionTo(server));
        const TemplateSend send = sendOf(request.object());
        const Result<SendReceipt> receipt = QCoro::waitFor(client.sendTemplate(send));
        QVERIFY(receipt);
        QCOMPARE(receipt->messageId, u"wamid.HQszNDYwMDAwMDEwMRUCABEYEjVDMEYxRUEyQjdEMzk0NjgwMQA="_s);
        QVERIFY(!receipt->isHeld);
        const RawRequest sent = server.requests().first();
        QCOMPARE(sent.target, "/v22.0/731000000000017/messages");
        QCOMPARE(sent.headers.value("authorization"), "Bearer EAAsecrettoken");
        QCOMPARE(sent.headers.value("content-type"), "application/json");
        QCOMPARE(QJsonDocument::fromJson(sent.body), request);
    }
}

void TestWhatsAppClient::heldMessagesAreMarked()
{
    RawHttpServer server;
    server.script({rawJson(testData(u"whatsapp/response_send_held.json"_s))});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const Result<SendReceipt> receipt = QCoro::waitFor(client.sendTemplate(usualSend()));
    QVERIFY(receipt);
    QVERIFY(receipt->isHeld);
}

void TestWhatsAppClient::unclearSendsAreUnconfirmed_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::newRow("cut") << RawAnswer{.act = Act::Cut};
    QTest::newRow("reset") << RawAnswer{.act = Act::Reset};
    QTest::newRow("500 without a word") << rawReply(500, "text/html", "");
    QTest::newRow("502 page") << rawReply(502, "text/html", "<h1>Bad gateway</h1>");
    QTest::newRow("503 page") << rawReply(503, "text/html", "<h1>Unavailable</h1>", "Retry-After: 5\r\n");
    QTest::newRow("504 other json") << rawReply(504, "application/json", R"({"message":"x"})");
    QTest::newRow("200 without an id") << rawJson(R"({"messaging_product":"whatsapp","messages":[]})");
    QTest::newRow("200 page") << rawReply(200, "text/html", "<p>Welcome</p>");
    QTest::newRow("half an answer") << rawJson("{\"messages\":[{\"id\":\"wa");
    QTest::newRow("broken chunk") << RawAnswer{
        .act = Act::ReplyAndClose, .bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"messages\""};
}

void TestWhatsAppClient::unclearSendsAreUnconfirmed()
{
    QFETCH(RawAnswer, answer);
    RawHttpServer server;
    server.script({answer, rawJson(testData(u"whatsapp/response_send_accepted.json"_s))});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const Result<SendReceipt> receipt = QCoro::waitFor(client.sendTemplate(usualSend()));
    QTest::qWait(50);
    QCOMPARE(server.requestCount(), 1);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, Kind::Unconfirmed);
    QCOMPARE(receipt.error().retry, Error::Retry::Never);
    QCOMPARE(receipt.error().system, Error::System::WhatsApp);
    QVERIFY(!receipt.error().retryAfter);
    verifyDiscreet(receipt.error());
}

void TestWhatsAppClient::refusalsAreErrors_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Error::Retry>("retry");
    const auto graph = [](int status, const QByteArray &error, const QByteArray &headers = {}) {
        return rawReply(status, "application/json", R"({"error":{)" + error + "}}", headers);
    };
    QTest::newRow("expired token") << graph(401, R"("code":190,"fbtrace_id":"Abc")",
                                            "WWW-Authenticate: OAuth \"x\"\r\n")
                                   << Kind::Unauthorised << Error::Retry::AfterFix;
    QTest::newRow("too fast") << graph(429, R"("code":130429,"fbtrace_id":"Abc")", "Retry-After: 7\r\n")
                              << Kind::RateLimited << Error::Retry::Later;
    QTest::newRow("server, with Graph's json")
        << graph(500, R"("code":131000,"fbtrace_id":"Abc")") << Kind::Server << Error::Retry::Later;
    QTest::newRow("unknown code, 5xx") << graph(503, R"("code":999999,"fbtrace_id":"Abc")") << Kind::Server
                                       << Error::Retry::Later;
    QTest::newRow("unknown code, 4xx") << graph(400, R"("code":999999,"fbtrace_id":"Abc")") << Kind::Invalid
                                       << Error::Retry::AfterFix;
    QTest::newRow("text as error data") << graph(400,
                                                 R"("code":131009,"error_data":"to: +34600000101","fbtrace_id":"Abc")")
                                        << Kind::Invalid << Error::Retry::AfterFix;
    QTest::newRow("permission range") << graph(403, R"("code":215,"fbtrace_id":"Abc")") << Kind::Permission
                                      << Error::Retry::AfterFix;
}

void TestWhatsAppClient::refusalsAreErrors()
{
    QFETCH(RawAnswer, answer);
    RawHttpServer server;
    server.script({answer});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const Result<SendReceipt> receipt = QCoro::waitFor(client.sendTemplate(usualSend()));
    QVERIFY(!receipt);
    QTEST(receipt.error().kind, "kind");
    QTEST(receipt.error().retry, "retry");
    QVERIFY(receipt.error().detail.contains(u"fbtrace_id=Abc"));
    QCOMPARE(receipt.error().retryAfter.has_value(), receipt.error().code == u"130429");
    verifyDiscreet(receipt.error());
}

void TestWhatsAppClient::metasExplanationLosesPhones()
{
    RawHttpServer server;
    server.script({rawReply(
        400, "application/json",
        R"({"error":{"code":131009,"error_data":{"details":"Bad phone +34 600 000 101 or 34600000101 in field 2"}}})")});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const Result<SendReceipt> receipt = QCoro::waitFor(client.sendTemplate(usualSend()));
    QCOMPARE(receipt.error().fact(Error::Fact::Excerpt), u"Bad phone … or … in field 2"_s);
    verifyDiscreet(receipt.error());
}

namespace {

/// What the recorded request asks for, as the dialog would have it.
TemplateProposal proposalOf(const QJsonObject &request)
{
    TemplateProposal proposal{.key = {request.value("name"_L1).toString(), request.value("language"_L1).toString()},
                              .category = request.value("category"_L1).toString()};
    const QJsonArray components = request.value("components"_L1).toArray();
    for (const QJsonValue &component : components) {
        const QString text = component["text"_L1].toString();
        (component["type"_L1].toString() == "BODY"_L1 ? proposal.body : proposal.footer) = text;
        const QJsonArray examples = component["example"_L1]["body_text_named_params"_L1].toArray();
        for (const QJsonValue &example : examples)
            proposal.examples.insert(example["param_name"_L1].toString(), example["example"_L1].toString());
    }
    return proposal;
}

} // namespace

void TestWhatsAppClient::proposesTheRecordedTemplate()
{
    const QJsonDocument request = testJson(u"whatsapp/request_create_template.json"_s);
    RawHttpServer server;
    server.script({rawJson(R"({"id":"9000000000000140","status":"PENDING","category":"MARKETING"})")});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const Result<CreatedTemplate> created = QCoro::waitFor(client.createTemplate(proposalOf(request.object())));
    QVERIFY(created);
    QCOMPARE(created->id, u"9000000000000140"_s);
    QCOMPARE(created->state, TemplateState::Pending);
    QCOMPARE(created->category, u"MARKETING"_s); // Meta chose another one
    QCOMPARE(server.requestCount(), 1);
    const RawRequest sent = server.requests().first();
    QCOMPARE(sent.method, "POST");
    QCOMPARE(sent.target, "/v22.0/845000000000023/message_templates");
    QCOMPARE(sent.headers.value("authorization"), "Bearer EAAsecrettoken");
    QCOMPARE(QJsonDocument::fromJson(sent.body), request);
}

void TestWhatsAppClient::refusedProposalsSayWhy()
{
    RawHttpServer server;
    const QByteArray refusal =
        R"({"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2388299,)"
        R"("is_transient":false,"error_user_title":"Variables","error_user_msg":"El texto empieza por una variable.",)"
        R"("fbtrace_id":"Abc"}})";
    server.script({rawReply(400, "application/json", refusal)});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    TemplateProposal proposal{.key = {u"aviso"_s, u"es"_s}, .body = u"Hola"_s};
    const Result<CreatedTemplate> created = QCoro::waitFor(client.createTemplate(proposal));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Kind::Invalid);
    QCOMPARE(created.error().code, u"2388299"_s);
    QCOMPARE(created.error().fact(Error::Fact::Excerpt), u"El texto empieza por una variable."_s);
    QCOMPARE(created.error().retry, Error::Retry::AfterFix);
}

void TestWhatsAppClient::unclearProposalsAreUnconfirmed()
{
    for (const RawAnswer &answer :
         {RawAnswer{.act = Act::Cut}, rawReply(502, "text/html", "<h1>Bad</h1>"), rawJson(R"({"status":"PENDING"})")}) {
        RawHttpServer server;
        server.script({answer});
        HttpClient http;
        WhatsAppClient client(http, connectionTo(server));
        TemplateProposal proposal{.key = {u"aviso"_s, u"es"_s}, .body = u"Hola"_s};
        const Result<CreatedTemplate> created = QCoro::waitFor(client.createTemplate(proposal));
        QVERIFY(!created);
        QCOMPARE(created.error().kind, Kind::Unconfirmed);
        QCOMPARE(server.requestCount(), 1);
    }
}

void TestWhatsAppClient::templatesFollowTheCursor()
{
    RawHttpServer server;
    server.script(
        {rawJson(testData(u"whatsapp/response_message_templates_page.json"_s)),
         rawJson(
             R"({"data":[{"name":"otra","language":"es","status":"ARCHIVED"}],"paging":{"cursors":{"after":"x"}}})")});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const auto templates = QCoro::waitFor(client.templates());
    QVERIFY(templates);
    QCOMPARE(templates->size(), 4);
    QCOMPARE(templates->last().state, TemplateState::Other);
    QCOMPARE(templates->at(2).quality, u"RED"_s);
    QCOMPARE(server.requestCount(), 2);
    QVERIFY(server.requests().first().target.startsWith("/v22.0/845000000000023/message_templates?fields="));
    QVERIFY(server.requests().last().target.endsWith("&after=Y3Vyc29yQg"));
    QVERIFY(!server.requests().last().target.contains("access_token"));
}

void TestWhatsAppClient::numberDoesWithoutTheLimit()
{
    const RawAnswer unknownField = rawReply(400, "application/json", R"({"error":{"code":100}})");
    RawHttpServer server;
    server.script({rawJson(testData(u"whatsapp/response_phone_number.json"_s)), unknownField});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const Result<WhatsAppNumber> number = QCoro::waitFor(client.number());
    QVERIFY(number);
    QCOMPARE(number->quality, u"GREEN"_s);
    QCOMPARE(number->messagingLimit, QString());
    QCOMPARE(server.requestCount(), 3);

    RawHttpServer older;
    older.script({rawJson(testData(u"whatsapp/response_phone_number.json"_s)), unknownField,
                  rawJson(R"({"messaging_limit_tier":"TIER_2K"})")});
    WhatsAppClient second(http, connectionTo(older));
    QCOMPARE(QCoro::waitFor(second.number())->messagingLimit, u"TIER_2K"_s);
}

void TestWhatsAppClient::tokenEndsAtTheEarlierDate()
{
    RawHttpServer server;
    server.script(
        {rawJson(
             R"({"data":{"is_valid":true,"expires_at":0,"data_access_expires_at":0,"scopes":["a"],"type":"SYSTEM_USER"}})"),
         rawJson(R"({"data":{"is_valid":true,"expires_at":1800000000,"data_access_expires_at":1790000000}})"),
         rawReply(400, "application/json", R"({"error":{"code":190}})")});
    HttpClient http;
    WhatsAppClient client(http, connectionTo(server));
    const Result<WhatsAppToken> eternal = QCoro::waitFor(client.token());
    QVERIFY(eternal && eternal->isValid && !eternal->expiresAt.isValid());
    QCOMPARE(QCoro::waitFor(client.token())->expiresAt.toSecsSinceEpoch(), 1790000000);
    const Result<WhatsAppToken> refused = QCoro::waitFor(client.token());
    QCOMPARE(refused.error().kind, Kind::Unauthorised);
    verifyDiscreet(refused.error());
}

void TestWhatsAppClient::webhooksTakeWhatComes()
{
    QVERIFY(!parseWebhook("not json"));
    QCOMPARE(parseWebhook("{}")->others, 0);
    QCOMPARE(
        parseWebhook(
            R"({"object":"page","entry":[{"changes":[{"field":"messages","value":{"statuses":[{"id":"a","status":"sent"}]}}]}]})")
            ->others,
        1);
    const auto events = parseWebhook(testData(u"whatsapp/webhook_status_failed_131026.json"_s));
    QCOMPARE(events->statuses.size(), 1);
    const StatusUpdate status = events->statuses.first();
    QCOMPARE(status.phoneNumberId, u"731000000000017"_s);
    QCOMPARE(status.status.callbackData, u"env:7f3c2a10:2"_s);
    QCOMPARE(status.recipientId, u"34600000102"_s);
    QCOMPARE(status.status.at.toSecsSinceEpoch(), 1795317601);
    QCOMPARE(status.status.error->code, u"131026"_s);
    const auto odd = parseWebhook(
        R"({"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"statuses":[{"id":"a","status":"deleted"},{"status":"sent"},{"id":"b","status":"read","timestamp":1795317601}]}}]}]})");
    QCOMPARE(odd->statuses.size(), 1);
    QCOMPARE(odd->others, 2);
    QCOMPARE(odd->statuses.first().status.at.toSecsSinceEpoch(), 1795317601);
}

QTEST_GUILESS_MAIN(TestWhatsAppClient)
#include "tst_whatsappclient.moc"
