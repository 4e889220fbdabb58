// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/messagerepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class MessageRepositoryTest : public QObject {
    Q_OBJECT
private slots:
    void anOccasionHasOneMessage_data() { DatabaseFixture::addDatabaseRows(); }
    void anOccasionHasOneMessage();
    void sendingHasItsOutcomes_data() { DatabaseFixture::addDatabaseRows(); }
    void sendingHasItsOutcomes();
    void lostSendingIsUnconfirmedUntilSettled_data() { DatabaseFixture::addDatabaseRows(); }
    void lostSendingIsUnconfirmedUntilSettled();
    void statusesInAnyOrderEndAlike_data() { DatabaseFixture::addDatabaseRows(); }
    void statusesInAnyOrderEndAlike();
    void sendingAgainForgetsTheFirstAttempt_data() { DatabaseFixture::addDatabaseRows(); }
    void sendingAgainForgetsTheFirstAttempt();
    void whatWaitsIsReleased_data() { DatabaseFixture::addDatabaseRows(); }
    void whatWaitsIsReleased();
    void listsAndTotals_data() { DatabaseFixture::addDatabaseRows(); }
    void listsAndTotals();
    void templatesSortAlikeOnBothDatabases_data() { DatabaseFixture::addDatabaseRows(); }
    void templatesSortAlikeOnBothDatabases();

private:
    Message queued(SqlSession &session, const QString &occasion, qint64 student, const QString &waitsFor = {})
    {
        MessageRepository messages(session);
        const bool isAdded = valueOf(messages.insertOnce({.uuid = QUuid::createUuid(),
                                                          .occasion = occasion,
                                                          .studentId = student,
                                                          .templateKey = {.name = u"bienvenida"_s, .language = u"es"_s},
                                                          .to = u"+34600000100"_s,
                                                          .waitsFor = waitsFor,
                                                          .queuedAt = m_now}));
        return isAdded ? *valueOf(messages.findByOccasion(occasion)) : Message();
    }
    Message sending(SqlSession &session, const QString &occasion, qint64 student)
    {
        queued(session, occasion, student);
        return valueOf(MessageRepository(session).claim(u"a"_s, m_now, 60s, 1)).first();
    }
    static void endLease(SqlSession &session, const Message &message)
    {
        valueOf(session.execute(u"UPDATE message SET lease_until = ? WHERE id = ?"_s,
                                {session.bindTime(QDateTime::currentDateTimeUtc().addSecs(-1)), message.id}));
    }
    ManualClock m_clock;
    const QDateTime m_now = m_clock.now();
    const Error m_error{.kind = Error::Kind::Timeout, .system = Error::System::WhatsApp};
};

void MessageRepositoryTest::anOccasionHasOneMessage()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const Message first = queued(*session, u"x"_s, ana);
    QVERIFY(first.id != 0);
    QCOMPARE(queued(*session, u"x"_s, ana).id, 0);
    QCOMPARE(first.templateKey.toText(), u"bienvenida:es"_s);
    QCOMPARE(*valueOf(messages.nextDue(m_now)), m_now);
    QCOMPARE(valueOf(messages.history(first.id)).size(), 1);
    QVERIFY(!messages.find(first.id + 1));
    QVERIFY(!valueOf(messages.findByOccasion(u"y"_s)));
    QVERIFY(valueOf(messages.cancel(first.id, m_now)));
    QVERIFY(!valueOf(messages.cancel(first.id, m_now)));
    QVERIFY(!valueOf(messages.nextDue(m_now)));
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now, 60s, 9)).size(), 0);
    QCOMPARE(queued(*session, u"x"_s, ana).id, 0); // once, whatever became of it
}

