// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/numbershare.h"
#include "app/storage/enginerepository.h"
#include "tests/app/engine/enginebench.h"

#include <QProcess>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What several engines, an engine that stops and one that died leave behind for the next one.
class EngineTest : public QObject {
    Q_OBJECT
private slots:
    void twoEnginesShareTheWorkAndDoNothingTwice_data() { DatabaseFixture::addDatabaseRows(); }
    void twoEnginesShareTheWorkAndDoNothingTwice();
    void stoppingGivesJobsBack_data() { DatabaseFixture::addDatabaseRows(); }
    void stoppingGivesJobsBack();
    void stoppingLeavesNoMessageInBetween_data() { DatabaseFixture::addDatabaseRows(); }
    void stoppingLeavesNoMessageInBetween();
    void aJobIsGivenUpInTheEnd_data() { DatabaseFixture::addDatabaseRows(); }
    void aJobIsGivenUpInTheEnd();
    void theWorkOfADeadProcessIsTakenOver_data() { DatabaseFixture::addDatabaseRows(); }
    void theWorkOfADeadProcessIsTakenOver();
    void whatADeadProcessWasSendingIsNotSentAgain_data() { DatabaseFixture::addDatabaseRows(); }
    void whatADeadProcessWasSendingIsNotSentAgain();

    void drainedComesAfterTheStart();

private:
    static QCoro::Task<bool> isQuietAtStart(Engine *started, SettingValues settings, EngineSecrets secrets);
    static QList<qint64> submitted(EngineBench &bench, int count);
    static QList<Message> messages(EngineBench &bench);
    static EngineInfo self(EngineBench &bench);
    static qint64 deadPid();
    static QString enter(EngineBench &bench, EngineInfo engine);
};

/// Numbers whose last digits mean nothing to the practice campus.
QList<qint64> EngineTest::submitted(EngineBench &bench, int count)
{
    QList<qint64> intakes;
    for (int i = 0; i < count; ++i) { // names of their own: a username that is taken costs another request
        const QString last = u"Prieto"_s + QChar(u'a' + i / 20) + QChar(u'a' + i % 20);
        intakes.append(bench.submit(bench.form(u"Nuria"_s, last, 174 + i)));
    }
    return intakes;
}

QList<Message> EngineTest::messages(EngineBench &bench)
{
    QList<Message> list;
    for (const MessageRow &row : valueOf(MessageRepository(*bench.session).page({}, 0, 1000)).rows)
        list.append(row.message);
    return list;
}

/// This computer as an engine of this process describes it.
EngineInfo EngineTest::self(EngineBench &bench)
{
    auto engine = bench.startedEngine({.runsJobs = false, .sendsMessages = false});
    const QList<EngineInfo> there = valueOf(EngineRepository(*bench.session).list(bench.clock.now().addSecs(-60)));
    bench.stop(std::move(engine));
    if (there.size() != 1)
        qFatal("one engine was expected, not %d", int(there.size()));
    return there.first();
}

qint64 EngineTest::deadPid()
{
    QProcess process;
    process.start(u"true"_s, {});
    process.waitForStarted();
    const qint64 pid = process.processId();
    process.waitForFinished();
    return pid;
}

/// Writes the row of an engine and returns its name as an owner.
QString EngineTest::enter(EngineBench &bench, EngineInfo engine)
{
    engine.uuid = QUuid::createUuid();
    engine.startedAt = engine.seenAt = bench.clock.now();
    valueOf(EngineRepository(*bench.session).seen(engine));
    return engine.uuid.toString(QUuid::WithoutBraces);
}

void EngineTest::twoEnginesShareTheWorkAndDoNothingTwice()
{
    constexpr int kForms = 30;
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"moodle_delay_ms"_s, 15}});
    const QList<qint64> intakes = submitted(bench, kForms);
    // As in two programs: a database object, and so connections and a change feed, of its own.
    Database elsewhere(fixture.target(), bench.clock);
    QVERIFY(elsewhere.open().result());
    const EngineOptions few{.concurrentJobs = 4}; // so that one alone cannot take them all at once
    auto second = std::make_unique<Engine>(elsewhere, bench.clock, few);
    bench.startEngine(few);
    valueOf(QCoro::waitFor(second->start(bench.values(), bench.secrets)));

    QSet<QString> owners;
    const bool areDone = bench.until(
        [&] {
            bool isOpen = false;
            for (const Job &job : bench.jobs()) {
                if (job.state == JobState::Leased)
                    owners.insert(job.leaseOwner);
                isOpen = isOpen || (job.state != JobState::Done && job.state != JobState::Failed);
            }
            const QList<Message> all = messages(bench);
            return !isOpen && all.size() == kForms
                && std::ranges::all_of(all, [](const Message &one) { return one.state == MessageState::Accepted; });
        },
        60'000);
    QVERIFY(areDone);
    QCOMPARE(owners.size(), 2);
    bench.stop(std::move(second));
    elsewhere.shutdown();

    QCOMPARE(bench.requests("core_user_create_users"), kForms);
    QVERIFY(bench.requests("enrol_manual_enrol_users") <= kForms); // several forms share one
    QCOMPARE(bench.requests("messages"), kForms);
    for (const qint64 intake : intakes) {
        const IntakeStatus status = bench.status(intake);
        QCOMPARE(bench.accounts(status.student.email).size(), 1);
        QCOMPARE(bench.campusCourses(status.student.moodleUserId), 2);
        QCOMPARE(bench.accepted(*status.welcome), 1);
        QCOMPARE(bench.received(*status.welcome), 1);
        QVERIFY(status.intake.finishedAt.isValid());
    }
    for (const Job &job : bench.jobs())
        QCOMPARE(job.state, JobState::Done);
}

