// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/sendingsettings.h"
#include "app/domain/sendingevent.h"
#include "app/engine/sending/claim.h"
#include "app/services/manualplan.h"
#include "app/storage/consentrepository.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/enrolmentpauserepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/runplanstore.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/support/trackedcentre.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone kZone("Europe/Madrid");

/// Students who have not entered for nine days, the rules, and a claim without an engine around it.
class Bench {
public:
    explicit Bench(const DatabaseFixture &fixture, int people = 2)
        : session(migratedSession(fixture, clock))
    {
        // A Wednesday in the morning.
        goTo(QDateTime(QDate(2026, 11, 4), QTime(10, 0), kZone).toUTC());
        texts = {{u"template.inactivity"_s, u"aviso:es"_s},
                 {u"template.welcome"_s, u"bienvenida:es"_s},
                 {u"country"_s, u"XX"_s},
                 {u"centre.name"_s, u"Academia"_s},
                 {u"centre.time_zone"_s, u"Europe/Madrid"_s}};
        store(notice(u"aviso"_s, u"UTILITY"_s));
        store(notice(u"bienvenida"_s, u"UTILITY"_s));
        centre = trackedCentre(*session, clock.now().addDays(-40), people);
        for (const qint64 enrolment : std::as_const(centre.enrolments))
            read(enrolment, 30, clock.now().addDays(-9));
    }

