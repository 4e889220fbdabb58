// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/numberhealth.h"
#include "app/domain/sendingevent.h"
#include "app/engine/sending/numbershare.h"
#include "app/services/messageservice.h"
#include "app/storage/rulerepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "app/storage/webhookeventrepository.h"
#include "tests/app/engine/enginebench.h"
#include "tests/support/testdata.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
const TemplateKey kNotice{.name = u"aviso_general"_s, .language = u"es"_s};
} // namespace

/// What the sender asks before each message, and what stops others after it.
class SendingTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(whatCanBeTakenBackWaitsAndOutlivesTheEngine)
    BEDEL_DATABASE_TEST(theTimeToTakeBackIsSet)
    BEDEL_DATABASE_TEST(theStopListIsAskedWhenItGoes)
    BEDEL_DATABASE_TEST(rulesWaitForConversationsAndCaps)
    BEDEL_DATABASE_TEST(whatIsTooLateIsCancelled)
    BEDEL_DATABASE_TEST(aRefusedTemplateStopsItsRulesUntilItIsMended)
    BEDEL_DATABASE_TEST(aTemplateOfBadQualityIsNotUsedByRules)
    BEDEL_DATABASE_TEST(aBadTokenStopsTheRulesUntilItWorksAgain)
    BEDEL_DATABASE_TEST(thePeopleOfADayAreCounted)
    BEDEL_DATABASE_TEST(onePersonIsNotFlooded)
    BEDEL_DATABASE_TEST(inTestModeOnlyTestNumbersGetMessages)
    BEDEL_DATABASE_TEST(textNeedsAnOpenWindow)
    BEDEL_DATABASE_TEST(whoSaysToHaveFinishedIsToldWhatTheCampusSays)
    BEDEL_DATABASE_TEST(numbersDoNotStopEachOther)
    void enginesShareTheQueue();
    void enginesShareThePeople();
    BEDEL_DATABASE_TEST(enginesShareThePaceOfANumber)

private:
    /// Somebody whose number has none of the endings with which the practice campus plays a part.
    static qint64 student(EngineBench &bench)
    {
        static int number = 10'000;
        Student student = inventedStudent(u"Eva"_s, u"Gil"_s, bench.clock.now());
        student.phone = u"+34600%1"_s.arg(10 * ++number + 7);
        return valueOf(StudentRepository(*bench.session).insert(student));
    }
    static Message message(EngineBench &bench, qint64 studentId, const QString &occasion = {})
    {
        const QUuid uuid = QUuid::createUuid();
        const bool isAutomatic = !occasion.isEmpty();
        return {.uuid = uuid,
                .occasion = isAutomatic ? occasion : u"manual:"_s + uuid.toString(QUuid::WithoutBraces),
                .purpose = MessagePurpose::Manual,
                .studentId = studentId,
                .templateKey = kNotice,
                .queuedAt = bench.clock.now(),
                .priority = sendingPriority(eventOfOccasion(occasion)),
                .isAutomatic = isAutomatic};
    }
    static qint64 queue(EngineBench &bench, const Message &message)
    {
        return valueOf(MessageRepository(*bench.session).insertAll({message})).value(message.occasion);
    }
    static Message stored(EngineBench &bench, qint64 id) { return valueOf(MessageRepository(*bench.session).find(id)); }
    static bool reaches(EngineBench &bench, qint64 id, MessageState state)
    {
        return bench.until([&] { return stored(bench, id).state == state; });
    }
    static bool waitsFor(EngineBench &bench, qint64 id, const QString &reason)
    {
        return bench.until([&] { return stored(bench, id).waitsFor == reason; });
    }
    /// A conversation in which the person wrote so long ago.
    static qint64 contact(EngineBench &bench, qint64 studentId, const QDateTime &lastIn)
    {
        Result<QSqlQuery> row = bench.session->execute(
            u"INSERT INTO contact (student_id, wa_id, last_in_at, created_at) VALUES (?, ?, ?, ?) RETURNING id"_s,
            {studentId, u"34600000%1"_s.arg(studentId + 100), bench.session->bindTime(lastIn),
             bench.session->bindTime(bench.clock.now())});
        return row && row->next() ? row->value(0).toLongLong() : 0;
    }
    static void stop(EngineBench &bench, qint64 studentId, const char *column)
    {
        bench.session
            ->execute(u"INSERT INTO stop_list (student_id, %1) VALUES (?, ?)"_s.arg(QLatin1StringView(column)),
                      {studentId, bench.session->bindTime(bench.clock.now())})
            .value();
    }
    /// What became of everything, for a failure.
    static QByteArray states(EngineBench &bench)
    {
        QString text;
        Result<QSqlQuery> rows = bench.session->execute(
            u"SELECT state, waits_for, CAST(error AS text), count(*) FROM message GROUP BY state, waits_for, CAST(error AS text)"_s,
            {});
        while (rows && rows->next())
            text += u"%1 %2 %3: %4\n"_s.arg(rows->value(0).toString(), rows->value(1).toString(),
                                            rows->value(2).toString(), rows->value(3).toString());
        return text.toUtf8();
    }
    static bool isQuiet(EngineBench &bench)
    {
        return bench.until([&] { return bench.engine->isIdle(); });
    }
};

