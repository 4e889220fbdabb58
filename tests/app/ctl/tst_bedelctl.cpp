// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/clock.h"
#include "app/storage/migrator.h"
#include "tests/app/ctl/ctlbench.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

/// The commands as processes against a practice campus: keys of their JSON, exit codes, and no secret anywhere.
class BedelctlTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_bench = std::make_unique<CtlBench>(); }
    void cleanupTestCase() { m_bench.reset(); }
    void theWholeWay();
    void tracking();
    void settings();
    void migrations();
    void practice();
    void tokens();
    void wrongUse();
    void failuresAreJsonToo();
    void whatCannotStart();
    void aNewerDatabaseIsLeftAlone();
    void nobodyWaitsForWhatIsNotThere();
    void noSecretIsLeft();
    void thePracticeCampusEndsCleanly() { QCOMPARE(m_bench->endCampus(), 0); }

private:
    CtlBench::Run run(const QStringList &arguments, const QByteArray &input = {}, const QString &database = {})
    {
        return m_bench->run(arguments, input, database);
    }
    QString path(const QString &name) const { return m_bench->folder.filePath(name); }

    std::unique_ptr<CtlBench> m_bench;
};

void BedelctlTest::theWholeWay()
{
    m_bench->secrets.append("Camino-2026!");
    CtlBench::Run done = run({u"check"_s, u"--json"_s, u"--verbose"_s});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.keys(), (QStringList{u"advice"_s, u"detail"_s, u"ok"_s, u"system"_s}));
    done = run({u"courses"_s, u"pull"_s, u"--json"_s});
    QCOMPARE(done.json().object(), (QJsonObject{{u"courses"_s, 6}, {u"added"_s, 6}, {u"updated"_s, 0}}));
    done = run({u"enrolments"_s, u"pull"_s, u"--json"_s});
    QCOMPARE(done.keys(), (QStringList{u"added"_s, u"courses"_s, u"enrolments"_s, u"students"_s}));
    QCOMPARE(done.json()[u"students"_s].toInt(), 120);
    QStringList add = CtlBench::newStudent(u"Nuria"_s, u"nuria@mail.example"_s, u"600000101"_s);
    add += {u"--password-stdin"_s, u"--wait"_s, u"60"_s};
    done = run(add, "Camino-2026!\n");
    QCOMPARE(done.code, 0);
    QCOMPARE(done.keys(), (QStringList{u"enrolments"_s, u"messages"_s, u"moodle_user_id"_s, u"student_id"_s}));
    const QJsonObject enrolment = done.json()[u"enrolments"_s][0].toObject();
    QCOMPARE(enrolment, (QJsonObject{{u"moodle_course_id"_s, 2}, {u"state"_s, u"enrolled"_s}, {u"error"_s, {}}}));
    const QJsonObject message = done.json()[u"messages"_s][0].toObject();
    QCOMPARE(message.keys(), (QStringList{u"id"_s, u"state"_s, u"template"_s, u"whatsapp_message_id"_s}));
    QCOMPARE(message[u"state"_s].toString(), u"accepted"_s); // its template was fetched on the way
    QVERIFY(message[u"whatsapp_message_id"_s].toString().startsWith(u"wamid."_s));
    done = run({u"templates"_s, u"pull"_s, u"--json"_s});
    QCOMPARE(done.json().object(), (QJsonObject{{u"templates"_s, 13}, {u"added"_s, 0}, {u"updated"_s, 0}}));
    done = run({u"send"_s, u"--json"_s});
    QCOMPARE(done.json().object(),
             (QJsonObject{{u"accepted"_s, 0}, {u"deferred"_s, 0}, {u"failed"_s, 0}, {u"unconfirmed"_s, 0}}));
    done = run({u"messages"_s, u"--json"_s});
    QCOMPARE(done.json().array().size(), 1);
    QCOMPARE(done.keys(),
             (QStringList{u"accepted_at"_s, u"delivered_at"_s, u"error"_s, u"id"_s, u"queued_at"_s, u"read_at"_s,
                          u"sent_at"_s, u"state"_s, u"student_id"_s, u"template"_s, u"whatsapp_message_id"_s}));
    QVERIFY(done.json()[0][u"accepted_at"_s].toString().endsWith(u'Z'));
    QVERIFY(done.json()[0][u"read_at"_s].isNull());
    QCOMPARE(run({u"messages"_s, u"--state"_s, u"queued"_s, u"--json"_s}).out, "[]\n");
    done = run({u"jobs"_s, u"--json"_s});
    QCOMPARE(done.keys(), (QStringList{u"attempts"_s, u"error"_s, u"id"_s, u"kind"_s, u"run_after"_s, u"state"_s}));
    done = run({u"students"_s, u"list"_s, u"--filter"_s, u"nuria prieto"_s, u"--json"_s});
    QCOMPARE(done.json().array().size(), 1);
    QCOMPARE(done.keys(),
             (QStringList{u"email"_s, u"full_name"_s, u"moodle_user_id"_s, u"phone"_s, u"state"_s, u"student_id"_s}));
    QCOMPARE(done.json()[0][u"phone"_s].toString(), u"+34600000101"_s);

    // Without an account there is no enrolment, and the JSON gives the reason where the enrolment stands.
    QProcessEnvironment locked = m_bench->environment;
    locked.insert(u"BEDEL_MOODLE_TOKEN"_s, u"ffffffffffffffffffffffffffffffff"_s);
    add = CtlBench::newStudent(u"Olga"_s, u"olga@mail.example"_s, u"600000102"_s);
    add += {u"--wait"_s, u"60"_s};
    done = m_bench->runIn(locked, add);
    QCOMPARE(done.code, 1);
    QVERIFY(done.json()[u"moodle_user_id"_s].isNull());
    QCOMPARE(done.json()[u"enrolments"_s][0].toObject().keys(),
             (QStringList{u"error"_s, u"moodle_course_id"_s, u"state"_s}));
    QVERIFY2(!done.json()[u"enrolments"_s][0][u"error"_s].toString().isEmpty(), done.out.constData());
}

