// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/moodlebatch.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/remote/moodle/sharedcalls.h"
#include "tests/app/practice/campusfixture.h"
#include "tests/support/patience.h"
#include "tests/support/rawhttpserver.h"
#include "tests/support/testdata.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Kind = Error::Kind;

class TestMoodleBatch final : public QObject {
    Q_OBJECT
private slots:
    void callsTravelAsRecorded();
    void theRestFollowsAFailedCall();
    void aFunctionOutsideTheServiceIsAskedOnce();
    void nothingIsAskedForNothing();
    void aShortAnswerIsGoneOnFrom();
    void anEmptyAnswerFallsBackToSingleCalls();
    void onlyARepeatedRefusalEndsBatches();
    void aSlowCampusGetsSmallerBatches();
    void whatFailedAsAWholeIsAskedAgain();
    void theCampusAnswersInOrder();
    void failuresInTheMiddleCostOneRequestEach();
    void withoutTheFunctionCallsGoOneByOne();
    void siteInfoTellsBeforeABatchIsTried();
    void manyCallsGoByTheFifty();
    void callsOfOneMomentShareARequest();
    void withoutTheFunctionCallsAreNotSerialised();
    void sharedCallsThatWaitCanBeCancelled();
};

namespace {

QByteArray recorded(const char *file)
{
    const QJsonValue response =
        testJson(u"moodle/%1.json"_s.arg(QLatin1StringView(file))).object().value("response"_L1);
    return QJsonDocument(response.toObject()).toJson();
}

/// Client and server of a scripted exchange.
struct Exchange {
    explicit Exchange(const QList<RawAnswer> &answers)
        : moodle(http, {.baseUrl = server.url(), .token = Secret("0123456789abcdef")})
    {
        server.script(answers);
    }
    QString function(int request) const { return server.requests().at(request).form().value(u"wsfunction"_s); }
    int innerCalls(int request) const
    {
        const QHash<QString, QString> form = server.requests().at(request).form();
        int count = 0;
        while (form.contains(u"requests[%1][function]"_s.arg(count)))
            ++count;
        return count;
    }
    Result<MoodleBatchAnswers> all(const QList<MoodleCall> &calls)
    {
        MoodleBatch batch(moodle, calls);
        return QCoro::waitFor(batch.all());
    }

    RawHttpServer server;
    HttpClient http;
    MoodleClient moodle;
};

/// A practice campus and a client for it.
struct Campus : CampusFixture {
    Campus()
        : moodleClient(http, {.baseUrl = endpoints.moodleUrl, .token = endpoints.moodleToken})
    {
    }
    int requests() { return counted(u"requests"_s); }
    int innerCalls() { return counted(u"inner_calls"_s); }
    int counted(const QString &what) { return control("GET", u"counters"_s).json().object()[what][u"total"_s].toInt(); }
    Result<MoodleBatchAnswers> all(const QList<MoodleCall> &calls)
    {
        MoodleBatch batch(moodleClient, calls);
        return QCoro::waitFor(batch.all());
    }

    HttpClient http;
    MoodleClient moodleClient;
};

MoodleCall tracks(int sco, int user)
{
    return moodlefunction::scormTracks(sco, user);
}

MoodleCall person(qint64 id)
{
    return moodlefunction::usersByField(u"id"_s, {QString::number(id)});
}

QByteArray emptyAnswers(int count)
{
    QJsonArray responses;
    for (int i = 0; i < count; ++i)
        responses.append(QJsonObject{{u"error"_s, false}, {u"data"_s, u"[]"_s}});
    return QJsonDocument(QJsonObject{{u"responses"_s, responses}}).toJson();
}

QString words(const Result<MoodleBatchAnswers> &answers)
{
    if (!answers)
        return u"failed: "_s + answers.error().code;
    QStringList list;
    for (const Result<QJsonValue> &answer : *answers)
        list.append(answer ? u"ok"_s : answer.error().code);
    return list.join(u' ');
}

} // namespace

