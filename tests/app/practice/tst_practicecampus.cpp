// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicehelp.h"
#include "app/practice/practicethread.h"
#include "app/practice/runpractice.h"
#include "tests/app/practice/campusfixture.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

class TstPracticeCampus : public QObject {
    Q_OBJECT
private slots:
    void sampleCentreIsComplete();
    void sameSeedGivesTheSameCentre();
    void usernameAndEmailAreUnique();
    void phoneNumbersKeepTheirPlus();
    void enrollingAgainOverwrites();
    void stateSurvivesARestart();
    void aForeignStateFileIsRefused();
    void aTakenPortIsRefused();
    void twoCampusesLiveSideBySide();
    void clockMovesTheDateHeader();
    void webPagesCannotReachTheControls();
    void runsInAThreadOfItsOwn();
    void servesUntilItIsTerminated();
    void anAnswerCostsFarLessThanThreeMilliseconds();
    void helpNamesEveryFaultAndSetting();
};

void TstPracticeCampus::sampleCentreIsComplete()
{
    CampusFixture fixture;
    const QJsonArray courses = fixture.moodle(u"core_course_get_courses"_s).json().array();
    QCOMPARE(courses.size(), 7); // six and the front page
    int students = 0;
    QSet<qint64> people;
    for (int course = 2; course <= 7; ++course) {
        const QJsonArray users =
            fixture.moodle(u"core_enrol_get_enrolled_users"_s, {{u"courseid"_s, QString::number(course)}})
                .json()
                .array();
        int teachers = 0;
        for (const QJsonValue &user : users) {
            if (user[u"roles"_s][0][u"shortname"_s].toString() != "student"_L1) {
                ++teachers;
                continue;
            }
            ++students;
            people.insert(user[u"id"_s].toInteger());
            QVERIFY(user[u"phone1"_s].toString().startsWith("+34 600 000 "_L1));
        }
        QCOMPARE(teachers, 1);
        const QJsonObject scorms =
            fixture.moodle(u"mod_scorm_get_scorms_by_courses"_s, {{u"courseids[0]"_s, QString::number(course)}})
                .json()
                .object();
        QCOMPARE(scorms.value(u"scorms"_s).toArray().size(), 2);
        const QString scorm = QString::number(scorms[u"scorms"_s][0][u"id"_s].toInteger());
        const QJsonArray scos = fixture.moodle(u"mod_scorm_get_scorm_scoes"_s, {{u"scormid"_s, scorm}})
                                    .json()
                                    .object()[u"scoes"_s]
                                    .toArray();
        QCOMPARE(scos.size(), 4); // the organisation and three lessons
    }
    QCOMPARE(students, 164);
    QCOMPARE(people.size(), 120);
    QCOMPARE(fixture.state(u"templates"_s)[u"templates"_s].toArray().size(), 13);
}

void TstPracticeCampus::sameSeedGivesTheSameCentre()
{
    CampusFixture one({.seed = 7});
    CampusFixture two({.seed = 7});
    CampusFixture other({.seed = 8});
    const auto names = [](CampusFixture &fixture) {
        QStringList list;
        for (const QJsonValue &user : fixture.state(u"users"_s)[u"users"_s].toArray())
            list.append(user[u"username"_s].toString());
        return list;
    };
    QCOMPARE(names(one), names(two));
    QVERIFY(names(one) != names(other));
}

void TstPracticeCampus::usernameAndEmailAreUnique()
{
    CampusFixture fixture;
    QVERIFY(fixture.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s).json().array()[0][u"id"_s].toInteger() > 0);
    const QJsonObject again = fixture.createUser(u"lucia.gomez"_s, u"otra@correo.example"_s).json().object();
    QCOMPARE(again[u"errorcode"_s].toString(), u"invalidparameter"_s);
    QVERIFY(!again.contains(u"debuginfo"_s));
    fixture.control("POST", u"settings"_s, {{u"debug"_s, true}});
    const QJsonObject email = fixture.createUser(u"lucia.gomez2"_s, u"LUCIA@Correo.example"_s).json().object();
    QCOMPARE(email[u"debuginfo"_s].toString(), u"Email address already exists: LUCIA@Correo.example"_s);
    // Looking up by e-mail minds the case, as PostgreSQL does.
    const auto find = [&fixture](const QString &value) {
        return fixture.moodle(u"core_user_get_users_by_field"_s, {{u"field"_s, u"email"_s}, {u"values[0]"_s, value}})
            .json()
            .array()
            .size();
    };
    QCOMPARE(find(u"lucia@correo.example"_s), 1);
    QCOMPARE(find(u"LUCIA@correo.example"_s), 0);
}

