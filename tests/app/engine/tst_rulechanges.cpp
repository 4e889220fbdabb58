// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to rules, runs and what waits, and that it is what was shown before.
#include "app/services/messageservice.h"
#include "app/storage/rulefactsrepository.h"
#include "tests/app/engine/rulebench.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Pending = RuleService::Pending;

const QDateTime kNight(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC); // a Tuesday, 5:00 in Madrid
const RuleBench::Settings kUsualHours{{u"sending.hours"_s, u"rules"_s}};

template<typename T>
T wait(QCoro::Task<Result<T>> task)
{
    return valueOf(QCoro::waitFor(std::move(task)));
}

Rule withThreshold(Rule rule, int days)
{
    rule.terms.inactiveWithoutDates = days;
    return rule;
}

QStringList occasionsOf(const RunPlan &plan)
{
    QStringList occasions;
    for (const PlannedMessage &message : plan.messages)
        occasions.append(message.occasion);
    occasions.sort();
    return occasions;
}

} // namespace

class RuleChangesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    BEDEL_DATABASE_TEST(undoingARunLeavesWhatItHeldBack)
    BEDEL_DATABASE_TEST(refusingARunLeavesWhatItHeldBack)
    BEDEL_DATABASE_TEST(aYesIsForWhatWasAsked)
    BEDEL_DATABASE_TEST(whatWasUndoneSaysByWhom)
    BEDEL_DATABASE_TEST(whatIsHeldAndLeftAsItIsGoes)
    BEDEL_DATABASE_TEST(aRuleSwitchedOffSendsNothingThatIsHeld)
    BEDEL_DATABASE_TEST(aChangedRuleDoesNotForgetWhatItStillWants)
    BEDEL_DATABASE_TEST(whatTheDiffSaysHappens)
    BEDEL_DATABASE_TEST(whatIsDroppedMayComeLater)
    BEDEL_DATABASE_TEST(aDraftIsPreviewedAsItWillBe)
    BEDEL_DATABASE_TEST(whatWasSeenIsSent)
    BEDEL_DATABASE_TEST(aMessageAndADecisionTellWhy)
    BEDEL_DATABASE_TEST(aReminderToWhoHasFinishedIsWarnedOf)
    BEDEL_DATABASE_TEST(whatARuleWillSayIsForetold)
};

void RuleChangesTest::undoingARunLeavesWhatItHeldBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 5, 30, kUsualHours + RuleBench::Settings{{u"sending.run_per_hour"_s, u"3"_s}});
    bench.run();
    QCOMPARE(bench.messages({MessageState::Queued}), 3);
    QCOMPARE(bench.decisions(DecisionOutcome::Held, u"run_pace"_s), 2);
    QCOMPARE(wait(bench.rules.undo(bench.runs().constFirst().id)), 3);
    QCOMPARE(bench.runs().constFirst().state, RuleRun::State::Undone);
    QCOMPARE(bench.decisions(DecisionOutcome::Unticked), 3);
    QCOMPARE(bench.decisions(DecisionOutcome::Held), 2);
    // For the rule it is said: the next step is no sooner due than if it had gone.
    int said = 0;
    for (const RuleFacts &facts : valueOf(RuleFactsRepository(*bench.session).load({}, bench.clock.now(), 0))) {
        for (const SentNote &note : facts.sent)
            said += note.hasGone && !note.hasFailed;
    }
    QCOMPARE(said, 3);
    bench.clock.advance(2h);
    bench.read();
    bench.run();
    QCOMPARE(bench.messages({MessageState::Queued}), 2); // those held back, and nobody who was undone
    QCOMPARE(bench.messages(), 5);
}

