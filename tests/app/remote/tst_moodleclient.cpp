// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/htmltext.h"
#include "app/remote/moodle/moodleclient.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "tests/support/rawhttpserver.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Act = RawAnswer::Act;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(Error::Kind)

class TestMoodleClient final : public QObject {
    Q_OBJECT
private slots:
    void requestsAreThoseOfTheRecordings_data();
    void requestsAreThoseOfTheRecordings();
    void phoneArrivesWithItsPlus();
    void tokenTravelsInTheBodyOnly();
    void siteBelowAFolderIsFound();
    void creationIsSentOnce();
    void creationWithoutAClearAnswerIsUnconfirmed_data();
    void creationWithoutAClearAnswerIsUnconfirmed();
    void enrolmentsAreSentWhole();
    void foreignAnswersAreNamed_data();
    void foreignAnswersAreNamed();
    void updatesCarryTheServersTime();
    void entitiesAreDecodedOnce();

private:
    static QByteArray recorded(const QString &file);
};

namespace {

const QString kToken = u"0123456789abcdefsecret"_s;

MoodleConnection connectionTo(const RawHttpServer &server, const QString &folder = {})
{
    QUrl url = server.url();
    url.setPath(folder);
    return {.baseUrl = url, .token = Secret(kToken.toUtf8())};
}

MoodleNewUser somebody()
{
    return {.username = u"marta.ibanez"_s,
            .firstName = u"Marta & Cía"_s,
            .lastName = u"Ibáñez"_s,
            .email = u"marta@correo.example"_s,
            .phone = u"+34600000101"_s,
            .idnumber = u"bedel-1"_s};
}

void verifyDiscreet(const Error &error)
{
    const QByteArray json = QJsonDocument(error.toJson()).toJson();
    for (const QByteArray &personal :
         {kToken.toUtf8(), QByteArray("600000101"), QByteArray("marta"), QByteArray("Ibáñez")})
        QVERIFY2(!json.contains(personal), json.constData());
}

} // namespace

QByteArray TestMoodleClient::recorded(const QString &file)
{
    const QJsonValue response = testJson(u"moodle/%1.json"_s.arg(file)).object().value("response"_L1);
    return response.isArray() ? QJsonDocument(response.toArray()).toJson()
                              : QJsonDocument(response.toObject()).toJson();
}

void TestMoodleClient::requestsAreThoseOfTheRecordings_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
         {u"core_webservice_get_site_info.ok"_s, u"core_course_get_courses.all"_s,
          u"core_user_get_users_by_field.id_ok"_s, u"core_user_create_users.createpassword"_s,
          u"core_user_create_users.duplicate_username"_s, u"core_course_get_updates_since.filter_usertracks"_s,
          u"mod_scorm_get_scorm_scoes.many_scos_12"_s, u"mod_scorm_get_scorm_sco_tracks.v12_passed"_s,
          u"mod_scorm_get_scorms_by_courses.one_unknown_course_warning"_s, u"core_enrol_get_users_courses.no_count"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestMoodleClient::requestsAreThoseOfTheRecordings()
{
    QFETCH(QString, file);
    const QJsonObject params =
        testJson(u"moodle/%1.json"_s.arg(file)).object().value("request"_L1).toObject().value("params"_L1).toObject();
    const auto param = [&params](const char *name) { return params.value(QLatin1StringView(name)).toString(); };
    RawHttpServer server;
    server.script({rawJson("[]")});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const QString function = param("wsfunction");
    if (function == u"core_webservice_get_site_info") {
        QCoro::waitFor(client.siteInfo());
    } else if (function == u"core_course_get_courses") {
        QCoro::waitFor(client.courses());
    } else if (function == u"core_user_get_users_by_field") {
        QCoro::waitFor(client.usersByField(param("field"), {param("values[0]"), param("values[1]")}));
    } else if (function == u"core_user_create_users") {
        MoodleNewUser user{.username = param("users[0][username]"),
                           .firstName = param("users[0][firstname]"),
                           .lastName = param("users[0][lastname]"),
                           .email = param("users[0][email]")};
        if (params.contains(u"users[0][password]"_s))
            user.password = Secret(param("users[0][password]").toUtf8());
        QCoro::waitFor(client.createUser(user));
    } else if (function == u"core_course_get_updates_since") {
        const QDateTime since = QDateTime::fromSecsSinceEpoch(param("since").toLongLong(), Qt::UTC);
        QCoro::waitFor(client.updatesSince(param("courseid").toLongLong(), since));
    } else if (function == u"mod_scorm_get_scorm_scoes") {
        QCoro::waitFor(client.scormScoes(param("scormid").toLongLong()));
    } else if (function == u"mod_scorm_get_scorm_sco_tracks") {
        QCoro::waitFor(client.scormTracks(param("scoid").toLongLong(), param("userid").toLongLong()));
    } else if (function == u"mod_scorm_get_scorms_by_courses") {
        QCoro::waitFor(
            client.scormsByCourses({param("courseids[0]").toLongLong(), param("courseids[1]").toLongLong()}));
    } else {
        QCoro::waitFor(client.single(moodlefunction::coursesOfUser(param("userid").toLongLong())));
    }
    QHash<QString, QString> expected;
    for (auto it = params.begin(); it != params.end(); ++it)
        expected.insert(it.key(), it.key() == u"wstoken" ? kToken : it.value().toString());
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().first().form(), expected);
    QVERIFY(server.requests().first().body.startsWith("wstoken=" + kToken.toUtf8() + "&wsfunction=" + function.toUtf8()
                                                      + "&moodlewsrestformat=json"));
}

