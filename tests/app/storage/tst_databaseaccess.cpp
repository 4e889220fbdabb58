// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a database can be besides in order: each case has its word, and nothing in the database is changed.
#include "app/storage/database.h"
#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"
#include "app/storage/transaction.h"
#include "tests/app/storage/testschema.h"
#include "tests/support/databasefixture.h"
#include "tests/support/manualclock.h"
#include "tests/support/patience.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QTcpServer>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray fingerprint(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1)
                                          : QByteArray("none");
}

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("not written");
}

/// The word of opening \a target as an ordinary account: root may write everything.
QByteArray wordAsNobody(const DatabaseTarget &target)
{
    int ends[2];
    if (pipe(ends) != 0)
        qFatal("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        const bool isNobody = geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
        const auto session = SqlSession::open(target);
        const QByteArray text = !isNobody ? QByteArray("still root")
            : session                     ? QByteArray("opened")
                                          : session.error().code.toUtf8();
        const bool isWritten = write(ends[1], text.constData(), size_t(text.size())) == text.size();
        _exit(isWritten ? 0 : 1);
    }
    close(ends[1]);
    char buffer[64] = {};
    const auto length = read(ends[0], buffer, sizeof buffer);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return QByteArray(buffer, length);
}

} // namespace

class TestDatabaseAccess final : public QObject {
    Q_OBJECT
private slots:
    void codesOfTheDatabases_data();
    void codesOfTheDatabases();
    void refusedConnectionsInTwoLanguages();
    void notADatabase();
    void anotherProgramsFile();
    void anotherProgramsSchema();
    void aCorruptFile();
    void aMissingFolder();
    void readOnlyFileAndFolder();
    void aReadOnlyServer();
    void aLockedFile();
    void aFullDisk();
    void anUnreachableServer();
    void aServerThatSaysNothing();
    void aWrongPassword();
    void aMissingDatabase();
    void noRightToCreate();

private:
    // Opens, expects a failure, and returns it.
    Error openingError(const DatabaseTarget &target, Database::State state);

    const ManualClock m_clock;
    const TestSchema m_schema;
};

Error TestDatabaseAccess::openingError(const DatabaseTarget &target, Database::State state)
{
    Database database(target, m_clock, {.migrations = m_schema.root()});
    const auto opened = database.open().result();
    if (opened || database.state() != state || database.lastError() != opened.error())
        return {.code = u"unexpected"_s};
    const auto ask = [](SqlSession &) -> Result<void> { return {}; };
    if (database.run(ask).result().has_value())
        return {.code = u"run nevertheless"_s};
    return opened.error();
}

void TestDatabaseAccess::codesOfTheDatabases_data()
{
    QTest::addColumn<SqlSession::Dialect>("dialect");
    QTest::addColumn<QString>("native");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Error::Retry>("retry");
    const auto sqlite = SqlSession::Dialect::Sqlite;
    const auto server = SqlSession::Dialect::PostgreSql;
    const std::tuple<SqlSession::Dialect, const char *, QLatin1StringView, Error::Retry> rows[]{
        {sqlite, "5", StorageCode::locked, Error::Retry::Later},
        {sqlite, "261", StorageCode::locked, Error::Retry::Later},
        {sqlite, "8", StorageCode::readOnly, Error::Retry::AfterFix},
        {sqlite, "1032", StorageCode::unreachable, Error::Retry::Later},
        {sqlite, "13", StorageCode::full, Error::Retry::AfterFix},
        {sqlite, "778", StorageCode::unreachable, Error::Retry::Later},
        {sqlite, "14", StorageCode::unreachable, Error::Retry::Later},
        {sqlite, "11", StorageCode::corrupt, Error::Retry::AfterFix},
        {sqlite, "26", StorageCode::notOurs, Error::Retry::AfterFix},
        {sqlite, "1", StorageCode::other, Error::Retry::Never},
        {server, "53100", StorageCode::full, Error::Retry::AfterFix},
        {server, "25006", StorageCode::readOnly, Error::Retry::AfterFix},
        {server, "57P01", StorageCode::unreachable, Error::Retry::Later},
        {server, "08006", StorageCode::unreachable, Error::Retry::Later},
        {server, "", StorageCode::unreachable, Error::Retry::Later},
        {server, "55P03", StorageCode::locked, Error::Retry::Later},
        {server, "40P01", StorageCode::locked, Error::Retry::Later},
        {server, "XX001", StorageCode::corrupt, Error::Retry::AfterFix},
        {server, "3D000", StorageCode::missingDatabase, Error::Retry::AfterFix},
        {server, "42P01", StorageCode::other, Error::Retry::Never}};
    for (const auto &[dialect, native, code, retry] : rows)
        QTest::addRow("%s %s", dialect == sqlite ? "sqlite" : "postgresql", native)
            << dialect << QString::fromLatin1(native) << QString(code) << retry;
}