void TstPracticeCampus::phoneNumbersKeepTheirPlus()
{
    CampusFixture fixture;
    fixture.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s);
    const QJsonArray found = fixture
                                 .moodle(u"core_user_get_users_by_field"_s,
                                         {{u"field"_s, u"username"_s}, {u"values[0]"_s, u"lucia.gomez"_s}})
                                 .json()
                                 .array();
    QCOMPARE(found[0][u"phone1"_s].toString(), u"+34600000101"_s);
}

void TstPracticeCampus::enrollingAgainOverwrites()
{
    CampusFixture fixture;
    const qint64 id =
        fixture.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s).json().array()[0][u"id"_s].toInteger();
    QList<std::pair<QString, QString>> fields = {{u"enrolments[0][roleid]"_s, u"5"_s},
                                                 {u"enrolments[0][userid]"_s, QString::number(id)},
                                                 {u"enrolments[0][courseid]"_s, u"2"_s}};
    QCOMPARE(fixture
                 .moodle(u"enrol_manual_enrol_users"_s,
                         fields + QList<std::pair<QString, QString>>{{u"enrolments[0][timeend]"_s, u"1900000000"_s}})
                 .body,
             QByteArray("null"));
    const auto timeEnd = [&] {
        return fixture.state(u"enrolments"_s)[u"enrolments"_s].toArray().last()[u"time_end"_s].toInteger();
    };
    QCOMPARE(timeEnd(), 1900000000);
    fixture.moodle(u"enrol_manual_enrol_users"_s, fields);
    QCOMPARE(timeEnd(), 0);
}

void TstPracticeCampus::stateSurvivesARestart()
{
    QTemporaryDir folder;
    const PracticeOptions options{.stateFile = folder.filePath(u"campus.sqlite"_s)};
    PracticeEndpoints first;
    {
        CampusFixture fixture(options);
        first = fixture.endpoints;
        fixture.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s);
        fixture.control("POST", u"clock"_s, {{u"advance_days"_s, 1}});
        fixture.control("POST", u"settings"_s, {{u"delivery_speed_percent"_s, 1}});
        QCOMPARE(fixture.send(u"+34600000101"_s, u"fila:1"_s).status, 200);
    }
    CampusFixture fixture(options);
    QCOMPARE(fixture.endpoints.toJson(), first.toJson()); // tokens, and the port while it is free
    QCOMPARE(fixture.createUser(u"lucia.gomez"_s, u"otra@correo.example"_s).json().object()[u"errorcode"_s].toString(),
             u"invalidparameter"_s);
    QCOMPARE(fixture.control("GET", u"clock"_s).json().object()[u"offset_s"_s].toInteger(), 86400);
    QCOMPARE(fixture.state(u"messages"_s)[u"accepted_by_callback"_s][u"fila:1"_s].toInt(), 1);
    QCOMPARE(fixture.state(u"users"_s)[u"users"_s].toArray().size(), 3 + 6 + 120 + 1);
}

void TstPracticeCampus::aForeignStateFileIsRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"notes.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("These are notes, not a campus.\n").repeated(200));
    file.close();
    PracticeCampus campus;
    const auto started = campus.start({.stateFile = file.fileName()});
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Storage);
    QVERIFY(!campus.isRunning());
}

void TstPracticeCampus::aTakenPortIsRefused()
{
    CampusFixture fixture;
    PracticeCampus second;
    const auto started = second.start({.port = fixture.endpoints.moodleUrl.port()});
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Conflict);
}

