// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ruletext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

using FieldKind = RuleField::Kind;

/// How a number of the terms is read and written by its key.
struct NumberField {
    QLatin1StringView key;
    FieldKind kind;
    double least;
    double most;
    double (*get)(const RuleTerms &terms);
    void (*set)(RuleTerms *terms, double value);
};

template<auto Member>
double getNumber(const RuleTerms &terms)
{
    return double(terms.*Member);
}
template<auto Member>
void setNumber(RuleTerms *terms, double value)
{
    using T = std::remove_reference_t<decltype(terms->*Member)>;
    if constexpr (std::is_same_v<T, int>)
        terms->*Member = qRound(value);
    else
        terms->*Member = value;
}
template<auto Member>
double getShare(const RuleTerms &terms)
{
    return 100 * (terms.*Member);
}
template<auto Member>
void setShare(RuleTerms *terms, double value)
{
    terms->*Member = value / 100;
}

constexpr std::array kNumbers{
    NumberField{"inactive_share"_L1, FieldKind::Percent, 1, 100, &getShare<&RuleTerms::inactiveShare>,
                &setShare<&RuleTerms::inactiveShare>},
    NumberField{"inactive_least"_L1, FieldKind::Days, 1, 60, &getNumber<&RuleTerms::inactiveLeast>,
                &setNumber<&RuleTerms::inactiveLeast>},
    NumberField{"inactive_most"_L1, FieldKind::Days, 1, 90, &getNumber<&RuleTerms::inactiveMost>,
                &setNumber<&RuleTerms::inactiveMost>},
    NumberField{"inactive_without_dates"_L1, FieldKind::Days, 1, 90, &getNumber<&RuleTerms::inactiveWithoutDates>,
                &setNumber<&RuleTerms::inactiveWithoutDates>},
    NumberField{"steps_per_spell"_L1, FieldKind::Count, 1, 5, &getNumber<&RuleTerms::stepsPerSpell>,
                &setNumber<&RuleTerms::stepsPerSpell>},
    NumberField{"spells"_L1, FieldKind::Count, 1, 20, &getNumber<&RuleTerms::spells>, &setNumber<&RuleTerms::spells>},
    NumberField{"rise_points"_L1, FieldKind::Points, 0, 50, &getNumber<&RuleTerms::risePoints>,
                &setNumber<&RuleTerms::risePoints>},
    NumberField{"hours_apart"_L1, FieldKind::Hours, 0, 720, &getNumber<&RuleTerms::hoursApart>,
                &setNumber<&RuleTerms::hoursApart>},
    NumberField{"days_apart"_L1, FieldKind::Days, 1, 60, &getNumber<&RuleTerms::daysApart>,
                &setNumber<&RuleTerms::daysApart>},
    NumberField{"gap_points"_L1, FieldKind::Points, 1, 90, &getNumber<&RuleTerms::gapPoints>,
                &setNumber<&RuleTerms::gapPoints>},
    NumberField{"gap_ends"_L1, FieldKind::Points, 0, 90, &getNumber<&RuleTerms::gapEnds>,
                &setNumber<&RuleTerms::gapEnds>},
    NumberField{"after_share"_L1, FieldKind::Percent, 0, 90, &getShare<&RuleTerms::afterShare>,
                &setShare<&RuleTerms::afterShare>},
    NumberField{"controls_percent"_L1, FieldKind::Percent, 1, 100, &getNumber<&RuleTerms::controlsPercent>,
                &setNumber<&RuleTerms::controlsPercent>},
};

QString hintOf(QLatin1StringView key)
{
    if (key == "inactive_share"_L1)
        return RuleText::tr("Share of the course's days without activity after which the student is written to.");
    if (key == "inactive_least"_L1)
        return RuleText::tr("Never before so many days, however short the course is.");
    if (key == "inactive_most"_L1)
        return RuleText::tr("After so many days at the latest, however long the course is.");
    if (key == "inactive_without_dates"_L1)
        return RuleText::tr("Days without activity in a course that has no dates.");
    if (key == "steps_per_spell"_L1)
        return RuleText::tr("Messages while the student stays away; each waits as long again as the one before.");
    if (key == "spells"_L1)
        return RuleText::tr("Times of absence in one course that are written about.");
    if (key == "rise_points"_L1)
        return RuleText::tr("A message at each multiple of so many percent; 0: only at the percents named.");
    if (key == "hours_apart"_L1)
        return RuleText::tr("Hours between two of these messages.");
    if (key == "days_apart"_L1)
        return RuleText::tr("Days between two of these messages.");
    if (key == "gap_points"_L1)
        return RuleText::tr("Percent of the time gone less percent done.");
    if (key == "gap_ends"_L1)
        return RuleText::tr("Under this gap the student has caught up.");
    if (key == "after_share"_L1)
        return RuleText::tr("Share of the time that must be gone before pace is judged.");
    if (key == "controls_percent"_L1)
        return RuleText::tr("With at least so many of the controls done nothing is said.");
    return {};
}

