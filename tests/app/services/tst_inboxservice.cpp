// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/consentservice.h"
#include "app/services/inboxservice.h"
#include "app/services/personexport.h"
#include "app/services/settingsservice.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/rowvalues.h"
#include "app/storage/transaction.h"
#include "app/storage/webhookeventrepository.h"
#include "tests/app/services/servicebench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSqlRecord>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A student who wrote a minute ago.
struct Inbox {
    explicit Inbox(const DatabaseFixture &fixture)
        : bench(fixture)
        , settings(bench.database, bench.clock, *Profile::load(u"test-inbox"_s, {}), secrets)
        , inbox(bench.database, bench.clock, settings)
        , consent(bench.database, bench.clock)
    {
        Student student = inventedStudent(u"Lucía"_s, u"Gómez"_s, bench.now());
        student.phone = u"+34600000101"_s;
        student.moodleUserId = 77;
        student.state = StudentState::OnCampus;
        studentId = valueOf(StudentRepository(*bench.session).insert(student));
        valueOf(EnrolmentRepository(*bench.session).request(studentId, {bench.courses.first()}, bench.now()));
        QList<Contact> contacts{{.studentId = studentId,
                                 .waId = u"34600000101"_s,
                                 .userId = u"ES.1"_s,
                                 .profileName = u"Lu"_s,
                                 .lastAt = bench.now(),
                                 .createdAt = bench.now()}};
        valueOf(ContactRepository(*bench.session).add(contacts));
        contactId = contacts.first().id;
        wrote(u"w1"_s, u"No puedo entrar"_s, -60);
    }
    qint64 wrote(const QString &id, const QString &text, int seconds)
    {
        const QDateTime at = bench.now().addSecs(seconds);
        QList<IncomingMessage> messages{{.contactId = contactId,
                                         .account = u"1"_s,
                                         .whatsappMessageId = id,
                                         .body = text,
                                         .at = at,
                                         .receivedAt = at}};
        valueOf(IncomingRepository(*bench.session).addOnce(messages));
        ContactNews news{.contact = valueOf(ContactRepository(*bench.session).find(contactId)).contact,
                         .unread = 1,
                         .waitingSince = at};
        news.contact.lastInAt = news.contact.lastAt = at;
        news.contact.lastText = text;
        valueOf(ContactRepository(*bench.session).update({news}));
        return messages.first().id;
    }
    ConversationView view() { return valueOf(QCoro::waitFor(inbox.conversation(contactId))); }
    qint64 count(const QString &sql)
    {
        Result<QSqlQuery> query = bench.session->execute(sql);
        return query && query->next() ? query->value(0).toLongLong() : -1;
    }
    /// Everything in the database as one text, for what must not be in it any more.
    QString everything()
    {
        QString text;
        for (const auto table : {"student", "message", "contact", "incoming_message", "consent", "stop_list", "media",
                                 "webhook_event", "intake", "enrolment_pause", "decision", "job", "message_event"}) {
            Result<QSqlQuery> query = bench.session->execute(u"SELECT * FROM %1"_s.arg(QLatin1StringView(table)));
            while (query && query->next()) {
                for (int i = 0; i < query->record().count(); ++i)
                    text += QString::fromUtf8(query->value(i).toByteArray()) + u'|';
            }
        }
        return text;
    }

    ServiceBench bench;
    MemorySecretStore secrets;
    SettingsService settings;
    InboxService inbox;
    ConsentService consent;
    qint64 studentId = 0;
    qint64 contactId = 0;
};

} // namespace

/// Conversations and consent as the office uses them.
class InboxServiceTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    BEDEL_DATABASE_TEST(aReplyIsQueuedOnceAndAnswers)
    BEDEL_DATABASE_TEST(whatIsTakenBackWasNoAnswer)
    BEDEL_DATABASE_TEST(outsideTheWindowOnlyTemplatesGo)
    BEDEL_DATABASE_TEST(readingTellsWhatsApp)
    BEDEL_DATABASE_TEST(linkingTakesTheStopListAlong)
    BEDEL_DATABASE_TEST(aSettledNumberJoinsTwoConversations)
    BEDEL_DATABASE_TEST(quickRepliesAskForBlanks)
    BEDEL_DATABASE_TEST(theRegisterFollowsTheNewestWord)
    BEDEL_DATABASE_TEST(aYesToPromotionHoldsUntilItIsTakenBack)
    BEDEL_DATABASE_TEST(whoTurnsOutToBeTheSameStudentKeepsTheNo)
    BEDEL_DATABASE_TEST(anExportHoldsEverything)
    BEDEL_DATABASE_TEST(anErasedPersonIsGone)
    void csvIsNoProgram();
    BEDEL_DATABASE_TEST(manyConversationsPageFast)
};

