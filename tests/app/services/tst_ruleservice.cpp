// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ruleservice.h"

#include "app/config/sharedsettings.h"
#include "app/services/ruletext.h"
#include "app/services/settingsservice.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/labhistories.h"
#include "app/storage/messagerepository.h"
#include "app/storage/reminderseries.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/runplanstore.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/support/databasefixture.h"
#include "tests/support/trackedcentre.h"

#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 5, 13), QTime(9, 0), Qt::UTC); // a Wednesday, 11:00 in Madrid

SendingTerms madrid()
{
    SendingTerms terms{.zone = QTimeZone("Europe/Madrid"), .centreName = u"Academia"_s};
    for (const RuleEvent event : kRuleEvents)
        terms.templates.insert(purposeOf(event), {.name = u"aviso"_s, .language = u"es"_s});
    return terms;
}

WhatsAppTemplate notice()
{
    return {.key = {.name = u"aviso"_s, .language = u"es"_s},
            .metaId = u"1"_s,
            .state = TemplateState::Approved,
            .category = u"UTILITY"_s,
            .quality = u"GREEN"_s,
            .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, sobre {{2}}: ánimo."_s}}},
            .pulledAt = kNow};
}

/// A centre whose people have lived at random for some weeks.
class Centre {
public:
    Centre(SqlSession &session, quint32 seed, int people)
        : m_random(seed)
    {
        valueOf(TemplateRepository(session).store({notice()}, kNow));
        made = trackedCentre(session, kNow.addDays(-40), people);
        valueOf(
            CourseRepository(session).store({{.moodleCourseId = 101,
                                              .shortName = u"Prim"_s,
                                              .fullName = u"Primero"_s,
                                              .startAt = kNow.addDays(-40),
                                              .endAt = kNow.addDays(7)},
                                             {.moodleCourseId = 102, .shortName = u"Segu"_s, .fullName = u"Segundo"_s}},
                                            kNow));
        QList<Snapshot> snapshots;
        QList<ProgressChange> changes;
        for (const qint64 enrolment : std::as_const(made.enrolments)) {
            double percent = 0;
            snapshots.append({.enrolmentId = enrolment, .at = kNow.addDays(-39), .percent = 0});
            ProgressChange change = changeOf(enrolment, 0, kNow.addDays(-39));
            change.value.lastTrack = {};
            for (int day = 38; day > 0; day -= number(1, 12)) {
                if (number(0, 2) == 0)
                    continue;
                const QDateTime at = kNow.addDays(-day);
                percent = std::min(100.0, percent + number(0, 30));
                snapshots.append(
                    {.enrolmentId = enrolment, .at = at, .activeAt = at, .percent = percent, .isRise = true});
                change = changeOf(enrolment, percent, at);
                if (percent >= 100) {
                    change.value.completedAt = at;
                    break;
                }
            }
            change.value.checkedAt = kNow.addSecs(-600);
            changes.append(change);
        }
        valueOf(inTransaction(session, [&] { return SnapshotRepository(session).add(snapshots); }));
        valueOf(inTransaction(session, [&] { return ProgressRepository(session).store(changes); }));
    }

    TrackedCentre made;

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    std::mt19937 m_random;
};

QStringList linesOf(const RunPlan &plan)
{
    QStringList lines;
    for (const PlannedMessage &message : plan.messages)
        lines.append(u"%1 %2 %3 %4"_s.arg(message.occasion, message.templateKey.toText(), message.text,
                                          message.sendAt.toString(Qt::ISODate)));
    return lines;
}

Result<RuleRun> writeAll(SqlSession &session, const RunPlan &plan, const SendingTerms &terms, qsizetype most = -1)
{
    return inTransaction(session, [&]() -> Result<RuleRun> {
        RuleRun run{.due = int(plan.messages.size()), .at = plan.at};
        const Result<qint64> id = RuleRunRepository(session).add(run);
        if (!id)
            return fail(id.error());
        run.id = *id;
        for (qsizetype from = 0; from < plan.occasions.size() && (most < 0 || from < most);) {
            const qsizetype to = endOfPiece(plan, from, 7);
            const Result<int> sent = writeRunPlan(session, plan, from, to, run, terms);
            if (!sent)
                return fail(sent.error());
            run.sent += *sent;
            from = to;
        }
        return run;
    });
}

} // namespace

class RuleServiceTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(whatThePreviewShowsIsWhatTheRunSends)
    BEDEL_DATABASE_TEST(aRunThatWasCutGoesOnWithoutSayingAnythingTwice)
    BEDEL_DATABASE_TEST(aVersionIsKeptOfEachChange)
    BEDEL_DATABASE_TEST(whatIsHeldIsJudgedAgain)
    BEDEL_DATABASE_TEST(remindersThatAPersonEndedDoNotComeBack)
    BEDEL_DATABASE_TEST(theLaboratoryLetsThePastPassAgain)
    void everyConditionHasASentence();
    void aSentenceNamesAllItsFields();
};