void BedelctlTest::tracking()
{
    CtlBench::Run done = run({u"track"_s, u"--json"_s});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.keys(),
             (QStringList{u"changed"_s, u"checked"_s, u"courses"_s, u"enrolments"_s, u"errors"_s, u"requests"_s,
                          u"seconds"_s, u"snapshots"_s}));
    QCOMPARE(done.json()[u"courses"_s].toInt(), 6);
    QCOMPARE(done.json()[u"checked"_s].toInt(), done.json()[u"enrolments"_s].toInt());
    QCOMPARE(done.json()[u"errors"_s].toArray(), QJsonArray());
    done = run({u"progress"_s, u"--course"_s, u"2"_s, u"--json"_s});
    QCOMPARE(done.code, 0);
    QVERIFY(!done.json().array().isEmpty());
    QCOMPARE(done.keys(),
             (QStringList{u"changed_at"_s, u"checked_at"_s, u"moodle_course_id"_s, u"moodle_user_id"_s, u"progress"_s,
                          u"state"_s}));
    for (const QJsonValue &row : done.json().array()) {
        QCOMPARE(row[u"moodle_course_id"_s].toInt(), 2);
        // Who was enrolled while the pass was under way comes with the next one.
        const bool isUnknown = row[u"state"_s].toString() == u"unknown"_s;
        QCOMPARE(row[u"progress"_s].isNull(), isUnknown);
        QCOMPARE(row[u"checked_at"_s].toString().endsWith(u'Z'), !isUnknown);
    }
    done = run({u"track"_s, u"--full"_s, u"--course"_s, u"2"_s, u"--json"_s});
    QCOMPARE(done.json()[u"courses"_s].toInt(), 1);
    QCOMPARE(run({u"track"_s, u"--course"_s, u"999"_s}).code, 1);
    QCOMPARE(run({u"progress"_s, u"--course"_s, u"999"_s}).code, 1);
}

void BedelctlTest::settings()
{
    CtlBench::Run done = run({u"settings"_s, u"set"_s, u"centre.name"_s, u"Academia Ñ"_s, u"--json"_s});
    QCOMPARE(done.code, 0);
    done = run({u"settings"_s, u"get"_s, u"centre.name"_s});
    QCOMPARE(QString::fromUtf8(done.out), u"Academia Ñ\n"_s);
    done = run({u"settings"_s, u"get"_s, u"--json"_s});
    QVERIFY(done.json().array().size() > 5);
    QCOMPARE(done.keys(), (QStringList{u"key"_s, u"overridden"_s, u"value"_s}));
}

