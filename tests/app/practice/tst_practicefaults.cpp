// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/practice/campusfixture.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TstPracticeFaults : public QObject {
    Q_OBJECT
private slots:
    void cutsAreSeenAndCarriedOutAsTold_data();
    void cutsAreSeenAndCarriedOutAsTold();
    void spoiltAnswers_data();
    void spoiltAnswers();
    void faultsHitTheRightRequests();
    void probabilityIsKeptTo();
    void timeOutKeepsSilent();
    void delayDoesNotBlockOthers();
    void workersQueue();
    void innerCallsCost();
    void aRequestWhoseClientDiedIsCarriedOut();
    void largeFormsArriveWholeOrAreRefused();
    void aRefusalIsMoodles();
    void theCampusSaysWhenItIsSteered();
};

namespace {

/// Sends bytes as they are and returns what comes back until the connection closes.
QByteArray rawExchange(const QUrl &url, const QByteArray &bytes, bool *isClosed)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    QByteArray received;
    QEventLoop loop;
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(bytes); });
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QTimer::singleShot(3000, &loop, &QEventLoop::quit);
    loop.exec();
    *isClosed = socket.state() == QAbstractSocket::UnconnectedState;
    return received + socket.readAll();
}

} // namespace

void TstPracticeFaults::cutsAreSeenAndCarriedOutAsTold_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("accepted");
    QTest::newRow("cut_before") << u"cut_before"_s << 0;
    QTest::newRow("cut_after_accept") << u"cut_after_accept"_s << 1;
    QTest::newRow("cut_mid_answer") << u"cut_mid_answer"_s << 1;
}

void TstPracticeFaults::cutsAreSeenAndCarriedOutAsTold()
{
    QFETCH(QString, kind);
    QFETCH(int, accepted);
    CampusFixture fixture;
    fixture.control("POST", u"faults"_s, {{u"kind"_s, kind}, {u"function"_s, u"messages"_s}});
    const QByteArray body =
        QJsonDocument(CampusFixture::message(u"+34600000101"_s, u"fila:1"_s, u"bienvenida_curso"_s)).toJson();
    const QByteArray request = "POST /v22.0/" + fixture.endpoints.phoneNumberId.toUtf8()
        + "/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + fixture.endpoints.whatsAppToken.reveal() + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
    bool isClosed = false;
    const QByteArray received = rawExchange(fixture.endpoints.whatsAppUrl, request, &isClosed);
    QVERIFY(isClosed);
    if (kind == "cut_mid_answer"_L1) {
        QVERIFY(received.startsWith("HTTP/1.1 200"));
        QVERIFY(!received.endsWith('}'));
    } else {
        QVERIFY(received.isEmpty());
    }
    const QJsonObject state = fixture.state(u"messages"_s);
    QCOMPARE(state[u"accepted_by_callback"_s][u"fila:1"_s].toInt(), accepted);
    QCOMPARE(fixture.send(u"+34600000101"_s, u"fila:2"_s).status, 200); // only the next one was to be cut
}

void TstPracticeFaults::spoiltAnswers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::newRow("500") << u"http500"_s << 500 << QByteArray("text/html") << false;
    QTest::newRow("503") << u"http503"_s << 503 << QByteArray("text/html") << false;
    QTest::newRow("html") << u"html"_s << 200 << QByteArray("text/html; charset=utf-8") << false;
    QTest::newRow("maintenance") << u"maintenance"_s << 200 << QByteArray("application/json") << false;
    QTest::newRow("malformed") << u"malformed"_s << 200 << QByteArray("application/json") << true;
    QTest::newRow("500 after") << u"http500_after_accept"_s << 500 << QByteArray("text/html") << true;
}

void TstPracticeFaults::spoiltAnswers()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(bool, isCarriedOut);
    CampusFixture fixture;
    fixture.control("POST", u"faults"_s, {{u"kind"_s, kind}, {u"function"_s, u"core_user_create_users"_s}});
    const CampusReply reply = fixture.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.contentType, type);
    if (kind == "malformed"_L1)
        QVERIFY(reply.json().isNull());
    const QJsonArray found = fixture
                                 .moodle(u"core_user_get_users_by_field"_s,
                                         {{u"field"_s, u"username"_s}, {u"values[0]"_s, u"lucia.gomez"_s}})
                                 .json()
                                 .array();
    QCOMPARE(found.size(), isCarriedOut ? 1 : 0);
    QCOMPARE(fixture.control("GET", u"counters"_s).json().object()[u"faults"_s][u"functions"_s][kind].toInt(), 1);
}

