// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/relay.h"
#include "app/engine/relayreader.h"
#include "app/engine/webhookqueue.h"
#include "app/storage/database.h"
#include "tests/support/campusclient.h"
#include "tests/support/patience.h"
#include "tests/support/rawhttpserver.h"
#include "tests/support/storedcentre.h"

#include <QMessageAuthenticationCode>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// A relay keeps what Meta posts until an engine has it.
class RelayTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(eventsComeThroughOnce)
    void onlyTheTokenOpensIt();
    void whatWasKeptOutlivesARestart();
    BEDEL_DATABASE_TEST(aCrashBeforeConfirmingIsHarmless)
    void eachNumberHasItsSecret();
    BEDEL_DATABASE_TEST(whoIsGoneIsNotTold)
    void onlyEncryptedOrHere();

private:
    RelayOptions options() const
    {
        return {.stateFile = m_folder->filePath(u"relay.db"_s),
                .accounts = {{u"1"_s, {.appSecret = Secret("secret"), .verifyToken = Secret("word")}}},
                .token = Secret("open sesame")};
    }
    QUrl url(const Relay &relay, const QString &path = {}) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(relay.port()).arg(path));
    }
    int post(const Relay &relay, const QByteArray &body, const QString &account = u"1"_s,
             const QByteArray &secret = "secret")
    {
        QNetworkRequest request(url(relay, u"/webhooks/whatsapp/"_s + account));
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("X-Hub-Signature-256",
                             "sha256="
                                 + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex());
        return CampusClient::finish(m_network.post(request, body)).status;
    }
    CampusReply events(const Relay &relay, const QByteArray &token = "open sesame")
    {
        return m_client.ask("GET", url(relay, u"/relay/events"_s), {}, {}, token);
    }
    static QList<WebhookEvent> stored(Database &database)
    {
        const auto read = [](SqlSession &session) {
            return WebhookEventRepository(session).pending(1000, 64 * 1024 * 1024);
        };
        return valueOf(database.run(read).result());
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QNetworkAccessManager m_network;
    CampusClient m_client;
};

void RelayTest::eventsComeThroughOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    m_folder = std::make_unique<QTemporaryDir>();
    Relay relay(options(), m_clock);
    QVERIFY(relay.start());
    const QByteArray odd("{\"name\":\"\\u00d1u\",\"x\":\"\\/\"}");
    QCOMPARE(post(relay, odd), 200);
    Database database(fixture.target(), m_clock);
    QVERIFY(database.open().result());
    RelayReader reader(database, m_clock);
    QSignalSpy received(&reader, &RelayReader::received);
    reader.setRelay(url(relay), Secret("open sesame"));
    QTRY_COMPARE(stored(database).size(), 1);
    QCOMPARE(stored(database).first().body, odd); // exactly, for the signature covered these bytes
    QCOMPARE(stored(database).first().account, u"1"_s);
    QTRY_VERIFY(events(relay).json()[u"events"_s].toArray().isEmpty()); // confirmed
    QVERIFY(!received.isEmpty());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(post(relay, "{\"n\":" + QByteArray::number(i) + "}"), 200);
    QTRY_COMPARE_WITH_TIMEOUT(stored(database).size(), 21, 20'000);
    reader.stop();
    QTRY_VERIFY(reader.isIdle());
}

void RelayTest::onlyTheTokenOpensIt()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Relay relay(options(), m_clock);
    QVERIFY(relay.start());
    QCOMPARE(events(relay, "open sesamE").status, 401);
    QCOMPARE(events(relay, {}).status, 401);
    QCOMPARE(m_client.ask("POST", url(relay, u"/relay/confirm"_s), "{}").status, 401);
    QCOMPARE(m_client
                 .ask("POST", url(relay, u"/relay/confirm"_s), R"({"relay":"other","upto":5})", "application/json",
                      "open sesame")
                 .status,
             409);
    QCOMPARE(events(relay).status, 200);
    QCOMPARE(m_client.ask("GET", url(relay, u"/healthz"_s)).status, 200);
    QCOMPARE(m_client.ask("POST", url(relay, u"/webhooks/whatsapp/1"_s), "{}").status, 401);
    QVERIFY(events(relay).json()[u"events"_s].toArray().isEmpty());
}