void InboxServiceTest::aReplyIsQueuedOnceAndAnswers()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    QVERIFY(desk.view().mayWriteText(desk.bench.now()));
    QCOMPARE(desk.view().courses.size(), 1);
    QCOMPARE(desk.view().student->id, desk.studentId);
    const QUuid key = QUuid::createUuid();
    const qint64 id = valueOf(QCoro::waitFor(desk.inbox.reply(desk.contactId, u" Ya está. "_s, key, u"ana"_s)));
    QCOMPARE(valueOf(QCoro::waitFor(desk.inbox.reply(desk.contactId, u" Ya está. "_s, key, u"ana"_s))), id);
    const Message message = valueOf(MessageRepository(*desk.bench.session).find(id));
    QCOMPARE(message.text, u"Ya está."_s);
    QCOMPARE(message.to, u"+34600000101"_s);
    QCOMPARE(message.kind, MessageKind::Text);
    QCOMPARE(message.who, u"ana"_s);
    const Contact contact = desk.view().row.contact;
    QVERIFY(!contact.waitingSince.isValid() && contact.lastIsOurs);
    QCOMPARE(contact.lastText, u"Ya está."_s);
    const ThreadPage thread = valueOf(QCoro::waitFor(desk.inbox.thread(desk.contactId, {}, 10)));
    QCOMPARE(thread.entries.size(), 2);
    QCOMPARE(thread.entries.last().message.id, id);
    QVERIFY(!QCoro::waitFor(desk.inbox.reply(desk.contactId, u"  "_s, QUuid::createUuid(), {})));
}

void InboxServiceTest::whatIsTakenBackWasNoAnswer()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    const Contact before = desk.view().row.contact;
    QVERIFY(before.waitingSince.isValid());
    const qint64 id =
        valueOf(QCoro::waitFor(desk.inbox.reply(desk.contactId, u"Ya está."_s, QUuid::createUuid(), u"ana"_s)));
    QVERIFY(!desk.view().row.contact.waitingSince.isValid());
    QCOMPARE(valueOf(MessageRepository(*desk.bench.session).undo({id}, desk.bench.now())), QList<qint64>{id});
    const Contact after = desk.view().row.contact;
    QCOMPARE(after.lastText, u"No puedo entrar"_s);
    QVERIFY(!after.lastIsOurs);
    QCOMPARE(after.lastAt, before.lastInAt);
    QCOMPARE(after.waitingSince, before.waitingSince);
    // An "ok" needs no answer, also after one was taken back.
    desk.wrote(u"w2"_s, u"Ok"_s, -30);
    valueOf(ContactRepository(*desk.bench.session).setWaiting(desk.contactId, {}));
    const qint64 second =
        valueOf(QCoro::waitFor(desk.inbox.reply(desk.contactId, u"Hasta luego"_s, QUuid::createUuid(), u"ana"_s)));
    valueOf(MessageRepository(*desk.bench.session).undo({second}, desk.bench.now()));
    QVERIFY(!desk.view().row.contact.waitingSince.isValid());
}

void InboxServiceTest::outsideTheWindowOnlyTemplatesGo()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    const QDateTime end = desk.view().windowEndsAt;
    QCOMPARE(end, desk.bench.now().addSecs(-60 + 24 * 3600 - 300));
    desk.bench.clock.advance(std::chrono::hours(24));
    QVERIFY(!desk.view().mayWriteText(desk.bench.now()));
    const auto late = QCoro::waitFor(desk.inbox.reply(desk.contactId, u"Hola"_s, QUuid::createUuid(), {}));
    QCOMPARE(late.error().code, u"window_closed"_s);
}