RuleField numberField(QLatin1StringView key, const RuleTerms &terms)
{
    for (const NumberField &field : kNumbers) {
        if (field.key == key)
            return {.key = key,
                    .kind = field.kind,
                    .value = field.get(terms),
                    .least = field.least,
                    .most = field.most,
                    .hint = hintOf(key)};
    }
    return {};
}

/// "10 and 4"
QString listText(const QVariant &value, const QLocale &locale)
{
    QStringList words;
    const QList<int> numbers = value.value<QList<int>>();
    for (const int number : numbers)
        words.append(locale.toString(number));
    return locale.createSeparatedList(words);
}

/// "recordatorio_inactividad (es)"
QString templateText(const QString &text)
{
    const TemplateKey key = TemplateKey::fromText(text);
    return key.isEmpty() ? RuleText::tr("(no template)")
                         : RuleText::tr("%1 (%2)", "a template, its language").arg(key.name, key.language);
}

/// The sentence of an event, its fields between braces, and the keys of the numbers it needs.
struct Template {
    QString text;
    QList<QLatin1StringView> numbers;
    QString shortText;
};

Template templateOf(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Completed:
        return {.text = RuleText::tr("When a student has completed the course, send {template}; to those whose course "
                                     "says “passed”, {passed_template}.")};
    case RuleEvent::Welcome:
        return {.text = RuleText::tr("When all enrolments of a form are confirmed, send {template}.")};
    case RuleEvent::ControlsAtRisk:
        return {.text = RuleText::tr("When the course ends in {days} days and less than {controls_percent} % of the "
                                     "controls are done, send {template}."),
                .numbers = {"controls_percent"_L1}};
    case RuleEvent::Deadline:
        return {.text = RuleText::tr("When the course ends in {days} days and is not completed, send {template}.")};
    case RuleEvent::NotStarted:
        return {.text = RuleText::tr("When a student has not entered {days} days after the start, send {template}.")};
    case RuleEvent::Inactive:
        return {.text =
                    RuleText::tr("When a student has not entered for {inactive_without_dates} days (in courses with "
                                 "dates {inactive_share} % of their days, from {inactive_least} to {inactive_most}), "
                                 "send {template}, up to {steps_per_spell} times, in up to {spells} absences."),
                .numbers = {"inactive_without_dates"_L1, "inactive_share"_L1, "inactive_least"_L1, "inactive_most"_L1,
                            "steps_per_spell"_L1, "spells"_L1}};
    case RuleEvent::Behind:
        return {.text =
                    RuleText::tr("When a student is more than {gap_points} points behind plan, after {after_share} % "
                                 "of the time, send {template}, again after {days_apart} days unless the gap falls "
                                 "under {gap_ends} points. Count the forecast, too: {counts_forecast}."),
                .numbers = {"gap_points"_L1, "after_share"_L1, "days_apart"_L1, "gap_ends"_L1}};
    case RuleEvent::Milestone:
        return {.text = RuleText::tr("When a student reaches {milestones} % (or each {rise_points} points), send "
                                     "{template}, at least {hours_apart} hours apart."),
                .numbers = {"rise_points"_L1, "hours_apart"_L1},
                .shortText = RuleText::tr("When a student reaches {milestones} %, send {template}, at least "
                                          "{hours_apart} hours apart.")};
    case RuleEvent::Survey:
        return {.text = RuleText::tr("When a student completed the course {days} days ago and has not answered, send "
                                     "{template}.")};
    }
    return {};
}

} // namespace

