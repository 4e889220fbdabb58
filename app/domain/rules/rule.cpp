// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/rule.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct EventWord {
    RuleEvent event;
    QLatin1StringView word;
};
constexpr std::array kWords{
    EventWord{RuleEvent::Completed, "completed"_L1},
    EventWord{RuleEvent::Welcome, "welcome"_L1},
    EventWord{RuleEvent::ControlsAtRisk, "controls_at_risk"_L1},
    EventWord{RuleEvent::Deadline, "deadline"_L1},
    EventWord{RuleEvent::NotStarted, "not_started"_L1},
    EventWord{RuleEvent::Inactive, "inactive"_L1},
    EventWord{RuleEvent::Behind, "behind"_L1},
    EventWord{RuleEvent::Milestone, "milestone"_L1},
    EventWord{RuleEvent::Survey, "survey"_L1},
};

QJsonArray toArray(const QList<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

QList<int> toNumbers(const QJsonValue &json, const QList<int> &otherwise)
{
    if (!json.isArray())
        return otherwise;
    QList<int> numbers;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &number : array)
        numbers.append(number.toInt());
    return numbers;
}

/// One number of the terms and the word it is stored by.
template<typename T>
struct Field {
    QLatin1StringView word;
    T RuleTerms::*member;
    T least;
    T most;
};
constexpr std::array kWholes{
    Field<int>{"inactive_least"_L1, &RuleTerms::inactiveLeast, 1, 60},
    Field<int>{"inactive_most"_L1, &RuleTerms::inactiveMost, 1, 90},
    Field<int>{"inactive_without_dates"_L1, &RuleTerms::inactiveWithoutDates, 1, 90},
    Field<int>{"steps_per_spell"_L1, &RuleTerms::stepsPerSpell, 1, 5},
    Field<int>{"spells"_L1, &RuleTerms::spells, 1, 20},
    Field<int>{"rise_points"_L1, &RuleTerms::risePoints, 0, 50},
    Field<int>{"hours_apart"_L1, &RuleTerms::hoursApart, 0, 24 * 30},
    Field<int>{"days_apart"_L1, &RuleTerms::daysApart, 1, 60},
};
constexpr std::array kShares{
    Field<double>{"inactive_share"_L1, &RuleTerms::inactiveShare, 0.01, 1.0},
    Field<double>{"gap_points"_L1, &RuleTerms::gapPoints, 1, 90},
    Field<double>{"gap_ends"_L1, &RuleTerms::gapEnds, 0, 90},
    Field<double>{"after_share"_L1, &RuleTerms::afterShare, 0, 0.9},
    Field<double>{"controls_percent"_L1, &RuleTerms::controlsPercent, 1, 100},
};

Error badTerm(const QString &code, QLatin1StringView field, const QString &allowed)
{
    return {.kind = Error::Kind::Invalid,
            .code = code,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Field, field}, {Error::Fact::Parameter, allowed}}};
}

template<typename T>
Result<void> checkRange(const RuleTerms &terms, const Field<T> &field)
{
    const T value = terms.*field.member;
    if (value < field.least || value > field.most)
        return fail(badTerm(u"rule_range"_s, field.word, u"%1-%2"_s.arg(field.least).arg(field.most)));
    return {};
}

bool countsDays(RuleEvent event)
{
    return event == RuleEvent::NotStarted || event == RuleEvent::Deadline || event == RuleEvent::ControlsAtRisk
        || event == RuleEvent::Survey;
}

/// Towards an end days run down, after a beginning they run up; never twice the same.
bool isRightOrder(RuleEvent event, const QList<int> &days)
{
    if (event == RuleEvent::Deadline || event == RuleEvent::ControlsAtRisk)
        return std::ranges::adjacent_find(days, std::less_equal<>{}) == days.cend();
    return std::ranges::adjacent_find(days, std::greater_equal<>{}) == days.cend();
}

} // namespace

QString word(RuleEvent event)
{
    for (const EventWord &entry : kWords) {
        if (entry.event == event)
            return entry.word;
    }
    return {};
}

std::optional<RuleEvent> ruleEvent(QStringView text)
{
    for (const EventWord &entry : kWords) {
        if (text == entry.word)
            return entry.event;
    }
    return std::nullopt;
}

MessagePurpose purposeOf(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Completed:
        return MessagePurpose::Completion;
    case RuleEvent::Welcome:
        return MessagePurpose::Welcome;
    case RuleEvent::NotStarted:
    case RuleEvent::Inactive:
        return MessagePurpose::Inactivity;
    case RuleEvent::Milestone:
        return MessagePurpose::Progress;
    case RuleEvent::ControlsAtRisk:
    case RuleEvent::Deadline:
    case RuleEvent::Behind:
        return MessagePurpose::Reminder;
    case RuleEvent::Survey:
        return MessagePurpose::Survey;
    }
    return MessagePurpose::Manual;
}

RuleTerms RuleTerms::defaultsOf(RuleEvent event)
{
    RuleTerms terms;
    switch (event) {
    case RuleEvent::NotStarted:
        terms.days = {2, 5};
        break;
    case RuleEvent::ControlsAtRisk:
        terms.days = {10, 4};
        break;
    case RuleEvent::Deadline:
        terms.days = {7, 2};
        break;
    case RuleEvent::Survey:
        terms.days = {1, 4};
        break;
    case RuleEvent::Milestone:
        terms.milestones = {50, 75};
        break;
    default:
        break;
    }
    return terms;
}

