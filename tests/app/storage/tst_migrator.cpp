// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrationsteps.h"
#include "app/storage/migrator.h"
#include "app/storage/storagecode.h"
#include "tests/support/storedcentre.h"

#include <QFile>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A folder of steps that a test writes.
class Steps {
public:
    Steps()
    {
        for (const QString &engine : {u"sqlite"_s, u"postgresql"_s})
            QDir(m_folder.path()).mkpath(engine);
    }
    void write(const QString &name, const QByteArray &sql) const
    {
        for (const QString &engine : {u"sqlite"_s, u"postgresql"_s}) {
            QFile file(m_folder.filePath(engine + u'/' + name));
            if (!file.open(QIODevice::WriteOnly) || file.write(sql) != sql.size())
                qFatal("step not written");
        }
    }
    void remove(const QString &name) const
    {
        for (const QString &engine : {u"sqlite"_s, u"postgresql"_s})
            QFile::remove(m_folder.filePath(engine + u'/' + name));
    }
    /// The program's own, up to this one.
    void copyReal(int last) const
    {
        for (const QString &engine : {u"sqlite"_s, u"postgresql"_s}) {
            const QDir real(u":/migrations/"_s + engine);
            const QStringList names = real.entryList(QDir::Files);
            for (const QString &name : names) {
                if (name.left(4).toInt() <= last
                    && !QFile::copy(real.filePath(name), m_folder.filePath(engine + u'/' + name)))
                    qFatal("step not copied");
            }
        }
    }
    QString root() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

const QByteArray kFirst = "-- The first table.\nCREATE TABLE a (id INTEGER PRIMARY KEY)\n--;\n\n-- "
                          "nothing\n--;\nINSERT INTO a VALUES (1)\n--;\n";
const QByteArray kSecond = "ALTER TABLE a ADD COLUMN b TEXT\n--;\nUPDATE a SET b = 'a;b'\n--;\n";

int tables(SqlSession &session)
{
    auto query =
        session.execute(DialectSql{u"SELECT count(*) FROM sqlite_master WHERE type = 'table'"_s,
                                   u"SELECT count(*) FROM pg_tables WHERE schemaname IN ('bedel', 'public')"_s});
    return query && query->next() ? query->value(0).toInt() : -1;
}

} // namespace

class TestMigrator final : public QObject {
    Q_OBJECT
private slots:
    void statementsEndWithTheirMark();
    void everyStepIsAppliedOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void everyStepIsAppliedOnce();
    void statusChangesNothing_data() { DatabaseFixture::addDatabaseRows(); }
    void statusChangesNothing();
    void aFailedStepLeavesNothing_data() { DatabaseFixture::addDatabaseRows(); }
    void aFailedStepLeavesNothing();
    void aChangedStepIsRefused_data() { DatabaseFixture::addDatabaseRows(); }
    void aChangedStepIsRefused();
    void aNewerDatabaseIsRefused_data() { DatabaseFixture::addDatabaseRows(); }
    void aNewerDatabaseIsRefused();
    void foreignTablesAreLeftAlone_data() { DatabaseFixture::addDatabaseRows(); }
    void foreignTablesAreLeftAlone();
    void gapsAreNoticed();
    void danglingRowsAreNoticed();
    void severalProgramsMayStartAtOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void severalProgramsMayStartAtOnce();
    void theRealSchemaApplies_data() { DatabaseFixture::addDatabaseRows(); }
    void theRealSchemaApplies();
    void whatSpeaksOfAMessageIsFoundByIt_data() { DatabaseFixture::addDatabaseRows(); }
    void whatSpeaksOfAMessageIsFoundByIt();
    void aYesToPromotionIsTakenFromTheRegister_data() { DatabaseFixture::addDatabaseRows(); }
    void aYesToPromotionIsTakenFromTheRegister();

private:
    const ManualClock m_clock;
};

