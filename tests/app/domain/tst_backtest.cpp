// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/backtest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone kZone("Europe/Madrid");
const QDate kFirstDay(2026, 9, 7);
constexpr int kDays = 56;

QDateTime on(int day, int hour = 10)
{
    return QDateTime(kFirstDay.addDays(day), QTime(hour, 0), kZone).toUTC();
}

/// Eight weeks, read to the end. Nothing was done yet.
EnrolmentHistory quiet()
{
    EnrolmentHistory history;
    history.courseStart = on(0, 0);
    history.courseEnd = on(kDays, 20);
    history.enrolmentStart = on(0, 9);
    history.readUntil = on(kDays + 30);
    history.totalScos = 10;
    history.days.append({kFirstDay, 0.0, {}});
    return history;
}

/// `points` a day from the first day to the last one given, or to the end of the course of study.
EnrolmentHistory steady(double points, int days = 200)
{
    EnrolmentHistory history = quiet();
    for (int day = 0; day < days; ++day) {
        const double percent = std::min(100.0, points * (day + 1));
        history.days.append({kFirstDay.addDays(day), percent, on(day)});
        if (percent >= 100) {
            history.completedAt = on(day);
            break;
        }
    }
    return history;
}

Backtest backtest()
{
    return Backtest({}, kZone, on(kDays + 60));
}

} // namespace

class tst_Backtest : public QObject {
    Q_OBJECT

private slots:
    void countsEachOutcome()
    {
        Backtest test = backtest();
        test.add(steady(2)); // done on day 50
        test.add(steady(2, 10)); // stops on day 10: flagged from then on, never finishes
        test.add(steady(1)); // at half the pace: finishes late
        test.add(quiet());
        const BacktestResult &result = test.result();
        QCOMPARE(result.enrolments, 4);
        QCOMPARE(result.used(), 4);
        QCOMPARE(result.finished, 1);
        QCOMPARE(result.unfinished, 3);
        QCOMPARE(result.finishedFlagged, 0);
        QCOMPARE(result.neverFlagged, 0);
        QCOMPARE(result.horizons.size(), 3);
        const BacktestHorizon &half = result.horizons.at(1);
        QCOMPARE(half.share, 0.5);
        QCOMPARE(half.flaggedUnfinished, 3);
        QCOMPARE(half.clearFinished, 1);
        QCOMPARE(half.flaggedFinished, 0);
        QCOMPARE(half.clearUnfinished, 0);
        QCOMPARE(half.precision(), 1.0);
        QCOMPARE(half.recall(), 1.0);
        QCOMPARE(half.unfinishedShare(), 0.75);
        QVERIFY(result.medianWarningWeeks().value() >= 5);
    }

    void knowsFalseAlarmsAndMisses()
    {
        Backtest test = backtest();
        EnrolmentHistory sprinter = quiet(); // everything in the last week
        sprinter.days.append({kFirstDay.addDays(50), 60.0, on(50)});
        sprinter.days.append({kFirstDay.addDays(52), 100.0, on(52)});
        sprinter.completedAt = on(52);
        test.add(sprinter);
        EnrolmentHistory dropper = steady(2, 44); // on plan until a week and a half before the end, then gone
        test.add(dropper);
        const BacktestHorizon &late = test.result().horizons.at(2);
        QCOMPARE(late.flaggedFinished, 1);
        QCOMPARE(late.clearUnfinished, 1);
        QCOMPARE(late.precision(), 0.0);
        QCOMPARE(late.recall(), 0.0);
        QCOMPARE(test.result().finishedFlagged, 1);
    }

    void leavesOutWhatHasNoOutcome()
    {
        Backtest test = backtest();
        EnrolmentHistory history = quiet();
        history.courseEnd = {};
        test.add(history);
        history = quiet();
        history.courseEnd = on(200);
        test.add(history);
        history = quiet();
        history.leftAt = on(20);
        test.add(history);
        history = quiet();
        history.readUntil = on(30);
        test.add(history);
        const BacktestResult &result = test.result();
        QCOMPARE(result.withoutEnd, 1);
        QCOMPARE(result.running, 1);
        QCOMPARE(result.left, 1);
        QCOMPARE(result.notRead, 1);
        QCOMPARE(result.used(), 0);
        QVERIFY(!result.horizons.first().precision());
        QVERIFY(!result.horizons.first().recall());
        QVERIFY(!result.ranges.insideShare());
        QVERIFY(!result.medianWarningWeeks());
    }

    void judgesWithWhatWasKnownThen()
    {
        Backtest test = backtest();
        EnrolmentHistory adopted = quiet(); // first read in the sixth week
        adopted.days = {{kFirstDay.addDays(36), 70.0, on(36)}, {kFirstDay.addDays(47), 100.0, on(47)}};
        adopted.completedAt = on(47);
        test.add(adopted);
        EnrolmentHistory quick = steady(10);
        test.add(quick);
        const BacktestResult &result = test.result();
        QCOMPARE(result.horizons.at(0).unknown, 1);
        QCOMPARE(result.horizons.at(0).alreadyDone, 1);
        QCOMPARE(result.horizons.at(1).unknown, 1);
        QCOMPARE(result.horizons.at(2).judged(), 1);
    }

    void rangesHoldAboutHalf()
    {
        // Students whose weeks vary at random round a pace of their own, which is what the range assumes.
        QRandomGenerator random(4);
        Backtest test({}, kZone, on(600));
        for (int student = 0; student < 600; ++student) {
            EnrolmentHistory history = quiet();
            history.courseEnd = on(140, 20);
            history.readUntil = on(590);
            double percent = 0;
            const double pace = 4 + random.bounded(6.0);
            for (int day = 0; day < 590 && percent < 100; day += 7) {
                percent = std::min(100.0, percent + std::max(0.0, pace + (random.bounded(2.0) - 1) * pace));
                const int when = day + random.bounded(7);
                history.days.append({kFirstDay.addDays(when), percent, on(when)});
                if (percent >= 100)
                    history.completedAt = on(when);
            }
            test.add(history);
        }
        const RangeCounts &counts = test.result().horizons.at(1).ranges;
        QVERIFY2(counts.finished() > 400, qPrintable(QString::number(counts.finished())));
        const double inside = counts.insideShare().value();
        qInfo("inside %.2f, before %d, after %d", inside, counts.before, counts.after);
        QVERIFY(inside > 0.40);
        QVERIFY(inside < 0.75);
    }

    void aThousandHistories()
    {
        Backtest test = backtest();
        const EnrolmentHistory history = steady(1.5);
        QBENCHMARK_ONCE
        {
            for (int student = 0; student < 1000; ++student)
                test.add(history);
        }
        QCOMPARE(test.result().enrolments, 1000);
    }
};

QTEST_GUILESS_MAIN(tst_Backtest)
#include "tst_backtest.moc"