    void goTo(const QDateTime &at) { clock.advance(std::chrono::milliseconds(clock.now().msecsTo(at))); }
    static WhatsAppTemplate notice(const QString &name, const QString &category)
    {
        return {.key = {.name = name, .language = u"es"_s},
                .metaId = name,
                .state = TemplateState::Approved,
                .category = category,
                .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, vuelve a {{2}}."_s}}}};
    }
    void store(const WhatsAppTemplate &one)
    {
        templates.insert(one.key.name, one);
        valueOf(TemplateRepository(*session).store(templates.values(), clock.now())); // all that the account has
    }
    /// The student did something then; it was read a minute ago.
    void read(qint64 enrolment, double percent, const QDateTime &active)
    {
        ProgressChange change = changeOf(enrolment, percent, active);
        change.value.checkedAt = clock.now().addSecs(-60);
        if (percent >= 100)
            change.value.completedAt = active;
        valueOf(inTransaction(*session, [&] { return ProgressRepository(*session).store({change}); }));
    }
    /// The reading of all is as old as the clock allows.
    void readAll(const QDateTime &active)
    {
        for (const qint64 enrolment : std::as_const(centre.enrolments))
            read(enrolment, 30, active);
    }
    SettingValues settings() const { return SettingValues(texts, {}, {}); }
    /// A run of the rules; how many messages it made.
    int run()
    {
        const SendingTerms terms = sendingTerms(settings(), clock.now());
        const RunPlan plan = valueOf(readRunPlan(*session, {}, terms, clock.now()));
        if (plan.question)
            qFatal("the run asks a question");
        return valueOf(inTransaction(*session, [&]() -> Result<int> {
            RuleRun run{.kind = RuleRun::Kind::Scheduled, .state = RuleRun::State::Done, .at = clock.now()};
            const Result<qint64> id = RuleRunRepository(*session).add(run);
            if (!id)
                return fail(id.error());
            run.id = *id;
            return writeRunPlan(*session, plan, 0, plan.occasions.size(), run, terms);
        }));
    }
    QList<ReadyMessage> claim(SqlSession &with, int limit = 20)
    {
        const ClaimTerms terms{.settings = settings(),
                               .owner = u"bench"_s,
                               .now = clock.now(),
                               .lease = 90s,
                               .numbers = {{.account = u"1"_s, .limit = limit}},
                               .connected = {u"1"_s},
                               .peoplePerDay = peoplePerDay};
        return valueOf(inTransaction(with, [&] { return claimMessages(with, terms); }));
    }
    QList<ReadyMessage> claim() { return claim(*session); }
    QList<Message> messages()
    {
        QList<Message> all;
        for (const MessageRow &row : valueOf(MessageRepository(*session).page({}, 0, 1000)).rows)
            all.append(row.message);
        return all;
    }
    Message only()
    {
        const QList<Message> all = messages();
        if (all.size() != 1)
            qFatal("%d messages instead of one", int(all.size()));
        return all.constFirst();
    }
    QList<Decision> decisions(std::optional<DecisionOutcome> outcome = {})
    {
        DecisionQuery query;
        if (outcome)
            query.outcomes = {*outcome};
        QList<Decision> all;
        for (const DecisionRow &row : valueOf(DecisionRepository(*session).page(query, 0, 1000)).rows)
            all.append(row.decision);
        return all;
    }
    int count(DecisionOutcome outcome) { return valueOf(DecisionRepository(*session).count({.outcomes = {outcome}})); }
    qint64 lastMessage(qint64 student)
    {
        Result<QSqlQuery> row = session->execute(u"SELECT last_message_id FROM student WHERE id = ?"_s, {student});
        return row && row->next() ? row->value(0).toLongLong() : -1;
    }
    qint64 queue(const Message &message)
    {
        return valueOf(MessageRepository(*session).insertAll({message})).value(message.occasion);
    }
    Message byHand(qint64 student, const QString &name = u"aviso"_s)
    {
        const QUuid uuid = QUuid::createUuid();
        return {.uuid = uuid,
                .occasion = u"manual:"_s + uuid.toString(QUuid::WithoutBraces),
                .purpose = MessagePurpose::Manual,
                .studentId = student,
                .templateKey = {.name = name, .language = u"es"_s},
                .queuedAt = clock.now(),
                .content = {{messagecontent::kFixedTemplate, true},
                            {messagecontent::kValues, QJsonObject{{u"body.1"_s, u"Ana"_s}, {u"body.2"_s, u"x"_s}}}},
                .isAutomatic = false};
    }
    void stop(qint64 student, const char *column)
    {
        session
            ->execute(u"INSERT INTO stop_list (student_id, %1) VALUES (?, ?)"_s.arg(QLatin1StringView(column)),
                      {student, session->bindTime(clock.now())})
            .value();
    }
    /// A template by hand to one of the people about their first course.
    ManualSend sendTo(qsizetype person, bool insists = false) const
    {
        ManualSend send{.studentIds = {centre.students.at(person)},
                        .templateKey = {.name = u"aviso"_s, .language = u"es"_s},
                        .enrolmentId = centre.enrolments.at(person),
                        .values = {{u"body.1"_s, u"Ana"_s}, {u"body.2"_s, u"Primero"_s}},
                        .who = u"Nuria"_s};
        if (insists)
            send.insistedFor = {centre.students.at(person)};
        return send;
    }
    ManualSendRow planned(const ManualSend &send)
    {
        return valueOf(planManualSend(*session, send, settings(), clock.now())).rows.constFirst();
    }
    Result<QueuedMessages> queue(const ManualSend &send)
    {
        return inTransaction(*session, [&] { return queueManualSend(*session, send, settings(), clock.now()); });
    }
    Message stored(qint64 id) { return valueOf(MessageRepository(*session).find(id)); }
    void leaves(qsizetype person)
    {
        session->execute(u"UPDATE enrolment SET state = 'ended' WHERE id = ?"_s, {centre.enrolments.at(person)})
            .value();
    }
    void rests(qsizetype person)
    {
        const QDate today = clock.now().toTimeZone(kZone).date();
        valueOf(EnrolmentPauseRepository(*session).add({.enrolmentId = centre.enrolments.at(person),
                                                        .from = today,
                                                        .to = today.addDays(2),
                                                        .reason = u"leave"_s,
                                                        .createdAt = clock.now()}));
    }
    /// The person writes to us, now.
    void writes(qsizetype person)
    {
        session
            ->execute(u"INSERT INTO contact (student_id, wa_id, last_in_at, created_at) VALUES (?, ?, ?, ?)"_s,
                      {centre.students.at(person), u"3460000020%1"_s.arg(person), session->bindTime(clock.now()),
                       session->bindTime(clock.now())})
            .value();
    }
    /// The same people in the second course, too, inactive there as well.
    QList<qint64> enrolInSecond()
    {
        QList<qint64> ids;
        for (const qint64 student : std::as_const(centre.students)) {
            valueOf(EnrolmentRepository(*session).storeFromCampus(student, centre.courses.at(1), true,
                                                                  clock.now().addDays(-40)));
            for (const Enrolment &one : valueOf(EnrolmentRepository(*session).ofStudent(student))) {
                if (one.courseId == centre.courses.at(1))
                    ids.append(one.id);
            }
        }
        for (const qint64 enrolment : std::as_const(ids))
            read(enrolment, 40, clock.now().addDays(-9));
        return ids;
    }

    ManualClock clock;
    SettingValues::Texts texts;
    std::unique_ptr<SqlSession> session;
    TrackedCentre centre;
    QMap<QString, WhatsAppTemplate> templates;
    std::optional<int> peoplePerDay;
};

} // namespace

