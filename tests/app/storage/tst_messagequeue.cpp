// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phonezone.h"
#include "app/domain/rules/rulepauses.h"
#include "app/domain/sendingevent.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The queue, what is known of people, and what became of a period.
class MessageQueueTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(everyColumnComesBack)
    BEDEL_DATABASE_TEST(theUrgentGoesFirstAndNothingTooEarly)
    BEDEL_DATABASE_TEST(whatIsTakenBackInTimeDoesNotGo)
    BEDEL_DATABASE_TEST(whatIsTooLateExpires)
    BEDEL_DATABASE_TEST(manyOutcomesAreRecordedTogether)
    BEDEL_DATABASE_TEST(whatIsProvenPutsRightWhatWasGivenUp)
    BEDEL_DATABASE_TEST(whatIsMendedCanStillBeTakenBack)
    BEDEL_DATABASE_TEST(onePersonIsPutOffAlone)
    BEDEL_DATABASE_TEST(peopleAreKnownInFewStatements)
    BEDEL_DATABASE_TEST(aConversationKnowsItsPerson)
    BEDEL_DATABASE_TEST(aPeriodIsCounted)
    BEDEL_DATABASE_TEST(listsFilterAndNameEverybody)
    BEDEL_DATABASE_TEST(rulesStopAndGoOn)
    void aNumberTellsItsZone();

private:
    Message made(qint64 student, const QString &occasion) const
    {
        return {.uuid = QUuid::createUuid(),
                .occasion = occasion,
                .purpose = MessagePurpose::Inactivity,
                .studentId = student,
                .templateKey = {.name = u"aviso"_s, .language = u"es"_s},
                .to = u"+34600000100"_s,
                .queuedAt = m_now};
    }
    static qint64 add(SqlSession &session, const Message &message)
    {
        return valueOf(MessageRepository(session).insertAll({message})).value(message.occasion);
    }
    qint64 contact(SqlSession &session, qint64 student, const QString &waId, const QDateTime &lastIn) const
    {
        Result<QSqlQuery> row = session.execute(
            u"INSERT INTO contact (student_id, wa_id, profile_name, last_in_at, created_at) VALUES (?, ?, 'Leo', ?, ?) RETURNING id"_s,
            {SqlSession::idOrNull(student), waId, session.bindTime(lastIn), session.bindTime(m_now)});
        return row && row->next() ? row->value(0).toLongLong() : 0;
    }
    static void change(SqlSession &session, const QString &sql, const QVariantList &values)
    {
        const Result<QSqlQuery> done = session.execute(sql, values);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    ManualClock m_clock;
    const QDateTime m_now = m_clock.now();
};

void MessageQueueTest::everyColumnComesBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    Message full = made(ana, u"text:1"_s);
    full.contactId = contact(*session, ana, u"34600000100"_s, m_now);
    full.account = u"2"_s;
    full.kind = MessageKind::Text;
    full.content = {{messagecontent::kBody, u"Hola"_s}};
    full.priority = kPriorityByHand;
    full.isAutomatic = false;
    full.who = u"Ana"_s;
    full.textHash = textHash(u"Hola"_s);
    full.undoUntil = m_now.addSecs(30);
    full.expiresAt = m_now.addDays(2);
    full.text = u"Hola"_s;
    MessageRepository messages(*session);
    full.id = add(*session, full);
    Message stored = valueOf(messages.find(full.id));
    QCOMPARE(stored.notBefore, full.undoUntil); // not before it can no longer be taken back
    stored.notBefore = full.notBefore;
    QVERIFY(stored == full);

    Message stranger = made(0, u"text:2"_s);
    stranger.contactId = contact(*session, 0, u"34600000199"_s, m_now);
    QVERIFY(add(*session, stranger) != 0);
    const auto nobody = [&] { return messages.insertAll({made(0, u"text:3"_s)}); };
    QVERIFY(!inTransaction(*session, nobody)); // to nobody at all
}