void TestMoodleClient::phoneArrivesWithItsPlus()
{
    RawHttpServer server;
    server.script({rawJson(R"([{"id":46,"username":"marta.ibanez"}])")});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const Result<MoodleUser> user = QCoro::waitFor(client.createUser(somebody()));
    QVERIFY(user);
    QCOMPARE(user->id, 46);
    QVERIFY(server.requests().first().body.contains("%2B34600000101"));
    const QHash<QString, QString> form = server.requests().first().form();
    QCOMPARE(form.value(u"users[0][phone1]"_s), u"+34600000101"_s);
    QCOMPARE(form.value(u"users[0][firstname]"_s), u"Marta & Cía"_s);
    QCOMPARE(form.value(u"users[0][createpassword]"_s), u"1"_s);
}

void TestMoodleClient::tokenTravelsInTheBodyOnly()
{
    RawHttpServer server;
    server.script({rawJson(recorded(u"core_webservice_get_site_info.ok"_s))});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const Result<MoodleSite> site = QCoro::waitFor(client.siteInfo());
    QVERIFY(site);
    QCOMPARE(site->userId, 3);
    QVERIFY(site->has(u"core_user_create_users"_s) || !site->functions.isEmpty());
    const RawRequest request = server.requests().first();
    QCOMPARE(request.target, "/webservice/rest/server.php");
    QCOMPARE(request.form().value(u"wstoken"_s), kToken);
}

void TestMoodleClient::siteBelowAFolderIsFound()
{
    for (const QString &folder : {u"/moodle"_s, u"/moodle/"_s}) {
        RawHttpServer server;
        server.script({rawJson("[]")});
        HttpClient http;
        MoodleClient client(http, connectionTo(server, folder));
        QCoro::waitFor(client.courses());
        QCOMPARE(server.requests().first().target, "/moodle/webservice/rest/server.php");
    }
}

void TestMoodleClient::creationIsSentOnce()
{
    RawHttpServer server;
    server.script({RawAnswer{.act = Act::Cut}, rawJson(R"([{"id":46,"username":"x"}])")});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const Result<MoodleUser> user = QCoro::waitFor(client.createUser(somebody()));
    QTest::qWait(100);
    QCOMPARE(server.requestCount(), 1);
    QVERIFY(!user);
    QCOMPARE(user.error().kind, Kind::Unconfirmed);
    QCOMPARE(user.error().system, Error::System::Moodle);
    QCOMPARE(user.error().fact(Error::Fact::Function), u"core_user_create_users"_s);
    verifyDiscreet(user.error());
}

