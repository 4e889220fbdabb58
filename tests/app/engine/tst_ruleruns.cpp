// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rules/rulescheduler.h"
#include "app/storage/leaserepository.h"
#include "app/storage/settingrepository.h"
#include "tests/app/engine/rulebench.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class RuleRunsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    BEDEL_DATABASE_TEST(eachIsWrittenToOnceHoweverOftenTheRulesRun)
    BEDEL_DATABASE_TEST(aLargeRunWaitsForAYes)
    BEDEL_DATABASE_TEST(whatIsTooMuchIsSet)
    BEDEL_DATABASE_TEST(aRunWhoseJobIsAnothersWritesNothing)
    BEDEL_DATABASE_TEST(aRefusedTemplateStopsItsRuleAndMendsByItself)
    BEDEL_DATABASE_TEST(whoCompletedMeanwhileIsWrittenToNoMore)
    BEDEL_DATABASE_TEST(oneEngineSchedules)
    BEDEL_DATABASE_TEST(aClockThatJumpsStopsTheRulesForAWhile)
    BEDEL_DATABASE_TEST(whatIsHeldForNineGoesAtNine)
    BEDEL_DATABASE_TEST(aRuleIsStoppedAgainAfterItWasLetGoOn)
    BEDEL_DATABASE_TEST(manyFailuresStopTheRuleUntilAPersonLooks)
    BEDEL_DATABASE_TEST(whileReadingsFailNobodyIsToldToBeIdle)
    BEDEL_DATABASE_TEST(aBadTemplateOfOneCourseHoldsThatCourseOnly)
    BEDEL_DATABASE_TEST(usualDaysAreCountedInWholeDays)
    BEDEL_DATABASE_TEST(nobodyTakesAJobOverInTheMiddleOfAWrite)
    BEDEL_DATABASE_TEST(aRunIsUndoneWithWhatIsBeingWrittenOfIt)
};

void RuleRunsTest::eachIsWrittenToOnceHoweverOftenTheRulesRun()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 12, 30);
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
    RuleBench bench(fixture, 30, 20);
    bench.run();
    QCOMPARE(bench.messages(), 0);
    QVERIFY(bench.waiting().has_value());
    QCOMPARE(bench.waiting()->due, 30);
    QVERIFY(bench.waiting()->question
            == (RunQuestion{.kind = RunQuestion::Kind::ManyStudents, .due = 30, .usual = 50, .limit = 25}));
    bench.run(); // asks once
    QCOMPARE(valueOf(RuleRunRepository(*bench.session).list(10)).size(), 1);
    QCOMPARE(valueOf(DecisionRepository(*bench.session)
                         .count({.outcomes = {DecisionOutcome::Held}, .reasons = {u"run_approved"_s}})),
             30);
}

void RuleRunsTest::whatIsTooMuchIsSet()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 5, 45, {{u"sending.run_asks_from"_s, u"3"_s}, {u"sending.run_percent_active"_s, u"9"_s}});
    bench.run();
    QCOMPARE(bench.messages(), 0);
    QVERIFY(bench.waiting()->question
            == (RunQuestion{.kind = RunQuestion::Kind::ManyStudents, .due = 5, .usual = 50, .limit = 9}));
    const Decision asked = bench.decisionOf(0);
    QCOMPARE(asked.gate.constLast().kind, RuleCondition::Kind::RunApproved);
    QCOMPARE(asked.gate.constLast().expected, QJsonValue(9));
    bench.set(u"sending.run_percent_active"_s, u"10"_s); // five of fifty are no more than that
    bench.run();
    QVERIFY(!bench.waiting());
    QCOMPARE(bench.messages(), 5);
}