void RuleChangesTest::refusingARunLeavesWhatItHeldBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 30, 20, kUsualHours + RuleBench::Settings{{u"sending.run_per_hour"_s, u"25"_s}});
    bench.run();
    const RuleRun asked = *bench.waiting();
    QCOMPARE(asked.due, 25);
    QCOMPARE(bench.decisions(DecisionOutcome::Held, u"run_approved"_s), 25);
    QCOMPARE(bench.decisions(DecisionOutcome::Held, u"run_pace"_s), 5);
    const RuleRun refused = wait(bench.rules.answer(asked.id, false, u"Ana"_s));
    QCOMPARE(refused.state, RuleRun::State::Refused);
    QCOMPARE(refused.who, u"Ana"_s);
    QCOMPARE(bench.decisions(DecisionOutcome::Unticked), 25);
    QCOMPARE(bench.decisions(DecisionOutcome::Held), 5);
    const auto late = QCoro::waitFor(bench.rules.answer(asked.id, true, u"Luis"_s));
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"run_answered"_s);
    bench.clock.advance(2h);
    bench.read();
    bench.run();
    QCOMPARE(bench.messages(), 5);
}

void RuleChangesTest::aYesIsForWhatWasAsked()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 30, 30);
    bench.run();
    const RuleRun asked = *bench.waiting();
    QCOMPARE(asked.due, 30);
    // Until somebody answers ten more have not entered, and one of the thirty has.
    bench.clock.advance(24h);
    for (int i = 30; i < 40; ++i)
        bench.lastSeen[i] = bench.clock.now().addDays(-8);
    bench.lastSeen[0] = bench.clock.now();
    bench.read();
    const RuleRun answered = wait(bench.rules.answer(asked.id, true, u"Ana"_s));
    QCOMPARE(answered.state, RuleRun::State::Done);
    QCOMPARE(answered.sent, 29);
    QCOMPARE(bench.messages(), 29);
    for (int i = 30; i < 40; ++i)
        QCOMPARE(bench.messageOf(i).id, 0);
    QCOMPARE(bench.messageOf(0).id, 0);
    bench.run(); // ten are no large run
    QVERIFY(!bench.waiting());
    QCOMPARE(bench.messages(), 39);
}

void RuleChangesTest::whatWasUndoneSaysByWhom()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 2, 10);
    bench.run();
    QCOMPARE(wait(bench.rules.undo(bench.runs().constFirst().id, u"Ana"_s)), 2);
    const Error why = bench.messageOf(0).error.value_or(Error());
    QCOMPARE(why.code, u"undone"_s);
    QCOMPARE(why.fact(Error::Fact::Name), u"Ana"_s);
    const auto history = valueOf(MessageRepository(*bench.session).history(bench.messageOf(0).id));
    QCOMPARE(history.constLast().error.value_or(Error()).fact(Error::Fact::Name), u"Ana"_s);
    QCOMPARE(bench.decisionOf(0).outcome, DecisionOutcome::Unticked);
}

void RuleChangesTest::whatIsHeldAndLeftAsItIsGoes()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 5, 30, kUsualHours, kNight);
    bench.run();
    QCOMPARE(bench.decisions(DecisionOutcome::Held), 5);
    const Rule draft = withThreshold(bench.rule(), 20);
    const QueueDiff diff = wait(bench.rules.diff(draft));
    QCOMPARE(diff.rows.size(), 5);
    QCOMPARE(diff.dropped(), 5);
    wait(bench.rules.save(draft, Pending::Keep, u"Ana"_s));
    QCOMPARE(wait(bench.rules.preview({})).heldCount(), 5);
    bench.clock.advance(5h + 30min);
    bench.read();
    bench.run();
    QCOMPARE(bench.messages({MessageState::Queued}), 5);
    const RuleTrace trace = wait(bench.rules.traceOfMessage(bench.messageOf(0).id));
    QCOMPARE(trace.decision->decision.ruleVersion, 1); // the version that decided
    QCOMPARE(trace.rule->terms.inactiveWithoutDates, 7);
}

void RuleChangesTest::aRuleSwitchedOffSendsNothingThatIsHeld()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 5, 30, kUsualHours, kNight);
    bench.run();
    Rule draft = bench.rule();
    draft.isEnabled = false;
    QCOMPARE(wait(bench.rules.diff(draft)).dropped(), 5);
    wait(bench.rules.save(draft, Pending::Keep, u"Ana"_s));
    bench.clock.advance(5h + 30min);
    bench.read();
    bench.run();
    QCOMPARE(bench.messages(), 0);
    QCOMPARE(bench.decisions(DecisionOutcome::Stopped, u"rule_running"_s), 5);
}