void MessageQueueTest::theUrgentGoesFirstAndNothingTooEarly()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const auto queue = [&](const QString &occasion, int priority, int seconds) {
        Message message = made(ana, occasion);
        message.priority = priority;
        message.notBefore = m_now.addSecs(seconds);
        return add(*session, message);
    };
    const qint64 survey = queue(u"survey:1"_s, sendingPriority(RuleEvent::Survey), -100);
    const qint64 welcome = queue(u"welcome:1"_s, sendingPriority(RuleEvent::Welcome), -5);
    const qint64 byHand = queue(u"manual:1"_s, sendingPriority({}), -1);
    const qint64 completed = queue(u"completed:1"_s, sendingPriority(RuleEvent::Completed), -2);
    const qint64 tomorrow = queue(u"manual:2"_s, 0, 86400);
    Message elsewhere = made(ana, u"manual:3"_s);
    elsewhere.account = u"2"_s;
    const qint64 other = add(*session, elsewhere);
    const auto ids = [](const Result<QList<Message>> &claimed) {
        QList<qint64> all;
        for (const Message &message : valueOf(claimed))
            all.append(message.id);
        return all;
    };
    QCOMPARE(ids(messages.claim(u"a"_s, m_now, 60s, 2, u"1"_s)), (QList<qint64>{byHand, welcome}));
    QCOMPARE(ids(messages.claim(u"b"_s, m_now, 60s, 9, u"1"_s)), (QList<qint64>{completed, survey}));
    QCOMPARE(ids(messages.claim(u"a"_s, m_now, 60s, 9, {}, {u"1"_s})), (QList<qint64>{other}));
    QCOMPARE(ids(messages.claim(u"a"_s, m_now.addDays(1), 60s, 9)), (QList<qint64>{tomorrow}));
}

void MessageQueueTest::whatIsTakenBackInTimeDoesNotGo()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    QList<qint64> ids;
    for (int i = 0; i < 4; ++i) {
        Message message = made(ana, u"manual:%1"_s.arg(i));
        message.undoUntil = m_now.addSecs(30);
        ids.append(add(*session, message));
    }
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now.addSecs(29), 60s, 9)).size(), 0);
    QCOMPARE(valueOf(messages.sendNow({ids.at(0)}, m_now)), 1);
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now, 60s, 9)).size(), 1);
    QCOMPARE(valueOf(messages.undo({ids.at(0), ids.at(1), 999}, m_now)), (QList<qint64>{ids.at(1)})); // one is too late
    QCOMPARE(valueOf(messages.history(ids.at(1))).last().state, MessageState::Cancelled);
    change(*session, u"UPDATE message SET waits_for = 'test_mode' WHERE id = ?"_s, {ids.at(2)});
    QCOMPARE(valueOf(messages.releaseWaiting({u"test_mode"_s}, m_now)), 1);
    QCOMPARE(valueOf(messages.find(ids.at(2))).notBefore, m_now.addSecs(30)); // its time runs on
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now.addSecs(31), 60s, 9)).size(), 2);
}

void MessageQueueTest::whatIsTooLateExpires()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    Message late = made(ana, u"deadline:1"_s);
    late.expiresAt = m_now.addSecs(60);
    late.waitsFor = u"no_template"_s; // even then
    const qint64 id = add(*session, late);
    const qint64 free = add(*session, made(ana, u"deadline:2"_s));
    QCOMPARE(valueOf(messages.expire(m_now.addSecs(59))).size(), 0);
    QCOMPARE(valueOf(messages.expire(m_now.addSecs(60))), (QList<qint64>{id}));
    QCOMPARE(valueOf(messages.find(id)).error->code, u"expired"_s);
    QCOMPARE(valueOf(messages.find(free)).state, MessageState::Queued);
}

void MessageQueueTest::manyOutcomesAreRecordedTogether()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    QList<Message> all;
    for (int i = 0; i < 260; ++i)
        all.append(made(ana, u"inactive:%1:x:1"_s.arg(i)));
    QCOMPARE(valueOf(messages.insertAll(all)).size(), 260);
    QCOMPARE(valueOf(messages.insertAll(all)).size(), 0);
    const QList<Message> claimed = valueOf(messages.claim(u"a"_s, m_now, 60s, 1000));
    QCOMPARE(claimed.size(), 260);
    QCOMPARE(valueOf(messages.giveUpLost(m_now, {u"a"_s})).size(), 260); // all thought lost
    using Kind = SendOutcome::Kind;
    QList<SendOutcome> outcomes;
    for (int i = 0; i < claimed.size(); ++i) {
        SendOutcome outcome{.kind = i % 10 == 0 ? Kind::Held : Kind::Accepted, .message = claimed.at(i)};
        if (i % 10 == 1)
            outcome.kind = Kind::Refused;
        outcome.whatsappMessageId = u"wamid.%1"_s.arg(i);
        outcome.error = Error{.kind = Error::Kind::Invalid, .code = u"131008"_s};
        outcomes.append(outcome);
    }
    // What is known of an attempt counts even so.
    QCOMPARE(valueOf(messages.record(outcomes, m_now)).size(), 260);
    const auto count = [&](MessageState state) { return valueOf(messages.count({.states = {state}})); };
    QCOMPARE(count(MessageState::Held), 26);
    QCOMPARE(count(MessageState::Accepted), 208);
    QCOMPARE(count(MessageState::Failed), 26);
    QCOMPARE(valueOf(messages.find(claimed.at(2).id)).whatsappMessageId, u"wamid.2"_s);
    QVERIFY(!valueOf(messages.find(claimed.at(2).id)).error);
    QCOMPARE(valueOf(messages.history(claimed.at(2).id)).last().state, MessageState::Accepted);
}

