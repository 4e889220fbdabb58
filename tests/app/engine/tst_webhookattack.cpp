// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookqueue.h"
#include "app/engine/webhookserver.h"
#include "app/remote/whatsapp/webhookevents.h"
#include "app/remote/whatsapp/webhooksignature.h"
#include "app/storage/database.h"
#include "tests/support/storedcentre.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTest>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <random>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;
#ifdef __SANITIZE_ADDRESS__
constexpr bool kMeasuresMemory = false; // the sanitizer keeps what is freed
#else
constexpr bool kMeasuresMemory = true;
#endif

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t more = ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (more <= 0)
            return false;
        sent += more;
    }
    return true;
}

QByteArray answerOf(int socket)
{
    QByteArray answer;
    char buffer[4096];
    while (!answer.contains("\r\n\r\n")) {
        const ssize_t more = ::recv(socket, buffer, sizeof buffer, 0);
        if (more <= 0)
            break;
        answer.append(buffer, more);
    }
    return answer;
}

QByteArray head(const QByteArray &length, const QByteArray &signature)
{
    return "POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\n" + length + "\r\nX-Hub-Signature-256: sha256=" + signature
        + "\r\n\r\n";
}

QByteArray honest(const QByteArray &body)
{
    return head("Content-Length: " + QByteArray::number(body.size()),
                QMessageAuthenticationCode::hash(body, "secret", QCryptographicHash::Sha256).toHex())
        + body;
}

/// One change somewhere: another byte, a part twice, a part gone, deep nesting.
QByteArray mutated(QByteArray body, std::mt19937 &random)
{
    const auto place = [&] { return qsizetype(random() % uint(body.size() + 1)); };
    for (int i = 0; i < 1 + int(random() % 4) && !body.isEmpty(); ++i) {
        switch (random() % 6) {
        case 0:
            body[qsizetype(random() % uint(body.size()))] = char(random());
            break;
        case 1:
            body.insert(place(), body.mid(place(), qsizetype(random() % 200)));
            break;
        case 2:
            body.remove(place(), qsizetype(random() % 200));
            break;
        case 3:
            body.insert(place(), QByteArray(qsizetype(random() % 3000), random() % 2 ? '[' : '{'));
            break;
        case 4:
            body.replace("\"text\"", random() % 2 ? "\"edit\"" : "\"contacts\"");
            break;
        default:
            body.replace("1795317", random() % 2 ? "99999999999999" : "-1");
        }
    }
    return body;
}

} // namespace

/// The receiver while people try to bring it down.
class WebhookAttackTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void slowSendersDoNotLockHonestOnesOut();
    void hugeBodiesAreNotKept();
    void badSignaturesAndOddRequests();
    void whateverComesIsReadOrRefused();

private:
    /// An honest event gets through.
    bool getsThrough()
    {
        const int socket = connected(m_server->port());
        const bool sent = sendAll(socket, honest("{\"n\":" + QByteArray::number(++m_number) + "}"));
        const QByteArray answer = answerOf(socket);
        ::close(socket);
        return sent && answer.startsWith("HTTP/1.1 200");
    }
    qint64 stored();

    ManualClock m_clock;
    std::unique_ptr<DatabaseFixture> m_fixture;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<WebhookQueue> m_queue;
    std::unique_ptr<WebhookServer> m_server;
    qint64 m_memoryBefore = 0;
    int m_number = 0;
};

void WebhookAttackTest::init()
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    m_fixture = std::make_unique<DatabaseFixture>(u"sqlite"_s);
    m_database = std::make_unique<Database>(m_fixture->target(), m_clock);
    QVERIFY(m_database->open().result());
    m_queue = std::make_unique<WebhookQueue>(*m_database, m_clock,
                                             [](SqlSession &session, const QList<WebhookEvent> &events) {
                                                 return WebhookEventRepository(session).add(events);
                                             });
    WebhookServerOptions options{.accounts = {{u"1"_s, {.appSecret = Secret("secret")}}}};
    options.store = [this](const QString &account, const QByteArray &body, WebhookServerOptions::Stored stored) {
        m_queue->add(account, body, std::move(stored));
    };
    m_server = std::make_unique<WebhookServer>(std::move(options));
    QVERIFY(m_server->start());
    m_memoryBefore = residentBytes();
    m_number = 0;
}

void WebhookAttackTest::cleanup()
{
    const qint64 grown = residentBytes() - m_memoryBefore;
    qInfo("memory grew by %lld MiB", static_cast<long long>(grown / kMegabyte));
    if (kMeasuresMemory)
        QVERIFY(grown < 150 * kMegabyte);
    if (m_number > 0)
        QVERIFY(stored() >= m_number);
    m_server->stop();
    m_server.reset();
    m_database->shutdown();
    m_database.reset();
}

qint64 WebhookAttackTest::stored()
{
    const auto read = [](SqlSession &session) -> Result<qint64> {
        Result<QSqlQuery> query = session.execute(u"SELECT count(*) FROM webhook_event"_s);
        return query && query->next() ? query->value(0).toLongLong() : 0;
    };
    return valueOf(m_database->run(read).result());
}