QString ruleName(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Completed:
        return RuleText::tr("Course completed");
    case RuleEvent::Welcome:
        return RuleText::tr("Welcome");
    case RuleEvent::ControlsAtRisk:
        return RuleText::tr("Controls at risk");
    case RuleEvent::Deadline:
        return RuleText::tr("End of the course near");
    case RuleEvent::NotStarted:
        return RuleText::tr("Not started");
    case RuleEvent::Inactive:
        return RuleText::tr("Inactive");
    case RuleEvent::Behind:
        return RuleText::tr("Behind plan");
    case RuleEvent::Milestone:
        return RuleText::tr("Milestone");
    case RuleEvent::Survey:
        return RuleText::tr("Survey");
    }
    return {};
}

QString ruleSummary(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Completed:
        return RuleText::tr("Congratulates on the end of a course, and drops whatever else was waiting for it.");
    case RuleEvent::Welcome:
        return RuleText::tr("Greets once a form's enrolments are made, naming all its courses.");
    case RuleEvent::ControlsAtRisk:
        return RuleText::tr("Warns those who may not do the controls they need in time.");
    case RuleEvent::Deadline:
        return RuleText::tr("Reminds of the end of the course.");
    case RuleEvent::NotStarted:
        return RuleText::tr("Reminds those who have never entered.");
    case RuleEvent::Inactive:
        return RuleText::tr("Calls back those who have stayed away.");
    case RuleEvent::Behind:
        return RuleText::tr("Speaks to those who will not finish in time at their pace.");
    case RuleEvent::Milestone:
        return RuleText::tr("Praises what has been reached.");
    case RuleEvent::Survey:
        return RuleText::tr("Asks for an opinion after the end, or reminds of the diploma that waits to be fetched.");
    }
    return {};
}

RuleSentence ruleSentence(const Rule &rule, const TemplateKey &usedTemplate)
{
    const Template form = templateOf(rule.event);
    RuleSentence sentence{.text = form.text, .shortText = form.shortText};
    const auto add = [&](const RuleField &field) { sentence.fields.append(field); };
    if (form.text.contains("{days}"_L1))
        add({.key = u"days"_s,
             .kind = FieldKind::DayList,
             .value = QVariant::fromValue(rule.terms.days),
             .least = 1,
             .most = 365,
             .hint = RuleText::tr("One message at each of these days.")});
    if (form.text.contains("{milestones}"_L1))
        add({.key = u"milestones"_s,
             .kind = FieldKind::PercentList,
             .value = QVariant::fromValue(rule.terms.milestones),
             .least = 1,
             .most = 99,
             .hint = RuleText::tr("One message at each of these percents; several reached at once are one message.")});
    for (const QLatin1StringView key : form.numbers)
        add(numberField(key, rule.terms));
    if (form.text.contains("{counts_forecast}"_L1))
        add({.key = u"counts_forecast"_s,
             .kind = FieldKind::Switch,
             .value = rule.terms.countsForecast,
             .hint = RuleText::tr("Also when the student's own pace leads past the end date.")});
    add({.key = u"template"_s,
         .kind = FieldKind::Template,
         .value = (rule.templateKey.isEmpty() ? usedTemplate : rule.templateKey).toText(),
         .hint = RuleText::tr("Without one of its own the rule uses the template chosen on the page Templates.")});
    if (form.text.contains("{passed_template}"_L1))
        add({.key = u"passed_template"_s,
             .kind = FieldKind::Template,
             .value = rule.passedTemplateKey.isEmpty() ? QString() : rule.passedTemplateKey.toText(),
             .hint = RuleText::tr("Without one of its own the same for both.")});
    return sentence;
}

QString RuleSentence::toText(const QLocale &locale) const
{
    const auto rise = std::ranges::find(fields, u"rise_points"_s, &RuleField::key);
    const bool hasNoRise = rise != fields.cend() && rise->value.toDouble() <= 0;
    QString read = hasNoRise && !shortText.isEmpty() ? shortText : text;
    for (const RuleField &field : fields) {
        QString value;
        switch (field.kind) {
        case RuleField::Kind::DayList:
        case RuleField::Kind::PercentList:
            value = listText(field.value, locale);
            break;
        case RuleField::Kind::Switch:
            value = field.value.toBool() ? RuleText::tr("yes") : RuleText::tr("no");
            break;
        case RuleField::Kind::Template:
            value = field.key == "passed_template"_L1 && field.value.toString().isEmpty()
                ? RuleText::tr("the same", "template")
                : templateText(field.value.toString());
            break;
        default:
            value = locale.toString(field.value.toDouble(), 'f', QLocale::FloatingPointShortest);
        }
        read.replace(u'{' + field.key + u'}', value);
    }
    return read;
}