void MessageRepositoryTest::sendingHasItsOutcomes()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const auto state = [&](const Message &message) { return valueOf(messages.find(message.id)).state; };

    Message message = sending(*session, u"accepted"_s, ana);
    QCOMPARE(message.state, MessageState::Sending);
    QCOMPARE(message.attempts, 1);
    QCOMPARE(valueOf(messages.claim(u"b"_s, m_now.addDays(1), 60s, 9)).size(), 0); // a lost one is never sent by itself
    message.text = u"Hola"_s;
    valueOf(messages.setContent(message));
    valueOf(messages.setAccepted(message, u"wamid.1"_s, u"34600000100"_s, false, m_now));
    QCOMPARE(state(message), MessageState::Accepted);
    valueOf(messages.setRefused(message, m_error, m_now));
    valueOf(messages.setUnconfirmed(message, m_error, m_now));
    valueOf(messages.sendLater(message, m_error, m_now));
    QCOMPARE(state(message), MessageState::Accepted);
    QCOMPARE(valueOf(messages.find(message.id)).text, u"Hola"_s);

    message = sending(*session, u"held"_s, ana);
    valueOf(messages.setAccepted(message, u"wamid.2"_s, {}, true, m_now));
    QCOMPARE(state(message), MessageState::Held);

    message = sending(*session, u"refused"_s, ana);
    valueOf(messages.setRefused(message, m_error, m_now));
    QCOMPARE(state(message), MessageState::Failed);
    QCOMPARE(valueOf(messages.find(message.id)).failedAt, m_now);
    QVERIFY(valueOf(messages.history(message.id)).last().error == m_error);

    message = sending(*session, u"later"_s, ana);
    valueOf(messages.sendLater(message, m_error, m_now.addSecs(5)));
    QCOMPARE(state(message), MessageState::Queued);
    QCOMPARE(*valueOf(messages.nextDue(m_now)), m_now.addSecs(5));
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now, 60s, 9)).size(), 0);
    message = valueOf(messages.claim(u"a"_s, m_now.addSecs(5), 60s, 9)).first();
    QCOMPARE(message.attempts, 2);
    valueOf(messages.setUnconfirmed(message, m_error, m_now));
    QCOMPARE(state(message), MessageState::Unconfirmed);
    valueOf(messages.setAccepted(message, u"wamid.3"_s, {}, false, m_now)); // the answer came after all
    QCOMPARE(state(message), MessageState::Accepted);
    QVERIFY(!valueOf(messages.find(message.id)).error);
}

void MessageRepositoryTest::lostSendingIsUnconfirmedUntilSettled()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const Message message = sending(*session, u"x"_s, ana);
    // Whatever the clock of whoever looks says: the lease lasts by the database's.
    const QDateTime elsewhere = m_now.addDays(3);
    QCOMPARE(valueOf(messages.giveUpLost(elsewhere)).size(), 0);
    const qint64 left = elsewhere.msecsTo(*valueOf(messages.nextDue(elsewhere)));
    QVERIFY2(left > 0 && left <= 60'000, QByteArray::number(left).constData());
    endLease(*session, message);
    QCOMPARE(valueOf(messages.giveUpLost(m_now.addDays(-3))), QList<qint64>{message.id});
    QCOMPARE(valueOf(messages.find(message.id)).error->code, u"interrupted"_s);
    QVERIFY(valueOf(messages.settleArrived(message.id, m_now)));
    QVERIFY(!valueOf(messages.settleArrived(message.id, m_now)));
    QCOMPARE(valueOf(messages.find(message.id)).state, MessageState::Accepted);
    const Message second = sending(*session, u"y"_s, ana);
    QCOMPARE(valueOf(messages.giveUpLost(m_now, {u"b"_s})).size(), 0);
    QCOMPARE(valueOf(messages.giveUpLost(m_now, {u"b"_s, u"a"_s})), QList<qint64>{second.id});
}

