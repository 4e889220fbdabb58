// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/accountnote.h"
#include "app/domain/optout.h"
#include "app/domain/phone.h"
#include "app/engine/webhook/eventworker.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/enrolmentpauserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rulefactsrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"
#include "tests/support/testdata.h"

#include <QRandomGenerator>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNumber = u"731000000000017"_s;
const QString kWamid = u"wamid.HQszNDYwMDAwMDEwMRUCABEYEjVDMEYxRUEyQjdEMzk0NjgwMQA="_s;

/// A message as Meta posts it.
QByteArray posted(const QString &id, const QString &from, const QString &text, qint64 seconds,
                  const QString &number = kNumber, const QJsonObject &more = {})
{
    QJsonObject message{{u"from"_s, from},
                        {u"id"_s, id},
                        {u"timestamp"_s, QString::number(seconds)},
                        {u"type"_s, u"text"_s},
                        {u"text"_s, QJsonObject{{u"body"_s, text}}}};
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        message.insert(entry.key(), entry.value());
    const QJsonObject value{{u"metadata"_s, QJsonObject{{u"phone_number_id"_s, number}}},
                            {u"messages"_s, QJsonArray{message}}};
    const QJsonObject change{{u"field"_s, u"messages"_s}, {u"value"_s, value}};
    return QJsonDocument(QJsonObject{{u"object"_s, u"whatsapp_business_account"_s},
                                     {u"entry"_s, QJsonArray{QJsonObject{{u"changes"_s, QJsonArray{change}}}}}})
        .toJson(QJsonDocument::Compact);
}

QByteArray statusPost(const QString &id, const QString &status, qint64 seconds, int code = 0)
{
    QJsonObject update{{u"id"_s, id}, {u"status"_s, status}, {u"timestamp"_s, QString::number(seconds)}};
    if (code != 0)
        update.insert("errors"_L1, QJsonArray{QJsonObject{{u"code"_s, code}}});
    const QJsonObject value{{u"metadata"_s, QJsonObject{{u"phone_number_id"_s, kNumber}}},
                            {u"statuses"_s, QJsonArray{update}}};
    const QJsonObject change{{u"field"_s, u"messages"_s}, {u"value"_s, value}};
    return QJsonDocument(QJsonObject{{u"object"_s, u"whatsapp_business_account"_s},
                                     {u"entry"_s, QJsonArray{QJsonObject{{u"changes"_s, QJsonArray{change}}}}}})
        .toJson(QJsonDocument::Compact);
}

/// A centre with one student, one number, and a message that went out to it.
struct Centre {
    explicit Centre(const DatabaseFixture &fixture, const Clock &clock)
        : session(migratedSession(fixture, clock))
        , now(clock.now())
    {
        terms.accounts = {{kNumber, u"1"_s}, {u"732"_s, u"2"_s}};
        terms.businessAccounts = {u"845000000000023"_s};
        terms.optOutText = u"Anotado."_s;
        terms.notRecordedText = u"Todavía no consta."_s;
        terms.zone = QTimeZone("Europe/Madrid");
        terms.now = QDateTime::fromSecsSinceEpoch(1795317700, Qt::UTC);
        studentId = student(u"+34600000101"_s);
        const QList<qint64> courses = storedCourses(*session, {u"Word"_s}, now);
        enrolmentId = enrolled(studentId, courses.first());
        messageId = sent(kWamid, studentId, enrolmentId);
    }

    qint64 student(const QString &phone)
    {
        Student student = inventedStudent(u"Lucía"_s, u"Gómez"_s, now);
        student.phone = phone;
        return valueOf(StudentRepository(*session).insert(student));
    }
    qint64 enrolled(qint64 student, qint64 course)
    {
        const Result<QSqlQuery> row = session->execute(
            u"INSERT INTO enrolment (student_id, course_id, state, created_at) VALUES (?, ?, 'enrolled', ?)"_s,
            {student, course, session->bindTime(now)});
        if (!row)
            qFatal("no enrolment");
        return valueOf(EnrolmentRepository(*session).ofStudent(student)).constFirst().id;
    }
    qint64 sent(const QString &wamid, qint64 student, qint64 enrolment = 0)
    {
        const Message message{.uuid = QUuid::createUuid(),
                              .occasion = u"manual:"_s + wamid,
                              .studentId = student,
                              .to = u"+34600000101"_s,
                              .queuedAt = terms.now.addSecs(-600),
                              .enrolmentId = enrolment};
        const qint64 id = valueOf(MessageRepository(*session).insertAll({message})).value(message.occasion);
        if (!session->execute(u"UPDATE message SET state = 'accepted', accepted_at = ?, whatsapp_message_id = ? "
                              "WHERE id = ?"_s,
                              {session->bindTime(terms.now.addSecs(-500)), wamid, id}))
            qFatal("no message");
        return id;
    }
    void post(const QByteArray &body)
    {
        valueOf(WebhookEventRepository(*session).add({.account = u"1"_s, .body = body, .receivedAt = terms.now}));
    }
    void workOff()
    {
        while (valueOf(EventWorker(*session, terms).workOff()) > 0) { }
    }
    void take(const QByteArray &body)
    {
        post(body);
        workOff();
    }
    qint64 count(const QString &sql)
    {
        Result<QSqlQuery> query = session->execute(sql);
        return query && query->next() ? query->value(0).toLongLong() : -1;
    }
    QList<ConversationRow> conversations(const ConversationQuery &query = {})
    {
        return valueOf(ContactRepository(*session).page(query, 0, 100)).rows;
    }
    Contact contact() { return conversations().value(0).contact; }
    QList<ThreadEntry> theirs()
    {
        QList<ThreadEntry> entries = valueOf(IncomingRepository(*session).thread(contact(), {}, 50)).entries;
        entries.removeIf([](const ThreadEntry &entry) { return entry.side == ThreadEntry::Side::Ours; });
        return entries;
    }
    ConsentState consent() { return valueOf(ConsentRepository(*session).state(studentId, contact().id)); }

    std::unique_ptr<SqlSession> session;
    const QDateTime now;
    WebhookTerms terms;
    qint64 studentId = 0;
    qint64 enrolmentId = 0;
    qint64 messageId = 0;
};

} // namespace