void RuleRunsTest::aRunWhoseJobIsAnothersWritesNothing()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 12, 30);
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
    RuleBench bench(fixture, 5, 30);
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
    RuleBench bench(fixture, 5, 30);
    bench.run();
    bench.complete(0);
    bench.run();
    QCOMPARE(valueOf(MessageRepository(*bench.session).count({.states = {MessageState::Cancelled}})), 1);
    QCOMPARE(valueOf(MessageRepository(*bench.session).count({.states = {MessageState::Queued}})), 4);
    // The log and the trace both say why.
    QCOMPARE(bench.messageOf(0).error.value_or(Error()).code, u"completed"_s);
    QCOMPARE(bench.decisionOf(0).outcome, DecisionOutcome::Stopped);
    QCOMPARE(bench.decisionOf(0).reason, u"not_completed"_s);
}

void RuleRunsTest::oneEngineSchedules()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 1, 1);
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

void RuleRunsTest::aClockThatJumpsStopsTheRulesForAWhile()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 3, 30);
    SqlSession &session = *bench.session;
    LeaseRepository leases(session);
    const auto fence = valueOf(leases.acquire(QString(ruleschedule::kLease), u"bench"_s, std::chrono::hours(1)));
    const auto look = [&](bool hasJumped, qint64 onPurpose = 0) {
        return valueOf(inTransaction(session, [&]() -> Result<bool> {
            const Result<void> watched = ruleschedule::watchClock(session, hasJumped, bench.clock.now(), onPurpose);
            return watched ? ruleschedule::queueDue(session, *fence, bench.clock.now()) : fail(watched.error());
        }));
    };
    QVERIFY(look(false));
    const Job queued = bench.claimed(); // before the jump
    QVERIFY(!look(true));
    // What was queued before the jump does not run either.
    const Result<void> refused = QCoro::waitFor(bench.handler.run(queued));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"clock_jumped"_s);
    QCOMPARE(refused.error().retry, Error::Retry::Later);
    QCOMPARE(bench.messages(), 0);
    bench.clock.advance(std::chrono::minutes(9)); // not a jump in itself
    QVERIFY(!look(false));
    bench.clock.advance(std::chrono::minutes(9));
    QVERIFY(look(false));
    valueOf(QCoro::waitFor(bench.handler.run(queued)));
    QCOMPARE(bench.messages(), 3);
    // A day that somebody has let go by on the practice campus is none.
    const qint64 day = std::chrono::milliseconds(std::chrono::hours(24)).count();
    bench.clock.advance(std::chrono::hours(24));
    QVERIFY(look(false, day));
    // Put back by a day while no engine ran: the database's clock tells.
    bench.clock.advance(-std::chrono::hours(24));
    QVERIFY(!look(false, day));
    QVERIFY(!valueOf(ruleschedule::isClockSteady(session, bench.clock.now().addSecs(60))));
    QVERIFY(valueOf(ruleschedule::isClockSteady(session, bench.clock.now().addSecs(16 * 60))));
    // How far it may move is set.
    bench.clock.advance(std::chrono::minutes(20));
    const auto watch = [&](std::chrono::minutes least) {
        valueOf(inTransaction(session,
                              [&] { return ruleschedule::watchClock(session, false, bench.clock.now(), day, least); }));
        return valueOf(ruleschedule::isClockSteady(session, bench.clock.now()));
    };
    QVERIFY(watch(std::chrono::minutes(21)));
    bench.clock.advance(std::chrono::minutes(20));
    QVERIFY(!watch(std::chrono::minutes(19)));
}

void RuleRunsTest::whatIsHeldForNineGoesAtNine()
{
    BEDEL_FRESH_DATABASE(fixture);
    const QDateTime night(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC); // 5:00 in Madrid
    RuleBench bench(fixture, 2, 10, {{u"sending.hours"_s, u"rules"_s}}, night);
    bench.run();
    QCOMPARE(bench.decisions(DecisionOutcome::Held, u"inside_hours"_s), 2);
    // Something else could have gone long ago and waits for a person.
    bench.execute(u"UPDATE decision SET send_at = ?, reason = 'rule_running' WHERE student_id = ?"_s,
                  {bench.session->bindTime(night.addSecs(-60)), bench.centre.students.constFirst()});
    const auto next = valueOf(DecisionRepository(*bench.session).nextHeld(night));
    QVERIFY(next.has_value());
    QCOMPARE(next->toTimeZone(QTimeZone("Europe/Madrid")).time(), QTime(9, 30));
}