void InboxServiceTest::readingTellsWhatsApp()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    QCOMPARE(valueOf(QCoro::waitFor(desk.inbox.counts(u"ana"_s))).unread, 1);
    valueOf(QCoro::waitFor(desk.inbox.markRead(desk.contactId)));
    valueOf(QCoro::waitFor(desk.inbox.markRead(desk.contactId)));
    QCOMPARE(desk.count(u"SELECT count(*) FROM job WHERE kind = 'mark_read'"_s), 1);
    QCOMPARE(valueOf(QCoro::waitFor(desk.inbox.counts(u"ana"_s))),
             (ConversationCounts{.all = 1, .unread = 0, .waiting = 1, .mine = 0}));
    valueOf(QCoro::waitFor(desk.inbox.assign(desk.contactId, u"ana"_s)));
    QCOMPARE(valueOf(QCoro::waitFor(desk.inbox.counts(u"ana"_s))).mine, 1);
    valueOf(QCoro::waitFor(desk.inbox.close(desk.contactId)));
    QVERIFY(desk.view().row.contact.closedAt.isValid());
    desk.wrote(u"w2"_s, u"Otra cosa"_s, 0);
    QVERIFY(!desk.view().row.contact.closedAt.isValid()); // it opens again by itself
    QCOMPARE(valueOf(QCoro::waitFor(desk.inbox.messages(desk.studentId, true))).size(), 1);
    QCOMPARE(valueOf(QCoro::waitFor(desk.inbox.messages(0, false))).size(), 2);
}

void InboxServiceTest::linkingTakesTheStopListAlong()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    valueOf(QCoro::waitFor(desk.inbox.unlinkStudent(desk.contactId)));
    valueOf(QCoro::waitFor(desk.consent.record({.contactId = desk.contactId},
                                               {.action = ConsentAction::OptOut, .how = u"phone"_s, .who = u"ana"_s})));
    QVERIFY(!valueOf(ConsentRepository(*desk.bench.session).state(desk.studentId, 0)).optedOutAt.isValid());
    valueOf(QCoro::waitFor(desk.inbox.linkStudent(desk.contactId, desk.studentId)));
    QVERIFY(valueOf(ConsentRepository(*desk.bench.session).state(desk.studentId, 0)).optedOutAt.isValid());
    const auto refused = QCoro::waitFor(desk.inbox.reply(desk.contactId, u"Hola"_s, QUuid::createUuid(), {}));
    QCOMPARE(refused.error().code, u"opted_out"_s);
    QVERIFY(!QCoro::waitFor(desk.inbox.linkStudent(desk.contactId, 9999)));
}

void InboxServiceTest::aSettledNumberJoinsTwoConversations()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    QList<Contact> other{{.waId = u"34600000199"_s, .lastAt = desk.bench.now(), .createdAt = desk.bench.now()}};
    ContactRepository contacts(*desk.bench.session);
    valueOf(contacts.add(other));
    valueOf(contacts.setNote(
        desk.contactId, {.kind = ContactNote::Kind::NumberChanged, .waId = u"34600000199"_s, .at = desk.bench.now()}));
    valueOf(QCoro::waitFor(desk.inbox.settleNote(desk.contactId, true)));
    const Contact joined = desk.view().row.contact;
    QCOMPARE(joined.waId, u"34600000199"_s);
    QVERIFY(joined.note.isEmpty());
    QCOMPARE(valueOf(QCoro::waitFor(desk.inbox.count({}))), 1);
    // And another one is another person.
    valueOf(contacts.setNote(desk.contactId, {.kind = ContactNote::Kind::UserIdChanged, .userId = u"ES.9"_s}));
    valueOf(QCoro::waitFor(desk.inbox.settleNote(desk.contactId, false)));
    QCOMPARE(desk.view().row.contact.userId, u"ES.1"_s);
    QVERIFY(desk.view().row.contact.note.isEmpty());
}

