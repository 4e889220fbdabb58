// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqliteheader.h"
#include "app/storage/storagecode.h"
#include "app/storage/transaction.h"
#include "tests/support/databasefixture.h"

#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace {

void makeTable(SqlSession &session)
{
    if (session.dialect() == SqlSession::Dialect::PostgreSql && !session.command(u"CREATE SCHEMA bedel"_s))
        qFatal("no schema");
    if (session.dialect() == SqlSession::Dialect::Sqlite
        && !session.command(u"PRAGMA application_id=%1"_s.arg(kSqliteApplicationId)))
        qFatal("no mark");
    if (!session.command(u"CREATE TABLE account (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL)"_s)
        || !session.execute(u"INSERT INTO account VALUES (1, 0), (2, 0)"_s))
        qFatal("no table");
}

int amount(SqlSession &session, int id)
{
    auto query = session.execute(u"SELECT amount FROM account WHERE id = ?"_s, {id});
    return query && query->next() ? query->value(0).toInt() : -1;
}

Result<void> add(SqlSession &session, int id)
{
    const auto done = session.execute(u"UPDATE account SET amount = amount + 1 WHERE id = ?"_s, {id});
    return done ? Result<void>() : Result<void>(fail(done.error()));
}

} // namespace

class TestTransaction final : public QObject {
    Q_OBJECT
private slots:
    void commitsAndRollsBack_data() { DatabaseFixture::addDatabaseRows(); }
    void commitsAndRollsBack();
    void openQueriesDoNotPreventACommit_data() { DatabaseFixture::addDatabaseRows(); }
    void openQueriesDoNotPreventACommit();
    void nothingIsCommittedAfterAFailure_data() { DatabaseFixture::addDatabaseRows(); }
    void nothingIsCommittedAfterAFailure();
    void oneTransactionAtATime_data() { DatabaseFixture::addDatabaseRows(); }
    void oneTransactionAtATime();
    void writersWaitForEachOther_data() { DatabaseFixture::addDatabaseRows(); }
    void writersWaitForEachOther();
    void deadlocksAreRunAgain_data() { DatabaseFixture::addDatabaseRows(); }
    void deadlocksAreRunAgain();
    void aLostCommitIsUnconfirmed();
};

void TestTransaction::commitsAndRollsBack()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = database.session();
    makeTable(*session);
    session->takeWritten();
    {
        Transaction transaction(*session);
        QVERIFY(transaction.begin());
        QVERIFY(session->isInTransaction());
        QVERIFY(add(*session, 1));
    }
    QVERIFY(!session->isInTransaction());
    QVERIFY(!session->takeWritten());
    QCOMPARE(amount(*session, 1), 0);
    const Result<int> done = inTransaction(*session, [](SqlSession &inner) -> Result<int> {
        if (auto added = add(inner, 1); !added)
            return fail(added.error());
        return amount(inner, 1);
    });
    QVERIFY(done);
    QCOMPARE(*done, 1);
    QVERIFY(session->takeWritten());
    const auto other = database.session();
    QCOMPARE(amount(*other, 1), 1);
    const Result<void> refused = inTransaction(*session, [&]() -> Result<void> {
        static_cast<void>(add(*session, 1));
        return fail({.kind = Error::Kind::Invalid});
    });
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QCOMPARE(amount(*other, 1), 1);
}

void TestTransaction::openQueriesDoNotPreventACommit()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = database.session();
    makeTable(*session);
    Transaction transaction(*session);
    QVERIFY(transaction.begin());
    auto reading = session->execute(u"SELECT id FROM account"_s);
    QVERIFY(reading && reading->next());
    auto returning = session->execute(u"UPDATE account SET amount = 5 RETURNING id"_s);
    QVERIFY(returning && returning->next());
    QVERIFY(transaction.commit());
    QVERIFY(!returning->next());
    QCOMPARE(amount(*session, 2), 5);
}

