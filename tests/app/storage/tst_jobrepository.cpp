// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/attentionrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class JobRepositoryTest : public QObject {
    Q_OBJECT
private slots:
    void aKeyIsOpenOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void aKeyIsOpenOnce();
    void aJobGoesThroughItsStates_data() { DatabaseFixture::addDatabaseRows(); }
    void aJobGoesThroughItsStates();
    void aLostLeaseWritesNothing_data() { DatabaseFixture::addDatabaseRows(); }
    void aLostLeaseWritesNothing();
    void twoOwnersNeverShareAJob_data() { DatabaseFixture::addDatabaseRows(); }
    void twoOwnersNeverShareAJob();
    void failedPullsAreForgottenAfterAGoodOne_data() { DatabaseFixture::addDatabaseRows(); }
    void failedPullsAreForgottenAfterAGoodOne();

private:
    Job job(const QString &key = {}, JobKind kind = JobKind::PullCourses) const
    {
        return {.kind = kind, .payload = {{u"intake"_s, 5}}, .runAfter = m_now, .dedupeKey = key, .createdAt = m_now};
    }
    ManualClock m_clock;
    const QDateTime m_now = m_clock.now();
    const Error m_error{.kind = Error::Kind::Timeout, .system = Error::System::Moodle};
};

void JobRepositoryTest::aKeyIsOpenOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    JobRepository jobs(*session);
    const qint64 first = valueOf(jobs.add(job(u"k"_s)));
    QCOMPARE(valueOf(jobs.add(job(u"k"_s))), first);
    QVERIFY(valueOf(jobs.add(job(u"other"_s))) != first);
    QVERIFY(valueOf(jobs.add(job())) != valueOf(jobs.add(job())));
    const QList<Job> claimed = valueOf(jobs.claim(u"a"_s, m_now, 60s, 1));
    QCOMPARE(claimed.first().id, first);
    QCOMPARE(valueOf(jobs.add(job(u"k"_s))), first); // leased is open too
    QVERIFY(valueOf(jobs.failForGood(claimed.first(), m_error, m_now)));
    const qint64 second = valueOf(jobs.add(job(u"k"_s)));
    QVERIFY(second != first);
    valueOf(jobs.makeReady(first, m_now)); // another one has taken its place
    QCOMPARE(valueOf(jobs.find(first)).state, JobState::Failed);
    QVERIFY(!jobs.find(9999));
}

void JobRepositoryTest::aJobGoesThroughItsStates()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    JobRepository jobs(*session);
    QVERIFY(!valueOf(jobs.nextDue()));
    const qint64 id = valueOf(jobs.add(job()));
    QCOMPARE(valueOf(jobs.find(id)).payload.value(u"intake"_s).toInt(), 5);
    QCOMPARE(*valueOf(jobs.nextDue()), m_now);
    QCOMPARE(valueOf(jobs.claim(u"a"_s, m_now.addSecs(-1), 60s, 9)).size(), 0);
    Job claimed = valueOf(jobs.claim(u"a"_s, m_now, 60s, 9)).first();
    QCOMPARE(claimed.state, JobState::Leased);
    QCOMPARE(claimed.attempts, 1);
    QCOMPARE(claimed.leaseOwner, u"a"_s);
    QCOMPARE(*valueOf(jobs.nextDue()), m_now.addSecs(60));
    valueOf(jobs.setProgress(id, 3, 9));
    QVERIFY(valueOf(jobs.tryAgain(claimed, m_error, m_now.addSecs(30))));
    QCOMPARE(valueOf(jobs.claim(u"a"_s, m_now, 60s, 9)).size(), 0);
    QVERIFY(valueOf(jobs.counts()).oldestWaiting == m_error);
    QCOMPARE(valueOf(jobs.counts()).open, 1);
    valueOf(jobs.makeReady(id, m_now));
    claimed = valueOf(jobs.claim(u"a"_s, m_now, 60s, 9)).first();
    QVERIFY(valueOf(jobs.failForGood(claimed, m_error, m_now)));
    QCOMPARE(valueOf(jobs.counts()).failed, 1);
    QCOMPARE(valueOf(jobs.list({JobState::Failed}, 9)).first().progressTotal, 9);
    valueOf(jobs.makeReady(id, m_now));
    claimed = valueOf(jobs.claim(u"a"_s, m_now, 60s, 9)).first();
    QVERIFY(valueOf(jobs.finish(claimed, m_now)));
    QVERIFY(!valueOf(jobs.finish(claimed, m_now)));
    const Job done = valueOf(jobs.find(id));
    QCOMPARE(done.state, JobState::Done);
    QCOMPARE(done.finishedAt, m_now);
    QVERIFY(!done.error);
    valueOf(jobs.makeReady(id, m_now));
    QCOMPARE(valueOf(jobs.find(id)).state, JobState::Done);
    QCOMPARE(valueOf(jobs.list({}, 9)).size(), 1);
}