/// What is asked once more when a message is about to go.
class ClaimTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(whatIsStillSoGoes)
    BEDEL_DATABASE_TEST(whoEnteredMeanwhileIsNotToldOtherwise)
    BEDEL_DATABASE_TEST(whoCompletedIsWrittenToNoMore)
    BEDEL_DATABASE_TEST(anOldReadingSaysNothing)
    BEDEL_DATABASE_TEST(whatCannotGoSoonIsJudgedAnew)
    BEDEL_DATABASE_TEST(whatGoesLateIsMadeAnew)
    BEDEL_DATABASE_TEST(aStoppedRuleKeepsWhatShowsThatItWorksAgain)
    BEDEL_DATABASE_TEST(aMergedMessageNamesWhatIsStillSo)
    BEDEL_DATABASE_TEST(whatLostWaitsAgain)
    BEDEL_DATABASE_TEST(aRuleThatChangedLeavesWhatWasToStay)
    BEDEL_DATABASE_TEST(whatIsSentAgainGoesOnlyWhileItIsSo)
    BEDEL_DATABASE_TEST(aWelcomeWaitsForTheMorningOfTheFirstDay)
    BEDEL_DATABASE_TEST(nobodyIsWelcomedToWhatTheyLeft)
    BEDEL_DATABASE_TEST(promotionNeedsAYes)
    BEDEL_DATABASE_TEST(chatTakesNoPlaceUnderTheCaps)
    BEDEL_DATABASE_TEST(theWindowIsThatOfTheNumber)
    BEDEL_DATABASE_TEST(byHandTheStopListHoldsUntilSomebodyInsists)
    BEDEL_DATABASE_TEST(whoWritesMeanwhileIsNotInterruptedByHandEither)
    BEDEL_DATABASE_TEST(whatIsExpectedGoesIntoAConversation)
    BEDEL_DATABASE_TEST(whoHasNotFinishedIsNotCongratulatedUnwarned)

private:
    static qint64 welcome(Bench &bench, const QDateTime &start);
};

void ClaimTest::whatIsStillSoGoes()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture);
    QCOMPARE(bench.run(), 2);
    QCOMPARE(bench.claim().size(), 0); // it can still be taken back
    bench.clock.advance(6min);
    const QList<ReadyMessage> ready = bench.claim();
    QCOMPARE(ready.size(), 2);
    QCOMPARE(ready.constFirst().message.text, u"Hola Ana, vuelve a Primero."_s);
    QCOMPARE(bench.count(DecisionOutcome::Sent), 2);
}

void ClaimTest::whoEnteredMeanwhileIsNotToldOtherwise()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    QCOMPARE(bench.run(), 1);
    bench.clock.advance(6min);
    bench.read(bench.centre.enrolments.constFirst(), 31, bench.clock.now().addSecs(-120));
    QCOMPARE(bench.claim().size(), 0);
    const Message message = bench.only();
    QCOMPARE(message.state, MessageState::Cancelled);
    QCOMPARE(message.error->code, u"not_due_any_more"_s);
    const QList<Decision> decisions = bench.decisions();
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(decisions.constFirst().outcome, DecisionOutcome::Stopped);
    QCOMPARE(decisions.constFirst().reason, u"days_inactive"_s);
    QCOMPARE(decisions.constFirst().messageId, message.id);
    QVERIFY(!decisions.constFirst().heldSince.isValid());
    QCOMPARE(bench.run(), 0);
}

void ClaimTest::whoCompletedIsWrittenToNoMore()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    QCOMPARE(bench.run(), 1);
    bench.clock.advance(6min);
    bench.read(bench.centre.enrolments.constFirst(), 100, bench.clock.now().addDays(-8));
    QCOMPARE(bench.claim().size(), 0);
    QCOMPARE(bench.only().state, MessageState::Cancelled);
    QCOMPARE(bench.only().error->code, u"completed"_s);
    QCOMPARE(bench.decisions().constFirst().reason, u"not_completed"_s);
}

void ClaimTest::anOldReadingSaysNothing()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    bench.clock.advance(5h + 58min); // within the hours again at 16:00
    QCOMPARE(bench.run(), 0); // the slot lies outside; it waits
    QCOMPARE(bench.count(DecisionOutcome::Held), 1);
    bench.goTo(QDateTime(QDate(2026, 11, 4), QTime(16, 0), kZone).toUTC());
    bench.readAll(bench.clock.now().addDays(-9));
    QCOMPARE(bench.run(), 1);
    const QDateTime since = bench.decisions().constFirst().heldSince;
    bench.clock.advance(6min);
    bench.session
        ->execute(u"UPDATE progress SET checked_at = ?"_s,
                  {bench.session->bindTime(bench.clock.now().addSecs(-7 * 3600))})
        .value();
    QCOMPARE(bench.claim().size(), 0);
    QCOMPARE(bench.messages().size(), 0);
    QCOMPARE(bench.lastMessage(bench.centre.students.constFirst()), 0);
    const Decision held = bench.decisions().constFirst();
    QCOMPARE(held.outcome, DecisionOutcome::Held);
    QCOMPARE(held.reason, u"reading_fresh"_s);
    QCOMPARE(held.heldSince, since); // it does not live longer for that
    QCOMPARE(held.messageId, 0);
    QCOMPARE(held.runId, 0);
    bench.readAll(bench.clock.now().addDays(-9));
    QCOMPARE(bench.run(), 1); // a reading has come
    bench.clock.advance(6min);
    QCOMPARE(bench.claim().size(), 1);
}

