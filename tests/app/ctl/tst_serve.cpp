// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rowvalues.h"
#include "app/storage/transaction.h"
#include "tests/app/ctl/ctlbench.h"
#include "tests/support/campusclient.h"
#include "tests/support/storedcentre.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

/// `bedelctl serve` as a process on both databases: it answers, ends when asked to, and keeps what is secret.
class ServeTest : public QObject {
    Q_OBJECT
private slots:
    void itAnswersAndEndsCleanly_data() { DatabaseFixture::addDatabaseRows(); }
    void itAnswersAndEndsCleanly();
    void itIsCalledOffWhileItStarts_data() { DatabaseFixture::addDatabaseRows(); }
    void itIsCalledOffWhileItStarts();
    void secretsStayOutOfDatabaseAndProcessList_data() { DatabaseFixture::addDatabaseRows(); }
    void secretsStayOutOfDatabaseAndProcessList();

private:
    static QString address(const DatabaseFixture &fixture);
    static QByteArray dump(const DatabaseFixture &fixture);
    static QByteArray line(QProcess &process, const QByteArray &text);
    static QByteArray commandLine(qint64 pid);
    static bool listensToSigterm(qint64 pid);
};

QString ServeTest::address(const DatabaseFixture &fixture)
{
    const DatabaseTarget &target = fixture.target();
    if (fixture.isSqlite())
        return u"sqlite:"_s + target.path;
    return u"postgresql://%1:%2@%3:%4/%5"_s.arg(
        target.user, QString::fromUtf8(QUrl::toPercentEncoding(QString::fromUtf8(target.password.reveal()))),
        target.host, QString::number(target.port), target.database);
}

