// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/apitoken.h"
#include "app/engine/http/programapi.h"
#include "app/engine/http/programwords.h"
#include "app/engine/webhookserver.h"
#include "app/services/programrequests.h"
#include "tests/support/campusclient.h"
#include "tests/support/manualclock.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Knows one token and says yes to everything that is asked rightly.
class KnownPrograms final : public ProgramRequests {
public:
    QFuture<Result<ProgramCaller>> caller(Secret token) override
    {
        const bool isKnown = token == kToken;
        return QtFuture::makeReadyFuture(
            isKnown ? Result<ProgramCaller>(ProgramCaller{.tokenId = 1, .label = u"web"_s})
                    : Result<ProgramCaller>(fail({.kind = Error::Kind::Unauthorised, .code = u"token_unknown"_s})));
    }
    QFuture<Result<ProgramMessage>> send(ProgramSend send, ProgramCaller) override
    {
        sent.append(send);
        return QtFuture::makeReadyFuture(Result<ProgramMessage>(ProgramMessage{.id = sent.size()}));
    }
    QFuture<Result<ProgramConnection>> connection() override
    {
        return QtFuture::makeReadyFuture(Result<ProgramConnection>(ProgramConnection()));
    }
    QFuture<Result<ProgramStatistics>> statistics(QDate, QDate) override
    {
        return QtFuture::makeReadyFuture(Result<ProgramStatistics>(ProgramStatistics()));
    }
    int requestsPerMinute() const override { return perMinute; }

    static inline const Secret kToken = apiTokenText(1, newApiTokenSecret());
    QList<ProgramSend> sent;
    int perMinute = 1'000'000;
};

QByteArray errorCode(const QByteArray &body)
{
    return QJsonDocument::fromJson(body)[u"error"_s][u"code"_s].toString().toUtf8();
}

} // namespace

/// What the endpoints for other programs make of requests, before anything is asked of a database.
class ProgramRouterTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void tokensAreReadAsTheyAreMade();
    void aRequestIsReadWhole();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void howItIsWrittenMakesNoDifference();
    void theHeadDecides_data();
    void theHeadDecides();
    void bodiesHaveALimit();
    void whoIsSlowIsCut();
    void theRateIsPerToken();
    void whateverComesIsAnsweredOnce();

private:
    QUrl url(const QString &path) const { return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server->port()).arg(path)); }

    ManualClock m_clock;
    KnownPrograms m_programs;
    std::shared_ptr<ProgramApi> m_api;
    std::unique_ptr<WebhookServer> m_server;
    CampusClient m_client;
};

void ProgramRouterTest::initTestCase()
{
    m_api = std::make_shared<ProgramApi>(m_programs, m_clock);
    WebhookServerOptions options{.http = {.timeoutSeconds = 1}, .accounts = {{u"1"_s, {}}}};
    options.judgeMore = [this](const ReceivedRequest &head) { return m_api->judgeHead(head); };
    options.more = [this](const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer) {
        return m_api->handle(request, answer);
    };
    options.http.tooLarge = [](const ReceivedRequest &) { return ProgramApi::tooLarge(); };
    m_server = std::make_unique<WebhookServer>(std::move(options));
    QVERIFY(m_server->start());
}

void ProgramRouterTest::tokensAreReadAsTheyAreMade()
{
    const Secret secret = newApiTokenSecret();
    QVERIFY(secret != newApiTokenSecret());
    const std::optional<ApiTokenParts> parts = apiTokenParts(apiTokenText(4711, secret).reveal());
    QVERIFY(parts && parts->id == 4711 && parts->secret == secret);
    const QByteArray good = apiTokenText(7, secret).reveal();
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("bedel_"), QByteArray("bedel__"), good.chopped(1), good + 'x', good.toUpper(),
          QByteArray(good).replace("bedel_7_", "bedel_-7_"), QByteArray(good).replace("bedel_7_", "bedel_7 _"),
          QByteArray("bedel_7_") + QByteArray(43, '\0'), "x" + good})
        QVERIFY2(!apiTokenParts(bad), bad.constData());
    QCOMPARE(apiTokenHash(secret).size(), 64);
    QVERIFY(isSameHash("abc", "abc") && !isSameHash("abc", "abd") && !isSameHash("abc", "ab"));
    QCOMPARE(cleanTokenLabel(u"  web   del centro "_s), u"web del centro"_s);
    QVERIFY(cleanTokenLabel(QString(kLongestTokenLabel + 1, u'x')).isEmpty());
}

