// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline.h"
#include "app/domain/logging.h"
#include "tests/app/engine/enginebench.h"
#include "tests/support/tcpproxy.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TemplateKey kNotice{.name = u"aviso_general"_s, .language = u"es"_s};
std::atomic_int failedWrites = 0;

void countFailures(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.contains("outcomes could not be written"_L1))
        ++failedWrites;
    else if (type == QtCriticalMsg || type == QtFatalMsg)
        fprintf(stderr, "%s: %s\n", context.category, qUtf8Printable(text));
}

} // namespace

/// Who owns a message while it is on its way, and what is known when something comes between.
class SenderLeaseTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(aDeskWhoseClockIsAheadTakesNothingForLost)
    BEDEL_DATABASE_TEST(whatWasPutOffComesBackAlthoughItWasGivenUp)
    BEDEL_DATABASE_TEST(whoWakesTooLateDoesNotSend)
    BEDEL_DATABASE_TEST(answersAreKeptWhileTheDatabaseIsAway)
    void aDeadlineComesHoweverTheClockIsSet();

private:
    static qint64 queue(EngineBench &bench)
    {
        static int number = 10'000;
        Student student = inventedStudent(u"Eva"_s, u"Gil"_s, bench.clock.now());
        student.phone = u"+34600%1"_s.arg(10 * ++number + 7);
        const QUuid uuid = QUuid::createUuid();
        const Message message{.uuid = uuid,
                              .occasion = u"manual:"_s + uuid.toString(QUuid::WithoutBraces),
                              .purpose = MessagePurpose::Manual,
                              .studentId = valueOf(StudentRepository(*bench.session).insert(student)),
                              .templateKey = kNotice,
                              .queuedAt = bench.clock.now(),
                              .isAutomatic = false};
        return valueOf(MessageRepository(*bench.session).insertAll({message})).value(message.occasion);
    }
    static Message stored(EngineBench &bench, qint64 id) { return valueOf(MessageRepository(*bench.session).find(id)); }
    static bool reaches(EngineBench &bench, qint64 id, MessageState state)
    {
        return bench.until([&] { return stored(bench, id).state == state; });
    }
    static int count(EngineBench &bench, MessageState state)
    {
        return valueOf(MessageRepository(*bench.session).count({.states = {state}}));
    }
    static qsizetype events(EngineBench &bench, qint64 id, MessageState state)
    {
        return std::ranges::count(valueOf(MessageRepository(*bench.session).history(id)), state, &MessageEvent::state);
    }
    /// Templates and number are known, and nothing is under way.
    static void warmUp(EngineBench &bench)
    {
        bench.settings[u"whatsapp.per_second"_s] = u"80"_s;
        bench.startEngine();
        QVERIFY(reaches(bench, queue(bench), MessageState::Accepted));
        QVERIFY(bench.until([&] { return bench.engine->isIdle(); }));
    }
};

/// Another desk on the same database, with its own idea of the time.
struct OtherDesk {
    OtherDesk(EngineBench &bench, const DatabaseFixture &fixture, std::chrono::milliseconds ahead)
        : database(fixture.target(), clock)
    {
        clock.advance(ahead);
        valueOf(database.open().result());
        engine = std::make_unique<Engine>(database, clock, EngineOptions{.grace = 200ms});
        valueOf(QCoro::waitFor(engine->start(bench.values(), bench.secrets)));
    }
    void look() { emit database.changes().changed({.entity = u"message"_s}); }

    ShiftedClock clock;
    Database database;
    std::unique_ptr<Engine> engine;
};

void SenderLeaseTest::aDeskWhoseClockIsAheadTakesNothingForLost()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    warmUp(bench);
    OtherDesk other(bench, fixture, 1h);
    QVERIFY(bench.until([&] { return other.engine->isIdle(); }));
    bench.set({{u"whatsapp_delay_ms"_s, 1500}});
    QList<qint64> ids;
    for (int i = 0; i < 10; ++i)
        ids.append(queue(bench));
    bench.pass(0s);
    QVERIFY(bench.until([&] {
        other.look();
        return count(bench, MessageState::Accepted) == ids.size() + 1;
    }));
    for (const qint64 id : std::as_const(ids)) {
        QCOMPARE(events(bench, id, MessageState::Unconfirmed), 0);
        QCOMPARE(bench.accepted(stored(bench, id)), 1);
    }
    bench.stop(std::move(other.engine));
}