void ClaimTest::whatCannotGoSoonIsJudgedAnew()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 2);
    QCOMPARE(bench.run(), 2);
    bench.clock.advance(6min);
    // Somebody writes.
    bench.session
        ->execute(u"INSERT INTO contact (student_id, wa_id, last_in_at, created_at) VALUES (?, '34600000100', ?, ?)"_s,
                  {bench.centre.students.constFirst(), bench.session->bindTime(bench.clock.now().addSecs(-60)),
                   bench.session->bindTime(bench.clock.now())})
        .value();
    QCOMPARE(bench.claim().size(), 1);
    QCOMPARE(bench.messages().size(), 1);
    const QList<Decision> held = bench.decisions(DecisionOutcome::Held);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.constFirst().reason, u"no_open_conversation"_s);
    QVERIFY(held.constFirst().sendAt > bench.clock.now().addSecs(23 * 3600));
    // She enters; the next day nobody says that she has not.
    bench.clock.advance(25h);
    bench.read(bench.centre.enrolments.constFirst(), 31, bench.clock.now().addSecs(-24 * 3600));
    bench.run();
    bench.clock.advance(10min);
    QCOMPARE(bench.claim().size(), 0);
    QCOMPARE(bench.count(DecisionOutcome::Stopped), 1);
}

void ClaimTest::whatGoesLateIsMadeAnew()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 2);
    QCOMPARE(bench.run(), 2);
    bench.clock.advance(2h); // nobody was there to send it
    bench.readAll(bench.clock.now().addDays(-9));
    QCOMPARE(bench.claim().size(), 0);
    QCOMPARE(bench.messages().size(), 0);
    QCOMPARE(bench.count(DecisionOutcome::Held), 2);
    QCOMPARE(bench.run(), 2);
    bench.clock.advance(6min);
    QCOMPARE(bench.claim().size(), 2);
}

void ClaimTest::aStoppedRuleKeepsWhatShowsThatItWorksAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    QCOMPARE(bench.run(), 1);
    valueOf(
        RuleRepository(*bench.session).pause(RuleEvent::Inactive, {.code = u"whatsapp_account"_s}, bench.clock.now()));
    bench.clock.advance(2h);
    bench.readAll(bench.clock.now().addDays(-9));
    QCOMPARE(bench.claim().size(), 1);
}

void ClaimTest::aMergedMessageNamesWhatIsStillSo()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    const QList<qint64> second = bench.enrolInSecond();
    QCOMPARE(bench.run(), 1);
    QCOMPARE(bench.count(DecisionOutcome::Merged), 1);
    QVERIFY(bench.only().text.contains(u"Segundo"_s) && bench.only().text.contains(u"Primero"_s));
    bench.clock.advance(6min);
    bench.read(second.constFirst(), 41, bench.clock.now().addSecs(-120));
    QCOMPARE(bench.claim().size(), 0);
    QCOMPARE(bench.messages().size(), 0);
    QCOMPARE(bench.count(DecisionOutcome::Held), 2);
    QCOMPARE(bench.run(), 1);
    QCOMPARE(bench.count(DecisionOutcome::Stopped), 1);
    QCOMPARE(bench.only().text, u"Hola Ana, vuelve a Primero."_s);
    // The same while one of two courses rests.
    bench.clock.advance(6min);
    QCOMPARE(bench.claim().size(), 1);
}

void ClaimTest::whatLostWaitsAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    bench.texts[u"template.reminder"_s] = u"bienvenida:es"_s;
    bench.session
        ->execute(u"UPDATE course SET start_at = ?, end_at = ? WHERE id = ?"_s,
                  {bench.session->bindTime(bench.clock.now().addDays(-40)),
                   bench.session->bindTime(bench.clock.now().addDays(6)), bench.centre.course()})
        .value();
    QCOMPARE(bench.run(), 1);
    QVERIFY(bench.count(DecisionOutcome::Superseded) >= 1);
    const int lost = bench.count(DecisionOutcome::Superseded);
    bench.clock.advance(2h);
    bench.readAll(bench.clock.now().addDays(-9));
    QCOMPARE(bench.claim().size(), 0);
    QCOMPARE(bench.count(DecisionOutcome::Superseded), 0);
    QCOMPARE(bench.count(DecisionOutcome::Held), lost + 1);
    QCOMPARE(bench.run(), 1); // and loses again
    QCOMPARE(bench.count(DecisionOutcome::Superseded), lost);
}