void RelayTest::whatWasKeptOutlivesARestart()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QString name;
    {
        Relay relay(options(), m_clock);
        QVERIFY(relay.start());
        QCOMPARE(post(relay, "{}"), 200);
        name = events(relay).json()[u"relay"_s].toString();
    }
    Relay again(options(), m_clock);
    QVERIFY(again.start());
    QCOMPARE(events(again).json()[u"events"_s].toArray().size(), 1);
    QCOMPARE(events(again).json()[u"relay"_s].toString(), name);
}

void RelayTest::aCrashBeforeConfirmingIsHarmless()
{
    BEDEL_FRESH_DATABASE(fixture);
    // A relay that never hears the confirmation gives the same events again.
    const QList<WebhookEvent> kept{{.id = 7, .account = u"1"_s, .body = "{}", .receivedAt = m_clock.now()},
                                   {.id = 9, .account = u"norte"_s, .body = "[]", .receivedAt = m_clock.now()}};
    RawHttpServer server;
    const RawAnswer list = rawJson(relayAnswer(u"store"_s, kept));
    const RawAnswer refused = rawReply(500, "text/plain", "no");
    server.script({list, refused, list, refused, list, rawJson("{}"), rawJson(relayAnswer(u"store"_s, {}))});
    Database database(fixture.target(), m_clock);
    QVERIFY(database.open().result());
    RelayReader reader(database, m_clock);
    QSignalSpy attempted(&reader, &RelayReader::attempted);
    reader.setRelay(server.url(), Secret("t"));
    QTRY_VERIFY_WITH_TIMEOUT(server.requestCount() >= 6, 40'000);
    QCOMPARE(stored(database).size(), 2);
    QCOMPARE(server.requests().at(1).body, R"({"relay":"store","upto":9})");
    reader.stop();
    QTRY_VERIFY(reader.isIdle());
}

void RelayTest::eachNumberHasItsSecret()
{
    m_folder = std::make_unique<QTemporaryDir>();
    RelayOptions several = options();
    several.accounts.insert(u"norte"_s, {.appSecret = Secret("another"), .verifyToken = Secret("word")});
    Relay relay(several, m_clock);
    QVERIFY(relay.start());
    QCOMPARE(post(relay, "{}", u"norte"_s, "another"), 200);
    QCOMPARE(post(relay, "{}", u"norte"_s, "secret"), 401);
    QCOMPARE(post(relay, "{}", u"1"_s, "another"), 401);
    const QJsonArray kept = events(relay).json()[u"events"_s].toArray();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first()[u"account"_s].toString(), u"norte"_s);
}

/// The engine may be gone before a slow database has stored what it was given.
void RelayTest::whoIsGoneIsNotTold()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock);
    QVERIFY(database.open().result());
    QSemaphore begun;
    QSemaphore mayEnd;
    QSemaphore ended;
    std::atomic_int batches = 0;
    std::atomic_int told = 0;
    const auto write = [&](SqlSession &session, const QList<WebhookEvent> &waiting) {
        ++batches;
        begun.release();
        mayEnd.acquire();
        return WebhookEventRepository(session).add(waiting);
    };
    auto queue = std::make_unique<WebhookQueue>(database, m_clock, write, [&] { ++told; });
    const auto done = [&](const Result<void> &written) {
        if (written)
            ended.release();
    };
    mayEnd.release();
    queue->add(u"1"_s, "{}", done);
    QVERIFY(ended.tryAcquire(1, 60'000));
    QCOMPARE(told, 1);
    begun.acquire();
    queue->add(u"1"_s, "{}", done);
    begun.acquire();
    for (int i = 0; i < 20; ++i)
        queue->add(u"1"_s, "{}", done); // while one is being written the others gather
    queue.reset();
    mayEnd.release(2);
    QVERIFY(ended.tryAcquire(21, 60'000)); // stored all the same
    QCOMPARE(told, 1);
    QCOMPARE(batches, 3);
    QCOMPARE(stored(database).size(), 22);
}

void RelayTest::onlyEncryptedOrHere()
{
    QVERIFY(isRelayAddress(QUrl(u"https://relay.centro.example"_s)));
    QVERIFY(isRelayAddress(QUrl(u"http://127.0.0.1:8091"_s)));
    QVERIFY(isRelayAddress(QUrl(u"http://localhost:8091"_s)));
    QVERIFY(!isRelayAddress(QUrl(u"http://relay.centro.example"_s)));
    QVERIFY(!isRelayAddress(QUrl(u"ftp://127.0.0.1"_s)));
    QVERIFY(!relayBatch("<html>"));
    QVERIFY(!relayBatch("{}"));
}

QTEST_GUILESS_MAIN(RelayTest)
#include "tst_relay.moc"
