// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/numberhold.h"
#include "app/domain/rules/rulepauses.h"
#include "tests/app/engine/messagebench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Messages that were accepted and fail afterwards, told by signed posts: they stop what a refusal stops.
class LateFailuresTest : public QObject {
    Q_OBJECT
private slots:
    void aHoldGrowsAndCountsASwarmOnce();
    BEDEL_DATABASE_TEST(anAccountsFailureHoldsTheNumberAndTheRules)
    BEDEL_DATABASE_TEST(aPersonWhoPutsItRightNeedNotWait)
    BEDEL_DATABASE_TEST(aPausedTemplateStopsItsRules)
    BEDEL_DATABASE_TEST(whatCameTooFastGoesLater)
    BEDEL_DATABASE_TEST(whatIsFinalStaysFailed)

private:
    static bool isHeld(MessageBench &bench, const QString &account = u"1"_s)
    {
        return valueOf(SettingRepository(*bench.session).value(NumberHold::settingKey(account))).has_value();
    }
};

void LateFailuresTest::aHoldGrowsAndCountsASwarmOnce()
{
    const QDateTime now(QDate(2026, 11, 3), QTime(10, 0), Qt::UTC);
    const NumberHold first = NumberHold::first(u"131042"_s, now);
    QCOMPARE(first.until, now.addSecs(300));
    QCOMPARE(first.again(u"131042"_s, now.addSecs(20)), first);
    const NumberHold tried = first.tried(now.addSecs(301));
    QCOMPARE(tried.until, now.addSecs(361));
    const NumberHold second = tried.again(u"131048"_s, now.addSecs(303)); // the one that was tried failed, too
    QCOMPARE(second.times, 2);
    QCOMPARE(second.until, now.addSecs(303 + 600));
    NumberHold longest = second;
    for (int i = 0; i < 20; ++i)
        longest = longest.again(u"131048"_s, longest.until);
    QCOMPARE(longest.since.secsTo(longest.until), 3600);
    QCOMPARE(NumberHold::fromText(longest.toText()), longest);
    QCOMPARE(NumberHold::accountOf(NumberHold::settingKey(u"norte"_s)), u"norte"_s);
    QCOMPARE(NumberHold::accountOf(u"health.number.1"_s), QString());
}

void LateFailuresTest::anAccountsFailureHoldsTheNumberAndTheRules()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    bench.startReceiving();
    const qint64 first = bench.queue(bench.message(bench.student(), u"inactive:1:20261103:1"_s));
    const qint64 second = bench.queue();
    QVERIFY(bench.reaches(first, MessageState::Accepted) && bench.reaches(second, MessageState::Accepted));
    const Message failed = bench.stored(first);
    QCOMPARE(bench.postStatus(failed, u"failed"_s, 131042), 200);
    QVERIFY(bench.until([&] { return bench.paused(RuleEvent::Milestone).has_value(); }));
    QCOMPARE(bench.paused(RuleEvent::Inactive)->code, QString(kAccountRefused));
    QCOMPARE(bench.paused(RuleEvent::Inactive)->fact(Error::Fact::Excerpt), u"131042"_s);
    QVERIFY(isHeld(bench));
    QCOMPARE(bench.stored(first).state, MessageState::Queued); // it has not arrived, and goes once it can
    QCOMPARE(bench.stored(first).error->code, u"131042"_s);
    QVERIFY(bench.stored(first).uuid != failed.uuid);
    QCOMPARE(bench.postStatus(failed, u"failed"_s, 131042), 200); // Meta tells things twice

    const qint64 third = bench.queue();
    bench.pass(0s);
    QVERIFY(bench.isQuiet());
    QCOMPARE(bench.stored(third).state, MessageState::Queued);
    QCOMPARE(bench.received(bench.stored(third)), 0);
    bench.stopEngine();
    bench.startReceiving(); // another engine knows, too
    bench.pass(0s);
    QVERIFY(bench.isQuiet());
    QCOMPARE(bench.stored(third).state, MessageState::Queued);

    bench.pass(5min + 1s); // one is tried
    const auto sent = [&] {
        return int(bench.stored(first).state == MessageState::Accepted)
            + int(bench.stored(third).state == MessageState::Accepted);
    };
    QVERIFY(bench.until([&] { return sent() == 1; }));
    QVERIFY(bench.isQuiet());
    QCOMPARE(sent(), 1);
    const qint64 tried = bench.stored(first).state == MessageState::Accepted ? first : third;
    QCOMPARE(bench.postStatus(bench.stored(tried), u"failed"_s, 131042), 200); // still the same
    QVERIFY(bench.reaches(tried, MessageState::Queued));
    bench.pass(6min);
    QVERIFY(bench.isQuiet());
    QCOMPARE(sent(), 0); // twice as long now
    bench.pass(5min);
    QVERIFY(bench.until([&] { return sent() == 1; }));
    QVERIFY(bench.paused(RuleEvent::Inactive).has_value()); // an acceptance proves nothing
    const qint64 again = bench.stored(first).state == MessageState::Accepted ? first : third;
    QCOMPARE(bench.postStatus(bench.stored(again), u"delivered"_s), 200);
    QVERIFY(bench.until([&] { return !bench.paused(RuleEvent::Inactive) && !isHeld(bench); }));
    bench.pass(1min);
    QVERIFY(bench.until([&] { return sent() + int(bench.stored(again).state == MessageState::Delivered) == 2; }));
    for (const qint64 id : {first, third})
        QCOMPARE(bench.accepted(bench.stored(id)), 1);
}