void InboxServiceTest::quickRepliesAskForBlanks()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    const qint64 id = valueOf(QCoro::waitFor(
        desk.inbox.saveQuickReply({.name = u"Cita"_s, .body = u"Hola, {first_name}: {day} a las {hour}. {day}"_s})));
    const QList<QuickReply> all = valueOf(QCoro::waitFor(desk.inbox.quickReplies()));
    QCOMPARE(all.size(), 1);
    const auto twice = QCoro::waitFor(desk.inbox.saveQuickReply({.name = u" Cita "_s, .body = u"x"_s}));
    QCOMPARE(twice.error().code, u"name_taken"_s);
    QVERIFY(!QCoro::waitFor(desk.inbox.saveQuickReply({.name = u"Vacía"_s})));
    const FilledReply asked = valueOf(QCoro::waitFor(desk.inbox.fillQuickReply(desk.contactId, all.first().body, {})));
    QCOMPARE(asked.text, u"Hola, Lucía: {day} a las {hour}. {day}"_s);
    QCOMPARE(asked.blanks, (QStringList{u"day"_s, u"hour"_s}));
    const QMap<QString, QString> values{{u"day"_s, u"martes"_s}, {u"hour"_s, u"10:00"_s}};
    const FilledReply full =
        valueOf(QCoro::waitFor(desk.inbox.fillQuickReply(desk.contactId, all.first().body, values)));
    QCOMPARE(full.text, u"Hola, Lucía: martes a las 10:00. martes"_s);
    QVERIFY(full.blanks.isEmpty());
    valueOf(QCoro::waitFor(desk.inbox.removeQuickReply(id)));
    QVERIFY(valueOf(QCoro::waitFor(desk.inbox.quickReplies())).isEmpty());
}

void InboxServiceTest::theRegisterFollowsTheNewestWord()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    const ConsentPerson person{.studentId = desk.studentId};
    const auto say = [&](ConsentAction action, int seconds) {
        valueOf(QCoro::waitFor(desk.consent.record(
            person, {.action = action, .how = u"paper"_s, .who = u"ana"_s, .at = desk.bench.now().addSecs(seconds)})));
    };
    const auto state = [&] { return valueOf(QCoro::waitFor(desk.consent.of(person))).state; };
    say(ConsentAction::OptOut, -100);
    say(ConsentAction::OptIn, -200); // said before, written down later
    QVERIFY(state().optedOutAt.isValid());
    say(ConsentAction::OptIn, -50);
    QVERIFY(state().mayBeWritten());
    say(ConsentAction::WrongNumber, -40);
    QVERIFY(!state().mayBeWritten());
    say(ConsentAction::NumberRight, -30);
    say(ConsentAction::Blocked, -20);
    QVERIFY(!state().mayBeWritten());
    say(ConsentAction::Unblocked, -10);
    valueOf(QCoro::waitFor(desk.consent.setMinor(person, true, {}, u"ana"_s)));
    QVERIFY(!state().mayBeWritten());
    const Result<void> refused = QCoro::waitFor(desk.consent.setMinor(person, true, u"+34 600"_s, u"ana"_s));
    QVERIFY(!refused && refused.error().code == u"phone_invalid"_s);
    valueOf(QCoro::waitFor(desk.consent.setMinor(person, true, u"+34600000180"_s, u"ana"_s)));
    QVERIFY(state().mayBeWritten());
    QCOMPARE(state().guardianPhone, u"+34600000180"_s);
    const qint64 enrolment =
        valueOf(EnrolmentRepository(*desk.bench.session).ofStudent(desk.studentId)).constFirst().id;
    const QDate today = desk.bench.now().toLocalTime().date();
    QVERIFY(!QCoro::waitFor(
        desk.consent.pauseEnrolment({.enrolmentId = enrolment, .from = today, .to = today.addDays(-1)})));
    const qint64 pause = valueOf(QCoro::waitFor(desk.consent.pauseEnrolment(
        {.enrolmentId = enrolment, .from = today.addDays(-2), .to = today.addDays(9), .reason = u"baja médica"_s})));
    QCOMPARE(desk.view().courses.first().pausedTo, today.addDays(9));
    valueOf(QCoro::waitFor(desk.consent.endPause(pause)));
    QVERIFY(!desk.view().courses.first().pausedTo.isValid());
}