void ProgramRouterTest::aRequestIsReadWhole()
{
    const Result<ProgramSend> byPhone =
        programSend(R"({"to":"+34 600 00 01 01","template":{"name":"aviso","language":"es",
                       "parameters":{"body.1":"Ñu"}},"idempotency_key":"a-1"})");
    QVERIFY(byPhone);
    QCOMPARE(byPhone->phone, u"+34600000101"_s);
    QCOMPARE(byPhone->templateKey, (TemplateKey{u"aviso"_s, u"es"_s}));
    QCOMPARE(byPhone->parameters, (QMap<QString, QString>{{u"body.1"_s, u"Ñu"_s}}));
    QCOMPARE(byPhone->key, u"a-1"_s);
    const Result<ProgramSend> byId = programSend(R"({"moodle_user_id":12,"text":" Hola \n"})");
    QVERIFY(byId && byId->moodleUserId == 12 && byId->text == u"Hola"_s && byId->key.isEmpty());
}

void ProgramRouterTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &body, const char *code, const char *field) {
        QTest::newRow(name) << body << QString::fromLatin1(code) << QString::fromLatin1(field);
    };
    row("empty", "", "invalid_json", "");
    row("no object", "[1]", "invalid_json", "");
    row("cut", R"({"to":"+346)", "invalid_json", "");
    row("deep", QByteArray(20'000, '['), "invalid_json", "");
    row("unknown", R"({"too":"+34600000101","text":"a"})", "unknown_field", "too");
    row("unknown below", R"({"student_id":1,"template":{"name":"a","language":"es","lang":1}})", "unknown_field",
        "template.lang");
    row("nobody", R"({"text":"a"})", "one_recipient", "to");
    row("two people", R"({"student_id":1,"moodle_user_id":2,"text":"a"})", "one_recipient", "to");
    row("nothing", R"({"student_id":1})", "one_content", "template");
    row("both", R"({"student_id":1,"text":"a","template":{}})", "one_content", "template");
    row("number without prefix", R"({"to":"600000101","text":"a"})", "invalid_phone", "to");
    row("no number", R"({"to":"+3460000010x","text":"a"})", "invalid_phone", "to");
    row("number as number", R"({"to":34600000101,"text":"a"})", "invalid_phone", "to");
    row("id as text", R"({"student_id":"1","text":"a"})", "invalid_value", "student_id");
    row("half id", R"({"student_id":1.5,"text":"a"})", "invalid_value", "student_id");
    row("no id", R"({"moodle_user_id":-1,"text":"a"})", "invalid_value", "moodle_user_id");
    row("huge id", R"({"student_id":1e300,"text":"a"})", "invalid_value", "student_id");
    row("empty text", R"({"student_id":1,"text":"  "})", "invalid_value", "text");
    row("long text", "{\"student_id\":1,\"text\":\"" + QByteArray(4097, 'a') + "\"}", "text_too_long", "text");
    row("template as text", R"({"student_id":1,"template":"aviso:es"})", "invalid_value", "template");
    row("no language", R"({"student_id":1,"template":{"name":"a"}})", "missing_field", "template.language");
    row("odd name", R"({"student_id":1,"template":{"name":"a b","language":"es"}})", "invalid_value", "template.name");
    row("list of parameters", R"({"student_id":1,"template":{"name":"a","language":"es","parameters":["x"]}})",
        "invalid_value", "template.parameters");
    row("empty parameter", R"({"student_id":1,"template":{"name":"a","language":"es","parameters":{"body.1":""}}})",
        "invalid_value", "template.parameters.body.1");
    row("empty key", R"({"student_id":1,"text":"a","idempotency_key":""})", "invalid_value", "idempotency_key");
    row("long key", "{\"student_id\":1,\"text\":\"a\",\"idempotency_key\":\"" + QByteArray(129, 'k') + "\"}",
        "invalid_value", "idempotency_key");
}

void ProgramRouterTest::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const Result<ProgramSend> send = programSend(body);
    QVERIFY(!send);
    QCOMPARE(send.error().code, code);
    QCOMPARE(send.error().fact(Error::Fact::Field), field);
    const ReceiverAnswer answer = refusal(send.error());
    QCOMPARE(answer.status, 400U);
    QCOMPARE(errorCode(answer.body), code.toUtf8());
    const CampusReply reply = m_client.ask("POST", url(u"/api/whatsapp/send_message"_s), body, "application/json",
                                           KnownPrograms::kToken.reveal());
    QCOMPARE(reply.status, 400);
    QCOMPARE(errorCode(reply.body), code.toUtf8());
    QVERIFY(m_programs.sent.isEmpty());
}

void ProgramRouterTest::howItIsWrittenMakesNoDifference()
{
    const auto hash = [](const QByteArray &body) { return programSend(body)->hash; };
    const QByteArray one = hash(R"({"student_id":1,"text":"Hola","idempotency_key":"k"})");
    QCOMPARE(hash("{ \"text\" : \"Hola\",\n\"student_id\": 1.0 }"), one);
    QVERIFY(hash(R"({"student_id":1,"text":"hola"})") != one);
    QVERIFY(hash(R"({"student_id":2,"text":"Hola"})") != one);
}

void ProgramRouterTest::theHeadDecides_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("hasToken");
    QTest::addColumn<int>("status");
    const QString send = u"/api/whatsapp/send_message"_s;
    const QString stats = u"/api/whatsapp/get_stats"_s;
    QTest::newRow("nothing there") << QByteArray("GET") << u"/api/whatsapp/else"_s << QByteArray() << true << 404;
    QTest::newRow("below") << QByteArray("GET") << stats + u"/1"_s << QByteArray() << true << 404;
    QTest::newRow("the folder") << QByteArray("GET") << u"/api"_s << QByteArray() << true << 404;
    QTest::newRow("method") << QByteArray("GET") << send << QByteArray() << true << 405;
    QTest::newRow("other method") << QByteArray("POST") << stats << QByteArray("application/json") << true << 405;
    QTest::newRow("no token") << QByteArray("GET") << stats << QByteArray() << false << 401;
    QTest::newRow("no token to send") << QByteArray("POST") << send << QByteArray("application/json") << false << 401;
    QTest::newRow("form") << QByteArray("POST") << send << QByteArray("application/x-www-form-urlencoded") << true
                          << 415;
    QTest::newRow("argument") << QByteArray("GET") << stats + u"?until=2026-01-01"_s << QByteArray() << true << 400;
    QTest::newRow("day") << QByteArray("GET") << stats + u"?from=1.1.2026"_s << QByteArray() << true << 400;
    QTest::newRow("statistics") << QByteArray("GET") << stats + u"?from=2026-11-01"_s << QByteArray() << true << 200;
    QTest::newRow("connection") << QByteArray("GET") << u"/api/whatsapp/test_connection"_s << QByteArray() << true
                                << 200;
    QTest::newRow("head") << QByteArray("HEAD") << u"/api/whatsapp/test_connection"_s << QByteArray() << true << 200;
    QTest::newRow("description") << QByteArray("GET") << u"/api/openapi.yaml"_s << QByteArray() << false << 200;
    QTest::newRow("health") << QByteArray("GET") << u"/healthz"_s << QByteArray() << false << 200;
    QTest::newRow("health, method") << QByteArray("DELETE") << u"/healthz"_s << QByteArray() << false << 405;
}

