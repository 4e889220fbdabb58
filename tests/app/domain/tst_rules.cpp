// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/decision.h"
#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/rulerun.h"
#include "app/domain/rules/runplan.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

using Outcome = RuleVerdict::Outcome;
using Kind = RuleCondition::Kind;

/// Each rule of sending-rules.md, at its edges.
class RulesTest : public QObject {
    Q_OBJECT
private slots:
    void notStarted();
    void inactiveBySpells();
    void pausesStopTheClock();
    void milestones();
    void milestonesEachSoManyPoints();
    void behind();
    void whatFailedIsNotSaidAnewInEachRun();
    void whoWantsNoMoreOfItHearsNoMore();
    void daysBeforeTheEnd();
    void controls();
    void completed();
    void survey();
    void nothingFromAStaleReading();
    void howOldAReadingMayBeIsSet();
    void nothingRetroactive();
    void coursesMayDiffer();
    void definitionsAreKept();
    void badNumbersAreNamed_data();
    void badNumbersAreNamed();
    void daysWithPauses();
    void whatLosesAgainstSomethingUnseenWaits();
    void aLargeRunIsAskedAbout();
    void manyFailuresStopARule();

private:
    static QDateTime on(int day, int hour = 10, int minute = 0);
    static RuleFacts facts();
    static Rule rule(RuleEvent event);
    static void read(RuleFacts *facts, const QDateTime &at);
    static void send(RuleFacts *facts, const RuleVerdict &verdict, const QDateTime &at);
    static bool isUnmet(const RuleVerdict &verdict, Kind kind);
};

namespace {

const QTimeZone kZone("Europe/Madrid");
const QDate kFirst(2026, 9, 7); // a Monday

} // namespace

QDateTime RulesTest::on(int day, int hour, int minute)
{
    return QDateTime(kFirst.addDays(day), QTime(hour, minute), kZone).toUTC();
}

/// Sixty days, enrolled on the first, never entered.
RuleFacts RulesTest::facts()
{
    RuleFacts facts{.enrolmentId = 7, .studentId = 3, .courseId = 2};
    facts.progress.percent = 0;
    facts.progress.totalScos = 10;
    facts.progress.courseStart = on(0, 9);
    facts.progress.courseEnd = on(60, 20);
    facts.progress.enrolmentStart = on(0, 9);
    facts.adoptedAt = on(0, 9);
    return facts;
}

Rule RulesTest::rule(RuleEvent event)
{
    return {.event = event, .terms = RuleTerms::defaultsOf(event)};
}

void RulesTest::read(RuleFacts *facts, const QDateTime &at)
{
    facts->progress.checkedAt = at;
}

void RulesTest::send(RuleFacts *facts, const RuleVerdict &verdict, const QDateTime &at)
{
    facts->sent.append(
        {.occasion = verdict.occasion(), .enrolmentId = facts->enrolmentId, .event = verdict.event, .at = at});
}

bool RulesTest::isUnmet(const RuleVerdict &verdict, Kind kind)
{
    return !verdict.conditions.isEmpty() && verdict.conditions.constLast().kind == kind
        && !verdict.conditions.constLast().isMet;
}

void RulesTest::notStarted()
{
    const Rule two = rule(RuleEvent::NotStarted);
    RuleFacts known = facts();
    read(&known, on(1));
    RuleVerdict verdict = evaluate(two, known, on(1), kZone);
    QCOMPARE(verdict.outcome, Outcome::Waiting);
    QCOMPARE(verdict.dueAt, on(2, 9));
    read(&known, on(2, 9));
    verdict = evaluate(two, known, on(2, 9), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.occasion(), u"not_started:7::1"_s);
    send(&known, verdict, on(2, 9));
    QCOMPARE(evaluate(two, known, on(2, 10), kZone).dueAt, on(5, 9));
    // After some days without an engine: the second, not both.
    RuleFacts late = facts();
    read(&late, on(6));
    QCOMPARE(evaluate(two, late, on(6), kZone).step, 2);
    send(&late, evaluate(two, late, on(6), kZone), on(6));
    QVERIFY(isUnmet(evaluate(two, late, on(6), kZone), Kind::StepsLeft));
    read(&known, on(5, 9));
    send(&known, evaluate(two, known, on(5, 9), kZone), on(5, 9));
    read(&known, on(20));
    QVERIFY(isUnmet(evaluate(two, known, on(20), kZone), Kind::StepsLeft));
    // Who enters is left alone, also without progress.
    late.progress.lastActivity = on(6, 8);
    QVERIFY(isUnmet(evaluate(two, late, on(6), kZone), Kind::NoAccess));
    // Before the start nobody is late.
    RuleFacts early = facts();
    early.progress.courseStart = on(10);
    read(&early, on(3));
    QVERIFY(isUnmet(evaluate(two, early, on(3), kZone), Kind::CourseBegun));
}