void ClaimTest::aRuleThatChangedLeavesWhatWasToStay()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    QCOMPARE(bench.run(), 1);
    Rule rule = valueOf(RuleRepository(*bench.session).find(RuleEvent::Inactive)).rule;
    rule.terms.inactiveWithoutDates = 20;
    rule.activeFrom = bench.clock.now();
    valueOf(inTransaction(*bench.session,
                          [&] { return RuleRepository(*bench.session).save(rule, u"Ana"_s, bench.clock.now()); }));
    bench.clock.advance(6min);
    QCOMPARE(bench.claim().size(), 1); // a person said that what waits is to stay
}

void ClaimTest::whatIsSentAgainGoesOnlyWhileItIsSo()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 2);
    QCOMPARE(bench.run(), 2);
    bench.clock.advance(6min);
    const QList<ReadyMessage> ready = bench.claim();
    QCOMPARE(ready.size(), 2);
    MessageRepository messages(*bench.session);
    const Error refusal{.kind = Error::Kind::Server, .code = u"131000"_s};
    for (const ReadyMessage &one : ready)
        valueOf(messages.setRefused(one.message, refusal, bench.clock.now()));
    bench.clock.advance(1h);
    bench.readAll(bench.clock.now().addDays(-9));
    for (const ReadyMessage &one : ready)
        QVERIFY(valueOf(messages.sendAgain(one.message.id, bench.clock.now())));
    const qint64 entered = ready.constFirst().message.enrolmentId;
    bench.read(entered, 31, bench.clock.now().addSecs(-120));
    const QList<ReadyMessage> again = bench.claim();
    QCOMPARE(again.size(), 1);
    QVERIFY(again.constFirst().message.enrolmentId != entered);
    QCOMPARE(valueOf(messages.find(ready.constFirst().message.id)).error->code, u"not_due_any_more"_s);
    // Its own time stays what it was, and who was perhaps reached counts.
    const qint64 late = again.constFirst().message.id;
    valueOf(messages.setUnconfirmed(again.constFirst().message, refusal, bench.clock.now()));
    bench.session->execute(u"UPDATE message SET outside_window = ? WHERE id = ?"_s, {true, late}).value();
    QVERIFY(valueOf(messages.sendAgain(late, bench.clock.now())));
    QCOMPARE(valueOf(messages.peopleOutside(bench.clock.now().addDays(-1))), 1);
    bench.session
        ->execute(u"UPDATE message SET state = 'failed', expires_at = ? WHERE id = ?"_s,
                  {bench.session->bindTime(bench.clock.now().addSecs(-1)), late})
        .value();
    QCOMPARE(messages.sendAgain(late, bench.clock.now()).error().code, u"expired"_s);
}

qint64 ClaimTest::welcome(Bench &bench, const QDateTime &start)
{
    SqlSession &session = *bench.session;
    const qint64 student = bench.centre.students.constFirst();
    session.execute(u"UPDATE course SET start_at = ? WHERE id = ?"_s, {session.bindTime(start), bench.centre.course()})
        .value();
    const QUuid uuid = QUuid::createUuid();
    qint64 intake = 0;
    {
        Result<QSqlQuery> row = session.execute(
            u"INSERT INTO intake (uuid, student_id, sends_welcome, created_at) VALUES (?, ?, ?, ?) RETURNING id"_s,
            {uuid.toString(QUuid::WithoutBraces), student, true, session.bindTime(bench.clock.now())});
        intake = row && row->next() ? row->value(0).toLongLong() : 0;
    }
    session
        .execute(u"INSERT INTO intake_course (intake_id, course_id) VALUES (?, ?)"_s, {intake, bench.centre.course()})
        .value();
    return bench.queue({.uuid = QUuid::createUuid(),
                        .occasion = welcomeOccasion(uuid),
                        .purpose = MessagePurpose::Welcome,
                        .studentId = student,
                        .intakeId = intake,
                        .templateKey = {.name = u"bienvenida"_s, .language = u"es"_s},
                        .queuedAt = bench.clock.now(),
                        .priority = sendingPriority(RuleEvent::Welcome),
                        .isAutomatic = true,
                        .notBefore = start});
}