void JobRepositoryTest::aLostLeaseWritesNothing()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    JobRepository jobs(*session);
    valueOf(jobs.add(job()));
    const Job dead = valueOf(jobs.claim(u"a"_s, m_now, 60s, 9)).first();
    QCOMPARE(valueOf(jobs.claim(u"b"_s, m_now.addSecs(59), 60s, 9)).size(), 0);
    valueOf(jobs.renew(u"a"_s, {dead.id}, m_now.addSecs(90)));
    QCOMPARE(valueOf(jobs.claim(u"b"_s, m_now.addSecs(61), 60s, 9)).size(), 0);
    const Job taken = valueOf(jobs.claim(u"b"_s, m_now.addSecs(90), 60s, 9)).first(); // due at nextDue() exactly
    QCOMPARE(taken.attempts, 2);
    QVERIFY(!valueOf(jobs.finish(dead, m_now)));
    QVERIFY(!valueOf(jobs.failForGood(dead, m_error, m_now)));
    QVERIFY(!valueOf(jobs.tryAgain(dead, m_error, m_now)));
    valueOf(jobs.renew(u"a"_s, {dead.id}, m_now.addSecs(900)));
    QCOMPARE(valueOf(jobs.find(taken.id)).leaseUntil, m_now.addSecs(150));
    valueOf(jobs.giveBack(u"a"_s));
    QCOMPARE(valueOf(jobs.find(taken.id)).state, JobState::Leased);
    // The same engine, after its own lease ended: the first run must not finish the second.
    const Job own = valueOf(jobs.claim(u"b"_s, m_now.addSecs(151), 60s, 9)).first();
    QVERIFY(!valueOf(jobs.finish(taken, m_now)));
    valueOf(jobs.giveBack(u"b"_s));
    QCOMPARE(valueOf(jobs.find(own.id)).state, JobState::Ready);
    QVERIFY(!valueOf(jobs.finish(own, m_now)));
}

void JobRepositoryTest::twoOwnersNeverShareAJob()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    constexpr int total = 200;
    for (int i = 0; i < total; ++i)
        valueOf(JobRepository(*session).add(job()));
    const auto work = [&](const QString &owner, QList<qint64> *mine) {
        const auto own = fixture.session();
        for (int empty = 0; empty < 3;) {
            const auto claimed =
                valueOf(inTransaction(*own, [&] { return JobRepository(*own).claim(owner, m_now, 60s, 7); }));
            if (claimed.size() > 7)
                qFatal("more than asked for");
            for (const Job &one : claimed)
                mine->append(one.id);
            empty += claimed.isEmpty();
        }
    };
    QList<qint64> left;
    QList<qint64> right;
    std::thread other(work, u"right"_s, &right);
    work(u"left"_s, &left);
    other.join();
    QCOMPARE(left.size() + right.size(), total);
    const QList<qint64> all = left + right;
    QCOMPARE(QSet<qint64>(all.cbegin(), all.cend()).size(), total);
}

void JobRepositoryTest::failedPullsAreForgottenAfterAGoodOne()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    JobRepository jobs(*session);
    const auto end = [&](JobKind kind, bool isGood) {
        valueOf(jobs.add(job({}, kind)));
        const Job claimed = valueOf(jobs.claim(u"a"_s, m_now, 60s, 1)).first();
        QVERIFY(valueOf(isGood ? jobs.finish(claimed, m_now) : jobs.failForGood(claimed, m_error, m_now)));
    };
    end(JobKind::PullCourses, false);
    end(JobKind::PullTemplates, false);
    end(JobKind::CreateUser, false);
    QCOMPARE(valueOf(AttentionRepository(*session).failedPulls(9)).size(), 2);
    end(JobKind::PullCourses, true);
    end(JobKind::CreateUser, true);
    QCOMPARE(valueOf(jobs.failedPulls(9)).size(), 1);
    QCOMPARE(valueOf(jobs.counts()).failed, 2);
}

QTEST_GUILESS_MAIN(JobRepositoryTest)
#include "tst_jobrepository.moc"
