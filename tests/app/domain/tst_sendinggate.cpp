// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/holidays.h"
#include "app/domain/rules/sendinggate.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

using Answer = GateVerdict::Answer;
using Kind = RuleCondition::Kind;

/// Stop list, caps and hours.
class SendingGateTest : public QObject {
    Q_OBJECT
private slots:
    void hoursOfTheWeek();
    void hoursWhenTheClocksChange();
    void hoursAsText();
    void holidaysOfCountries();
    void holidaysAsText();
    void stopListHoldsEveryPath();
    void promotionNeedsAYes();
    void capsCountOverAllCourses();
    void conversationsAreNotInterrupted();
    void theSameTextDoesNotComeTwice();
    void whatIsHeldDies();
    void aCentreSetsItsOwnLimits();
    void aPersonIsWarnedOfCapsHoursAndTheSameText();
    void aPersonOverrulesPartOfTheStopList();
    void whoWaitsForAMessageIsNotInterrupted();
    void aMessageSaysWhatWasInsistedOn();
    void whoGoesFirst();

private:
    static QDateTime on(int day, int hour, int minute = 0);
    static GateVerdict judge(const SendingWish &wish, const PersonFacts &person, const QDateTime &now,
                             const PersonCaps &caps = {});
    static SendingWish reminder();
    static SentNote note(const QDateTime &at, const QString &occasion);
    static Kind last(const GateVerdict &verdict) { return verdict.conditions.constLast().kind; }
    static QList<Kind> unmet(const GateVerdict &verdict)
    {
        QList<Kind> kinds;
        for (const RuleCondition &condition : verdict.conditions) {
            if (!condition.isMet)
                kinds.append(condition.kind);
        }
        return kinds;
    }
};

namespace {

const QTimeZone kZone("Europe/Madrid");
const QDate kMonday(2026, 9, 7);

} // namespace

QDateTime SendingGateTest::on(int day, int hour, int minute)
{
    return QDateTime(kMonday.addDays(day), QTime(hour, minute), kZone).toUTC();
}

GateVerdict SendingGateTest::judge(const SendingWish &wish, const PersonFacts &person, const QDateTime &now,
                                   const PersonCaps &caps)
{
    return judgeSending(wish, person, caps, SendingHours::usual(), now, kZone);
}

SendingWish SendingGateTest::reminder()
{
    return {.event = RuleEvent::Inactive, .occasion = u"inactive:1:20260901:1"_s, .enrolmentId = 1, .textHash = "a"};
}

SentNote SendingGateTest::note(const QDateTime &at, const QString &occasion)
{
    return {.occasion = occasion, .at = at, .textHash = occasion.toUtf8()};
}

void SendingGateTest::hoursOfTheWeek()
{
    SendingHours hours = SendingHours::usual();
    QVERIFY(hours.allows(on(0, 9, 30), kZone));
    QVERIFY(!hours.allows(on(0, 9, 29), kZone));
    QVERIFY(!hours.allows(on(0, 14), kZone));
    QVERIFY(hours.allows(on(5, 13, 29), kZone));
    QVERIFY(!hours.allows(on(5, 16), kZone));
    QVERIFY(!hours.allows(on(6, 11), kZone));
    QCOMPARE(hours.next(on(0, 10), kZone), on(0, 10));
    QCOMPARE(hours.next(on(0, 14, 5), kZone), on(0, 16));
    QCOMPARE(hours.next(on(5, 13, 30), kZone), on(7, 9, 30));
    hours.holidays.insert(kMonday.addDays(7));
    hours.closures.append({.from = kMonday.addDays(8), .to = kMonday.addDays(9)});
    QCOMPARE(hours.next(on(5, 13, 30), kZone), on(10, 9, 30));
    // The zone of the person counts.
    QVERIFY(hours.allows(on(0, 20, 30), QTimeZone("Atlantic/Canary")));
    QVERIFY(!hours.allows(on(0, 21), QTimeZone("Atlantic/Canary")));
    QVERIFY(hours.allows(on(0, 20, 30), QTimeZone("America/Mexico_City")));
    SendingHours never;
    QVERIFY(!never.next(on(0, 10), kZone).isValid());
    never.isAlways = true;
    QCOMPARE(never.next(on(6, 3), kZone), on(6, 3));
}