void RulesTest::inactiveBySpells()
{
    const Rule inactive = rule(RuleEvent::Inactive); // T = 12 % of 60 days: 7
    RuleFacts known = facts();
    known.progress.percent = 20;
    known.progress.lastActivity = on(10);
    read(&known, on(16));
    QCOMPARE(evaluate(inactive, known, on(16), kZone).dueAt, on(17));
    read(&known, on(17));
    RuleVerdict verdict = evaluate(inactive, known, on(17), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.occasion(), u"inactive:7:20260917:1"_s);
    send(&known, verdict, on(17));
    QCOMPARE(evaluate(inactive, known, on(17), kZone).dueAt, on(24));
    read(&known, on(24));
    verdict = evaluate(inactive, known, on(24), kZone);
    QCOMPARE(verdict.step, 2);
    send(&known, verdict, on(24));
    read(&known, on(31));
    QVERIFY(isUnmet(evaluate(inactive, known, on(31), kZone), Kind::StepsLeft));
    for (const int again : {25, 33}) { // two new spells, and no fourth
        known.progress.lastActivity = on(again);
        read(&known, on(again + 7));
        verdict = evaluate(inactive, known, on(again + 7), kZone);
        QCOMPARE(verdict.outcome, Outcome::Due);
        QCOMPARE(verdict.step, 1);
        send(&known, verdict, on(again + 7));
    }
    known.progress.lastActivity = on(41);
    read(&known, on(48));
    QVERIFY(isUnmet(evaluate(inactive, known, on(48), kZone), Kind::SpellsLeft));
    // Without dates T is seven days; after the end nobody is asked back.
    RuleFacts open = facts();
    open.progress.courseStart = {};
    open.progress.courseEnd = {};
    open.progress.lastActivity = on(3);
    read(&open, on(10));
    QCOMPARE(evaluate(inactive, open, on(10), kZone).outcome, Outcome::Due);
    open.progress.courseEnd = on(9);
    QVERIFY(isUnmet(evaluate(inactive, open, on(10), kZone), Kind::CourseRunning));
}

void RulesTest::pausesStopTheClock()
{
    const Rule inactive = rule(RuleEvent::Inactive);
    RuleFacts known = facts();
    known.progress.percent = 20;
    known.progress.lastActivity = on(10);
    known.pauses = {{.from = kFirst.addDays(12), .to = kFirst.addDays(14)}};
    read(&known, on(19));
    QCOMPARE(evaluate(inactive, known, on(19), kZone).outcome, Outcome::Waiting);
    QCOMPARE(evaluate(inactive, known, on(19), kZone).dueAt, on(20));
    read(&known, on(20));
    QCOMPARE(evaluate(inactive, known, on(20), kZone).outcome, Outcome::Due);
}