void BedelctlTest::migrations()
{
    const QString database = u"sqlite:"_s + path(u"fresh.db"_s);
    CtlBench::Run done = run({u"migrate"_s, u"--status"_s, u"--json"_s}, {}, database);
    QCOMPARE(done.code, 0);
    QCOMPARE(done.keys(), (QStringList{u"applied"_s, u"from"_s, u"to"_s}));
    const QJsonObject pending = done.json().object();
    done = run({u"migrate"_s, u"--status"_s}, {}, database);
    QCOMPARE(done.code, 0);
    QVERIFY2(done.out.startsWith("not created yet, "), done.out.constData());
    QVERIFY(!QFile::exists(path(u"fresh.db"_s))); // only asked
    done = run({u"migrate"_s, u"--status"_s}, {}, u"sqlite:"_s + path(u"nowhere/fresh.db"_s)); // a slip in the path
    QCOMPARE(done.code, 3);
    QVERIFY(done.out.isEmpty() && !done.err.isEmpty());
    QVERIFY(SqlSession::open({.path = path(u"fresh.db"_s)})); // there, and empty
    done = run({u"migrate"_s, u"--status"_s, u"--json"_s}, {}, database);
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json().object(), pending);
    QCOMPARE(pending[u"from"_s].toInt(), 0);
    QVERIFY(pending[u"to"_s].toInt() >= 1);
    QVERIFY(!pending[u"applied"_s].toArray().isEmpty());
    done = run({u"migrate"_s, u"--json"_s}, {}, database);
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json().object(), pending);
    done = run({u"migrate"_s, u"--json"_s}, {}, database);
    QCOMPARE(done.json().object(),
             (QJsonObject{{u"from"_s, pending[u"to"_s]}, {u"to"_s, pending[u"to"_s]}, {u"applied"_s, QJsonArray()}}));
    QCOMPARE(run({u"migrate"_s, u"--status"_s, u"--json"_s}, {}, database).json()[u"applied"_s].toArray().size(), 0);
}

void BedelctlTest::practice()
{
    const QStringList pull{u"--profile"_s, u"practice"_s, u"courses"_s, u"pull"_s, u"--json"_s};
    CtlBench::Run done = m_bench->runIn(m_bench->outside, pull);
    QVERIFY2(done.code == 0, done.err.constData());
    // Sixty days lie behind this centre: its courses are known.
    QCOMPARE(done.json().object(), (QJsonObject{{u"courses"_s, 6}, {u"added"_s, 0}, {u"updated"_s, 0}}));
    done = m_bench->runIn(m_bench->outside, pull); // its campus and its database are still there
    QCOMPARE(done.json().object(), (QJsonObject{{u"courses"_s, 6}, {u"added"_s, 0}, {u"updated"_s, 0}}));
}

