// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The log's figures: how far messages came, by day and by what caused them, and what can still be taken back.
#include "app/storage/messagerepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class MessageSeriesTest : public QObject {
    Q_OBJECT
private slots:
    void daysAreThoseOfTheZone_data() { DatabaseFixture::addDatabaseRows(); }
    void daysAreThoseOfTheZone();
    void originsAreRulesAndPeople_data() { DatabaseFixture::addDatabaseRows(); }
    void originsAreRulesAndPeople();
    void theLogIsAskedHowFarMessagesCame_data() { DatabaseFixture::addDatabaseRows(); }
    void theLogIsAskedHowFarMessagesCame();
    void whatCanBeTakenBackIsListed_data() { DatabaseFixture::addDatabaseRows(); }
    void whatCanBeTakenBackIsListed();

private:
    struct Wish {
        QString occasion;
        QDateTime at;
        bool isAutomatic = true;
        MessageState state = MessageState::Accepted;
        QDateTime undoUntil = {};
    };
    void add(SqlSession &session, qint64 student, const Wish &wish)
    {
        MessageRepository messages(session);
        const Message message{.uuid = QUuid::createUuid(),
                              .occasion = wish.occasion,
                              .studentId = student,
                              .templateKey = {.name = u"recordatorio"_s, .language = u"es"_s},
                              .to = u"+34600000100"_s,
                              .queuedAt = wish.at,
                              .isAutomatic = wish.isAutomatic,
                              .who = wish.isAutomatic ? QString() : u"Nuria"_s,
                              .undoUntil = wish.undoUntil};
        QVERIFY(valueOf(messages.insertOnce(message)));
        if (wish.state == MessageState::Queued)
            return;
        const Message stored = *valueOf(messages.findByOccasion(wish.occasion));
        const Message claimed = valueOf(messages.claim(u"a"_s, wish.at, 60s, 1)).constFirst();
        QCOMPARE(claimed.id, stored.id);
        if (wish.state == MessageState::Failed) {
            QVERIFY(messages.setRefused(claimed, {.kind = Error::Kind::NotFound, .code = u"131026"_s}, wish.at));
            return;
        }
        QVERIFY(messages.setAccepted(claimed, u"wamid."_s + wish.occasion, {}, false, wish.at));
        if (wish.state == MessageState::Delivered || wish.state == MessageState::Read)
            QVERIFY(messages.applyStatus(
                {.whatsappMessageId = u"wamid."_s + wish.occasion, .state = wish.state, .at = wish.at.addSecs(60)}));
    }

    ManualClock m_clock;
};

void MessageSeriesTest::daysAreThoseOfTheZone()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const QTimeZone zone("Asia/Kolkata"); // half an hour off the full ones
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_clock.now());
    const QDateTime midnight = QDate(2026, 11, 20).startOfDay(zone).toUTC();
    add(*session, ana, {.occasion = u"inactive:1:20261103:1"_s, .at = midnight.addSecs(-1)});
    add(*session, ana, {.occasion = u"inactive:1:20261103:2"_s, .at = midnight, .state = MessageState::Read});
    add(*session, ana, {.occasion = u"deadline:1::1"_s, .at = midnight.addSecs(3600), .state = MessageState::Failed});
    MessageRepository messages(*session);
    const MessageSeries series = valueOf(messages.series(midnight.addDays(-2), midnight.addDays(1), zone));
    QCOMPARE(series.days.size(), 3);
    QCOMPARE(series.days.at(0), (MessageSeries::Day{.day = QDate(2026, 11, 18)}));
    QCOMPARE(series.days.at(1), (MessageSeries::Day{.day = QDate(2026, 11, 19), .sent = 1}));
    QCOMPARE(series.days.at(2),
             (MessageSeries::Day{.day = QDate(2026, 11, 20), .sent = 1, .delivered = 1, .read = 1, .failed = 1}));
}