void ClaimTest::aWelcomeWaitsForTheMorningOfTheFirstDay()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    const QDateTime start = QDateTime(QDate(2026, 11, 23), QTime(0, 0), kZone).toUTC(); // a Monday, as Moodle says it
    const qint64 id = welcome(bench, start);
    QCOMPARE(bench.claim().size(), 0);
    // It takes no place under the caps of these weeks.
    bench.clock.advance(1h);
    bench.readAll(bench.clock.now().addDays(-9));
    bench.session->execute(u"UPDATE course SET start_at = NULL"_s).value();
    QCOMPARE(bench.run(), 1);
    bench.clock.advance(6min);
    QCOMPARE(bench.claim().size(), 1);
    bench.session->execute(u"UPDATE course SET start_at = ?"_s, {bench.session->bindTime(start)}).value();
    bench.goTo(start.addSecs(60));
    QCOMPARE(bench.claim().size(), 0);
    const Message waiting = valueOf(MessageRepository(*bench.session).find(id));
    QCOMPARE(waiting.state, MessageState::Queued); // weeks old, and not too late
    const QDateTime morning = QDateTime(QDate(2026, 11, 23), QTime(9, 30), kZone).toUTC();
    QCOMPARE(waiting.notBefore, morning);
    bench.goTo(morning);
    QCOMPARE(bench.claim().size(), 1);
}

void ClaimTest::nobodyIsWelcomedToWhatTheyLeft()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    const QDateTime start = QDateTime(QDate(2026, 11, 23), QTime(0, 0), kZone).toUTC();
    const qint64 id = welcome(bench, start);
    bench.session->execute(u"UPDATE enrolment SET state = 'ended'"_s).value();
    bench.goTo(start.addSecs(10 * 3600));
    QCOMPARE(bench.claim().size(), 0);
    const Message message = valueOf(MessageRepository(*bench.session).find(id));
    QCOMPARE(message.state, MessageState::Cancelled);
    QCOMPARE(message.error->code, u"enrolment_ended"_s);
}

void ClaimTest::promotionNeedsAYes()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 2);
    const qint64 silent = bench.centre.students.constFirst();
    const qint64 willing = bench.centre.students.constLast();
    const auto say = [&bench](qint64 student, ConsentAction action) {
        valueOf(ConsentRepository(*bench.session)
                    .add({.studentId = student,
                          .action = action,
                          .how = u"paper"_s,
                          .at = bench.clock.now(),
                          .recordedAt = bench.clock.now()}));
    };
    say(willing, ConsentAction::MarketingIn);
    bench.store(Bench::notice(u"oferta"_s, u"MARKETING"_s));
    const qint64 refused = bench.queue(bench.byHand(silent, u"oferta"_s));
    const qint64 useful = bench.queue(bench.byHand(silent));
    const qint64 other = bench.queue(bench.byHand(willing, u"oferta"_s));
    QSet<qint64> gone;
    for (const ReadyMessage &one : bench.claim())
        gone.insert(one.message.id);
    QCOMPARE(gone, (QSet<qint64>{useful, other}));
    QCOMPARE(valueOf(MessageRepository(*bench.session).find(refused)).error->code, u"promotion_refused"_s);
    // By rule: it is not even planned, and not sent when the category changed after that.
    bench.session->execute(u"DELETE FROM message"_s).value();
    QCOMPARE(bench.run(), 2);
    bench.store(Bench::notice(u"aviso"_s, u"MARKETING"_s));
    bench.clock.advance(6min);
    QCOMPARE(bench.claim().size(), 1);
    QCOMPARE(valueOf(DecisionRepository(*bench.session).count({.reasons = {u"promotion_allowed"_s}})), 1);
    bench.session->execute(u"DELETE FROM message"_s).value();
    bench.session->execute(u"DELETE FROM decision"_s).value();
    QCOMPARE(bench.run(), 1);
    QCOMPARE(valueOf(DecisionRepository(*bench.session).count({.reasons = {u"promotion_allowed"_s}})), 1);
    // Taken back, it goes no more, although it was queued while the yes still held.
    bench.session->execute(u"DELETE FROM message"_s).value();
    bench.session->execute(u"DELETE FROM decision"_s).value();
    const qint64 late = bench.queue(bench.byHand(willing, u"oferta"_s));
    say(willing, ConsentAction::MarketingOut);
    QVERIFY(bench.claim().isEmpty());
    QCOMPARE(valueOf(MessageRepository(*bench.session).find(late)).error->code, u"promotion_refused"_s);
    QCOMPARE(bench.run(), 0);
    QCOMPARE(valueOf(DecisionRepository(*bench.session).count({.reasons = {u"promotion_allowed"_s}})), 2);
}

