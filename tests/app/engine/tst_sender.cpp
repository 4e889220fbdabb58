// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/studentservice.h"
#include "app/storage/webhookeventrepository.h"
#include "tests/app/engine/enginebench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The last step of flow 1: what makes a welcome wait, fail, or remain unconfirmed.
class SenderTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsMissingIsWaitedFor_data();
    void whatIsMissingIsWaitedFor();
    void anUnknownTemplateIsNotFetchedWithoutEnd_data() { DatabaseFixture::addDatabaseRows(); }
    void anUnknownTemplateIsNotFetchedWithoutEnd();
    void refusals_data() { DatabaseFixture::addDatabaseRows(); }
    void refusals();
    void anAccountThatRefusesHoldsEverythingBack_data() { DatabaseFixture::addDatabaseRows(); }
    void anAccountThatRefusesHoldsEverythingBack();
    void serverErrorsAreTriedFiveTimes_data() { DatabaseFixture::addDatabaseRows(); }
    void serverErrorsAreTriedFiveTimes();
    void lostAnswersStayUnconfirmedUntilAStatusComes_data() { DatabaseFixture::addDatabaseRows(); }
    void lostAnswersStayUnconfirmedUntilAStatusComes();
    void anEventThatCannotBeStoredHoldsNobodyUp_data() { DatabaseFixture::addDatabaseRows(); }
    void anEventThatCannotBeStoredHoldsNobodyUp();
    void aFailureIsToldOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void aFailureIsToldOnce();
    void archivedStudentsAreLeftAlone_data() { DatabaseFixture::addDatabaseRows(); }
    void archivedStudentsAreLeftAlone();

private:
    static QJsonObject status(const Message &message, const QString &state);
    static void post(EngineBench &bench, const QJsonObject &status);
    static int openEvents(EngineBench &bench);
};

/// Those under work are counted too, which the repository would pass over.
int SenderTest::openEvents(EngineBench &bench)
{
    Result<QSqlQuery> open =
        bench.session->execute(u"SELECT count(*) FROM webhook_event WHERE processed_at IS NULL"_s, {});
    return open && open->next() ? open->value(0).toInt() : -1;
}

/// As Meta would post it, without a time.
QJsonObject SenderTest::status(const Message &message, const QString &state)
{
    QJsonObject json{{u"id"_s, message.whatsappMessageId},
                     {u"status"_s, state},
                     {u"recipient_id"_s, u"34600000101"_s},
                     {u"biz_opaque_callback_data"_s, message.uuid.toString(QUuid::WithoutBraces)}};
    if (state == u"failed"_s)
        json.insert(u"errors"_s, QJsonArray{QJsonObject{{u"code"_s, 131026}, {u"title"_s, u"Undeliverable"_s}}});
    return json;
}

void SenderTest::post(EngineBench &bench, const QJsonObject &status)
{
    const QJsonObject value{{u"messaging_product"_s, u"whatsapp"_s},
                            {u"metadata"_s, QJsonObject{{u"phone_number_id"_s, bench.endpoints.phoneNumberId}}},
                            {u"statuses"_s, QJsonArray{status}}};
    const QJsonObject change{{u"field"_s, u"messages"_s}, {u"value"_s, value}};
    const QJsonObject body{{u"object"_s, u"whatsapp_business_account"_s},
                           {u"entry"_s, QJsonArray{QJsonObject{{u"changes"_s, QJsonArray{change}}}}}};
    valueOf(WebhookEventRepository(*bench.session)
                .add({.account = u"1"_s,
                      .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                      .receivedAt = bench.clock.now()}));
}

void SenderTest::whatIsMissingIsWaitedFor_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("waitsFor");
    for (const char *engine : {"sqlite", "postgresql"}) {
        const auto row = [&](const char *name, const QString &chosen, const QString &waitsFor) {
            QTest::addRow("%s, %s", engine, name) << QString::fromLatin1(engine) << chosen << waitsFor;
        };
        row("no template", {}, u"no_template"_s);
        row("not approved", u"oferta_verano:es"_s, u"template_not_approved"_s);
        row("a variable without value", u"progreso_curso:es"_s, u"template_parameter"_s);
        row("unknown", u"no_hay:es"_s, u"template_unknown"_s);
    }
}

void SenderTest::whatIsMissingIsWaitedFor()
{
    BEDEL_FRESH_DATABASE(fixture);
    QFETCH(QString, chosen);
    QFETCH(QString, waitsFor);
    EngineBench bench(fixture);
    bench.settings[u"template.welcome"_s] = chosen;
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.until([&] {
        const IntakeStatus status = bench.status(intake);
        return status.welcome && status.welcome->waitsFor == waitsFor;
    }));
    const IntakeStatus status = bench.status(intake);
    QVERIFY(status.hasEnded());
    QCOMPARE(status.steps.at(int(FlowStep::Enrolments)).state, StepState::Done);
    QCOMPARE(status.welcome->error->code, waitsFor);
    if (waitsFor == u"template_parameter"_s)
        QVERIFY(!status.welcome->error->fact(Error::Fact::Parameter).isEmpty());
    QCOMPARE(status.welcome->attempts, 0);
    QCOMPARE(bench.received(*status.welcome), 0);
    bench.settings[u"template.welcome"_s] = u"bienvenida_nombrada:es"_s;
    bench.reconnect();
    QVERIFY(bench.isDone(intake));
    QCOMPARE(bench.accepted(*bench.status(intake).welcome), 1);
}