void RulesTest::milestones()
{
    const Rule half = rule(RuleEvent::Milestone);
    RuleFacts known = facts();
    known.progress.percent = 55;
    known.progress.lastActivity = on(20);
    read(&known, on(20));
    QVERIFY(isUnmet(evaluate(half, known, on(20), kZone), Kind::MilestoneReached)); // so at the first reading
    known.rises = {{.at = on(20), .from = 40, .to = 55}};
    RuleVerdict verdict = evaluate(half, known, on(20), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.spell, u"50"_s);
    send(&known, verdict, on(20));
    QVERIFY(isUnmet(evaluate(half, known, on(20), kZone), Kind::NotSentYet));
    // The next one a day later has to wait for its 72 hours.
    known.progress.percent = 80;
    known.rises.append({.at = on(21), .from = 55, .to = 80});
    read(&known, on(21));
    verdict = evaluate(half, known, on(21), kZone);
    QCOMPARE(verdict.outcome, Outcome::Waiting);
    QCOMPARE(verdict.dueAt, on(23));
    read(&known, on(23));
    verdict = evaluate(half, known, on(23), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.spell, u"75"_s);
    // Both at once are one message, and 50 does not follow.
    RuleFacts jump = facts();
    jump.progress.percent = 90;
    jump.rises = {{.at = on(20), .from = 10, .to = 90}};
    read(&jump, on(20));
    verdict = evaluate(half, jump, on(20), kZone);
    QCOMPARE(verdict.spell, u"75"_s);
    send(&jump, verdict, on(20));
    QCOMPARE(evaluate(half, jump, on(20), kZone).outcome, Outcome::NotApplicable);
    // Old news is none.
    jump.sent.clear();
    read(&jump, on(26));
    QVERIFY(isUnmet(evaluate(half, jump, on(26), kZone), Kind::StillNews));
    jump.progress.isCompleted = true;
    QVERIFY(isUnmet(evaluate(half, jump, on(26), kZone), Kind::NotCompleted));
}

void RulesTest::milestonesEachSoManyPoints()
{
    Rule tens = rule(RuleEvent::Milestone);
    tens.terms.risePoints = 20;
    RuleFacts known = facts();
    known.progress.percent = 45;
    known.rises = {{.at = on(20), .from = 30, .to = 45}};
    read(&known, on(20));
    QCOMPARE(evaluate(tens, known, on(20), kZone).spell, u"40"_s);
}

void RulesTest::behind()
{
    const Rule behind = rule(RuleEvent::Behind);
    RuleFacts known = facts();
    known.progress.percent = 10;
    known.progress.lastActivity = on(5);
    read(&known, on(10)); // 17 % of the time
    QVERIFY(isUnmet(evaluate(behind, known, on(10), kZone), Kind::TimeGone));
    read(&known, on(20)); // a third: 23 points
    QVERIFY(isUnmet(evaluate(behind, known, on(20), kZone), Kind::BehindPoints));
    read(&known, on(24)); // 40 %
    RuleVerdict verdict = evaluate(behind, known, on(24), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.step, 1);
    QVERIFY(verdict.dueAt > on(20) && verdict.dueAt < on(24)); // when 35 % of the time were gone
    send(&known, verdict, on(24));
    QCOMPARE(evaluate(behind, known, on(25), kZone).outcome, Outcome::NotApplicable); // no reading of that day
    read(&known, on(25));
    verdict = evaluate(behind, known, on(25), kZone);
    QCOMPARE(verdict.outcome, Outcome::Waiting);
    QCOMPARE(verdict.dueAt, on(34));
    // Still over fifteen points after ten days: once more.
    known.progress.percent = 38;
    known.rises = {{.at = on(30), .from = 10, .to = 30}, {.at = on(33), .from = 30, .to = 38}};
    read(&known, on(34)); // 57 %: 19 points
    verdict = evaluate(behind, known, on(34), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.step, 2);
    // Who caught up in between starts anew at twenty-five.
    known.rises.append({.at = on(34), .from = 38, .to = 45});
    known.progress.percent = 45;
    read(&known, on(38)); // 63 %: 18 points
    QVERIFY(isUnmet(evaluate(behind, known, on(38), kZone), Kind::BehindPoints));
    // The forecast alone is enough.
    known.finishAfterEnd = true;
    QCOMPARE(evaluate(behind, known, on(38), kZone).outcome, Outcome::Due);
    known.progress.courseEnd = {};
    QVERIFY(isUnmet(evaluate(behind, known, on(38), kZone), Kind::EndKnown));
}

void RulesTest::whatFailedIsNotSaidAnewInEachRun()
{
    const Rule behind = rule(RuleEvent::Behind);
    RuleFacts known = facts();
    known.progress.percent = 10;
    known.progress.lastActivity = on(5);
    read(&known, on(24));
    send(&known, evaluate(behind, known, on(24), kZone), on(24));
    known.sent.last().hasGone = false; // the number has no WhatsApp
    known.sent.last().hasFailed = true;
    read(&known, on(25));
    QVERIFY(isUnmet(evaluate(behind, known, on(25), kZone), Kind::DaysSinceSame));
    read(&known, on(34));
    const RuleVerdict verdict = evaluate(behind, known, on(34), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.step, 2);
}

