// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"
#include "app/storage/storagecode.h"
#include "app/storage/transaction.h"
#include "tests/app/storage/testschema.h"
#include "tests/support/databasefixture.h"
#include "tests/support/manualclock.h"
#include "tests/support/patience.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> insertThing(SqlSession &session, qint64 id)
{
    const auto done = session.execute(u"INSERT INTO thing (id, text) VALUES (?, 'x')"_s, {id});
    return done ? Result<void>() : Result<void>(fail(done.error()));
}

Result<int> countThings(SqlSession &session)
{
    auto query = session.execute(u"SELECT count(*) FROM thing"_s);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toInt() : -1;
}

int threads(const DatabaseFixture &database)
{
    return database.isSqlite() ? 3 : 4;
}

} // namespace

class TestDatabase final : public QObject {
    Q_OBJECT
private slots:
    void opensAndRuns_data() { DatabaseFixture::addDatabaseRows(); }
    void opensAndRuns();
    void statusIsAskedWithoutOpening_data() { DatabaseFixture::addDatabaseRows(); }
    void statusIsAskedWithoutOpening();
    void manyTasksAtOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void manyTasksAtOnce();
    void interactiveOvertakesBackground_data() { DatabaseFixture::addDatabaseRows(); }
    void interactiveOvertakesBackground();
    void shutdownAnswersEverybody_data() { DatabaseFixture::addDatabaseRows(); }
    void shutdownAnswersEverybody();
    void aLostConnectionIsUsedAgain();
    void anIdleConnectionIsCheckedFirst();
    void aDatabaseThatComesBackIsUsedAgain_data() { DatabaseFixture::addDatabaseRows(); }
    void aDatabaseThatComesBackIsUsedAgain();
    void aNewerDatabaseIsRefusedUntilOpenedAgain_data() { DatabaseFixture::addDatabaseRows(); }
    void aNewerDatabaseIsRefusedUntilOpenedAgain();

private:
    DatabaseOptions options() const { return {.migrations = m_schema.root()}; }
    const ManualClock m_clock;
    const TestSchema m_schema;
};

void TestDatabase::opensAndRuns()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QSignalSpy states(&database, &Database::stateChanged);
    QCOMPARE(database.state(), Database::State::Opening);
    const auto opened = database.open().result();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE(opened->to, 1);
    QCOMPARE(database.state(), Database::State::Ready);
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(database.run([](SqlSession &session) { return countThings(session); }).result().value(), 0);
    QVERIFY(database.run([](SqlSession &session) { return insertThing(session, 7); }).result());
    QCOMPARE(database.run(countThings).result().value(), 1);
    const auto failed = database.run([](SqlSession &session) { return insertThing(session, 7); }).result();
    QCOMPARE(failed.error().kind, Error::Kind::Conflict);
    QCOMPARE(database.state(), Database::State::Ready);
    QVERIFY(!database.lastError());
    // A second program on the same database finds nothing to do.
    Database second(fixture.target(), m_clock, options());
    QVERIFY(second.open().result()->applied.isEmpty());
}

void TestDatabase::statusIsAskedWithoutOpening()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    const auto before = database.migrationStatus().result();
    QVERIFY(before);
    QCOMPARE(before->installed, 0);
    QCOMPARE(before->pending, QStringList{u"0001_first"_s});
    if (fixture.isSqlite())
        QVERIFY(!QFile::exists(fixture.target().path)); // asking creates nothing
    QCOMPARE(database.state(), Database::State::Opening);
    QVERIFY(database.open().result());
    QCOMPARE(database.migrationStatus().result()->installed, 1);
}

void TestDatabase::manyTasksAtOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QList<QFuture<Result<void>>> futures;
    for (int i = 1; i <= 200; ++i) {
        const auto write = [i](SqlSession &session) {
            return inTransaction(session, [&] { return insertThing(session, i); });
        };
        futures.append(database.run(write, i % 2 ? Database::Priority::Interactive : Database::Priority::Background));
    }
    for (auto &future : futures) {
        const auto result = future.result();
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    }
    QCOMPARE(database.run(countThings).result().value(), 200);
}

void TestDatabase::interactiveOvertakesBackground()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    QSemaphore gate;
    std::atomic_int started = 0;
    QList<QFuture<Result<int>>> slow;
    for (int i = 0; i < 10; ++i)
        slow.append(database.run(
            [&](SqlSession &) -> Result<int> {
                ++started;
                gate.acquire();
                return 1;
            },
            Database::Priority::Background));
    QTRY_COMPARE(started.load(), threads(fixture) - 1); // one stays free
    QTest::qWait(50);
    QCOMPARE(started.load(), threads(fixture) - 1);
    QCOMPARE(database.run(countThings).result().value(), 0); // while all of them hang
    gate.release(10);
    for (auto &future : slow)
        QVERIFY(future.result());
}