void TestMigrator::statementsEndWithTheirMark()
{
    QCOMPARE(sqlStatements(QString::fromLatin1(kFirst)),
             (QStringList{u"-- The first table.\nCREATE TABLE a (id INTEGER PRIMARY KEY)"_s,
                          u"INSERT INTO a VALUES (1)"_s}));
    QCOMPARE(sqlStatements(u"SELECT 1;\nSELECT 2 --;\n  --;  \r\nSELECT 3"_s),
             (QStringList{u"SELECT 1;\nSELECT 2 --;"_s, u"SELECT 3"_s}));
    QVERIFY(sqlStatements(u"\n--;\n-- only a comment\n"_s).isEmpty());
}

void TestMigrator::everyStepIsAppliedOnce()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.write(u"0001_first.sql"_s, kFirst);
    const auto session = database.session();
    const auto first = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QCOMPARE(first->from, 0);
    QCOMPARE(first->to, 1);
    QCOMPARE(first->applied, QStringList{u"0001_first"_s});
    const auto again = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(again);
    QCOMPARE(again->from, 1);
    QVERIFY(again->applied.isEmpty());

    steps.write(u"0002_second.sql"_s, kSecond);
    const auto second = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(second);
    QCOMPARE(second->from, 1);
    QCOMPARE(second->to, 2);
    auto query = session->execute(u"SELECT version, name, applied_at FROM schema_migration ORDER BY version DESC"_s);
    QVERIFY(query && query->next());
    QCOMPARE(query->value(1).toString(), u"0002_second"_s);
    QCOMPARE(session->readTime(query->value(2)), m_clock.now());
    query = session->execute(u"SELECT b FROM a"_s);
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), u"a;b"_s);
}

void TestMigrator::statusChangesNothing()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.write(u"0001_first.sql"_s, kFirst);
    steps.write(u"0002_second.sql"_s, kSecond);
    const auto session = database.session();
    const auto before = Migrator(*session, m_clock, steps.root()).status();
    QVERIFY(before);
    QCOMPARE(before->installed, 0);
    QCOMPARE(before->available, 2);
    QCOMPARE(before->pending, (QStringList{u"0001_first"_s, u"0002_second"_s}));
    QCOMPARE(tables(*session), 0);
    QVERIFY(Migrator(*session, m_clock, steps.root()).migrate());
    const auto after = Migrator(*session, m_clock, steps.root()).status();
    QCOMPARE(after->installed, 2);
    QVERIFY(after->pending.isEmpty());
}

void TestMigrator::aFailedStepLeavesNothing()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.write(u"0001_first.sql"_s, kFirst);
    steps.write(u"0002_second.sql"_s, "CREATE TABLE c (id INTEGER)\n--;\nCREATE NONSENSE\n--;\n");
    const auto session = database.session();
    const auto failed = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, StorageCode::brokenMigration);
    QVERIFY(failed.error().detail.contains(u"0002_second, statement 2"_s));
    QCOMPARE(tables(*session), 2); // schema_migration and a, not c
    steps.write(u"0002_second.sql"_s, kSecond);
    const auto mended = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(mended);
    QCOMPARE(mended->applied, QStringList{u"0002_second"_s});
}

void TestMigrator::aChangedStepIsRefused()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.write(u"0001_first.sql"_s, kFirst);
    const auto session = database.session();
    QVERIFY(Migrator(*session, m_clock, steps.root()).migrate());
    steps.write(u"0001_first.sql"_s, kFirst + "-- a word more\n");
    const auto refused = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StorageCode::brokenMigration);
    QCOMPARE(Migrator(*session, m_clock, steps.root()).status().error().code, StorageCode::brokenMigration);
}

void TestMigrator::aNewerDatabaseIsRefused()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.write(u"0001_first.sql"_s, kFirst);
    steps.write(u"0002_second.sql"_s, kSecond);
    const auto session = database.session();
    QVERIFY(Migrator(*session, m_clock, steps.root()).migrate());
    steps.remove(u"0002_second.sql"_s);
    const auto refused = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StorageCode::newer);
    QCOMPARE(refused.error().retry, Error::Retry::AfterFix);
}