void RulesTest::whoWantsNoMoreOfItHearsNoMore()
{
    const auto end = [](RuleFacts *facts, const RuleVerdict &verdict, const QDateTime &at) {
        send(facts, verdict, at);
        facts->sent.append({.occasion = endOfSeries(verdict.occasion()),
                            .enrolmentId = facts->enrolmentId,
                            .event = verdict.event,
                            .at = at.addSecs(3600),
                            .endsSeries = true});
    };
    const Rule inactive = rule(RuleEvent::Inactive);
    RuleFacts known = facts();
    known.progress.percent = 20;
    known.progress.lastActivity = on(10);
    read(&known, on(20));
    end(&known, evaluate(inactive, known, on(20), kZone), on(20));
    read(&known, on(30));
    QVERIFY(isUnmet(evaluate(inactive, known, on(30), kZone), Kind::StepsLeft));
    known.progress.lastActivity = on(31); // came back, and stayed away again: another matter
    read(&known, on(40));
    QCOMPARE(evaluate(inactive, known, on(40), kZone).outcome, Outcome::Due);

    const Rule behind = rule(RuleEvent::Behind);
    RuleFacts slow = facts();
    slow.progress.percent = 10;
    slow.progress.lastActivity = on(5);
    read(&slow, on(24));
    end(&slow, evaluate(behind, slow, on(24), kZone), on(24));
    read(&slow, on(40));
    QVERIFY(isUnmet(evaluate(behind, slow, on(40), kZone), Kind::StepsLeft));
    slow.rises = {{.at = on(41), .from = 10, .to = 60}}; // caught up
    slow.progress.percent = 60;
    read(&slow, on(54)); // 90 %
    QCOMPARE(evaluate(behind, slow, on(54), kZone).outcome, Outcome::Due);
}

void RulesTest::daysBeforeTheEnd()
{
    const Rule deadline = rule(RuleEvent::Deadline);
    RuleFacts known = facts();
    known.progress.percent = 60;
    known.progress.lastActivity = on(50);
    read(&known, on(52));
    QCOMPARE(evaluate(deadline, known, on(52), kZone).dueAt, on(53, 20));
    read(&known, on(54));
    RuleVerdict verdict = evaluate(deadline, known, on(54), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.step, 1);
    QCOMPARE(verdict.expiresAt, on(60, 20));
    send(&known, verdict, on(54));
    read(&known, on(58, 21));
    QCOMPARE(evaluate(deadline, known, on(58, 21), kZone).step, 2);
    read(&known, on(61));
    QVERIFY(isUnmet(evaluate(deadline, known, on(61), kZone), Kind::CourseRunning));
    // A course of five days has only the last step.
    RuleFacts brief = facts();
    brief.progress.courseEnd = on(5, 20);
    read(&brief, on(4));
    verdict = evaluate(deadline, brief, on(4), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.dueAt, on(3, 20));
}

void RulesTest::controls()
{
    const Rule controls = rule(RuleEvent::ControlsAtRisk);
    RuleFacts known = facts();
    known.progress.percent = 60;
    read(&known, on(51));
    QVERIFY(isUnmet(evaluate(controls, known, on(51), kZone), Kind::ControlsKnown));
    known.controlsTotal = 4;
    known.controlsDone = 2;
    QCOMPARE(evaluate(controls, known, on(51), kZone).outcome, Outcome::Due);
    known.controlsDone = 3; // 75 %
    QVERIFY(isUnmet(evaluate(controls, known, on(51), kZone), Kind::ControlsShare));
}

void RulesTest::completed()
{
    const Rule done = rule(RuleEvent::Completed);
    RuleFacts known = facts();
    known.progress.percent = 100;
    read(&known, on(40));
    QVERIFY(isUnmet(evaluate(done, known, on(40), kZone), Kind::Completed));
    known.progress.isCompleted = true;
    known.completedAt = known.adoptedAt; // already so when it was first read
    QVERIFY(isUnmet(evaluate(done, known, on(40), kZone), Kind::SeenHappening));
    known.completedAt = on(40);
    const RuleVerdict verdict = evaluate(done, known, on(40), kZone);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QCOMPARE(verdict.occasion(), u"completed:7::0"_s);
    send(&known, verdict, on(40));
    QVERIFY(isUnmet(evaluate(done, known, on(40), kZone), Kind::NotSentYet));
}