void SendingTest::whatCanBeTakenBackWaitsAndOutlivesTheEngine()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    MessageService messages(bench.database, bench.clock, [&] { return bench.values(); });
    const QList<qint64> students{student(bench), student(bench), student(bench)};
    bench.startEngine();
    const qint64 before = queue(bench, message(bench, students.first())); // brings the templates
    QVERIFY(reaches(bench, before, MessageState::Accepted));

    const ManualSend one{.studentIds = {students.first()}, .templateKey = kNotice, .who = u"Ana"_s};
    const QueuedMessages single = valueOf(QCoro::waitFor(messages.send(one)));
    QCOMPARE(single.ids.size(), 1);
    QVERIFY(std::abs(bench.clock.now().secsTo(single.undoUntil) - 30) <= 5);
    const ManualSend several{.studentIds = students, .templateKey = kNotice, .who = u"Ana"_s};
    const QueuedMessages run = valueOf(QCoro::waitFor(messages.send(several)));
    QCOMPARE(run.ids.size(), 3);
    QVERIFY(run.runId != 0);
    QVERIFY(std::abs(bench.clock.now().secsTo(run.undoUntil) - 300) <= 5);
    bench.pass(1s);
    QVERIFY(isQuiet(bench));
    bench.stopEngine();
    bench.clock.advance(10s);
    bench.startEngine(); // the window runs on without an engine, and through another one
    bench.pass(1s);
    QVERIFY(isQuiet(bench));
    for (const qint64 id : single.ids + run.ids)
        QCOMPARE(stored(bench, id).state, MessageState::Queued);
    QCOMPARE(valueOf(QCoro::waitFor(messages.undo({single.ids.first(), before}))), single.ids);
    QCOMPARE(stored(bench, single.ids.first()).state, MessageState::Cancelled);

    QCOMPARE(valueOf(QCoro::waitFor(messages.sendNow({run.ids.first()}))), 1);
    QVERIFY(reaches(bench, run.ids.first(), MessageState::Accepted));
    QCOMPARE(stored(bench, run.ids.last()).state, MessageState::Queued);
    bench.pass(5min);
    QVERIFY(reaches(bench, run.ids.at(1), MessageState::Accepted));
    QVERIFY(reaches(bench, run.ids.at(2), MessageState::Accepted));
    QCOMPARE(valueOf(QCoro::waitFor(messages.undo(run.ids))).size(), 0); // too late
    QCOMPARE(bench.received(stored(bench, single.ids.first())), 0);
    for (const qint64 id : run.ids)
        QCOMPARE(bench.accepted(stored(bench, id)), 1);
}

void SendingTest::theTimeToTakeBackIsSet()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.undo_seconds"_s] = u"90"_s;
    bench.settings[u"sending.undo_run_minutes"_s] = u"20"_s;
    MessageService messages(bench.database, bench.clock, [&] { return bench.values(); });
    const QList<qint64> students{student(bench), student(bench)};
    bench.startEngine();
    QVERIFY(reaches(bench, queue(bench, message(bench, students.first())), MessageState::Accepted));
    const ManualSend one{.studentIds = {students.first()}, .templateKey = kNotice, .who = u"Ana"_s};
    const QueuedMessages single = valueOf(QCoro::waitFor(messages.send(one)));
    QVERIFY(std::abs(bench.clock.now().secsTo(single.undoUntil) - 90) <= 5);
    const ManualSend several{.studentIds = students, .templateKey = kNotice, .who = u"Ana"_s};
    const QueuedMessages run = valueOf(QCoro::waitFor(messages.send(several)));
    QVERIFY(std::abs(bench.clock.now().secsTo(run.undoUntil) - 1200) <= 5);
}