void BedelctlTest::tokens()
{
    CtlBench::Run done = run({u"tokens"_s, u"add"_s, u"Web de la escuela"_s, u"--json"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    const QByteArray token = done.json()[u"token"_s].toString().toLatin1();
    QVERIFY(token.size() >= 32);
    QVERIFY(!m_bench->files().contains(token)); // only its hash is kept
    done = run({u"tokens"_s, u"add"_s, u"Web de la escuela"_s});
    QCOMPARE(done.code, 1); // the log could not tell them apart
    QVERIFY(!done.err.isEmpty());
    const auto listed = [this] { return run({u"tokens"_s, u"list"_s, u"--json"_s}); };
    done = listed();
    QCOMPARE(done.keys(), (QStringList{u"created_at"_s, u"label"_s, u"last_used_at"_s, u"revoked_at"_s}));
    QCOMPARE(done.json().array().size(), 1);
    QVERIFY(!done.out.contains(token));
    QVERIFY(done.json()[0][u"last_used_at"_s].isNull() && done.json()[0][u"revoked_at"_s].isNull());
    QCOMPARE(run({u"tokens"_s, u"revoke"_s, u"Otra web"_s}).code, 1);
    done = run({u"tokens"_s, u"revoke"_s, u"Web de la escuela"_s});
    QCOMPARE(done.code, 0);
    QVERIFY(!listed().json()[0][u"revoked_at"_s].isNull());
    QCOMPARE(run({u"tokens"_s, u"add"_s}).code, 2);
}

void BedelctlTest::wrongUse()
{
    QCOMPARE(run({}).code, 2);
    QCOMPARE(run({u"nonsense"_s}).code, 2);
    QCOMPARE(run({u"jobs"_s, u"--nonsense"_s}).code, 2);
    QCOMPARE(run({u"jobs"_s, u"--state"_s, u"nonsense"_s}).code, 2);
    QCOMPARE(run({u"messages"_s, u"--state"_s, u"nonsense"_s}).code, 2);
    QCOMPARE(run({u"settings"_s, u"set"_s, u"moodle.token"_s, u"x"_s}).code, 2);
    QCOMPARE(run({u"students"_s, u"add"_s, u"--first-name"_s, u"A"_s, u"--course"_s, u"4711"_s}).code, 1);
    QCOMPARE(run({u"--help"_s}).code, 0);
}

/// With --json standard output is one JSON value, whatever happens.
void BedelctlTest::failuresAreJsonToo()
{
    const std::pair<QStringList, QString> failures[]{
        {{u"nonsense"_s}, u"wrong_use"_s},
        {{u"jobs"_s, u"--nonsense"_s}, u"wrong_use"_s},
        {{u"jobs"_s, u"--state"_s, u"nonsense"_s}, u"wrong_use"_s},
        {{u"settings"_s, u"set"_s, u"moodle.token"_s, u"x"_s}, u"secret_setting"_s},
        {{u"settings"_s, u"set"_s, u"webhook.listen"_s, u"[::1]:8090"_s}, u"setting_listen"_s},
        {{u"enrolments"_s, u"pull"_s, u"--course"_s, u"4711"_s}, u"course_unknown"_s},
        {{u"track"_s, u"--course"_s, u"4711"_s}, u"course_unknown"_s},
    };
    for (const auto &[command, code] : failures) {
        const CtlBench::Run done = run(command + QStringList{u"--json"_s});
        QVERIFY(done.code == 1 || done.code == 2);
        QCOMPARE(done.json().object().keys(), (QStringList{u"code"_s, u"error"_s}));
        QCOMPARE(done.json()[u"code"_s].toString(), code);
        QVERIFY(done.err.contains(done.json()[u"error"_s].toString().toUtf8()));
        QVERIFY(run(command).out.isEmpty());
    }
    const CtlBench::Run closed = run({u"jobs"_s, u"--json"_s}, {}, u"sqlite:"_s + path(u"no/such/folder.db"_s));
    QCOMPARE(closed.code, 3);
    QCOMPARE(closed.json()[u"code"_s].toString(), u"missing_database"_s);
    QProcessEnvironment alone = m_bench->outside;
    alone.insert(u"BEDEL_DATABASE"_s, u"sqlite:"_s + path(u"json.db"_s));
    const CtlBench::Run pull = m_bench->runIn(alone, {u"courses"_s, u"pull"_s, u"--json"_s});
    QCOMPARE(pull.code, 1);
    QCOMPARE(pull.json()[u"code"_s].toString(), u"not_connected"_s);
}

void BedelctlTest::whatCannotStart()
{
    QFile other(path(u"other.db"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("this is no database, and long enough to be told from one");
    other.close();
    QCOMPARE(run({u"jobs"_s}, {}, u"sqlite:"_s + other.fileName()).code, 3);
    m_bench->secrets.append("hidden-word");
    QCOMPARE(run({u"jobs"_s}, {}, u"postgresql://nobody:hidden-word@127.0.0.1:1/none"_s).code, 3);
}

void BedelctlTest::aNewerDatabaseIsLeftAlone()
{
    const DatabaseTarget target{.path = path(u"newer.db"_s)};
    {
        const SystemClock clock;
        auto session = SqlSession::open(target);
        QVERIFY(session && Migrator(**session, clock).migrate());
        QVERIFY((*session)->command(u"INSERT INTO schema_migration (version, name, checksum, applied_at)"
                                    " SELECT 9999, 'later', checksum, applied_at FROM schema_migration LIMIT 1"_s));
        QVERIFY((*session)->command(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    const auto content = [&] {
        QFile file(target.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content();
    QVERIFY(!before.isEmpty());
    for (const QStringList &command :
         {QStringList{u"jobs"_s, u"--json"_s}, {u"migrate"_s}, {u"serve"_s}, {u"send"_s}}) {
        const CtlBench::Run done = run(command, {}, u"sqlite:"_s + target.path);
        QCOMPARE(done.code, 3);
        QCOMPARE(done.out.isEmpty(), !command.contains(u"--json"_s));
        QVERIFY2(done.err.contains("newer"), done.err.constData());
        QVERIFY(content() == before);
    }
}

/// Neither campus nor WhatsApp, and none that answers: a command ends and says so.
void BedelctlTest::nobodyWaitsForWhatIsNotThere()
{
    QProcessEnvironment alone = m_bench->outside;
    alone.insert(u"BEDEL_DATABASE"_s, u"sqlite:"_s + path(u"alone.db"_s));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_bench->runIn(alone, {u"send"_s, u"--json"_s}).code, 0);
    QCOMPARE(m_bench->runIn(alone, {u"check"_s, u"--json"_s}).code, 1);
    QCOMPARE(m_bench->runIn(alone, {u"courses"_s, u"pull"_s, u"--json"_s}).code, 1);
    QCOMPARE(m_bench->runIn(alone, {u"templates"_s, u"pull"_s, u"--json"_s}).code, 1);
    alone.insert(u"BEDEL_MOODLE_URL"_s, u"http://127.0.0.1:1"_s);
    alone.insert(u"BEDEL_MOODLE_TOKEN"_s, u"ffffffffffffffffffffffffffffffff"_s);
    QCOMPARE(m_bench->runIn(alone, {u"courses"_s, u"pull"_s, u"--json"_s}).code, 1);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

void BedelctlTest::noSecretIsLeft()
{
    const QByteArray kept = m_bench->files();
    QVERIFY(kept.contains("nuria@mail.example") && !m_bench->printed.isEmpty());
    QCOMPARE(m_bench->secretIn(m_bench->printed), QByteArray());
    QCOMPARE(m_bench->secretIn(kept), QByteArray());
}

QTEST_GUILESS_MAIN(BedelctlTest)
#include "tst_bedelctl.moc"