void TestTransaction::nothingIsCommittedAfterAFailure()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = database.session();
    makeTable(*session);
    Transaction transaction(*session);
    QVERIFY(transaction.begin());
    QVERIFY(add(*session, 1));
    QVERIFY(!session->execute(u"INSERT INTO account VALUES (1, 9)"_s));
    QVERIFY(!transaction.commit());
    QCOMPARE(amount(*session, 1), 0);
    Transaction next(*session);
    QVERIFY(next.begin());
    QVERIFY(add(*session, 1));
    QVERIFY(next.commit());
    QCOMPARE(amount(*session, 1), 1);
}

void TestTransaction::oneTransactionAtATime()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = database.session();
    Transaction outer(*session);
    QVERIFY(!outer.commit());
    QVERIFY(outer.begin());
    {
        Transaction inner(*session);
        QVERIFY(!inner.begin());
    }
    QVERIFY(session->isInTransaction());
    QVERIFY(outer.commit());
}

void TestTransaction::writersWaitForEachOther()
{
    BEDEL_FRESH_DATABASE(database);
    makeTable(*database.session());
    constexpr int writers = 4;
    constexpr int rounds = 50;
    std::atomic_int failures = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < writers; ++i) {
        threads.emplace_back(QThread::create([&] {
            const auto session = database.session();
            for (int round = 0; round < rounds; ++round) {
                const auto done = inTransaction(*session, [&]() -> Result<void> {
                    // Reads before it writes: a deferred transaction would fail with "locked" here.
                    auto query = session->execute(session->dialect() == SqlSession::Dialect::Sqlite
                                                      ? u"SELECT amount FROM account WHERE id = 1"_s
                                                      : u"SELECT amount FROM account WHERE id = 1 FOR UPDATE"_s);
                    if (!query || !query->next())
                        return fail(query ? Error() : query.error());
                    const int next = query->value(0).toInt() + 1;
                    const auto written = session->execute(u"UPDATE account SET amount = ? WHERE id = 1"_s, {next});
                    return written ? Result<void>() : Result<void>(fail(written.error()));
                });
                failures += done ? 0 : 1;
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(amount(*database.session(), 1), writers * rounds);
}

void TestTransaction::deadlocksAreRunAgain()
{
    BEDEL_FRESH_DATABASE(database);
    makeTable(*database.session());
    std::atomic_int failures = 0;
    std::atomic_int runs = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 2; ++i) {
        threads.emplace_back(QThread::create([&, i] {
            const auto session = database.session();
            static_cast<void>(session->isAlive());
            const auto done = inTransaction(*session, [&]() -> Result<void> {
                ++runs;
                if (auto first = add(*session, i == 0 ? 1 : 2); !first)
                    return first;
                QThread::msleep(200); // the other one holds its row by now
                return add(*session, i == 0 ? 2 : 1);
            });
            failures += done ? 0 : 1;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(failures.load(), 0);
    const auto session = database.session();
    QCOMPARE(amount(*session, 1), 2);
    QCOMPARE(amount(*session, 2), 2);
    if (!database.isSqlite())
        QVERIFY(runs > 2); // there was a deadlock
}

void TestTransaction::aLostCommitIsUnconfirmed()
{
    const QString engine = u"postgresql"_s;
    DatabaseFixture database(engine);
    if (database.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    QVERIFY2(database.problem().isEmpty(), qPrintable(database.problem()));
    const auto session = database.session();
    makeTable(*session);
    Transaction transaction(*session);
    QVERIFY(transaction.begin());
    QVERIFY(add(*session, 1));
    QCOMPARE(database.killConnections(), 1);
    const auto lost = transaction.commit();
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, Error::Kind::Unconfirmed);
    QVERIFY(session->isBroken());
    QCOMPARE(session->execute(u"SELECT 1"_s).error().code, StorageCode::unreachable);
    Transaction next(*session);
    QCOMPARE(next.begin().error().code, StorageCode::unreachable);
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