void SendingGateTest::hoursWhenTheClocksChange()
{
    SendingHours night;
    night.week.at(6) = {{.from = QTime(2, 0), .to = QTime(3, 0)}}; // an hour that is left out or comes twice
    const QDate spring(2026, 3, 29);
    const QDate autumn(2026, 10, 25);
    const QDateTime before(spring, QTime(1, 0), kZone);
    const QDateTime next = night.next(before.toUTC(), kZone);
    QVERIFY(next.isValid() && night.allows(next, kZone));
    QCOMPARE(next.toTimeZone(kZone).date(), spring.addDays(7)); // that Sunday has no such hour
    const QDateTime twice = night.next(QDateTime(autumn, QTime(1, 0), kZone).toUTC(), kZone);
    QVERIFY(night.allows(twice, kZone));
    QCOMPARE(twice.toTimeZone(kZone).date(), autumn);
}

void SendingGateTest::hoursAsText()
{
    const QString usual = u"mon-fri 09:30-14:00 16:00-20:00; sat 10:00-13:30"_s;
    QCOMPARE(toText(SendingHours::usual().week), usual);
    QCOMPARE(toText(*weekFromText(u"Mon 00:00-24:00; WED-thu  08:00-09:00")),
             u"mon 00:00-24:00; wed-thu 08:00-09:00"_s);
    QVERIFY(weekFromText(u"").has_value());
    for (const QString &wrong : {u"mon"_s, u"mon 9-10"_s, u"mon 10:00-09:00"_s, u"day 09:00-10:00"_s,
                                 u"fri-mon 09:00-10:00"_s, u"mon 09:00-10:00-11:00"_s})
        QVERIFY2(!weekFromText(wrong), qPrintable(wrong));
}

void SendingGateTest::stopListHoldsEveryPath()
{
    SendingWish byHand = reminder();
    byHand.event = std::nullopt;
    for (const SendingWish &wish : {reminder(), byHand}) {
        PersonFacts person;
        QCOMPARE(judge(wish, person, on(0, 10)).answer, Answer::Now);
        person.optedOutAt = on(-30, 10);
        QCOMPARE(judge(wish, person, on(0, 10)).answer, Answer::Never);
        QCOMPARE(last(judge(wish, person, on(0, 10))), Kind::NotOptedOut);
        person = {.blocked = u"blocked"_s};
        QCOMPARE(last(judge(wish, person, on(0, 10))), Kind::NotBlocked);
        person = {.hasPhone = false};
        QCOMPARE(last(judge(wish, person, on(0, 10))), Kind::HasPhone);
        person = {.wrongNumberAt = on(-1, 10)};
        QCOMPARE(last(judge(wish, person, on(0, 10))), Kind::NumberRight);
        person = {.isMinor = true};
        QCOMPARE(last(judge(wish, person, on(0, 10))), Kind::GuardianKnown);
        person.guardianPhone = u"+34600000102"_s;
        QCOMPARE(judge(wish, person, on(0, 10)).answer, Answer::Now);
        person.hasPhone = false; // the guardian's is enough
        const GateVerdict minor = judge(wish, person, on(0, 10));
        QCOMPARE(minor.answer, Answer::Now);
        const auto known = std::ranges::find(minor.conditions, Kind::GuardianKnown, &RuleCondition::kind);
        QCOMPARE(known->found.toString(), u"guardian"_s); // and no number
        QCOMPARE(person.recipient(u"+34600000101"_s), u"+34600000102"_s);
        person.isMinor = false;
        QCOMPARE(person.recipient(u"+34600000101"_s), u"+34600000101"_s);
    }
    SendingWish ended = reminder();
    ended.isEnrolmentActive = false;
    QCOMPARE(judge(ended, {}, on(0, 10)).answer, Answer::Never);
    SendingWish resting = reminder();
    resting.pausedUntil = on(1, 12);
    const GateVerdict later = judge(resting, {}, on(0, 10));
    QCOMPARE(later.answer, Answer::Later);
    QCOMPARE(later.at, on(1, 12));
}