void RuleRunsTest::aRuleIsStoppedAgainAfterItWasLetGoOn()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 1, 1);
    RuleRepository rules(*bench.session);
    const QDateTime now = bench.clock.now();
    const Error why{.kind = Error::Kind::Invalid, .code = u"template_refused"_s};
    for (int round = 0; round < 3; ++round) {
        QVERIFY(valueOf(rules.pause(RuleEvent::Inactive, why, now.addSecs(round * 60))));
        QVERIFY(!valueOf(rules.pause(RuleEvent::Inactive, why, now.addSecs(round * 60 + 1)))); // one alarm
        QVERIFY(valueOf(rules.find(RuleEvent::Inactive)).paused.has_value());
        valueOf(QCoro::waitFor(bench.rules.resume(RuleEvent::Inactive)));
        QVERIFY(!valueOf(rules.find(RuleEvent::Inactive)).paused);
        QCOMPARE(valueOf(rules.find(RuleEvent::Inactive)).pausedAt, now); // failures count from here on
    }
}

void RuleRunsTest::manyFailuresStopTheRuleUntilAPersonLooks()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 12, 60);
    const auto failFirst = [&bench](int count) {
        bench.execute(u"UPDATE message SET state = 'failed', failed_at = ? WHERE id IN (SELECT id FROM message "
                      "ORDER BY id LIMIT ?)"_s,
                      {bench.session->bindTime(bench.clock.now()), count});
        bench.run();
    };
    const auto paused = [&bench] { return valueOf(RuleRepository(*bench.session).find(RuleEvent::Inactive)).paused; };
    bench.run();
    QCOMPARE(bench.messages(), 12);
    failFirst(4);
    QVERIFY(!paused());
    failFirst(5);
    QVERIFY(paused().has_value());
    QCOMPARE(paused()->code, u"rule_failures"_s);
    bench.run();
    QVERIFY(paused().has_value()); // it does not go on by itself
    valueOf(QCoro::waitFor(bench.rules.resume(RuleEvent::Inactive)));
    bench.run();
    QVERIFY(!paused()); // what failed before was looked at
}

void RuleRunsTest::whileReadingsFailNobodyIsToldToBeIdle()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 3, 30);
    const auto pass = [&bench](const QString &state) {
        const QVariant at = bench.session->bindTime(bench.clock.now());
        bench.execute(
            u"INSERT INTO tracking_pass (kind, state, started_at, finished_at) VALUES ('scheduled', ?, ?, ?)"_s,
            {state, at, at});
    };
    pass(u"failed"_s);
    pass(u"failed"_s);
    bench.run();
    QCOMPARE(bench.messages(), 0);
    QCOMPARE(bench.decisions(DecisionOutcome::Held, u"readings_work"_s), 3);
    QCOMPARE(bench.decisionOf(0).gate.constLast().expected, QJsonValue(2));
    pass(u"done"_s);
    pass(u"failed"_s); // one is no trouble yet
    bench.set(u"sending.failed_readings"_s, u"1"_s); // unless the centre says so
    bench.run();
    QCOMPARE(bench.messages(), 0);
    bench.set(u"sending.failed_readings"_s, QString());
    bench.run();
    QCOMPARE(bench.messages(), 3);
}

