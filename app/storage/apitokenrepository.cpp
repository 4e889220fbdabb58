// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/apitokenrepository.h"

#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

Result<QList<ApiTokenRepository::Stored>> ApiTokenRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT id, label, hash, created_at, last_used_at, revoked_at FROM api_token %1"_s.arg(rest), values);
    if (!query)
        return fail(query.error());
    QList<Stored> rows;
    while (query->next())
        rows.append({.token = {.id = query->value(0).toLongLong(),
                               .label = query->value(1).toString(),
                               .createdAt = m_session.readTime(query->value(3)),
                               .lastUsedAt = m_session.readTime(query->value(4)),
                               .revokedAt = m_session.readTime(query->value(5))},
                     .hash = query->value(2).toString().toLatin1()});
    return rows;
}

Result<QList<ApiToken>> ApiTokenRepository::all()
{
    const Result<QList<Stored>> rows = select(u"ORDER BY label%1, id"_s.arg(byBytes(m_session.dialect())), {});
    if (!rows)
        return fail(rows.error());
    QList<ApiToken> tokens;
    for (const Stored &row : *rows)
        tokens.append(row.token);
    std::ranges::stable_sort(tokens, {}, [](const ApiToken &token) { return sortKey(token.label); });
    return tokens;
}

Result<ApiToken> ApiTokenRepository::add(const QString &label, const QByteArray &hash, const QDateTime &now)
{
    const Result<qint64> id =
        numberOf(m_session,
                 u"INSERT INTO api_token (label, hash, created_at) VALUES (?, ?, ?) ON CONFLICT (label) DO UPDATE SET "
                 "hash = excluded.hash, created_at = excluded.created_at, last_used_at = NULL, revoked_at = NULL "
                 "WHERE api_token.revoked_at IS NOT NULL RETURNING id"_s,
                 {label, QString::fromLatin1(hash), m_session.bindTime(now)});
    if (!id)
        return fail(id.error());
    if (*id == 0)
        return fail({.kind = Error::Kind::Conflict,
                     .code = u"token_label_taken"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Name, label}}});
    return ApiToken{.id = *id, .label = label, .createdAt = now};
}

Result<std::optional<ApiTokenRepository::Stored>> ApiTokenRepository::find(qint64 id)
{
    const Result<QList<Stored>> rows = select(u"WHERE id = ?"_s, {id});
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<Stored>() : std::optional<Stored>(rows->first());
}

Result<void> ApiTokenRepository::revoke(const QString &label, const QDateTime &now)
{
    const Result<int> revoked =
        runCounted(m_session, u"UPDATE api_token SET revoked_at = ? WHERE label = ? AND revoked_at IS NULL"_s,
                   {m_session.bindTime(now), label});
    if (!revoked)
        return fail(revoked.error());
    if (*revoked == 0)
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"token_unknown"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Name, label}}});
    return {};
}

Result<void> ApiTokenRepository::setUsed(qint64 id, const QDateTime &now)
{
    return run(m_session, u"UPDATE api_token SET last_used_at = ? WHERE id = ?"_s, {m_session.bindTime(now), id});
}