void RuleChangesTest::aChangedRuleDoesNotForgetWhatItStillWants()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 5, 30, kUsualHours, kNight);
    bench.run();
    const Rule draft = withThreshold(bench.rule(), 8);
    QCOMPARE(wait(bench.rules.diff(draft)).dropped(), 0);
    wait(bench.rules.save(draft, Pending::Recompute, u"Ana"_s));
    // Somebody else became idle before the change: that is left in peace.
    bench.lastSeen[10] = kNight.addDays(-9);
    bench.clock.advance(5h + 30min);
    bench.read();
    bench.run();
    QCOMPARE(bench.messages({MessageState::Queued}), 5);
    QCOMPARE(bench.messageOf(10).id, 0);
    QCOMPARE(wait(bench.rules.traceOfMessage(bench.messageOf(0).id)).decision->decision.ruleVersion, 2);
    // And somebody afterwards: shown for a day.
    bench.clock.advance(10h);
    bench.lastSeen[11] = bench.clock.now().addDays(-8).addSecs(-60);
    bench.read();
    bench.run();
    QCOMPARE(bench.decisions(DecisionOutcome::Shown), 1);
    QCOMPARE(bench.messages(), 5);
}

/// One person for each reason for which a message stays, reads otherwise or goes no more.
void RuleChangesTest::whatTheDiffSaysHappens()
{
    BEDEL_FRESH_DATABASE(fixture);
    enum Person { Unchanged, Entered, Talking, WrittenToByHand, OptedOut, Resting, Completed, WrongNumber, Left };
    RuleBench bench(fixture, 9, 40);
    bench.run();
    QCOMPARE(bench.messages({MessageState::Queued}), 9);
    const QDateTime now = bench.clock.now();
    const QVariant at = bench.session->bindTime(now);
    const auto student = [&](Person person) { return bench.centre.students.at(person); };
    bench.lastSeen[Entered] = now;
    bench.read();
    bench.complete(Completed);
    bench.execute(u"INSERT INTO contact (student_id, wa_id, last_in_at, created_at) VALUES (?, '34600100900', ?, ?)"_s,
                  {student(Talking), at, at});
    Message byHand{.uuid = QUuid::createUuid(), .occasion = u"manual:1"_s, .studentId = student(WrittenToByHand)};
    byHand.isAutomatic = false;
    byHand.queuedAt = now;
    valueOf(MessageRepository(*bench.session).insertOnce(byHand));
    bench.execute(u"INSERT INTO stop_list (student_id, opted_out_at) VALUES (?, ?)"_s, {student(OptedOut), at});
    bench.execute(u"INSERT INTO stop_list (student_id, wrong_number_at) VALUES (?, ?)"_s, {student(WrongNumber), at});
    bench.execute(u"INSERT INTO enrolment_pause (enrolment_id, from_day, to_day, created_at) VALUES (?, ?, ?, ?)"_s,
                  {bench.centre.enrolments.at(Resting), now.date().toString(Qt::ISODate),
                   now.date().toString(Qt::ISODate), at}); // a longer rest outlives the message
    bench.execute(u"UPDATE progress SET is_active = ? WHERE enrolment_id = ?"_s,
                  {false, bench.centre.enrolments.at(Left)});
    bench.store(bench.notice(TemplateState::Approved, u"nuevo"_s, u"Hola de nuevo, {{1}}."_s));
    Rule draft = bench.rule();
    draft.templateKey = {.name = u"nuevo"_s, .language = u"es"_s};

    // While the new template is in review everything that stays reads as before.
    bench.store(bench.notice(TemplateState::Pending, u"nuevo"_s, u"Hola de nuevo, {{1}}."_s));
    QCOMPARE(wait(bench.rules.diff(draft)).changed(), 0);
    QCOMPARE(wait(bench.rules.diff(draft)).dropped(), 5);
    bench.store(bench.notice(TemplateState::Approved, u"nuevo"_s, u"Hola de nuevo, {{1}}."_s));

    const QueueDiff diff = wait(bench.rules.diff(draft));
    QCOMPARE(diff.rows.size(), 9);
    QSet<qint64> stay;
    for (const QueueDiff::Row &row : diff.rows) {
        if (row.staysDue)
            stay.insert(row.studentId);
        if (row.studentId != student(Left)) // of whom nothing is known any more
            QCOMPARE(row.courseName, u"Primero"_s);
    }
    QCOMPARE(stay, (QSet<qint64>{student(Unchanged), student(Talking), student(WrittenToByHand), student(Resting)}));
    wait(bench.rules.save(draft, Pending::Recompute, u"Ana"_s));
    for (const QueueDiff::Row &row : diff.rows) {
        const Message message = valueOf(MessageRepository(*bench.session).find(row.messageId));
        QCOMPARE(message.state, row.staysDue ? MessageState::Queued : MessageState::Cancelled);
        if (row.staysDue) {
            QCOMPARE(message.text, row.after);
            QVERIFY(message.text.startsWith("Hola de nuevo"_L1));
            QCOMPARE(message.templateKey, draft.templateKey);
        } else {
            QCOMPARE(message.error.value_or(Error()).code, u"rule_changed"_s);
        }
    }
    QCOMPARE(bench.decisionOf(OptedOut).reason, u"not_opted_out"_s);
    QCOMPARE(bench.decisionOf(WrongNumber).reason, u"number_right"_s);
    QCOMPARE(bench.decisionOf(Completed).reason, u"not_completed"_s);
    QCOMPARE(bench.decisionOf(Unchanged).outcome, DecisionOutcome::Sent);
    QCOMPARE(bench.decisionOf(Unchanged).ruleVersion, 2);
    QCOMPARE(wait(bench.rules.diff(bench.rule())).changed(), 0);
}