void RuleRunsTest::aBadTemplateOfOneCourseHoldsThatCourseOnly()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 2, 30);
    WhatsAppTemplate bad = bench.notice(TemplateState::Approved, u"otro"_s);
    bad.quality = u"RED"_s;
    bench.store(bad);
    Rule rule = bench.rule();
    rule.courses.insert(bench.centre.course(), {.templateKey = bad.key});
    valueOf(RuleRepository(*bench.session).save(rule, u"Ana"_s, bench.clock.now()));
    bench.run();
    QCOMPARE(bench.messages(), 0);
    QCOMPARE(bench.decisions(DecisionOutcome::Held, u"template_ready"_s), 2);
    QCOMPARE(bench.decisionOf(0).deciding()->found.toString(), u"template_low_quality"_s);
    QVERIFY(!valueOf(RuleRepository(*bench.session).find(RuleEvent::Inactive)).paused); // other courses go on
    bad.quality = u"GREEN"_s;
    bench.store(bad);
    bench.run();
    QCOMPARE(bench.messages(), 2);
}

void RuleRunsTest::usualDaysAreCountedInWholeDays()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 0, 6);
    const QDateTime now = bench.clock.now();
    const qint64 run = valueOf(RuleRunRepository(*bench.session).add({.at = now}));
    QList<Message> messages;
    for (const int hoursAgo : {1, 23, 25, 26, 71, 24 * 20}) {
        Message one{.uuid = QUuid::createUuid(),
                    .occasion = u"inactive:%1:x:1"_s.arg(hoursAgo),
                    .purpose = MessagePurpose::Inactivity,
                    .studentId = bench.centre.students.at(messages.size()),
                    .queuedAt = now.addSecs(-3600 * hoursAgo)};
        one.runId = run;
        messages.append(one);
    }
    valueOf(MessageRepository(*bench.session).insertAll(messages));
    QList<int> days = valueOf(RuleRunRepository(*bench.session).sentPerDay(now));
    std::ranges::sort(days);
    QCOMPARE(days, (QList<int>{1, 2, 2}));
}

void RuleRunsTest::nobodyTakesAJobOverInTheMiddleOfAWrite()
{
    BEDEL_FRESH_DATABASE(fixture);
    if (fixture.isSqlite())
        return; // one writer at a time
    RuleBench bench(fixture, 1, 1);
    const Job job = bench.claimed();
    const auto other = fixture.session();
    valueOf(other->command(u"SET lock_timeout = '200ms'"_s));
    valueOf(inTransaction(*bench.session, [&]() -> Result<void> {
        if (!valueOf(JobRepository(*bench.session).isHeld(job)))
            return fail({.code = u"not held"_s});
        const Result<void> taken = JobRepository(*other).giveBack(u"bench"_s);
        return taken ? fail({.code = u"taken over"_s}) : Result<void>();
    }));
}

void RuleRunsTest::aRunIsUndoneWithWhatIsBeingWrittenOfIt()
{
    BEDEL_FRESH_DATABASE(fixture);
    if (fixture.isSqlite())
        return; // one writer at a time
    RuleBench bench(fixture, 1, 1);
    const QDateTime now = bench.clock.now();
    RuleRunRepository runs(*bench.session);
    const qint64 run = valueOf(runs.add({.at = now}));
    const auto other = fixture.session();
    valueOf(other->command(u"SET lock_timeout = '200ms'"_s));
    const auto undone = [&] {
        return inTransaction(*other, [&] { return RuleRunRepository(*other).undo(run, u"Ana"_s, now); });
    };
    Message message{.uuid = QUuid::createUuid(),
                    .occasion = u"inactive:1:x:1"_s,
                    .purpose = MessagePurpose::Inactivity,
                    .studentId = bench.centre.students.constFirst(),
                    .queuedAt = now};
    message.runId = run;
    valueOf(inTransaction(*bench.session, [&]() -> Result<void> {
        valueOf(runs.lock(run)); // as whoever writes a piece of it
        valueOf(MessageRepository(*bench.session).insertAll({message}));
        const Result<int> early = undone();
        return early ? fail({.code = u"did not wait"_s}) : Result<void>();
    }));
    QCOMPARE(valueOf(undone()), 1);
    QCOMPARE(valueOf(runs.find(run)).state, RuleRun::State::Undone);
}

QTEST_GUILESS_MAIN(RuleRunsTest)
#include "tst_ruleruns.moc"