void MessageRepositoryTest::statusesInAnyOrderEndAlike()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    enum Event { Answer, Sent, Delivered, Read, Failed };
    const QMap<Event, MessageState> states{{Sent, MessageState::Sent},
                                           {Delivered, MessageState::Delivered},
                                           {Read, MessageState::Read},
                                           {Failed, MessageState::Failed}};
    const QList<std::pair<QList<Event>, MessageState>> cases{
        {{Answer, Sent, Delivered, Read}, MessageState::Read},
        {{Answer, Sent, Sent, Delivered}, MessageState::Delivered},
        {{Answer, Sent, Failed}, MessageState::Failed},
        {{Answer, Sent, Delivered, Failed}, MessageState::Delivered},
        {{Answer, Failed, Failed}, MessageState::Failed},
        {{Answer, Read}, MessageState::Read},
        {{Answer, Sent, Delivered, Read, Failed}, MessageState::Read}};
    int number = 0;
    QVERIFY(session->command(u"BEGIN"_s));
    for (const auto &[events, end] : cases) {
        QList<Event> order = events;
        std::ranges::sort(order);
        do {
            const Message message = sending(*session, QString::number(++number), ana);
            const QString wamid = u"wamid.%1"_s.arg(number);
            for (const Event event : order) {
                if (event == Answer) {
                    valueOf(messages.setAccepted(message, wamid, {}, false, m_now));
                    continue;
                }
                MessageStatus status{
                    .whatsappMessageId = wamid, .state = states.value(event), .at = m_now.addSecs(event)};
                status.callbackData = message.uuid.toString(QUuid::WithoutBraces);
                if (event == Failed)
                    status.error = m_error;
                QCOMPARE(valueOf(messages.applyStatus(status)).message->id, message.id);
            }
            const Message result = valueOf(messages.find(message.id));
            QCOMPARE(result.state, end);
            QCOMPARE(result.whatsappMessageId, wamid);
            QVERIFY(result.acceptedAt.isValid());
            QCOMPARE(result.error.has_value(), end == MessageState::Failed);
            QVERIFY(!order.contains(Read) || result.readAt == m_now.addSecs(Read));
        } while (std::ranges::next_permutation(order).found);
    }
    QVERIFY(session->command(u"COMMIT"_s));
    QVERIFY(!valueOf(messages.applyStatus({.callbackData = u"somebody else's"_s, .whatsappMessageId = u"wamid.x"_s}))
                 .message);
    QVERIFY(valueOf(messages.applyStatus({.whatsappMessageId = u"wamid.1"_s, .state = MessageState::Sent, .at = m_now}))
                .message);
}

void MessageRepositoryTest::sendingAgainForgetsTheFirstAttempt()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const Message first = sending(*session, u"x"_s, ana);
    QVERIFY(!valueOf(messages.sendAgain(first.id, m_now)));
    valueOf(messages.setAccepted(first, u"wamid.1"_s, {}, false, m_now));
    MessageStatus status{.callbackData = first.uuid.toString(),
                         .whatsappMessageId = u"wamid.1"_s,
                         .state = MessageState::Failed,
                         .at = m_now,
                         .error = m_error};
    QVERIFY(valueOf(messages.applyStatus(status)).hasMoved);
    QVERIFY(!valueOf(messages.applyStatus(status)).hasMoved);
    QVERIFY(valueOf(messages.sendAgain(first.id, m_now.addSecs(9))));
    const Message again = valueOf(messages.find(first.id));
    QVERIFY(again.uuid != first.uuid);
    QCOMPARE(again.state, MessageState::Queued);
    QVERIFY(again.whatsappMessageId.isEmpty() && !again.error && !again.acceptedAt.isValid());
    status.state = MessageState::Read;
    QVERIFY(!valueOf(messages.applyStatus(status)).message);
    valueOf(messages.setAccepted(first, u"wamid.1"_s, {}, false, m_now)); // a very late answer of the first attempt
    valueOf(messages.setRefused(first, m_error, m_now));
    QCOMPARE(valueOf(messages.find(first.id)).state, MessageState::Queued);
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now.addSecs(9), 60s, 1)).first().uuid, again.uuid);
}

void MessageRepositoryTest::whatWaitsIsReleased()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    queued(*session, u"x"_s, ana, u"no_template"_s);
    QVERIFY(!valueOf(messages.nextDue(m_now)));
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now, 60s, 9)).size(), 0);
    QCOMPARE(valueOf(messages.releaseWaiting({u"template_parameter"_s}, m_now)), 0);
    QCOMPARE(valueOf(messages.releaseWaiting({u"no_template"_s}, m_now)), 1);
    const Message message = valueOf(messages.claim(u"a"_s, m_now, 60s, 9)).first();
    valueOf(messages.setWaiting(message, u"phone_missing"_s, m_error));
    const Message waiting = valueOf(messages.find(message.id));
    QCOMPARE(waiting.attempts, 0);
    QCOMPARE(waiting.waitsFor, u"phone_missing"_s);
    valueOf(messages.followPhone(ana, u"+34600000199"_s, m_now));
    QCOMPARE(valueOf(messages.find(message.id)).to, u"+34600000199"_s);
    QCOMPARE(valueOf(messages.claim(u"a"_s, m_now, 60s, 9)).size(), 1);
}