RuleTerms withField(RuleTerms terms, const QString &key, const QVariant &value)
{
    if (key == "days"_L1)
        terms.days = value.value<QList<int>>();
    else if (key == "milestones"_L1)
        terms.milestones = value.value<QList<int>>();
    else if (key == "counts_forecast"_L1)
        terms.countsForecast = value.toBool();
    for (const NumberField &field : kNumbers) {
        if (key == field.key)
            field.set(&terms, value.toDouble());
    }
    return terms;
}

Rule withField(Rule rule, const QString &key, const QVariant &value)
{
    if (key == "template"_L1)
        rule.templateKey = TemplateKey::fromText(value.toString());
    else if (key == "passed_template"_L1)
        rule.passedTemplateKey = TemplateKey::fromText(value.toString());
    else
        rule.terms = withField(rule.terms, key, value);
    return rule;
}

QString outcomeText(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::Held:
        return RuleText::tr("Held back");
    case DecisionOutcome::Sent:
        return RuleText::tr("Goes out", "a decision");
    case DecisionOutcome::Merged:
        return RuleText::tr("Said together with another");
    case DecisionOutcome::Superseded:
        return RuleText::tr("Gave way to another");
    case DecisionOutcome::Expired:
        return RuleText::tr("Too late");
    case DecisionOutcome::Stopped:
        return RuleText::tr("Not sent");
    case DecisionOutcome::Shown:
        return RuleText::tr("Only shown");
    case DecisionOutcome::Unticked:
        return RuleText::tr("Taken out by a person");
    }
    return {};
}

QString questionText(const RunQuestion &question)
{
    if (question.kind == RunQuestion::Kind::ManyStudents)
        return RuleText::tr("%n messages are due, to more than %1 of the active students. Send them?", nullptr,
                            question.due)
            .arg(QString::number(question.limit) + u"\u00a0%"_s);
    return RuleText::tr("%n messages are due; on usual days there are about %1. Send them?", nullptr, question.due)
        .arg(question.usual);
}

QString forecastText(RuleEvent event, int step, const QDateTime &at, bool isHeld, const QTimeZone &zone,
                     const QLocale &locale)
{
    Q_UNUSED(step)
    const QString when = locale.toString(at.toTimeZone(zone), u"ddd d MMM, HH:mm"_s);
    if (isHeld)
        return RuleText::tr("%1: will be sent on %2.", "a rule, a time").arg(ruleName(event), when);
    switch (event) {
    case RuleEvent::NotStarted:
    case RuleEvent::Inactive:
        return RuleText::tr("%1: will be sent on %2 unless the student enters before.", "a rule, a time")
            .arg(ruleName(event), when);
    case RuleEvent::Deadline:
        return RuleText::tr("%1: will be sent on %2 unless the course is completed before.", "a rule, a time")
            .arg(ruleName(event), when);
    case RuleEvent::ControlsAtRisk:
        return RuleText::tr("%1: will be sent on %2 unless enough controls are done before.", "a rule, a time")
            .arg(ruleName(event), when);
    case RuleEvent::Behind:
        return RuleText::tr("%1: will be sent on %2 unless the student catches up before.", "a rule, a time")
            .arg(ruleName(event), when);
    case RuleEvent::Survey:
        return RuleText::tr("%1: will be sent on %2 unless the student answers before.", "a rule, a time")
            .arg(ruleName(event), when);
    default:
        return RuleText::tr("%1: will be sent on %2.", "a rule, a time").arg(ruleName(event), when);
    }
}

QString occasionText(const Decision &decision)
{
    const int step = decision.occasion.section(u':', -1).toInt();
    const QString name = ruleName(decision.event);
    const QString version = RuleText::tr("version %1").arg(decision.ruleVersion);
    return step > 1
        ? RuleText::tr("%1, message %2; %3", "a rule, a number, its version").arg(name).arg(step).arg(version)
        : RuleText::tr("%1; %2", "a rule, its version").arg(name, version);
}