/// What follows from what Meta posts.
class IncomingTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(everyRecordedBodyHasItsEffect)
    BEDEL_DATABASE_TEST(anOptOutIsConfirmedOnceAndAltaRestores)
    BEDEL_DATABASE_TEST(whatsAppsPreferencesTakeAYesBackAndGiveNone)
    BEDEL_DATABASE_TEST(aNumberOfSeveralStudentsStopsAll)
    BEDEL_DATABASE_TEST(okGivesTime)
    BEDEL_DATABASE_TEST(howLongAnOkGivesIsSet)
    BEDEL_DATABASE_TEST(cancelEndsTheRemindersItAnswers)
    BEDEL_DATABASE_TEST(anEditToBajaCounts)
    BEDEL_DATABASE_TEST(anOkThatBecomesAQuestionWaits)
    BEDEL_DATABASE_TEST(anApprovedTemplateIsReadAgain)
    BEDEL_DATABASE_TEST(whatWasNotUnderstoodIsKeptAWhileAndTriedAgain)
    BEDEL_DATABASE_TEST(whatFailedLongAgoIsOnlyNoted)
    BEDEL_DATABASE_TEST(whoStoppedPromotionIsNotedByItself)
    BEDEL_DATABASE_TEST(numbersInAnotherShapeFindTheStudent)
    BEDEL_DATABASE_TEST(whoHidesTheNumberIsFoundByTheId)
    BEDEL_DATABASE_TEST(aNewNumberIsAskedAbout)
    BEDEL_DATABASE_TEST(editsAndDeletionsInAnyOrder)
    BEDEL_DATABASE_TEST(theListShowsWhatIsLeftOfAMessage)
    BEDEL_DATABASE_TEST(severalNumbersAndThoseOfOthers)
    BEDEL_DATABASE_TEST(onlyTheSenderChangesAMessage)
    BEDEL_DATABASE_TEST(duplicatesAndDisorderComeToTheSame)
    BEDEL_DATABASE_TEST(oneThatCannotBeStoredKeepsNoneWaiting)
    BEDEL_DATABASE_TEST(conversationsAreFoundAndFiltered)
    BEDEL_DATABASE_TEST(aThreadIsPagedBackwards)
    void wordsThatMeanSomething_data();
    void wordsThatMeanSomething();

private:
    static QStringList state(Centre &centre);
    ManualClock m_clock;
};

void IncomingTest::everyRecordedBodyHasItsEffect()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto take = [&centre](const QString &name) {
        centre.take(testData(u"whatsapp/webhook_%1.json"_s.arg(name)));
    };
    const auto message = [&centre] { return valueOf(MessageRepository(*centre.session).find(centre.messageId)); };
    for (const TemplateKey &key : {TemplateKey{u"recordatorio_clase"_s, u"es_ES"_s}})
        valueOf(TemplateRepository(*centre.session)
                    .store({{.key = key, .state = TemplateState::Approved, .category = u"UTILITY"_s}}, centre.now));
    const auto storedTemplate = [&centre] {
        return *valueOf(TemplateRepository(*centre.session).find({u"recordatorio_clase"_s, u"es_ES"_s}));
    };

    take(u"status_sent"_s);
    QCOMPARE(message().state, MessageState::Sent);
    QCOMPARE(message().pricing.value("category"_L1).toString(), u"utility"_s);
    take(u"incoming_text"_s);
    QCOMPARE(centre.theirs().size(), 1);
    QCOMPARE(centre.theirs().constFirst().incoming.body, u"¿A qué hora es mañana? Mi hijo está enfermo 🤒"_s);
    Contact contact = centre.contact();
    QCOMPARE(contact.studentId, centre.studentId);
    QCOMPARE(contact.unread, 1);
    QVERIFY(contact.waitingSince.isValid());
    QCOMPARE(contact.profileName, u"Lucía Gómez 🌻"_s);
    QCOMPARE(message().answeredAt, QDateTime::fromSecsSinceEpoch(1795317670, Qt::UTC));
    take(u"batch_out_of_order_and_duplicate"_s); // the same id once more, with other words: nothing new
    QCOMPARE(message().state, MessageState::Read);
    QCOMPARE(centre.contact().unread, 1);
    take(u"incoming_revoke"_s);
    QVERIFY(centre.theirs().constFirst().incoming.revokedAt.isValid());
    QVERIFY(centre.theirs().constFirst().incoming.body.isEmpty());
    take(u"incoming_text_stop"_s);
    QVERIFY(centre.consent().optedOutAt.isValid());

    // The recordings share one message id: each kind is looked at on its own.
    const auto alone = [&](const QString &name) {
        if (!centre.session->command(u"DELETE FROM incoming_message"_s))
            qFatal("not emptied");
        take(name);
        const QList<ThreadEntry> entries = centre.theirs();
        return entries.isEmpty() ? IncomingMessage() : entries.first().incoming;
    };
    QCOMPARE(alone(u"incoming_template_button"_s).body, u"Confirmo"_s);
    QCOMPARE(alone(u"incoming_template_button"_s).messageId, centre.messageId);
    QCOMPARE(alone(u"incoming_button_reply"_s).content.value("id"_L1).toString(), u"si_7f3c"_s);
    QCOMPARE(alone(u"incoming_list_reply"_s).body, u"Lunes 10:00"_s);
    QCOMPARE(alone(u"incoming_image"_s).media, MediaState::Wanted);
    QCOMPARE(alone(u"incoming_document"_s).mediaName, u"autorización firmada.pdf"_s);
    QCOMPARE(alone(u"incoming_audio"_s).mediaType, u"audio/ogg"_s);
    QCOMPARE(alone(u"incoming_reaction"_s).body, u"❤️"_s);
    QCOMPARE(alone(u"incoming_referral"_s).content.value("referral"_L1)["source_type"_L1].toString(), u"ad"_s);
    QCOMPARE(alone(u"incoming_unsupported"_s).content.value("code"_L1).toInt(), 131051);
    QCOMPARE(alone(u"incoming_text_without_phone"_s).body, u"Hola, soy alumna nueva"_s);
    QCOMPARE(centre.conversations().size(), 1); // the same id as of the number before
    QVERIFY(centre.count(u"SELECT count(*) FROM job WHERE kind = 'fetch_media'"_s) >= 3);

    take(u"user_preferences_stop"_s);
    QVERIFY(centre.consent().marketingOutAt.isValid());
    QVERIFY(!centre.consent().marketingInAt.isValid());
    take(u"template_status_paused"_s);
    QCOMPARE(storedTemplate().state, TemplateState::Paused);
    take(u"template_status_approved"_s);
    QCOMPARE(storedTemplate().state, TemplateState::Approved);
    take(u"template_quality_update"_s);
    QCOMPARE(storedTemplate().quality, u"YELLOW"_s);
    take(u"template_status_rejected"_s);
    QCOMPARE(storedTemplate().state, TemplateState::Rejected);
    QVERIFY(storedTemplate().rejectedReason.startsWith(u"Hay dos variables"_s));
    take(u"account_update_restriction"_s);
    take(u"phone_number_quality_update"_s);
    take(u"messages_value_errors"_s);
    const QList<AccountNote> notes = accountNotesFromText(
        valueOf(SettingRepository(*centre.session).value(QString(kAccountNotesKey))).value_or(QString()));
    QCOMPARE(notes.size(), 3);
    QVERIFY(notes.first().isTrouble(centre.terms.now));
    take(u"system_number_changed"_s);
    QCOMPARE(centre.contact().note.waId, u"34600000199"_s);

    const qint64 other = centre.sent(u"wamid.HQszNDYwMDAwMDEwMhUCABEYEjBFNzFBQjU1QzlGMkQ4MzQxNgA="_s, centre.studentId);
    take(u"status_failed_131026"_s);
    const Message failed = valueOf(MessageRepository(*centre.session).find(other));
    QCOMPARE(failed.state, MessageState::Failed);
    QCOMPARE(failed.error->code, u"131026"_s);
    take(u"status_failed_131047"_s);
    QCOMPARE(valueOf(MessageRepository(*centre.session).find(other)).error->code, u"131026"_s);
    QCOMPARE(centre.count(u"SELECT count(*) FROM webhook_event WHERE error IS NOT NULL"_s), 0);
}