void RuleServiceTest::whatThePreviewShowsIsWhatTheRunSends()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const Centre centre(*session, 7, 120);
    const SendingTerms terms = madrid();
    const RunPlan preview = valueOf(readRunPlan(*session, {}, terms, kNow));
    QVERIFY2(preview.messages.size() > 20, qPrintable(QString::number(preview.messages.size())));
    const RunPlan run = valueOf(readRunPlan(*session, {}, terms, kNow));
    QCOMPARE(linesOf(run), linesOf(preview));
    const RuleRun done = valueOf(writeAll(*session, run, terms));
    QCOMPARE(done.sent, int(preview.messages.size()));
    QStringList queued;
    MessageRepository messages(*session);
    for (const PlannedMessage &planned : preview.messages) {
        const auto message = valueOf(messages.findByOccasion(planned.occasion));
        QVERIFY2(message.has_value(), qPrintable(planned.occasion));
        queued.append(u"%1 %2 %3 %4"_s.arg(message->occasion, message->templateKey.toText(), message->text,
                                           message->notBefore.toString(Qt::ISODate)));
    }
    QCOMPARE(queued, linesOf(preview));
    // One message for each person, and the next run has nothing new for anybody.
    QSet<qint64> people;
    for (const PlannedMessage &planned : preview.messages) {
        QVERIFY(!people.contains(planned.studentId));
        people.insert(planned.studentId);
    }
    const RunPlan again = valueOf(readRunPlan(*session, {}, terms, kNow.addSecs(60)));
    QCOMPARE(linesOf(again), QStringList());
}

void RuleServiceTest::aRunThatWasCutGoesOnWithoutSayingAnythingTwice()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const Centre centre(*session, 11, 80);
    SendingTerms terms = madrid();
    terms.hours.isAlways = true;
    const RunPlan whole = valueOf(readRunPlan(*session, {}, terms, kNow));
    const RuleRun cut = valueOf(writeAll(*session, whole, terms, whole.occasions.size() / 2));
    QVERIFY(cut.sent > 0 && cut.sent < whole.messages.size());
    const RunPlan rest = valueOf(readRunPlan(*session, {}, terms, kNow.addSecs(30)));
    const RuleRun done = valueOf(writeAll(*session, rest, terms));
    QCOMPARE(cut.sent + done.sent, int(whole.messages.size()));
    // Somebody who plans with what was known before adds nothing.
    QCOMPARE(valueOf(writeAll(*session, whole, terms)).sent, 0);
    QCOMPARE(valueOf(MessageRepository(*session).count({})), int(whole.messages.size()));
}

void RuleServiceTest::aVersionIsKeptOfEachChange()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    RuleRepository rules(*session);
    QCOMPARE(valueOf(rules.all()).size(), qsizetype(kRuleEvents.size()));
    Rule rule = valueOf(rules.find(RuleEvent::Inactive)).rule;
    rule.terms.inactiveWithoutDates = 9;
    rule.courses.insert(3, {.isEnabled = false});
    const RuleStanding saved = valueOf(rules.save(rule, u"Ana"_s, kNow));
    QCOMPARE(saved.rule.version, 2);
    QCOMPARE(saved.rule.terms.inactiveWithoutDates, 9);
    QVERIFY(!saved.rule.isEnabledIn(3));
    const QList<RuleVersion> versions = valueOf(rules.versions(RuleEvent::Inactive));
    QCOMPARE(versions.size(), 1);
    QCOMPARE(versions.constFirst().who, u"Ana"_s);
    QCOMPARE(valueOf(rules.version(RuleEvent::Inactive, 1)).terms.inactiveWithoutDates, 7);
    const Error why{.kind = Error::Kind::Conflict, .code = u"rule_failures"_s};
    QVERIFY(valueOf(rules.pause(RuleEvent::Inactive, why, kNow)));
    QVERIFY(!valueOf(rules.pause(RuleEvent::Inactive, why, kNow))); // one alarm
    valueOf(rules.resume(RuleEvent::Inactive, kNow));
    QVERIFY(!valueOf(rules.find(RuleEvent::Inactive)).paused);
}