void RuleChangesTest::whatIsDroppedMayComeLater()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 2, 20);
    bench.run();
    const QString occasion = bench.messageOf(0).occasion;
    wait(bench.rules.save(withThreshold(bench.rule(), 12), Pending::Recompute, u"Ana"_s));
    QCOMPARE(bench.messages({MessageState::Cancelled}), 2);
    wait(bench.rules.preview({})); // nobody is due
    bench.clock.advance(std::chrono::days(4));
    bench.read();
    bench.run();
    QCOMPARE(bench.messages({MessageState::Queued}), 2);
    QCOMPARE(bench.messageOf(0).occasion, occasion);
    bench.run();
    QCOMPARE(bench.messages(), 4);
}

void RuleChangesTest::aDraftIsPreviewedAsItWillBe()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 5, 30, kUsualHours, kNight);
    // Untouched, the rule writes to whoever is idle.
    QCOMPARE(wait(bench.rules.previewOf(bench.rule())).heldCount(), 5);
    bench.run();
    bench.clock.advance(5h + 30min);
    bench.read();
    // Changed, it writes to those who wait, and to nobody else who was idle before.
    bench.lastSeen[10] = kNight.addDays(-10);
    bench.read();
    const Rule draft = withThreshold(bench.rule(), 8);
    const QStringList previewed = occasionsOf(wait(bench.rules.previewOf(draft)));
    QCOMPARE(previewed.size(), 5);
    wait(bench.rules.save(draft, Pending::Recompute, u"Ana"_s));
    QCOMPARE(occasionsOf(wait(bench.rules.preview({}))), previewed);
    bench.run();
    QStringList sent;
    for (const MessageRow &row : valueOf(MessageRepository(*bench.session).page({}, 0, 100)).rows)
        sent.append(row.message.occasion);
    sent.sort();
    QCOMPARE(sent, previewed);
}

void RuleChangesTest::whatWasSeenIsSent()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 6, 30);
    const RunPlan seen = wait(bench.rules.preview({}));
    QCOMPARE(seen.messages.size(), 6);
    bench.lastSeen[0] = bench.clock.now(); // has entered meanwhile
    bench.lastSeen[10] = bench.clock.now().addDays(-9); // was not in what was shown
    bench.read();
    const QString unticked = seen.messages.at(5).occasion;
    const RuleRun run = wait(bench.rules.send(seen, {unticked}, u"Ana"_s));
    QCOMPARE(run.sent, 4);
    QCOMPARE(run.kind, RuleRun::Kind::Manual);
    QCOMPARE(bench.messages(), 4);
    QCOMPARE(bench.decisions(DecisionOutcome::Unticked), 1);
    QCOMPARE(bench.messageOf(10).id, 0);
    QCOMPARE(wait(bench.rules.runs(5)).constFirst(), run);
    QCOMPARE(wait(bench.rules.lastRun()).value_or(RuleRun()), run);
    QCOMPARE(wait(bench.rules.send(seen, {}, u"Ana"_s)).sent, 0); // once
}

