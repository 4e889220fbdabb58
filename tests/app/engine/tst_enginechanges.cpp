// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enginerepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/transaction.h"
#include "tests/app/engine/enginebench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What an engine makes of changes around it: settings, an early stop, a database that refuses a note.
class EngineChangesTest : public QObject {
    Q_OBJECT
private slots:
    void otherSettingsDisturbNothing();
    void itMayBeStoppedBeforeItRuns_data() { DatabaseFixture::addDatabaseRows(); }
    void itMayBeStoppedBeforeItRuns();
    void healthIsKnownOnlyOnceItIsStored();
    void rulesThatNeverRanOnlyShowForADay();
};

void EngineChangesTest::otherSettingsDisturbNothing()
{
    constexpr int kForms = 14; // more than may write at once: the others wait for their turn
    const DatabaseFixture fixture(u"sqlite"_s);
    EngineBench bench(fixture);
    bench.set({{u"moodle_delay_ms"_s, 300}});
    QList<qint64> intakes;
    for (int i = 0; i < kForms; ++i)
        intakes.append(bench.submit(bench.form(u"Nuria"_s, u"Prieto"_s + QChar(u'a' + i), 174 + i)));
    bench.startEngine();
    QVERIFY(bench.until([&] { return bench.requests("core_user_create_users") > 0; }));
    bench.settings.insert(u"tracking.paused"_s, u"true"_s);
    bench.settings.insert(u"centre.name"_s, u"Otra academia"_s);
    bench.engine->useSettings(bench.values());
    for (const qint64 intake : std::as_const(intakes))
        QVERIFY(bench.isDone(intake));
    for (const Job &job : bench.jobs()) {
        if (job.kind == JobKind::CreateUser)
            QCOMPARE(job.attempts, 1); // nobody was sent away
    }
    QCOMPARE(bench.requests("core_user_create_users"), kForms);
}

void EngineChangesTest::itMayBeStoppedBeforeItRuns()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    auto early = std::make_unique<Engine>(bench.database, bench.clock, EngineOptions{});
    bool hasStopped = false;
    connect(early.get(), &Engine::stopped, this, [&hasStopped] { hasStopped = true; });
    Transaction other(*bench.session); // another program writes: what a dead one left cannot be taken over yet
    QVERIFY(other.begin());
    if (!fixture.isSqlite())
        QVERIFY(bench.session->command(u"LOCK TABLE engine IN ACCESS EXCLUSIVE MODE"_s));
    QCoro::Task<Result<void>> starting = early->start(bench.values(), bench.secrets);
    early->stop();
    QVERIFY(other.commit());
    const Result<void> started = QCoro::waitFor(starting);
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Cancelled);
    QVERIFY(bench.until([&] { return hasStopped; }));
    QVERIFY(!early->isRunning());
    QVERIFY(valueOf(EngineRepository(*bench.session).list(bench.clock.now().addSecs(-60))).isEmpty());
    bench.submit(bench.form());
    QCOMPARE(bench.jobs().constFirst().state, JobState::Ready);
}

void EngineChangesTest::healthIsKnownOnlyOnceItIsStored()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    EngineBench bench(fixture);
    bench.startEngine();
    const QString key = SystemHealth::settingKey(Error::System::Moodle);
    const QString refuse = u"CREATE TRIGGER refuse BEFORE %1 ON setting BEGIN SELECT RAISE(ABORT, 'no'); END"_s;
    QVERIFY(bench.session->command(refuse.arg(u"INSERT"_s)));
    QVERIFY(bench.isDone(bench.submit(bench.form())));
    QVERIFY(!valueOf(SettingRepository(*bench.session).value(key)));
    QVERIFY(bench.session->command(u"DROP TRIGGER refuse"_s));
    QVERIFY(bench.isDone(bench.submit(bench.form(u"Eva"_s, u"Gil"_s, 102))));
    QVERIFY(bench.until([&] { return valueOf(SettingRepository(*bench.session).value(key)).has_value(); }));
}

void EngineChangesTest::rulesThatNeverRanOnlyShowForADay()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    EngineBench bench(fixture);
    const auto rule = [&bench](RuleEvent event) { return valueOf(RuleRepository(*bench.session).find(event)).rule; };
    QVERIFY(!rule(RuleEvent::Inactive).activeFrom.isValid());
    const QDateTime begun = bench.clock.now();
    bench.startEngine({.schedulesTracking = true});
    QVERIFY(bench.until([&] { return rule(RuleEvent::Inactive).activeFrom.isValid(); }));
    const Rule inactive = rule(RuleEvent::Inactive);
    QVERIFY(inactive.activeFrom >= begun && inactive.activeFrom <= bench.clock.now());
    QCOMPARE(inactive.showOnlyUntil, inactive.activeFrom.addDays(1));
    QCOMPARE(rule(RuleEvent::Survey).showOnlyUntil, inactive.showOnlyUntil);
    QVERIFY(!rule(RuleEvent::Welcome).showOnlyUntil.isValid()); // a person starts it
    bench.stopEngine();
    bench.clock.advance(36h);
    bench.startEngine({.schedulesTracking = true}); // they begin once
    QVERIFY(bench.until([&] { return bench.engine->isIdle(); }));
    QCOMPARE(rule(RuleEvent::Inactive).activeFrom, inactive.activeFrom);
}

QTEST_GUILESS_MAIN(EngineChangesTest)
#include "tst_enginechanges.moc"