void IncomingTest::anOptOutIsConfirmedOnceAndAltaRestores()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto confirmations = [&centre] {
        return centre.count(u"SELECT count(*) FROM message WHERE occasion LIKE 'optout:%'"_s);
    };
    centre.take(posted(u"w1"_s, u"34600000101"_s, u" Baja. "_s, 1795317600));
    QVERIFY(centre.consent().optedOutAt.isValid());
    QCOMPARE(confirmations(), 1);
    QVERIFY(!centre.contact().waitingSince.isValid());
    QVERIFY(centre.conversations().constFirst().isOptedOut);
    const QList<ConsentRecord> records = valueOf(ConsentRepository(*centre.session).records(centre.studentId, 0));
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().wording, u" Baja. "_s);
    QCOMPARE(records.first().source, u"w1"_s);
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"BAJA"_s, 1795317600)); // posted twice
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"stop"_s, 1795317601)); // said twice
    QCOMPARE(confirmations(), 1);
    // An ALTA from before the BAJA that comes late does not undo it.
    centre.take(posted(u"w3"_s, u"34600000101"_s, u"Alta"_s, 1795317500));
    QVERIFY(centre.consent().optedOutAt.isValid());
    centre.take(posted(u"w4"_s, u"34600000101"_s, u"ALTA"_s, 1795317650));
    QVERIFY(!centre.consent().optedOutAt.isValid());
    QVERIFY(!centre.contact().waitingSince.isValid());
    centre.take(posted(u"w5"_s, u"34600000101"_s, u"No más mensajes!"_s, 1795317660));
    QVERIFY(centre.consent().optedOutAt.isValid());
    QCOMPARE(confirmations(), 2);
    // Too late to answer: recorded all the same.
    centre.take(posted(u"w6"_s, u"34600000150"_s, u"BAJA"_s, 1795317700 - 2 * 86400));
    QCOMPARE(confirmations(), 2);
    QCOMPARE(
        centre.count(u"SELECT count(*) FROM stop_list WHERE opted_out_at IS NOT NULL AND contact_id IS NOT NULL"_s), 2);
    // Nobody asked for anything to be restored: somebody has to read it.
    centre.take(posted(u"w7"_s, u"34600000151"_s, u"alta"_s, 1795317660));
    QVERIFY(centre.conversations({.text = u"600000151"_s}).constFirst().contact.waitingSince.isValid());
}

void IncomingTest::whatsAppsPreferencesTakeAYesBackAndGiveNone()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const QByteArray stop = testData(u"whatsapp/webhook_user_preferences_stop.json"_s);
    const auto resumed = [&stop](const QByteArray &seconds) {
        return QByteArray(stop).replace("\"stop\"", "\"resume\"").replace("1795317686", seconds);
    };
    centre.take(resumed("1795317680")); // nobody has ever been asked here
    QVERIFY(!centre.consent().marketingInAt.isValid());
    const QDateTime asked = QDateTime::fromSecsSinceEpoch(1795317682, Qt::UTC);
    valueOf(ConsentRepository(*centre.session)
                .add({.studentId = centre.studentId,
                      .action = ConsentAction::MarketingIn,
                      .how = u"paper"_s,
                      .wording = u"Quiero ofertas"_s,
                      .at = asked,
                      .recordedAt = asked}));
    QCOMPARE(centre.consent().marketingInAt, asked);
    centre.take(resumed("1795317684"));
    QCOMPARE(centre.consent().marketingInAt, asked);
    centre.take(stop);
    QVERIFY(centre.consent().marketingOutAt.isValid());
    QVERIFY(!centre.consent().marketingInAt.isValid());
    centre.take(resumed("1795317690"));
    QVERIFY(!centre.consent().marketingOutAt.isValid());
    QVERIFY(!centre.consent().marketingInAt.isValid());
    QVERIFY(!valueOf(ConsentRepository(*centre.session).records(centre.studentId, 0)).constFirst().isPromotionYes());
}

