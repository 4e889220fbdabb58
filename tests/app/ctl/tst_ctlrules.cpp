// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlsession.h"
#include "tests/app/ctl/ctlbench.h"
#include "tests/support/campusclient.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// `bedelctl notify`, `rules`, `inbox` and `relay` as processes: keys of their JSON, exit codes, and what they refuse.
class CtlRulesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_bench.reset(); }
    void thePreviewIsWhatTheRunQueues();
    void aRuleIsChangedAndItsVersionsAreKept();
    void coursesAreNamedByIdAndShortName();
    void whatARuleDoesNotTakeIsRefused();
    void whatPeopleWroteIsListed();
    void aRelayTellsWhatItNeeds();
    void aWordTooManyIsRefused();

private:
    CtlBench::Run run(const QStringList &arguments) { return m_bench->run(arguments); }
    QJsonObject rule(const QString &name);

    std::unique_ptr<CtlBench> m_bench;
};

/// The sample centre, read once; the campus does not give the phones of its people away.
void CtlRulesTest::initTestCase()
{
    m_bench = std::make_unique<CtlBench>();
    m_bench->environment.insert(u"BEDEL_SENDING_HOURS"_s, u"always"_s);
    m_bench->environment.insert(u"BEDEL_WHATSAPP_TEMPLATE_INACTIVITY"_s, u"recordatorio_inactividad:es"_s);
    const QStringList commands[]{
        {u"courses"_s, u"pull"_s}, {u"templates"_s, u"pull"_s}, {u"enrolments"_s, u"pull"_s}, {u"track"_s}};
    for (const QStringList &command : commands) {
        const CtlBench::Run done = run(command);
        QVERIFY2(done.code == 0, done.err.constData());
    }
    auto session = SqlSession::open({.path = m_bench->folder.filePath(u"bedel.db"_s)});
    QVERIFY(session.has_value());
    QVERIFY((*session)->execute(u"UPDATE student SET phone = '+346' || (10000007 + 100 * id)"_s).has_value());
}

QJsonObject CtlRulesTest::rule(const QString &name)
{
    const QJsonArray rules = run({u"rules"_s, u"list"_s, u"--json"_s}).json().array();
    for (const QJsonValue &one : rules) {
        if (one[u"rule"_s].toString() == name)
            return one.toObject();
    }
    return {};
}