void TstPracticeCampus::twoCampusesLiveSideBySide()
{
    CampusFixture one;
    CampusFixture two;
    QVERIFY(one.endpoints.moodleUrl != two.endpoints.moodleUrl);
    one.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s);
    QCOMPARE(two.state(u"users"_s)[u"users"_s].toArray().size() + 1,
             one.state(u"users"_s)[u"users"_s].toArray().size());
    two.endpoints.moodleToken = one.endpoints.moodleToken;
    QCOMPARE(two.moodle(u"core_webservice_get_site_info"_s).json().object()[u"errorcode"_s].toString(),
             u"invalidtoken"_s);
}

void TstPracticeCampus::clockMovesTheDateHeader()
{
    CampusFixture fixture;
    fixture.control("POST", u"clock"_s, {{u"advance_days"_s, 2}});
    const QByteArray date = fixture.moodle(u"core_webservice_get_site_info"_s).date;
    const QDateTime told = QLocale::c().toDateTime(QString::fromLatin1(date), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    const qint64 ahead =
        QDateTime(told.date(), told.time(), Qt::UTC).toSecsSinceEpoch() - QDateTime::currentSecsSinceEpoch();
    QVERIFY(qAbs(ahead - 2 * 86400) < 5);
}

void TstPracticeCampus::webPagesCannotReachTheControls()
{
    CampusFixture fixture;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(fixture.endpoints.controlUrl.toString() + u"/settings"_s));
    request.setRawHeader("Origin", "https://page.example");
    QCOMPARE(CampusClient::finish(network.get(request)).status, 403);
}

void TstPracticeCampus::runsInAThreadOfItsOwn()
{
    PracticeThread thread;
    const QSignalSpy started(&thread, &PracticeThread::started);
    const auto future = thread.start({});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QTRY_COMPARE(started.size(), 1);
    CampusClient client;
    QCOMPARE(client.ask("GET", future.result()->controlUrl).status, 200);
    thread.stop();
    QCOMPARE(client.ask("GET", future.result()->controlUrl).status, 0);
}

void TstPracticeCampus::servesUntilItIsTerminated()
{
    QTimer::singleShot(100, this, [] { ::raise(SIGTERM); });
    QCOMPARE(runPractice({}), 0);
    CampusFixture fixture;
    QCOMPARE(runPractice({.port = fixture.endpoints.moodleUrl.port()}), 3);
}

void TstPracticeCampus::anAnswerCostsFarLessThanThreeMilliseconds()
{
    QTemporaryDir folder;
    CampusFixture fixture({.stateFile = folder.filePath(u"campus.sqlite"_s)});
    fixture.moodle(u"core_webservice_get_site_info"_s);
    constexpr int kRequests = 200;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kRequests; ++i)
        fixture.moodle(u"core_user_get_users_by_field"_s, {{u"field"_s, u"username"_s}, {u"values[0]"_s, u"profe1"_s}});
    const double read = double(timer.restart()) / kRequests;
    for (int i = 0; i < kRequests; ++i)
        fixture.createUser(u"persona%1"_s.arg(i), u"persona%1@correo.example"_s.arg(i));
    const double create = double(timer.restart()) / kRequests;
    for (int i = 0; i < kRequests; ++i)
        fixture.send(u"+34600000101"_s, u"fila:%1"_s.arg(i));
    const double sent = double(timer.elapsed()) / kRequests;
    qInfo("ms per request, client included: look up %.2f, create a user %.2f, send a message %.2f", read, create, sent);
    QVERIFY2(read < 10 && create < 15 && sent < 15, "far slower than measured when this was written");
}

void TstPracticeCampus::helpNamesEveryFaultAndSetting()
{
    CampusFixture fixture;
    const QString help = practiceHelp();
    const QStringList settings = fixture.control("GET", u"settings"_s).json().object().keys();
    for (const QString &name : settings) {
        const bool isDelay = name.startsWith("moodle_"_L1) || name == "whatsapp_delay_ms"_L1; // under /delay
        const bool isTechnical = name == "max_post_bytes"_L1 || name == "service_enabled"_L1;
        QVERIFY2(isDelay || isTechnical || help.contains(name), qPrintable(name));
    }
    for (const auto &kind : {u"http500"_s, u"cut_after_accept"_s, u"malformed"_s, u"timeout"_s})
        QVERIFY(help.contains(kind));
}

QTEST_GUILESS_MAIN(TstPracticeCampus)
#include "tst_practicecampus.moc"