void IncomingTest::aNumberOfSeveralStudentsStopsAll()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const qint64 sister = centre.student(u"+34600000101"_s);
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"STOP"_s, 1795317600));
    for (const qint64 id : {centre.studentId, sister})
        QVERIFY(valueOf(ConsentRepository(*centre.session).state(id, 0)).optedOutAt.isValid());
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"START"_s, 1795317620));
    for (const qint64 id : {centre.studentId, sister})
        QVERIFY(!valueOf(ConsentRepository(*centre.session).state(id, 0)).optedOutAt.isValid());
}

void IncomingTest::howLongAnOkGivesIsSet()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const SettingValues settings({{setting::kReplyOkDays.key, u"2"_s}}, {}, {});
    centre.terms.promisedDays = WebhookTerms::of(settings, centre.terms.now).promisedDays;
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"Ok"_s, 1795317600, kNumber,
                       {{u"context"_s, QJsonObject{{u"id"_s, kWamid}}}}));
    const QList<EnrolmentPause> pauses = valueOf(EnrolmentPauseRepository(*centre.session).ofStudent(centre.studentId));
    QCOMPARE(pauses.size(), 1);
    QCOMPARE(pauses.first().from.daysTo(pauses.first().to), 1);
}

void IncomingTest::okGivesTime()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"Ok 👍"_s, 1795317600, kNumber,
                       {{u"context"_s, QJsonObject{{u"id"_s, kWamid}}}}));
    const QList<EnrolmentPause> pauses = valueOf(EnrolmentPauseRepository(*centre.session).ofStudent(centre.studentId));
    QCOMPARE(pauses.size(), 1);
    QCOMPARE(pauses.first().enrolmentId, centre.enrolmentId);
    QCOMPARE(pauses.first().from.daysTo(pauses.first().to), 4);
    QCOMPARE(pauses.first().reason, u"promised"_s);
    QVERIFY(!centre.contact().waitingSince.isValid());
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"vale, gracias"_s, 1795317610)); // once is enough
    QCOMPARE(valueOf(EnrolmentPauseRepository(*centre.session).ofStudent(centre.studentId)).size(), 1);
    centre.take(posted(u"w3"_s, u"34600000101"_s, u"COMPLETADO"_s, 1795317620));
    QVERIFY(centre.contact().waitingSince.isValid());
    QCOMPARE(centre.count(u"SELECT count(*) FROM job WHERE kind = 'track'"_s), 1);
    QCOMPARE(centre.count(u"SELECT count(*) FROM message WHERE occasion = 'reply:w3' AND kind = 'text'"_s), 1);
    QVERIFY(!centre.consent().optedOutAt.isValid());
    centre.take(posted(u"w4"_s, u"34600000101"_s, u"CANCELAR"_s, 1795317630));
    QVERIFY(!centre.consent().optedOutAt.isValid());
    // A centre may thank who has finished, and say nothing else.
    const auto answers = [&centre](const QString &id) {
        return centre.count(u"SELECT count(*) FROM message WHERE occasion = 'reply:%1'"_s.arg(id));
    };
    centre.terms.notRecordedText.clear();
    centre.take(posted(u"w5"_s, u"34600000101"_s, u"COMPLETADO"_s, 1795317640));
    QCOMPARE(answers(u"w5"_s), 0);
    centre.terms.completedText = u"Enhorabuena."_s;
    centre.take(posted(u"w6"_s, u"34600000101"_s, u"COMPLETADO"_s, 1795317650));
    QCOMPARE(answers(u"w6"_s), 1);
}

void IncomingTest::cancelEndsTheRemindersItAnswers()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    centre.terms.seriesEndedText = u"Ya no se le recuerda."_s;
    MessageRepository messages(*centre.session);
    const auto queue = [&](const QString &occasion) {
        const Message message{.uuid = QUuid::createUuid(),
                              .occasion = occasion.arg(centre.enrolmentId),
                              .purpose = MessagePurpose::Inactivity,
                              .studentId = centre.studentId,
                              .to = u"+34600000101"_s,
                              .queuedAt = centre.terms.now,
                              .enrolmentId = centre.enrolmentId};
        return valueOf(messages.insertAll({message})).value(message.occasion);
    };
    const qint64 first = queue(u"inactive:%1:20261103:1"_s);
    centre.session
        ->execute(u"UPDATE message SET state = 'accepted', accepted_at = ?, whatsapp_message_id = 'wamid.first' "
                  "WHERE id = ?"_s,
                  {centre.session->bindTime(centre.terms.now.addSecs(-400)), first})
        .value();
    const qint64 second = queue(u"inactive:%1:20261103:2"_s);
    const qint64 other = queue(u"deadline:%1::1"_s);
    const auto state = [&](qint64 id) { return valueOf(messages.find(id)).state; };
    const auto answers = [&] { return centre.count(u"SELECT count(*) FROM message WHERE occasion LIKE 'reply:%'"_s); };
    const QByteArray cancel = posted(u"w1"_s, u"34600000101"_s, u"Cancelar"_s, 1795317600, kNumber,
                                     {{u"context"_s, QJsonObject{{u"id"_s, u"wamid.first"_s}}}});
    centre.take(cancel);
    QCOMPARE(state(second), MessageState::Cancelled);
    QCOMPARE(valueOf(messages.find(second)).error->code, u"series_ended"_s);
    QCOMPARE(state(other), MessageState::Queued);
    QCOMPARE(answers(), 1);
    QVERIFY(!centre.contact().waitingSince.isValid());
    QVERIFY(!centre.consent().optedOutAt.isValid());
    centre.take(cancel);
    QCOMPARE(answers(), 1);
    centre.session
        ->execute(u"UPDATE progress SET state = 'in_progress', checked_at = ? WHERE enrolment_id = ?"_s,
                  {centre.session->bindTime(centre.terms.now), centre.enrolmentId})
        .value();
    const PlanScope all;
    const QList<RuleFacts> facts = valueOf(RuleFactsRepository(*centre.session).load(all, centre.terms.now, 0));
    QCOMPARE(facts.size(), 1);
    QCOMPARE(facts.first().sent.size(), 1);
    QVERIFY(facts.first().sent.first().endsSeries);
    QCOMPARE(facts.first().sent.first().occasion, u"inactive:%1:20261103:end"_s.arg(centre.enrolmentId));
    // It answers what a person wrote, or nothing at all: somebody has to read it.
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"CANCELAR"_s, 1795317610, kNumber,
                       {{u"context"_s, QJsonObject{{u"id"_s, kWamid}}}}));
    QVERIFY(centre.contact().waitingSince.isValid());
    QCOMPARE(answers(), 1);
}