void RulesTest::survey()
{
    const Rule survey = rule(RuleEvent::Survey);
    RuleFacts known = facts();
    known.progress.isCompleted = true;
    known.completedAt = on(40);
    QCOMPARE(evaluate(survey, known, on(40, 12), kZone).dueAt, on(41));
    const RuleVerdict first = evaluate(survey, known, on(41), kZone);
    QCOMPARE(first.outcome, Outcome::Due);
    send(&known, first, on(41));
    QCOMPARE(evaluate(survey, known, on(44), kZone).step, 2);
    known.lastReply = on(42);
    QVERIFY(isUnmet(evaluate(survey, known, on(44), kZone), Kind::NoReply));
}

void RulesTest::nothingFromAStaleReading()
{
    RuleFacts known = facts();
    known.progress.percent = 10;
    known.progress.lastActivity = on(5);
    known.controlsTotal = 4;
    known.rises = {{.at = on(50), .from = 0, .to = 55}};
    for (const RuleEvent event : {RuleEvent::NotStarted, RuleEvent::Inactive, RuleEvent::Behind, RuleEvent::Deadline,
                                  RuleEvent::ControlsAtRisk, RuleEvent::Milestone}) {
        RuleFacts stale = known;
        if (event == RuleEvent::NotStarted) {
            stale.progress.lastActivity = {};
            stale.progress.percent = 0;
        }
        read(&stale, on(54, 4));
        QVERIFY2(evaluate(rule(event), stale, on(54, 9, 59), kZone).outcome == Outcome::Due, qPrintable(word(event)));
        QVERIFY2(isUnmet(evaluate(rule(event), stale, on(54, 10), kZone), Kind::ReadingFresh), qPrintable(word(event)));
        read(&stale, {});
        QVERIFY2(isUnmet(evaluate(rule(event), stale, on(54, 10), kZone), Kind::ReadingFresh), qPrintable(word(event)));
    }
}

void RulesTest::howOldAReadingMayBeIsSet()
{
    const Rule inactive = rule(RuleEvent::Inactive);
    RuleFacts known = facts();
    known.progress.percent = 10;
    known.progress.lastActivity = on(5);
    read(&known, on(20, 0));
    constexpr std::chrono::hours kTwelve(12);
    QVERIFY(isUnmet(evaluate(inactive, known, on(20), kZone), Kind::ReadingFresh));
    const RuleVerdict verdict = evaluate(inactive, known, on(20), kZone, kTwelve);
    QCOMPARE(verdict.outcome, Outcome::Due);
    QVERIFY(isDue(inactive, known, on(20), kZone, kTwelve));
    QVERIFY(!isDue(inactive, known, on(20), kZone));
    const auto fresh = std::ranges::find(verdict.conditions, Kind::ReadingFresh, &RuleCondition::kind);
    QVERIFY(fresh != verdict.conditions.cend());
    QCOMPARE(fresh->expected, QJsonValue(12));
}

void RulesTest::nothingRetroactive()
{
    Rule inactive = rule(RuleEvent::Inactive);
    inactive.activeFrom = on(20);
    RuleFacts known = facts();
    known.progress.percent = 20;
    known.progress.lastActivity = on(10); // T on day 17
    read(&known, on(21));
    QVERIFY(isUnmet(evaluate(inactive, known, on(21), kZone), Kind::NotRetroactive));
    read(&known, on(24));
    QCOMPARE(evaluate(inactive, known, on(24), kZone).step, 2);
    QCOMPARE(evaluate(inactive, known, on(24), kZone).outcome, Outcome::Due);
}

void RulesTest::coursesMayDiffer()
{
    Rule inactive = rule(RuleEvent::Inactive);
    inactive.templateKey = {.name = u"recordatorio"_s, .language = u"es"_s};
    RuleTerms patient = inactive.terms;
    patient.inactiveLeast = 20;
    patient.inactiveMost = 20;
    inactive.courses.insert(2, {.terms = patient, .templateKey = {.name = u"otro"_s, .language = u"es"_s}});
    inactive.courses.insert(5, {.isEnabled = false});
    RuleFacts known = facts();
    known.progress.lastActivity = on(10);
    read(&known, on(17));
    QCOMPARE(evaluate(inactive, known, on(17), kZone).dueAt, on(30));
    QCOMPARE(inactive.templateIn(2, false).name, u"otro"_s);
    QCOMPARE(inactive.templateIn(3, false).name, u"recordatorio"_s);
    QVERIFY(!inactive.isEnabledIn(5) && inactive.isEnabledIn(2) && inactive.isEnabledIn(9));
}