void InboxServiceTest::aYesToPromotionHoldsUntilItIsTakenBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    const ConsentPerson person{.studentId = desk.studentId};
    const auto say = [&](ConsentAction action, int seconds, const QString &how = u"paper"_s) {
        valueOf(QCoro::waitFor(desk.consent.record(
            person, {.action = action, .how = how, .who = u"ana"_s, .at = desk.bench.now().addSecs(seconds)})));
    };
    const auto state = [&] { return valueOf(QCoro::waitFor(desk.consent.of(person))).state; };
    const auto accepts = [&] {
        return valueOf(PersonFactsRepository(*desk.bench.session)
                           .load({desk.studentId}, desk.bench.now(), PersonFactsRepository::Queued::Leave,
                                 QTimeZone::utc()))
            .value(desk.studentId)
            .acceptsPromotion();
    };
    const QString lines = u"SELECT count(*) FROM stop_list WHERE marketing_in_at IS NOT NULL"_s;
    say(ConsentAction::OptIn, -100); // to messages about the course, and to nothing else
    QVERIFY(!state().marketingInAt.isValid() && !accepts());
    say(ConsentAction::MarketingIn, -90);
    QVERIFY(state().marketingInAt.isValid() && accepts());
    QCOMPARE(desk.count(lines), 2); // of the student and of the conversation
    say(ConsentAction::MarketingOut, -95); // said before that, written down later
    QVERIFY(state().marketingInAt.isValid() && !state().marketingOutAt.isValid());
    say(ConsentAction::MarketingOut, -80);
    QVERIFY(!state().marketingInAt.isValid() && state().marketingOutAt.isValid() && !accepts());
    say(ConsentAction::MarketingIn, -70, u"preferences"_s); // lifts WhatsApp's stop, and is no yes
    QVERIFY(!state().marketingInAt.isValid() && !state().marketingOutAt.isValid() && !accepts());
    say(ConsentAction::MarketingIn, -60);
    QVERIFY(accepts());
    say(ConsentAction::OptOut, -50);
    say(ConsentAction::OptIn, -40); // brings back the messages about the course
    QVERIFY(state().mayBeWritten() && !state().marketingInAt.isValid() && !accepts());
    say(ConsentAction::MarketingIn, -30);
    QVERIFY(accepts());
    // Of two lines about one person the stricter holds.
    desk.bench.session->execute(u"UPDATE stop_list SET marketing_in_at = NULL WHERE contact_id IS NOT NULL"_s).value();
    QVERIFY(!state().marketingInAt.isValid() && !accepts());
    say(ConsentAction::MarketingIn, -20);
    QVERIFY(accepts());
    valueOf(QCoro::waitFor(desk.consent.eraseStudent(desk.studentId)));
    QCOMPARE(desk.count(lines), 0);
    say(ConsentAction::MarketingIn, -10);
    QCOMPARE(desk.count(lines), 0);
}

void InboxServiceTest::whoTurnsOutToBeTheSameStudentKeepsTheNo()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    const qint64 form = storedStudent(*desk.bench.session, u"Lucía"_s, u"Gómez"_s, desk.bench.now());
    const auto say = [&](qint64 student, ConsentAction action, int seconds) {
        valueOf(QCoro::waitFor(desk.consent.record(
            {.studentId = student},
            {.action = action, .how = u"paper"_s, .who = u"ana"_s, .at = desk.bench.now().addSecs(seconds)})));
    };
    say(form, ConsentAction::MarketingIn, -20);
    say(desk.studentId, ConsentAction::MarketingOut, -10);
    say(desk.studentId, ConsentAction::OptOut, -5);
    valueOf(StudentRepository(*desk.bench.session).absorb(form, desk.studentId));
    const ConsentView view = valueOf(QCoro::waitFor(desk.consent.of({.studentId = form})));
    QCOMPARE(view.records.size(), 3);
    QVERIFY(view.state.optedOutAt.isValid() && view.state.marketingOutAt.isValid());
    QVERIFY(!view.state.marketingInAt.isValid());
    QCOMPARE(desk.view().row.contact.studentId, form);
}