void SendingGateTest::promotionNeedsAYes()
{
    SendingWish byHand = reminder();
    byHand.event = std::nullopt;
    for (const SendingWish &wish : {reminder(), byHand}) {
        SendingWish promotion = wish;
        promotion.isPromotion = true;
        const auto found = [&](const PersonFacts &person) {
            const QList<RuleCondition> conditions = judge(promotion, person, on(0, 10)).conditions;
            const auto allowed = std::ranges::find(conditions, Kind::PromotionAllowed, &RuleCondition::kind);
            return allowed->found;
        };
        PersonFacts person; // said neither
        QCOMPARE(judge(wish, person, on(0, 10)).answer, Answer::Now); // what is no promotion asks for no yes
        QCOMPARE(judge(promotion, person, on(0, 10)).answer, Answer::Never);
        QCOMPARE(last(judge(promotion, person, on(0, 10))), Kind::PromotionAllowed);
        QVERIFY(found(person).isNull());
        person.promotionInAt = on(-2, 10);
        QCOMPARE(judge(promotion, person, on(0, 10)).answer, Answer::Now);
        QCOMPARE(found(person), ruleTime(on(-2, 10)));
        person.promotionOutAt = on(-1, 10); // a no goes before any yes
        QCOMPARE(judge(promotion, person, on(0, 10)).answer, Answer::Never);
        QCOMPARE(found(person), ruleTime(on(-1, 10)));
        QCOMPARE(judge(wish, person, on(0, 10)).answer, Answer::Now);
        person = {.optedOutAt = on(-1, 10), .promotionInAt = on(-2, 10)};
        QCOMPARE(last(judge(promotion, person, on(0, 10))), Kind::NotOptedOut);
    }
}

void SendingGateTest::capsCountOverAllCourses()
{
    PersonFacts person;
    person.notes = {note(on(0, 10), u"deadline:5::1"_s)};
    GateVerdict verdict = judge(reminder(), person, on(0, 17));
    QCOMPARE(verdict.answer, Answer::Later);
    QCOMPARE(verdict.at, on(1, 10));
    person.notes.first().hasGone = false; // it failed
    QCOMPARE(judge(reminder(), person, on(0, 17)).answer, Answer::Now);
    // Three in a week: the fourth would have to wait longer than it lives.
    person.notes = {note(on(0, 10), u"x"_s), note(on(1, 11), u"y"_s), note(on(2, 12), u"z"_s)};
    verdict = judge(reminder(), person, on(4, 10));
    QCOMPARE(verdict.answer, Answer::Never);
    QCOMPARE(last(verdict), Kind::NotExpired);
    verdict = judge(reminder(), person, on(5, 10, 30));
    QCOMPARE(verdict.answer, Answer::Later);
    QCOMPARE(verdict.at, on(7, 10));
    // Answers in a conversation take no place, nor does what goes weeks from now.
    person.notes = {note(on(0, 10), u"x"_s), note(on(20, 10), u"welcome:1"_s)};
    person.notes.first().isChat = true;
    QCOMPARE(judge(reminder(), person, on(0, 17)).answer, Answer::Now);
    person.notes.last().at = on(1, 10);
    QCOMPARE(judge(reminder(), person, on(0, 17)).answer, Answer::Later);
    // Its own row, already queued, does not stand in its way.
    person.notes = {note(on(0, 10), reminder().occasion)};
    person.notes.first().textHash.clear();
    QCOMPARE(judge(reminder(), person, on(0, 11)).answer, Answer::Now);
}

void SendingGateTest::conversationsAreNotInterrupted()
{
    PersonFacts person;
    person.lastIncoming = on(0, 9);
    const GateVerdict verdict = judge(reminder(), person, on(0, 12));
    QCOMPARE(verdict.answer, Answer::Later);
    QCOMPARE(verdict.at, on(1, 9, 30));
    QCOMPARE(judge(reminder(), person, on(1, 9, 30)).answer, Answer::Now);
}

