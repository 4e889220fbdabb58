// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rulepauses.h"

#include "app/storage/rowvalues.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kTemplateRefused = u"template_refused"_s;
const QString kAccount = u"whatsapp_account"_s;

Error pauseOf(const QString &code, const Error &refusal)
{
    Error error = refusal;
    error.code = code;
    error.retry = Error::Retry::AfterFix;
    error.facts = {{Error::Fact::Excerpt, refusal.code}};
    return error;
}

} // namespace

Error templatePause(const TemplateKey &key, const Error &refusal)
{
    Error error = pauseOf(kTemplateRefused, refusal);
    error.facts.insert(Error::Fact::Template, key.toText());
    return error;
}

Error accountPause(const Error &refusal)
{
    return pauseOf(kAccount, refusal);
}

Result<QList<RuleEvent>> RulePauses::rulesUsing(const TemplateKey &key, const QList<RuleEvent> &chosen)
{
    Result<QSqlQuery> rows = m_session.execute(u"SELECT event, definition FROM rule"_s, {});
    if (!rows)
        return fail(rows.error());
    QList<RuleEvent> events = chosen;
    while (rows->next()) {
        const std::optional<RuleEvent> event = ruleEvent(rows->value(0).toString());
        if (!event)
            continue;
        const Rule rule = Rule::fromJson(*event, m_session.readJson(rows->value(1)).object());
        const bool inCourse =
            std::ranges::any_of(rule.courses, [&](const CourseRule &course) { return course.templateKey == key; });
        if (rule.templateKey == key || rule.passedTemplateKey == key || inCourse) {
            if (!events.contains(*event))
                events.append(*event);
        } else if (!rule.templateKey.isEmpty()) {
            events.removeAll(*event);
        }
    }
    return events;
}

Result<QList<RuleEvent>> RulePauses::pause(const QList<RuleEvent> &events, const Error &why, const QDateTime &now)
{
    QList<RuleEvent> paused;
    for (const RuleEvent event : events) {
        const Result<qint64> id = numberOf(
            m_session,
            u"INSERT INTO rule (event, paused_error, paused_at) VALUES (?, ?, ?) ON CONFLICT (event) DO UPDATE SET "
            "paused_error = excluded.paused_error, paused_at = excluded.paused_at WHERE rule.paused_at IS NULL "
            "RETURNING id"_s,
            {word(event), errorColumn(why), m_session.bindTime(now)});
        if (!id)
            return fail(id.error());
        if (*id != 0)
            paused.append(event);
    }
    return paused;
}

template<typename Predicate>
Result<int> RulePauses::resumeIf(Predicate isMended, const QDateTime &now)
{
    QList<qint64> ids;
    {
        Result<QSqlQuery> rows =
            m_session.execute(u"SELECT id, paused_error FROM rule WHERE paused_at IS NOT NULL"_s, {});
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            if (isMended(errorFromColumn(rows->value(1)).value_or(Error())))
                ids.append(rows->value(0).toLongLong());
        }
    }
    for (const qint64 id : std::as_const(ids)) {
        const Result<void> resumed =
            run(m_session, u"UPDATE rule SET paused_error = NULL, paused_at = NULL, updated_at = ? WHERE id = ?"_s,
                {m_session.bindTime(now), id});
        if (!resumed)
            return fail(resumed.error());
    }
    return int(ids.size());
}

Result<int> RulePauses::resumeTemplates(const QSet<QString> &approved, const QDateTime &now)
{
    return resumeIf(
        [&](const Error &error) {
            return error.code == kTemplateRefused && approved.contains(error.fact(Error::Fact::Template));
        },
        now);
}

Result<int> RulePauses::resumeAccount(const QDateTime &now)
{
    return resumeIf([](const Error &error) { return error.code == kAccount; }, now);
}
