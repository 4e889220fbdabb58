// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rules/rulerunhandler.h"
#include "app/engine/rules/rulescheduler.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/leaserepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/support/trackedcentre.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A database with people who have not entered for a while, and a handler without an engine around it.
class Bench {
public:
    Bench(const DatabaseFixture &fixture, int idle, int busy)
        : database(fixture.target(), clock)
        , context{.database = database, .clock = clock, .connections = nullptr, .owner = u"bench"_s}
        , handler(context)
    {
        if (const auto opened = database.open().result(); !opened)
            qFatal("the database does not open: %s", qUtf8Printable(opened.error().detail));
        session = fixture.session();
        const SettingValues::Texts texts{{u"template.inactivity"_s, u"aviso:es"_s},
                                         {u"sending.hours"_s, u"always"_s},
                                         {u"centre.time_zone"_s, u"Europe/Madrid"_s}};
        context.connections = std::make_shared<Connections>(SettingValues(texts, {}, {}), EngineSecrets());
        valueOf(TemplateRepository(*session).store({notice(TemplateState::Approved)}, clock.now()));
        centre = trackedCentre(*session, clock.now().addDays(-40), idle + busy);
        QList<ProgressChange> changes;
        for (int i = 0; i < idle + busy; ++i) {
            ProgressChange change = changeOf(centre.enrolments.at(i), 30, clock.now().addDays(i < idle ? -9 : -1));
            change.value.checkedAt = clock.now().addSecs(-60);
            changes.append(change);
        }
        valueOf(inTransaction(*session, [&] { return ProgressRepository(*session).store(changes); }));
    }
    ~Bench() { database.shutdown(); }
    Q_DISABLE_COPY_MOVE(Bench)

    WhatsAppTemplate notice(TemplateState state) const
    {
        return {.key = {.name = u"aviso"_s, .language = u"es"_s},
                .metaId = u"1"_s,
                .state = state,
                .category = u"UTILITY"_s,
                .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, vuelve."_s}}},
                .pulledAt = clock.now()};
    }
    Job claimed()
    {
        const QDateTime now = clock.now();
        return valueOf(inTransaction(*session, [&]() -> Result<Job> {
            JobRepository jobs(*session);
            const Result<qint64> id = jobs.add(
                {.kind = JobKind::RunRules, .runAfter = now, .dedupeKey = word(JobKind::RunRules), .createdAt = now});
            if (!id)
                return fail(id.error());
            const Result<QList<Job>> taken = jobs.claim(u"bench"_s, now, std::chrono::minutes(1), 1);
            return taken ? Result<Job>(taken->value(0)) : fail(taken.error());
        }));
    }
    void run()
    {
        const Job job = claimed();
        valueOf(QCoro::waitFor(handler.run(job)));
    }
    int messages() { return valueOf(MessageRepository(*session).count({})); }
    std::optional<RuleRun> waiting() { return valueOf(RuleRunRepository(*session).waiting()); }

    ManualClock clock;
    Database database;
    EngineContext context;
    RuleRunHandler handler;
    std::unique_ptr<SqlSession> session;
    TrackedCentre centre;
};

} // namespace

class RuleRunsTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(eachIsWrittenToOnceHoweverOftenTheRulesRun)
    BEDEL_DATABASE_TEST(aLargeRunWaitsForAYes)
    BEDEL_DATABASE_TEST(aRunWhoseJobIsAnothersWritesNothing)
    BEDEL_DATABASE_TEST(aRefusedTemplateStopsItsRuleAndMendsByItself)
    BEDEL_DATABASE_TEST(whoCompletedMeanwhileIsWrittenToNoMore)
    BEDEL_DATABASE_TEST(oneEngineSchedules)
};