void ProgramRouterTest::theHeadDecides()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, type);
    QFETCH(bool, hasToken);
    QFETCH(int, status);
    QNetworkReply *const sent = m_client.begin(method, url(path), type.isEmpty() ? "" : "{}", type,
                                               hasToken ? KnownPrograms::kToken.reveal() : QByteArray());
    const CampusReply reply = CampusClient::finish(sent);
    QCOMPARE(reply.status, status);
    if (path == u"/api/openapi.yaml"_s)
        QVERIFY(reply.contentType.startsWith("application/yaml") && reply.body.contains("openapi: 3.1"));
    if (status >= 400 && path.startsWith(u"/api"_s))
        QVERIFY2(!errorCode(reply.body).isEmpty(), reply.body.constData());
    if (status == 401)
        QCOMPARE(sent->rawHeader("WWW-Authenticate"), "Bearer");
    if (status == 405 && path.startsWith(u"/api"_s))
        QVERIFY(!sent->rawHeader("Allow").isEmpty());
}

void ProgramRouterTest::bodiesHaveALimit()
{
    const QByteArray token = KnownPrograms::kToken.reveal();
    for (const qsizetype size : {65 * 1024, 5 * 1024 * 1024}) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_server->port());
        QVERIFY(socket.waitForConnected());
        socket.write("POST /api/whatsapp/send_message HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                     "Authorization: Bearer "
                     + token + "\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        if (size < 4 * 1024 * 1024)
            socket.write(QByteArray(size, ' '));
        QTRY_VERIFY(socket.peek(10'000).contains("too_large"));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 413"));
    }
    // Without an announcement it is noticed at the end.
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_server->port());
    QVERIFY(socket.waitForConnected());
    const QByteArray piece(0x8000, ' ');
    socket.write("POST /api/whatsapp/send_message HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                 "Authorization: Bearer "
                 + token + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 3; ++i)
        socket.write("8000\r\n" + piece + "\r\n");
    socket.write("0\r\n\r\n");
    QTRY_VERIFY(socket.peek(10'000).contains("too_large"));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 413"));
}

void ProgramRouterTest::whoIsSlowIsCut()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_server->port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /api/whatsapp/send_message HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                 "Authorization: Bearer "
                 + KnownPrograms::kToken.reveal() + "\r\nContent-Length: 1000\r\n\r\n{");
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, &socket, [&] { socket.write(" "); });
    trickle.start(100);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().isEmpty());
    QVERIFY(m_programs.sent.isEmpty());
}

