// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/templaterepository.h"

#include "app/storage/rowvalues.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kAdvisoryLock = 0x426564656c54; // "BedelT"

bool sameContent(const WhatsAppTemplate &left, const WhatsAppTemplate &right)
{
    return left.metaId == right.metaId && left.state == right.state && left.category == right.category
        && left.quality == right.quality && left.rejectedReason == right.rejectedReason && left.isNamed == right.isNamed
        && left.components == right.components;
}

} // namespace

Result<QList<WhatsAppTemplate>> TemplateRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT id, name, language, meta_id, state, category, quality, rejected_reason, is_named, components, pulled_at FROM whatsapp_template "_s
            + rest,
        values);
    if (!query)
        return fail(query.error());
    QList<WhatsAppTemplate> templates;
    while (query->next()) {
        templates.append({
            .id = query->value(0).toLongLong(),
            .key = {.name = query->value(1).toString(), .language = query->value(2).toString()},
            .metaId = query->value(3).toString(),
            .state = stateFromWord<TemplateState>(query->value(4).toString()).value_or(TemplateState::Other),
            .category = query->value(5).toString(),
            .quality = query->value(6).toString(),
            .rejectedReason = query->value(7).toString(),
            .isNamed = query->value(8).toBool(),
            .components = QJsonDocument::fromJson(query->value(9).toString().toUtf8()).array(),
            .pulledAt = m_session.readTime(query->value(10)),
        });
    }
    return templates;
}

Result<void> TemplateRepository::keepStill()
{
    if (m_session.dialect() == SqlSession::Dialect::Sqlite)
        return {}; // its write transactions exclude one another
    return m_session.command(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kAdvisoryLock));
}

Result<void> TemplateRepository::put(const WhatsAppTemplate &whatsAppTemplate, const QDateTime &now)
{
    const WhatsAppTemplate &fresh = whatsAppTemplate;
    return run(
        m_session,
        u"INSERT INTO whatsapp_template (name, language, meta_id, state, category, quality, rejected_reason, is_named, "
        "components, pulled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name, language) DO UPDATE SET "
        "meta_id = excluded.meta_id, state = excluded.state, category = excluded.category, quality = excluded.quality, "
        "rejected_reason = excluded.rejected_reason, is_named = excluded.is_named, components = excluded.components, "
        "pulled_at = excluded.pulled_at"_s,
        {fresh.key.name, fresh.key.language, fresh.metaId, word(fresh.state), fresh.category, fresh.quality,
         fresh.rejectedReason, fresh.isNamed, jsonColumn(fresh.components), m_session.bindTime(now)});
}

Result<PullCounts> TemplateRepository::store(const QList<WhatsAppTemplate> &templates, const QDateTime &now)
{
    if (const Result<void> still = keepStill(); !still)
        return fail(still.error());
    Result<QList<WhatsAppTemplate>> known = all();
    if (!known)
        return fail(known.error());
    PullCounts counts{.total = int(templates.size())};
    for (const WhatsAppTemplate &fresh : templates) {
        const auto old = std::ranges::find(std::as_const(*known), fresh.key, &WhatsAppTemplate::key);
        const bool isNew = old == known->cend();
        const bool isSame = !isNew && sameContent(*old, fresh);
        if (!isNew)
            known->erase(old);
        if (isSame)
            continue;
        const Result<void> stored = put(fresh, now);
        if (!stored)
            return fail(stored.error());
        ++(isNew ? counts.added : counts.updated);
    }
    for (const WhatsAppTemplate &gone : std::as_const(*known)) {
        if (const Result<void> removed = run(m_session, u"DELETE FROM whatsapp_template WHERE id = ?"_s, {gone.id});
            !removed)
            return fail(removed.error());
    }
    // What has not changed was read all the same: people see how old their knowledge is.
    const Result<void> seen = run(m_session, u"UPDATE whatsapp_template SET pulled_at = ? WHERE pulled_at < ?"_s,
                                  {m_session.bindTime(now), m_session.bindTime(now)});
    return seen ? Result<PullCounts>(counts) : fail(seen.error());
}

Result<void> TemplateRepository::setState(const TemplateKey &key, TemplateState state, const QDateTime &now)
{
    return run(
        m_session,
        u"UPDATE whatsapp_template SET state = ?, pulled_at = ? WHERE name = ? AND language = ? AND state <> ?"_s,
        {word(state), m_session.bindTime(now), key.name, key.language, word(state)});
}

Result<void> TemplateRepository::change(const TemplateKey &key, const std::optional<TemplateState> &state,
                                        const QString &quality, const QString &category, const QString &rejectedReason)
{
    QStringList assignments;
    QVariantList values;
    const auto assign = [&](const QString &column, const QString &value) {
        assignments.append(column + u" = ?"_s);
        values.append(value);
    };
    if (state) {
        assign(u"state"_s, word(*state));
        assign(u"rejected_reason"_s, rejectedReason);
    }
    if (!quality.isEmpty())
        assign(u"quality"_s, quality);
    if (!category.isEmpty())
        assign(u"category"_s, category);
    if (assignments.isEmpty())
        return {};
    return run(m_session,
               u"UPDATE whatsapp_template SET %1 WHERE name = ? AND language = ?"_s.arg(assignments.join(u", "_s)),
               values + QVariantList{key.name, key.language});
}

Result<QList<WhatsAppTemplate>> TemplateRepository::all()
{
    return select(u"ORDER BY name, language"_s, {});
}

Result<std::optional<WhatsAppTemplate>> TemplateRepository::find(const TemplateKey &key)
{
    const Result<QList<WhatsAppTemplate>> found =
        select(u"WHERE name = ? AND language = ?"_s, {key.name, key.language});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<WhatsAppTemplate>() : found->first();
}