void TstPracticeFaults::faultsHitTheRightRequests()
{
    CampusFixture fixture;
    fixture.control(
        "POST", u"faults"_s,
        {{u"kind"_s, u"http500"_s}, {u"function"_s, u"core_course_get_courses"_s}, {u"next"_s, 2}, {u"skip"_s, 1}});
    QList<int> statuses;
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(fixture.moodle(u"core_webservice_get_site_info"_s).status, 200);
        statuses.append(fixture.moodle(u"core_course_get_courses"_s).status);
    }
    QCOMPARE(statuses, QList<int>({200, 500, 500, 200, 200}));
    QCOMPARE(fixture.control("POST", u"faults"_s, {{u"kind"_s, u"nonsense"_s}}).status, 400);
}

void TstPracticeFaults::probabilityIsKeptTo()
{
    CampusFixture fixture;
    fixture.control("POST", u"faults"_s, {{u"kind"_s, u"http500"_s}, {u"probability"_s, 0.3}});
    int failed = 0;
    for (int i = 0; i < 200; ++i)
        failed += fixture.moodle(u"core_webservice_get_site_info"_s).status == 500 ? 1 : 0;
    QVERIFY2(failed > 30 && failed < 90, qPrintable(QString::number(failed)));
    fixture.control("DELETE", u"faults"_s);
    QCOMPARE(fixture.moodle(u"core_webservice_get_site_info"_s).status, 200);
}

void TstPracticeFaults::timeOutKeepsSilent()
{
    CampusFixture fixture;
    fixture.control("POST", u"faults"_s, {{u"kind"_s, u"timeout"_s}});
    QNetworkReply *reply = fixture.beginMoodle(u"core_webservice_get_site_info"_s);
    QTest::qWait(300);
    QVERIFY(!reply->isFinished());
    reply->abort();
    QCOMPARE(CampusClient::finish(reply).status, 0);
    QCOMPARE(fixture.moodle(u"core_webservice_get_site_info"_s).status, 200);
}

void TstPracticeFaults::delayDoesNotBlockOthers()
{
    CampusFixture fixture;
    fixture.control("POST", u"delay"_s, {{u"fixed_ms"_s, 400}});
    QElapsedTimer timer;
    timer.start();
    fixture.control("POST", u"faults"_s, {{u"kind"_s, u"timeout"_s}});
    QNetworkReply *const stuck = fixture.beginMoodle(u"core_webservice_get_site_info"_s);
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 3; ++i)
        replies.append(fixture.beginMoodle(u"core_webservice_get_site_info"_s));
    QCOMPARE(fixture.send(u"+34600000101"_s, u"fila:1"_s).status, 200);
    for (QNetworkReply *reply : std::as_const(replies))
        QCOMPARE(CampusClient::finish(reply).status, 200);
    QVERIFY(timer.elapsed() >= 395);
    QVERIFY2(!stuck->isFinished(), "the others waited for it");
    stuck->abort();
    CampusClient::finish(stuck);
}

void TstPracticeFaults::workersQueue()
{
    CampusFixture fixture;
    fixture.control("POST", u"delay"_s, {{u"fixed_ms"_s, 150}, {u"workers"_s, 2}});
    QElapsedTimer timer;
    timer.start();
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 6; ++i)
        replies.append(fixture.beginMoodle(u"core_webservice_get_site_info"_s));
    for (QNetworkReply *reply : std::as_const(replies))
        QCOMPARE(CampusClient::finish(reply).status, 200);
    QVERIFY2(timer.elapsed() >= 445, "six requests on two workers take three turns");
}

void TstPracticeFaults::innerCallsCost()
{
    CampusFixture fixture;
    fixture.control("POST", u"delay"_s, {{u"inner_ms"_s, 40}});
    QList<std::pair<QString, QString>> fields;
    for (int i = 0; i < 5; ++i) {
        fields.append({u"requests[%1][function]"_s.arg(i), u"core_webservice_get_site_info"_s});
        fields.append({u"requests[%1][arguments]"_s.arg(i), u"{}"_s});
    }
    QElapsedTimer timer;
    timer.start();
    const CampusReply reply = fixture.moodle(u"tool_mobile_call_external_functions"_s, fields);
    QVERIFY(timer.elapsed() >= 195);
    QCOMPARE(reply.json().object()[u"responses"_s].toArray().size(), 5);
    QCOMPARE(fixture.control("GET", u"counters"_s).json().object()[u"inner_calls"_s][u"total"_s].toInt(), 5);
}