void SendingTest::theStopListIsAskedWhenItGoes()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    const std::pair<const char *, QString> reasons[]{{"opted_out_at", u"opted_out"_s},
                                                     {"blocked_at", u"person_blocked"_s},
                                                     {"erased_at", u"person_erased"_s},
                                                     {"wrong_number_at", u"wrong_number"_s}};
    QHash<qint64, QString> expected;
    for (const auto &[column, code] : reasons) {
        const qint64 id = student(bench);
        expected.insert(queue(bench, message(bench, id)), code);
        expected.insert(queue(bench, message(bench, id, u"inactive:1:20261103:%1"_s.arg(id))), code);
        stop(bench, id, column); // after it was queued
    }
    const qint64 minor = student(bench);
    bench.session->execute(u"INSERT INTO stop_list (student_id, is_minor) VALUES (?, ?)"_s, {minor, true}).value();
    expected.insert(queue(bench, message(bench, minor)), u"guardian_unknown"_s);
    const qint64 free = queue(bench, message(bench, student(bench)));
    bench.startEngine();
    QVERIFY(reaches(bench, free, MessageState::Accepted));
    for (auto one = expected.cbegin(); one != expected.cend(); ++one) {
        QVERIFY(reaches(bench, one.key(), MessageState::Cancelled));
        QCOMPARE(stored(bench, one.key()).error->code, *one);
        QCOMPARE(bench.received(stored(bench, one.key())), 0);
    }
}

void SendingTest::rulesWaitForConversationsAndCaps()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    const qint64 talking = student(bench);
    const QDateTime wrote = bench.clock.now().addSecs(-3600);
    contact(bench, talking, wrote);
    const TemplateKey welcome{.name = u"bienvenida_curso"_s, .language = u"es"_s};
    const QJsonObject values{
        {messagecontent::kValues, QJsonObject{{u"body.1"_s, u"Eva"_s}, {u"body.2"_s, u"Curso"_s}}}};
    Message interrupting = message(bench, talking, u"inactive:1:20261103:1"_s);
    interrupting.templateKey = welcome; // the same text again would never go
    interrupting.content = values;
    const qint64 held = queue(bench, interrupting);
    Message answer = message(bench, talking);
    answer.content = {{messagecontent::kInConversation, true}};
    const qint64 byHand = queue(bench, answer);
    const qint64 stopped = queue(bench, message(bench, talking)); // nobody has seen that they talk
    const qint64 quiet = student(bench);
    Message second = message(bench, quiet, u"milestone:1:50:1"_s);
    second.templateKey = welcome;
    second.content = values;
    const qint64 first = queue(bench, message(bench, quiet, u"completed:1"_s));
    const qint64 tooMany = queue(bench, second);
    bench.startEngine();
    QVERIFY(reaches(bench, byHand, MessageState::Accepted)); // in the conversation a person may
    QVERIFY(reaches(bench, stopped, MessageState::Cancelled));
    QCOMPARE(stored(bench, stopped).error->code, u"conversation_open"_s);
    QVERIFY(reaches(bench, first, MessageState::Accepted)); // the event of higher priority
    QVERIFY(bench.until([&] { return stored(bench, held).notBefore > bench.clock.now(); }));
    // Until the conversation is over, and a day after what was sent by hand.
    QVERIFY(stored(bench, held).notBefore >= wrote.addDays(1).addSecs(-1));
    QVERIFY(bench.until([&] { return stored(bench, tooMany).notBefore > bench.clock.now().addSecs(23 * 3600); }));
    QCOMPARE(stored(bench, tooMany).state, MessageState::Queued);
    QCOMPARE(stored(bench, tooMany).attempts, 0);
    bench.pass(25h);
    QVERIFY(reaches(bench, tooMany, MessageState::Accepted));
}