void RuleRunsTest::eachIsWrittenToOnceHoweverOftenTheRulesRun()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 12, 30);
    bench.run();
    QCOMPARE(bench.messages(), 12);
    bench.run();
    bench.run();
    QCOMPARE(bench.messages(), 12);
    const QList<RuleRun> runs = valueOf(RuleRunRepository(*bench.session).list(10));
    QCOMPARE(runs.size(), 1); // those with nothing to send leave no row
    QCOMPARE(runs.constFirst().sent, 12);
}

void RuleRunsTest::aLargeRunWaitsForAYes()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 30, 20);
    bench.run();
    QCOMPARE(bench.messages(), 0);
    QVERIFY(bench.waiting().has_value());
    QCOMPARE(bench.waiting()->due, 30);
    QVERIFY(bench.waiting()->question
            == (RunQuestion{.kind = RunQuestion::Kind::ManyStudents, .due = 30, .usual = 50}));
    bench.run(); // asks once
    QCOMPARE(valueOf(RuleRunRepository(*bench.session).list(10)).size(), 1);
    QCOMPARE(valueOf(DecisionRepository(*bench.session)
                         .count({.outcomes = {DecisionOutcome::Held}, .reasons = {u"run_approved"_s}})),
             30);
}

void RuleRunsTest::aRunWhoseJobIsAnothersWritesNothing()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 12, 30);
    const Job job = bench.claimed();
    valueOf(JobRepository(*bench.session).giveBack(u"bench"_s));
    valueOf(JobRepository(*bench.session).claim(u"other"_s, bench.clock.now(), std::chrono::minutes(1), 1));
    const Result<void> done = QCoro::waitFor(bench.handler.run(job));
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"lease_lost"_s);
    QCOMPARE(bench.messages(), 0);
}

void RuleRunsTest::aRefusedTemplateStopsItsRuleAndMendsByItself()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 5, 30);
    valueOf(TemplateRepository(*bench.session).store({bench.notice(TemplateState::Paused)}, bench.clock.now()));
    bench.run();
    QCOMPARE(bench.messages(), 0);
    const RuleStanding stopped = valueOf(RuleRepository(*bench.session).find(RuleEvent::Inactive));
    QVERIFY(stopped.paused.has_value());
    QCOMPARE(stopped.paused->code, u"template_not_approved"_s);
    valueOf(TemplateRepository(*bench.session).store({bench.notice(TemplateState::Approved)}, bench.clock.now()));
    bench.run();
    QVERIFY(!valueOf(RuleRepository(*bench.session).find(RuleEvent::Inactive)).paused);
    QCOMPARE(bench.messages(), 5);
}

void RuleRunsTest::whoCompletedMeanwhileIsWrittenToNoMore()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 5, 30);
    bench.run();
    ProgressChange change = changeOf(bench.centre.enrolments.constFirst(), 100, bench.clock.now());
    change.value.completedAt = bench.clock.now();
    valueOf(inTransaction(*bench.session, [&] { return ProgressRepository(*bench.session).store({change}); }));
    bench.run();
    QCOMPARE(valueOf(MessageRepository(*bench.session).count({.states = {MessageState::Cancelled}})), 1);
    QCOMPARE(valueOf(MessageRepository(*bench.session).count({.states = {MessageState::Queued}})), 4);
}

void RuleRunsTest::oneEngineSchedules()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1, 1);
    const QDateTime now = bench.clock.now();
    LeaseRepository leases(*bench.session);
    const auto fence = valueOf(leases.acquire(QString(ruleschedule::kLease), u"bench"_s, std::chrono::minutes(1)));
    QVERIFY(fence.has_value());
    const auto queue = [&](qint64 with) {
        return inTransaction(*bench.session, [&] { return ruleschedule::queueDue(*bench.session, with, now); });
    };
    QVERIFY(!queue(*fence + 1)); // another's fence
    QVERIFY(valueOf(queue(*fence)));
    QVERIFY(valueOf(queue(*fence)));
    QCOMPARE(valueOf(JobRepository(*bench.session).list({JobState::Ready}, 10)).size(), 1);
}

QTEST_GUILESS_MAIN(RuleRunsTest)
#include "tst_ruleruns.moc"