void TestMigrator::foreignTablesAreLeftAlone()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.write(u"0001_first.sql"_s, kFirst);
    const auto session = database.session();
    if (!database.isSqlite())
        QVERIFY(session->command(u"CREATE SCHEMA bedel"_s));
    QVERIFY(session->command(u"CREATE TABLE pigeon (id INTEGER)"_s));
    const auto refused = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StorageCode::notOurs);
    QCOMPARE(tables(*session), 1);
}

void TestMigrator::gapsAreNoticed()
{
    const Steps steps;
    QCOMPARE(migrationSteps(steps.root(), SqlSession::Dialect::Sqlite).error().code, StorageCode::brokenMigration);
    steps.write(u"0001_first.sql"_s, kFirst);
    QVERIFY(migrationSteps(steps.root(), SqlSession::Dialect::Sqlite));
    steps.write(u"0003_third.sql"_s, kFirst);
    QCOMPARE(migrationSteps(steps.root(), SqlSession::Dialect::Sqlite).error().code, StorageCode::brokenMigration);
    steps.write(u"0002_second.sql"_s, kSecond);
    QVERIFY(migrationSteps(steps.root(), SqlSession::Dialect::PostgreSql));
    steps.write(u"0002_other.sql"_s, kSecond);
    QVERIFY(!migrationSteps(steps.root(), SqlSession::Dialect::Sqlite));
    steps.remove(u"0002_other.sql"_s);
    steps.write(u"readme.sql"_s, kSecond);
    QVERIFY(!migrationSteps(steps.root(), SqlSession::Dialect::Sqlite));
}

void TestMigrator::danglingRowsAreNoticed()
{
    DatabaseFixture database(u"sqlite"_s);
    const Steps steps;
    steps.write(u"0001_first.sql"_s,
                kFirst
                    + "CREATE TABLE child (a_id INTEGER REFERENCES a (id))\n--;\nINSERT INTO child VALUES (1)\n--;\n");
    steps.write(u"0002_second.sql"_s, "DELETE FROM a\n--;\n");
    const auto session = database.session();
    const auto failed = Migrator(*session, m_clock, steps.root()).migrate();
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, StorageCode::brokenMigration);
    QCOMPARE(session->execute(u"DELETE FROM a"_s).error().code, StorageCode::constraint); // foreign keys are on again
}

void TestMigrator::severalProgramsMayStartAtOnce()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.write(u"0001_first.sql"_s, kFirst);
    steps.write(u"0002_second.sql"_s, kSecond);
    std::atomic_int applied = 0;
    std::atomic_int failures = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&] {
            const auto session = SqlSession::open(database.target());
            const auto outcome = session ? Migrator(**session, m_clock, steps.root()).migrate() : fail(session.error());
            if (!outcome)
                qWarning("%s", qUtf8Printable(outcome.error().detail));
            failures += outcome ? 0 : 1;
            applied += outcome ? int(outcome->applied.size()) : 0;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(applied.load(), 2);
}

void TestMigrator::theRealSchemaApplies()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = database.session();
    const auto outcome = Migrator(*session, m_clock).migrate();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QVERIFY(outcome->to >= 1);
    if (database.isSqlite()) {
        auto query = session->execute(u"PRAGMA integrity_check"_s);
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toString(), u"ok"_s);
    } else {
        auto query = session->execute(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s);
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toInt(), 0);
    }
}

/// Else each message that is taken away has the database read whole tables for its references.
void TestMigrator::whatSpeaksOfAMessageIsFoundByIt()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = database.session();
    QVERIFY(Migrator(*session, m_clock).migrate());
    for (const QString &table : {u"decision"_s, u"activity"_s, u"incoming_message"_s}) {
        auto query = session->execute(
            DialectSql{u"SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql LIKE "
                       "'%(message_id)%'"_s,
                       u"SELECT count(*) FROM pg_indexes WHERE tablename = ? AND indexdef LIKE '%(message_id)%'"_s},
            {table});
        QVERIFY(query && query->next());
        QVERIFY2(query->value(0).toInt() > 0, qPrintable(table));
    }
}