void MessageQueueTest::whatIsProvenPutsRightWhatWasGivenUp()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const Error error{.kind = Error::Kind::RateLimited, .code = u"130429"_s};
    const auto taken = [&](const QString &owner, int seconds) {
        return valueOf(messages.claim(owner, m_now.addSecs(seconds), 90s, 1)).first();
    };
    const auto state = [&](qint64 id) { return valueOf(messages.find(id)).state; };
    using Kind = SendOutcome::Kind;
    for (const Kind kind : {Kind::Later, Kind::GivenBack, Kind::Waits, Kind::LaterForPerson, Kind::Refused}) {
        const qint64 id = add(*session, made(ana, u"manual:%1"_s.arg(int(kind))));
        const Message first = taken(u"a"_s, 0);
        QCOMPARE(first.id, id);
        const SendOutcome outcome{.kind = kind,
                                  .message = first,
                                  .error = error,
                                  .notBefore = m_now,
                                  .waitsFor = kind == Kind::Waits ? u"whatsapp_account"_s : QString()};
        QCOMPARE(valueOf(messages.giveUpLost(m_now, {u"a"_s})), QList<qint64>{id});
        QCOMPARE(valueOf(messages.record({outcome}, m_now)).size(), 1);
        QCOMPARE(state(id), kind == Kind::Refused ? MessageState::Failed : MessageState::Queued);
        if (kind == Kind::Refused)
            continue;
        // The same outcome, written once more because nobody knew whether it had been: the next attempt is another one.
        valueOf(messages.releaseWaiting({u"whatsapp_account"_s}, m_now));
        QCOMPARE(taken(u"b"_s, 1).id, id);
        QCOMPARE(valueOf(messages.giveUpLost(m_now, {u"b"_s})), QList<qint64>{id});
        QCOMPARE(valueOf(messages.record({outcome}, m_now)).size(), 0);
        QCOMPARE(state(id), MessageState::Unconfirmed);
        QVERIFY(valueOf(messages.settleLost(id, m_now)));
        QCOMPARE(valueOf(messages.record({outcome}, m_now)).size(), 0); // a person has decided
        QCOMPARE(state(id), MessageState::Failed);
    }
    // An answer that was lost stays lost, whoever says so.
    const qint64 id = add(*session, made(ana, u"manual:x"_s));
    const Message sending = taken(u"a"_s, 2);
    QVERIFY(valueOf(messages.setUnconfirmed(sending, {.kind = Error::Kind::Unconfirmed, .code = u"timeout"_s}, m_now)));
    QVERIFY(!valueOf(messages.giveBack(sending, m_now)));
    QCOMPARE(state(id), MessageState::Unconfirmed);
}

void MessageQueueTest::whatIsMendedCanStillBeTakenBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    Message message = made(ana, u"manual:1"_s);
    message.undoUntil = m_now.addSecs(300);
    message.waitsFor = u"phone_missing"_s;
    const qint64 id = add(*session, message);
    valueOf(messages.followPhone(ana, u"+34600000111"_s, m_now));
    QCOMPARE(valueOf(messages.find(id)).waitsFor, QString());
    QCOMPARE(*valueOf(messages.nextDue(m_now)), message.undoUntil); // not due before, and nobody looks in vain
    valueOf(messages.release(id, m_now.addSecs(10)));
    QCOMPARE(*valueOf(messages.nextDue(m_now)), message.undoUntil);
    valueOf(messages.release(id, m_now.addSecs(301)));
    QCOMPARE(*valueOf(messages.nextDue(m_now)), m_now.addSecs(301));
}