void RulesTest::definitionsAreKept()
{
    for (const RuleEvent event : kRuleEvents) {
        QCOMPARE(ruleEvent(word(event)), event);
        Rule one = rule(event);
        QVERIFY(one.terms.toJson(event).isEmpty());
        one.templateKey = {.name = u"a"_s, .language = u"es"_s};
        one.terms.hoursApart = 48;
        one.terms.days = {1, 2, 3};
        one.terms.countsForecast = false;
        one.courses.insert(4, {.isEnabled = false, .terms = one.terms});
        Rule back = Rule::fromJson(event, one.toJson());
        QCOMPARE(back, one);
    }
    const QList<RuleCondition> conditions = evaluate(rule(RuleEvent::Inactive), facts(), on(3), kZone).conditions;
    QVERIFY(!conditions.isEmpty());
    QCOMPARE(ruleConditionsFromJson(toJson(conditions)), conditions);
}

void RulesTest::badNumbersAreNamed_data()
{
    QTest::addColumn<RuleEvent>("event");
    QTest::addColumn<RuleTerms>("terms");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, RuleEvent event, const QString &code, auto change) {
        RuleTerms terms = RuleTerms::defaultsOf(event);
        change(terms);
        QTest::newRow(name) << event << terms << code;
    };
    row("as it is", RuleEvent::Deadline, {}, [](RuleTerms &) {});
    row("no days", RuleEvent::Deadline, u"rule_days"_s, [](RuleTerms &terms) { terms.days = {}; });
    row("wrong order", RuleEvent::Deadline, u"rule_days"_s, [](RuleTerms &terms) { terms.days = {2, 7}; });
    row("twice", RuleEvent::NotStarted, u"rule_days"_s, [](RuleTerms &terms) { terms.days = {2, 2}; });
    row("day zero", RuleEvent::NotStarted, u"rule_days"_s, [](RuleTerms &terms) { terms.days = {0}; });
    row("hundred", RuleEvent::Milestone, u"rule_milestones"_s, [](RuleTerms &terms) { terms.milestones = {100}; });
    row("bounds", RuleEvent::Inactive, u"rule_range"_s, [](RuleTerms &terms) { terms.inactiveLeast = 11; });
    row("gap", RuleEvent::Behind, u"rule_range"_s, [](RuleTerms &terms) { terms.gapEnds = 25; });
}

void RulesTest::badNumbersAreNamed()
{
    QFETCH(RuleEvent, event);
    QFETCH(RuleTerms, terms);
    QFETCH(QString, code);
    const Result<void> checked = checkTerms(event, terms);
    QCOMPARE(checked ? QString() : checked.error().code, code);
    if (!checked)
        QVERIFY(!checked.error().fact(Error::Fact::Field).isEmpty());
}

void RulesTest::daysWithPauses()
{
    const QList<DayRange> pauses{{.from = kFirst.addDays(3), .to = kFirst.addDays(4)},
                                 {.from = kFirst.addDays(4), .to = kFirst.addDays(6)},
                                 {.from = kFirst.addDays(40), .to = kFirst.addDays(55)}}; // over the change of clocks
    for (int day = 0; day < 60; ++day) {
        const QDateTime from = on(day, 13);
        QCOMPARE(workedDays(from, from, pauses, kZone), 0);
        for (int days = 0; days < 30; ++days) {
            const QDateTime then = afterWorkedDays(from, days, pauses, kZone);
            QCOMPARE(workedDays(from, then, pauses, kZone), days);
            if (days > 0)
                QVERIFY(workedDays(from, then.addSecs(-1), pauses, kZone) < days);
        }
    }
    QCOMPARE(workedDays(on(2), on(8), pauses, kZone), 2);
}