/// What the register said before promotion needed a yes.
void TestMigrator::aYesToPromotionIsTakenFromTheRegister()
{
    BEDEL_FRESH_DATABASE(database);
    const Steps steps;
    steps.copyReal(6);
    const auto session = database.session();
    QCOMPARE(valueOf(Migrator(*session, m_clock, steps.root()).migrate()).to, 6);
    const auto at = [&](int minute) { return m_clock.now().addSecs(60 * minute); };
    const auto add = [&](const QString &sql, const QVariantList &values) {
        QSqlQuery row = valueOf(session->execute(sql + u" RETURNING id"_s, values));
        return row.next() ? row.value(0).toLongLong() : 0;
    };
    const auto conversation = [&](qint64 student) {
        const qint64 id = add(u"INSERT INTO contact (student_id, created_at) VALUES (?, ?)"_s,
                              {SqlSession::idOrNull(student), session->bindTime(at(0))});
        add(u"INSERT INTO stop_list (contact_id) VALUES (?)"_s, {id});
        return id;
    };
    const auto student = [&] {
        const qint64 id = storedStudent(*session, u"Eva"_s, u"Gil"_s, at(0));
        add(u"INSERT INTO stop_list (student_id) VALUES (?)"_s, {id});
        return id;
    };
    const auto say = [&](qint64 studentId, qint64 contactId, const QString &action, int minute,
                         const QString &how = u"paper"_s) {
        add(u"INSERT INTO consent (student_id, contact_id, action, how, at, recorded_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {SqlSession::idOrNull(studentId), SqlSession::idOrNull(contactId), action, how,
             session->bindTime(at(minute)), session->bindTime(at(minute))});
    };
    const qint64 willing = student();
    const qint64 herConversation = conversation(willing);
    say(willing, 0, u"marketing_out"_s, 1);
    say(0, herConversation, u"marketing_in"_s, 2);
    say(willing, 0, u"opt_in"_s, 3);
    const qint64 changedMind = student();
    say(changedMind, 0, u"marketing_in"_s, 1);
    say(changedMind, 0, u"marketing_out"_s, 2);
    say(changedMind, 0, u"marketing_in"_s, 3, u"preferences"_s);
    const qint64 cameBack = student();
    say(cameBack, 0, u"marketing_in"_s, 1);
    say(cameBack, 0, u"opt_out"_s, 2);
    say(cameBack, 0, u"opt_in"_s, 3);
    const qint64 erased = student();
    say(erased, 0, u"marketing_in"_s, 1);
    valueOf(session->execute(u"UPDATE stop_list SET erased_at = ? WHERE student_id = ?"_s,
                             {session->bindTime(at(2)), erased}));
    const qint64 stranger = conversation(0);
    say(0, stranger, u"marketing_in"_s, 1);
    student(); // of whom nothing is known

    const auto outcome = Migrator(*session, m_clock).migrate();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    const auto since = [&](const QString &column, qint64 id) {
        QSqlQuery row =
            valueOf(session->execute(u"SELECT marketing_in_at FROM stop_list WHERE %1 = ?"_s.arg(column), {id}));
        return row.next() ? session->readTime(row.value(0)) : QDateTime();
    };
    QCOMPARE(since(u"student_id"_s, willing), at(2));
    QCOMPARE(since(u"contact_id"_s, herConversation), at(2));
    QCOMPARE(since(u"contact_id"_s, stranger), at(1));
    for (const qint64 id : {changedMind, cameBack, erased})
        QVERIFY(!since(u"student_id"_s, id).isValid());
    QSqlQuery holding =
        valueOf(session->execute(u"SELECT count(*) FROM stop_list WHERE marketing_in_at IS NOT NULL"_s));
    QVERIFY(holding.next());
    QCOMPARE(holding.value(0).toInt(), 3);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
