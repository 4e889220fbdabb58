// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/progressevents.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Kind = ProgressEvent::Kind;

namespace {

const QDateTime kMonday(QDate(2026, 11, 16), QTime(10, 0), Qt::UTC);

ProgressStand reading(std::optional<double> percent, double highest = -1)
{
    ProgressStand read;
    read.percent = percent;
    read.highest = highest < 0 ? percent.value_or(0) : highest;
    read.at = kMonday;
    return read;
}

ProgressStand idle(int days, const QDateTime &since = kMonday.addDays(-20))
{
    ProgressStand read = reading(40);
    read.inactivity = {since, days, 6};
    return read;
}

} // namespace

class tst_ProgressEvents : public QObject {
    Q_OBJECT

private slots:
    void milestones_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("highest");
        QTest::addColumn<double>("now");
        QTest::addColumn<int>("milestone");
        QTest::newRow("below") << 30.0 << 30.0 << 49.99 << 0;
        QTest::newRow("reached") << 30.0 << 30.0 << 50.0 << 50;
        QTest::newRow("was there") << 50.0 << 50.0 << 60.0 << 0;
        QTest::newRow("several are one") << 10.0 << 10.0 << 80.0 << 75;
        QTest::newRow("a fall") << 80.0 << 80.0 << 20.0 << 0;
        QTest::newRow("up again after a fall") << 20.0 << 80.0 << 60.0 << 0;
        QTest::newRow("higher than ever") << 20.0 << 60.0 << 76.0 << 75;
    }
    void milestones()
    {
        QFETCH(double, before);
        QFETCH(double, highest);
        QFETCH(double, now);
        QFETCH(int, milestone);
        const auto events = progressEvents(reading(before, highest), reading(now, std::max(now, highest)), {});
        QCOMPARE(events.size(), milestone > 0 ? 1 : 0);
        if (milestone > 0) {
            QCOMPARE(events.first().kind, Kind::Milestone);
            QCOMPARE(events.first().milestone, milestone);
            QCOMPARE(events.first().from, highest);
            QCOMPARE(events.first().to, now);
        }
    }

    void risesCountMultiples()
    {
        ProgressEventRules rules;
        rules.milestones = {};
        rules.risePoints = 10;
        QVERIFY(progressEvents(reading(11), reading(19), rules).isEmpty());
        QCOMPARE(progressEvents(reading(19), reading(20), rules).size(), 1); // small steps add up
        QCOMPARE(progressEvents(reading(11), reading(55), rules).size(), 1);
        QVERIFY(progressEvents(reading(55), reading(11, 55), rules).isEmpty());
    }

    void aRiseNeedsTwoReadings()
    {
        QVERIFY(progressEvents(std::nullopt, reading(80), {}).isEmpty());
        QVERIFY(progressEvents(reading(std::nullopt), reading(80), {}).isEmpty()); // unknown is not 0
        QVERIFY(progressEvents(reading(80), reading(std::nullopt, 80), {}).isEmpty());
        ProgressStand done = reading(100);
        done.isCompleted = true;
        QVERIFY(progressEvents(std::nullopt, done, {}).isEmpty());
    }

    void completionStandsAlone()
    {
        ProgressStand done = reading(100);
        done.isCompleted = true;
        done.inactivity = {kMonday.addDays(-20), 20, 6};
        const auto events = progressEvents(reading(20), done, {});
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().kind, Kind::Completed);
        QVERIFY(progressEvents(done, done, {}).isEmpty());
    }

    void aSpellIsToldOncePerStep()
    {
        QVERIFY(progressEvents(idle(4), idle(5), {}).isEmpty());
        const auto first = progressEvents(idle(5), idle(6), {});
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.first().kind, Kind::Inactive);
        QCOMPARE(first.first().step, 1);
        QCOMPARE(first.first().days, 6);
        QCOMPARE(first.first().since, kMonday.addDays(-20));
        QVERIFY(progressEvents(idle(6), idle(11), {}).isEmpty());
        QCOMPARE(progressEvents(idle(11), idle(12), {}).first().step, 2);
        QCOMPARE(progressEvents(idle(5), idle(19), {}).first().step, 3); // after a long gap between readings: once
        QCOMPARE(progressEvents(idle(20), idle(7, kMonday.addDays(-7)), {}).first().step, 1); // a new spell
        QVERIFY(progressEvents(idle(20), idle(0, kMonday), {}).isEmpty());
        QVERIFY(progressEvents(idle(3), idle(30, {}), {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ProgressEvents)
#include "tst_progressevents.moc"