void WebhookAttackTest::slowSendersDoNotLockHonestOnesOut()
{
    const QByteArray beginning = head("Content-Length: 4000000", QByteArray(64, 'a')) + QByteArray(100 * 1024, 'x');
    QList<int> slow;
    for (int i = 0; i < 1000; ++i) {
        const int socket = connected(m_server->port());
        if (socket < 0)
            continue;
        slow.append(socket);
        const QByteArray bytes = i % 3 == 0 ? beginning.first(30) : beginning;
        ::send(socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (i % 20 == 0)
            QVERIFY2(getsThrough(), qPrintable(QString::number(i)));
    }
    // And each brings more and more, as far as it is let.
    for (int round = 0; round < 20; ++round) {
        for (const int socket : std::as_const(slow))
            ::send(socket, beginning.constData() + 500, 100 * 1024, MSG_NOSIGNAL | MSG_DONTWAIT);
        QVERIFY(getsThrough());
        if (kMeasuresMemory)
            QVERIFY(residentBytes() - m_memoryBefore < 150 * kMegabyte);
    }
    for (const int socket : std::as_const(slow))
        ::close(socket);
    QVERIFY(getsThrough());
}

void WebhookAttackTest::hugeBodiesAreNotKept()
{
    const QByteArray piece(256 * 1024, 'x');
    for (const bool isAnnounced : {true, false}) {
        const int socket = connected(m_server->port());
        QVERIFY(sendAll(
            socket,
            head(isAnnounced ? "Content-Length: 314572800" : "Transfer-Encoding: chunked", QByteArray(64, 'a'))));
        qint64 sent = 0;
        while (sent < 300 * kMegabyte) {
            const QByteArray bytes =
                isAnnounced ? piece : QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
            if (!sendAll(socket, bytes))
                break; // refused on the way
            sent += piece.size();
        }
        QVERIFY2(sent < 50 * kMegabyte, qPrintable(QString::number(sent)));
        ::close(socket);
        QVERIFY(getsThrough());
    }
    QCOMPARE(stored(), 2);
}

void WebhookAttackTest::badSignaturesAndOddRequests()
{
    const QList<QByteArray> requests{
        head("Content-Length: 2", QByteArray(64, '0')) + "{}",
        "POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
        "POST /webhooks/whatsapp/7 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
        "POST /webhooks/whatsapp/../../etc HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        "GET /webhooks/whatsapp/1?hub.mode=subscribe&hub.verify_token=&hub.challenge=1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(100'000, 'h') + "\r\n\r\n",
        QByteArray("\0\1\2\3\r\n\r\n", 8),
    };
    for (const QByteArray &request : requests) {
        const int socket = connected(m_server->port());
        sendAll(socket, request);
        const QByteArray answer = answerOf(socket);
        QVERIFY2(!answer.startsWith("HTTP/1.1 200"), request.left(80).constData());
        ::close(socket);
    }
    QCOMPARE(stored(), 0);
    QVERIFY(getsThrough());
}

void WebhookAttackTest::whateverComesIsReadOrRefused()
{
    const quint32 seed = qEnvironmentVariableIsSet("BEDEL_SEED") ? qEnvironmentVariableIntValue("BEDEL_SEED")
                                                                 : QRandomGenerator::global()->generate();
    const int rounds = qEnvironmentVariableIsSet("BEDEL_FUZZ") ? qEnvironmentVariableIntValue("BEDEL_FUZZ") : 3000;
    qInfo("seed %u, %d rounds", seed, rounds);
    std::mt19937 random(seed);
    QList<QByteArray> seeds;
    for (const auto name : {"incoming_text", "incoming_image", "incoming_list_reply", "system_number_changed",
                            "batch_out_of_order_and_duplicate", "template_status_rejected", "user_preferences_stop",
                            "account_update_restriction", "status_failed_131026"})
        seeds.append(testData(u"whatsapp/webhook_%1.json"_s.arg(QLatin1StringView(name))));
    for (int round = 0; round < rounds; ++round) {
        const QByteArray body = mutated(seeds.at(qsizetype(random() % uint(seeds.size()))), random);
        const Result<WebhookEvents> parsed = parseWebhook(body);
        if (parsed) {
            for (const IncomingEvent &event : parsed->incoming)
                QVERIFY(!event.message.body.contains(QChar(u'\0')) && !event.message.whatsappMessageId.isEmpty());
        }
        const QByteArray signature = mutated("sha256=" + QByteArray(64, 'a'), random);
        QVERIFY(!isWebhookSignatureValid(body, signature, Secret("secret")));
        if (round % 100 == 0) {
            const int socket = connected(m_server->port());
            sendAll(socket, mutated(honest(body), random));
            ::shutdown(socket, SHUT_WR);
            answerOf(socket);
            ::close(socket);
        }
    }
    QVERIFY(getsThrough());
}

QTEST_GUILESS_MAIN(WebhookAttackTest)
#include "tst_webhookattack.moc"
