// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How many status updates a second the receiver stores for good, what becomes of them when its process is killed, and
// how fast they are worked off.
#include "app/domain/movableclock.h"
#include "app/storage/messagerepository.h"
#include "app/storage/migrator.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kSecret = "bench-app-secret";

QString wamid(int number)
{
    return u"wamid.bench.%1"_s.arg(number);
}

QByteArray bodyOf(int first, int updates)
{
    QByteArray statuses;
    for (int i = first; i < first + updates; ++i) {
        statuses += (i > first ? "," : "") + QByteArray(R"({"id":")") + wamid(i).toLatin1()
            + R"(","status":"delivered","timestamp":"1795317602","recipient_id":"34600000101","pricing":{"billable":true,"pricing_model":"PMP","category":"utility","type":"regular"}})";
    }
    return R"({"object":"whatsapp_business_account","entry":[{"id":"8","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"7"},"statuses":[)"
        + statuses + "]}}]}]}";
}

QByteArray postOf(const QByteArray &body)
{
    return "POST /webhooks/whatsapp/1 HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nX-Hub-Signature-256: sha256="
        + QMessageAuthenticationCode::hash(body, kSecret, QCryptographicHash::Sha256).toHex() + "\r\n\r\n" + body;
}

int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

/// Sends one request; whether it was answered with 200.
bool exchange(int socket, const QByteArray &request)
{
    for (qsizetype sent = 0; sent < request.size();) {
        const ssize_t more = ::send(socket, request.constData() + sent, size_t(request.size() - sent), MSG_NOSIGNAL);
        if (more <= 0)
            return false;
        sent += more;
    }
    QByteArray answer;
    char buffer[4096];
    while (!answer.contains("\r\n\r\nok\n")) {
        const ssize_t more = ::recv(socket, buffer, sizeof buffer, 0);
        if (more <= 0)
            return false;
        answer.append(buffer, more);
        if (answer.contains("\r\n\r\n") && !answer.startsWith("HTTP/1.1 200"))
            return false;
    }
    return true;
}

struct Run {
    QSet<int> answered; ///< First update of each post that was answered with 200.
    double seconds = 0;
};

/// Posts from several connections at once until all are answered, or the receiver is gone.
Run postAll(quint16 port, int posts, int updates, int senders)
{
    std::atomic_int next = 0;
    std::mutex mutex;
    Run run;
    QElapsedTimer passed;
    passed.start();
    const auto send = [&] {
        const int socket = connected(port);
        QList<int> mine;
        while (socket >= 0) {
            const int post = next++;
            if (post >= posts || !exchange(socket, postOf(bodyOf(post * updates, updates))))
                break;
            mine.append(post * updates);
        }
        ::close(socket);
        const std::lock_guard lock(mutex);
        run.answered.unite(QSet<int>(mine.cbegin(), mine.cend()));
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < senders; ++i)
        threads.emplace_back(send);
    for (std::thread &thread : threads)
        thread.join();
    run.seconds = passed.elapsed() / 1000.0;
    return run;
}

std::unique_ptr<SqlSession> session(const DatabaseTarget &target)
{
    Result<std::unique_ptr<SqlSession>> opened = SqlSession::open(target);
    if (!opened)
        qFatal("the database: %s", qUtf8Printable(opened.error().detail));
    return std::move(*opened);
}

qint64 numberIn(const DatabaseTarget &target, const QString &sql)
{
    const auto connection = session(target);
    Result<QSqlQuery> query = connection->execute(sql);
    return query && query->next() ? query->value(0).toLongLong() : -1;
}

/// Messages that the statuses are about.
void fill(const DatabaseTarget &target, int messages)
{
    const auto connection = session(target);
    const MovableClock clock;
    if (!Migrator(*connection, clock).migrate())
        qFatal("the schema could not be made");
    const QDateTime now = clock.now();
    const auto write = [&]() -> Result<void> {
        const Result<qint64> student = StudentRepository(*connection)
                                           .insert({.uuid = QUuid::createUuid(),
                                                    .firstName = u"Ana"_s,
                                                    .lastName = u"Banco"_s,
                                                    .email = u"ana@mail.example"_s,
                                                    .phone = u"+34600000101"_s,
                                                    .createdAt = now,
                                                    .updatedAt = now});
        QList<Message> list;
        for (int i = 0; i < messages; ++i)
            list.append({.uuid = QUuid::createUuid(),
                         .occasion = u"bench:%1"_s.arg(i),
                         .studentId = student.value_or(1),
                         .to = u"+34600000101"_s,
                         .queuedAt = now});
        if (const auto added = MessageRepository(*connection).insertAll(list); !added)
            return fail(added.error());
        const DialectSql sql{
            .sqlite = u"UPDATE message SET state = 'accepted', accepted_at = queued_at, whatsapp_message_id = "
                      "'wamid.bench.' || substr(occasion, 7)"_s,
            .postgreSql = u"UPDATE message SET state = 'accepted', accepted_at = queued_at, whatsapp_message_id = "
                          "'wamid.bench.' || substr(occasion, 7)"_s};
        const Result<QSqlQuery> named = connection->execute(sql);
        return named ? Result<void>() : fail(named.error());
    };
    if (const Result<void> written = inTransaction(*connection, write); !written)
        qFatal("messages: %s", qUtf8Printable(written.error().detail));
}