void CtlRulesTest::thePreviewIsWhatTheRunQueues()
{
    const auto told = [this](const QString &mode) {
        const CtlBench::Run done = run({u"notify"_s, mode, u"--rule"_s, u"inactive"_s, u"--json"_s});
        QSet<qint64> students;
        if (done.code != 0)
            return students;
        const QJsonArray rows = done.json().array();
        for (const QJsonValue &row : rows) {
            if (row[u"held_back"_s].isNull())
                students.insert(row[u"student_id"_s].toInteger());
        }
        return students;
    };
    CtlBench::Run done = run({u"notify"_s, u"--preview"_s, u"--json"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(done.keys(),
             (QStringList{u"held_back"_s, u"moodle_course_id"_s, u"reasons"_s, u"rule"_s, u"send_at"_s, u"student_id"_s,
                          u"template"_s}));
    QVERIFY(!done.json()[0][u"reasons"_s].toArray().isEmpty());
    const QSet<qint64> previewed = told(u"--preview"_s);
    QVERIFY(!previewed.isEmpty());
    QCOMPARE(run({u"messages"_s, u"--json"_s}).out, "[]\n"); // nothing is changed by looking
    QCOMPARE(run({u"notify"_s, u"--run"_s, u"--rule"_s, u"inactive"_s, u"--course"_s, u"4711"_s}).code, 1);
    QCOMPARE(told(u"--run"_s), previewed);
    QSet<qint64> queued;
    const QJsonArray messages = run({u"messages"_s, u"--rule"_s, u"inactive"_s, u"--json"_s}).json().array();
    for (const QJsonValue &row : messages)
        queued.insert(row[u"student_id"_s].toInteger());
    QCOMPARE(queued, previewed);
    QCOMPARE(messages.size(), previewed.size()); // one for each, however many courses
    QCOMPARE(told(u"--run"_s), QSet<qint64>()); // once is enough
    QCOMPARE(run({u"messages"_s, u"--json"_s}).json().array().size(), messages.size());
    const QStringList wrong[]{{},
                              {u"--preview"_s, u"--run"_s},
                              {u"--preview"_s, u"--rule"_s, u"nothing"_s},
                              {u"--run"_s, u"inactive"_s}}; // the rule without its --rule: not a run of all
    for (const QStringList &arguments : wrong) {
        done = run(QStringList{u"notify"_s, u"--json"_s} + arguments);
        QCOMPARE(done.code, 2);
        QCOMPARE(done.json()[u"code"_s].toString(), u"wrong_use"_s);
    }
    done = run({u"notify"_s, u"--preview"_s, u"--course"_s, u"4711"_s, u"--json"_s});
    QCOMPARE(done.code, 1);
    QCOMPARE(done.json()[u"code"_s].toString(), u"course_unknown"_s);
}

void CtlRulesTest::aRuleIsChangedAndItsVersionsAreKept()
{
    CtlBench::Run done = run({u"rules"_s, u"list"_s, u"--json"_s});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json().array().size(), 9);
    QVERIFY(run({u"rules"_s, u"list"_s}).out.contains("not_started"));
    const int before = rule(u"behind"_s)[u"version"_s].toInt();
    done = run({u"rules"_s, u"set"_s, u"behind"_s, u"gap_points=30"_s, u"counts_forecast=false"_s,
                u"template=aviso_general:es"_s, u"--json"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(done.json()[u"version"_s].toInt(), before + 1);
    QVERIFY(!done.json()[u"show_only_until"_s].isNull()); // a day to look at it
    QVERIFY(run({u"rules"_s, u"list"_s}).out.contains("shows"));
    const QJsonObject changed = rule(u"behind"_s);
    QCOMPARE(changed[u"terms"_s][u"gap_points"_s].toDouble(), 30.0);
    QCOMPARE(changed[u"terms"_s][u"counts_forecast"_s].toBool(true), false);
    QCOMPARE(changed[u"uses_template"_s].toString(), u"aviso_general:es"_s);
    done = run({u"rules"_s, u"set"_s, u"behind"_s, u"enabled=false"_s});
    QCOMPARE(done.code, 0);
    QCOMPARE(rule(u"behind"_s)[u"enabled"_s].toBool(true), false);
    done = run({u"rules"_s, u"set"_s, u"behind"_s, u"enabled=true"_s, u"show_only=false"_s, u"--json"_s});
    QVERIFY(done.json()[u"enabled"_s].toBool() && done.json()[u"show_only_until"_s].isNull());
    done = run({u"rules"_s, u"versions"_s, u"behind"_s, u"--json"_s});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.keys(), (QStringList{u"created_at"_s, u"definition"_s, u"version"_s, u"who"_s}));
    QCOMPARE(done.json()[0][u"version"_s].toInt(), before + 3); // newest first
}

void CtlRulesTest::coursesAreNamedByIdAndShortName()
{
    CtlBench::Run done = run({u"courses"_s, u"list"_s, u"--json"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(done.json().array().size(), 6);
    QCOMPARE(done.keys(),
             (QStringList{u"course_id"_s, u"end_at"_s, u"full_name"_s, u"is_visible"_s, u"moodle_course_id"_s,
                          u"short_name"_s, u"start_at"_s, u"students"_s}));
    const QJsonObject course = done.json()[5].toObject();
    const QString own = QString::number(course[u"course_id"_s].toInteger());
    const QString moodleId = QString::number(course[u"moodle_course_id"_s].toInteger());
    const QString shortName = course[u"short_name"_s].toString();
    QVERIFY(!shortName.isEmpty());
    const QByteArray table = run({u"courses"_s, u"list"_s, u"--filter"_s, shortName}).out;
    QVERIFY2(table.contains("course_id") && table.contains(shortName.toUtf8()), table.constData());
    const auto previewed = [this](const QString &name) {
        return run({u"notify"_s, u"--preview"_s, u"--course"_s, name, u"--json"_s});
    };
    done = previewed(shortName.toLower());
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json().array().size(), previewed(moodleId).json().array().size());
    for (const QJsonValue &row : done.json().array())
        QCOMPARE(row[u"moodle_course_id"_s].toInteger(), moodleId.toLongLong());

    // What differs in one course.
    const auto defined = [this](const QString &name, bool isEnabled) {
        QJsonObject definition = rule(u"survey"_s);
        definition.insert(u"courses"_s, QJsonObject{{name, QJsonObject{{u"enabled"_s, isEnabled}}}});
        const QString text = QString::fromUtf8(QJsonDocument(definition).toJson(QJsonDocument::Compact));
        return run({u"rules"_s, u"set"_s, u"survey"_s, u"definition="_s + text});
    };
    const auto stored = [this] { return rule(u"survey"_s)[u"courses"_s].toObject(); };
    QCOMPARE(defined(shortName, false).code, 0);
    QCOMPARE(stored().keys(), QStringList{own});
    QCOMPARE(stored()[own][u"enabled"_s].toBool(true), false);
    QCOMPARE(defined(own, true).code, 0);
    QCOMPARE(stored().keys(), QStringList{own});
    QCOMPARE(stored()[own][u"enabled"_s].toBool(false), true);
    done = defined(u"no such course"_s, false);
    QCOMPARE(done.code, 2);
    QVERIFY2(done.err.contains("no such course") && done.err.contains("courses list"), done.err.constData());
    QCOMPARE(stored()[own][u"enabled"_s].toBool(false), true);
}

/// A value that is none must not switch a rule off, or on.
void CtlRulesTest::whatARuleDoesNotTakeIsRefused()
{
    const QJsonObject before = rule(u"inactive"_s);
    const QStringList wrong[]{{},
                              {u"inactive"_s},
                              {u"nothing"_s, u"enabled=true"_s},
                              {u"inactive"_s, u"enabled"_s},
                              {u"inactive"_s, u"enabled=maybe"_s},
                              {u"inactive"_s, u"show_only=maybe"_s},
                              {u"inactive"_s, u"definition={"_s},
                              {u"inactive"_s, u"template=none"_s},
                              {u"inactive"_s, u"spells=many"_s},
                              {u"inactive"_s, u"gap_points=25"_s}, // of another rule
                              {u"behind"_s, u"gap_points=400"_s},
                              {u"behind"_s, u"counts_forecast=maybe"_s},
                              {u"not_started"_s, u"days=2,x"_s},
                              {u"not_started"_s, u"days=5,2"_s},
                              {u"milestone"_s, u"milestones=50,175"_s}};
    for (const QStringList &arguments : wrong) {
        const CtlBench::Run done = run(QStringList{u"rules"_s, u"set"_s, u"--json"_s} + arguments);
        QVERIFY2(done.code == 2, qPrintable(arguments.join(u' ')));
        QCOMPARE(done.json().object().keys(), (QStringList{u"code"_s, u"error"_s}));
    }
    const CtlBench::Run asked = run({u"rules"_s, u"set"_s, u"inactive"_s, u"gap_points=25"_s});
    QVERIFY2(asked.err.contains("spells") && asked.err.contains("template"), asked.err.constData()); // what it has
    QCOMPARE(rule(u"inactive"_s), before);
    QCOMPARE(run({u"rules"_s, u"versions"_s}).code, 2);
}

void CtlRulesTest::whatPeopleWroteIsListed()
{
    QProcess serve;
    serve.setProcessEnvironment(m_bench->environment);
    serve.setReadChannel(QProcess::StandardError);
    serve.start(QStringLiteral(BEDELCTL), {u"serve"_s});
    QJsonObject serving;
    for (int tries = 0; tries < 100 && !serving.contains(u"webhook"_s); ++tries) {
        serve.waitForReadyRead(200);
        while (serve.canReadLine() && !serving.contains(u"webhook"_s))
            serving = QJsonDocument::fromJson(serve.readLine()).object();
    }
    QVERIFY(serving.contains(u"webhook"_s));
    CampusClient client;
    const QString control = m_bench->endpoints[u"control_url"_s].toString();
    const QByteArray webhook =
        R"({"url":"http://)" + serving[u"webhook"_s].toString().toUtf8() + R"(/webhooks/whatsapp/1","verify":true})";
    QCOMPARE(client.ask("POST", QUrl(control + u"/webhook"_s), webhook).status, 200);
    const QByteArray written =
        R"([{"from":"+34699888777","kind":"text","text":"Hola"},{"from":"+34699888777","kind":"image"}])";
    QCOMPARE(client.ask("POST", QUrl(control + u"/incoming"_s), written).status, 200);
    const auto listed = [this](const QStringList &more) { return run(QStringList{u"inbox"_s, u"--json"_s} + more); };
    QTRY_COMPARE_WITH_TIMEOUT(listed({}).json().array().size(), 2, 20'000);
    const CtlBench::Run done = listed({u"--unread"_s});
    QCOMPARE(done.json().array().size(), 2);
    QCOMPARE(done.keys(),
             (QStringList{u"account"_s, u"from"_s, u"id"_s, u"kind"_s, u"read"_s, u"received_at"_s, u"student_id"_s,
                          u"text"_s}));
    QVERIFY(done.json()[0][u"student_id"_s].isNull()); // nobody has that number
    QCOMPARE(done.json()[0][u"from"_s].toString(), u"+34699888777"_s);
    QVERIFY(done.json()[0][u"received_at"_s].toString().endsWith(u'Z'));
    QCOMPARE(listed({u"--student"_s, u"1"_s}).out, "[]\n");
    for (const QString &student : {u"Ana"_s, u"0"_s, u"-3"_s})
        QCOMPARE(listed({u"--student"_s, student}).code, 2);
    QVERIFY(run({u"inbox"_s}).out.contains("Hola"));

    // A token that WhatsApp refuses is said, and each line is JSON.
    QCOMPARE(client.ask("POST", QUrl(control + u"/settings"_s), R"({"whatsapp_token_state":"expired"})").status, 200);
    const QStringList add = CtlBench::newStudent(u"Nuria"_s, u"nuria@mail.example"_s, u"600000101"_s);
    QCOMPARE(run(add).code, 0);
    QByteArrayList lines;
    const auto isTold = [&lines] {
        return std::ranges::any_of(lines, [](const QByteArray &line) { return line.contains("refuses with"); });
    };
    for (int tries = 0; tries < 100 && !isTold(); ++tries) {
        serve.waitForReadyRead(200);
        while (serve.canReadLine())
            lines.append(serve.readLine());
    }
    QVERIFY(isTold());
    for (const QByteArray &line : std::as_const(lines))
        QVERIFY2(QJsonDocument::fromJson(line).object().contains(u"event"_s), line.constData());
    QCOMPARE(client.ask("POST", QUrl(control + u"/settings"_s), R"({"whatsapp_token_state":"ok"})").status, 200);
    serve.terminate();
    QVERIFY(serve.waitForFinished(10'000));
}

void CtlRulesTest::aRelayTellsWhatItNeeds()
{
    CtlBench::Run done = run({u"relay"_s, u"--json"_s});
    QCOMPARE(done.code, 2);
    QCOMPARE(done.json()[u"code"_s].toString(), u"wrong_use"_s);
    QProcessEnvironment ready = m_bench->environment;
    ready.insert(u"BEDEL_RELAY_TOKEN"_s, u"easily-guessed"_s);
    const QStringList asked{u"relay"_s, u"--state"_s, m_bench->folder.filePath(u"relay.db"_s), u"--json"_s};
    done = m_bench->runIn(ready, asked);
    QCOMPARE(done.code, 2);
    QVERIFY2(done.json()[u"error"_s].toString().contains(u"too short"_s), done.out.constData());
    ready.insert(u"BEDEL_RELAY_TOKEN"_s, u"a-token-that-only-the-engine-has"_s);
    const QString file = m_bench->folder.filePath(u"no/such/folder/relay.db"_s);
    done = m_bench->runIn(ready, {u"relay"_s, u"--state"_s, file, u"--listen"_s, u"127.0.0.1:0"_s, u"--json"_s});
    QCOMPARE(done.code, 3);
    QCOMPARE(done.json()[u"code"_s].toString(), u"missing_database"_s); // and not only that something failed
    QProcess relay;
    relay.setProcessEnvironment(ready);
    relay.setReadChannel(QProcess::StandardError);
    relay.start(QStringLiteral(BEDELCTL),
                {u"relay"_s, u"--state"_s, m_bench->folder.filePath(u"relay.db"_s), u"--listen"_s, u"127.0.0.1:0"_s});
    QJsonObject relaying;
    for (int tries = 0; tries < 100 && !relaying.contains(u"webhook"_s); ++tries) {
        relay.waitForReadyRead(200);
        while (relay.canReadLine() && !relaying.contains(u"webhook"_s))
            relaying = QJsonDocument::fromJson(relay.readLine()).object();
    }
    CampusClient client;
    const QString where = u"http://"_s + relaying[u"webhook"_s].toString();
    QCOMPARE(client.ask("GET", QUrl(where + u"/healthz"_s)).status, 200);
    QCOMPARE(client.ask("GET", QUrl(where + u"/relay/events"_s)).status, 401);
    relay.terminate();
    QVERIFY(relay.waitForFinished(10'000));
    QCOMPARE(relay.exitStatus(), QProcess::NormalExit);
    QCOMPARE(relay.exitCode(), 0);
}

void CtlRulesTest::aWordTooManyIsRefused()
{
    const QStringList commands[]{{u"send"_s, u"now"_s},
                                 {u"messages"_s, u"queued"_s},
                                 {u"inbox"_s, u"1"_s},
                                 {u"serve"_s, u"fast"_s},
                                 {u"rules"_s, u"list"_s, u"inactive"_s},
                                 {u"rules"_s, u"versions"_s, u"inactive"_s, u"behind"_s}};
    for (const QStringList &command : commands) {
        const CtlBench::Run done = run(command + QStringList{u"--json"_s});
        QVERIFY2(done.code == 2, qPrintable(command.join(u' ')));
        QCOMPARE(done.json()[u"code"_s].toString(), u"wrong_use"_s);
    }
}

QTEST_GUILESS_MAIN(CtlRulesTest)
#include "tst_ctlrules.moc"
