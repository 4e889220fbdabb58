// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/numberhealth.h"
#include "app/services/consentservice.h"
#include "app/services/errortext.h"
#include "app/services/messageservice.h"
#include "app/storage/contactrepository.h"
#include "app/storage/rulefactsrepository.h"
#include "app/storage/templaterepository.h"
#include "tests/app/engine/messagebench.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString kGuardian = u"+34600900107"_s;
} // namespace

/// To which phone messages go, and from which of our numbers.
class RecipientsTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(aMinorsMessagesGoToTheGuardian)
    BEDEL_DATABASE_TEST(theGuardianSpeaksForTheMinor)
    BEDEL_DATABASE_TEST(byHandTooPromotionNeedsAYes)
    BEDEL_DATABASE_TEST(numbersSendBesideEachOther)
    BEDEL_DATABASE_TEST(anAnswerComesFromTheNumberThatWasWrittenTo)

private:
    static void useTwoNumbers(MessageBench &bench)
    {
        bench.settings[u"whatsapp.more_numbers"_s] =
            u"[{\"account\":\"2\",\"phone_number_id\":\"%1\"}]"_s.arg(bench.endpoints.secondPhoneNumberId);
    }
    /// What the campus knows of a message that went out.
    static QJsonObject delivery(MessageBench &bench, qint64 id)
    {
        const QString key = bench.stored(id).uuid.toString(QUuid::WithoutBraces);
        const QJsonArray accepted = bench.control("GET", "ledger")[u"accepted"_s].toArray();
        for (const QJsonValue &row : accepted) {
            if (row[u"key"_s].toString() == key)
                return row.toObject();
        }
        return {};
    }
};

void RecipientsTest::aMinorsMessagesGoToTheGuardian()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    MessageService messages(bench.database, bench.clock, [&] { return bench.values(); });
    ConsentService consent(bench.database, bench.clock);
    const qint64 minor = bench.student();
    const qint64 alone = bench.student(); // without a phone of one's own
    bench.session->execute(u"UPDATE student SET phone = '', phone_key = '' WHERE id = ?"_s, {alone}).value();
    const qint64 orphaned = bench.student();
    for (const auto &[id, phone] : {std::pair(minor, kGuardian), std::pair(alone, kGuardian), {orphaned, QString()}})
        valueOf(QCoro::waitFor(consent.setMinor({.studentId = id}, true, phone, u"Ana"_s)));
    bench.startEngine();
    QVERIFY(bench.reaches(bench.queue(), MessageState::Accepted)); // brings the templates

    const ManualSend send{.studentIds = {minor, alone, orphaned},
                          .templateKey = {.name = u"aviso_general"_s, .language = u"es"_s},
                          .who = u"Ana"_s};
    const ManualSendPlan plan = valueOf(QCoro::waitFor(messages.plan(send)));
    QCOMPARE(plan.rows.size(), 3);
    QCOMPARE(plan.rows.at(0).to, kGuardian);
    QVERIFY(plan.rows.at(0).isToGuardian && !plan.rows.at(0).obstacle && !plan.rows.at(1).obstacle);
    QCOMPARE(plan.rows.at(2).obstacle->code, u"guardian_unknown"_s);
    const QHash<qint64, PlanStudent> planned =
        valueOf(RuleFactsRepository(*bench.session).students({minor, alone, orphaned}));
    QCOMPARE(planned.value(minor).phone, kGuardian);
    QCOMPARE(planned.value(orphaned).phone, QString());
    const QueuedMessages queued = valueOf(QCoro::waitFor(messages.send(send)));
    QCOMPARE(queued.ids.size(), 2);
    QCOMPARE(queued.leftOut, 1);
    for (const qint64 id : queued.ids) {
        QVERIFY(bench.reaches(id, MessageState::Accepted));
        QCOMPARE(bench.stored(id).to, kGuardian);
        QCOMPARE(delivery(bench, id)[u"wa_id"_s].toString(), kGuardian.mid(1));
    }
    const qint64 stopped = bench.queue(bench.message(orphaned));
    QVERIFY(bench.reaches(stopped, MessageState::Cancelled));
    QCOMPARE(bench.stored(stopped).error->code, u"guardian_unknown"_s);

    valueOf(QCoro::waitFor(consent.setMinor({.studentId = minor}, false, {}, u"Ana"_s))); // has come of age
    const qint64 own = bench.queue(bench.message(minor));
    QVERIFY(bench.reaches(own, MessageState::Accepted));
    QCOMPARE(bench.stored(own).to, valueOf(StudentRepository(*bench.session).find(minor)).phone);
}