void SendingTest::whatIsTooLateIsCancelled()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    Message late = message(bench, student(bench), u"deadline:1:2"_s);
    late.notBefore = bench.clock.now().addSecs(3600);
    late.expiresAt = bench.clock.now().addSecs(1800);
    const qint64 id = queue(bench, late);
    bench.startEngine();
    QVERIFY(isQuiet(bench));
    bench.pass(31min);
    QVERIFY(reaches(bench, id, MessageState::Cancelled));
    QCOMPARE(stored(bench, id).error->code, u"expired"_s);
}

void SendingTest::aRefusedTemplateStopsItsRulesUntilItIsMended()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    bench.settings[u"template.inactivity"_s] = kNotice.toText();
    bench.startEngine();
    QVERIFY(reaches(bench, queue(bench, message(bench, student(bench))), MessageState::Accepted));
    bench.fault("132015", "messages");
    const qint64 id = queue(bench, message(bench, student(bench), u"inactive:1:20261103:1"_s));
    QVERIFY(waitsFor(bench, id, u"template_refused"_s));
    const auto paused = [&](RuleEvent event) { return valueOf(RuleRepository(*bench.session).find(event)).paused; };
    QVERIFY(bench.until([&] { return paused(RuleEvent::Inactive).has_value(); }));
    QVERIFY(!paused(RuleEvent::Completed)); // uses another one
    QCOMPARE(paused(RuleEvent::Inactive)->fact(Error::Fact::Template), kNotice.toText());
    const qint64 other = queue(bench, message(bench, student(bench)));
    QVERIFY(waitsFor(bench, other, u"template_not_approved"_s)); // not tried in vain
    QCOMPARE(bench.received(stored(bench, other)), 0);
    bench.pass(11min); // the templates are fetched again, and it is approved there
    QVERIFY(reaches(bench, id, MessageState::Accepted));
    QVERIFY2(reaches(bench, other, MessageState::Accepted), states(bench).constData());
    QVERIFY(!paused(RuleEvent::Inactive));
}

void SendingTest::aTemplateOfBadQualityIsNotUsedByRules()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    bench.startEngine();
    QVERIFY(reaches(bench, queue(bench, message(bench, student(bench))), MessageState::Accepted)); // it is known now
    const auto tell = [&bench](const QByteArray &quality) {
        QByteArray body = testData(u"whatsapp/webhook_template_quality_update.json"_s);
        body.replace("recordatorio_clase", kNotice.name.toUtf8()).replace("es_ES", kNotice.language.toUtf8());
        body.replace("\"YELLOW\"", '"' + quality + '"');
        valueOf(WebhookEventRepository(*bench.session)
                    .add({.account = u"1"_s, .body = body, .receivedAt = bench.clock.now()}));
        return bench.until([&]() -> bool {
            const auto known = valueOf(TemplateRepository(*bench.session).find(kNotice));
            return known && known->quality == QString::fromLatin1(quality);
        });
    };
    QVERIFY(tell("RED"));
    const qint64 byRule = queue(bench, message(bench, student(bench), u"inactive:1:20261103:1"_s));
    QVERIFY(waitsFor(bench, byRule, u"template_low_quality"_s));
    QCOMPARE(stored(bench, byRule).error->fact(Error::Fact::Template), kNotice.toText());
    // Who writes by hand has been warned.
    QVERIFY(reaches(bench, queue(bench, message(bench, student(bench))), MessageState::Accepted));
    QCOMPARE(bench.received(stored(bench, byRule)), 0);
    QVERIFY(tell("GREEN"));
    QVERIFY(reaches(bench, byRule, MessageState::Accepted));
}