void EngineTest::stoppingGivesJobsBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"moodle_delay_ms"_s, 400}});
    const QList<qint64> intakes = submitted(bench, 6);
    bench.startEngine();
    const auto leased = [&] {
        const QList<Job> jobs = bench.jobs();
        return std::ranges::count(jobs, JobState::Leased, &Job::state);
    };
    QVERIFY(bench.until([&] { return leased() >= 3; }));
    bench.stopEngine();
    for (const Job &job : bench.jobs()) {
        QVERIFY2(job.state == JobState::Ready || job.state == JobState::Done, qPrintable(word(job.state)));
        QVERIFY(job.leaseOwner.isEmpty());
        QVERIFY(!job.leaseUntil.isValid());
    }
    QVERIFY(valueOf(EngineRepository(*bench.session).list(bench.clock.now().addSecs(-60))).isEmpty());

    bench.set({{u"moodle_delay_ms"_s, 0}});
    bench.startEngine();
    for (const qint64 intake : intakes) {
        QVERIFY(bench.isDone(intake));
        QCOMPARE(bench.accounts(bench.status(intake).student.email).size(), 1);
    }
}

void EngineTest::stoppingLeavesNoMessageInBetween()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.startEngine();
    QVERIFY(bench.isDone(bench.submit(bench.form()))); // now the template is known
    bench.stopEngine();
    submitted(bench, 12);
    bench.startEngine({.sendsMessages = false});
    QVERIFY(bench.until([&] { return messages(bench).size() == 13; }));
    bench.stopEngine();
    bench.set({{u"whatsapp_delay_ms"_s, 3000}});
    bench.startEngine();
    const auto underWay = [&] {
        const QList<Message> all = messages(bench);
        return std::ranges::count(all, MessageState::Sending, &Message::state);
    };
    QVERIFY(bench.until([&] { return underWay() >= 2; }));
    bench.stopEngine();
    QCOMPARE(underWay(), 0);
    for (const Message &message : messages(bench)) {
        const bool isExpected = message.state == MessageState::Queued || message.state == MessageState::Unconfirmed
            || message.state == MessageState::Accepted;
        QVERIFY2(isExpected, qPrintable(word(message.state)));
    }
    QVERIFY(std::ranges::any_of(messages(bench),
                                [](const Message &one) { return one.state == MessageState::Unconfirmed; }));

    bench.set({{u"whatsapp_delay_ms"_s, 0}});
    bench.startEngine();
    QVERIFY(bench.until([&] {
        const QList<Message> all = messages(bench);
        return std::ranges::none_of(all, [](const Message &one) {
            return one.state == MessageState::Queued || one.state == MessageState::Sending;
        });
    }));
    for (const Message &message : messages(bench)) {
        QVERIFY2(bench.received(message) <= 1, "sent twice");
        if (message.state == MessageState::Accepted)
            QCOMPARE(bench.accepted(message), 1);
    }
}

void EngineTest::aJobIsGivenUpInTheEnd()
{
    constexpr int kAttempts = 20;
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"maintenance"_s, u"site"_s}});
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    for (int attempt = 1; attempt < kAttempts; ++attempt) {
        QVERIFY(bench.until([&] {
            const Job job = bench.jobs().constFirst();
            return job.attempts == attempt && job.state == JobState::Waiting;
        }));
        QCOMPARE(bench.jobs().constFirst().error->kind, Error::Kind::Maintenance);
        bench.pass(20min);
    }
    QVERIFY(bench.until([&] { return bench.jobs().constFirst().state == JobState::Failed; }));
    const Job job = bench.jobs().constFirst();
    QCOMPARE(job.attempts, kAttempts);
    QCOMPARE(job.error->code, u"sitemaintenance"_s);
    QVERIFY(job.finishedAt.isValid());
    QVERIFY(job.leaseOwner.isEmpty());
    QCOMPARE(bench.step(intake, FlowStep::Campus), StepState::Failed);
    QCOMPARE(bench.error(intake, FlowStep::Campus)->code, u"sitemaintenance"_s);
    bench.pass(24h);
    bench.set({{u"maintenance"_s, u"off"_s}});
    QTest::qWait(300);
    QCOMPARE(bench.jobs().constFirst().state, JobState::Failed); // nobody but a person takes it up
    valueOf(QCoro::waitFor(bench.intakes.retry(intake)));
    QVERIFY(bench.isDone(intake));
    QCOMPARE(bench.requests("core_user_create_users"), 1);
}