void ClaimTest::chatTakesNoPlaceUnderTheCaps()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    const qint64 student = bench.centre.students.constFirst();
    for (int i = 0; i < 9; ++i) {
        Message answer = bench.byHand(student);
        answer.kind = MessageKind::Text;
        answer.templateKey = {};
        const qint64 id = bench.queue(answer);
        bench.session
            ->execute(u"UPDATE message SET state = 'accepted', accepted_at = ? WHERE id = ?"_s,
                      {bench.session->bindTime(bench.clock.now().addSecs(-30 * 3600 - i)), id})
            .value();
    }
    QCOMPARE(bench.run(), 1);
    bench.clock.advance(6min);
    QCOMPARE(bench.claim().size(), 1);
}

void ClaimTest::theWindowIsThatOfTheNumber()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    const qint64 student = bench.centre.students.constFirst();
    bench.session
        ->execute(u"INSERT INTO contact (account, student_id, wa_id, last_in_at, created_at) VALUES ('2', ?, "
                  "'34600000100', ?, ?)"_s,
                  {student, bench.session->bindTime(bench.clock.now().addSecs(-60)),
                   bench.session->bindTime(bench.clock.now())})
        .value();
    Message message = bench.byHand(student);
    message.content.insert(messagecontent::kInsisted,
                           toJson({RuleCondition{.kind = RuleCondition::Kind::NoOpenConversation}}));
    bench.queue(message);
    const QList<ReadyMessage> ready = bench.claim();
    QCOMPARE(ready.size(), 1);
    QVERIFY(ready.constFirst().message.isOutsideWindow); // she wrote to another of our numbers
}

void ClaimTest::byHandTheStopListHoldsUntilSomebodyInsists()
{
    BEDEL_FRESH_DATABASE(fixture);
    enum Person { Free, Left, Resting, Talking, Done };
    Bench bench(fixture, 5);
    bench.read(bench.centre.enrolments.at(Done), 100, bench.clock.now().addDays(-9));
    bench.leaves(Left);
    bench.leaves(Done);
    bench.rests(Resting);
    bench.writes(Talking);
    QVERIFY(!bench.planned(bench.sendTo(Free)).obstacle);
    const ManualSendRow done = bench.planned(bench.sendTo(Done)); // ended by being completed
    QVERIFY(!done.obstacle && !done.isHeldBack);
    QList<qint64> ids;
    for (const auto &[person, code, kind] :
         {std::tuple(Left, u"enrolment_ended"_s, RuleCondition::Kind::Enrolled),
          std::tuple(Resting, u"enrolment_paused"_s, RuleCondition::Kind::NotPaused),
          std::tuple(Talking, u"conversation_open"_s, RuleCondition::Kind::NoOpenConversation)}) {
        const ManualSendRow held = bench.planned(bench.sendTo(person));
        QVERIFY2(held.obstacle && held.isHeldBack && !held.isInsisted, qPrintable(code));
        QCOMPARE(held.obstacle->code, code);
        QCOMPARE(held.obstacle->facts.contains(Error::Fact::Time), person != Left);
        QVERIFY(!held.text.isEmpty());
        QCOMPARE(held.warnings.constFirst().kind, kind);
        const Result<QueuedMessages> refused = bench.queue(bench.sendTo(person));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);

        const ManualSendRow insisted = bench.planned(bench.sendTo(person, true));
        QVERIFY2(!insisted.obstacle && insisted.isInsisted && !insisted.isHeldBack, qPrintable(code));
        QCOMPARE(insisted.warnings, held.warnings);
        ids += valueOf(bench.queue(bench.sendTo(person, true))).ids;
        const QList<RuleCondition> noted = insistedOn(bench.stored(ids.constLast()));
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted.constFirst().kind, kind);
    }
    bench.stop(bench.centre.students.at(Free), "opted_out_at");
    const ManualSendRow stopped = bench.planned(bench.sendTo(Free, true)); // that is not for us to overrule
    QCOMPARE(stopped.obstacle->code, u"opted_out"_s);
    QVERIFY(!stopped.isHeldBack && stopped.warnings.isEmpty());

    bench.clock.advance(1min);
    QCOMPARE(bench.claim().size(), 3);
    for (const qint64 id : std::as_const(ids))
        QCOMPARE(bench.stored(id).state, MessageState::Sending);
    // Of several only those go for whom somebody insists.
    ManualSend many = bench.sendTo(Left, true);
    many.studentIds = bench.centre.students;
    const ManualSendPlan plan = valueOf(planManualSend(*bench.session, many, bench.settings(), bench.clock.now()));
    QCOMPARE(plan.rows.size(), 5);
    QVERIFY(plan.rows.at(Talking).isHeldBack && plan.rows.at(Free).obstacle);
    QVERIFY(plan.rows.at(Left).isInsisted && !plan.rows.at(Done).obstacle);
    QCOMPARE(plan.rows.at(Left).enrolmentId, bench.centre.enrolments.at(Left)); // the last one of who is in no other
}

