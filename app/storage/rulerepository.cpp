// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rulerepository.h"

#include "app/domain/rules/rulepauses.h"
#include "app/storage/rowvalues.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns =
    u"id, event, version, definition, active_from, show_only_until, paused_error, paused_at, updated_at"_s;

RuleStanding shipped(RuleEvent event)
{
    return {.rule = {.event = event, .terms = RuleTerms::defaultsOf(event)}};
}

RuleStanding standingFrom(SqlSession &session, const QSqlQuery &query, RuleEvent event)
{
    RuleStanding standing{.rule = Rule::fromJson(event, session.readJson(query.value(3)).object()),
                          .paused = errorFromColumn(query.value(6)),
                          .pausedAt = session.readTime(query.value(7)),
                          .updatedAt = session.readTime(query.value(8))};
    standing.rule.id = query.value(0).toLongLong();
    standing.rule.version = query.value(2).toInt();
    standing.rule.activeFrom = session.readTime(query.value(4));
    standing.rule.showOnlyUntil = session.readTime(query.value(5));
    return standing;
}

} // namespace

Result<QList<RuleStanding>> RuleRepository::all()
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT %1 FROM rule"_s.arg(kColumns));
    if (!query)
        return fail(query.error());
    QMap<RuleEvent, RuleStanding> stored;
    while (query->next()) {
        if (const std::optional<RuleEvent> event = ruleEvent(query->value(1).toString()))
            stored.insert(*event, standingFrom(m_session, *query, *event));
    }
    QList<RuleStanding> rules;
    for (const RuleEvent event : kRuleEvents)
        rules.append(stored.value(event, shipped(event)));
    return rules;
}

Result<RuleStanding> RuleRepository::find(RuleEvent event)
{
    const Result<QList<RuleStanding>> rules = all();
    if (!rules)
        return fail(rules.error());
    return rules->at(std::ranges::find(kRuleEvents, event) - kRuleEvents.begin());
}

Result<qint64> RuleRepository::ensure(RuleEvent event, const QDateTime &now)
{
    const Result<void> made = run(
        m_session,
        u"INSERT INTO rule (event, version, definition, updated_at) VALUES (?, 1, ?, ?) ON CONFLICT (event) DO NOTHING"_s,
        {word(event), shipped(event).rule.toJson(), m_session.bindTime(now)});
    if (!made)
        return fail(made.error());
    return numberOf(m_session, u"SELECT id FROM rule WHERE event = ?"_s, {word(event)});
}

Result<RuleStanding> RuleRepository::save(const Rule &rule, const QString &who, const QDateTime &now)
{
    const Result<qint64> id = ensure(rule.event, now);
    if (!id)
        return fail(id.error());
    const Result<qint64> version =
        numberOf(m_session,
                 u"UPDATE rule SET version = version + 1, definition = ?, active_from = ?, show_only_until = ?, "
                 "paused_error = NULL, paused_at = NULL, updated_at = ? WHERE id = ? RETURNING version"_s,
                 {rule.toJson(), m_session.bindTime(rule.activeFrom), m_session.bindTime(rule.showOnlyUntil),
                  m_session.bindTime(now), *id});
    if (!version)
        return fail(version.error());
    const Result<void> kept = run(
        m_session, u"INSERT INTO rule_version (rule_id, version, definition, who, created_at) VALUES (?, ?, ?, ?, ?)"_s,
        {*id, *version, rule.toJson(), who, m_session.bindTime(now)});
    return kept ? find(rule.event) : fail(kept.error());
}

Result<QList<RuleVersion>> RuleRepository::versions(RuleEvent event)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT v.version, v.definition, v.who, v.created_at FROM rule_version v JOIN rule r ON r.id = v.rule_id "
        "WHERE r.event = ? ORDER BY v.version DESC"_s,
        {word(event)});
    if (!query)
        return fail(query.error());
    QList<RuleVersion> versions;
    while (query->next()) {
        RuleVersion one{.version = query->value(0).toInt(),
                        .rule = Rule::fromJson(event, m_session.readJson(query->value(1)).object()),
                        .who = query->value(2).toString(),
                        .createdAt = m_session.readTime(query->value(3))};
        one.rule.version = one.version;
        versions.append(one);
    }
    return versions;
}

