// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/templatereading.h"

#include "app/storage/coveragerepository.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/studentrepository.h"
#include "app/storage/templateproposalrepository.h"
#include "app/storage/templaterepository.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr MessagePurpose kPurposes[]{MessagePurpose::Welcome,    MessagePurpose::Progress, MessagePurpose::Inactivity,
                                     MessagePurpose::Completion, MessagePurpose::Reminder, MessagePurpose::Survey};

CoverageFacts factsOf(const SettingValues &values)
{
    CoverageFacts facts{.language = values.get(setting::kCentreLanguage)};
    for (const MessagePurpose purpose : kPurposes)
        facts.chosen.insert(purpose, values.get(templateSetting(purpose)));
    return facts;
}

/// The one that needs somebody most: not done, of the highest risk.
const StudentCourseProgress *urgent(const QList<StudentCourseProgress> &courses)
{
    const StudentCourseProgress *found = nullptr;
    const auto urgency = [](const StudentCourseProgress &course) {
        const bool isOpen = course.isActive && course.summary.state != ProgressState::Completed;
        return isOpen ? 1 + course.summary.assessment.risk : 0;
    };
    for (const StudentCourseProgress &course : courses) {
        if (!found || urgency(course) > urgency(*found))
            found = &course;
    }
    return found;
}

} // namespace

TemplateUse templateUse(const WhatsAppTemplate &whatsAppTemplate, const SettingValues &values)
{
    TemplateUse use{.whatsAppTemplate = whatsAppTemplate};
    for (const MessagePurpose purpose : kPurposes) {
        if (values.get(templateSetting(purpose)) == whatsAppTemplate.key)
            use.purposes.append(purpose);
    }
    const QMap<QString, QString> mapping = values.mapping(whatsAppTemplate.key);
    use.mapping = effectiveMapping(whatsAppTemplate, mapping);
    use.texts = fixedTexts(mapping);
    for (const TemplateParameter &parameter : whatsAppTemplate.parameters()) {
        const QString key = parameter.key();
        if (!use.mapping.contains(key) && use.texts.value(key).isEmpty() && !parameter.isOptional())
            use.unmapped.append(key);
    }
    return use;
}

Result<QList<TemplateUse>> readTemplateUses(SqlSession &session, const SettingValues &values)
{
    const Result<QList<WhatsAppTemplate>> templates = TemplateRepository(session).all();
    if (!templates)
        return fail(templates.error());
    QList<TemplateUse> uses;
    for (const WhatsAppTemplate &whatsAppTemplate : *templates)
        uses.append(templateUse(whatsAppTemplate, values));
    return uses;
}

Result<TemplateCoverage> readTemplateCoverage(SqlSession &session, const SettingValues &values, const QDateTime &now)
{
    CoverageRepository tables(session);
    const Result<QList<TemplateUse>> uses = readTemplateUses(session, values);
    if (!uses)
        return fail(uses.error());
    const Result<QList<Rule>> rules = tables.rules();
    if (!rules)
        return fail(rules.error());
    const Result<QList<Course>> courses = tables.courses(now);
    if (!courses)
        return fail(courses.error());
    CoverageFacts facts = factsOf(values);
    facts.rules = *rules;
    facts.templates = *uses;
    facts.courses = *courses;
    return coverageOf(facts);
}

Result<QList<TemplateRow>> readTemplateRows(SqlSession &session, const SettingValues &values, const QDateTime &now)
{
    const Result<QList<TemplateUse>> uses = readTemplateUses(session, values);
    if (!uses)
        return fail(uses.error());
    const Result<TemplateCoverage> coverage = readTemplateCoverage(session, values, now);
    if (!coverage)
        return fail(coverage.error());
    const Result<QHash<QString, QDateTime>> sent = CoverageRepository(session).lastSent();
    if (!sent)
        return fail(sent.error());
    const Result<QList<TemplateProposal>> proposals = TemplateProposalRepository(session).open();
    if (!proposals)
        return fail(proposals.error());
    QList<TemplateRow> rows;
    for (const TemplateUse &use : *uses) {
        const TemplateKey &key = use.whatsAppTemplate.key;
        rows.append({.use = use, .events = coverage->eventsOf(key), .lastSentAt = sent->value(key.toText())});
    }
    for (const TemplateProposal &proposal : *proposals) {
        // Made in WhatsApp Manager meanwhile: the account's own word counts.
        const auto isThere = [&proposal](const TemplateRow &row) {
            return row.use.whatsAppTemplate.key == proposal.key;
        };
        if (std::ranges::any_of(rows, isThere))
            continue;
        rows.append(
            {.use = templateUse(proposal.asTemplate(), values), .proposalId = proposal.id, .refusal = proposal.error});
    }
    return filteredTemplates(rows, {});
}

Result<StudentTemplateFacts> readStudentFacts(SqlSession &session, qint64 studentId, const SettingValues &values,
                                              const QString &language, const QDateTime &now)
{
    const Result<Student> student = StudentRepository(session).find(studentId);
    if (!student)
        return fail(student.error());
    const Result<QList<StudentCourseProgress>> courses = ProgressStatistics(session).ofStudent(studentId);
    if (!courses)
        return fail(courses.error());
    StudentTemplateFacts known{.facts = {{TemplateVariable::FirstName, student->firstName},
                                         {TemplateVariable::LastName, student->lastName},
                                         {TemplateVariable::FullName, student->fullName()},
                                         {TemplateVariable::Centre, values.get(setting::kCentreName)}},
                               .studentName = student->fullName()};
    const StudentCourseProgress *course = urgent(*courses);
    if (!course)
        return known;
    known.courseName = course->course.fullName;
    known.facts.insert(TemplateVariable::Course, courseList({course->course.fullName}, language));
    if (course->summary.percent)
        known.facts.insert(TemplateVariable::Progress, QString::number(int(std::floor(*course->summary.percent))));
    if (course->summary.lastActivity.isValid()) {
        const QTimeZone zone = centreTimeZone(values);
        const qint64 days = course->summary.lastActivity.toTimeZone(zone).date().daysTo(now.toTimeZone(zone).date());
        known.facts.insert(TemplateVariable::DaysInactive, QString::number(std::max<qint64>(0, days)));
    }
    return known;
}