void TestMoodleClient::creationWithoutAClearAnswerIsUnconfirmed_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::newRow("gateway time-out") << rawReply(504, "text/html", "<h1>504</h1>");
    QTest::newRow("bad gateway") << rawReply(502, "text/html", "<h1>502</h1>");
    QTest::newRow("half an answer") << rawJson("[{\"id\":4");
    QTest::newRow("nobody") << rawJson("[]");
    QTest::newRow("broken chunk") << RawAnswer{
        .act = Act::ReplyAndClose,
        .bytes =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n[{\"id\""};
}

void TestMoodleClient::creationWithoutAClearAnswerIsUnconfirmed()
{
    QFETCH(RawAnswer, answer);
    RawHttpServer server;
    server.script({answer});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const Result<MoodleUser> user = QCoro::waitFor(client.createUser(somebody()));
    QVERIFY(!user);
    QCOMPARE(user.error().kind, Kind::Unconfirmed);
    verifyDiscreet(user.error());
}

void TestMoodleClient::enrolmentsAreSentWhole()
{
    RawHttpServer server;
    server.script({rawJson("null")});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const QList<MoodleEnrolment> one{{.userId = 51, .courseId = 2}};
    QVERIFY(QCoro::waitFor(client.single(moodlefunction::enrol(one))));
    QCOMPARE(server.requestCount(), 1);
    const QHash<QString, QString> last = server.requests().last().form();
    QCOMPARE(last.value(u"enrolments[0][userid]"_s), u"51"_s);
    QCOMPARE(last.value(u"enrolments[0][timeend]"_s), u"0"_s);
    QCOMPARE(last.value(u"enrolments[0][suspend]"_s), u"0"_s);
    QCOMPARE(last.value(u"enrolments[0][roleid]"_s), u"5"_s);
}

void TestMoodleClient::foreignAnswersAreNamed_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("login page") << rawReply(200, "text/html",
                                            "<html><head><title>Log in</title><style>a{}</style></head></html>")
                                << Kind::WrongService << u"html"_s;
    QTest::newRow("too large") << rawReply(413, "text/html", "<h1>413</h1>") << Kind::Invalid << u"413"_s;
    QTest::newRow("maintenance") << rawReply(503, "text/html", "<p>Mantenimiento</p>", "Retry-After: 60\r\n")
                                 << Kind::Maintenance << u"503"_s;
    QTest::newRow("switched off") << rawReply(403, "text/html", "") << Kind::Permission << u"webservices_off"_s;
    QTest::newRow("not found") << rawReply(404, "text/html", "<h1>404</h1>") << Kind::WrongService << u"404"_s;
    QTest::newRow("too many") << rawReply(429, "text/html", "slow down", "Retry-After: 5\r\n") << Kind::RateLimited
                              << u"429"_s;
    QTest::newRow("other json") << rawJson(R"({"hello":"world"})") << Kind::WrongService << u"unexpected_json"_s;
}

void TestMoodleClient::foreignAnswersAreNamed()
{
    QFETCH(RawAnswer, answer);
    RawHttpServer server;
    server.script({answer});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const Result<MoodleSite> site = QCoro::waitFor(client.siteInfo());
    QVERIFY(!site);
    QTEST(site.error().kind, "kind");
    QTEST(site.error().code, "code");
    QCOMPARE(site.error().system, Error::System::Moodle);
    if (site.error().code == u"html")
        QCOMPARE(site.error().fact(Error::Fact::Excerpt), u"Log in"_s);
    if (site.error().code == u"503")
        QCOMPARE(*site.error().retryAfter, 60s);
    verifyDiscreet(site.error());
}

void TestMoodleClient::updatesCarryTheServersTime()
{
    RawHttpServer server;
    server.script({rawJson(recorded(u"core_course_get_updates_since.filter_usertracks"_s))});
    HttpClient http;
    MoodleClient client(http, connectionTo(server));
    const Result<MoodleUpdates> updates = QCoro::waitFor(client.updatesSince(2, QDateTime()));
    QVERIFY(updates);
    QCOMPARE(updates->serverDate, QDateTime(QDate(2026, 11, 24), QTime(9, 40, 5), Qt::UTC));
    QCOMPARE(updates->updates.first().itemIds.size(), 4);
}

void TestMoodleClient::entitiesAreDecodedOnce()
{
    QCOMPARE(decodedEntities(u"Alérgenos &amp; higiene"_s), u"Alérgenos & higiene"_s);
    QCOMPARE(decodedEntities(u"&amp;lt; &#39;a&#x27; &ntilde; &unknown; &"_s), u"&lt; 'a' ñ &unknown; &"_s);
    QCOMPARE(plainText(u"<div>Uno.</div><script>x<1</script><div>Dos &amp; tres</div>"_s), u"Uno. Dos & tres"_s);
}

QTEST_GUILESS_MAIN(TestMoodleClient)
#include "tst_moodleclient.moc"
