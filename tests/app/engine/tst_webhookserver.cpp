// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookserver.h"
#include "tests/support/campusclient.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QMutex>
#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

/// Meta's side of the receiver: what it takes, refuses, and how long it is patient.
class WebhookServerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_stored.clear(); }
    void theHandshakeNeedsTheToken();
    void onlySignedBodiesAreStored();
    void whatCannotBeStoredIsAskedForAgain();
    void otherAddressesAndMethods();
    void tooLargeBodies();
    void slowSendersAreCut_data();
    void slowSendersAreCut();
    void aKeptConnectionHasItsTimeAnew();
    void aFullHouseLetsAValidPostIn();
    void theLeastAdvancedMakesRoom();
    void whatIsBeingAnsweredIsNotDropped();
    void manyAtOnce();

private:
    QUrl url(const QString &path) const { return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server->port()).arg(path)); }
    static QByteArray signatureOf(const QByteArray &body, const QByteArray &secret)
    {
        return "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
    }
    /// The bytes of a POST that is taken.
    static QByteArray signedPost(const QByteArray &body)
    {
        return "POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nX-Hub-Signature-256: " + signatureOf(body, "app-secret") + "\r\n\r\n" + body;
    }
    static WebhookServerOptions options()
    {
        return {.accounts = {{u"1"_s, {.appSecret = Secret("app-secret"), .verifyToken = Secret("verify me")}},
                             {u"norte"_s, {.appSecret = Secret("other"), .verifyToken = Secret("other token")}}}};
    }
    static std::unique_ptr<QTcpSocket> connected(const WebhookServer &server, const QByteArray &sent = {})
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, server.port());
        if (!socket->waitForConnected())
            qFatal("the receiver does not listen");
        socket->write(sent);
        while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten()) { }
        return socket;
    }
    static bool isOpen(const std::unique_ptr<QTcpSocket> &socket)
    {
        return socket->state() == QAbstractSocket::ConnectedState;
    }
    QNetworkReply *post(const QByteArray &body, const QByteArray &secret)
    {
        QNetworkRequest request(url(u"/webhooks/whatsapp/1"_s));
        request.setRawHeader("Content-Type", "application/json");
        if (!secret.isEmpty())
            request.setRawHeader("X-Hub-Signature-256", signatureOf(body, secret));
        return m_network.post(request, body);
    }

    std::unique_ptr<WebhookServer> m_server;
    QNetworkAccessManager m_network;
    CampusClient m_client;
    QMutex m_mutex;
    QList<QByteArray> m_stored;
    std::atomic<bool> m_isDown = false;
};

void WebhookServerTest::initTestCase()
{
    WebhookServerOptions limited = options();
    limited.http.timeoutSeconds = 1;
    limited.store = [this](const QString &account, const QByteArray &body, const WebhookServerOptions::Stored &done) {
        if (m_isDown) {
            done(fail({.kind = Error::Kind::Storage}));
            return;
        }
        {
            const QMutexLocker locker(&m_mutex);
            m_stored.append(account.toUtf8() + ' ' + body);
        }
        done({});
    };
    m_server = std::make_unique<WebhookServer>(std::move(limited));
    QVERIFY(m_server->start());
}

void WebhookServerTest::theHandshakeNeedsTheToken()
{
    const QString path = u"/webhooks/whatsapp/1?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="_s;
    const CampusReply good = m_client.ask("GET", url(path + u"verify%20me"_s));
    QCOMPARE(good.status, 200);
    QCOMPARE(good.body, "1158201444");
    QCOMPARE(m_client.ask("GET", url(path + u"else"_s)).status, 403);
    QCOMPARE(m_client.ask("GET", url(u"/webhooks/whatsapp/1"_s)).status, 403);
}

void WebhookServerTest::onlySignedBodiesAreStored()
{
    const QByteArray body = R"({"object":"whatsapp_business_account","name":"Ñu"})";
    QCOMPARE(CampusClient::finish(post(body, "app-secret")).status, 200);
    QCOMPARE(m_stored, QList<QByteArray>{"1 " + body});
    QCOMPARE(CampusClient::finish(post(body, "wrong")).status, 401);
    QCOMPARE(CampusClient::finish(post(body, {})).status, 401);
    QCOMPARE(m_stored.size(), 1);
}

void WebhookServerTest::whatCannotBeStoredIsAskedForAgain()
{
    m_isDown = true;
    QCOMPARE(CampusClient::finish(post("{}", "app-secret")).status, 503);
    m_isDown = false;
    QCOMPARE(CampusClient::finish(post("{}", "app-secret")).status, 200);
}

void WebhookServerTest::otherAddressesAndMethods()
{
    QCOMPARE(m_client.ask("GET", url(u"/"_s)).status, 404);
    QCOMPARE(m_client.ask("GET", url(u"/webhooks/whatsapp/1/more"_s)).status, 404);
    QCOMPARE(m_client.ask("PUT", url(u"/webhooks/whatsapp/1"_s), "{}").status, 405);
    const CampusReply health = m_client.ask("GET", url(u"/healthz"_s));
    QCOMPARE(health.status, 200);
    QVERIFY(health.json().isObject());
}

void WebhookServerTest::tooLargeBodies()
{
    const QByteArray most(4 * 1024 * 1024, 'x');
    QCOMPARE(CampusClient::finish(post(most, "app-secret")).status, 200);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_server->port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 4194305\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 12);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 413"));
    QCOMPARE(m_stored.size(), 1);
}

