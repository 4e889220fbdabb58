// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookserver.h"
#include "tests/support/campusclient.h"

#include <QMessageAuthenticationCode>
#include <QMutex>
#include <QTest>

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
    void slowBodiesAreCut();
    void manyAtOnce();

private:
    QUrl url(const QString &path) const { return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server->port()).arg(path)); }
    QNetworkReply *post(const QByteArray &body, const QByteArray &secret)
    {
        QNetworkRequest request(url(u"/webhooks/whatsapp/1"_s));
        request.setRawHeader("Content-Type", "application/json");
        if (!secret.isEmpty())
            request.setRawHeader(
                "X-Hub-Signature-256",
                "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex());
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
    WebhookServerOptions options{.appSecret = Secret("app-secret"), .verifyToken = Secret("verify me")};
    options.timeoutSeconds = 1;
    options.store = [this](const QString &account, const QByteArray &body) -> Result<void> {
        if (m_isDown)
            return tl::unexpected(Error{.kind = Error::Kind::Storage});
        const QMutexLocker locker(&m_mutex);
        m_stored.append(account.toUtf8() + ' ' + body);
        return {};
    };
    m_server = std::make_unique<WebhookServer>(std::move(options));
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

void WebhookServerTest::slowBodiesAreCut()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_server->port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
    QTimer trickle; // never silent, and never done
    connect(&trickle, &QTimer::timeout, &socket, [&] { socket.write("x"); });
    trickle.start(100);
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 5000);
    QVERIFY(m_stored.isEmpty());
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