void InboxServiceTest::anExportHoldsEverything()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    valueOf(IncomingRepository(*desk.bench.session)
                .storeMedia(desk.wrote(u"w2"_s, u"=1+1, la foto"_s, 0), {.type = u"image/png"_s, .content = "PNG"},
                            desk.bench.now()));
    valueOf(QCoro::waitFor(desk.inbox.reply(desk.contactId, u"Gracias"_s, QUuid::createUuid(), u"ana"_s)));
    QTemporaryDir parent;
    const PersonExport written =
        valueOf(QCoro::waitFor(desk.consent.exportPerson({.studentId = desk.studentId}, parent.path())));
    QFile json(QDir(written.folder).filePath(u"person.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(all.value("student"_L1)[0]["first_name"_L1].toString(), u"Lucía"_s);
    QCOMPARE(all.value("incoming"_L1).toArray().size(), 2);
    QCOMPARE(all.value("messages"_L1)[0]["body"_L1].toString(), u"Gracias"_s);
    QCOMPARE(all.value("enrolments"_L1).toArray().size(), 1);
    QVERIFY(written.files.contains(u"incoming.csv"_s));
    QVERIFY(written.files.contains(u"consent.csv"_s));
    QVERIFY(!written.files.filter(u"media-"_s).isEmpty());
    QVERIFY(!(QFile(QDir(written.folder).filePath(u"person.json"_s)).permissions() & QFile::ReadOther));
    QVERIFY(!QCoro::waitFor(desk.consent.exportPerson({.studentId = 9999}, parent.path())));
    const auto nowhere = QCoro::waitFor(desk.consent.exportPerson({.studentId = desk.studentId}, u"/proc/nowhere"_s));
    QCOMPARE(nowhere.error().code, u"export_unwritable"_s);
    // Somebody who is no student has the same right.
    valueOf(QCoro::waitFor(desk.inbox.unlinkStudent(desk.contactId)));
    const PersonExport ofContact =
        valueOf(QCoro::waitFor(desk.consent.exportPerson({.contactId = desk.contactId}, parent.path())));
    QVERIFY(ofContact.folder != written.folder);
    QFile theirs(QDir(ofContact.folder).filePath(u"person.json"_s));
    QVERIFY(theirs.open(QIODevice::ReadOnly));
    const QJsonObject own = QJsonDocument::fromJson(theirs.readAll()).object();
    QCOMPARE(own.value("incoming"_L1).toArray().size(), 2);
    QCOMPARE(own.value("conversations"_L1).toArray().size(), 1);
    QVERIFY(!own.contains("enrolments"_L1));
    QVERIFY(!ofContact.files.filter(u"media-"_s).isEmpty());
}

void InboxServiceTest::anErasedPersonIsGone()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    valueOf(QCoro::waitFor(desk.inbox.reply(desk.contactId, u"Querida Lucía"_s, QUuid::createUuid(), u"ana"_s)));
    valueOf(QCoro::waitFor(
        desk.consent.record({.studentId = desk.studentId},
                            {.action = ConsentAction::OptIn, .how = u"paper"_s, .wording = u"Lucía Gómez firma"_s})));
    WebhookEventRepository events(*desk.bench.session);
    valueOf(events.add({.account = u"1"_s, .body = R"({"from":"34600000101"})", .receivedAt = desk.bench.now()}));
    valueOf(events.setProcessed({{.id = valueOf(events.pending(1, 1000)).constFirst().id}}, desk.bench.now()));
    // An id of WhatsApp's begins with the number.
    valueOf(run(*desk.bench.session,
                u"UPDATE message SET whatsapp_message_id = 'wamid.A' || id, occasion = 'reply:wamid.A' || id "
                "WHERE student_id = ? OR contact_id = ?"_s,
                {desk.studentId, desk.contactId}));
    const qint64 messages = desk.count(u"SELECT count(*) FROM message"_s);
    valueOf(QCoro::waitFor(desk.consent.eraseStudent(desk.studentId)));
    const QString kept = desk.everything();
    for (const QString &trace : {u"Luc"_s, u"Gómez"_s, u"gomez"_s, u"600000101"_s, u"ES.1"_s, u"No puedo"_s,
                                 u"Querida"_s, u"@mail.example"_s, u"wamid.A"_s})
        QVERIFY2(!kept.contains(trace), qPrintable(trace));
    QCOMPARE(desk.count(u"SELECT count(*) FROM message"_s), messages); // still counted
    QCOMPARE(desk.count(u"SELECT count(*) FROM message WHERE state = 'cancelled'"_s), 1); // it never goes out
    QCOMPARE(desk.count(u"SELECT count(*) FROM contact"_s), 0);
    const Student student = valueOf(StudentRepository(*desk.bench.session).find(desk.studentId));
    QCOMPARE(student.state, StudentState::Archived);
    QVERIFY(valueOf(ConsentRepository(*desk.bench.session).state(desk.studentId, 0)).erasedAt.isValid());
    // Nothing brings it back: neither a late status, nor the register, nor the campus, which still knows the name.
    Result<QSqlQuery> one =
        desk.bench.session->execute(u"SELECT uuid FROM message WHERE student_id = ?"_s, {desk.studentId});
    QVERIFY(one && one->next());
    const QString key = QUuid(one->value(0).toString()).toString(QUuid::WithoutBraces);
    valueOf(MessageRepository(*desk.bench.session)
                .applyStatus({.callbackData = key, .whatsappMessageId = u"wamid.A1"_s, .at = desk.bench.now()}));
    QVERIFY(!desk.everything().contains(u"wamid.A"_s));
    valueOf(QCoro::waitFor(
        desk.consent.record({.studentId = desk.studentId}, {.action = ConsentAction::Unblocked, .how = u"office"_s})));
    QVERIFY(valueOf(ConsentRepository(*desk.bench.session).state(desk.studentId, 0)).blockedAt.isValid());
    valueOf(
        StudentRepository(*desk.bench.session)
            .storeFromCampus({.moodleUserId = 77, .username = u"lucia"_s, .firstName = u"Lucía"_s}, desk.bench.now()));
    QVERIFY(!desk.everything().contains(u"Luc"_s));
    QVERIFY(valueOf(StudentRepository(*desk.bench.session).page({.text = u"lucia"_s}, 0, 5)).rows.isEmpty());
}

