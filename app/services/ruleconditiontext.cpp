// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of conditions and of what is held back.
#include "app/services/ruletext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

using Kind = RuleCondition::Kind;

/// Values of a condition in words.
class Words {
public:
    Words(const QTimeZone &zone, const QLocale &locale)
        : m_zone(zone)
        , m_locale(locale)
    {
    }

    QString time(const QJsonValue &value) const
    {
        const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
        if (!at.isValid())
            return {};
        const QDateTime local = at.toTimeZone(m_zone);
        const bool isDay = local.time() == QTime(0, 0); // courses begin and end with a day
        return m_locale.toString(local, isDay ? u"ddd d MMM"_s : u"ddd d MMM, HH:mm"_s);
    }
    QString age(const QJsonValue &hours) const
    {
        if (hours.isNull())
            return RuleText::tr("never read");
        return hours.toDouble() < 1 ? RuleText::tr("less than an hour old")
                                    : RuleText::tr("%1 h old").arg(number(hours));
    }
    QString number(const QJsonValue &value) const
    {
        return value.isDouble()
            ? m_locale.toString(value.toDouble(), 'f', value.toDouble() == qRound(value.toDouble()) ? 0 : 1)
            : QString();
    }
    QString least(const QJsonValue &value) const
    {
        return value.isDouble() ? RuleText::tr("%1 at least").arg(number(value)) : QString();
    }
    QString percent(const QJsonValue &value) const
    {
        return value.isDouble() ? number(value) + u"\u00a0%"_s : QString();
    }

private:
    QTimeZone m_zone;
    QLocale m_locale;
};

QString templateProblem(const QString &code)
{
    if (code == "no_template"_L1)
        return RuleText::tr("no template is chosen");
    if (code == "template_unknown"_L1)
        return RuleText::tr("WhatsApp does not know the template");
    if (code == "template_not_approved"_L1)
        return RuleText::tr("WhatsApp does not allow the template now");
    if (code == "template_low_quality"_L1)
        return RuleText::tr("the template has a bad quality rating");
    if (code == "template_parameter"_L1)
        return RuleText::tr("a variable of the template has no value");
    return code;
}

QString pauseReason(const QString &code)
{
    if (code == "off"_L1)
        return RuleText::tr("it is switched off");
    if (code == "rule_failures"_L1)
        return RuleText::tr("too many of its messages failed");
    if (code.startsWith("template"_L1))
        return templateProblem(code);
    return RuleText::tr("WhatsApp refuses its messages (%1)").arg(code);
}

QString blockedReason(const QString &word)
{
    return word == "archived"_L1 ? RuleText::tr("the student is archived") : RuleText::tr("the person is blocked");
}

/// Up to where nobody is asked. \a question: why somebody was.
QString usualRun(const QString &question, const QJsonValue &limit, const Words &words)
{
    if (!limit.isDouble())
        return {};
    return question == word(RunQuestion::Kind::ManyStudents)
        ? RuleText::tr("to %1 of the active students at most").arg(words.percent(limit))
        : RuleText::tr("%1 times a usual day at most").arg(words.number(limit));
}

