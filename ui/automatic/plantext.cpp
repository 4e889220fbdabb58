// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/plantext.h"

#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/messages/messagetext.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RuleCondition::Kind;

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

/// The condition that says most about an event.
Kind tellingKind(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Completed:
        return Kind::Completed;
    case RuleEvent::Welcome:
        return Kind::CourseBegun;
    case RuleEvent::ControlsAtRisk:
        return Kind::ControlsShare;
    case RuleEvent::Deadline:
        return Kind::DaysToEnd;
    case RuleEvent::NotStarted:
        return Kind::DaysSinceStart;
    case RuleEvent::Inactive:
        return Kind::DaysInactive;
    case RuleEvent::Behind:
        return Kind::BehindPoints;
    case RuleEvent::Milestone:
        return Kind::MilestoneReached;
    case RuleEvent::Survey:
        return Kind::DaysSinceCompletion;
    }
    return Kind::Enrolled;
}

const RuleCondition *find(const QList<RuleCondition> &conditions, Kind kind)
{
    const auto found = std::ranges::find(conditions, kind, &RuleCondition::kind);
    return found == conditions.cend() ? nullptr : &*found;
}

int whole(const QJsonValue &value)
{
    return qRound(value.toDouble());
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QString dayAndTime(const QDateTime &at, const QTimeZone &zone)
{
    const QDateTime local = at.toTimeZone(zone);
    const QString day = plainDay(local.date(), QDate(local.date().year(), 1, 1));
    if (local.time() == QTime(0, 0))
        return day; // courses begin and end with a day
    return PlanWords::tr("%1, %2", "day, time").arg(day, clockTime(local.time()));
}

QString percentOf(const QJsonValue &value)
{
    return PlanWords::tr("%1%").arg(QLocale().toString(whole(value)));
}

/// The value of a fact; empty for one that is not known.
QString factValue(const QJsonValue &value, const QTimeZone &zone)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isDouble())
        return QLocale().toString(value.toDouble());
    if (value.isBool())
        return value.toBool() ? PlanWords::tr("yes") : PlanWords::tr("no");
    const QDateTime at = timeOf(value);
    return at.isValid() ? dayAndTime(at, zone) : value.toString();
}

} // namespace

QString whyText(RuleEvent event, const QList<RuleCondition> &conditions)
{
    const RuleCondition *telling = find(conditions, tellingKind(event));
    const int found = telling ? whole(telling->found) : 0;
    switch (event) {
    case RuleEvent::Completed:
        return PlanWords::tr("Completed the course");
    case RuleEvent::Welcome:
        return PlanWords::tr("Enrolled");
    case RuleEvent::ControlsAtRisk:
        return telling ? PlanWords::tr("%1% of the controls done").arg(QLocale().toString(found)) : ruleName(event);
    case RuleEvent::Deadline:
        return telling ? PlanWords::tr("%Ln day(s) to the end", nullptr, found) : ruleName(event);
    case RuleEvent::NotStarted:
        return telling ? PlanWords::tr("Not started, %Ln day(s) after the start", nullptr, found) : ruleName(event);
    case RuleEvent::Inactive:
        return telling ? PlanWords::tr("%Ln day(s) without activity", nullptr, found) : ruleName(event);
    case RuleEvent::Behind:
        return telling && telling->isMet ? PlanWords::tr("%Ln point(s) behind plan", nullptr, found)
                                         : PlanWords::tr("Would finish after the end");
    case RuleEvent::Milestone:
        return telling ? PlanWords::tr("Reached %1%").arg(QLocale().toString(whole(telling->expected)))
                       : ruleName(event);
    case RuleEvent::Survey:
        return telling ? PlanWords::tr("Completed %Ln day(s) ago", nullptr, found) : ruleName(event);
    }
    return ruleName(event);
}

