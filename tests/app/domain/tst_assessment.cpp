// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/assessment.h"
#include "app/domain/fulldays.h"
#include "app/domain/progressstate.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using Kind = RiskReason::Kind;

namespace {

const QTimeZone &madrid()
{
    static const QTimeZone zone("Europe/Madrid");
    return zone;
}

QDateTime at(const QString &text)
{
    QDateTime local = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    local.setTimeZone(madrid());
    return local.toUTC();
}

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

/// A course of 46 days (2 Nov to 18 Dec; T is 6), enrolled on its first day, read on the 24th: 22 days gone, 47.8 %.
AssessmentFacts onTheWay(double percent)
{
    AssessmentFacts facts;
    facts.courseStart = at(u"2026-11-02 08:00"_s);
    facts.courseEnd = at(u"2026-12-18 23:00"_s);
    facts.enrolmentStart = at(u"2026-11-02 09:00"_s);
    facts.checkedAt = at(u"2026-11-24 09:40"_s);
    facts.percent = percent;
    facts.totalScos = 18;
    if (percent > 0) {
        facts.firstActivity = at(u"2026-11-03 10:00"_s);
        facts.lastActivity = at(u"2026-11-23 18:00"_s);
    }
    return facts;
}

/// Even gains, a point a week from the first activity on.
void gainEvenly(AssessmentFacts *facts)
{
    const QDate first = facts->firstActivity.toTimeZone(madrid()).date();
    const QDate last = facts->lastActivity.toTimeZone(madrid()).date();
    const auto days = first.daysTo(last) + 1;
    for (qint64 passed = 1; passed <= days; ++passed)
        facts->points.append({first.addDays(passed - 1), *facts->percent * double(passed) / double(days)});
}

Assessment judge(const AssessmentFacts &facts)
{
    return assess(facts, {}, madrid());
}

int pointsOf(const Assessment &verdict, Kind kind)
{
    for (const RiskReason &reason : verdict.reasons) {
        if (reason.kind == kind)
            return reason.points;
    }
    return 0;
}

bool has(const Assessment &verdict, Kind kind)
{
    return std::any_of(verdict.reasons.begin(), verdict.reasons.end(),
                       [kind](const RiskReason &reason) { return reason.kind == kind; });
}

/// Invented facts, anything that can occur.
AssessmentFacts randomFacts(QRandomGenerator *random)
{
    AssessmentFacts facts;
    const QDateTime start = at(u"2026-03-01 08:00"_s).addSecs(random->bounded(3600 * 24 * 200));
    const auto within = [&](int days) { return start.addSecs(random->bounded(3600 * 24 * days)); };
    if (random->bounded(4) > 0)
        facts.courseStart = start;
    if (random->bounded(4) > 0)
        facts.courseEnd = within(120);
    if (random->bounded(4) > 0)
        facts.enrolmentStart = within(20);
    if (random->bounded(8) == 0)
        facts.enrolmentEnd = within(90);
    facts.totalScos = random->bounded(1, 20);
    facts.percent = 0;
    QDateTime when = facts.enrolmentStart.isValid() ? facts.enrolmentStart : start;
    double percent = 0;
    for (int steps = random->bounded(12); steps > 0 && percent < 90; --steps) {
        when = when.addSecs(random->bounded(3600 * 24 * 9));
        percent = std::min(95.0, percent + random->bounded(15));
        if (!facts.firstActivity.isValid())
            facts.firstActivity = when;
        facts.lastActivity = when;
        facts.points.append({when.toTimeZone(madrid()).date(), percent});
    }
    facts.percent = percent;
    facts.checkedAt = when.addSecs(random->bounded(3600 * 24 * 10));
    if (random->bounded(3) == 0)
        facts.unfinished.append({7, u"Unidad 1"_s, int(random->bounded(5)), when});
    return facts;
}

} // namespace