void SendingGateTest::theSameTextDoesNotComeTwice()
{
    PersonFacts person;
    SentNote same = note(on(-10, 10), u"inactive:1:20260801:1"_s);
    same.enrolmentId = 1;
    same.event = RuleEvent::Inactive;
    same.textHash = "a";
    person.notes = {same};
    QCOMPARE(judge(reminder(), person, on(0, 10)).answer, Answer::Never);
    QCOMPARE(last(judge(reminder(), person, on(0, 10))), Kind::TextNew);
    QCOMPARE(judge(reminder(), person, on(4, 10)).answer, Answer::Now);
    // Another step, another course, another rule, or a person's own message with the same words.
    SentNote step = same;
    step.occasion = u"inactive:1:20260801:2"_s;
    SentNote course = same;
    course.occasion = u"inactive:2:20260801:1"_s;
    course.enrolmentId = 2;
    SentNote event = same;
    event.occasion = u"deadline:1::1"_s;
    event.event = RuleEvent::Deadline;
    SentNote byHand = same;
    byHand.occasion = u"manual:1"_s;
    byHand.event = std::nullopt;
    byHand.isAutomatic = false;
    for (const SentNote &other : {step, course, event, byHand}) {
        person.notes = {other};
        QVERIFY2(judge(reminder(), person, on(0, 10)).answer == Answer::Now, qPrintable(other.occasion));
    }
}

void SendingGateTest::whatIsHeldDies()
{
    SendingWish wish = reminder();
    wish.heldSince = on(0, 21);
    QCOMPARE(judge(wish, {}, on(0, 21)).at, on(1, 9, 30));
    QCOMPARE(judge(wish, {}, on(2, 19)).answer, Answer::Now);
    QCOMPARE(judge(wish, {}, on(3, 10)).answer, Answer::Never);
    // Over a long weekend it lives until it had its chance.
    wish.heldSince = on(5, 14);
    SendingHours hours = SendingHours::usual();
    hours.holidays = {kMonday.addDays(7)};
    const GateVerdict tuesday = judgeSending(wish, {}, {}, hours, on(8, 9, 30), kZone);
    QCOMPARE(tuesday.answer, Answer::Now);
    wish.expiresAt = on(7, 0);
    QCOMPARE(judgeSending(wish, {}, {}, hours, on(6, 12), kZone).answer, Answer::Never);
}

void SendingGateTest::aCentreSetsItsOwnLimits()
{
    const auto expected = [](const GateVerdict &verdict, Kind kind) {
        for (const RuleCondition &condition : verdict.conditions) {
            if (condition.kind == kind)
                return condition.expected;
        }
        return QJsonValue(QJsonValue::Undefined);
    };
    SendingWish held = reminder();
    held.heldSince = on(0, 21);
    QCOMPARE(judge(held, {}, on(3, 10)).answer, Answer::Never);
    QCOMPARE(judge(held, {}, on(3, 10), {.heldAtMost = std::chrono::hours(72)}).answer, Answer::Now);
    PersonFacts writer;
    writer.lastIncoming = on(0, 9);
    const GateVerdict brief = judge(reminder(), writer, on(0, 12), {.conversation = std::chrono::hours(2)});
    QCOMPARE(brief.answer, Answer::Now);
    QCOMPARE(expected(brief, Kind::NoOpenConversation), QJsonValue(2));
    const GateVerdict longer = judge(reminder(), writer, on(0, 12), {.conversation = std::chrono::hours(25)});
    QCOMPARE(longer.at, on(1, 10));
    PersonFacts reader;
    SentNote same = note(on(-10, 10), u"inactive:1:20260801:1"_s);
    same.enrolmentId = 1;
    same.event = RuleEvent::Inactive;
    same.textHash = "a";
    reader.notes = {same};
    QCOMPARE(judge(reminder(), reader, on(0, 10), {.sameTextDays = 9}).answer, Answer::Now);
    const GateVerdict again = judge(reminder(), reader, on(4, 10), {.sameTextDays = 20});
    QCOMPARE(again.answer, Answer::Never);
    QCOMPARE(expected(again, Kind::TextNew), QJsonValue(20));
}