void InboxServiceTest::csvIsNoProgram()
{
    QCOMPARE(csvField(u"=1+1"_s), u"'=1+1"_s);
    QCOMPARE(csvField(u"-12.5"_s), u"-12.5"_s);
    QCOMPARE(csvField(u"@x"_s), u"'@x"_s);
    QCOMPARE(csvField(u"a, \"b\"\nc"_s), u"\"a, \"\"b\"\"\nc\""_s);
}

/// The figure is printed; BEDEL_BENCH_CONTACTS=100000 is the size of a large centre.
void InboxServiceTest::manyConversationsPageFast()
{
    BEDEL_FRESH_DATABASE(fixture);
    Inbox desk(fixture);
    const int total =
        qEnvironmentVariableIsSet("BEDEL_BENCH_CONTACTS") ? qEnvironmentVariableIntValue("BEDEL_BENCH_CONTACTS") : 2000;
    QList<Contact> contacts;
    for (int i = 0; i < total; ++i)
        contacts.append({.waId = QString::number(34610000000 + i),
                         .profileName = u"Persona %1"_s.arg(i),
                         .lastAt = desk.bench.now().addSecs(-i),
                         .createdAt = desk.bench.now()});
    valueOf(inTransaction(*desk.bench.session, [&]() { return ContactRepository(*desk.bench.session).add(contacts); }));
    const auto time = [&](const char *what, const ConversationQuery &query, int offset, int expected) {
        QElapsedTimer passed;
        passed.start();
        const auto page = valueOf(QCoro::waitFor(desk.inbox.page(query, offset, 50)));
        const int count = valueOf(QCoro::waitFor(desk.inbox.count(query)));
        qInfo("%d conversations, %s: %lld ms", total, what, static_cast<long long>(passed.elapsed()));
        QCOMPARE(page.rows.size(), std::min(50, expected));
        Q_UNUSED(count)
    };
    time("first page", {}, 0, 50);
    time("last page", {}, total - 60, 50);
    time("unread", {.filter = ConversationFilter::Unread}, 0, 1);
    time("searched by name", {.text = u"persona 1999"_s}, 0, total > 20'000 ? 11 : 1);
    time("searched by number", {.text = u"34610000007"_s}, 0, 1);
    QElapsedTimer passed;
    passed.start();
    valueOf(QCoro::waitFor(desk.inbox.counts(u"ana"_s)));
    qInfo("counts: %lld ms", static_cast<long long>(passed.elapsed()));
}

QTEST_GUILESS_MAIN(InboxServiceTest)
#include "tst_inboxservice.moc"