void RuleServiceTest::whatIsHeldIsJudgedAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const Centre centre(*session, 3, 40);
    const SendingTerms terms = madrid();
    const QDateTime night = kNow.addSecs(-6 * 3600); // 5:00 in Madrid
    const RunPlan held = valueOf(readRunPlan(*session, {}, terms, night));
    QCOMPARE(held.messages.size(), 0);
    QVERIFY(held.heldCount() > 5);
    valueOf(writeAll(*session, held, terms));
    DecisionRepository decisions(*session);
    QCOMPARE(valueOf(decisions.count({.outcomes = {DecisionOutcome::Held}})), held.heldCount());
    const auto next = valueOf(decisions.nextHeld(night));
    QVERIFY(next.has_value());
    QCOMPARE(next->toTimeZone(terms.zone).time(), QTime(9, 30));
    // In the morning those who are still due get it.
    const RunPlan morning = valueOf(readRunPlan(*session, {}, terms, kNow));
    QVERIFY(!morning.messages.isEmpty());
    valueOf(writeAll(*session, morning, terms));
    for (const PlannedMessage &message : morning.messages) {
        const auto rows = valueOf(decisions.page({.studentId = message.studentId}, 0, 50)).rows;
        QVERIFY(std::ranges::any_of(rows, [&](const DecisionRow &row) {
            return row.decision.occasion == message.occasion && row.decision.outcome == DecisionOutcome::Sent
                && row.decision.messageId != 0 && !row.decision.conditions.isEmpty();
        }));
    }
}

void RuleServiceTest::remindersThatAPersonEndedDoNotComeBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const Centre centre(*session, 7, 120);
    SendingTerms terms = madrid();
    terms.hours.isAlways = true;
    const RunPlan plan = valueOf(readRunPlan(*session, {}, terms, kNow));
    valueOf(writeAll(*session, plan, terms));
    const auto first = std::ranges::find_if(plan.messages, [](const PlannedMessage &message) {
        return message.event == RuleEvent::Deadline && message.occasion.endsWith(":1"_L1);
    });
    QVERIFY(first != plan.messages.cend());
    const qint64 enrolment = first->enrolmentIds.constFirst();
    // Six days on, a day before the course ends, the second reminder has its turn.
    const QDateTime later = kNow.addDays(6);
    QVERIFY(session->execute(u"UPDATE progress SET checked_at = ?"_s, {session->bindTime(later.addSecs(-600))}));
    const auto isReminded = [&] {
        const RunPlan then = valueOf(readRunPlan(*session, {}, terms, later));
        return std::ranges::any_of(then.occasions, [enrolment](const PlannedOccasion &occasion) {
            const Decision &one = occasion.decision;
            return one.enrolmentId == enrolment && one.event == RuleEvent::Deadline
                && one.outcome != DecisionOutcome::Stopped;
        });
    };
    QVERIFY(isReminded());
    DecisionRepository decisions(*session);
    const auto byOccasion = [&](QStringView occasion) {
        const QList<DecisionRow> rows = valueOf(decisions.page({.enrolmentId = enrolment}, 0, 50)).rows;
        const auto row =
            std::ranges::find_if(rows, [&](const DecisionRow &one) { return one.decision.occasion == occasion; });
        return row == rows.cend() ? Decision() : row->decision;
    };
    ReminderSeries series(*session);
    const QList<Decision> ends = valueOf(series.end({byOccasion(first->occasion)}, u"Nuria"_s, kNow, kNow));
    QCOMPARE(ends.size(), 1);
    const auto message = valueOf(MessageRepository(*session).findByOccasion(first->occasion));
    QVERIFY(message.has_value());
    QCOMPARE(message->state, MessageState::Cancelled); // it waited for its undo time
    QVERIFY(!isReminded());
    const Decision end = byOccasion(ends.constFirst().occasion);
    const HeldText words = heldText(end, later, terms.zone, QLocale(QLocale::English));
    QCOMPARE(words.reason, u"Nuria has ended these reminders."_s);
    valueOf(series.end({byOccasion(first->occasion)}, u"Nuria"_s, kNow, kNow)); // twice is once
    valueOf(series.resume(byOccasion(first->occasion).id)); // what is no end stays
    QVERIFY(!isReminded());
    valueOf(series.resume(end.id));
    QVERIFY(isReminded());
}