void RecipientsTest::theGuardianSpeaksForTheMinor()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    ConsentService consent(bench.database, bench.clock);
    const QList<qint64> siblings{bench.student(), bench.student()};
    for (const qint64 id : siblings)
        valueOf(QCoro::waitFor(consent.setMinor({.studentId = id}, true, kGuardian, u"Ana"_s)));
    bench.startReceiving();
    bench.set({{u"webhook_url"_s, u"http://127.0.0.1:%1/webhooks/whatsapp/1"_s.arg(bench.engine->webhookPort())}});
    bench.control("POST", "incoming", {{u"from"_s, kGuardian}, {u"kind"_s, u"text"_s}, {u"text"_s, u"BAJA"_s}});
    for (const qint64 id : siblings) {
        QVERIFY(bench.until(
            [&] { return valueOf(QCoro::waitFor(consent.of({.studentId = id}))).state.optedOutAt.isValid(); }));
        const qint64 stopped = bench.queue(bench.message(id));
        QVERIFY(bench.reaches(stopped, MessageState::Cancelled));
        QCOMPARE(bench.stored(stopped).error->code, u"opted_out"_s);
    }
    QVERIFY(bench.isQuiet());
    bench.set({{u"webhook_url"_s, u""_s}});
}

void RecipientsTest::byHandTooPromotionNeedsAYes()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    MessageService messages(bench.database, bench.clock, [&] { return bench.values(); });
    ConsentService consent(bench.database, bench.clock);
    const qint64 silent = bench.student();
    const qint64 willing = bench.student();
    const TemplateKey offer{.name = u"oferta"_s, .language = u"es"_s};
    valueOf(TemplateRepository(*bench.session)
                .store({{.key = offer,
                         .metaId = u"1"_s,
                         .state = TemplateState::Approved,
                         .category = u"MARKETING"_s,
                         .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"¿Te apuntas?"_s}}}}},
                       bench.clock.now()));
    const auto say = [&](ConsentAction action) {
        valueOf(QCoro::waitFor(
            consent.record({.studentId = willing}, {.action = action, .how = u"paper"_s, .wording = u"Sí"_s})));
    };
    say(ConsentAction::MarketingIn);
    const ManualSend send{.studentIds = {silent, willing}, .templateKey = offer, .who = u"Ana"_s};
    const ManualSendPlan plan = valueOf(QCoro::waitFor(messages.plan(send)));
    QCOMPARE(plan.rows.size(), 2);
    QCOMPARE(plan.rows.at(0).obstacle->code, u"promotion_refused"_s);
    QVERIFY(describe(*plan.rows.at(0).obstacle).toText().contains(u"Consent"_s)); // says where a yes is recorded
    QVERIFY(!plan.rows.at(1).obstacle);
    const QueuedMessages queued = valueOf(QCoro::waitFor(messages.send(send)));
    QCOMPARE(queued.ids.size(), 1);
    QCOMPARE(queued.leftOut, 1);
    bench.clock.advance(1s);
    say(ConsentAction::MarketingOut);
    QCOMPARE(valueOf(QCoro::waitFor(messages.plan(send))).rows.at(1).obstacle->code, u"promotion_refused"_s);
}