class tst_Assessment : public QObject {
    Q_OBJECT

private slots:
    void wordsGoThereAndBack()
    {
        for (const Standing standing : {Standing::Unknown, Standing::NotStarted, Standing::Moving, Standing::Behind,
                                        Standing::Stalled, Standing::Done})
            QCOMPARE(stateFromWord<Standing>(word(standing)), standing);
        for (const ProgressState state :
             {ProgressState::Unknown, ProgressState::NotStarted, ProgressState::InProgress, ProgressState::Completed})
            QCOMPARE(stateFromWord<ProgressState>(word(state)), state);
        QCOMPARE(word(Standing::NotStarted), u"not_started"_s);
        QCOMPARE(word(ProgressState::InProgress), u"in_progress"_s);
        QVERIFY(!stateFromWord<Standing>(u"lost"));
    }

    void reasonsGoThroughJson()
    {
        const QList<RiskReason> reasons{
            {.kind = Kind::Inactive, .points = 26, .count = 12},
            {.kind = Kind::NotStarted, .points = 20, .count = 6},
            {.kind = Kind::BehindPlan, .points = 21, .value = 30.25},
            {.kind = Kind::TooSlow, .points = 20, .value = 0.4, .needed = 3},
            {.kind = Kind::EndPassed, .points = 20, .day = day(u"2026-12-18"_s)},
            {.kind = Kind::FailedAttempts, .points = 6, .count = 2, .scoId = 4100000000, .title = u"Unidad 1"_s},
            {.kind = Kind::LeftHalfDone, .scoId = 9, .title = u"Unidad «2»"_s},
        };
        QCOMPARE(riskReasonsFromJson(toJson(reasons)), reasons);
        QJsonArray fromLater = toJson(reasons);
        fromLater.append(QJsonObject{{u"kind"_s, u"weather"_s}});
        QCOMPARE(riskReasonsFromJson(fromLater), reasons);
    }

