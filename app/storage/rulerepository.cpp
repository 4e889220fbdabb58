// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rulerepository.h"

#include "app/storage/rowvalues.h"

#include <QJsonDocument>

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
    const Result<qint64> id = ensure(event, now);
    const Result<RuleStanding> known = id ? find(event) : fail(id.error());
    if (!known)
        return fail(known.error());
    if (known->paused && known->paused->code == why.code)
        return false;
    const Result<void> paused = run(m_session, u"UPDATE rule SET paused_error = ?, paused_at = ? WHERE id = ?"_s,
                                    {errorColumn(why), m_session.bindTime(now), *id});
    return paused ? Result<bool>(true) : fail(paused.error());
}

Result<void> RuleRepository::resume(RuleEvent event, const QDateTime &now)
{
    return run(m_session,
               u"UPDATE rule SET paused_error = NULL, paused_at = ? WHERE event = ? AND paused_error IS NOT NULL"_s,
               {m_session.bindTime(now), word(event)});
}

Result<void> RuleRepository::setShowOnlyUntil(RuleEvent event, const QDateTime &until, const QDateTime &now)
{
    return run(m_session, u"UPDATE rule SET show_only_until = ?, updated_at = ? WHERE event = ?"_s,
               {m_session.bindTime(until), m_session.bindTime(now), word(event)});
}