void IncomingTest::anEditToBajaCounts()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto edit = [](const QString &id, const QString &of, const QString &text, qint64 seconds) {
        const QJsonObject part{{u"original_message_id"_s, of},
                               {u"message"_s, QJsonObject{{u"text"_s, QJsonObject{{u"body"_s, text}}}}}};
        return posted(id, u"34600000101"_s, {}, seconds, kNumber, {{u"type"_s, u"edit"_s}, {u"edit"_s, part}});
    };
    const auto confirmations = [&centre] {
        return centre.count(u"SELECT count(*) FROM message WHERE occasion LIKE 'optout:%'"_s);
    };
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"Vaja"_s, 1795317600));
    QVERIFY(!centre.consent().optedOutAt.isValid());
    centre.take(edit(u"e1"_s, u"w1"_s, u"BAJA"_s, 1795317610));
    QVERIFY(centre.consent().optedOutAt.isValid());
    centre.take(edit(u"e1"_s, u"w1"_s, u"BAJA"_s, 1795317610)); // posted twice
    QCOMPARE(confirmations(), 1);
    QCOMPARE(valueOf(ConsentRepository(*centre.session).records(centre.studentId, 0)).size(), 1);
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"Alta"_s, 1795317620));
    QVERIFY(!centre.consent().optedOutAt.isValid());
    centre.take(edit(u"e2"_s, u"w3"_s, u"Stop"_s, 1795317640)); // before what it changes
    QVERIFY(!centre.consent().optedOutAt.isValid());
    centre.take(posted(u"w3"_s, u"34600000101"_s, u"Sop"_s, 1795317630));
    QVERIFY(centre.consent().optedOutAt.isValid());
}

void IncomingTest::anOkThatBecomesAQuestionWaits()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto edit = [](const QString &id, const QString &text, qint64 seconds) {
        const QJsonObject part{{u"original_message_id"_s, u"w1"_s},
                               {u"message"_s, QJsonObject{{u"text"_s, QJsonObject{{u"body"_s, text}}}}}};
        return posted(id, u"34600000101"_s, {}, seconds, kNumber, {{u"type"_s, u"edit"_s}, {u"edit"_s, part}});
    };
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"Ok"_s, 1795317600));
    QVERIFY(!centre.contact().waitingSince.isValid());
    centre.take(edit(u"e1"_s, u"Vale"_s, 1795317610));
    QVERIFY(!centre.contact().waitingSince.isValid());
    centre.take(edit(u"e2"_s, u"Ok, ¿pero hasta cuándo?"_s, 1795317620));
    QVERIFY(centre.contact().waitingSince.isValid());
    QCOMPARE(centre.contact().lastText, u"Ok, ¿pero hasta cuándo?"_s);
}

void IncomingTest::anApprovedTemplateIsReadAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto pulls = [&centre] { return centre.count(u"SELECT count(*) FROM job WHERE kind = 'pull_templates'"_s); };
    centre.take(testData(u"whatsapp/webhook_template_status_paused.json"_s));
    QCOMPARE(pulls(), 0);
    centre.take(testData(u"whatsapp/webhook_template_status_approved.json"_s));
    QCOMPARE(pulls(), 1);
    centre.take(testData(u"whatsapp/webhook_template_status_approved.json"_s));
    QCOMPARE(pulls(), 1);
}

void IncomingTest::whatWasNotUnderstoodIsKeptAWhileAndTriedAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    WebhookEventRepository events(*centre.session);
    const TemplateKey key{.name = u"recordatorio_clase"_s, .language = u"es_ES"_s};
    TemplateRepository templates(*centre.session);
    valueOf(templates.store({{.key = key, .state = TemplateState::Approved, .category = u"UTILITY"_s}}, centre.now));
    QCOMPARE(valueOf(events.aside()).count, 0);
    // A template's news with something that nobody here knows yet.
    QJsonObject body = QJsonDocument::fromJson(testData(u"whatsapp/webhook_template_status_paused.json"_s)).object();
    QJsonArray entries = body.value("entry"_L1).toArray();
    QJsonObject entry = entries.first().toObject();
    QJsonArray changes = entry.value("changes"_L1).toArray();
    changes.append(QJsonObject{{u"field"_s, u"of_tomorrow"_s}, {u"value"_s, QJsonObject()}});
    entry.insert("changes"_L1, changes);
    body.insert("entry"_L1, QJsonArray{entry});
    centre.take(QJsonDocument(body).toJson());
    centre.take("nonsense");
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"hola"_s, 1795317600));
    const WebhookEventRepository::Aside aside = valueOf(events.aside());
    QCOMPARE(aside.count, 2);
    QCOMPARE(aside.since, centre.terms.now);
    QCOMPARE(valueOf(templates.find(key))->state, TemplateState::Paused);
    // Meanwhile it is approved again, and that is what counts.
    centre.take(testData(u"whatsapp/webhook_template_status_approved.json"_s));
    QCOMPARE(valueOf(events.tryAsideAgain(centre.terms.now.addSecs(1), 100)), 2);
    QCOMPARE(valueOf(events.aside()).count, 0);
    centre.workOff();
    QCOMPARE(valueOf(events.aside()).count, 2);
    QCOMPARE(valueOf(templates.find(key))->state, TemplateState::Approved);
    const auto kept = [&centre] { return centre.count(u"SELECT count(*) FROM webhook_event"_s); };
    QCOMPARE(valueOf(events.forget(centre.terms.now.addSecs(1), 100)), int(kept()) - 2);
    QCOMPARE(valueOf(events.forgetAside(centre.terms.now, 100)), 0);
    if (!centre.session->execute(u"UPDATE webhook_event SET processed_at = ?"_s,
                                 {centre.session->bindTime(centre.terms.now.addDays(60))})) // tried again by others
        qFatal("no events");
    QCOMPARE(valueOf(events.forgetAside(centre.terms.now.addSecs(1), 1)), 1);
    QCOMPARE(kept(), 1);
}