    void fullDaysFollowTheWallClock_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("days");
        QTest::newRow("same") << u"2026-11-02 10:00"_s << u"2026-11-02 10:00"_s << 0;
        QTest::newRow("over midnight") << u"2026-11-02 23:59"_s << u"2026-11-03 00:01"_s << 0;
        QTest::newRow("a minute short") << u"2026-11-02 10:00"_s << u"2026-11-03 09:59"_s << 0;
        QTest::newRow("a day") << u"2026-11-02 10:00"_s << u"2026-11-03 10:00"_s << 1;
        QTest::newRow("the day of 25 hours") << u"2026-10-24 12:00"_s << u"2026-10-25 12:00"_s << 1;
        QTest::newRow("25 hours but one minute") << u"2026-10-24 12:00"_s << u"2026-10-25 11:59"_s << 0;
        QTest::newRow("the day of 23 hours") << u"2026-03-28 12:00"_s << u"2026-03-29 12:00"_s << 1;
        QTest::newRow("the hour that is left out") << u"2026-03-28 02:30"_s << u"2026-03-29 04:30"_s << 1;
        QTest::newRow("backwards") << u"2026-11-05 10:00"_s << u"2026-11-02 10:00"_s << 0;
    }
    void fullDaysFollowTheWallClock()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, days);
        QCOMPARE(fullDays(at(from), at(to), madrid()), days);
    }

    void fullDaysNeverGoBack()
    {
        // Every ten minutes over both changes of the clock, in zones that change at night and at midnight.
        for (const char *name : {"Europe/Madrid", "America/Santiago", "America/Mexico_City"}) {
            const QTimeZone zone(name);
            for (const QString &start : {u"2026-03-26 02:30"_s, u"2026-10-22 02:30"_s, u"2026-09-03 00:30"_s}) {
                const QDateTime from = at(start);
                int before = 0;
                for (QDateTime when = from; when < from.addDays(6); when = when.addSecs(600)) {
                    const int days = fullDays(from, when, zone);
                    QVERIFY(days == before || days == before + 1);
                    QVERIFY(afterFullDays(from, days, zone) <= when);
                    QVERIFY(afterFullDays(from, days + 1, zone) > when);
                    before = days;
                }
            }
        }
    }

    void theLimitOfInactivityFollowsTheCourse_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("fixed");
        QTest::addColumn<int>("limit");
        const QString start = u"2026-01-12 08:00"_s;
        QTest::newRow("no dates") << QString() << QString() << 0 << 7;
        QTest::newRow("no end") << start << QString() << 0 << 7;
        QTest::newRow("10 days") << start << u"2026-01-22 20:00"_s << 0 << 3;
        QTest::newRow("46 days") << start << u"2026-02-27 20:00"_s << 0 << 6;
        QTest::newRow("a year") << start << u"2027-01-12 20:00"_s << 0 << 10;
        QTest::newRow("a year, fixed") << start << u"2027-01-12 20:00"_s << 15 << 15;
        QTest::newRow("ends before it starts") << start << u"2026-01-01 20:00"_s << 0 << 7;
    }
    void theLimitOfInactivityFollowsTheCourse()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(int, fixed);
        QFETCH(int, limit);
        AssessmentFacts facts;
        facts.courseStart = at(start);
        facts.courseEnd = at(end);
        facts.checkedAt = at(u"2026-01-20 10:00"_s);
        AssessmentRules rules;
        rules.inactiveDays = fixed;
        QCOMPARE(inactivity(facts, rules, madrid()).limit, limit);
    }

    void standings_data()
    {
        QTest::addColumn<AssessmentFacts>("facts");
        QTest::addColumn<Standing>("standing");
        const auto row = [](const char *name, const AssessmentFacts &facts, Standing standing) {
            QTest::newRow(name) << facts << standing;
        };
        AssessmentFacts facts = onTheWay(45);
        gainEvenly(&facts);
        row("on plan", facts, Standing::Moving);
        facts.lastActivity = at(u"2026-11-18 09:41"_s);
        row("a minute short of six days away", facts, Standing::Moving);
        facts.lastActivity = at(u"2026-11-18 09:40"_s);
        row("six days away", facts, Standing::Stalled);
        facts.percent = 5;
        row("away and behind: away", facts, Standing::Stalled);
        facts = onTheWay(22.9);
        facts.firstActivity = at(u"2026-11-14 10:00"_s);
        row("24.9 points behind, no trend yet", facts, Standing::Moving);
        facts.percent = 22.7;
        row("25.1 points behind", facts, Standing::Behind);
        facts = onTheWay(30);
        gainEvenly(&facts);
        row("18 points behind, at this pace too late", facts, Standing::Behind);
        facts = onTheWay(0);
        row("nothing done, never there", facts, Standing::NotStarted);
        facts.lastActivity = at(u"2026-11-22 10:00"_s);
        row("nothing done, was there", facts, Standing::Behind);
        facts.checkedAt = at(u"2026-11-04 10:00"_s);
        facts.lastActivity = at(u"2026-11-03 10:00"_s);
        row("nothing done, was there, early days", facts, Standing::Moving);
        facts = onTheWay(0);
        facts.percent.reset();
        row("unknown", facts, Standing::Unknown);
        facts.lastActivity = at(u"2026-11-04 10:00"_s);
        row("unknown, long away", facts, Standing::Unknown);
        facts = onTheWay(100);
        facts.lastActivity = at(u"2026-11-03 10:00"_s);
        row("done, long away", facts, Standing::Done);
        facts.percent.reset();
        facts.isCompleted = true;
        row("done, percent unknown", facts, Standing::Done);
        facts = onTheWay(45);
        facts.lastActivity = at(u"2026-11-03 10:00"_s);
        facts.state = EnrolmentState::Suspended;
        row("paused", facts, Standing::Moving);
        facts = onTheWay(96);
        facts.checkedAt = at(u"2026-12-20 10:00"_s);
        facts.lastActivity = at(u"2026-12-17 10:00"_s);
        row("over, nearly done", facts, Standing::Behind);
    }
    void standings()
    {
        QFETCH(AssessmentFacts, facts);
        QFETCH(Standing, standing);
        const Assessment verdict = judge(facts);
        QCOMPARE(verdict.standing, standing);
        const bool isVerdict = standing == Standing::Behind || standing == Standing::Stalled;
        if (standing != Standing::NotStarted)
            QCOMPARE(verdict.risk >= kAtRisk, isVerdict);
    }

    void theScoreIsTheSumOfItsParts()
    {
        AssessmentFacts facts = onTheWay(8);
        gainEvenly(&facts);
        facts.lastActivity = at(u"2026-11-08 09:00"_s); // 16 days
        facts.unfinished = {{1, u"Unidad 1"_s, 2, at(u"2026-11-05 09:00"_s)},
                            {2, u"Unidad 2"_s, 0, at(u"2026-11-08 09:00"_s)},
                            {3, u"Unidad 3"_s, 1, at(u"2026-11-07 09:00"_s)}};
        const Assessment verdict = judge(facts);
        QCOMPARE(verdict.standing, Standing::Stalled);
        QCOMPARE(pointsOf(verdict, Kind::Inactive), 20 + 20 * (16 - 6) / 12);
        QCOMPARE(pointsOf(verdict, Kind::BehindPlan), 20 + int(10 * (2200 / 46.0 - 8 - 25) / 25));
        QCOMPARE(pointsOf(verdict, Kind::TooSlow), 20);
        QCOMPARE(pointsOf(verdict, Kind::FailedAttempts), 6);
        QVERIFY(has(verdict, Kind::LeftHalfDone));
        QCOMPARE(verdict.reasons.last().title, u"Unidad 2"_s);
        QCOMPARE(verdict.reasons.first().kind, Kind::Inactive);
        QCOMPARE(verdict.reasons.first().count, 16);
        int sum = 0;
        for (const RiskReason &reason : verdict.reasons)
            sum += reason.points;
        QCOMPARE(verdict.risk, sum);
    }

    void failedAttemptsAloneAreNoRisk()
    {
        AssessmentFacts facts = onTheWay(50);
        gainEvenly(&facts);
        facts.unfinished = {{1, u"Unidad 1"_s, 40, facts.lastActivity}};
        const Assessment verdict = judge(facts);
        QCOMPARE(verdict.standing, Standing::Moving);
        QCOMPARE(verdict.risk, 10);
        QVERIFY(verdict.risk < kAtRisk);
    }

    void theWorstIsAHundred()
    {
        AssessmentFacts facts = onTheWay(1);
        facts.firstActivity = facts.lastActivity = at(u"2026-11-02 10:00"_s);
        facts.checkedAt = at(u"2026-12-18 22:00"_s);
        facts.unfinished = {{1, u"Unidad 1"_s, 9, facts.lastActivity}};
        QCOMPARE(judge(facts).risk, 100);
    }

    void aStaleReadingGivesNoFalseInactivity()
    {
        // The last reading is of Monday; whenever it is judged, it says what was true on Monday.
        AssessmentFacts facts = onTheWay(45);
        gainEvenly(&facts);
        facts.checkedAt = facts.lastActivity.addDays(1);
        const Assessment verdict = judge(facts);
        QCOMPARE(verdict.standing, Standing::Moving);
        QCOMPARE(judge(facts), verdict);
        QVERIFY(verdict.validUntil > facts.checkedAt);
        facts.checkedAt = {};
        QCOMPARE(judge(facts).standing, Standing::Unknown);
    }

    void theClockStartsWithTheEnrolment()
    {
        AssessmentFacts facts = onTheWay(0);
        facts.enrolmentStart = at(u"2026-11-20 09:00"_s); // enrolled late, 28 days left
        const Assessment verdict = judge(facts);
        QCOMPARE(verdict.standing, Standing::NotStarted);
        QCOMPARE(verdict.risk, 0);
        QCOMPARE(inactivity(facts, {}, madrid()).days, 4);
        QCOMPARE(expectedPercent(studyPeriod(facts), day(u"2026-11-27"_s), madrid()), 25.0);
        facts.checkedAt = at(u"2026-11-26 09:00"_s);
        const Assessment later = judge(facts);
        QCOMPARE(later.standing, Standing::NotStarted);
        QCOMPARE(later.risk, 20);
        QCOMPARE(later.reasons.first().kind, Kind::NotStarted);
        QCOMPARE(later.reasons.first().count, 6);
    }

    void activityBeforeTheProgramHeardOfIt()
    {
        AssessmentFacts facts = onTheWay(45);
        facts.enrolmentStart = at(u"2026-11-20 09:00"_s); // brought from the campus on that day
        QCOMPARE(studyPeriod(facts).begin, facts.firstActivity);
    }

    void theCourseHasNotBegun()
    {
        AssessmentFacts facts = onTheWay(0);
        facts.checkedAt = at(u"2026-10-20 09:00"_s);
        facts.enrolmentStart = at(u"2026-09-01 09:00"_s);
        const Assessment verdict = judge(facts);
        QCOMPARE(verdict.standing, Standing::NotStarted);
        QCOMPARE(verdict.risk, 0);
        QVERIFY(verdict.reasons.isEmpty());
        QCOMPARE(verdict.validUntil, facts.courseStart);
    }

    void enrolledAfterTheEndThereIsNoPlan()
    {
        AssessmentFacts facts = onTheWay(0);
        facts.enrolmentStart = at(u"2027-01-07 09:00"_s);
        facts.checkedAt = at(u"2027-01-10 09:00"_s);
        QCOMPARE(judge(facts).risk, 0);
        QVERIFY(!studyPeriod(facts).end.isValid());
        QVERIFY(!expectedPercent(studyPeriod(facts), day(u"2027-01-10"_s), madrid()));
    }

    void aCourseWithoutDatesKnowsInactivityOnly()
    {
        AssessmentFacts facts = onTheWay(2);
        facts.courseStart = facts.courseEnd = {};
        QCOMPARE(judge(facts).standing, Standing::Moving);
        facts.lastActivity = at(u"2026-11-17 09:00"_s);
        const Assessment verdict = judge(facts);
        QCOMPARE(verdict.standing, Standing::Stalled);
        QCOMPARE(verdict.risk, 20);
        facts.enrolmentStart = {};
        QCOMPARE(judge(facts).standing, Standing::Stalled);
    }

    void progressWithoutAnyDateIsNoInactivity()
    {
        AssessmentFacts facts = onTheWay(45);
        facts.firstActivity = facts.lastActivity = {};
        QVERIFY(!inactivity(facts, {}, madrid()).since.isValid());
        QCOMPARE(judge(facts).standing, Standing::Moving);
    }

    void theEndStopsTheClock()
    {
        AssessmentFacts facts = onTheWay(60);
        facts.lastActivity = at(u"2026-12-16 10:00"_s);
        facts.checkedAt = at(u"2027-02-01 10:00"_s);
        const Assessment verdict = judge(facts);
        QCOMPARE(inactivity(facts, {}, madrid()).days, 2);
        QVERIFY(has(verdict, Kind::EndPassed));
        QVERIFY(has(verdict, Kind::BehindPlan));
        QVERIFY(!has(verdict, Kind::Inactive));
        QVERIFY(!verdict.validUntil.isValid());
        QVERIFY(verdict.finishAfterEnd);
    }

    void aForecastNeedsTwoWeeks()
    {
        AssessmentFacts facts = onTheWay(10);
        facts.firstActivity = at(u"2026-11-12 10:00"_s);
        gainEvenly(&facts);
        facts.checkedAt = at(u"2026-11-18 10:00"_s);
        const Assessment early = judge(facts);
        QVERIFY(!early.trend);
        QVERIFY(!early.finishFrom.isValid());
        QVERIFY(!early.finishTo.isValid());
        facts.checkedAt = at(u"2026-11-26 10:00"_s);
        QVERIFY(judge(facts).trend);
    }

    void evenGainsMakeANarrowRangeUnevenOnesAWideOne()
    {
        AssessmentFacts even = onTheWay(42);
        even.firstActivity = at(u"2026-11-03 10:00"_s);
        even.points = {{day(u"2026-11-05"_s), 14}, {day(u"2026-11-12"_s), 28}, {day(u"2026-11-19"_s), 42}};
        AssessmentFacts uneven = even;
        uneven.points = {{day(u"2026-11-05"_s), 2}, {day(u"2026-11-12"_s), 4}, {day(u"2026-11-19"_s), 42}};
        const Assessment narrow = judge(even);
        const Assessment wide = judge(uneven);
        QCOMPARE(narrow.trend, wide.trend);
        QCOMPARE(*narrow.trend, 2.0);
        QVERIFY(narrow.finishFrom <= narrow.finishTo);
        QVERIFY(narrow.finishFrom <= day(u"2026-12-22"_s)); // 58 points at 14 a week from 23 Nov on
        QVERIFY(narrow.finishTo >= day(u"2026-12-22"_s));
        QVERIFY(wide.finishFrom < narrow.finishFrom);
        QVERIFY(!wide.finishTo.isValid() || wide.finishTo > narrow.finishTo);
    }

    void whoGainsNothingFinishesAfterTheEnd()
    {
        const Assessment verdict = judge(onTheWay(0));
        QCOMPARE(verdict.trend, 0.0);
        QVERIFY(verdict.finishAfterEnd);
        QCOMPARE(verdict.finishFrom, day(u"2026-12-19"_s));
        QVERIFY(!verdict.finishTo.isValid());
        AssessmentFacts endless = onTheWay(0);
        endless.courseEnd = {};
        QVERIFY(!judge(endless).finishFrom.isValid());
        QVERIFY(!judge(endless).finishAfterEnd);
    }

    void moreInactivityNeverLowersTheRisk()
    {
        QRandomGenerator random(20261122);
        for (int round = 0; round < 3000; ++round) {
            AssessmentFacts facts = randomFacts(&random);
            int before = 0;
            for (int step = 0; step < 60; ++step) {
                const Assessment verdict = judge(facts);
                QVERIFY2(verdict.risk >= before, qPrintable(u"round %1, step %2"_s.arg(round).arg(step)));
                QVERIFY(verdict.risk <= 100);
                before = verdict.risk;
                facts.checkedAt = facts.checkedAt.addSecs(3600 * 19);
            }
        }
    }

    void doneIsNeverAtRiskAndUnknownIsNotZero()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            AssessmentFacts facts = randomFacts(&random);
            facts.isCompleted = true;
            QCOMPARE(judge(facts), (Assessment{.standing = Standing::Done}));
            facts.isCompleted = false;
            facts.percent.reset();
            QCOMPARE(judge(facts), Assessment{});
        }
    }

    void standingAndRiskAgree()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 5000; ++round) {
            const Assessment verdict = judge(randomFacts(&random));
            if (verdict.standing == Standing::Behind || verdict.standing == Standing::Stalled)
                QVERIFY(verdict.risk >= kAtRisk);
            if (verdict.standing == Standing::Moving)
                QVERIFY(verdict.risk < kAtRisk);
            if (verdict.finishTo.isValid())
                QVERIFY(verdict.finishFrom <= verdict.finishTo);
        }
    }

    void untilItsTimeAVerdictStays()
    {
        QRandomGenerator random(9);
        int changes = 0;
        for (int round = 0; round < 3000; ++round) {
            AssessmentFacts facts = randomFacts(&random);
            const Assessment verdict = judge(facts);
            Assessment same = verdict;
            const QDateTime until = verdict.validUntil;
            if (until.isValid())
                QVERIFY(until > facts.checkedAt);
            facts.checkedAt = until.isValid() ? until.addMSecs(-1) : facts.checkedAt.addDays(400);
            same = judge(facts);
            QVERIFY2(same == verdict, qPrintable(QString::number(round)));
            if (!until.isValid())
                continue;
            facts.checkedAt = until;
            changes += judge(facts) != verdict ? 1 : 0;
        }
        QVERIFY(changes > 1000);
    }

    void aThousandVerdicts()
    {
        QRandomGenerator random(10);
        QList<AssessmentFacts> facts;
        for (int index = 0; index < 1000; ++index)
            facts.append(randomFacts(&random));
        QBENCHMARK_ONCE
        {
            for (const AssessmentFacts &each : std::as_const(facts))
                judge(each);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Assessment)
#include "tst_assessment.moc"