void TestDatabaseAccess::codesOfTheDatabases()
{
    QFETCH(SqlSession::Dialect, dialect);
    QFETCH(QString, native);
    const Error error =
        storageError(QSqlError(u"driver"_s, u"ERROR:  something\nDETAIL:  Key (email)=(ana@centro.example) exists"_s,
                               QSqlError::StatementError, native),
                     dialect);
    QTEST(QString(error.code), "code");
    QTEST(error.retry, "retry");
    QVERIFY(!error.detail.contains(u"ana@"_s));
}

void TestDatabaseAccess::refusedConnectionsInTwoLanguages()
{
    const std::pair<QString, QLatin1StringView> messages[]{
        {u"FATAL:  password authentication failed for user \"bedel\""_s, StorageCode::wrongPassword},
        {u"FATAL:  la autentificación password falló para el usuario «bedel»"_s, StorageCode::wrongPassword},
        {u"fe_sendauth: no password supplied"_s, StorageCode::wrongPassword},
        {u"FATAL:  role \"bedel\" does not exist"_s, StorageCode::wrongPassword},
        {u"FATAL:  no existe el rol «bedel»"_s, StorageCode::wrongPassword},
        {u"FATAL:  database \"bedel\" does not exist"_s, StorageCode::missingDatabase},
        {u"FATAL:  no existe la base de datos «bedel»"_s, StorageCode::missingDatabase},
        {u"connection refused"_s, StorageCode::unreachable}};
    for (const auto &[message, code] : messages)
        QCOMPARE(connectionError(message).code, QString(code));
}

void TestDatabaseAccess::notADatabase()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    const QString path = fixture.target().path;
    writeFile(path, QByteArray("Nombre;Correo\nAna;ana@centro.example\n").repeated(100));
    const QByteArray before = fingerprint(path);
    QCOMPARE(openingError(fixture.target(), Database::State::Refused).code, StorageCode::notOurs);
    QCOMPARE(fingerprint(path), before);
    QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files).size(), 1);
    QVERIFY(QFile::remove(path) && QDir().mkdir(path));
    QCOMPARE(openingError(fixture.target(), Database::State::Refused).code, StorageCode::notOurs);
}

void TestDatabaseAccess::anotherProgramsFile()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    const QString path = fixture.target().path;
    {
        const auto session = fixture.session();
        QVERIFY(session->command(u"CREATE TABLE pigeon (id INTEGER)"_s));
        QVERIFY(session->command(u"PRAGMA journal_mode=DELETE"_s));
    }
    const QByteArray before = fingerprint(path);
    QCOMPARE(openingError(fixture.target(), Database::State::Refused).code, StorageCode::notOurs);
    QCOMPARE(fingerprint(path), before);
}

void TestDatabaseAccess::anotherProgramsSchema()
{
    const DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    const auto session = fixture.session();
    QVERIFY(session->command(u"CREATE SCHEMA bedel"_s));
    QVERIFY(session->command(u"CREATE VIEW bedel.pigeon AS SELECT 1 AS id"_s));
    QCOMPARE(openingError(fixture.target(), Database::State::Refused).code, StorageCode::notOurs);
    auto query = session->execute(
        u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'bedel'"_s);
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 1);
}