void IncomingTest::whatFailedLongAgoIsOnlyNoted()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto state = [&centre](qint64 id) { return valueOf(MessageRepository(*centre.session).find(id)).state; };
    const qint64 failedAt = centre.terms.now.addSecs(-400).toSecsSinceEpoch();
    centre.take(statusPost(kWamid, u"failed"_s, failedAt, 131056));
    QCOMPARE(state(centre.messageId), MessageState::Queued); // too fast for this person: it goes again
    const qint64 old = centre.sent(u"wamid.OLD"_s, centre.studentId);
    centre.post(statusPost(u"wamid.OLD"_s, u"failed"_s, failedAt, 131056));
    if (!centre.session->execute(u"UPDATE webhook_event SET is_understood = ? WHERE processed_at IS NULL"_s, {false}))
        qFatal("no event"); // an earlier version could not store it
    centre.workOff();
    QCOMPARE(state(old), MessageState::Failed);
}

void IncomingTest::whoStoppedPromotionIsNotedByItself()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const qint64 failedAt = centre.terms.now.addSecs(-60).toSecsSinceEpoch();
    for (int times = 0; times < 2; ++times) // Meta tells things twice
        centre.take(statusPost(kWamid, u"failed"_s, failedAt, 131050));
    QVERIFY(centre.consent().marketingOutAt.isValid());
    QVERIFY(!centre.consent().optedOutAt.isValid()); // what is about the course still goes
    QCOMPARE(valueOf(ConsentRepository(*centre.session).records(centre.studentId, 0)).size(), 1);
}

void IncomingTest::numbersInAnotherShapeFindTheStudent()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    struct Shape {
        QString dialled;
        QString waId;
    };
    const QList<Shape> shapes{{u"+525512345678"_s, u"5215512345678"_s},
                              {u"+5491123456789"_s, u"541123456789"_s},
                              {u"+541123456780"_s, u"5491123456780"_s},
                              {u"+5531987654321"_s, u"553187654321"_s}};
    int number = 0;
    for (const Shape &shape : shapes) {
        const qint64 id = centre.student(shape.dialled);
        centre.take(posted(u"w%1"_s.arg(++number), shape.waId, u"Hola"_s, 1795317600));
        const QList<Contact> contacts = valueOf(ContactRepository(*centre.session).ofStudent(id));
        QCOMPARE(contacts.size(), 1);
        QCOMPARE(contacts.first().waId, shape.waId); // never rewritten
    }
    // A stranger becomes a conversation of nobody's.
    centre.take(posted(u"x"_s, u"34600000177"_s, u"Información, por favor"_s, 1795317600));
    QCOMPARE(centre.conversations({.text = u"34600000177"_s}).constFirst().contact.studentId, 0);
}

void IncomingTest::whoHidesTheNumberIsFoundByTheId()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const QString id = u"ES.70000000000000417731"_s;
    // Nobody known: only what is quoted tells who it is.
    centre.take(posted(u"w1"_s, {}, u"Hola"_s, 1795317600, kNumber,
                       {{u"from_user_id"_s, id}, {u"context"_s, QJsonObject{{u"id"_s, kWamid}}}}));
    QCOMPARE(centre.contact().studentId, centre.studentId);
    QCOMPARE(centre.contact().userId, id);
    QVERIFY(centre.contact().waId.isEmpty());
    // Later the number shows: the same conversation.
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"Soy yo"_s, 1795317610, kNumber, {{u"from_user_id"_s, id}}));
    QCOMPARE(centre.conversations().size(), 1);
    QCOMPARE(centre.contact().waId, u"34600000101"_s);
    // Another id for the number: perhaps another person.
    centre.take(posted(u"w3"_s, u"34600000101"_s, u"Buenas"_s, 1795317620, kNumber, {{u"from_user_id"_s, u"ES.1"_s}}));
    QCOMPARE(centre.conversations().size(), 1);
    QCOMPARE(centre.contact().note.kind, ContactNote::Kind::UserIdChanged);
    QCOMPARE(centre.contact().userId, id);
}

void IncomingTest::aNewNumberIsAskedAbout()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"Hola"_s, 1795317600));
    centre.take(testData(u"whatsapp/webhook_system_number_changed.json"_s));
    QCOMPARE(centre.conversations().size(), 1);
    const Contact contact = centre.contact();
    QCOMPARE(contact.note.kind, ContactNote::Kind::NumberChanged);
    QCOMPARE(contact.note.waId, u"34600000199"_s);
    QCOMPARE(contact.lastInAt, QDateTime::fromSecsSinceEpoch(1795317600, Qt::UTC)); // the person did not write
    QCOMPARE(contact.waId, u"34600000101"_s);
}

void IncomingTest::editsAndDeletionsInAnyOrder()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto change = [](const QString &id, const QString &type, const QString &text, qint64 seconds) {
        QJsonObject part{{u"original_message_id"_s, u"w1"_s}};
        if (!text.isEmpty())
            part.insert("message"_L1, QJsonObject{{u"text"_s, QJsonObject{{u"body"_s, text}}}});
        return posted(id, u"34600000101"_s, {}, seconds, kNumber, {{u"type"_s, type}, {type, part}});
    };
    centre.take(change(u"e2"_s, u"edit"_s, u"tercero"_s, 1795317630)); // before what it changes
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"primero"_s, 1795317600));
    QCOMPARE(centre.theirs().constFirst().incoming.body, u"tercero"_s);
    centre.take(change(u"e1"_s, u"edit"_s, u"segundo"_s, 1795317620)); // older than the one that counts
    QCOMPARE(centre.theirs().constFirst().incoming.body, u"tercero"_s);
    QCOMPARE(centre.theirs().size(), 1);
    centre.take(change(u"r1"_s, u"revoke"_s, {}, 1795317640));
    centre.take(change(u"e3"_s, u"edit"_s, u"cuarto"_s, 1795317650));
    QVERIFY(centre.theirs().constFirst().incoming.body.isEmpty());
    QVERIFY(centre.theirs().constFirst().incoming.content.isEmpty());
}