void TestMoodleBatch::callsTravelAsRecorded()
{
    Exchange exchange({rawJson(recorded("tool_mobile_call_external_functions.ok_two"))});
    const auto answers = exchange.all({tracks(2, 6), moodlefunction::usersByField(u"username"_s, {u"alumno01"_s})});
    QCOMPARE(words(answers), u"ok ok"_s);
    QCOMPARE(parseMoodleTracks(*answers->at(0))->elements.value(u"status"_s), u"completed"_s);
    QCOMPARE(parseMoodleUsers(*answers->at(1))->first().id, 4);

    const QHash<QString, QString> sent = exchange.server.requests().first().form();
    const QJsonObject params =
        testJson(u"moodle/tool_mobile_call_external_functions.ok_two.json"_s)[u"request"_s][u"params"_s].toObject();
    QCOMPARE(sent.size(), params.size());
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (it.key().endsWith(u"[arguments]"))
            QCOMPARE(QJsonDocument::fromJson(sent.value(it.key()).toUtf8()),
                     QJsonDocument::fromJson(it.value().toString().toUtf8()));
        else if (it.key() != u"wstoken")
            QCOMPARE(sent.value(it.key()), it.value().toString());
    }
}

void TestMoodleBatch::theRestFollowsAFailedCall()
{
    Exchange exchange({rawJson(recorded("tool_mobile_call_external_functions.partial_failure_stops")),
                       rawJson(recorded("tool_mobile_call_external_functions.ok_two"))});
    const auto answers =
        exchange.all({tracks(2, 6), tracks(9999, 6), tracks(2, 7), moodlefunction::usersByField(u"id"_s, {u"4"_s})});
    QCOMPARE(words(answers), u"ok cannotfindsco ok ok"_s);
    QCOMPARE(exchange.server.requestCount(), 2);
    QCOMPARE(exchange.innerCalls(0), 4);
    QCOMPARE(exchange.innerCalls(1), 2);
    QCOMPARE(answers->at(1).error().fact(Error::Fact::Function), u"mod_scorm_get_scorm_sco_tracks"_s);
}

void TestMoodleBatch::aFunctionOutsideTheServiceIsAskedOnce()
{
    Exchange exchange(
        {rawJson(recorded("tool_mobile_call_external_functions.function_not_in_service")), rawJson(R"([{"id":4}])")});
    const auto answers = exchange.all({tracks(2, 6), tracks(2, 7), tracks(2, 8), person(4), tracks(2, 9)});
    QCOMPARE(words(answers), u"accessexception accessexception accessexception ok accessexception"_s);
    QCOMPARE(answers->last().error().kind, Kind::Permission);
    QCOMPARE(exchange.server.requestCount(), 2);
    QCOMPARE(exchange.function(1), u"core_user_get_users_by_field"_s); // one call needs no batch
}

void TestMoodleBatch::nothingIsAskedForNothing()
{
    Exchange exchange({rawJson("[]")});
    QCOMPARE(words(exchange.all({})), QString());
    QCOMPARE(exchange.server.requestCount(), 0);
}

void TestMoodleBatch::aShortAnswerIsGoneOnFrom()
{
    Exchange exchange({rawJson(emptyAnswers(2)), rawJson(emptyAnswers(3))});
    QCOMPARE(words(exchange.all({person(1), person(2), person(3), person(4), person(5)})), u"ok ok ok ok ok"_s);
    QCOMPARE(exchange.server.requestCount(), 2);
    QVERIFY(exchange.moodle.mayBatch());
}

void TestMoodleBatch::anEmptyAnswerFallsBackToSingleCalls()
{
    Exchange exchange({rawJson(emptyAnswers(0)), rawJson("[]")});
    QCOMPARE(words(exchange.all({person(1), person(2)})), u"ok ok"_s);
    QCOMPARE(exchange.server.requestCount(), 3);
    QVERIFY(exchange.moodle.mayBatch()); // it may have been a moment's fault
}