void TestDatabaseAccess::aCorruptFile()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    {
        Database database(fixture.target(), m_clock, {.migrations = m_schema.root()});
        QVERIFY(database.open().result());
    }
    const QString path = fixture.target().path;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(100) && file.write(QByteArray(int(file.size()) - 100, '\xa5')) > 0);
    file.close();
    const QByteArray before = fingerprint(path);
    QCOMPARE(openingError(fixture.target(), Database::State::Refused).code, StorageCode::corrupt);
    QCOMPARE(fingerprint(path), before);
}

void TestDatabaseAccess::aMissingFolder()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    DatabaseTarget target = fixture.target();
    target.path = QFileInfo(target.path).path() + u"/not/there.db"_s;
    QCOMPARE(openingError(target, Database::State::Unavailable).code, StorageCode::missingDatabase);
    QVERIFY(!QFileInfo::exists(QFileInfo(target.path).path()));
}

void TestDatabaseAccess::readOnlyFileAndFolder()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    {
        Database database(fixture.target(), m_clock, {.migrations = m_schema.root()});
        QVERIFY(database.open().result());
    }
    const QString path = fixture.target().path;
    const QString folder = QFileInfo(path).path();
    const QByteArray before = fingerprint(path);
    const auto forAll = [](const QString &name, QFileDevice::Permissions rights) {
        return QFile::setPermissions(name,
                                     rights | QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther);
    };
    const QFileDevice::Permissions enter = QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
    const QFileDevice::Permissions write = QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(forAll(folder, enter | write) && forAll(path, {}));
    QCOMPARE(wordAsNobody(fixture.target()), "read_only"_ba);
    QVERIFY(forAll(path, write) && forAll(folder, enter));
    QCOMPARE(wordAsNobody(fixture.target()), "read_only"_ba);
    DatabaseTarget fresh = fixture.target();
    fresh.path = folder + u"/fresh.db"_s;
    QCOMPARE(wordAsNobody(fresh), "read_only"_ba);
    QVERIFY(forAll(folder, enter | write));
    QCOMPARE(wordAsNobody(fixture.target()), "opened"_ba);
    QCOMPARE(fingerprint(path), before);
}

void TestDatabaseAccess::aReadOnlyServer()
{
    const DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    QVERIFY(fixture.serverSession()->command(
        u"ALTER DATABASE %1 SET default_transaction_read_only TO on"_s.arg(fixture.target().database)));
    QCOMPARE(openingError(fixture.target(), Database::State::Unavailable).code, StorageCode::readOnly);
}

void TestDatabaseAccess::aLockedFile()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    DatabaseTarget target = fixture.target();
    target.lockPatience = std::chrono::milliseconds(200);
    Database database(target, m_clock, {.migrations = m_schema.root()});
    auto other = fixture.session();
    {
        Transaction writing(*other);
        QVERIFY(writing.begin());
        const auto opened = database.open().result();
        QCOMPARE(opened.error().code, StorageCode::locked);
        QCOMPARE(opened.error().retry, Error::Retry::Later);
        QCOMPARE(database.state(), Database::State::Unavailable);
    }
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), Database::State::Ready, 10'000);
    Transaction writing(*other);
    QVERIFY(writing.begin());
    const auto write = [](SqlSession &session) { return inTransaction(session, []() -> Result<void> { return {}; }); };
    QCOMPARE(database.run(write).result().error().code, StorageCode::locked);
    QVERIFY(writing.commit());
    QVERIFY(database.run(write).result());
}