void MessageQueueTest::onePersonIsPutOffAlone()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 leo = storedStudent(*session, u"Leo"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const auto queue = [&](qint64 student, int number) {
        Message message = made(student, u"manual:%1"_s.arg(number));
        message.to = u"+3460000010%1"_s.arg(student);
        return add(*session, message);
    };
    const qint64 first = queue(ana, 1);
    const qint64 second = queue(ana, 2);
    const qint64 other = queue(leo, 3);
    const Message tried = valueOf(messages.claim(u"a"_s, m_now, 60s, 1)).first();
    QCOMPARE(tried.id, first);
    const SendOutcome later{.kind = SendOutcome::Kind::LaterForPerson,
                            .message = tried,
                            .error = Error{.kind = Error::Kind::RateLimited, .code = u"131056"_s},
                            .notBefore = m_now.addSecs(16)};
    valueOf(messages.record({later}, m_now));
    QCOMPARE(valueOf(messages.find(first)).notBefore, m_now.addSecs(16));
    QCOMPARE(valueOf(messages.find(second)).notBefore, m_now.addSecs(16));
    QCOMPARE(valueOf(messages.find(other)).notBefore, m_now);
}

void MessageQueueTest::peopleAreKnownInFewStatements()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    QList<qint64> ids;
    for (int i = 0; i < 1200; ++i)
        ids.append(storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now));
    const qint64 stopped = ids.at(700);
    const qint64 archived = ids.at(701);
    const qint64 written = ids.at(702);
    change(*session, u"UPDATE student SET state = 'archived', phone = '' WHERE id = ?"_s, {archived});
    change(
        *session,
        u"INSERT INTO stop_list (student_id, opted_out_at, wrong_number_at, is_minor, guardian_phone) VALUES (?, ?, ?, ?, '+34600000102')"_s,
        {stopped, session->bindTime(m_now), session->bindTime(m_now.addDays(-1)), true});
    const qint64 talk = contact(*session, written, u"34600000100"_s, m_now.addSecs(-60));
    change(*session, u"INSERT INTO stop_list (contact_id, blocked_at) VALUES (?, ?)"_s,
           {talk, session->bindTime(m_now)});
    Message waiting = made(written, u"inactive:7:20261103:2"_s);
    waiting.enrolmentId = 0;
    waiting.textHash = "abc";
    waiting.notBefore = m_now.addSecs(600);
    add(*session, waiting);
    Message old = made(written, u"milestone:7:50:1"_s);
    old.queuedAt = m_now.addDays(-31);
    add(*session, old);
    PersonFactsRepository repository(*session);
    const QHash<qint64, PersonFacts> people = valueOf(repository.load(ids + QList<qint64>{999'999}, m_now));
    QCOMPARE(people.size(), 1200);
    QVERIFY(people.value(ids.first()).hasPhone && people.value(ids.first()).blocked.isEmpty());
    QCOMPARE(people.value(stopped).optedOutAt, m_now);
    QCOMPARE(people.value(stopped).wrongNumberAt, m_now.addDays(-1));
    QVERIFY(people.value(stopped).isMinor);
    QCOMPARE(people.value(stopped).guardianPhone, u"+34600000102"_s);
    QCOMPARE(people.value(archived).blocked, u"archived"_s);
    QVERIFY(!people.value(archived).hasPhone);
    const PersonFacts person = people.value(written);
    QCOMPARE(person.blocked, u"blocked"_s); // said in the conversation
    QCOMPARE(person.lastIncoming, m_now.addSecs(-60));
    QCOMPARE(person.notes.size(), 1);
    QCOMPARE(person.notes.first().event, std::optional(RuleEvent::Inactive));
    QCOMPARE(person.notes.first().at, m_now.addSecs(600));
    QCOMPARE(person.notes.first().textHash, QByteArray("abc"));
    QVERIFY(person.notes.first().hasGone);
    const auto leave = valueOf(repository.load({written}, m_now, PersonFactsRepository::Queued::Leave));
    QVERIFY(!leave.value(written).notes.first().hasGone);
}

void MessageQueueTest::aConversationKnowsItsPerson()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    change(*session, u"INSERT INTO stop_list (student_id, opted_out_at) VALUES (?, ?)"_s,
           {ana, session->bindTime(m_now)});
    const qint64 known = contact(*session, ana, u"34600000100"_s, m_now);
    const qint64 unknown = contact(*session, 0, u"34600000101"_s, m_now.addSecs(-5));
    const auto people = valueOf(PersonFactsRepository(*session).loadContacts({known, unknown}, m_now));
    QCOMPARE(people.value(known).studentId, ana);
    QCOMPARE(people.value(known).optedOutAt, m_now);
    QCOMPARE(people.value(unknown).studentId, 0);
    QCOMPARE(people.value(unknown).lastIncoming, m_now.addSecs(-5));
    QVERIFY(!people.value(unknown).optedOutAt.isValid());
}

void MessageQueueTest::aPeriodIsCounted()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 course = storedCourses(*session, {u"Curso"_s}, m_now).first();
    Result<qint64> enrolment = 0;
    {
        Result<QSqlQuery> row = session->execute(
            u"INSERT INTO enrolment (student_id, course_id, state, created_at) VALUES (?, ?, 'enrolled', ?) RETURNING id"_s,
            {ana, course, session->bindTime(m_now)});
        QVERIFY(row && row->next());
        enrolment = row->value(0).toLongLong();
    }
    MessageRepository messages(*session);
    const QDateTime sentAt = m_now.addDays(-10);
    const auto send = [&](int number, const QString &state, bool isDelivered, bool isRead, const QVariant &error) {
        Message message = made(ana, u"inactive:%1:x:1"_s.arg(number));
        message.queuedAt = sentAt;
        message.enrolmentId = *enrolment;
        const qint64 id = add(*session, message);
        change(
            *session,
            u"UPDATE message SET state = ?, accepted_at = ?, delivered_at = ?, read_at = ?, answered_at = ?, error = ? WHERE id = ?"_s,
            {state, session->bindTime(sentAt), isDelivered ? session->bindTime(sentAt) : QVariant(),
             isRead ? session->bindTime(sentAt) : QVariant(), isRead ? session->bindTime(sentAt) : QVariant(), error,
             id});
    };
    send(1, u"read"_s, true, true, {});
    send(2, u"delivered"_s, true, false, {});
    send(3, u"failed"_s, false, false, u"{\"code\":\"131026\"}"_s);
    send(4, u"failed"_s, false, false, u"{\"code\":\"131026\"}"_s);
    send(5, u"failed"_s, false, false, u"{\"code\":\"131047\"}"_s);
    add(*session, made(ana, u"inactive:6:x:1"_s)); // of another period
    change(*session, u"INSERT INTO snapshot (enrolment_id, at, percent, is_rise) VALUES (?, ?, 40, ?)"_s,
           {*enrolment, session->bindTime(sentAt.addDays(3)), true});
    const MessageStatistics period = valueOf(messages.statistics(sentAt.addDays(-1), sentAt.addDays(1), m_now));
    QCOMPARE(period.queued, 5);
    QCOMPARE(period.sent, 5);
    QCOMPARE(period.delivered, 2);
    QCOMPARE(period.read, 1);
    QCOMPARE(period.replied, 1);
    QCOMPARE(period.failed, 3);
    QCOMPARE(*period.deliveryRate(), 40.0);
    QCOMPARE(period.failures.size(), 2);
    QCOMPARE(period.failures.first().code, u"131026"_s);
    QCOMPARE(period.failures.first().count, 2);
    QCOMPARE(period.templates.size(), 1);
    QCOMPARE(period.templates.first().measured, 2);
    QCOMPARE(period.templates.first().progressed, 2);
    const MessageStatistics early =
        valueOf(messages.statistics(sentAt.addDays(-1), sentAt.addDays(1), sentAt.addDays(6)));
    QCOMPARE(early.templates.first().measured, 0); // the seven days are not over
    QCOMPARE(valueOf(messages.statistics(m_now.addDays(1), m_now.addDays(2), m_now)).queued, 0);
}

