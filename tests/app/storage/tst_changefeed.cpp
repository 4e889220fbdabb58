// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/changelistener.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"
#include "tests/app/storage/testschema.h"
#include "tests/support/databasefixture.h"
#include "tests/support/manualclock.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a window would have heard.
class Ear final : public QObject {
public:
    explicit Ear(ChangeFeed &feed)
    {
        connect(&feed, &ChangeFeed::changed, this, [this](const Change &change) {
            ++signalCount[change.entity];
            for (const qint64 id : change.ids)
                ids[change.entity].insert(id);
            everything[change.entity] |= change.ids.isEmpty();
        });
        connect(&feed, &ChangeFeed::reloadEverything, this, [this] { ++reloads; });
    }
    QHash<QString, int> signalCount;
    QHash<QString, QSet<qint64>> ids;
    QHash<QString, bool> everything;
    int reloads = 0;
};

const QString kInsert = u"INSERT INTO thing (id, text) VALUES (?, 'x')"_s;

} // namespace

class TestChangeFeed final : public QObject {
    Q_OBJECT
private slots:
    void payloadsAreRead();
    void hearsItself_data() { DatabaseFixture::addDatabaseRows(); }
    void hearsItself();
    void hearsAnotherConnection_data() { DatabaseFixture::addDatabaseRows(); }
    void hearsAnotherConnection();
    void hearsAnotherProcess_data() { DatabaseFixture::addDatabaseRows(); }
    void hearsAnotherProcess();
    void nothingIsHeardOfARollback_data() { DatabaseFixture::addDatabaseRows(); }
    void nothingIsHeardOfARollback();
    void burstsAreGathered_data() { DatabaseFixture::addDatabaseRows(); }
    void burstsAreGathered();
    void manyRowsAreEverything_data() { DatabaseFixture::addDatabaseRows(); }
    void manyRowsAreEverything();
    void aDeadListenerComesBack();
    void oldRowsAreDeleted();
    void deletedUnseenRowsReloadEverything();

private:
    DatabaseOptions options() const
    {
        return {.migrations = m_schema.root(), .feed = {.pingInterval = std::chrono::milliseconds(300)}};
    }
    const ManualClock m_clock;
    const TestSchema m_schema;
};

void TestChangeFeed::payloadsAreRead()
{
    QCOMPARE(changeFromPayload(u"student:1,22,9007199254740993"_s)->ids, (QList<qint64>{1, 22, 9007199254740993}));
    QCOMPARE(changeFromPayload(u"student:*"_s)->entity, u"student"_s);
    QVERIFY(changeFromPayload(u"student:*"_s)->ids.isEmpty());
    QVERIFY(changeFromPayload(u"student:1,x"_s)->ids.isEmpty());
    QVERIFY(!changeFromPayload(u"student"_s));
    QVERIFY(!changeFromPayload(u":1"_s));
    QVERIFY(!changeFromPayload(QString()));
}

void TestChangeFeed::hearsItself()
{
    BEDEL_FRESH_DATABASE(fixture);
    DatabaseOptions slowPolling = options();
    slowPolling.feed.pollInterval = std::chrono::minutes(1); // own writes do not wait for it
    Database database(fixture.target(), m_clock, slowPolling);
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    const auto write = [](SqlSession &session) -> Result<void> {
        return inTransaction(session, [&]() -> Result<void> {
            auto done = session.execute(kInsert, {5});
            if (done)
                done = session.execute(u"INSERT INTO other (id) VALUES (6)"_s);
            return done ? Result<void>() : Result<void>(fail(done.error()));
        });
    };
    QVERIFY(database.run(write).result());
    QTRY_COMPARE(ear.ids.value(u"thing"_s), QSet<qint64>{5});
    QTRY_COMPARE(ear.ids.value(u"other"_s), QSet<qint64>{6});
    for (const QString &sql : {u"UPDATE thing SET text = 'y' WHERE id = 5"_s, u"DELETE FROM thing WHERE id = 5"_s}) {
        ear.ids.clear();
        const auto change = [sql](SqlSession &session) -> Result<void> {
            const auto done = session.execute(sql);
            return done ? Result<void>() : Result<void>(fail(done.error()));
        };
        QVERIFY(database.run(change).result());
        QTRY_COMPARE(ear.ids.value(u"thing"_s), QSet<qint64>{5});
    }
    QCOMPARE(ear.reloads, 0);
}

void TestChangeFeed::hearsAnotherConnection()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    const auto session = fixture.session();
    QVERIFY(session->execute(kInsert, {11})); // at once after open() it must be heard
    QTRY_COMPARE(ear.ids.value(u"thing"_s), QSet<qint64>{11});
    QCOMPARE(ear.reloads, 0);
}