void SenderTest::anUnknownTemplateIsNotFetchedWithoutEnd()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"template.welcome"_s] = u"no_hay:es"_s;
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.until([&] { return bench.requests("message_templates") == 1; }));
    for (int i = 0; i < 5; ++i) {
        bench.reconnect();
        QVERIFY(bench.until([&] {
            const IntakeStatus status = bench.status(intake);
            return status.welcome && status.welcome->waitsFor == u"template_unknown"_s && bench.engine->isIdle();
        }));
    }
    QCOMPARE(bench.requests("message_templates"), 1);
}

void SenderTest::refusals()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.startEngine();
    bench.fault("132001", "messages");
    const qint64 refused = bench.submit(bench.form());
    QVERIFY(bench.reaches(refused, FlowStep::Welcome, StepState::Failed));
    QCOMPARE(bench.error(refused, FlowStep::Welcome)->code, u"132001"_s);
    QCOMPARE(bench.activities(bench.status(refused).student.id).count(ActivityKind::MessageFailed), 1);

    bench.fault("131056", "messages");
    const qint64 later = bench.submit(bench.form(u"Iker"_s, u"Sanz"_s, 102));
    QVERIFY(bench.until([&] {
        const IntakeStatus status = bench.status(later);
        return status.welcome && status.welcome->error && status.welcome->error->code == u"131056"_s;
    }));
    const IntakeStatus between = bench.status(later); // it is tried again by itself
    QVERIFY2(between.welcome->state == MessageState::Accepted || !between.hasEnded(),
             qPrintable(word(between.welcome->state)));
    bench.pass(1min);
    QVERIFY(bench.isDone(later));
    QCOMPARE(bench.accepted(*bench.status(later).welcome), 1);
}

void SenderTest::anAccountThatRefusesHoldsEverythingBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"whatsapp_token_state"_s, u"expired"_s}});
    bench.settings[u"template.welcome"_s] = QString();
    QList<qint64> intakes;
    for (int number = 101; number < 107; ++number)
        intakes.append(bench.submit(bench.form(u"Eva"_s, u"Gil"_s, number)));
    bench.set({{u"whatsapp_token_state"_s, u"ok"_s}});
    bench.settings[u"template.welcome"_s] = u"bienvenida_curso:es"_s;
    bench.startEngine();
    for (const qint64 intake : std::as_const(intakes)) // else one of them is refused instead of the next
        QVERIFY(bench.isDone(intake));
    bench.set({{u"whatsapp_token_state"_s, u"expired"_s}});
    const qint64 held = bench.submit(bench.form(u"Eva"_s, u"Gil"_s, 110));
    QVERIFY(bench.until([&] {
        const IntakeStatus status = bench.status(held);
        return status.welcome && status.welcome->waitsFor == u"whatsapp_account"_s;
    }));
    QCOMPARE(bench.error(held, FlowStep::Welcome)->code, u"190"_s);
    bench.set({{u"whatsapp_token_state"_s, u"ok"_s}});
    bench.reconnect();
    QVERIFY(bench.isDone(held));
    // Put right at the other end, without a word here: tried again after a while.
    bench.set({{u"whatsapp_token_state"_s, u"expired"_s}});
    const qint64 second = bench.submit(bench.form(u"Eva"_s, u"Gil"_s, 111));
    QVERIFY(bench.until([&] {
        const IntakeStatus status = bench.status(second);
        return status.welcome && status.welcome->waitsFor == u"whatsapp_account"_s;
    }));
    bench.set({{u"whatsapp_token_state"_s, u"ok"_s}});
    bench.pass(6min);
    QVERIFY(bench.isDone(second));
    QCOMPARE(bench.accepted(*bench.status(second).welcome), 1);
}

void SenderTest::serverErrorsAreTriedFiveTimes()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.fault("131000", "messages", 100);
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    int waited = 0; // once after each attempt: on a slow machine a lease would end while the clock runs on
    QVERIFY(bench.until([&] {
        const IntakeStatus status = bench.status(intake);
        if (status.welcome && status.welcome->state == MessageState::Queued && status.welcome->attempts > waited) {
            waited = status.welcome->attempts;
            bench.pass(5min);
        }
        return status.welcome && status.welcome->state == MessageState::Failed;
    }));
    QCOMPARE(bench.status(intake).welcome->attempts, 5);
    QCOMPARE(bench.requests("messages"), 5);
}