void MessageQueueTest::listsFilterAndNameEverybody()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 unknown = contact(*session, 0, u"34600000101"_s, m_now);
    MessageRepository messages(*session);
    Message inactive = made(ana, u"inactive:1:x:1"_s);
    Message notStarted = made(ana, u"not_started:1:x:1"_s);
    notStarted.error = Error{.kind = Error::Kind::Invalid, .code = u"131008"_s};
    Message text = made(0, u"text:1"_s);
    text.contactId = unknown;
    text.isAutomatic = false;
    text.who = u"Eva"_s;
    text.purpose = MessagePurpose::Manual;
    text.templateKey = {};
    for (const Message &one : {inactive, notStarted, text})
        add(*session, one);
    const auto found = [&](const MessageQuery &query) {
        const int count = valueOf(messages.count(query));
        return valueOf(messages.page(query, 0, 10)).rows.size() == count ? count : -1;
    };
    QCOMPARE(found({}), 3);
    QCOMPARE(found({.event = RuleEvent::Inactive}), 1);
    QCOMPARE(found({.event = RuleEvent::NotStarted}), 1);
    QCOMPARE(found({.templateKey = {.name = u"aviso"_s, .language = {}}}), 2);
    QCOMPARE(found({.templateKey = {.name = u"aviso"_s, .language = u"en"_s}}), 0);
    QCOMPARE(found({.purposes = {MessagePurpose::Manual}}), 1);
    QCOMPARE(found({.errorCode = u"131008"_s}), 1);
    QCOMPARE(found({.isAutomatic = false}), 1);
    QCOMPARE(found({.who = u"Eva"_s}), 1);
    QCOMPARE(found({.contactId = unknown}), 1);
    QCOMPARE(found({.until = m_now}), 0);
    const ListOrder byName{.column = MessageStudentColumn, .order = Qt::AscendingOrder};
    const ListPage<MessageRow> page = valueOf(messages.page({.order = byName}, 0, 10));
    QCOMPARE(page.rows.size(), 3);
    QCOMPARE(page.rows.first().studentName, u"Leo"_s); // no student: as WhatsApp names them
    QCOMPARE(page.rows.last().studentName, u"Gil, Ana"_s);
    QCOMPARE(valueOf(messages.positions({.order = byName}, {page.rows.last().message.id}))
                 .value(page.rows.last().message.id),
             2);
}