Result<Rule> RuleRepository::version(RuleEvent event, int version)
{
    const Result<QList<RuleVersion>> known = versions(event);
    if (!known)
        return fail(known.error());
    for (const RuleVersion &one : *known) {
        if (one.version == version)
            return one.rule;
    }
    return shipped(event).rule;
}

Result<bool> RuleRepository::pause(RuleEvent event, const Error &why, const QDateTime &now)
{
    if (const Result<qint64> id = ensure(event, now); !id)
        return fail(id.error());
    // What stopped it first has to be put right first.
    const Result<int> rows = runCounted(
        m_session, u"UPDATE rule SET paused_error = ?, paused_at = ? WHERE event = ? AND paused_error IS NULL"_s,
        {errorColumn(why), m_session.bindTime(now), word(event)});
    return rows ? Result<bool>(*rows > 0) : fail(rows.error());
}

Result<QList<RuleEvent>> RuleRepository::pauseAll(const QList<RuleEvent> &events, const Error &why,
                                                  const QDateTime &now)
{
    QList<RuleEvent> paused;
    for (const RuleEvent event : events) {
        const Result<bool> stopped = pause(event, why, now);
        if (!stopped)
            return fail(stopped.error());
        if (*stopped)
            paused.append(event);
    }
    return paused;
}

Result<void> RuleRepository::resume(RuleEvent event, const QDateTime &now)
{
    return run(m_session,
               u"UPDATE rule SET paused_error = NULL, paused_at = ? WHERE event = ? AND paused_error IS NOT NULL"_s,
               {m_session.bindTime(now), word(event)});
}

Result<int> RuleRepository::resumeIf(const std::function<bool(const Error &)> &isMended, const QDateTime &now)
{
    const Result<QList<RuleStanding>> rules = all();
    if (!rules)
        return fail(rules.error());
    int resumed = 0;
    for (const RuleStanding &standing : *rules) {
        if (!standing.paused || !isMended(*standing.paused))
            continue;
        if (const Result<void> done = resume(standing.rule.event, now); !done)
            return fail(done.error());
        ++resumed;
    }
    return resumed;
}

Result<int> RuleRepository::resumeTemplates(const QSet<QString> &approved, const QDateTime &now)
{
    return resumeIf(
        [&](const Error &error) {
            return error.code == kTemplateRefused && approved.contains(error.fact(Error::Fact::Template));
        },
        now);
}

Result<int> RuleRepository::resumeAccount(const QDateTime &now)
{
    return resumeIf([](const Error &error) { return error.code == kAccountRefused; }, now);
}

Result<QList<RuleEvent>> RuleRepository::rulesUsing(const TemplateKey &key, const QList<RuleEvent> &chosen)
{
    const Result<QList<RuleStanding>> rules = all();
    if (!rules)
        return fail(rules.error());
    QList<RuleEvent> events = chosen;
    for (const RuleStanding &standing : *rules) {
        const Rule &rule = standing.rule;
        const bool inCourse =
            std::ranges::any_of(rule.courses, [&](const CourseRule &course) { return course.templateKey == key; });
        if (rule.templateKey == key || rule.passedTemplateKey == key || inCourse) {
            if (!events.contains(rule.event))
                events.append(rule.event);
        } else if (!rule.templateKey.isEmpty()) {
            events.removeAll(rule.event);
        }
    }
    return events;
}

Result<void> RuleRepository::beginUntouched(const QDateTime &from, const QDateTime &showOnlyUntil, const QDateTime &now)
{
    return run(m_session,
               u"UPDATE rule SET active_from = ?, show_only_until = ?, updated_at = ? WHERE active_from IS NULL AND "
               "event <> 'welcome'"_s,
               {m_session.bindTime(from), m_session.bindTime(showOnlyUntil), m_session.bindTime(now)});
}

Result<void> RuleRepository::setShowOnlyUntil(RuleEvent event, const QDateTime &until, const QDateTime &now)
{
    return run(m_session, u"UPDATE rule SET show_only_until = ?, updated_at = ? WHERE event = ?"_s,
               {m_session.bindTime(until), m_session.bindTime(now), word(event)});
}
