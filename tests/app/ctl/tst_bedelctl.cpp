// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The commands as processes against a practice campus: keys of their JSON, exit codes, and no secret anywhere.
class BedelctlTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void theWholeWay();
    void wrongUse();
    void whatCannotStart();
    void noSecretIsLeft();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;
        QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    };
    Run run(const QStringList &arguments, const QByteArray &input = {}, const QString &database = {});

    QTemporaryDir m_folder;
    QProcess m_campus;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QByteArrayList m_secrets{"Camino-2026!"};
    QByteArray m_printed; // everything any command has written
};

BedelctlTest::Run BedelctlTest::run(const QStringList &arguments, const QByteArray &input, const QString &database)
{
    QProcess process;
    QProcessEnvironment environment = m_environment;
    if (!database.isEmpty())
        environment.insert(u"BEDEL_DATABASE"_s, database);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BEDELCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(90'000);
    const Run result{.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                     .out = process.readAllStandardOutput(),
                     .err = process.readAllStandardError()};
    m_printed += result.out + result.err;
    return result;
}

void BedelctlTest::initTestCase()
{
    m_campus.start(QStringLiteral(BEDELCTL), {u"practice"_s});
    QVERIFY(m_campus.waitForReadyRead(20'000));
    const QJsonObject endpoints = QJsonDocument::fromJson(m_campus.readLine()).object();
    for (const QString &key : endpoints.keys()) {
        const QString value = endpoints[key].toString();
        m_environment.insert(u"BEDEL_"_s + key.toUpper(), value);
        if (key.endsWith(u"token"_s) || key.endsWith(u"secret"_s))
            m_secrets.append(value.toUtf8());
    }
    m_environment.insert(u"BEDEL_DATABASE"_s, u"sqlite:"_s + m_folder.filePath(u"bedel.db"_s));
    m_environment.insert(u"BEDEL_WHATSAPP_TEMPLATE_WELCOME"_s, u"bienvenida_curso:es"_s);
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    m_environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
}

void BedelctlTest::cleanupTestCase()
{
    m_campus.terminate();
    m_campus.waitForFinished();
}

void BedelctlTest::theWholeWay()
{
    Run done = run({u"check"_s, u"--json"_s, u"--verbose"_s});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json()[0].toObject().keys(), (QStringList{u"advice"_s, u"detail"_s, u"ok"_s, u"system"_s}));
    done = run({u"courses"_s, u"pull"_s, u"--json"_s});
    QCOMPARE(done.json().object(), (QJsonObject{{u"courses"_s, 6}, {u"added"_s, 6}, {u"updated"_s, 0}}));
    done = run({u"enrolments"_s, u"pull"_s, u"--json"_s});
    QCOMPARE(done.json()[u"students"_s].toInt(), 120);
    done = run({u"students"_s, u"add"_s, u"--first-name"_s, u"Nuria"_s, u"--last-name"_s, u"Prieto"_s, u"--email"_s,
                u"nuria@mail.example"_s, u"--phone"_s, u"600000101"_s, u"--course"_s, u"2"_s, u"--password-stdin"_s,
                u"--wait"_s, u"60"_s, u"--json"_s, u"--verbose"_s},
               "Camino-2026!\n");
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json()[u"enrolments"_s][0][u"state"_s].toString(), u"enrolled"_s);
    QCOMPARE(done.json()[u"messages"_s][0][u"state"_s].toString(),
             u"accepted"_s); // its template was fetched on the way
    QCOMPARE(run({u"templates"_s, u"pull"_s, u"--json"_s}).json()[u"templates"_s].toInt(), 10);
    QCOMPARE(run({u"send"_s, u"--json"_s}).json().object().keys(),
             (QStringList{u"accepted"_s, u"deferred"_s, u"failed"_s, u"unconfirmed"_s}));
    QCOMPARE(run({u"messages"_s, u"--json"_s}).json().array().size(), 1);
    QVERIFY(run({u"jobs"_s, u"--json"_s}).json().isArray());
    QCOMPARE(run({u"students"_s, u"list"_s, u"--filter"_s, u"nuria prieto"_s, u"--json"_s}).json().array().size(), 1);
}

void BedelctlTest::wrongUse()
{
    QCOMPARE(run({u"nonsense"_s}).code, 2);
    QCOMPARE(run({u"jobs"_s, u"--state"_s, u"nonsense"_s}).code, 2);
    QCOMPARE(run({u"settings"_s, u"set"_s, u"moodle.token"_s, u"x"_s}).code, 2);
    QCOMPARE(run({u"students"_s, u"add"_s, u"--first-name"_s, u"A"_s, u"--course"_s, u"4711"_s}).code, 1);
}

void BedelctlTest::whatCannotStart()
{
    QFile other(m_folder.filePath(u"other.db"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("this is no database, and long enough to be told from one");
    other.close();
    QCOMPARE(run({u"jobs"_s}, {}, u"sqlite:"_s + other.fileName()).code, 3);
    QCOMPARE(run({u"jobs"_s}, {}, u"postgresql://nobody:hidden-word@127.0.0.1:1/none"_s).code, 3);
    m_secrets.append("hidden-word");
}

void BedelctlTest::noSecretIsLeft()
{
    QByteArray kept;
    for (const QString &name : QDir(m_folder.path()).entryList({u"bedel.db*"_s}, QDir::Files)) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        kept += file.readAll();
    }
    QVERIFY(!kept.isEmpty() && !m_printed.isEmpty());
    for (const QByteArray &secret : std::as_const(m_secrets)) {
        QVERIFY(secret.size() > 8);
        QVERIFY2(!m_printed.contains(secret), "printed");
        QVERIFY2(!kept.contains(secret), "kept in the database");
    }
}

QTEST_GUILESS_MAIN(BedelctlTest)
#include "tst_bedelctl.moc"