void MessageSeriesTest::originsAreRulesAndPeople()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const QDateTime now = m_clock.now();
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, now);
    add(*session, ana, {.occasion = u"manual:1"_s, .at = now, .isAutomatic = false, .state = MessageState::Delivered});
    add(*session, ana, {.occasion = u"inactive:1:20261103:1"_s, .at = now.addSecs(1)});
    add(*session, ana, {.occasion = u"inactive:2:20261103:1"_s, .at = now.addSecs(2), .state = MessageState::Read});
    const MessageSeries series =
        valueOf(MessageRepository(*session).series(now.addDays(-1), now.addDays(1), QTimeZone::utc()));
    QCOMPARE(series.origins.size(), 2);
    QVERIFY(series.origins.at(0).event == RuleEvent::Inactive);
    QCOMPARE(series.origins.at(0).sent, 2);
    QCOMPARE(series.origins.at(0).read, 1);
    QVERIFY(!series.origins.at(1).event);
    QCOMPARE(series.origins.at(1).delivered, 1);
}

void MessageSeriesTest::theLogIsAskedHowFarMessagesCame()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const QDateTime now = m_clock.now();
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, now);
    add(*session, ana, {.occasion = u"a"_s, .at = now});
    add(*session, ana, {.occasion = u"b"_s, .at = now.addSecs(1), .state = MessageState::Delivered});
    add(*session, ana, {.occasion = u"c"_s, .at = now.addSecs(2), .state = MessageState::Read});
    add(*session, ana, {.occasion = u"d"_s, .at = now.addSecs(3), .state = MessageState::Failed});
    MessageRepository messages(*session);
    const auto count = [&](MessageReach reached) { return valueOf(messages.count({.reached = reached})); };
    QCOMPARE(count(MessageReach::Any), 4);
    QCOMPARE(count(MessageReach::Accepted), 3);
    QCOMPARE(count(MessageReach::Delivered), 2);
    QCOMPARE(count(MessageReach::Read), 1);
    QCOMPARE(count(MessageReach::Answered), 0);
    QCOMPARE(count(MessageReach::Progressed), 0);
    QCOMPARE(count(MessageReach::Undelivered), 1);
    const auto late = [&](const QDateTime &due) {
        const MessageQuery query{.reached = MessageReach::Undelivered, .acceptedUntil = due};
        const auto listed = valueOf(messages.page(query, 0, 9)).rows;
        const auto all = valueOf(messages.page({}, 0, 9)).rows; // the panel of a message says the same as the list
        const auto said =
            std::ranges::count_if(all, [&](const MessageRow &row) { return isUndelivered(row.message, due); });
        return said == listed.size() ? int(said) : -1;
    };
    QCOMPARE(late(now.addSecs(-1)), 0);
    QCOMPARE(late(now), 1); // the first; the others have arrived or failed
    QVERIFY(session->execute(u"UPDATE message SET state = 'sent' WHERE occasion = 'a'"_s));
    QCOMPARE(late(now), 1);
    QVERIFY(session->execute(u"UPDATE message SET answered_at = queued_at WHERE occasion = 'a'"_s));
    QCOMPARE(late(now), 0); // who answers has it
    QVERIFY(session->execute(u"UPDATE message SET answered_at = NULL WHERE occasion = 'a'"_s));
    QCOMPARE(valueOf(messages.totals({})).replied, 0);
    QCOMPARE(valueOf(messages.page({.reached = MessageReach::Delivered}, 0, 9)).rows.size(), 2);
}

void MessageSeriesTest::whatCanBeTakenBackIsListed()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const QDateTime now = m_clock.now();
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, now);
    add(*session, ana, {.occasion = u"old"_s, .at = now, .state = MessageState::Queued});
    add(*session, ana,
        {.occasion = u"new"_s,
         .at = now,
         .isAutomatic = false,
         .state = MessageState::Queued,
         .undoUntil = now.addSecs(30)});
    MessageRepository messages(*session);
    const auto undoable = [&](const QDateTime &at) { return valueOf(messages.count({.undoableAt = at})); };
    QCOMPARE(undoable(now), 1);
    QCOMPARE(undoable(now.addSecs(30)), 0);
    const Message stored = *valueOf(messages.findByOccasion(u"new"_s));
    QCOMPARE(valueOf(messages.undo({stored.id}, now)), QList<qint64>{stored.id});
    QCOMPARE(undoable(now), 0);
}

QTEST_GUILESS_MAIN(MessageSeriesTest)
#include "tst_messageseries.moc"
