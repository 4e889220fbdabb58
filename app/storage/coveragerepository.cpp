// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/coveragerepository.h"

#include "app/storage/courserepository.h"
#include "app/storage/rulerepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Over all messages of a large centre the question would take seconds; who asks wants to know of late.
constexpr int kNewestMessages = 100'000;

} // namespace

Result<QList<Rule>> CoverageRepository::rules()
{
    const Result<QList<RuleStanding>> standings = RuleRepository(m_session).all();
    if (!standings)
        return fail(standings.error());
    QList<Rule> rules;
    for (const RuleStanding &standing : *standings)
        rules.append(standing.rule);
    return rules;
}

Result<QList<Course>> CoverageRepository::courses(const QDateTime &now)
{
    Result<QList<Course>> all = CourseRepository(m_session).all();
    if (all)
        all->removeIf([&now](const Course &course) {
            return !course.isVisible || (course.endAt.isValid() && course.endAt < now);
        });
    return all;
}

Result<QHash<QString, QDateTime>> CoverageRepository::lastSent()
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT template_name, template_language, max(accepted_at) FROM message WHERE id > (SELECT COALESCE(max(id), "
        u"0) "
        "FROM message) - ? AND accepted_at IS NOT NULL AND template_name IS NOT NULL GROUP BY template_name, "
        "template_language"_s,
        {kNewestMessages});
    if (!query)
        return fail(query.error());
    QHash<QString, QDateTime> times;
    while (query->next()) {
        const TemplateKey key{.name = query->value(0).toString(), .language = query->value(1).toString()};
        times.insert(key.toText(), m_session.readTime(query->value(2)));
    }
    return times;
}