void IncomingTest::theListShowsWhatIsLeftOfAMessage()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    const auto change = [](const QString &id, const QString &type, const QJsonObject &part, qint64 seconds) {
        QJsonObject whole = part;
        whole.insert("original_message_id"_L1, u"w2"_s);
        return posted(id, u"34600000101"_s, {}, seconds, kNumber, {{u"type"_s, type}, {type, whole}});
    };
    const QJsonObject words{{u"message"_s, QJsonObject{{u"text"_s, QJsonObject{{u"body"_s, u"Gracias"_s}}}}}};
    const auto last = [&centre] { return centre.contact().lastText; };
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"Hola"_s, 1795317600));
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"Grcias"_s, 1795317600)); // in the same second
    QCOMPARE(last(), u"Grcias"_s);
    centre.take(change(u"e1"_s, u"edit"_s, words, 1795317610));
    QCOMPARE(last(), u"Gracias"_s);
    centre.take(change(u"r1"_s, u"revoke"_s, {}, 1795317620));
    QCOMPARE(last(), QString());
    QCOMPARE(centre.contact().lastKind, IncomingKind::Revoke);
    QCOMPARE(centre.contact().lastAt, QDateTime::fromSecsSinceEpoch(1795317600, Qt::UTC));
}

void IncomingTest::onlyTheSenderChangesAMessage()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"mío"_s, 1795317600));
    centre.take(posted(u"r1"_s, u"34600000155"_s, {}, 1795317640, kNumber,
                       {{u"type"_s, u"revoke"_s}, {u"revoke"_s, QJsonObject{{u"original_message_id"_s, u"w1"_s}}}}));
    QCOMPARE(valueOf(IncomingRepository(*centre.session).known({u"w1"_s})).constFirst().body, u"mío"_s);
}

void IncomingTest::severalNumbersAndThoseOfOthers()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"uno"_s, 1795317600));
    centre.take(posted(u"w2"_s, u"34600000101"_s, u"dos"_s, 1795317601, u"732"_s));
    centre.take(posted(u"w3"_s, u"34600000101"_s, u"tres"_s, 1795317602, u"999"_s)); // nobody's here
    const QList<ConversationRow> rows = centre.conversations();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).contact.account, u"2"_s);
    QCOMPARE(rows.at(1).contact.account, u"1"_s);
    QCOMPARE(rows.at(0).contact.studentId, centre.studentId);
    QCOMPARE(centre.count(u"SELECT count(*) FROM incoming_message"_s), 2);
    // Who wants no more messages wants none from either number.
    centre.take(posted(u"w4"_s, u"34600000101"_s, u"baja"_s, 1795317603, u"732"_s));
    QCOMPARE(centre.count(u"SELECT count(*) FROM stop_list WHERE opted_out_at IS NOT NULL"_s), 3);
    QCOMPARE(centre.count(u"SELECT count(*) FROM message WHERE occasion LIKE 'optout:%' AND account = '2'"_s), 1);
}

QStringList IncomingTest::state(Centre &centre)
{
    QStringList lines;
    for (const QString &sql :
         {u"SELECT wa_id, user_id, unread, last_text, waiting_since IS NULL FROM contact ORDER BY wa_id"_s,
          u"SELECT whatsapp_message_id, body, revoked_at IS NULL, 0, 0 FROM incoming_message WHERE kind NOT IN "
          u"('edit', "
          "'revoke') ORDER BY whatsapp_message_id"_s,
          u"SELECT whatsapp_message_id, state, read_at IS NULL, delivered_at IS NULL, answered_at IS NULL FROM message "
          "WHERE whatsapp_message_id IS NOT NULL ORDER BY id"_s,
          u"SELECT opted_out_at IS NULL, student_id IS NULL, 0, 0, 0 FROM stop_list ORDER BY 1, 2"_s}) {
        Result<QSqlQuery> query = centre.session->execute(sql);
        if (!query)
            qFatal("%s", qUtf8Printable(query.error().detail));
        while (query->next()) {
            QStringList fields;
            for (int i = 0; i < 5; ++i)
                fields.append(query->value(i).toString());
            lines.append(fields.join(u'|'));
        }
    }
    return lines;
}

void IncomingTest::duplicatesAndDisorderComeToTheSame()
{
    BEDEL_FRESH_DATABASE(fixture);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    QList<QByteArray> bodies{
        posted(u"w1"_s, u"34600000101"_s, u"Hola"_s, 1795317600),
        posted(u"w2"_s, u"34600000101"_s, u"BAJA"_s, 1795317610),
        posted(u"w3"_s, u"34600000101"_s, u"ALTA"_s, 1795317620),
        posted(u"w4"_s, u"34600000101"_s, u"stop"_s, 1795317630),
        posted(u"w5"_s, u"34600000177"_s, u"¿Precio?"_s, 1795317640),
        posted(u"e1"_s, u"34600000177"_s, {}, 1795317650, kNumber,
               {{u"type"_s, u"edit"_s},
                {u"edit"_s,
                 QJsonObject{{u"original_message_id"_s, u"w5"_s},
                             {u"text"_s, QJsonObject{{u"body"_s, u"¿Precio y horario?"_s}}}}}}),
        statusPost(kWamid, u"sent"_s, 1795317300),
        statusPost(kWamid, u"delivered"_s, 1795317310),
        statusPost(kWamid, u"read"_s, 1795317320),
        statusPost(kWamid, u"failed"_s, 1795317305),
    };
    QStringList expected;
    for (int round = 0; round < 6; ++round) {
        DatabaseFixture fresh(engine);
        Centre centre(fresh, m_clock);
        QList<QByteArray> order = bodies;
        if (round > 0) {
            order += bodies;
            std::shuffle(order.begin(), order.end(), random);
        }
        for (const QByteArray &body : std::as_const(order)) {
            centre.post(body);
            if (random() % 3 == 0)
                centre.workOff();
        }
        centre.workOff();
        QStringList found = state(centre);
        // What the list shows last of an edited message, and whether an ALTA had something to restore when it came,
        // depend on the order; what counts does not.
        for (QString &line : found) {
            if (line.startsWith(u"34600000"_s))
                line = line.section(u'|', 0, 2);
        }
        if (round == 0)
            expected = found;
        QCOMPARE(found, expected);
    }
}