void MessageQueueTest::rulesStopAndGoOn()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    RuleRepository pauses(*session);
    const TemplateKey key{.name = u"aviso"_s, .language = u"es"_s};
    Rule own;
    own.event = RuleEvent::Behind;
    own.templateKey = key;
    change(*session, u"UPDATE rule SET definition = ? WHERE event = 'behind'"_s, {session->bindJson(own.toJson())});
    QCOMPARE(valueOf(pauses.rulesUsing(key, {RuleEvent::Inactive})),
             (QList<RuleEvent>{RuleEvent::Inactive, RuleEvent::Behind}));
    const Error refusal{.kind = Error::Kind::Permission, .system = Error::System::WhatsApp, .code = u"132015"_s};
    const QList<RuleEvent> both{RuleEvent::Inactive, RuleEvent::Behind};
    QCOMPARE(valueOf(pauses.pauseAll(both, templatePause(key, refusal), m_now)), both);
    QCOMPARE(valueOf(pauses.pauseAll(both, templatePause(key, refusal), m_now)).size(), 0); // said once
    QCOMPARE(valueOf(pauses.resumeAccount(m_now)), 0);
    QCOMPARE(valueOf(pauses.resumeTemplates({u"otra:es"_s}, m_now)), 0);
    QCOMPARE(valueOf(pauses.resumeTemplates({key.toText()}, m_now)), 2);
    QCOMPARE(valueOf(pauses.pauseAll({RuleEvent::Survey}, accountPause(refusal), m_now)).size(), 1);
    QCOMPARE(valueOf(pauses.resumeAccount(m_now)), 1);
    QVERIFY(valueOf(pauses.pause(RuleEvent::Survey, accountPause(refusal), m_now))); // and again
    QVERIFY(!valueOf(pauses.pause(RuleEvent::Survey, templatePause(key, refusal), m_now)));
    QCOMPARE(valueOf(pauses.find(RuleEvent::Survey)).paused->code, QString(kAccountRefused)); // the first reason stays
}

void MessageQueueTest::aNumberTellsItsZone()
{
    QCOMPARE(phoneZone(u"+34612345678"_s).id(), QByteArray("Europe/Madrid"));
    QVERIFY(!phoneZone(u"+34612345678"_s, QTimeZone("Atlantic/Canary")).isValid()); // the centre's own country
    QCOMPARE(phoneZone(u"+525512345678"_s, QTimeZone("Europe/Madrid")).id(), QByteArray("America/Mexico_City"));
    QCOMPARE(phoneZone(u"+51912345678"_s).id(), QByteArray("America/Lima"));
    QVERIFY(!phoneZone(u"+800"_s).isValid());
    QVERIFY(!phoneZone(QString()).isValid());
}

QTEST_GUILESS_MAIN(MessageQueueTest)
#include "tst_messagequeue.moc"