void ProgramRouterTest::theRateIsPerToken()
{
    RequestRate rate;
    const QDateTime start = m_clock.now();
    for (int i = 0; i < 60; ++i)
        QCOMPARE(rate.take(1, 60, start), 0);
    QCOMPARE(rate.take(1, 60, start), 1);
    QCOMPARE(rate.take(2, 60, start), 0); // somebody else's
    QCOMPARE(rate.take(1, 60, start.addSecs(-3600)), 1); // the clock was set back
    QCOMPARE(rate.take(1, 60, start.addSecs(-3599)), 0);
    QCOMPARE(rate.take(1, 60, start.addSecs(-3599)), 1);
    RequestRate slow;
    QCOMPARE(slow.take(1, 1, start), 0);
    QCOMPARE(slow.take(1, 1, start), 60);
    QCOMPARE(slow.take(1, 1, start.addSecs(59)), 1);
    QCOMPARE(slow.take(1, 1, start.addSecs(60)), 0);
    int passed = 0; // a day later there is one minute's worth, not a day's
    while (slow.take(1, 5, start.addDays(1)) == 0)
        ++passed;
    QCOMPARE(passed, 5);
}

/// Requests of any kind, without sockets: each is answered once, in the one shape, and never with a failure of ours.
void ProgramRouterTest::whateverComesIsAnsweredOnce()
{
    const uint seed =
        qEnvironmentVariableIsSet("BEDEL_SEED") ? qEnvironmentVariableIntValue("BEDEL_SEED") : std::random_device()();
    qInfo("seed %u (BEDEL_SEED repeats it)", seed);
    std::mt19937 random(seed);
    const auto one = [&](const QByteArrayList &of) { return of.at(qsizetype(random() % uint(of.size()))); };
    const auto noise = [&](int most) {
        QByteArray bytes(qsizetype(random() % uint(most)), '\0');
        for (char &byte : bytes)
            byte = char(random());
        return bytes;
    };
    const QByteArray good =
        R"({"to":"+34600000101","template":{"name":"a","language":"es","parameters":{"body.1":"x"}},"idempotency_key":"k"})";
    const QByteArrayList parts{
        "\"to\"", "\"text\"",    "\"template\"",     "{",           "}",       "[", "]", ":", ",", "null", "1e400",
        "-1",     "\"\\ud800\"", "\"student_id\":1", "\"\\u0000\"", "\xff\xfe"};
    const QSet<unsigned> allowed{200, 202, 400, 401, 404, 405, 413, 415};
    const int rounds = std::max(20'000, qEnvironmentVariableIntValue("BEDEL_FUZZ"));
    for (int i = 0; i < rounds; ++i) {
        ReceivedRequest request{
            .method = one({"GET", "POST", "POST", "POST", "PUT", "HEAD", "", "get", noise(9)}),
            .path = QString::fromUtf8(
                one({"/api/whatsapp/send_message", "/api/whatsapp/send_message", "/api/whatsapp/get_stats",
                     "/api/whatsapp/test_connection", "/api/openapi.yaml", "/api/", "/api/../healthz",
                     "/api/whatsapp/send_message/", "/api/" + noise(40)})),
            .body = good,
            .authorization =
                one({"Bearer " + KnownPrograms::kToken.reveal(), "Bearer " + KnownPrograms::kToken.reveal(),
                     "Bearer " + apiTokenText(2, newApiTokenSecret()).reveal(), "Bearer bedel_1_", "Basic eDp5", "",
                     noise(80)}),
            .contentType = one({"application/json", "application/json; charset=utf-8", "text/plain", "", noise(20)})};
        for (int change = int(random() % 4); change > 0; --change) {
            const qsizetype at = qsizetype(random() % uint(request.body.size() + 1));
            if (random() % 2)
                request.body.insert(at, one(parts));
            else
                request.body.remove(at, qsizetype(random() % 8));
        }
        if (random() % 3 == 0)
            request.arguments.insert(one({"from", "to", "x", noise(8)}),
                                     one({"2026-11-01", "2026-02-30", "", noise(12)}));
        int answers = 0;
        ReceiverAnswer last;
        const bool isTaken = m_api->handle(request, [&](const ReceiverAnswer &answer) {
            ++answers;
            last = answer;
        });
        QVERIFY(isTaken);
        QCOMPARE(answers, 1);
        QVERIFY2(allowed.contains(last.status), last.body.constData());
        if (last.status >= 400)
            QVERIFY2(!errorCode(last.body).isEmpty(), last.body.constData());
    }
    QVERIFY(!m_programs.sent.isEmpty());
}

QTEST_GUILESS_MAIN(ProgramRouterTest)
#include "tst_programrouter.moc"