void IncomingTest::oneThatCannotBeStoredKeepsNoneWaiting()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    centre.post("no json");
    centre.post(posted(u"w9"_s, u"34600000101"_s, QString(3, QChar(0)), 99999999999999));
    centre.post(posted(QString(600, u'x'), u"34600000101"_s, u"zu lang"_s, 1795317600));
    centre.post(QByteArray("[").repeated(3000));
    centre.post(posted(u"w2"_s, u"34600000101"_s, u"gut"_s, 1795317600));
    centre.workOff();
    QCOMPARE(centre.count(u"SELECT count(*) FROM webhook_event WHERE processed_at IS NULL"_s), 0);
    QVERIFY(!valueOf(IncomingRepository(*centre.session).known({u"w2"_s})).isEmpty());
    const QString notUnderstood = fixture.isSqlite() ? u"is_understood = 0"_s : u"NOT is_understood"_s;
    QCOMPARE(centre.count(u"SELECT count(*) FROM webhook_event WHERE "_s + notUnderstood), 3);
}

void IncomingTest::conversationsAreFoundAndFiltered()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    centre.take(posted(u"w1"_s, u"34600000101"_s, u"No puedo entrar en la plataforma"_s, 1795317600));
    centre.take(posted(u"w2"_s, u"34600000177"_s, u"¿Cuánto cuesta el curso de Árabe?"_s, 1795317610));
    const auto found = [&centre](const QString &text) {
        QStringList ids;
        for (const ConversationRow &row : centre.conversations({.text = text}))
            ids.append(row.contact.waId);
        return ids;
    };
    QCOMPARE(found(u"arabe cuesta"_s), QStringList{u"34600000177"_s});
    QCOMPARE(found(u"lucia"_s), QStringList{u"34600000101"_s}); // the student's name
    QCOMPARE(found(u"+34600000101"_s), QStringList{u"34600000101"_s});
    QCOMPARE(found(u"nichts"_s), QStringList());
    ContactRepository contacts(*centre.session);
    const qint64 first = centre.conversations().at(1).contact.id;
    QCOMPARE(valueOf(contacts.markRead(first, centre.terms.now)), u"w1"_s);
    valueOf(contacts.assign(first, u"ana"_s));
    valueOf(contacts.answered(first, u"Ya está"_s, centre.terms.now));
    const ConversationCounts counts = valueOf(contacts.counts(u"ana"_s));
    QCOMPARE(counts, (ConversationCounts{.all = 2, .unread = 1, .waiting = 1, .mine = 1}));
    QCOMPARE(centre.conversations({.filter = ConversationFilter::Waiting}).constFirst().contact.waId, u"34600000177"_s);
    QCOMPARE(centre.conversations({.filter = ConversationFilter::Mine, .who = u"ana"_s}).constFirst().contact.id,
             first);
    QCOMPARE(centre.conversations().constFirst().contact.id, first); // answered last
    QCOMPARE(valueOf(contacts.positions({}, {first})), (QHash<qint64, int>{{first, 0}}));
    QCOMPARE(valueOf(contacts.count({.filter = ConversationFilter::Unread})), 1);
}

void IncomingTest::aThreadIsPagedBackwards()
{
    BEDEL_FRESH_DATABASE(fixture);
    Centre centre(fixture, m_clock);
    for (int i = 0; i < 25; ++i)
        centre.post(posted(u"w%1"_s.arg(i), u"34600000101"_s, QString::number(i), 1795317600 + i / 3)); // same seconds
    centre.workOff();
    IncomingRepository incoming(*centre.session);
    QStringList seen;
    ThreadKey before;
    bool hasEarlier = true;
    for (int page = 0; hasEarlier; ++page) {
        const ThreadPage read = valueOf(incoming.thread(centre.contact(), before, 7));
        QVERIFY(page < 10 && !read.entries.isEmpty());
        QStringList part;
        for (const ThreadEntry &entry : read.entries)
            part.append(entry.side == ThreadEntry::Side::Ours ? u"ours"_s : entry.incoming.body);
        seen = part + seen;
        hasEarlier = read.hasEarlier;
        before = ThreadKey::of(read.entries.first());
    }
    QStringList expected{u"ours"_s};
    for (int i = 0; i < 25; ++i)
        expected.append(QString::number(i));
    QCOMPARE(seen, expected);
}

void IncomingTest::wordsThatMeanSomething_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("word");
    const std::pair<const char *, ReplyWord> rows[]{
        {" Baja. ", ReplyWord::OptOut},
        {"STOP", ReplyWord::OptOut},
        {"¡NO MÁS!", ReplyWord::OptOut},
        {"no mas mensajes", ReplyWord::OptOut},
        {"Darme  de\nbaja", ReplyWord::OptOut},
        {"PARAR 🛑", ReplyWord::OptOut},
        {"«Sair»", ReplyWord::OptOut},
        {"Unsubscribe", ReplyWord::OptOut},
        {"Opt-out", ReplyWord::OptOut},
        {"ＢＡＪＡ", ReplyWord::OptOut},
        {"b\u0061\u200bja", ReplyWord::OptOut},
        {"Baja por favor, no quiero más mensajes", ReplyWord::OptOut},
        {"Hola, buenas tardes:\nquiero darme de baja. ¡Gracias!", ReplyWord::OptOut},
        {"la baja médica", ReplyWord::None},
        {"Hola, ¿la baja médica os la mando aquí?", ReplyWord::None},
        {"Hola, gracias", ReplyWord::None},
        {"no quiero darme de baja", ReplyWord::None},
        {"he bajado", ReplyWord::None},
        {"stop it please now", ReplyWord::None},
        {"CANCELAR", ReplyWord::Cancel},
        {"cancel", ReplyWord::Cancel},
        {"Alta", ReplyWord::OptIn},
        {"start", ReplyWord::OptIn},
        {"Ok!", ReplyWord::Ok},
        {"Vale, gracias 🙏", ReplyWord::Ok},
        {"Completado", ReplyWord::Completed},
        {"AYUDA", ReplyWord::Help},
        {"", ReplyWord::None},
        {"👍", ReplyWord::None},
        {"¿Ok para quién?", ReplyWord::None},
    };
    for (const auto &[text, word] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << int(word);
}

void IncomingTest::wordsThatMeanSomething()
{
    QFETCH(QString, text);
    QFETCH(int, word);
    QCOMPARE(int(replyWord(text)), word);
}

QTEST_GUILESS_MAIN(IncomingTest)
#include "tst_incoming.moc"