void WebhookServerTest::slowSendersAreCut_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("silence") << QByteArray();
    QTest::newRow("request line") << QByteArray("PO");
    QTest::newRow("headers") << QByteArray("POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    QTest::newRow("body") << QByteArray(
        "POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
}

void WebhookServerTest::slowSendersAreCut()
{
    QFETCH(QByteArray, beginning);
    QElapsedTimer passed;
    passed.start();
    const auto socket = connected(*m_server, beginning);
    QTimer trickle; // never silent for long, and never done
    connect(&trickle, &QTimer::timeout, socket.get(), [&] { socket->write("x"); });
    if (!beginning.isEmpty())
        trickle.start(100);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY2(passed.elapsed() >= 900, qPrintable(QString::number(passed.elapsed())));
    QVERIFY(socket->readAll().isEmpty());
    QVERIFY(m_stored.isEmpty());
}

void WebhookServerTest::aKeptConnectionHasItsTimeAnew()
{
    // Three requests on one connection, each slow but in time: together they take longer than one may.
    const auto socket = connected(*m_server);
    QElapsedTimer passed;
    passed.start();
    const QByteArray request = signedPost("{}");
    for (int i = 1; i <= 3; ++i) {
        socket->write(request.first(request.size() - 1));
        QTest::qWait(600);
        socket->write(request.last(1));
        QTRY_VERIFY(socket->peek(1000).contains("ok\n"));
        QVERIFY(socket->readAll().startsWith("HTTP/1.1 200"));
        QCOMPARE(m_stored.size(), i);
    }
    QVERIFY(passed.elapsed() > 1500);
}

void WebhookServerTest::aFullHouseLetsAValidPostIn()
{
    WebhookServerOptions patient = options();
    patient.store = [](const QString &, const QByteArray &, const WebhookServerOptions::Stored &done) { done({}); };
    QCOMPARE(patient.http.connectionLimit, 256);
    QCOMPARE(patient.http.timeoutSeconds, 10);
    WebhookServer server(std::move(patient));
    QVERIFY(server.start());
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 256; ++i)
        idle.push_back(connected(server, i % 2 == 0 ? QByteArray() : QByteArray("POST /webhooks/wha")));
    QElapsedTimer passed;
    passed.start();
    for (int i = 1; i <= 20; ++i) {
        const auto meta = connected(server, signedPost(QByteArray::number(i)));
        QTRY_VERIFY(meta->peek(1000).contains("ok\n"));
        QVERIFY(meta->readAll().startsWith("HTTP/1.1 200"));
    }
    QVERIFY2(passed.elapsed() < 5000, "the places were not made, they were waited for");
    // The first ones had to go, and no more of them than were needed.
    QTRY_VERIFY(!isOpen(idle.front()));
    const auto open = std::ranges::count_if(idle, [](const auto &socket) { return isOpen(socket); });
    QVERIFY2(open >= 236 && open < 256, qPrintable(QString::number(open)));
    QVERIFY(isOpen(idle.back()));
}

void WebhookServerTest::theLeastAdvancedMakesRoom()
{
    WebhookServerOptions small = options();
    small.http.connectionLimit = 4;
    small.store = [](const QString &, const QByteArray &, const WebhookServerOptions::Stored &done) { done({}); };
    WebhookServer server(std::move(small));
    QVERIFY(server.start());
    const QByteArray request = signedPost(QByteArray(1000, 'x'));
    const auto half = connected(server, request.first(request.size() - 500));
    const auto little = connected(server, request.first(request.size() - 900));
    const auto headers = connected(server, request.first(60));
    const auto silent = connected(server);
    QTest::qWait(400); // until the server has read what they sent: it says nothing before a request is whole
    const auto first = connected(server, request.first(request.size() - 400));
    QTRY_VERIFY(!isOpen(silent));
    QTest::qWait(200);
    const auto second = connected(server, request.first(request.size() - 300));
    QTRY_VERIFY(!isOpen(headers));
    QTest::qWait(200);
    const auto third = connected(server, request.first(request.size() - 200));
    QTRY_VERIFY(!isOpen(little));
    QVERIFY(isOpen(half) && isOpen(first) && isOpen(second) && isOpen(third));
    half->write(request.last(500));
    QTRY_VERIFY(half->peek(1000).startsWith("HTTP/1.1 200"));
}

void WebhookServerTest::whatIsBeingAnsweredIsNotDropped()
{
    QSemaphore inside;
    QSemaphore mayGo;
    WebhookServerOptions small = options();
    small.http.connectionLimit = 1;
    small.http.timeoutSeconds = 1;
    small.store = [&](const QString &, const QByteArray &, const WebhookServerOptions::Stored &done) {
        inside.release();
        mayGo.acquire();
        done({});
    };
    WebhookServer server(std::move(small));
    QVERIFY(server.start());
    const auto slow = connected(server, signedPost("{}"));
    QVERIFY(inside.tryAcquire(1, 5000));
    std::vector<std::unique_ptr<QTcpSocket>> others;
    for (int i = 0; i < 5; ++i)
        others.push_back(connected(server));
    QTest::qWait(1300); // longer than a request may take to arrive
    mayGo.release();
    QTRY_VERIFY(slow->peek(1000).startsWith("HTTP/1.1 200"));
}

void WebhookServerTest::manyAtOnce()
{
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 60; ++i)
        replies.append(post(QByteArray::number(i), "app-secret"));
    for (QNetworkReply *reply : std::as_const(replies))
        QCOMPARE(CampusClient::finish(reply).status, 200);
    QCOMPARE(m_stored.size(), 60);
}

QTEST_GUILESS_MAIN(WebhookServerTest)
#include "tst_webhookserver.moc"