void TstPracticeFaults::aRequestWhoseClientDiedIsCarriedOut()
{
    CampusFixture fixture;
    fixture.control("POST", u"delay"_s, {{u"fixed_ms"_s, 150}, {u"workers"_s, 1}});
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 3; ++i) {
        const QList<std::pair<QString, QString>> user = {{u"users[0][username]"_s, u"persona%1"_s.arg(i)},
                                                         {u"users[0][createpassword]"_s, u"1"_s},
                                                         {u"users[0][firstname]"_s, u"Ana"_s},
                                                         {u"users[0][lastname]"_s, u"Ruiz"_s},
                                                         {u"users[0][email]"_s, u"persona%1@correo.example"_s.arg(i)}};
        replies.append(fixture.beginMoodle(u"core_user_create_users"_s, user));
    }
    QTRY_VERIFY(fixture.control("GET", u"counters"_s).json().object()[u"requests"_s][u"total"_s].toInt() == 3);
    for (QNetworkReply *reply : std::as_const(replies)) {
        reply->abort();
        reply->deleteLater();
    }
    const auto people = [&fixture] { return fixture.state(u"users"_s)[u"users"_s].toArray().size(); };
    QTRY_COMPARE(people(), 3 + 6 + 120 + 3); // the one at work and the two in the queue
}

void TstPracticeFaults::largeFormsArriveWholeOrAreRefused()
{
    CampusFixture fixture;
    const auto askFor = [&fixture](int usernames) {
        QList<std::pair<QString, QString>> fields = {{u"field"_s, u"username"_s}};
        for (int i = 0; i < usernames; ++i)
            fields.append({u"values[%1]"_s.arg(i), u"nobody-%1-"_s.arg(i) + QString(200, u'x')});
        fields.append({u"values[%1]"_s.arg(usernames), u"profe1"_s});
        return fixture.moodle(u"core_user_get_users_by_field"_s, fields);
    };
    QCOMPARE(askFor(3000).json().array().size(), 1); // some 700 kB
    QCOMPARE(askFor(4990).status, 413); // over the web server's megabyte
    fixture.control("POST", u"settings"_s, {{u"max_input_vars"_s, 1000}});
    QCOMPARE(askFor(1500).body, QByteArray("[]")); // the last value was cut off without a word
}

void TstPracticeFaults::aRefusalIsMoodles()
{
    CampusFixture fixture;
    fixture.control("POST", u"settings"_s, {{u"debug"_s, true}});
    fixture.control("POST", u"faults"_s, {{u"kind"_s, u"refused"_s}, {u"function"_s, u"core_user_create_users"_s}});
    const CampusReply refused = fixture.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s);
    QCOMPARE(refused.status, 200);
    QCOMPARE(refused.json().object(),
             (QJsonObject{{u"exception"_s, u"invalid_parameter_exception"_s},
                          {u"errorcode"_s, u"invalidparameter"_s},
                          {u"message"_s, u"Invalid parameter value detected"_s}}));
    QVERIFY(fixture.createUser(u"lucia.gomez"_s, u"lucia@correo.example"_s).json().isArray()); // only the next one
}

void TstPracticeFaults::theCampusSaysWhenItIsSteered()
{
    const auto clock = std::make_shared<MovableClock>();
    CampusFixture fixture({.clock = clock});
    QSignalSpy changed(&fixture.campus, &PracticeCampus::changed);
    fixture.control("GET", u"faults"_s);
    fixture.createUser(u"a.b"_s, u"a@correo.example"_s);
    QCOMPARE(changed.size(), 0);
    fixture.control("POST", u"faults"_s, {{u"kind"_s, u"refused"_s}});
    QCOMPARE(changed.size(), 1);
    fixture.createUser(u"c.d"_s, u"c@correo.example"_s);
    QCOMPARE(changed.size(), 2); // it struck, and is over
    QVERIFY(fixture.control("GET", u"faults"_s).json().object()[u"faults"_s].toArray().isEmpty());
    // Whoever shares the clock moves with the campus.
    fixture.control("POST", u"clock"_s, {{u"advance_days"_s, 3}});
    QCOMPARE(changed.size(), 3);
    QCOMPARE(clock->offsetMs(), 3 * 86'400'000LL);
    QVERIFY(clock->now() > QDateTime::currentDateTimeUtc().addDays(2));
}

QTEST_GUILESS_MAIN(TstPracticeFaults)
#include "tst_practicefaults.moc"