void TestMoodleBatch::onlyARepeatedRefusalEndsBatches()
{
    const RawAnswer page = rawReply(200, "text/html", "<html>Just a moment</html>");
    const RawAnswer one = rawJson("[]");
    {
        Exchange exchange({page, one, rawJson(emptyAnswers(3)), page, one, page, one, rawJson(emptyAnswers(2))});
        QCOMPARE(words(exchange.all(QList<MoodleCall>(4, person(1)))), u"ok ok ok ok"_s);
        QCOMPARE(words(exchange.all(QList<MoodleCall>(4, person(1)))), u"ok ok ok ok"_s);
        QCOMPARE(exchange.server.requestCount(), 8);
        QVERIFY(exchange.moodle.mayBatch());
    }
    Exchange exchange({page, one, page, one, page, one});
    QCOMPARE(words(exchange.all(QList<MoodleCall>(6, person(1)))), u"ok ok ok ok ok ok"_s);
    QCOMPARE(exchange.server.requestCount(), 9);
    QVERIFY(!exchange.moodle.mayBatch());
}

void TestMoodleBatch::aSlowCampusGetsSmallerBatches()
{
    Exchange exchange({rawReply(504, "text/html", "<h1>504</h1>"), rawJson(emptyAnswers(10))});
    const QList<MoodleCall> calls(30, person(4));
    const auto answers = exchange.all(calls);
    QVERIFY(answers);
    QCOMPARE(answers->size(), 30);
    QCOMPARE(exchange.server.requestCount(), 4);
    QCOMPARE(exchange.innerCalls(0), 30);
    for (int request = 1; request < 4; ++request)
        QCOMPARE(exchange.innerCalls(request), 10);
}

void TestMoodleBatch::whatFailedAsAWholeIsAskedAgain()
{
    Exchange exchange(
        {rawJson(emptyAnswers(50)), rawReply(503, "text/html", "<p>Mantenimiento</p>"), rawJson(emptyAnswers(10))});
    MoodleBatch batch(exchange.moodle, QList<MoodleCall>(60, person(4)));
    QCOMPARE(QCoro::waitFor(batch.next())->answers.size(), 50);
    QCOMPARE(batch.answered(), 50);
    const Result<MoodleBatch::Part> away = QCoro::waitFor(batch.next());
    QVERIFY(!away);
    QCOMPARE(away.error().kind, Kind::Maintenance);
    QCOMPARE(batch.answered(), 50);
    const Result<MoodleBatch::Part> rest = QCoro::waitFor(batch.next());
    QVERIFY(rest);
    QCOMPARE(rest->first, 50);
    QCOMPARE(rest->answers.size(), 10);
    QVERIFY(batch.isDone());
    QCOMPARE(exchange.server.requestCount(), 3);
}

void TestMoodleBatch::theCampusAnswersInOrder()
{
    Campus campus;
    QList<MoodleCall> calls;
    for (int id = 12; id > 2; --id)
        calls.append(person(id));
    const auto answers = campus.all(calls);
    QVERIFY(answers);
    QCOMPARE(answers->size(), calls.size());
    for (int i = 0; i < 10; ++i)
        QCOMPARE(parseMoodleUsers(*answers->at(i))->first().id, 12 - i);
    QCOMPARE(campus.requests(), 1);
    QCOMPARE(campus.innerCalls(), 10);
}

void TestMoodleBatch::failuresInTheMiddleCostOneRequestEach()
{
    Campus campus;
    const auto answers =
        campus.all({person(3), tracks(99999, 3), person(4), person(5), tracks(99998, 3), person(6), person(7)});
    QCOMPARE(words(answers), u"ok cannotfindsco ok ok cannotfindsco ok ok"_s);
    QCOMPARE(campus.requests(), 3);
    QCOMPARE(campus.innerCalls(), 7);
}

void TestMoodleBatch::withoutTheFunctionCallsGoOneByOne()
{
    Campus campus;
    campus.control("POST", u"settings"_s, {{u"without_functions"_s, QJsonArray{QString(moodlefunction::kBatch)}}});
    const QList<MoodleCall> calls{person(3), tracks(99999, 3), person(4)};
    QCOMPARE(words(campus.all(calls)), u"ok cannotfindsco ok"_s);
    QCOMPARE(campus.requests(), 5); // two batches were tried
    QCOMPARE(words(campus.all(calls)), u"ok cannotfindsco ok"_s);
    QCOMPARE(campus.requests(), 9); // and a third
    QCOMPARE(words(campus.all(calls)), u"ok cannotfindsco ok"_s);
    QCOMPARE(campus.requests(), 12);
}