void RuleChangesTest::aMessageAndADecisionTellWhy()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 2, 20);
    bench.run();
    const Message message = bench.messageOf(0);
    const RuleTrace trace = wait(bench.rules.traceOfMessage(message.id));
    QVERIFY(trace.decision && trace.rule && trace.run && trace.message);
    QCOMPARE(trace.decision->decision.occasion, message.occasion);
    QCOMPARE(trace.decision->courseName, u"Primero"_s);
    QVERIFY(!trace.decision->decision.conditions.isEmpty());
    QVERIFY(!trace.decision->decision.gate.isEmpty());
    QVERIFY(!firstUnmet(trace.decision->decision.conditions));
    QVERIFY(!trace.version); // as shipped
    QCOMPARE(trace.run->sent, 2);
    QCOMPARE(trace.message->id, message.id);
    QVERIFY(!trace.history.isEmpty());
    const RuleTrace same = wait(bench.rules.traceOfDecision(trace.decision->decision.id));
    QCOMPARE(same.message->id, message.id);
    // A message that no rule sent has a history and no rule.
    Message byHand{.uuid = QUuid::createUuid(), .occasion = u"manual:1"_s, .studentId = bench.centre.students.at(5)};
    byHand.isAutomatic = false;
    byHand.queuedAt = bench.clock.now();
    valueOf(MessageRepository(*bench.session).insertOnce(byHand));
    const RuleTrace plain = wait(bench.rules.traceOfMessage(bench.messageOf(5).id));
    QVERIFY(plain.message && !plain.decision && !plain.rule);
    QVERIFY(!QCoro::waitFor(bench.rules.traceOfDecision(9999)));
}

void RuleChangesTest::whatARuleWillSayIsForetold()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 1, 1, kUsualHours, kNight);
    const QTimeZone madrid("Europe/Madrid");
    const QList<RuleForecast> held = wait(bench.rules.forecast(bench.centre.students.at(0)));
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.constFirst().event, RuleEvent::Inactive);
    QVERIFY(held.constFirst().isHeld);
    QCOMPARE(held.constFirst().at.toTimeZone(madrid).time(), QTime(9, 30));
    const QList<RuleForecast> ahead = wait(bench.rules.forecast(bench.centre.students.at(1)));
    QCOMPARE(ahead.size(), 1);
    QVERIFY(!ahead.constFirst().isHeld);
    QCOMPARE(ahead.constFirst().courseName, u"Primero"_s);
    // Seen on Monday at 5:00: seven full days later at 5:00, and so at the beginning of that day's hours.
    QCOMPARE(ahead.constFirst().at.toTimeZone(madrid), QDateTime(QDate(2026, 11, 30), QTime(9, 30), madrid));
}

void RuleChangesTest::aReminderToWhoHasFinishedIsWarnedOf()
{
    BEDEL_FRESH_DATABASE(fixture);
    RuleBench bench(fixture, 2, 0);
    bench.store(bench.notice(TemplateState::Approved, u"suelta"_s));
    bench.complete(0);
    MessageService messages(bench.database, bench.clock, [&] { return bench.settings.values(); });
    const auto warned = [&](const QString &name) {
        const ManualSend send{.studentIds = bench.centre.students,
                              .templateKey = {.name = name, .language = u"es"_s},
                              .purpose = MessagePurpose::Manual,
                              .who = u"Ana"_s};
        QList<bool> all;
        for (const ManualSendRow &row : wait(messages.plan(send)).rows)
            all.append(std::ranges::count(row.warnings, RuleCondition::Kind::NotCompleted, &RuleCondition::kind) == 1);
        return all;
    };
    QCOMPARE(warned(u"aviso"_s), (QList<bool>{true, false})); // the rule about not entering uses it
    QCOMPARE(warned(u"suelta"_s), (QList<bool>{false, false})); // it may be about anything
}

QTEST_GUILESS_MAIN(RuleChangesTest)
#include "tst_rulechanges.moc"