void RuleServiceTest::theLaboratoryLetsThePastPassAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const Centre centre(*session, 5, 60);
    const auto replayed = [&](int days) {
        Rule draft{.event = RuleEvent::Inactive, .terms = RuleTerms::defaultsOf(RuleEvent::Inactive)};
        draft.terms.inactiveLeast = draft.terms.inactiveMost = days;
        LabReplay replay({.draft = draft, .sending = madrid(), .from = kNow.addDays(-35), .to = kNow});
        LabHistories histories(*session);
        LabHistories::Piece piece;
        while (!piece.isAtEnd)
            piece = valueOf(histories.replay(&replay, piece.lastStudentId, 25));
        return replay.result();
    };
    const LabResult soon = replayed(3);
    const LabResult late = replayed(9);
    QVERIFY(late.messages > 0);
    QVERIFY2(soon.messages > late.messages, qPrintable(u"%1 %2"_s.arg(soon.messages).arg(late.messages)));
    QCOMPARE(soon.enrolments, 60);
    int sum = 0;
    for (const int each : soon.perDay)
        sum += each;
    QCOMPARE(sum, soon.messages);
    QCOMPARE(soon.perDay.value(soon.busiestDay), soon.onBusiestDay);
    QCOMPARE(soon.rows.size(), soon.messages);
    // Never on a Sunday.
    for (auto day = soon.perDay.cbegin(); day != soon.perDay.cend(); ++day)
        QVERIFY(day.key().dayOfWeek() != Qt::Sunday || *day == 0);
}

void RuleServiceTest::everyConditionHasASentence()
{
    using Kind = RuleCondition::Kind;
    for (int kind = int(Kind::Enrolled); kind <= int(Kind::SeriesGoesOn); ++kind) {
        for (const bool isMet : {true, false}) {
            const ConditionText text = conditionText({.kind = Kind(kind), .isMet = isMet}, QTimeZone::utc());
            QVERIFY2(!text.title.isEmpty() && !text.sentence.isEmpty(), qPrintable(word(Kind(kind))));
        }
        QVERIFY(!word(Kind(kind)).isEmpty());
    }
    // What is met is told in words of people: no stored word, no "0 h", the day it began and not the time it was.
    const auto found = [](Kind kind, const QJsonValue &expected, const QJsonValue &value) {
        return conditionText({.kind = kind, .expected = expected, .found = value, .isMet = true}, QTimeZone::utc(),
                             QLocale(QLocale::English, QLocale::UnitedKingdom))
            .found;
    };
    QCOMPARE(found(Kind::Enrolled, {}, u"enrolled"_s), QString());
    QCOMPARE(found(Kind::ReadingFresh, 6, 0), u"less than an hour old"_s);
    QCOMPARE(found(Kind::ReadingFresh, 6, 3), u"3 h old"_s);
    QCOMPARE(found(Kind::CourseBegun, u"2026-10-28T00:00:00Z"_s, u"2026-11-22T17:54:00Z"_s), u"Wed 28 Oct"_s);
    QCOMPARE(found(Kind::CourseRunning, {}, u"2026-12-27T00:00:00Z"_s), u"until Sun 27 Dec"_s);
    // What can be set stands there as it was then.
    const auto limit = [](Kind kind, const QJsonValue &expected, const QJsonValue &value) {
        return conditionText({.kind = kind, .expected = expected, .found = value, .isMet = false}, QTimeZone::utc(),
                             QLocale(QLocale::English, QLocale::UnitedKingdom))
            .expected;
    };
    QCOMPARE(limit(Kind::RunApproved, 9, u"many_students"_s), u"to 9\u00a0% of the active students at most"_s);
    QCOMPARE(limit(Kind::RunApproved, 4, u"many_for_these_days"_s), u"4 times a usual day at most"_s);
    QCOMPARE(limit(Kind::RunApproved, {}, u"many_students"_s), QString());
    QCOMPARE(limit(Kind::ReadingsWork, 3, 3), u"under 3"_s);
    QCOMPARE(limit(Kind::RuleRunning, u"10"_s, u"rule_failures"_s), u"10 failures at most"_s);
}

void RuleServiceTest::aSentenceNamesAllItsFields()
{
    for (const RuleEvent event : kRuleEvents) {
        const Rule rule{.event = event, .terms = RuleTerms::defaultsOf(event)};
        const RuleSentence sentence = ruleSentence(rule, {});
        QVERIFY(!sentence.text.isEmpty());
        for (const RuleField &field : sentence.fields) {
            QVERIFY2(sentence.text.contains(u'{' + field.key + u'}'), qPrintable(field.key));
            QCOMPARE(withField(rule, field.key, field.value), rule); // read and written alike
        }
        QVERIFY2(!sentence.toText().contains(u'{'), qPrintable(sentence.toText()));
    }
    const Rule deadline{.event = RuleEvent::Deadline, .terms = RuleTerms::defaultsOf(RuleEvent::Deadline)};
    const QString said = ruleSentence(deadline, {}).toText(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY2(said.contains("7 and 2 days"_L1), qPrintable(said));
}

QTEST_GUILESS_MAIN(RuleServiceTest)
#include "tst_ruleservice.moc"