void TestDatabase::shutdownAnswersEverybody()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    QSemaphore gate;
    QList<QFuture<Result<int>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(database.run([&](SqlSession &) -> Result<int> {
            gate.acquire();
            return 1;
        }));
    gate.release(20);
    database.shutdown();
    for (auto &future : futures) {
        QVERIFY(future.isFinished());
        QVERIFY(!future.isCanceled());
        const auto result = future.result();
        QVERIFY(result || result.error().kind == Error::Kind::Cancelled);
    }
    const auto late = database.run(countThings);
    QVERIFY(late.isFinished());
    QCOMPARE(late.result().error().kind, Error::Kind::Cancelled);
    QCOMPARE(database.open().result().error().kind, Error::Kind::Cancelled);
    database.shutdown();
}

void TestDatabase::aLostConnectionIsUsedAgain()
{
    DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    Database database(fixture.target(), m_clock, options());
    QSignalSpy states(&database, &Database::stateChanged);
    QVERIFY(database.open().result());
    QSemaphore gate;
    std::atomic_int started = 0;
    const auto hold = [&](SqlSession &) -> Result<void> {
        ++started;
        gate.acquire();
        return {};
    };
    QList<QFuture<Result<void>>> holding;
    for (int i = 0; i < 4; ++i) // so that each worker has its connection
        holding.append(database.run(hold));
    QTRY_COMPARE(started.load(), 4);
    gate.release(4);
    for (auto &future : holding)
        QVERIFY(future.result());
    QVERIFY(fixture.killConnections() >= 4);
    int failures = 0;
    for (int i = 0; i < 20; ++i) {
        const auto result = database.run(countThings).result();
        if (result)
            continue;
        ++failures;
        QCOMPARE(result.error().kind, Error::Kind::Storage);
        QCOMPARE(result.error().code, StorageCode::unreachable);
        QCOMPARE(result.error().retry, Error::Retry::Later);
    }
    QVERIFY(failures >= 1 && failures <= 4); // once per connection
    // The last of them may have been the last of the twenty, and who asks once more may meet another.
    bool isUsable = false;
    const auto look = [&] {
        isUsable = isUsable || (database.run(countThings).result() && database.state() == Database::State::Ready);
        return isUsable;
    };
    QTRY_VERIFY(look());
    QTRY_VERIFY(!states.isEmpty() && states.last().first().value<Database::State>() == Database::State::Ready);
}

void TestDatabase::anIdleConnectionIsCheckedFirst()
{
    DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    QVERIFY(fixture.killConnections() >= 1);
    QTest::qSleep(5200); // as after a night
    for (int i = 0; i < 8; ++i)
        QVERIFY(database.run(countThings).result());
}

void TestDatabase::aDatabaseThatComesBackIsUsedAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    DatabaseTarget target = fixture.target();
    if (fixture.isSqlite()) // the share is not mounted yet
        target.path = QFileInfo(target.path).path() + u"/share/bedel.db"_s;
    const QString name = target.database;
    const auto server = fixture.isSqlite() ? nullptr : fixture.serverSession();
    if (server)
        QVERIFY(server->command(u"ALTER DATABASE %1 RENAME TO %1_away"_s.arg(name)));
    Database database(target, m_clock, options());
    const auto opened = database.open().result();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, StorageCode::missingDatabase);
    QCOMPARE(database.state(), Database::State::Unavailable);
    QCOMPARE(database.run(countThings).result().error().code, StorageCode::missingDatabase);
    if (server)
        QVERIFY(server->command(u"ALTER DATABASE %1_away RENAME TO %1"_s.arg(name)));
    else
        QVERIFY(QDir(QFileInfo(fixture.target().path).path()).mkdir(u"share"_s));
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), Database::State::Ready, 10'000); // by itself
    QVERIFY(database.run(countThings).result());
    QVERIFY(!database.lastError());
}

void TestDatabase::aNewerDatabaseIsRefusedUntilOpenedAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    const auto session = fixture.session();
    const QVariantList future{u"0002_future"_s, u"abc"_s, session->bindTime(m_clock.now())};
    QVERIFY(session->execute(
        u"INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES (2, ?, ?, ?)"_s, future));
    const auto refused = database.open().result();
    QCOMPARE(refused.error().code, StorageCode::newer);
    QCOMPARE(database.state(), Database::State::Refused);
    QCOMPARE(database.run(countThings).result().error().code, StorageCode::newer);
    QVERIFY(session->execute(u"DELETE FROM schema_migration WHERE version = 2"_s));
    QTest::qWait(300);
    QCOMPARE(database.run(countThings).result().error().code, StorageCode::newer);
    QVERIFY(database.open().result());
    QVERIFY(database.run(countThings).result());
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