void LateFailuresTest::aPersonWhoPutsItRightNeedNotWait()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    bench.startReceiving();
    const qint64 first = bench.queue();
    QVERIFY(bench.reaches(first, MessageState::Accepted));
    QCOMPARE(bench.postStatus(bench.stored(first), u"failed"_s, 131031), 200);
    QVERIFY(bench.until([&] { return isHeld(bench); }));
    QVERIFY(!bench.paused(RuleEvent::Inactive)); // no rule had sent it
    const qint64 next = bench.queue();
    bench.pass(0s);
    QVERIFY(bench.isQuiet());
    QCOMPARE(bench.stored(next).state, MessageState::Queued);
    bench.reconnect();
    QVERIFY(bench.reaches(next, MessageState::Accepted));
    QVERIFY(!isHeld(bench));
}

void LateFailuresTest::aPausedTemplateStopsItsRules()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    bench.settings[u"template.inactivity"_s] = u"aviso_general:es"_s;
    bench.startReceiving();
    const qint64 first = bench.queue(bench.message(bench.student(), u"inactive:1:20261103:1"_s));
    QVERIFY(bench.reaches(first, MessageState::Accepted));
    QCOMPARE(bench.postStatus(bench.stored(first), u"failed"_s, 132015), 200);
    QVERIFY(bench.until([&] { return bench.paused(RuleEvent::Inactive).has_value(); }));
    QCOMPARE(bench.paused(RuleEvent::Inactive)->code, QString(kTemplateRefused));
    QVERIFY(!bench.paused(RuleEvent::Completed)); // uses another one
    QVERIFY(!isHeld(bench)); // the number is well
    QCOMPARE(bench.stored(first).state, MessageState::Failed);
    const qint64 other = bench.queue();
    QVERIFY(bench.until([&] { return bench.stored(other).waitsFor == u"template_not_approved"_s; }));
    bench.pass(11min); // the templates are fetched again, and it is approved there
    QVERIFY(bench.reaches(other, MessageState::Accepted));
    QVERIFY(bench.until([&] { return !bench.paused(RuleEvent::Inactive); }));
}

void LateFailuresTest::whatCameTooFastGoesLater()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    bench.startReceiving();
    const qint64 marketing = bench.queue();
    const qint64 pair = bench.queue();
    QVERIFY(bench.reaches(marketing, MessageState::Accepted) && bench.reaches(pair, MessageState::Accepted));
    const Message before = bench.stored(pair);
    QCOMPARE(bench.postStatus(bench.stored(marketing), u"failed"_s, 131049), 200);
    QCOMPARE(bench.postStatus(before, u"failed"_s, 131056), 200);
    QVERIFY(bench.reaches(marketing, MessageState::Queued));
    QVERIFY(bench.stored(marketing).notBefore > bench.clock.now().addSecs(86'000));
    QVERIFY(bench.until([&] { return bench.stored(pair).uuid != before.uuid; }));
    bench.pass(10s);
    QVERIFY(bench.reaches(pair, MessageState::Accepted));
    QCOMPARE(bench.stored(marketing).state, MessageState::Queued);
    bench.pass(30h);
    QVERIFY(bench.reaches(marketing, MessageState::Accepted));
    QCOMPARE(bench.stored(marketing).attempts, 2);
    QCOMPARE(bench.accepted(before), 1); // and the one that failed is not told of again
    QCOMPARE(bench.postStatus(before, u"delivered"_s), 200);
    QVERIFY(bench.isQuiet());
    QCOMPARE(bench.stored(pair).state, MessageState::Accepted);

    // Never in a loop.
    bench.session->execute(u"UPDATE message SET attempts = 5 WHERE id = ?"_s, {pair}).value();
    QCOMPARE(bench.postStatus(bench.stored(pair), u"failed"_s, 131056), 200);
    QVERIFY(bench.reaches(pair, MessageState::Failed));
}

void LateFailuresTest::whatIsFinalStaysFailed()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    bench.startReceiving();
    for (const int code : {0, 131026, 131000, 131047, 131053}) {
        const qint64 id = bench.queue(bench.message(bench.student(), u"inactive:%1:20261103:1"_s.arg(code)));
        QVERIFY(bench.reaches(id, MessageState::Accepted));
        QCOMPARE(bench.postStatus(bench.stored(id), u"failed"_s, code), 200);
        QVERIFY(bench.reaches(id, MessageState::Failed));
        QVERIFY(!bench.paused(RuleEvent::Inactive) && !isHeld(bench));
        bench.session->execute(u"UPDATE message SET text_hash = '' WHERE id = ?"_s, {id}).value();
    }
}

QTEST_GUILESS_MAIN(LateFailuresTest)
#include "tst_latefailures.moc"
