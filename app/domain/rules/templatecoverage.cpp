// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/templatecoverage.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const TemplateUse *find(const QList<TemplateUse> &templates, const TemplateKey &key)
{
    const auto found =
        std::ranges::find_if(templates, [&key](const TemplateUse &use) { return use.whatsAppTemplate.key == key; });
    return found == templates.cend() ? nullptr : &*found;
}

Coverage coverageBy(TemplateState state)
{
    switch (state) {
    case TemplateState::Approved:
        return Coverage::Ready;
    case TemplateState::Rejected:
        return Coverage::Rejected;
    case TemplateState::Paused:
        return Coverage::Paused;
    case TemplateState::Disabled:
        return Coverage::Disabled;
    case TemplateState::Pending:
    case TemplateState::Other:
        break;
    }
    return Coverage::NotApproved;
}

Coverage coverageBy(const TemplateUse &use, RuleEvent event, const QString &language)
{
    const WhatsAppTemplate &whatsAppTemplate = use.whatsAppTemplate;
    if (const Coverage byState = coverageBy(whatsAppTemplate.state); byState != Coverage::Ready)
        return byState;
    if (whatsAppTemplate.quality == "RED"_L1)
        return Coverage::QualityLow;
    if (whatsAppTemplate.hasUnknownHeader())
        return Coverage::Unsendable;
    if (!unfilledBy(event, use).isEmpty())
        return Coverage::Unmapped;
    if (whatsAppTemplate.quality == "YELLOW"_L1)
        return Coverage::QualityFalling;
    if (!isSameLanguage(whatsAppTemplate.key.language, language))
        return Coverage::OtherLanguage;
    return Coverage::Ready;
}

CoverageCell judge(const CoverageFacts &facts, RuleEvent event, const TemplateKey &key, const QString &language)
{
    CoverageCell cell{.event = event, .coverage = Coverage::Missing, .key = key};
    if (key.isEmpty())
        return cell;
    const TemplateUse *use = find(facts.templates, key);
    cell.coverage = use ? coverageBy(*use, event, language) : Coverage::Unknown;
    if (cell.coverage == Coverage::Unmapped)
        cell.unmapped = unfilledBy(event, *use);
    return cell;
}

const Rule *ruleOf(const CoverageFacts &facts, RuleEvent event)
{
    const auto found = std::ranges::find(facts.rules, event, &Rule::event);
    return found == facts.rules.cend() ? nullptr : &*found;
}

CoverageCell::Source sourceOf(const Rule *rule, qint64 courseId, bool hasPassed)
{
    if (!rule)
        return CoverageCell::Source::Purpose;
    const auto course = rule->courses.constFind(courseId);
    if (course != rule->courses.cend() && !course->templateKey.isEmpty())
        return CoverageCell::Source::Course;
    return rule->templateIn(courseId, hasPassed).isEmpty() ? CoverageCell::Source::Purpose : CoverageCell::Source::Rule;
}

CoverageCell cellOf(const CoverageFacts &facts, RuleEvent event, qint64 courseId, const QString &language)
{
    const Rule *rule = ruleOf(facts, event);
    const auto judged = [&](bool hasPassed) {
        TemplateKey key = rule ? rule->templateIn(courseId, hasPassed) : TemplateKey();
        if (key.isEmpty())
            key = facts.chosen.value(purposeOf(event));
        CoverageCell cell = judge(facts, event, key, language);
        cell.source = sourceOf(rule, courseId, hasPassed);
        return cell;
    };
    CoverageCell cell = judged(false);
    // Those who passed may get a text of their own: the worse of the two is what has to be known.
    if (event == RuleEvent::Completed && rule && !rule->passedTemplateKey.isEmpty()) {
        const CoverageCell passed = judged(true);
        if (passed.coverage > cell.coverage)
            cell = passed;
    }
    if (rule && !rule->isEnabledIn(courseId))
        cell.coverage = Coverage::Off;
    return cell;
}

CoverageRow rowOf(const CoverageFacts &facts, const Course &course)
{
    CoverageRow row{.courseId = course.id,
                    .courseName = course.fullName,
                    .language = course.language.isEmpty() ? facts.language : course.language,
                    .hasOwnLanguage = !course.language.isEmpty()};
    for (const RuleEvent event : kRuleEvents)
        row.cells.append(cellOf(facts, event, course.id, row.language));
    return row;
}

} // namespace

bool isKnownTo(RuleEvent event, TemplateVariable variable)
{
    const bool isOfProgress = variable == TemplateVariable::Progress || variable == TemplateVariable::DaysInactive;
    return event != RuleEvent::Welcome || !isOfProgress;
}

QStringList unfilledBy(RuleEvent event, const TemplateUse &use)
{
    QStringList keys = use.unmapped;
    for (auto entry = use.mapping.cbegin(); entry != use.mapping.cend(); ++entry) {
        if (!isKnownTo(event, entry.value()) && !use.texts.contains(entry.key()))
            keys.append(entry.key());
    }
    return keys;
}

TemplateCoverage coverageOf(const CoverageFacts &facts)
{
    TemplateCoverage coverage;
    coverage.rows.append(rowOf(facts, Course{}));
    for (const Course &course : facts.courses)
        coverage.rows.append(rowOf(facts, course));
    return coverage;
}

QList<RuleEvent> TemplateCoverage::eventsWithHole() const
{
    QList<RuleEvent> events;
    const qsizetype first = rows.size() > 1 ? 1 : 0;
    for (qsizetype column = 0; column < qsizetype(kRuleEvents.size()); ++column) {
        const bool hasHole = std::any_of(rows.cbegin() + first, rows.cend(), [column](const CoverageRow &row) {
            return isHole(row.cells.at(column).coverage);
        });
        if (hasHole)
            events.append(kRuleEvents.at(size_t(column)));
    }
    return events;
}

QList<RuleEvent> TemplateCoverage::eventsOf(const TemplateKey &key) const
{
    QList<RuleEvent> events;
    for (qsizetype column = 0; column < qsizetype(kRuleEvents.size()); ++column) {
        const bool isUsed = std::ranges::any_of(rows, [column, &key](const CoverageRow &row) {
            const CoverageCell &cell = row.cells.at(column);
            return cell.key == key && cell.coverage != Coverage::Off;
        });
        if (isUsed)
            events.append(kRuleEvents.at(size_t(column)));
    }
    return events;
}