void SendingGateTest::aPersonIsWarnedOfCapsHoursAndTheSameText()
{
    const SendingWish byHand{.occasion = u"manual:1"_s, .textHash = "a"};
    PersonFacts person;
    person.notes = {note(on(6, 10), u"x"_s)};
    person.notes.first().textHash = "a";
    const GateVerdict verdict = judge(byHand, person, on(6, 12)); // a Sunday, the same text, over the cap
    QCOMPARE(verdict.answer, Answer::Now);
    QCOMPARE(unmet(verdict), (QList<Kind>{Kind::TextNew, Kind::DayCap, Kind::InsideHours}));
}

void SendingGateTest::aPersonOverrulesPartOfTheStopList()
{
    // Who has left, rests, and is talking to somebody right now.
    SendingWish byHand{.occasion = u"manual:1"_s,
                       .enrolmentId = 1,
                       .isEnrolmentActive = false,
                       .isEnrolmentOver = true,
                       .pausedUntil = on(9, 0),
                       .textHash = "a"};
    const PersonFacts person{.lastIncoming = on(0, 9)};
    const QList<Kind> all{Kind::Enrolled, Kind::NotPaused, Kind::NoOpenConversation};
    QCOMPARE(insistableKinds(), all);
    for (const Kind kind : all) { // one after the other: what nobody has seen still holds it
        const GateVerdict held = judge(byHand, person, on(0, 10));
        QCOMPARE(held.answer, Answer::Never);
        QVERIFY(!held.at.isValid());
        QCOMPARE(last(held), kind);
        QVERIFY(yieldsToInsistence(kind));
        byHand.insistedOn.append(kind);
    }
    const GateVerdict insisted = judge(byHand, person, on(0, 10));
    QCOMPARE(insisted.answer, Answer::Now);
    QCOMPARE(unmet(insisted), all); // and it stays a warning
    byHand.insistedOn.clear();
    byHand.isEnrolmentOver = false; // completed, or not confirmed yet: nothing that has ended
    QCOMPARE(last(judge(byHand, person, on(0, 10))), Kind::NotPaused);
    byHand.pausedUntil = on(0, 0); // over since this morning
    QCOMPARE(last(judge(byHand, person, on(0, 10))), Kind::NoOpenConversation);
    const GateVerdict quiet = judge(byHand, person, on(1, 10));
    QCOMPARE(quiet.answer, Answer::Now);
    QCOMPARE(unmet(quiet), QList<Kind>{Kind::Enrolled});
    QCOMPARE(judge(byHand, person, on(0, 12), {.conversation = std::chrono::hours(2)}).answer, Answer::Now);
    // Nobody overrules the person, nor insists for a rule.
    byHand.insistedOn = all;
    QCOMPARE(judge(byHand, {.optedOutAt = on(-1, 10)}, on(1, 10)).answer, Answer::Never);
    QVERIFY(!yieldsToInsistence(Kind::NotOptedOut) && !yieldsToInsistence(Kind::NumberRight));
    SendingWish rule = reminder();
    rule.insistedOn = all;
    QCOMPARE(judge(rule, person, on(0, 10)).answer, Answer::Later);
}

void SendingGateTest::whoWaitsForAMessageIsNotInterrupted()
{
    SendingWish answer{.occasion = u"text:1"_s, .textHash = "a", .isExpected = true};
    const PersonFacts person{.lastIncoming = on(0, 9)};
    QCOMPARE(judge(answer, person, on(0, 10)).answer, Answer::Now);
    QCOMPARE(unmet(judge(answer, person, on(0, 10))), QList<Kind>());
    answer.pausedUntil = on(9, 0);
    QCOMPARE(last(judge(answer, person, on(0, 10))), Kind::NotPaused);
}