void TestMoodleBatch::siteInfoTellsBeforeABatchIsTried()
{
    Campus campus;
    campus.control("POST", u"settings"_s, {{u"without_functions"_s, QJsonArray{QString(moodlefunction::kBatch)}}});
    QVERIFY(campus.moodleClient.mayBatch());
    QVERIFY(QCoro::waitFor(campus.moodleClient.siteInfo()));
    QVERIFY(!campus.moodleClient.mayBatch());
    QCOMPARE(words(campus.all({person(3), person(4)})), u"ok ok"_s);
    QCOMPARE(campus.requests(), 3);
    campus.control("POST", u"settings"_s, {{u"without_functions"_s, QJsonArray{}}});
    QVERIFY(QCoro::waitFor(campus.moodleClient.siteInfo()));
    QVERIFY(campus.moodleClient.mayBatch());
}

void TestMoodleBatch::manyCallsGoByTheFifty()
{
    Campus campus;
    QList<MoodleCall> calls;
    for (int i = 0; i < 1000; ++i)
        calls.append(person(3 + i % 100));
    const auto answers = campus.all(calls);
    QVERIFY(answers);
    QCOMPARE(answers->size(), 1000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(parseMoodleUsers(*answers->at(i))->first().id, 3 + i % 100);
    QCOMPARE(campus.requests(), 20);
    QCOMPARE(campus.innerCalls(), 1000);
}

void TestMoodleBatch::callsOfOneMomentShareARequest()
{
    Campus campus;
    SharedCalls shared(campus.moodleClient);
    QList<QFuture<Result<QJsonValue>>> answers;
    for (int id = 3; id < 73; ++id)
        answers.append(shared.ask(id == 10 ? tracks(99999, 3) : person(id)));
    for (int id = 3; id < 73; ++id) {
        QTRY_VERIFY(answers.at(id - 3).isFinished());
        const Result<QJsonValue> answer = answers.at(id - 3).result();
        if (id == 10)
            QCOMPARE(answer.error().code, u"cannotfindsco"_s);
        else
            QCOMPARE(parseMoodleUsers(*answer)->first().id, id);
    }
    QCOMPARE(campus.requests(), 3); // 50, of which one failed; the rest of these; 20
}

void TestMoodleBatch::withoutTheFunctionCallsAreNotSerialised()
{
    Campus campus;
    campus.control("POST", u"settings"_s, {{u"without_functions"_s, QJsonArray{QString(moodlefunction::kBatch)}}});
    SharedCalls shared(campus.moodleClient);
    QList<QFuture<Result<QJsonValue>>> answers;
    for (int id = 3; id < 23; ++id)
        answers.append(shared.ask(person(id)));
    for (int id = 3; id < 23; ++id) {
        QTRY_VERIFY(answers.at(id - 3).isFinished());
        QCOMPARE(parseMoodleUsers(*answers.at(id - 3).result())->first().id, id);
    }
    QCOMPARE(campus.requests(), 23);
    // None of the next is answered: one after another, the second would never be asked. Four go at a time.
    campus.control("POST", u"faults"_s, {{u"kind"_s, u"timeout"_s}, {u"next"_s, 20}});
    for (int id = 3; id < 8; ++id)
        answers.append(shared.ask(person(id)));
    QTRY_COMPARE(campus.requests(), 27);
}

void TestMoodleBatch::sharedCallsThatWaitCanBeCancelled()
{
    Exchange exchange({rawJson("[]")});
    QFuture<Result<QJsonValue>> first;
    QFuture<Result<QJsonValue>> second;
    {
        SharedCalls shared(exchange.moodle);
        first = shared.ask(person(3));
        shared.cancelWaiting();
        QVERIFY(first.isFinished());
        second = shared.ask(person(3));
        QVERIFY(!second.isFinished());
    }
    for (const QFuture<Result<QJsonValue>> &one : {first, second}) {
        QVERIFY(one.isFinished() && !one.isCanceled());
        QCOMPARE(one.result().error().kind, Kind::Cancelled);
    }
    QCOMPARE(exchange.server.requestCount(), 0);
}

QTEST_GUILESS_MAIN(TestMoodleBatch)
#include "tst_moodlebatch.moc"