QJsonObject RuleTerms::toJson(RuleEvent event) const
{
    const RuleTerms usual = defaultsOf(event);
    QJsonObject json;
    if (days != usual.days)
        json.insert("days"_L1, toArray(days));
    if (milestones != usual.milestones)
        json.insert("milestones"_L1, toArray(milestones));
    if (countsForecast != usual.countsForecast)
        json.insert("counts_forecast"_L1, countsForecast);
    for (const Field<int> &field : kWholes) {
        if (this->*field.member != usual.*field.member)
            json.insert(field.word, this->*field.member);
    }
    for (const Field<double> &field : kShares) {
        if (this->*field.member != usual.*field.member)
            json.insert(field.word, this->*field.member);
    }
    return json;
}

RuleTerms RuleTerms::fromJson(RuleEvent event, const QJsonObject &json)
{
    RuleTerms terms = defaultsOf(event);
    terms.days = toNumbers(json.value("days"_L1), terms.days);
    terms.milestones = toNumbers(json.value("milestones"_L1), terms.milestones);
    terms.countsForecast = json.value("counts_forecast"_L1).toBool(terms.countsForecast);
    for (const Field<int> &field : kWholes)
        terms.*field.member = json.value(field.word).toInt(terms.*field.member);
    for (const Field<double> &field : kShares)
        terms.*field.member = json.value(field.word).toDouble(terms.*field.member);
    return terms;
}

bool Rule::isEnabledIn(qint64 courseId) const
{
    const auto course = courses.constFind(courseId);
    return isEnabled && (course == courses.cend() || course->isEnabled);
}

const RuleTerms &Rule::termsIn(qint64 courseId) const
{
    const auto course = courses.constFind(courseId);
    return course != courses.cend() && course->terms ? *course->terms : terms;
}

TemplateKey Rule::templateIn(qint64 courseId, bool hasPassed) const
{
    const auto course = courses.constFind(courseId);
    if (course != courses.cend() && !course->templateKey.isEmpty())
        return course->templateKey;
    return hasPassed && !passedTemplateKey.isEmpty() ? passedTemplateKey : templateKey;
}

QJsonObject Rule::toJson() const
{
    QJsonObject json{{u"enabled"_s, isEnabled}, {u"terms"_s, terms.toJson(event)}};
    if (!templateKey.isEmpty())
        json.insert("template"_L1, templateKey.toText());
    if (!passedTemplateKey.isEmpty())
        json.insert("passed_template"_L1, passedTemplateKey.toText());
    QJsonObject byCourse;
    for (auto entry = courses.cbegin(); entry != courses.cend(); ++entry) {
        QJsonObject course{{u"enabled"_s, entry->isEnabled}};
        if (entry->terms)
            course.insert("terms"_L1, entry->terms->toJson(event));
        if (!entry->templateKey.isEmpty())
            course.insert("template"_L1, entry->templateKey.toText());
        byCourse.insert(QString::number(entry.key()), course);
    }
    if (!byCourse.isEmpty())
        json.insert("courses"_L1, byCourse);
    return json;
}

Rule Rule::fromJson(RuleEvent event, const QJsonObject &json)
{
    Rule rule{.event = event,
              .isEnabled = json.value("enabled"_L1).toBool(true),
              .terms = RuleTerms::fromJson(event, json.value("terms"_L1).toObject()),
              .templateKey = TemplateKey::fromText(json.value("template"_L1).toString()),
              .passedTemplateKey = TemplateKey::fromText(json.value("passed_template"_L1).toString())};
    const QJsonObject byCourse = json.value("courses"_L1).toObject();
    for (auto entry = byCourse.begin(); entry != byCourse.end(); ++entry) {
        const QJsonObject course = entry.value().toObject();
        CourseRule own{.isEnabled = course.value("enabled"_L1).toBool(true),
                       .templateKey = TemplateKey::fromText(course.value("template"_L1).toString())};
        if (course.contains("terms"_L1))
            own.terms = RuleTerms::fromJson(event, course.value("terms"_L1).toObject());
        rule.courses.insert(entry.key().toLongLong(), own);
    }
    return rule;
}

Result<void> checkTerms(RuleEvent event, const RuleTerms &terms)
{
    for (const Field<int> &field : kWholes) {
        if (Result<void> checked = checkRange(terms, field); !checked)
            return checked;
    }
    for (const Field<double> &field : kShares) {
        if (Result<void> checked = checkRange(terms, field); !checked)
            return checked;
    }
    if (terms.inactiveLeast > terms.inactiveMost)
        return fail(badTerm(u"rule_range"_s, "inactive_least"_L1, u"1-%1"_s.arg(terms.inactiveMost)));
    if (terms.gapEnds >= terms.gapPoints)
        return fail(badTerm(u"rule_range"_s, "gap_ends"_L1, u"0-%1"_s.arg(terms.gapPoints - 1)));
    const auto isDay = [](int day) { return day >= 1 && day <= 365; };
    if (countsDays(event)
        && (terms.days.isEmpty() || terms.days.size() > 5 || !std::ranges::all_of(terms.days, isDay)
            || !isRightOrder(event, terms.days)))
        return fail(badTerm(u"rule_days"_s, "days"_L1, u"1-365"_s));
    const auto isMilestone = [](int percent) { return percent >= 1 && percent <= 99; };
    if (event == RuleEvent::Milestone && terms.risePoints == 0
        && (terms.milestones.isEmpty() || !std::ranges::all_of(terms.milestones, isMilestone)
            || std::ranges::adjacent_find(terms.milestones, std::greater_equal<>{}) != terms.milestones.cend()))
        return fail(badTerm(u"rule_milestones"_s, "milestones"_L1, u"1-99"_s));
    return {};
}