void ClaimTest::whoWritesMeanwhileIsNotInterruptedByHandEither()
{
    BEDEL_FRESH_DATABASE(fixture);
    enum Person { Writing, Insisted, Resting, Failed };
    Bench bench(fixture, 4);
    bench.leaves(Insisted);
    const auto queued = [&](Person person) {
        return valueOf(bench.queue(bench.sendTo(person, person == Insisted))).ids.constFirst();
    };
    const qint64 writing = queued(Writing);
    const qint64 insisted = queued(Insisted);
    const qint64 resting = queued(Resting);
    const qint64 failed = queued(Failed);
    bench.session->execute(u"UPDATE message SET state = 'failed' WHERE id = ?"_s, {failed}).value();
    bench.clock.advance(10s); // while it can be taken back
    bench.writes(Writing);
    bench.rests(Resting);
    bench.writes(Failed);
    QVERIFY(valueOf(MessageRepository(*bench.session).sendAgain(failed, bench.clock.now())));
    bench.clock.advance(1min);
    const QList<ReadyMessage> ready = bench.claim();
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.constFirst().message.id, insisted);
    for (const qint64 id : {writing, resting, failed}) {
        const Message message = bench.stored(id);
        QCOMPARE(message.state, MessageState::Cancelled);
        QVERIFY(message.error.has_value());
        QCOMPARE(message.error->code, id == resting ? u"enrolment_paused"_s : u"conversation_open"_s);
        QVERIFY(!message.error->fact(Error::Fact::Time).isEmpty());
    }
    // Who insists on one thing has not seen another.
    const qint64 second = queued(Insisted);
    bench.writes(Insisted);
    bench.clock.advance(1min);
    QCOMPARE(bench.claim().size(), 0);
    QCOMPARE(bench.stored(second).error->code, u"conversation_open"_s);
}

void ClaimTest::whatIsExpectedGoesIntoAConversation()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 1);
    bench.writes(0);
    QVERIFY(bench.planned(bench.sendTo(0)).isHeldBack);
    ManualSend inside = bench.sendTo(0);
    inside.isInConversation = true;
    const ManualSendRow row = bench.planned(inside);
    QVERIFY(!row.obstacle && row.warnings.isEmpty());
    QCOMPARE(valueOf(bench.queue(inside)).ids.size(), 1);
    // The welcome of a form that somebody has just filled in.
    const qint64 id = welcome(bench, bench.clock.now());
    bench.session->execute(u"UPDATE message SET is_automatic = ? WHERE id = ?"_s, {false, id}).value();
    bench.clock.advance(1min);
    QCOMPARE(bench.claim().size(), 2);
    // That the course rests holds what is written in a conversation, too.
    bench.rests(0);
    const ManualSendRow resting = bench.planned(inside);
    QVERIFY(resting.isHeldBack);
    QCOMPARE(resting.obstacle->code, u"enrolment_paused"_s);
}

void ClaimTest::whoHasNotFinishedIsNotCongratulatedUnwarned()
{
    BEDEL_FRESH_DATABASE(fixture);
    Bench bench(fixture, 2);
    bench.read(bench.centre.enrolments.at(1), 100, bench.clock.now().addDays(-9));
    bench.store(Bench::notice(u"enhorabuena"_s, u"UTILITY"_s));
    const auto isWarned = [&](qsizetype person, const QString &name, MessagePurpose purpose) {
        ManualSend send = bench.sendTo(person);
        send.templateKey.name = name;
        send.purpose = purpose;
        const ManualSendRow row = bench.planned(send);
        return std::ranges::count(row.warnings, RuleCondition::Kind::Completed, &RuleCondition::kind) == 1;
    };
    QVERIFY(isWarned(0, u"aviso"_s, MessagePurpose::Completion));
    QVERIFY(!isWarned(0, u"enhorabuena"_s, MessagePurpose::Manual)); // nobody has said what it is for
    bench.texts.insert(u"template.completion"_s, u"enhorabuena:es"_s);
    QVERIFY(isWarned(0, u"enhorabuena"_s, MessagePurpose::Manual));
    QVERIFY(!isWarned(1, u"enhorabuena"_s, MessagePurpose::Manual));
    QVERIFY(!isWarned(1, u"aviso"_s, MessagePurpose::Completion));
}

QTEST_GUILESS_MAIN(ClaimTest)
#include "tst_claim.moc"