QList<CheckLine> conditionLines(const QList<RuleCondition> &conditions, const QTimeZone &zone)
{
    QList<CheckLine> lines;
    for (const RuleCondition &condition : conditions) {
        const ConditionText text = conditionText(condition, zone);
        CheckLine line{.mark = condition.isMet ? Mark::Done : Mark::Held, .text = text.title};
        const bool saysNothing = condition.isMet && condition.found.isNull(); // "Not opted out: none"
        if (!text.found.isEmpty() && !saysNothing)
            line.text = PlanWords::tr("%1: %2", "a condition, what was found").arg(text.title, text.found);
        if (!text.expected.isEmpty())
            line.advice = PlanWords::tr("Expected: %1").arg(text.expected);
        else if (!condition.isMet)
            line.advice = text.sentence;
        lines.append(line);
    }
    return lines;
}

QStringList factLines(const QJsonObject &facts, const QTimeZone &zone)
{
    const std::pair<QString, QString> names[]{{u"checked_at"_s, PlanWords::tr("Campus read")},
                                              {u"percent"_s, PlanWords::tr("Progress")},
                                              {u"last_activity"_s, PlanWords::tr("Last activity")},
                                              {u"enrolled_at"_s, PlanWords::tr("Enrolled since")},
                                              {u"course_start"_s, PlanWords::tr("Course from")},
                                              {u"course_end"_s, PlanWords::tr("Course to")},
                                              {u"completed_at"_s, PlanWords::tr("Completed")},
                                              {u"controls_done"_s, PlanWords::tr("Controls done")},
                                              {u"controls_total"_s, PlanWords::tr("Controls of the course")}};
    QStringList lines;
    for (const auto &[key, name] : names) {
        const QJsonValue value = facts.value(key);
        const QString text = key == "percent"_L1 && value.isDouble() ? percentOf(value) : factValue(value, zone);
        if (!text.isEmpty())
            lines.append(PlanWords::tr("%1: %2", "a fact, its value").arg(name, text));
    }
    return lines;
}

QDateTime readAt(const RunPlan &plan)
{
    QDateTime newest;
    for (const PlannedOccasion &occasion : plan.occasions) {
        const QDateTime at = timeOf(occasion.decision.facts.value("checked_at"_L1));
        if (at.isValid() && (!newest.isValid() || at > newest))
            newest = at;
    }
    return newest;
}

QString planTime(const RunPlan &plan, const QDateTime &now)
{
    if (plan.messages.isEmpty())
        return {};
    const auto [first, last] = std::ranges::minmax(plan.messages, {}, &PlannedMessage::sendAt);
    const QDateTime from = first.sendAt.toTimeZone(now.timeZone());
    const QDateTime to = last.sendAt.toTimeZone(now.timeZone());
    if (from.date() != to.date())
        return PlanWords::tr("from %1 to %2", "days with times").arg(sendingTime(from, now), sendingTime(to, now));
    const QString day = PlanWords::tr("%1 %2", "weekday, day of the month")
                            .arg(QLocale().dayName(from.date().dayOfWeek()), QString::number(from.date().day()));
    if (clockTime(from.time()) == clockTime(to.time()))
        return PlanWords::tr("%1 at %2", "day, time").arg(day, clockTime(from.time()));
    return PlanWords::tr("%1 from %2 to %3", "day, time, time").arg(day, clockTime(from.time()), clockTime(to.time()));
}

QString ownHour(const PlannedMessage &message, const QTimeZone &zone)
{
    const QDateTime there = message.sendAt.toTimeZone(message.zone.isValid() ? message.zone : zone);
    if (there.offsetFromUtc() == message.sendAt.toTimeZone(zone).offsetFromUtc())
        return {};
    const QString place = QString::fromLatin1(there.timeZone().id().split('/').constLast()).replace(u'_', u' ');
    return PlanWords::tr("%1 in %2", "time, place").arg(clockTime(there.time()), place);
}

QString noticeText(const RunPlan &plan, const PlannedOccasion &occasion)
{
    const QString reason = reasonText(Message{.occasion = occasion.decision.occasion, .isAutomatic = true});
    const QString notice = reason.left(1).toUpper() + reason.mid(1);
    const QString course = plan.courses.value(occasion.courseId);
    return course.isEmpty() ? notice : PlanWords::tr("%1 · %2", "rule, course").arg(notice, course);
}