void SenderLeaseTest::whatWasPutOffComesBackAlthoughItWasGivenUp()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    warmUp(bench);
    bench.set({{u"whatsapp_delay_ms"_s, 1500}});
    bench.fault("130429", "messages"); // too fast: it certainly did not go
    const qint64 id = queue(bench);
    bench.pass(0s);
    QVERIFY(reaches(bench, id, MessageState::Sending));
    const Message sending = stored(bench, id);
    QCOMPARE(valueOf(MessageRepository(*bench.session).giveUpLost(bench.clock.now(), {sending.leaseOwner})).size(), 1);
    QCOMPARE(stored(bench, id).error->code, u"interrupted"_s);
    QVERIFY(bench.until([&] {
        if (stored(bench, id).state == MessageState::Queued)
            bench.pass(10s);
        return stored(bench, id).state == MessageState::Accepted;
    }));
    QCOMPARE(bench.accepted(stored(bench, id)), 1);
}

void SenderLeaseTest::whoWakesTooLateDoesNotSend()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    warmUp(bench);
    const qint64 id = queue(bench);
    // The database keeps the claim waiting, and the computer falls asleep over it.
    valueOf(bench.session->command(u"BEGIN"_s));
    const QString lock = fixture.isSqlite() ? u"UPDATE setting SET value = value WHERE key = ''"_s
                                            : u"LOCK TABLE message IN EXCLUSIVE MODE"_s;
    valueOf(bench.session->command(lock));
    emit bench.database.changes().changed({.entity = u"message"_s});
    const QDateTime asleep = bench.clock.now();
    bench.clock.advance(1h);
    valueOf(bench.session->command(u"COMMIT"_s));
    QVERIFY(reaches(bench, id, MessageState::Accepted));
    QCOMPARE(events(bench, id, MessageState::Sending), 2); // taken, given back, taken again
    QVERIFY(stored(bench, id).sendingAt > asleep.addSecs(1800));
    QCOMPARE(stored(bench, id).attempts, 1);
    QCOMPARE(bench.received(stored(bench, id)), 1);
}

void SenderLeaseTest::answersAreKeptWhileTheDatabaseIsAway()
{
    BEDEL_FRESH_DATABASE(fixture);
    DatabaseTarget target = fixture.target();
    std::unique_ptr<TcpProxy> proxy;
    if (!fixture.isSqlite()) {
        proxy = std::make_unique<TcpProxy>(target.host, quint16(target.port));
        target.host = u"127.0.0.1"_s;
        target.port = proxy->port();
    }
    target.lockPatience = 50ms;
    EngineBench bench(fixture, target);
    warmUp(bench);
    bench.set({{u"whatsapp_delay_ms"_s, 3000}});
    bench.fault("130429", "messages", 3); // those are to come back
    QList<qint64> ids;
    for (int i = 0; i < 12; ++i)
        ids.append(queue(bench));
    bench.pass(0s);
    QVERIFY(bench.until([&] { return count(bench, MessageState::Sending) == ids.size(); }));
    failedWrites = 0;
    const QtMessageHandler before = qInstallMessageHandler(countFailures);
    if (proxy)
        proxy->cut();
    else
        valueOf(bench.session->command(u"BEGIN IMMEDIATE"_s));
    const bool isAway = bench.until([&] { return failedWrites >= 6; });
    const int tried = bench.requests("messages");
    if (proxy)
        proxy->restore();
    else
        valueOf(bench.session->command(u"COMMIT"_s));
    QVERIFY(isAway);
    const bool areAllThere = bench.until([&] {
        if (count(bench, MessageState::Sending) == 0)
            bench.pass(5s); // what was too fast
        return count(bench, MessageState::Accepted) == ids.size() + 1;
    });
    qInstallMessageHandler(before);
    QVERIFY(areAllThere);
    QVERIFY(tried <= ids.size() + 1); // nothing new began meanwhile
    for (const qint64 id : std::as_const(ids)) {
        QCOMPARE(events(bench, id, MessageState::Unconfirmed), 0);
        QCOMPARE(bench.accepted(stored(bench, id)), 1);
    }
}

void SenderLeaseTest::aDeadlineComesHoweverTheClockIsSet()
{
    ManualClock clock;
    const Deadline deadline(clock, 30s);
    QVERIFY(!deadline.hasPassed());
    clock.advance(29s);
    QVERIFY(!deadline.hasPassed());
    clock.advance(1s);
    QVERIFY(deadline.hasPassed());
    const Deadline now(clock, 0s);
    clock.advance(-1h); // set back: the time that has really passed counts
    QVERIFY(now.hasPassed());
    QVERIFY(!Deadline(clock, 1s).hasPassed());
}

QTEST_GUILESS_MAIN(SenderLeaseTest)
#include "tst_senderlease.moc"