void TestChangeFeed::hearsAnotherProcess()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    QProcess writer;
    const DatabaseTarget &target = fixture.target();
    const QString sql =
        u"INSERT INTO %1thing (id, text) VALUES (21, 'x')"_s.arg(fixture.isSqlite() ? u""_s : u"bedel."_s);
    if (fixture.isSqlite()) {
        writer.start(u"sqlite3"_s, {target.path, sql});
    } else {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(target.password.reveal()));
        writer.setProcessEnvironment(environment);
        writer.start(u"psql"_s,
                     {u"-h"_s, target.host, u"-p"_s, QString::number(target.port), u"-U"_s, target.user, u"-d"_s,
                      target.database, u"-c"_s, sql});
    }
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitCode(), 0);
    QTRY_COMPARE(ear.ids.value(u"thing"_s), QSet<qint64>{21});
}

void TestChangeFeed::nothingIsHeardOfARollback()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    const auto session = fixture.session();
    {
        Transaction transaction(*session);
        QVERIFY(transaction.begin());
        QVERIFY(session->execute(kInsert, {1}));
    }
    QVERIFY(session->execute(kInsert, {2}));
    QTRY_COMPARE(ear.ids.value(u"thing"_s), QSet<qint64>{2});
}

void TestChangeFeed::burstsAreGathered()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    QElapsedTimer timer;
    timer.start();
    QList<QFuture<Result<void>>> futures;
    for (int i = 1; i <= 300; ++i)
        futures.append(database.run([i](SqlSession &session) -> Result<void> {
            const auto done = session.execute(kInsert, {i});
            return done ? Result<void>() : Result<void>(fail(done.error()));
        }));
    QTRY_COMPARE(ear.ids.value(u"thing"_s).size(), 300);
    QVERIFY2(ear.signalCount.value(u"thing"_s) <= timer.elapsed() / 50 + 1,
             qPrintable(QString::number(ear.signalCount.value(u"thing"_s))));
}

void TestChangeFeed::manyRowsAreEverything()
{
    BEDEL_FRESH_DATABASE(fixture);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    const auto session = fixture.session();
    QVERIFY(
        session->execute(DialectSql{u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                                    " INSERT INTO thing (id) SELECT i FROM n"_s,
                                    u"INSERT INTO thing (id) SELECT * FROM generate_series(1, 5000)"_s}));
    QTRY_VERIFY(ear.everything.value(u"thing"_s));
    QVERIFY(ear.ids.value(u"thing"_s).isEmpty());
    QCOMPARE(ear.signalCount.value(u"thing"_s), 1);
}

void TestChangeFeed::aDeadListenerComesBack()
{
    DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    QVERIFY(fixture.killConnections() >= 2);
    QTRY_COMPARE(ear.reloads, 1); // noticed by the ping, nobody else asked
    QVERIFY(fixture.session()->execute(kInsert, {31}));
    QTRY_COMPARE(ear.ids.value(u"thing"_s), QSet<qint64>{31});
    QCOMPARE(ear.reloads, 1);
}

void TestChangeFeed::oldRowsAreDeleted()
{
    DatabaseFixture fixture(u"sqlite"_s);
    DatabaseOptions few = options();
    few.feed.keptRows = 100;
    Database database(fixture.target(), m_clock, few);
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    const auto session = fixture.session();
    for (int i = 1; i <= 5; ++i) {
        QVERIFY(session->execute(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO thing (id) SELECT i + ? FROM n"_s,
            {i * 1000}));
        QTRY_VERIFY(ear.ids.value(u"thing"_s).contains(i * 1000 + 200));
    }
    const auto rows = [&] {
        auto query = session->execute(u"SELECT count(*) FROM change"_s);
        return query && query->next() ? query->value(0).toInt() : -1;
    };
    QTRY_COMPARE(rows(), 100);
    QCOMPARE(ear.reloads, 0);
}

void TestChangeFeed::deletedUnseenRowsReloadEverything()
{
    DatabaseFixture fixture(u"sqlite"_s);
    Database database(fixture.target(), m_clock, options());
    QVERIFY(database.open().result());
    Ear ear(database.changes());
    const auto session = fixture.session();
    const auto done = inTransaction(*session, [&]() -> Result<void> {
        for (const QString &sql :
             {u"INSERT INTO thing (id) VALUES (1), (2), (3)"_s, u"DELETE FROM change WHERE entity_id < 3"_s}) {
            if (const auto run = session->execute(sql); !run)
                return fail(run.error());
        }
        return {};
    });
    QVERIFY(done);
    QTRY_COMPARE(ear.reloads, 1);
}

QTEST_GUILESS_MAIN(TestChangeFeed)
#include "tst_changefeed.moc"
