// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/quickreplyrepository.h"

#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

using namespace Qt::Literals::StringLiterals;

Result<QList<QuickReply>> QuickReplyRepository::all()
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT id, name, body, updated_at FROM quick_reply ORDER BY name%1, id"_s.arg(byBytes(m_session.dialect())),
        {});
    if (!query)
        return fail(query.error());
    QList<QuickReply> replies;
    while (query->next())
        replies.append({.id = query->value(0).toLongLong(),
                        .name = query->value(1).toString(),
                        .body = query->value(2).toString(),
                        .updatedAt = m_session.readTime(query->value(3))});
    std::ranges::stable_sort(replies, {}, [](const QuickReply &reply) { return sortKey(reply.name); });
    return replies;
}

Result<qint64> QuickReplyRepository::save(const QuickReply &reply, const QDateTime &now)
{
    const Result<qint64> taken =
        numberOf(m_session, u"SELECT id FROM quick_reply WHERE name = ? AND id <> ?"_s, {reply.name, reply.id});
    if (!taken)
        return fail(taken.error());
    if (*taken != 0)
        return fail({.kind = Error::Kind::Conflict,
                     .code = u"name_taken"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Name, reply.name}}});
    if (reply.id == 0)
        return numberOf(m_session, u"INSERT INTO quick_reply (name, body, updated_at) VALUES (?, ?, ?) RETURNING id"_s,
                        {reply.name, reply.body, m_session.bindTime(now)});
    return numberOf(m_session, u"UPDATE quick_reply SET name = ?, body = ?, updated_at = ? WHERE id = ? RETURNING id"_s,
                    {reply.name, reply.body, m_session.bindTime(now), reply.id});
}

Result<void> QuickReplyRepository::remove(qint64 id)
{
    return run(m_session, u"DELETE FROM quick_reply WHERE id = ?"_s, {id});
}