void SendingTest::aBadTokenStopsTheRulesUntilItWorksAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    bench.startEngine();
    QVERIFY(reaches(bench, queue(bench, message(bench, student(bench))), MessageState::Accepted));
    bench.set({{u"whatsapp_token_state"_s, u"expired"_s}});
    QList<qint64> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(queue(bench, message(bench, student(bench), u"inactive:%1:20261103:1"_s.arg(i + 1))));
    bench.pass(0s);
    QVERIFY(bench.until([&] {
        return std::ranges::any_of(ids, [&](qint64 id) { return stored(bench, id).waitsFor == u"whatsapp_account"_s; });
    }));
    // What was under way with the first is refused, too; a refusal after the token works again would hold all for
    // longer.
    QVERIFY(bench.until([&] {
        return std::ranges::none_of(ids, [&](qint64 id) { return stored(bench, id).state == MessageState::Sending; });
    }));
    const auto isPaused = [&] {
        return valueOf(RuleRepository(*bench.session).find(RuleEvent::Inactive)).paused.has_value();
    };
    QVERIFY(bench.until(isPaused));
    bench.set({{u"whatsapp_token_state"_s, u"ok"_s}});
    bench.pass(6min);
    for (const qint64 id : std::as_const(ids))
        QVERIFY(reaches(bench, id, MessageState::Accepted));
    QVERIFY(bench.until([&] { return !isPaused(); }));
    for (const qint64 id : std::as_const(ids))
        QCOMPARE(bench.accepted(stored(bench, id)), 1);
}

void SendingTest::thePeopleOfADayAreCounted()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    bench.set({{u"messaging_limit"_s, u"TIER_50"_s}});
    // Others were reached in the last day already.
    for (int i = 0; i < 48; ++i) {
        const qint64 id = queue(bench, message(bench, student(bench)));
        bench.session
            ->execute(u"UPDATE message SET state = 'accepted', outside_window = ?, recipient = ?, sending_at = ?, "
                      "accepted_at = ? WHERE id = ?"_s,
                      {true, u"+34600001%1"_s.arg(100 + i), bench.session->bindTime(bench.clock.now().addSecs(-3600)),
                       bench.session->bindTime(bench.clock.now().addSecs(-3600)), id})
            .value();
    }
    const qint64 talking = student(bench);
    contact(bench, talking, bench.clock.now().addSecs(-600));
    QList<qint64> ids;
    for (int i = 0; i < 4; ++i)
        ids.append(queue(bench, message(bench, student(bench))));
    Message answer = message(bench, talking);
    answer.content = {{messagecontent::kInConversation, true}};
    const qint64 inside = queue(bench, answer); // inside a window nobody is counted
    bench.startEngine();
    QVERIFY(reaches(bench, inside, MessageState::Accepted));
    QVERIFY(reaches(bench, ids.at(0), MessageState::Accepted));
    QVERIFY(reaches(bench, ids.at(1), MessageState::Accepted));
    QVERIFY(waitsFor(bench, ids.at(2), u"messaging_limit"_s));
    QVERIFY(waitsFor(bench, ids.at(3), u"messaging_limit"_s));
    QCOMPARE(stored(bench, ids.at(3)).error->fact(Error::Fact::Parameter), u"50"_s);
    const qint64 again = queue(bench, message(bench, stored(bench, ids.at(0)).studentId));
    QVERIFY(reaches(bench, again, MessageState::Accepted)); // somebody who was counted already
    const auto health = valueOf(SettingRepository(*bench.session).value(NumberHealth::settingKey(u"1"_s)));
    QCOMPARE(NumberHealth::fromText(health.value_or(QString())).peoplePerDay(), std::optional(50));
    bench.pass(23h + 30min);
    QVERIFY(reaches(bench, ids.at(2), MessageState::Accepted));
    QVERIFY(reaches(bench, ids.at(3), MessageState::Accepted));
}

void SendingTest::onePersonIsNotFlooded()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const qint64 one = student(bench);
    QList<qint64> ids;
    for (int i = 0; i < 14; ++i)
        ids.append(queue(bench, message(bench, one)));
    const qint64 other = queue(bench, message(bench, student(bench)));
    bench.startEngine();
    QVERIFY(reaches(bench, other, MessageState::Accepted));
    const auto count = [&](MessageState state) {
        return std::ranges::count_if(ids, [&](qint64 id) { return stored(bench, id).state == state; });
    };
    QVERIFY(bench.until([&] { return count(MessageState::Accepted) >= 10; }));
    QVERIFY(isQuiet(bench));
    QVERIFY(count(MessageState::Queued) >= 1); // later, not lost
    bench.fault("131056", "messages");
    bench.pass(30s);
    QVERIFY(bench.until([&] {
        if (count(MessageState::Sending) == 0) // else its lease would end while it is under way
            bench.pass(20s);
        return count(MessageState::Accepted) == ids.size();
    }));
    for (const qint64 id : std::as_const(ids))
        QCOMPARE(bench.accepted(stored(bench, id)), 1);
}