void MessageRepositoryTest::listsAndTotals()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Ñúñez"_s, m_now);
    const qint64 bea = storedStudent(*session, u"Bea"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    const Message first = sending(*session, u"1"_s, ana);
    valueOf(messages.setRefused(first, m_error, m_now));
    queued(*session, u"2"_s, bea);
    queued(*session, u"3"_s, bea, u"no_template"_s);
    QCOMPARE(valueOf(messages.count({})), 3);
    QCOMPARE(valueOf(messages.count({.text = u"nunez"_s})), 1);
    QCOMPARE(valueOf(messages.count({.text = u"bienv_"_s})), 0);
    QCOMPARE(valueOf(messages.count({.text = u"bienv gil"_s})), 2);
    QCOMPARE(valueOf(messages.count({.states = {MessageState::Failed}, .studentId = ana, .from = m_now})), 1);
    QCOMPARE(valueOf(messages.count({.from = m_now.addSecs(1)})), 0);
    for (int column = -1; column < MessageColumnCount; ++column) {
        const MessageQuery query{.order = {.column = column}};
        const QList<MessageRow> rows = valueOf(messages.page(query, 1, 9)).rows;
        QCOMPARE(rows.size(), 2);
        QCOMPARE(valueOf(messages.positions(query, {rows.at(1).message.id, rows.at(0).message.id, 999})),
                 (QHash<qint64, int>{{rows.at(0).message.id, 1}, {rows.at(1).message.id, 2}}));
    }
    for (int column = 0; column < MessageColumnCount; ++column) {
        const ListOrder order{.column = MessageStateColumn, .then = {{column, Qt::DescendingOrder}}};
        QSet<qint64> seen;
        for (int offset = 0; offset < 3; ++offset)
            seen.insert(valueOf(messages.page({.order = order}, offset, 1)).rows.constFirst().message.id);
        QCOMPARE(seen.size(), 3);
    }
    QCOMPARE(valueOf(messages.page({.order = {.column = MessageStudentColumn}}, 0, 9)).rows.last().studentName,
             u"Ñúñez, Ana"_s);
    const MessageTotals totals = valueOf(messages.totals({}));
    QCOMPARE(totals.total, 3);
    QCOMPARE(totals.failed, 1);
    QCOMPARE(totals.waiting, 2);
    QCOMPARE(totals.accepted, 0);
    // WhatsApp took it, and refused it later: it went out, and the figure is that of the list behind it.
    QVERIFY(
        session->execute(u"UPDATE message SET accepted_at = ? WHERE id = ?"_s, {session->bindTime(m_now), first.id}));
    QCOMPARE(valueOf(messages.totals({})).accepted, 1);
    QCOMPARE(valueOf(messages.count({.reached = MessageReach::Accepted})), 1);
}

void MessageRepositoryTest::templatesSortAlikeOnBothDatabases()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    MessageRepository messages(*session);
    queued(*session, u"1"_s, ana);
    for (const QVariant &name : {QVariant(u"ab"_s), QVariant(), QVariant(u"a_c"_s), QVariant(u"a1"_s)}) {
        queued(*session, name.toString() + u"-occasion"_s, ana);
        QVERIFY(session->execute(u"UPDATE message SET template_name = ? WHERE occasion = ?"_s,
                                 {name, name.toString() + u"-occasion"_s}));
    }
    const auto names = [&](Qt::SortOrder order) {
        QStringList list;
        const ListOrder byTemplate{.column = MessageTemplateColumn, .order = order};
        for (const MessageRow &row : valueOf(messages.page({.order = byTemplate}, 0, 9)).rows)
            list.append(row.message.templateKey.name);
        return list;
    };
    QCOMPARE(names(Qt::AscendingOrder), (QStringList{u"a1"_s, u"a_c"_s, u"ab"_s, u"bienvenida"_s, QString()}));
    QCOMPARE(names(Qt::DescendingOrder), (QStringList{u"bienvenida"_s, u"ab"_s, u"a_c"_s, u"a1"_s, QString()}));
}

QTEST_GUILESS_MAIN(MessageRepositoryTest)
#include "tst_messagerepository.moc"