/// Title, expected, found and the sentence when it is not met; the sentence of what is met comes from these.
ConditionText textOf(const RuleCondition &condition, const Words &words)
{
    const QJsonValue &expected = condition.expected;
    const QJsonValue &found = condition.found;
    const QString nothing = RuleText::tr("none");
    const auto orNone = [&](const QString &text) { return text.isEmpty() ? nothing : text; };
    switch (condition.kind) {
    case Kind::Enrolled:
        return {RuleText::tr("Enrolled"), {}, {}, RuleText::tr("The enrolment is not active.")};
    case Kind::ReadingFresh:
        return {RuleText::tr("Fresh reading of the campus"), RuleText::tr("%1 h at most").arg(words.number(expected)),
                words.age(found), RuleText::tr("The last reading of the campus is too old to say anything.")};
    case Kind::PercentKnown:
        return {RuleText::tr("Progress known"),
                {},
                orNone(words.percent(found)),
                RuleText::tr("The progress of the student is not known.")};
    case Kind::CourseBegun:
        return {RuleText::tr("Course begun"), condition.isMet ? QString() : words.time(expected),
                condition.isMet ? words.time(expected) : QString(), // not what time it was then
                RuleText::tr("The course has not begun for this student.")};
    case Kind::CourseRunning:
        return {RuleText::tr("Course not over"),
                {},
                found.isNull()        ? nothing
                    : condition.isMet ? RuleText::tr("until %1").arg(words.time(found))
                                      : words.time(found),
                RuleText::tr("The course is over.")};
    case Kind::NotCompleted:
        return {RuleText::tr("Not completed"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The student has completed the course.")};
    case Kind::Completed:
        return {RuleText::tr("Completed"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The student has not completed the course.")};
    case Kind::NoAccess:
        return {RuleText::tr("Never entered"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The student has entered the course.")};
    case Kind::HasAccess:
        return {RuleText::tr("Has entered"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The student has never entered the course.")};
    case Kind::DaysSinceStart:
        return {RuleText::tr("Days since the start"), words.least(expected), words.number(found),
                RuleText::tr("Not enough days have passed since the start.")};
    case Kind::DaysInactive:
        return {RuleText::tr("Days without activity"), words.least(expected), words.number(found),
                RuleText::tr("The student was active not long ago.")};
    case Kind::StepsLeft:
        return {RuleText::tr("Messages about the same thing"), RuleText::tr("under %1").arg(words.number(expected)),
                words.number(found), RuleText::tr("All messages of this rule have been sent.")};
    case Kind::SpellsLeft:
        return {RuleText::tr("Absences written about"), RuleText::tr("under %1").arg(words.number(expected)),
                words.number(found), RuleText::tr("Enough absences have been written about.")};
    case Kind::MilestoneReached:
        return {RuleText::tr("Milestone reached"), words.percent(expected), words.percent(found),
                RuleText::tr("The next milestone has not been reached.")};
    case Kind::SeenHappening:
        return {RuleText::tr("Seen between two readings"), words.time(expected), orNone(words.time(found)),
                RuleText::tr("It was so already at the first reading.")};
    case Kind::StillNews:
        return {RuleText::tr("Still news"), RuleText::tr("under %1 h").arg(words.number(expected)),
                RuleText::tr("%1 h").arg(words.number(found)), RuleText::tr("It happened too long ago.")};
    case Kind::HoursSinceMilestone:
        return {RuleText::tr("Hours since the last milestone"), words.least(expected), orNone(words.number(found)),
                RuleText::tr("The last message about a milestone was sent not long ago.")};
    case Kind::TimeGone:
        return {RuleText::tr("Time gone"), RuleText::tr("%1 at least").arg(words.percent(expected)),
                words.percent(found), RuleText::tr("Too little of the time has gone to judge the pace.")};
    case Kind::BehindPoints:
        return {RuleText::tr("Points behind plan"), words.number(expected), words.number(found),
                RuleText::tr("The student is not far enough behind plan.")};
    case Kind::ForecastAfterEnd:
        return {RuleText::tr("Forecast after the end"), {}, {}, RuleText::tr("The forecast ends in time.")};
    case Kind::NotCaughtUp:
        return {RuleText::tr("Not caught up"), words.number(expected), words.number(found),
                RuleText::tr("The student has caught up.")};
    case Kind::DaysSinceSame:
        return {RuleText::tr("Days since the last message of this rule"), words.least(expected),
                orNone(words.number(found)), RuleText::tr("The last message of this rule was sent not long ago.")};
    case Kind::EndKnown:
        return {RuleText::tr("End of the course known"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The course has no end date.")};
    case Kind::DaysToEnd:
        return {RuleText::tr("Days to the end"), RuleText::tr("%1 at most").arg(words.number(expected)),
                words.number(found), RuleText::tr("The end of the course is not near enough.")};
    case Kind::ControlsKnown:
        return {RuleText::tr("Controls known"), {}, words.number(found), RuleText::tr("The course has no controls.")};
    case Kind::ControlsShare:
        return {RuleText::tr("Controls done"), RuleText::tr("under %1").arg(words.percent(expected)),
                words.percent(found), RuleText::tr("Enough controls are done.")};
    case Kind::DaysSinceCompletion:
        return {RuleText::tr("Days since completion"), words.least(expected), words.number(found),
                RuleText::tr("Not enough days have passed since completion.")};
    case Kind::NoReply:
        return {
            RuleText::tr("No answer yet"), {}, orNone(words.time(found)), RuleText::tr("The student has answered.")};
    case Kind::NotRetroactive:
        return {RuleText::tr("Since the rule is on"), words.time(expected), words.time(found),
                RuleText::tr("It arose before the rule was switched on.")};
    case Kind::NotSentYet:
        return {RuleText::tr("Not said yet"), {}, orNone(words.time(found)), RuleText::tr("It has been said already.")};
    case Kind::HasPhone:
        return {RuleText::tr("Phone number"), {}, {}, RuleText::tr("The student has no phone number.")};
    case Kind::NotOptedOut:
        return {RuleText::tr("Not opted out"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The person has asked for no more messages.")};
    case Kind::PromotionAllowed:
        return {RuleText::tr("Promotion allowed"), RuleText::tr("a yes of its own"),
                found.isNull()        ? nothing
                    : condition.isMet ? RuleText::tr("yes since %1").arg(words.time(found))
                                      : RuleText::tr("no since %1").arg(words.time(found)),
                found.isNull()
                    ? RuleText::tr("The template promotes, and the person has not said yes to promotion, or has taken "
                                   "it back. Record a yes on their card, under Consent.")
                    : RuleText::tr("The template promotes, and the person wants no promotion.")};
    case Kind::NotBlocked:
        return {RuleText::tr("Not blocked"),
                {},
                found.isNull() ? nothing : blockedReason(found.toString()),
                RuleText::tr("Nobody writes to this person: %1.").arg(blockedReason(found.toString()))};
    case Kind::NumberRight:
        return {RuleText::tr("Number right"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The phone number is marked as wrong.")};
    case Kind::GuardianKnown:
        return {RuleText::tr("Guardian known"),
                {},
                found.toString() == "guardian"_L1 ? RuleText::tr("a minor: it goes to the guardian's phone")
                                                  : QString(),
                RuleText::tr("The student is a minor and no guardian's contact is known.")};
    case Kind::NotPaused:
        return {RuleText::tr("Not on leave"),
                {},
                orNone(words.time(found)),
                RuleText::tr("The enrolment rests and continues on %1.").arg(words.time(found))};
    case Kind::NoOpenConversation:
        return {RuleText::tr("No open conversation"), RuleText::tr("none in %1 h").arg(words.number(expected)),
                orNone(words.time(found)),
                RuleText::tr("The person wrote on %1: a conversation is open.").arg(words.time(found))};
    case Kind::TextNew:
        return {RuleText::tr("Another text than before"),
                RuleText::tr("not the same within %1 days").arg(words.number(expected)), orNone(words.time(found)),
                RuleText::tr("The same text was sent on %1.").arg(words.time(found))};
    case Kind::NotExpired:
        return {RuleText::tr("Not too late"), RuleText::tr("until %1").arg(words.time(expected)),
                orNone(words.time(found)), RuleText::tr("It would have gone out too late.")};
    case Kind::DayCap:
        return {RuleText::tr("Messages in 24 hours"), RuleText::tr("under %1").arg(words.number(expected)),
                words.number(found), RuleText::tr("The person has had enough messages in 24 hours.")};
    case Kind::WeekCap:
        return {RuleText::tr("Messages in 7 days"), RuleText::tr("under %1").arg(words.number(expected)),
                words.number(found), RuleText::tr("The person has had enough messages in 7 days.")};
    case Kind::MonthCap:
        return {RuleText::tr("Messages in 30 days"), RuleText::tr("under %1").arg(words.number(expected)),
                words.number(found), RuleText::tr("The person has had enough messages in 30 days.")};
    case Kind::InsideHours:
        return {RuleText::tr("Sending hours"), condition.isMet ? QString() : words.time(expected), words.time(found),
                RuleText::tr("It is outside the sending hours.")};
    case Kind::FirstInLine:
        return {RuleText::tr("First in line"),
                {},
                found.isNull() ? nothing : ruleName(ruleEvent(found.toString()).value_or(RuleEvent::Welcome)),
                RuleText::tr("Another message goes first: %1.")
                    .arg(ruleName(ruleEvent(found.toString()).value_or(RuleEvent::Welcome)))};
    case Kind::RuleRunning:
        return {
            RuleText::tr("Rule running"),
            expected.isString() ? RuleText::tr("%1 failures at most", "a number or a share").arg(expected.toString())
                                : QString(),
            pauseReason(found.toString()), RuleText::tr("The rule is stopped: %1.").arg(pauseReason(found.toString()))};
    case Kind::ShowOnlyOver:
        return {RuleText::tr("Rule sends"), words.time(expected), words.time(found),
                RuleText::tr("Until %1 the rule only shows what it would send.").arg(words.time(expected))};
    case Kind::ReadingsWork:
        return {RuleText::tr("Failed readings of the campus"),
                expected.isDouble() ? RuleText::tr("under %1").arg(words.number(expected)) : QString(),
                words.number(found),
                RuleText::tr("The last readings of the campus failed: nobody is told that they do nothing.")};
    case Kind::TemplateReady:
        return {RuleText::tr("Template ready"), expected.toString(), templateProblem(found.toString()),
                RuleText::tr("The message cannot be written: %1.").arg(templateProblem(found.toString()))};
    case Kind::RunPace:
        return {RuleText::tr("Messages by rule in an hour"), RuleText::tr("%1 at most").arg(words.number(expected)),
                words.number(found), RuleText::tr("Enough messages go out in this hour.")};
    case Kind::RunApproved:
        return {RuleText::tr("Run approved"),
                usualRun(found.toString(), expected, words),
                {},
                RuleText::tr("More messages are due than usual: somebody has to say yes.")};
    case Kind::SeriesGoesOn:
        if (found.isNull())
            return {RuleText::tr("Reminders go on"),
                    {},
                    RuleText::tr("ended by the student"),
                    RuleText::tr("The student has ended these reminders.")};
        return {RuleText::tr("Reminders go on"),
                {},
                RuleText::tr("ended by %1").arg(found.toString()),
                RuleText::tr("%1 has ended these reminders.", "a person").arg(found.toString())};
    }
    return {};
}

} // namespace

ConditionText conditionText(const RuleCondition &condition, const QTimeZone &zone, const QLocale &locale)
{
    ConditionText text = textOf(condition, Words(zone, locale));
    if (!condition.isMet)
        return text;
    text.sentence = text.found.isEmpty() || text.found == RuleText::tr("none")
        ? RuleText::tr("%1: yes.", "a condition").arg(text.title)
        : RuleText::tr("%1: %2.", "a condition, what was found").arg(text.title, text.found);
    return text;
}

HeldText heldText(const Decision &decision, const QDateTime &now, const QTimeZone &zone, const QLocale &locale)
{
    HeldText text;
    if (const std::optional<RuleCondition> why = decision.deciding())
        text.reason = conditionText(*why, zone, locale).sentence;
    const bool isAhead = decision.sendAt.isValid() && decision.sendAt > now;
    const QString when = locale.toString(decision.sendAt.toTimeZone(zone), u"ddd d MMM, HH:mm"_s);
    if (decision.outcome == DecisionOutcome::Unticked && decision.reason == word(Kind::RunApproved))
        text.reason = RuleText::tr("More messages were due than usual, and somebody said no.");
    switch (decision.outcome) {
    case DecisionOutcome::Held:
        if (decision.reason == word(Kind::RunApproved))
            text.outlook = RuleText::tr("It goes out when somebody says yes.");
        else if (decision.reason == word(Kind::RuleRunning) || decision.reason == word(Kind::TemplateReady))
            text.outlook = RuleText::tr("It goes out when that is mended, within two days.");
        else if (isAhead)
            text.outlook = RuleText::tr("It will be looked at again on %1.").arg(when);
        else
            text.outlook = RuleText::tr("It will be looked at again with the next run.");
        break;
    case DecisionOutcome::Shown:
        text.outlook = RuleText::tr("It will be looked at again when the rule sends.");
        break;
    case DecisionOutcome::Stopped:
        text.outlook = decision.heldSince.isValid()
            ? RuleText::tr("If that changes within two days, it is sent after all.")
            : RuleText::tr("Nothing is sent.");
        break;
    case DecisionOutcome::Superseded:
    case DecisionOutcome::Expired:
    case DecisionOutcome::Unticked:
        text.outlook =
            decision.reason == kSeriesEnded ? RuleText::tr("No more of them go out.") : RuleText::tr("It is dropped.");
        break;
    case DecisionOutcome::Sent:
    case DecisionOutcome::Merged:
        text.outlook = isAhead ? RuleText::tr("It goes out on %1.").arg(when) : QString();
        break;
    }
    return text;
}