void EngineTest::theWorkOfADeadProcessIsTakenOver()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const EngineInfo here = self(bench);
    QCOMPARE(here.pid, QCoreApplication::applicationPid());
    EngineInfo dead = here;
    dead.pid = deadPid();
    EngineInfo living = here;
    living.pid = getppid();
    EngineInfo other = dead;
    other.host = u"mostrador-2"_s;
    other.machine = u"0123456789abcdef/1/2"_s;
    EngineInfo earlier = here; // the same number, before this computer was started again
    earlier.pid = getppid();
    earlier.machine =
        QStringList{here.machine.section(u'/', 0, 0), u"earlier"_s, here.machine.section(u'/', 2)}.join(u'/');

    const QList<qint64> intakes = submitted(bench, 4);
    QStringList owners;
    for (const EngineInfo &info : {dead, earlier, living, other}) {
        owners.append(enter(bench, info));
        const QList<Job> taken = valueOf(JobRepository(*bench.session).claim(owners.last(), bench.clock.now(), 1h, 1));
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().intakeId, intakes.at(owners.size() - 1));
        valueOf(NumberShare(*bench.session).say(owners.last(), {kFirstAccount}));
    }
    bench.startEngine();
    QVERIFY(bench.isDone(intakes.at(0)));
    // Where the computer has no number, as in a container, nobody knows whether that was this one.
    const bool isNumbered = !here.machine.startsWith(u'/');
    if (isNumbered)
        QVERIFY(bench.isDone(intakes.at(1)));
    for (const int stays : isNumbered ? QList{2, 3} : QList{1, 2, 3}) {
        const Job job = valueOf(JobRepository(*bench.session).ofIntake(intakes.at(stays))).constFirst();
        QCOMPARE(job.state, JobState::Leased);
        QCOMPARE(job.leaseOwner, owners.at(stays));
    }
    QStringList there;
    for (const EngineInfo &info : valueOf(EngineRepository(*bench.session).list(bench.clock.now().addSecs(-60))))
        there.append(info.uuid.toString(QUuid::WithoutBraces));
    QVERIFY(!there.contains(owners.at(0)));
    QCOMPARE(there.contains(owners.at(1)), !isNumbered);
    QVERIFY(there.contains(owners.at(2)) && there.contains(owners.at(3)));
    const QString self = bench.engine->id().toString(QUuid::WithoutBraces);
    QCOMPARE(valueOf(NumberShare(*bench.session).others(self)).value(kFirstAccount), isNumbered ? 2 : 3); // no dead
    bench.pass(61min); // in the end no lease is for ever
    QVERIFY(bench.isDone(intakes.at(2)));
    QVERIFY(bench.isDone(intakes.at(3)));
}

void EngineTest::whatADeadProcessWasSendingIsNotSentAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const qint64 intake = submitted(bench, 1).constFirst();
    bench.startEngine({.sendsMessages = false});
    QVERIFY(bench.until([&] { return messages(bench).size() == 1; }));
    bench.stopEngine();
    EngineInfo dead = self(bench);
    dead.pid = deadPid();
    const QString owner = enter(bench, dead);
    const QList<Message> claimed = valueOf(MessageRepository(*bench.session).claim(owner, bench.clock.now(), 1h, 1));
    QCOMPARE(claimed.size(), 1);
    bench.startEngine();
    QVERIFY(bench.until([&] { return messages(bench).constFirst().state == MessageState::Unconfirmed; }));
    QCOMPARE(bench.activities(bench.status(intake).student.id).count(ActivityKind::MessageUnconfirmed), 1);
    bench.pass(2h);
    QTest::qWait(300);
    QCOMPARE(bench.received(messages(bench).constFirst()), 0);
    QCOMPARE(messages(bench).constFirst().state, MessageState::Unconfirmed);
}

/// Whether nothing was told before the caller could listen.
QCoro::Task<bool> EngineTest::isQuietAtStart(Engine *started, SettingValues settings, EngineSecrets secrets)
{
    bool hasDrained = false;
    const auto heard = connect(started, &Engine::drained, started, [&hasDrained] { hasDrained = true; });
    const Result<void> done = co_await started->start(settings, secrets);
    const bool isQuiet = !hasDrained;
    disconnect(heard);
    co_return done &&isQuiet;
}

/// A command that starts an engine and then waits until it has drained must not wait for the next look at the queue.
void EngineTest::drainedComesAfterTheStart()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    EngineBench bench(fixture);
    for (int round = 0; round < 40; ++round) {
        auto started = std::make_unique<Engine>(bench.database, bench.clock, EngineOptions{.runsJobs = false});
        QVERIFY(QCoro::waitFor(isQuietAtStart(started.get(), bench.values(), bench.secrets)));
        bool hasDrained = false;
        connect(started.get(), &Engine::drained, this, [&hasDrained] { hasDrained = true; });
        QVERIFY(bench.until([&] { return hasDrained; }, 5'000));
        disconnect(started.get(), nullptr, this, nullptr);
        bench.stop(std::move(started));
    }
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