void SendingTest::inTestModeOnlyTestNumbersGetMessages()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const qint64 tester = student(bench);
    const qint64 other = student(bench);
    const Student known = valueOf(StudentRepository(*bench.session).find(tester));
    bench.settings[u"whatsapp.test_mode"_s] = u"true"_s;
    bench.settings[u"whatsapp.test_numbers"_s] = u"+34600000999, "_s + known.phone;
    const qint64 goes = queue(bench, message(bench, tester));
    const qint64 waits = queue(bench, message(bench, other));
    bench.startEngine();
    QVERIFY(reaches(bench, goes, MessageState::Accepted));
    QVERIFY(waitsFor(bench, waits, u"test_mode"_s));
    QCOMPARE(bench.received(stored(bench, waits)), 0);
    bench.settings[u"whatsapp.test_mode"_s] = u"false"_s;
    bench.engine->useSettings(bench.values());
    QVERIFY(reaches(bench, waits, MessageState::Accepted));
}

void SendingTest::textNeedsAnOpenWindow()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    MessageService messages(bench.database, bench.clock, [&] { return bench.values(); });
    const qint64 one = student(bench);
    const qint64 open = contact(bench, one, bench.clock.now().addSecs(-3600));
    const qint64 closing = contact(bench, student(bench), bench.clock.now().addSecs(-86400 + 600));
    const qint64 closed = contact(bench, student(bench), bench.clock.now().addSecs(-86400 + 200));
    const QueuedMessages goes =
        valueOf(QCoro::waitFor(messages.sendText({.contactId = open, .body = u"Hola"_s, .who = u"Ana"_s})));
    QCOMPARE(stored(bench, goes.ids.first()).studentId, one);
    const QueuedMessages late = valueOf(QCoro::waitFor(messages.sendText({.contactId = closing, .body = u"Hola"_s})));
    QCOMPARE(QCoro::waitFor(messages.sendText({.contactId = closed, .body = u"Hola"_s})).error().code,
             u"window_closed"_s);
    QCOMPARE(QCoro::waitFor(messages.sendText({.contactId = open, .body = u"  "_s})).error().code, u"text_empty"_s);
    QCOMPARE(QCoro::waitFor(messages.sendText({.contactId = open, .body = QString(5000, u'a')})).error().code,
             u"text_too_long"_s);
    bench.clock.advance(6min); // the window closes before the engine comes
    bench.startEngine();
    QVERIFY(reaches(bench, late.ids.first(), MessageState::Failed));
    QCOMPARE(stored(bench, late.ids.first()).error->code, u"window_closed"_s);
    QCOMPARE(bench.received(stored(bench, late.ids.first())), 0);
    QVERIFY(bench.until([&] { return bench.received(stored(bench, goes.ids.first())) == 1; }));
    QVERIFY(!stored(bench, goes.ids.first()).isOutsideWindow);

    stop(bench, one, "opted_out_at");
    QCOMPARE(QCoro::waitFor(messages.sendText({.contactId = open, .body = u"Hola"_s})).error().code, u"opted_out"_s);
    Message confirmation = message(bench, one);
    confirmation.contactId = open;
    confirmation.kind = MessageKind::Text;
    confirmation.templateKey = {};
    confirmation.content = {{messagecontent::kBody, u"No te escribiremos más."_s},
                            {messagecontent::kConfirmsOptOut, true}};
    const qint64 last = queue(bench, confirmation);
    QVERIFY(bench.until([&] { return bench.received(stored(bench, last)) == 1; })); // the one that may
}