HeldText heldWords(const Decision &decision, const QDateTime &now)
{
    HeldText text = heldText(decision, now, now.timeZone());
    if (decision.outcome == DecisionOutcome::Held && decision.sendAt > now)
        text.outlook =
            PlanWords::tr("It is looked at again on %1.", "weekday, day, time").arg(sendingTime(decision.sendAt, now));
    return text;
}

Mark outcomeMark(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::Held:
        return Mark::Held;
    case DecisionOutcome::Sent:
        return Mark::Sent;
    case DecisionOutcome::Merged:
        return Mark::Accepted;
    case DecisionOutcome::Shown:
        return Mark::News;
    case DecisionOutcome::Superseded:
    case DecisionOutcome::Expired:
    case DecisionOutcome::Stopped:
    case DecisionOutcome::Unticked:
        return Mark::Cancelled;
    }
    return Mark::None;
}

RuleStateText ruleStateText(const RuleState &state, const QDateTime &now)
{
    using Action = RuleStateText::Action;
    const Rule &rule = state.standing.rule;
    if (!rule.isEnabled)
        return {.mark = Mark::Cancelled, .word = PlanWords::tr("Off", "state of a rule")};
    if (state.standing.paused) {
        const ErrorText why = describe(*state.standing.paused);
        // While its template is no better, the next run would only stop it again.
        const bool needsTemplate = state.templateProblem && state.templateProblem->code == state.standing.paused->code;
        return {.mark = Mark::Held,
                .word = PlanWords::tr("Paused: %1", "state of a rule, reason").arg(why.title),
                .detail = why.toText(),
                .button = needsTemplate ? PlanWords::tr("Choose template") : PlanWords::tr("Go on", "a paused rule"),
                .action = needsTemplate ? Action::ChooseTemplate : Action::Resume};
    }
    if (state.templateKey.isEmpty())
        return {.mark = Mark::Warning,
                .word = PlanWords::tr("No template", "state of a rule"),
                .detail = PlanWords::tr("Nothing goes out until a template is chosen."),
                .button = PlanWords::tr("Choose template"),
                .action = Action::ChooseTemplate};
    if (state.isShowOnly)
        return {.mark = Mark::News,
                .word = PlanWords::tr("Only shows until %1", "state of a rule")
                            .arg(relativeDate(rule.showOnlyUntil.toTimeZone(now.timeZone()), now)),
                .detail = rule.activeFrom.isValid()
                    ? PlanWords::tr("It decides as always, and nobody is written to yet. It counts what happens since "
                                    "%1.",
                                    "when")
                          .arg(relativeDate(rule.activeFrom.toTimeZone(now.timeZone()), now))
                    : PlanWords::tr("It decides as always, and nobody is written to yet."),
                .button = PlanWords::tr("Send from now on"),
                .action = Action::EndShowOnly};
    if (state.templateProblem) {
        const ErrorText problem = describe(*state.templateProblem);
        return {.mark = Mark::Warning,
                .word = PlanWords::tr("On: %1", "state of a rule, a warning").arg(problem.title),
                .detail = problem.toText(),
                .button = PlanWords::tr("Choose template"),
                .action = Action::ChooseTemplate};
    }
    return {.mark = Mark::Done, .word = PlanWords::tr("On", "state of a rule")};
}

QString versionText(const std::optional<RuleVersion> &version, const QDateTime &now)
{
    if (!version)
        return PlanWords::tr("as shipped", "a rule");
    const QString when = relativeDate(version->createdAt.toTimeZone(now.timeZone()), now);
    return version->who.isEmpty()
        ? PlanWords::tr("version %1, %2", "number, when").arg(QString::number(version->version), when)
        : PlanWords::tr("version %1, %2, by %3", "number, when, who")
              .arg(QString::number(version->version), when, version->who);
}