void SendingGateTest::aMessageSaysWhatWasInsistedOn()
{
    const auto wishOf = [](const Message &message) {
        SendingWish wish;
        addWhatWasAsked(message, &wish);
        return wish;
    };
    Message message{.purpose = MessagePurpose::Manual, .isAutomatic = false};
    QVERIFY(!wishOf(message).isExpected && wishOf(message).insistedOn.isEmpty());
    const RuleCondition talking{.kind = Kind::NoOpenConversation, .expected = 24, .found = ruleTime(on(0, 9))};
    message.content.insert(messagecontent::kInsisted, toJson({talking}));
    QCOMPARE(insistedOn(message), QList<RuleCondition>{talking});
    QCOMPARE(wishOf(message).insistedOn, QList<Kind>{Kind::NoOpenConversation});
    message.content = {{messagecontent::kInConversation, true}};
    QVERIFY(wishOf(message).isExpected);
    message.content = {};
    message.kind = MessageKind::Text;
    QVERIFY(wishOf(message).isExpected);
    message.kind = MessageKind::Template;
    message.purpose = MessagePurpose::Welcome;
    QVERIFY(!wishOf(message).isExpected); // the template alone makes no welcome
    message.intakeId = 1;
    QVERIFY(wishOf(message).isExpected);
}

void SendingGateTest::holidaysOfCountries()
{
    QCOMPARE(easterSunday(2024), QDate(2024, 3, 31));
    QCOMPARE(easterSunday(2026), QDate(2026, 4, 5));
    QCOMPARE(easterSunday(2038), QDate(2038, 4, 25));
    const auto has = [](QStringView country, int month, int day) {
        return nationalHolidays(country, 2026).contains(QDate(2026, month, day));
    };
    QVERIFY(has(u"ES", 4, 3) && has(u"ES", 12, 8) && !has(u"ES", 4, 6));
    QVERIFY(has(u"CO", 1, 12) && !has(u"CO", 1, 6) && has(u"CO", 3, 23) && has(u"CO", 5, 18) && has(u"CO", 7, 20));
    QVERIFY(has(u"MX", 2, 2) && has(u"MX", 3, 16) && has(u"MX", 11, 16) && !has(u"MX", 10, 1));
    QVERIFY(nationalHolidays(u"MX", 2030).contains(QDate(2030, 10, 1)));
    QVERIFY(has(u"AR", 2, 16) && has(u"AR", 2, 17) && has(u"AR", 6, 15) && has(u"AR", 11, 23));
    QVERIFY(has(u"CL", 4, 4) && has(u"CL", 6, 21) && has(u"CL", 9, 18));
    QVERIFY(has(u"PE", 7, 28) && has(u"PE", 12, 9));
    QVERIFY(has(u"UY", 8, 25) && nationalHolidays(u"XX", 2026).isEmpty());
    for (const QString &country : countriesWithHolidays())
        QVERIFY2(has(country, 12, 25) && has(country, 1, 1), qPrintable(country));
}

void SendingGateTest::holidaysAsText()
{
    const auto days = holidaysFromText(u"2026-12-08, 01-06 # Reyes\n02-29"_s, 2027, 2028);
    QVERIFY(days.has_value());
    QCOMPARE(*days, (QSet<QDate>{{2026, 12, 8}, {2027, 1, 6}, {2028, 1, 6}, {2028, 2, 29}}));
    QVERIFY(!holidaysFromText(u"13-01"_s, 2026, 2026));
    QVERIFY(!holidaysFromText(u"Christmas"_s, 2026, 2026));
    const auto closed = closuresFromText(u"2026-08-01/2026-08-31, 2026-12-24"_s);
    QVERIFY(closed.has_value());
    QCOMPARE(closed->constLast(), (DayRange{.from = {2026, 12, 24}, .to = {2026, 12, 24}}));
    QVERIFY(!closuresFromText(u"2026-08-31/2026-08-01"_s));
}

void SendingGateTest::whoGoesFirst()
{
    const QList<SendingWish> wishes{{.event = RuleEvent::Milestone},
                                    {.event = RuleEvent::Inactive},
                                    {.event = RuleEvent::Deadline},
                                    {.event = RuleEvent::Inactive}};
    QList<GateVerdict> verdicts(4);
    QCOMPARE(firstInLine(wishes, verdicts), 2);
    verdicts[2].answer = Answer::Never;
    QCOMPARE(firstInLine(wishes, verdicts), 1);
    for (GateVerdict &verdict : verdicts)
        verdict.answer = Answer::Never;
    QCOMPARE(firstInLine(wishes, verdicts), -1);
}

QTEST_GUILESS_MAIN(SendingGateTest)
#include "tst_sendinggate.moc"