void TestDatabaseAccess::aFullDisk()
{
    const DatabaseFixture fixture(u"sqlite"_s);
    Database database(fixture.target(), m_clock, {.migrations = m_schema.root()});
    QVERIFY(database.open().result());
    const auto session = fixture.session();
    QVERIFY(session->execute(u"PRAGMA max_page_count=40"_s));
    const auto write = [&]() -> Result<void> {
        const auto done = session->execute(u"INSERT INTO thing (text) VALUES (?)"_s, {QString(500'000, u'x')});
        return done ? Result<void>() : Result<void>(fail(done.error()));
    };
    const auto full = inTransaction(*session, write);
    QVERIFY(!full);
    QCOMPARE(full.error().code, StorageCode::full);
    QCOMPARE(full.error().retry, Error::Retry::AfterFix);
    QVERIFY(!session->isBroken());
    auto rows = session->execute(u"SELECT count(*) FROM thing"_s);
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toInt(), 0);
    rows->finish();
    QVERIFY(session->execute(u"PRAGMA max_page_count=100000"_s));
    QVERIFY(inTransaction(*session, write));
}

void TestDatabaseAccess::anUnreachableServer()
{
    QTcpServer reserved;
    QVERIFY(reserved.listen(QHostAddress::LocalHost));
    const quint16 port = reserved.serverPort();
    reserved.close();
    const auto target = DatabaseTarget::fromText(u"postgresql://bedel:geheim@127.0.0.1:%1/bedel"_s.arg(port));
    const Error error = openingError(*target, Database::State::Unavailable);
    QCOMPARE(error.code, StorageCode::unreachable);
    QCOMPARE(error.retry, Error::Retry::Later);
    QVERIFY(!error.detail.contains(u"geheim"_s));
    const auto noSocket = DatabaseTarget::fromText(u"postgresql:///bedel?host=/nonexistent"_s);
    QCOMPARE(openingError(*noSocket, Database::State::Unavailable).code, StorageCode::unreachable);
}

void TestDatabaseAccess::aServerThatSaysNothing()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const auto target = DatabaseTarget::fromText(u"postgresql://bedel@127.0.0.1:%1/bedel"_s.arg(silent.serverPort()));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(openingError(*target, Database::State::Unavailable).code, StorageCode::unreachable);
    QVERIFY2(timer.elapsed() < 12'000, qPrintable(QString::number(timer.elapsed())));
}

void TestDatabaseAccess::aWrongPassword()
{
    const DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    DatabaseTarget target = fixture.target();
    target.password = Secret("wr'ong\\ ;pass=word");
    const Error error = openingError(target, Database::State::Refused);
    QCOMPARE(error.kind, Error::Kind::Unauthorised);
    QCOMPARE(error.code, StorageCode::wrongPassword);
    QVERIFY(!error.detail.contains(u"wr'ong"_s));
    target.user = u"bedel_odd_%1"_s.arg(QCoreApplication::applicationPid());
    const auto server = fixture.serverSession();
    QVERIFY(server->command(u"CREATE ROLE %1 SUPERUSER LOGIN PASSWORD E'wr\\'ong\\\\ ;pass=word'"_s.arg(target.user)));
    const auto opened = SqlSession::open(target);
    QVERIFY(server->command(u"DROP ROLE "_s + target.user));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
}

void TestDatabaseAccess::aMissingDatabase()
{
    const DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    DatabaseTarget target = fixture.target();
    target.database += u"_none"_s;
    QCOMPARE(openingError(target, Database::State::Unavailable).code, StorageCode::missingDatabase);
}

void TestDatabaseAccess::noRightToCreate()
{
    const DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    DatabaseTarget target = fixture.target();
    target.user = u"bedel_guest_%1"_s.arg(QCoreApplication::applicationPid());
    target.password = Secret("guest");
    const auto server = fixture.serverSession();
    QVERIFY(server->command(u"CREATE ROLE %1 LOGIN PASSWORD 'guest'"_s.arg(target.user)));
    const Error error = openingError(target, Database::State::Unavailable);
    QVERIFY(server->command(u"DROP ROLE "_s + target.user));
    QCOMPARE(error.kind, Error::Kind::Permission);
}

QTEST_GUILESS_MAIN(TestDatabaseAccess)
#include "tst_databaseaccess.moc"