void SendingTest::whoSaysToHaveFinishedIsToldWhatTheCampusSays()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const auto run = [&bench](const QString &sql, const QVariantList &values) {
        bench.session->execute(sql, values).value();
    };
    const auto now = [&bench] { return bench.session->bindTime(bench.clock.now()); };
    const auto said = [&] {
        const qint64 person = student(bench);
        Message answer = message(bench, person);
        answer.contactId = contact(bench, person, bench.clock.now());
        answer.kind = MessageKind::Text;
        answer.templateKey = {};
        answer.content = {{messagecontent::kBody, u"?"_s}, {messagecontent::kAsksCompletion, true}};
        run(u"UPDATE contact SET waiting_since = ? WHERE id = ?"_s,
            {bench.session->bindTime(answer.queuedAt), answer.contactId});
        run(u"INSERT INTO enrolment (student_id, course_id, state, created_at) VALUES (?, ?, 'enrolled', ?)"_s,
            {person, bench.courseIds.first(), now()});
        run(u"UPDATE progress SET state = 'in_progress', checked_at = ? WHERE student_id = ?"_s,
            {bench.session->bindTime(bench.clock.now().addSecs(-3600)), person});
        return queue(bench, answer);
    };
    const auto read = [&](qint64 id, const QString &state) {
        run(u"UPDATE progress SET state = ?, checked_at = ? WHERE student_id = ?"_s,
            {state, now(), stored(bench, id).studentId});
    };
    const auto waits = [&](qint64 id) {
        Result<QSqlQuery> row =
            bench.session->execute(u"SELECT waiting_since FROM contact WHERE id = ?"_s, {stored(bench, id).contactId});
        return row && row->next() && !row->value(0).isNull();
    };
    const qint64 finished = said();
    const qint64 unfinished = said();
    const qint64 unread = said();
    bench.startEngine();
    QVERIFY(bench.until([&] { return stored(bench, unread).notBefore > bench.clock.now(); })); // not before it is read
    QVERIFY(isQuiet(bench));
    bench.clock.advance(1min);
    read(finished, u"completed"_s);
    read(unfinished, u"in_progress"_s);
    bench.pass(0s);
    QVERIFY(reaches(bench, finished, MessageState::Accepted));
    QVERIFY(reaches(bench, unfinished, MessageState::Accepted));
    QCOMPARE(stored(bench, finished).text, bench.values().get(setting::kCompletedText));
    QCOMPARE(stored(bench, unfinished).text, bench.values().get(setting::kNotRecordedText));
    QVERIFY(!waits(finished));
    QVERIFY(waits(unfinished)); // for somebody to look
    QCOMPARE(stored(bench, unread).state, MessageState::Queued);
    bench.pass(1h); // the campus cannot be read: nobody waits for ever
    QVERIFY(reaches(bench, unread, MessageState::Accepted));
    QCOMPARE(stored(bench, unread).text, bench.values().get(setting::kNotRecordedText));
    QCOMPARE(stored(bench, unread).attempts, 1);
}

void SendingTest::numbersDoNotStopEachOther()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"whatsapp.more_numbers"_s] = u"[{\"account\":\"2\",\"phone_number_id\":\"99\"}]"_s;
    Message elsewhere = message(bench, student(bench));
    elsewhere.account = u"2"_s;
    Message nowhere = message(bench, student(bench));
    nowhere.account = u"3"_s;
    const qint64 two = queue(bench, elsewhere);
    const qint64 three = queue(bench, nowhere);
    bench.startEngine();
    QVERIFY(waitsFor(bench, two, u"whatsapp_account"_s)); // no such number there
    QVERIFY(waitsFor(bench, three, u"whatsapp_account"_s)); // no such number here
    QCOMPARE(stored(bench, three).error->code, u"not_connected"_s);
    const qint64 one = queue(bench, message(bench, student(bench)));
    QVERIFY(reaches(bench, one, MessageState::Accepted));
}

void SendingTest::enginesShareTheQueue()
{
    const QString engine = u"postgresql"_s;
    DatabaseFixture fixture(engine);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    QVERIFY2(fixture.problem().isEmpty(), qPrintable(fixture.problem()));
    EngineBench bench(fixture);
    bench.settings[u"whatsapp.per_second"_s] = u"80"_s;
    bench.startEngine();
    QVERIFY(reaches(bench, queue(bench, message(bench, student(bench))), MessageState::Accepted));
    std::unique_ptr<Engine> second = bench.startedEngine();
    std::unique_ptr<Engine> third = bench.startedEngine();
    QList<qint64> ids;
    for (int i = 0; i < 150; ++i)
        ids.append(queue(bench, message(bench, student(bench))));
    bench.pass(0s);
    const bool areAllThere = bench.until([&] {
        return valueOf(MessageRepository(*bench.session).count({.states = {MessageState::Accepted}})) == ids.size() + 1;
    });
    QVERIFY2(areAllThere, states(bench).constData());
    const QJsonObject accepted = bench.control("GET", "state/messages")[u"accepted_by_callback"_s].toObject();
    for (const qint64 id : std::as_const(ids))
        QCOMPARE(accepted[stored(bench, id).uuid.toString(QUuid::WithoutBraces)].toInt(), 1);
    bench.stop(std::move(second));
    bench.stop(std::move(third));
}