void SenderTest::lostAnswersStayUnconfirmedUntilAStatusComes()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.fault("cut_after_accept", "messages");
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine({.webhookListen = u"127.0.0.1:0"_s});
    QVERIFY(bench.until([&] {
        const IntakeStatus status = bench.status(intake);
        return status.welcome && status.welcome->state == MessageState::Unconfirmed;
    }));
    bench.pass(1h);
    bench.reconnect();
    QVERIFY(bench.until([&] { return bench.engine->isIdle(); }));
    Message message = *bench.status(intake).welcome;
    QCOMPARE(message.state, MessageState::Unconfirmed);
    QCOMPARE(bench.received(message), 1);
    QCOMPARE(bench.accepted(message), 1);
    QCOMPARE(bench.activities(message.studentId).count(ActivityKind::MessageUnconfirmed), 1);
    const QJsonObject webhook =
        bench.control("POST", "webhook",
                      {{u"url"_s, u"http://127.0.0.1:%1/webhooks/whatsapp/1"_s.arg(bench.engine->webhookPort())},
                       {u"verify"_s, true}});
    QVERIFY(webhook[u"verified"_s].toBool());
    QVERIFY(bench.until([&] { return bench.status(intake).welcome->state == MessageState::Read; }));
    QVERIFY(bench.isDone(intake));
    QCOMPARE(bench.received(message), 1);
}

void SenderTest::anEventThatCannotBeStoredHoldsNobodyUp()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine({.webhookListen = u"127.0.0.1:0"_s});
    QVERIFY(bench.isDone(intake));
    bench.stopEngine();
    const Message message = *bench.status(intake).welcome;
    Message broken = message; // PostgreSQL refuses a text with a zero in it
    broken.whatsappMessageId = u"wamid."_s + QChar(0);
    bench.session->execute(u"UPDATE message SET whatsapp_message_id = NULL"_s, {}).value();
    post(bench, status(broken, u"sent"_s));
    post(bench, status(message, u"delivered"_s)); // without a time of its own
    bench.startEngine({.webhookListen = u"127.0.0.1:0"_s});
    QVERIFY(bench.until([&] { return bench.status(intake).welcome->state == MessageState::Delivered; }));
    QVERIFY(bench.status(intake).welcome->deliveredAt.isValid());
    QVERIFY(bench.until([&] { return openEvents(bench) == 0; }));
}

void SenderTest::aFailureIsToldOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine({.webhookListen = u"127.0.0.1:0"_s});
    QVERIFY(bench.isDone(intake));
    bench.stopEngine();
    const Message message = *bench.status(intake).welcome;
    for (int i = 0; i < 3; ++i)
        post(bench, status(message, u"failed"_s));
    bench.startEngine({.webhookListen = u"127.0.0.1:0"_s});
    QVERIFY(bench.until([&] { return openEvents(bench) == 0; }));
    QCOMPARE(bench.status(intake).welcome->state, MessageState::Failed);
    QCOMPARE(bench.activities(message.studentId).count(ActivityKind::MessageFailed), 1);
}

void SenderTest::archivedStudentsAreLeftAlone()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    StudentService students(bench.database, bench.clock);
    // Before anything was done:
    const qint64 early = bench.submit(bench.form(u"Ana"_s, u"Rey"_s, 102));
    const qint64 earlyStudent = bench.status(early).student.id;
    QCOMPARE(valueOf(QCoro::waitFor(students.archive({earlyStudent}))), 1);
    // Before the welcome:
    bench.settings[u"template.welcome"_s] = QString();
    const qint64 late = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.until([&] {
        const IntakeStatus status = bench.status(late);
        return status.welcome && status.welcome->waitsFor == u"no_template"_s;
    }));
    QVERIFY(bench.until([&] { return bench.status(early).student.error.has_value(); }));
    QCOMPARE(bench.status(early).student.error->code, u"student_archived"_s);
    QCOMPARE(bench.status(early).student.state, StudentState::Archived);
    QCOMPARE(bench.status(early).student.moodleUserId, 0);

    const qint64 lateStudent = bench.status(late).student.id;
    QCOMPARE(valueOf(QCoro::waitFor(students.archive({lateStudent}))), 1);
    bench.settings[u"template.welcome"_s] = u"bienvenida_curso:es"_s;
    bench.reconnect();
    QVERIFY(bench.until([&] { return bench.status(late).welcome->waitsFor == u"student_archived"_s; }));
    QCOMPARE(bench.status(late).student.state, StudentState::Archived);
    QCOMPARE(valueOf(QCoro::waitFor(students.restore({lateStudent}))), 1);
    QVERIFY(bench.isDone(late));
    QCOMPARE(bench.accepted(*bench.status(late).welcome), 1);
}

QTEST_GUILESS_MAIN(SenderTest)
#include "tst_sender.moc"