/// The receiver as it is shipped.
struct Receiver {
    Receiver(const QString &database, const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BEDEL_DATABASE"_s, database);
        environment.insert(u"BEDEL_WEBHOOK_LISTEN"_s, u"127.0.0.1:0"_s);
        environment.insert(u"BEDEL_WHATSAPP_APP_SECRET"_s, QString::fromLatin1(kSecret));
        environment.insert(u"BEDEL_WHATSAPP_PHONE_NUMBER_ID"_s, u"7"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, folder);
        environment.insert(u"XDG_DATA_HOME"_s, folder);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BEDELCTL), {u"serve"_s});
        process.setReadChannel(QProcess::StandardError); // that is where it says where it listens
        QByteArray said;
        while (!said.contains("\"webhook\":\"")) {
            if (!process.waitForReadyRead(60'000))
                qFatal("the receiver does not start: %s", process.readAllStandardError().constData());
            said += process.readAllStandardError();
        }
        port = said.mid(said.indexOf("127.0.0.1:") + 10).split('"').first().toUShort();
    }
    ~Receiver()
    {
        process.kill();
        process.waitForFinished();
    }
    QProcess process;
    quint16 port = 0;
};

QSet<int> storedFirsts(const DatabaseTarget &target)
{
    const auto connection = session(target);
    Result<QSqlQuery> query = connection->execute(u"SELECT body FROM webhook_event"_s);
    QSet<int> firsts;
    while (query && query->next()) {
        const QByteArray body = query->value(0).toByteArray();
        const qsizetype at = body.indexOf("wamid.bench.") + 12;
        firsts.insert(body.mid(at, body.indexOf('"', at) - at).toInt());
    }
    return firsts;
}

DatabaseTarget targetOf(const QString &text)
{
    if (text.startsWith("sqlite:"_L1))
        return {.kind = DatabaseTarget::Kind::Sqlite, .path = text.mid(7)};
    const QUrl url(text);
    return {.kind = DatabaseTarget::Kind::PostgreSql,
            .host = url.host(),
            .port = url.port(5432),
            .database = url.path().mid(1),
            .user = url.userName(),
            .password = Secret(url.password().toUtf8())};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption(
        {u"database"_s, u"sqlite:/path or postgresql://…, empty; a new SQLite file without it."_s, u"URL"_s});
    parser.addOption({u"updates"_s, u"Status updates in each run."_s, u"N"_s, u"20000"_s});
    parser.addOption({u"senders"_s, u"Connections at once."_s, u"N"_s, u"64"_s});
    parser.addOption({u"goal"_s, u"Updates a second in posts of 10; 0: none."_s, u"N"_s, u"3000"_s});
    parser.addHelpOption();
    parser.process(application);
    QTemporaryDir folder;
    const QString database =
        parser.isSet(u"database"_s) ? parser.value(u"database"_s) : u"sqlite:"_s + folder.filePath(u"bench.db"_s);
    const DatabaseTarget target = targetOf(database);
    const int updates = parser.value(u"updates"_s).toInt();
    const int senders = parser.value(u"senders"_s).toInt();
    fill(target, updates);
    bool isGood = true;
    for (const int each : {1, 10, 100}) {
        Receiver receiver(database, folder.path());
        const int posts = std::max(1, updates / each);
        const Run run = postAll(receiver.port, posts, each, senders);
        QElapsedTimer working;
        working.start();
        while (numberIn(target, u"SELECT count(*) FROM webhook_event WHERE processed_at IS NULL"_s) > 0
               && working.elapsed() < 120'000)
            QThread::msleep(20);
        const double rate = posts * each / run.seconds;
        std::printf("posts of %3d: %6d updates in %6.2f s, %8.0f a second stored; worked off %5.2f s later\n", each,
                    posts * each, run.seconds, rate, working.elapsed() / 1000.0);
        isGood &= run.answered.size() == posts;
        if (each == 10 && parser.value(u"goal"_s).toDouble() > 0)
            isGood &= rate >= parser.value(u"goal"_s).toDouble();
    }
    const qint64 delivered = numberIn(target, u"SELECT count(*) FROM message WHERE state = 'delivered'"_s);
    std::printf("%lld of %d messages are delivered\n", static_cast<long long>(delivered), updates);
    isGood &= delivered == updates / 100 * 100 || delivered == updates;

    // Killed in the middle: whatever was answered with 200 is there.
    const auto connection = session(target);
    if (!connection->command(u"DELETE FROM webhook_event"_s))
        qFatal("not emptied");
    qsizetype answered = 0;
    qsizetype lost = 0;
    for (int kill = 0; kill < 3; ++kill) {
        auto receiver = std::make_unique<Receiver>(database, folder.path());
        const pid_t pid = pid_t(receiver->process.processId());
        std::thread killer([pid, kill] {
            QThread::msleep(300 + 200 * kill);
            ::kill(pid, SIGKILL);
        });
        const Run run = postAll(receiver->port, 1'000'000, 10, senders);
        killer.join();
        receiver.reset();
        QSet<int> missing = run.answered;
        missing.subtract(storedFirsts(target));
        answered += run.answered.size();
        lost += missing.size();
    }
    std::printf("killed 3 times: %lld posts were answered with 200, %lld of them are lost\n",
                static_cast<long long>(answered), static_cast<long long>(lost));
    return isGood && lost == 0 && answered > 0 ? 0 : 1;
}