void RecipientsTest::numbersSendBesideEachOther()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    useTwoNumbers(bench);
    bench.startReceiving();
    const auto from = [&](const QString &account) { return bench.queue(bench.message(bench.student(), {}, account)); };
    const qint64 one = from(u"1"_s);
    const qint64 two = from(u"2"_s);
    QVERIFY(bench.reaches(one, MessageState::Accepted) && bench.reaches(two, MessageState::Accepted));
    QCOMPARE(delivery(bench, one)[u"number"_s].toString(), bench.endpoints.phoneNumberId);
    QCOMPARE(delivery(bench, two)[u"number"_s].toString(), bench.endpoints.secondPhoneNumberId);
    for (const QString &account : {u"1"_s, u"2"_s}) { // each was read
        const auto health = valueOf(SettingRepository(*bench.session).value(NumberHealth::settingKey(account)));
        QCOMPARE(NumberHealth::fromText(health.value_or(QString())).peoplePerDay(), std::optional(250));
    }

    bench.fault("131042", "messages"); // an account error meets the second
    const qint64 refused = from(u"2"_s);
    QVERIFY(bench.until([&] { return bench.stored(refused).waitsFor == u"whatsapp_account"_s; }));
    QSignalSpy drained(bench.engine.get(), &Engine::drained);
    const QList<qint64> waiting{from(u"2"_s), from(u"2"_s)};
    const QList<qint64> going{from(u"1"_s), from(u"1"_s), from(u"1"_s)};
    for (const qint64 id : going)
        QVERIFY(bench.reaches(id, MessageState::Accepted));
    for (const qint64 id : waiting)
        QCOMPARE(bench.stored(id).state, MessageState::Queued);
    QVERIFY(bench.until([&] { return !drained.isEmpty(); })); // what is held does not keep `send` waiting
    bench.pass(6min);
    for (const qint64 id : waiting + QList<qint64>{refused})
        QVERIFY(bench.reaches(id, MessageState::Accepted));

    // The same when the error comes after the fact.
    QCOMPARE(bench.postStatus(bench.stored(refused), u"failed"_s, 131031), 200);
    QVERIFY(bench.reaches(refused, MessageState::Queued));
    const qint64 held = from(u"2"_s);
    const qint64 free = from(u"1"_s);
    QVERIFY(bench.reaches(free, MessageState::Accepted));
    QVERIFY(bench.isQuiet());
    QCOMPARE(bench.stored(held).state, MessageState::Queued);

    // Too fast from the first alone: the second does not slow down.
    bench.fault("130429", "messages");
    const qint64 slow = from(u"1"_s);
    QVERIFY(bench.until([&] { return bench.stored(slow).error.has_value(); }));
    bench.reconnect();
    const qint64 quick = from(u"2"_s);
    QVERIFY(bench.reaches(quick, MessageState::Accepted));
    bench.pass(10s);
    QVERIFY(bench.reaches(slow, MessageState::Accepted));
    QVERIFY(bench.reaches(held, MessageState::Accepted));
}

void RecipientsTest::anAnswerComesFromTheNumberThatWasWrittenTo()
{
    BEDEL_FRESH_DATABASE(fixture);
    MessageBench bench(fixture);
    MessageService messages(bench.database, bench.clock, [&] { return bench.values(); });
    useTwoNumbers(bench);
    const qint64 student = bench.student();
    const QString phone = valueOf(StudentRepository(*bench.session).find(student)).phone;
    bench.startReceiving();
    bench.set({{u"webhook_url"_s, u"http://127.0.0.1:%1/webhooks/whatsapp/1"_s.arg(bench.engine->webhookPort())}});
    bench.control("POST", "incoming",
                  {{u"from"_s, phone}, {u"kind"_s, u"text"_s}, {u"text"_s, u"Una duda"_s}, {u"number"_s, 2}});
    QList<Contact> contacts;
    QVERIFY(bench.until([&] {
        contacts = valueOf(ContactRepository(*bench.session).ofStudent(student));
        return !contacts.isEmpty();
    }));
    QCOMPARE(contacts.size(), 1);
    QCOMPARE(contacts.constFirst().account, u"2"_s);
    const TextToSend text{.contactId = contacts.constFirst().id, .body = u"Dígame"_s, .who = u"Ana"_s};
    const QueuedMessages answer = valueOf(QCoro::waitFor(messages.sendText(text)));
    const qint64 id = answer.ids.constFirst();
    QCOMPARE(bench.stored(id).account, u"2"_s);
    QVERIFY(bench.until([&] { return !delivery(bench, id).isEmpty(); }));
    QCOMPARE(delivery(bench, id)[u"number"_s].toString(), bench.endpoints.secondPhoneNumberId);
    bench.set({{u"webhook_url"_s, u""_s}});
}

QTEST_GUILESS_MAIN(RecipientsTest)
#include "tst_recipients.moc"