void RulesTest::whatLosesAgainstSomethingUnseenWaits()
{
    RunPlan plan;
    const QStringList said{u"deadline:11::1"_s, u"deadline:12::1"_s, u"deadline:13::1"_s};
    for (qsizetype i = 0; i < said.size(); ++i) {
        PlannedMessage message;
        message.studentId = i + 1;
        message.occasion = said.at(i);
        plan.messages.append(message);
        PlannedOccasion winner;
        winner.message = i;
        PlannedOccasion loser;
        loser.hasLost = true;
        for (PlannedOccasion *one : {&winner, &loser}) {
            one->decision.studentId = message.studentId;
            plan.occasions.append(*one);
        }
    }
    // The first was asked about, the second is ticked out, and the third has come since.
    const RunPlan now = agreed(plan, {said.at(0), said.at(1)}, {said.at(1)});
    QCOMPARE(now.messages.size(), 1);
    QList<qint64> students;
    for (const PlannedOccasion &one : now.occasions)
        students.append(one.decision.studentId);
    QCOMPARE(students, (QList<qint64>{1, 1, 2, 2})); // of the third nothing is decided yet
}

void RulesTest::aLargeRunIsAskedAbout()
{
    QVERIFY(!questionOf(19, 20, {0, 0, 0})); // a handful is no run
    QVERIFY(questionOf(20, 79, {})
            == (RunQuestion{.kind = RunQuestion::Kind::ManyStudents, .due = 20, .usual = 79, .limit = 25}));
    QVERIFY(!questionOf(20, 80, {})); // a quarter is not more than a quarter
    const QList<int> days{100, 7, 4}; // 7 on a usual day
    QVERIFY(!questionOf(21, 1000, days));
    QVERIFY(questionOf(22, 1000, days)
            == (RunQuestion{.kind = RunQuestion::Kind::ManyForTheseDays, .due = 22, .usual = 7, .limit = 3}));
    QVERIFY(!questionOf(22, 1000, {1, 1})); // after two days nobody knows what is usual
    // As a centre sets it.
    QVERIFY(!questionOf(22, 1000, days, {.asksFrom = 23}));
    QVERIFY(!questionOf(22, 1000, days, {.timesUsual = 4}));
    QVERIFY(!questionOf(20, 79, {}, {.percentActive = 26}));
    const auto asked = questionOf(6, 100, {}, {.asksFrom = 5, .percentActive = 5});
    QVERIFY(asked == (RunQuestion{.kind = RunQuestion::Kind::ManyStudents, .due = 6, .usual = 100, .limit = 5}));
    QVERIFY(runQuestion(toJson(*asked)) == asked);
    QJsonObject old = toJson(*asked);
    old.remove("limit"_L1);
    QCOMPARE(runQuestion(old)->limit, 25); // kept before it could be set
}

void RulesTest::manyFailuresStopARule()
{
    QVERIFY(!tooManyFailures({}));
    QVERIFY(!tooManyFailures({.failed = 10, .failedOfRun = 0, .sentOfRun = 500}));
    QCOMPARE(tooManyFailures({.failed = 11, .failedOfRun = 0, .sentOfRun = 500})->code, u"rule_failures"_s);
    QVERIFY(!tooManyFailures({.failed = 4, .failedOfRun = 4, .sentOfRun = 4})); // five at least
    QVERIFY(!tooManyFailures({.failed = 5, .failedOfRun = 5, .sentOfRun = 100})); // 5 % is not over 5 %
    QCOMPARE(tooManyFailures({.failed = 5, .failedOfRun = 5, .sentOfRun = 99})->code, u"rule_failures"_s);
    // As a centre sets it.
    const RuleFailures ofDay{.failed = 11, .failedOfRun = 0, .sentOfRun = 500};
    QCOMPARE(tooManyFailures(ofDay)->fact(Error::Fact::Parameter), u"10"_s);
    QVERIFY(!tooManyFailures(ofDay, {.failuresOfDay = 11}));
    const RuleFailures ofRun{.failed = 5, .failedOfRun = 5, .sentOfRun = 99};
    QVERIFY(!tooManyFailures(ofRun, {.failuresPercent = 6}));
    QVERIFY(!tooManyFailures(ofRun, {.failuresLeast = 6}));
    const RuleFailures few{.failed = 2, .failedOfRun = 2, .sentOfRun = 20};
    QVERIFY(!tooManyFailures(few));
    QVERIFY(tooManyFailures(few, {.failuresLeast = 2}).has_value());
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