/// Every row of every table as text, or the whole file.
QByteArray ServeTest::dump(const DatabaseFixture &fixture)
{
    QByteArray all;
    if (fixture.isSqlite()) {
        for (const QString &end : {u""_s, u"-wal"_s}) {
            QFile file(fixture.target().path + end);
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    const auto session = fixture.session();
    QStringList tables;
    {
        QSqlQuery names =
            valueOf(session->execute(u"SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
                                     " WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"_s));
        while (names.next())
            tables.append(names.value(0).toString());
    }
    for (const QString &table : std::as_const(tables)) {
        QSqlQuery rows = valueOf(session->execute(u"SELECT CAST(t AS text) FROM %1 AS t"_s.arg(table)));
        while (rows.next())
            all += rows.value(0).toString().toUtf8() + '\n';
    }
    return all;
}

QByteArray ServeTest::line(QProcess &process, const QByteArray &text)
{
    for (int tries = 0; tries < 100; ++tries) {
        while (process.canReadLine()) {
            const QByteArray read = process.readLine();
            if (read.contains(text))
                return read;
        }
        if (process.state() == QProcess::NotRunning)
            break;
        process.waitForReadyRead(200);
    }
    return {};
}

QByteArray ServeTest::commandLine(qint64 pid)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ServeTest::itAnswersAndEndsCleanly()
{
    BEDEL_FRESH_DATABASE(fixture);
    CtlBench bench;
    bench.environment.insert(u"BEDEL_DATABASE"_s, address(fixture));
    QProcess serve;
    serve.setProcessEnvironment(bench.environment);
    serve.setReadChannel(QProcess::StandardError);
    serve.start(QStringLiteral(BEDELCTL), {u"serve"_s});
    const QJsonObject serving = QJsonDocument::fromJson(line(serve, "serving")).object();
    const QString listening = serving[u"webhook"_s].toString();
    QVERIFY2(QRegularExpression(u"^127\\.0\\.0\\.1:[1-9][0-9]+$"_s).match(listening).hasMatch(), qPrintable(listening));
    CampusClient client;
    const CampusReply health = client.ask("GET", QUrl(u"http://%1/healthz"_s.arg(listening)));
    QCOMPARE(health.status, 200);
    QCOMPARE(health.json()[u"status"_s].toString(), u"ok"_s);
    const QString query = u"hub.mode=subscribe&hub.challenge=4711&hub.verify_token="_s
        + bench.endpoints[u"whatsapp_verify_token"_s].toString();
    const CampusReply challenge = client.ask("GET", QUrl(u"http://%1/webhooks/whatsapp/1?%2"_s.arg(listening, query)));
    QCOMPARE(challenge.status, 200);
    QCOMPARE(challenge.body, "4711");
    // Another program comes in with a token made meanwhile, and no longer once that is taken back.
    const QByteArray token = bench.run({u"tokens"_s, u"add"_s, u"Web"_s}).out.trimmed();
    const QUrl statistics(u"http://%1/api/whatsapp/get_stats"_s.arg(listening));
    QCOMPARE(client.ask("GET", statistics, {}, {}, token).status, 200);
    QCOMPARE(client.ask("GET", statistics).status, 401);
    QCOMPARE(bench.run({u"tokens"_s, u"revoke"_s, u"Web"_s}).code, 0);
    QCOMPARE(client.ask("GET", statistics, {}, {}, token).status, 401);
    // What another process stores, this one does.
    const CtlBench::Run pulled = bench.run({u"courses"_s, u"pull"_s});
    QVERIFY2(pulled.code == 0, pulled.err.constData());
    const CtlBench::Run added = bench.run(CtlBench::newStudent(u"Nuria"_s, u"nuria@mail.example"_s, u"600000101"_s));
    QVERIFY2(added.code == 0, added.err.constData());
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.run({u"messages"_s, u"--state"_s, u"accepted"_s, u"--json"_s}).json().array().size(), 1, 20'000);
    serve.terminate(); // SIGTERM
    QVERIFY(serve.waitForFinished(10'000));
    QCOMPARE(serve.exitStatus(), QProcess::NormalExit);
    QCOMPARE(serve.exitCode(), 0);
    const QByteArray words = serve.readAllStandardError();
    QVERIFY2(words.contains("{\"event\":\"stopping\"}") && words.contains("{\"event\":\"stopped\"}"),
             words.constData());
    QVERIFY(serve.readAllStandardOutput().isEmpty());
}

/// The process has a handler of its own for SIGTERM, and not that of this test, of which it begins as a copy.
bool ServeTest::listensToSigterm(qint64 pid)
{
    if (QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(pid)) != QFileInfo(QStringLiteral(BEDELCTL)).canonicalFilePath())
        return false;
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &text : lines) {
        if (text.startsWith("SigCgt:"))
            return (text.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1;
    }
    return false;
}

/// A service manager that changes its mind, or a machine that is switched off again at once.
void ServeTest::itIsCalledOffWhileItStarts()
{
    BEDEL_FRESH_DATABASE(fixture);
    CtlBench bench;
    bench.environment.insert(u"BEDEL_DATABASE"_s, address(fixture));
    const CtlBench::Run migrated = bench.run({u"migrate"_s});
    QVERIFY2(migrated.code == 0, migrated.err.constData());
    const auto session = fixture.session();
    Transaction other(*session); // another program writes: the start has to wait
    QVERIFY(other.begin());
    if (!fixture.isSqlite())
        QVERIFY(session->command(u"LOCK TABLE engine IN ACCESS EXCLUSIVE MODE"_s));
    QProcess serve;
    serve.setProcessEnvironment(bench.environment);
    serve.setReadChannel(QProcess::StandardError);
    serve.start(QStringLiteral(BEDELCTL), {u"serve"_s});
    QTRY_VERIFY_WITH_TIMEOUT(listensToSigterm(serve.processId()), 20'000);
    serve.terminate();
    const QByteArray stopping = line(serve, "\"stopping\"");
    QVERIFY(other.commit());
    QVERIFY2(!stopping.isEmpty(), (serve.readAllStandardError() + QByteArray::number(serve.exitCode())).constData());
    QVERIFY(serve.waitForFinished(20'000));
    QCOMPARE(serve.exitStatus(), QProcess::NormalExit);
    QCOMPARE(serve.exitCode(), 0);
    const QByteArray words = serve.readAllStandardError();
    QVERIFY2(words.contains("\"stopped\"") && !words.contains("\"serving\""), words.constData());
    QCOMPARE(numberOf(*session, u"SELECT count(*) FROM engine"_s, {}).value_or(-1), 0); // it has left again
}

void ServeTest::secretsStayOutOfDatabaseAndProcessList()
{
    BEDEL_FRESH_DATABASE(fixture);
    CtlBench bench;
    bench.environment.insert(u"BEDEL_DATABASE"_s, address(fixture));
    bench.secrets.append("Camino-2026!");
    if (!fixture.isSqlite())
        bench.secrets.append(fixture.target().password.reveal());
    const CtlBench::Run pulled = bench.run({u"courses"_s, u"pull"_s});
    QVERIFY2(pulled.code == 0, pulled.err.constData());
    QProcess serve;
    serve.setProcessEnvironment(bench.environment);
    serve.setReadChannel(QProcess::StandardError);
    serve.start(QStringLiteral(BEDELCTL), {u"serve"_s, u"--verbose"_s});
    QVERIFY(!line(serve, "serving").isEmpty());
    const QByteArray arguments = commandLine(serve.processId());
    QVERIFY(arguments.contains("serve"));
    QCOMPARE(bench.secretIn(arguments), QByteArray());

    // While the campus is closed a typed password waits in the database, sealed for that engine.
    CampusClient client;
    const QUrl settings(bench.endpoints[u"control_url"_s].toString() + u"/settings"_s);
    QCOMPARE(client.ask("POST", settings, "{\"maintenance\":\"site\"}").status, 200);
    QStringList add = CtlBench::newStudent(u"Olga"_s, u"olga@mail.example"_s, u"600000102"_s);
    add.append(u"--password-stdin"_s);
    const CtlBench::Run added = bench.run(add, "Camino-2026!\n");
    QVERIFY2(added.code == 0, added.err.constData());
    const auto session = fixture.session();
    QSqlQuery sealed = valueOf(session->execute(u"SELECT sealed_password FROM intake"_s));
    QVERIFY(sealed.next() && sealed.value(0).toByteArray().size() > 20);
    sealed.finish();
    const QByteArray rows = dump(fixture);
    QVERIFY(rows.contains("olga@mail.example"));
    QCOMPARE(bench.secretIn(rows), QByteArray());

    QCOMPARE(client.ask("POST", settings, "{\"maintenance\":\"off\"}").status, 200);
    const auto isDone = [&] {
        return bench.run({u"messages"_s, u"--state"_s, u"accepted"_s, u"--json"_s}).json().array().size() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30'000);
    serve.terminate();
    QVERIFY(serve.waitForFinished(10'000));
    QCOMPARE(bench.secretIn(dump(fixture)), QByteArray());
    QCOMPARE(bench.secretIn(bench.printed + serve.readAllStandardError()), QByteArray());
    QCOMPARE(bench.secretIn(bench.files()), QByteArray());
}

QTEST_GUILESS_MAIN(ServeTest)
#include "tst_serve.moc"