void SendingTest::enginesShareThePeople()
{
    DatabaseFixture fixture(u"postgresql"_s);
    if (fixture.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    QVERIFY2(fixture.problem().isEmpty(), qPrintable(fixture.problem()));
    EngineBench bench(fixture);
    bench.settings[u"sending.hours"_s] = u"always"_s;
    bench.settings[u"whatsapp.per_second"_s] = u"80"_s;
    bench.startEngine();
    QVERIFY(reaches(bench, queue(bench, message(bench, student(bench))), MessageState::Accepted));
    std::unique_ptr<Engine> second = bench.startedEngine();
    std::unique_ptr<Engine> third = bench.startedEngine();
    constexpr int kPeople = 100;
    QList<Message> all;
    for (int i = 0; i < kPeople; ++i) {
        const qint64 person = student(bench);
        // Neighbours in the queue, so that different engines take them at the same time.
        all.append(message(bench, person, u"inactive:%1:20261103:1"_s.arg(person)));
        all.append(message(bench, person, u"inactive:%1:20261103:2"_s.arg(person)));
    }
    valueOf(inTransaction(*bench.session, [&] { return MessageRepository(*bench.session).insertAll(all); }));
    bench.pass(0s);
    const auto count = [&](MessageState state) {
        return valueOf(MessageRepository(*bench.session).count({.states = {state}}));
    };
    QVERIFY2(bench.until([&] { return count(MessageState::Accepted) >= kPeople + 1; }), states(bench).constData());
    QVERIFY(bench.until([&] { return count(MessageState::Sending) == 0; }));
    // One each in 24 hours, whoever looked first.
    QCOMPARE(count(MessageState::Accepted), kPeople + 1);
    QCOMPARE(count(MessageState::Queued), kPeople);
    QHash<qint64, int> each;
    for (const MessageRow &row : valueOf(MessageRepository(*bench.session).page({}, 0, 1000)).rows)
        each[row.message.studentId] += row.message.state == MessageState::Accepted;
    for (const int messages : std::as_const(each))
        QCOMPARE(messages, 1);
    bench.stop(std::move(second));
    bench.stop(std::move(third));
}

void SendingTest::enginesShareThePaceOfANumber()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"whatsapp.per_second"_s] = u"30"_s; // three of them would be more than the number may send
    std::vector<std::unique_ptr<Engine>> engines;
    NumberShare share(*bench.session);
    for (int i = 0; i < 3; ++i) {
        engines.push_back(bench.startedEngine());
        QVERIFY(reaches(bench, queue(bench, message(bench, student(bench))), MessageState::Accepted));
    }
    QList<qint64> ids;
    for (int i = 0; i < 120; ++i) {
        ids.append(queue(bench, message(bench, student(bench))));
        bench.pass(0s);
    }
    QVERIFY(bench.until([&] { return valueOf(share.others(u"nobody"_s)).value(u"1"_s) == 3; }));
    const QString one = engines.front()->id().toString(QUuid::WithoutBraces);
    QCOMPARE(valueOf(share.others(one)).value(u"1"_s), 2);
    const bool areAllThere = bench.until([&] {
        return std::ranges::all_of(ids, [&](qint64 id) { return stored(bench, id).state == MessageState::Accepted; });
    });
    QVERIFY2(areAllThere, states(bench).constData());
    for (std::unique_ptr<Engine> &each : engines)
        bench.stop(std::move(each));
    QCOMPARE(valueOf(share.others(one)).value(u"1"_s), 0); // who stops is not counted any longer
}

QTEST_GUILESS_MAIN(SendingTest)
#include "tst_sending.moc"
