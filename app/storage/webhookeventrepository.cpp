// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/webhookeventrepository.h"

#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

Result<void> WebhookEventRepository::add(const WebhookEvent &event)
{
    return run(m_session, u"INSERT INTO webhook_event (account, body, received_at) VALUES (?, ?, ?)"_s,
               {event.account, event.body, m_session.bindTime(event.receivedAt)});
}

Result<QList<WebhookEvent>> WebhookEventRepository::pending(int limit)
{
    const QString due =
        u"SELECT id, account, body, received_at FROM webhook_event WHERE processed_at IS NULL ORDER BY id LIMIT ?"_s;
    const DialectSql sql{.sqlite = due, .postgreSql = due + u" FOR UPDATE SKIP LOCKED"_s};
    Result<QSqlQuery> query = m_session.execute(sql, {limit});
    if (!query)
        return fail(query.error());
    QList<WebhookEvent> events;
    while (query->next()) {
        events.append({.id = query->value(0).toLongLong(),
                       .account = query->value(1).toString(),
                       .body = query->value(2).toByteArray(),
                       .receivedAt = m_session.readTime(query->value(3))});
    }
    return events;
}

Result<void> WebhookEventRepository::setProcessed(qint64 id, const std::optional<Error> &error, bool erasesBody,
                                                  const QDateTime &now)
{
    if (erasesBody) {
        if (const Result<void> erased =
                run(m_session, u"UPDATE webhook_event SET body = ? WHERE id = ?"_s, {QByteArray(""), id});
            !erased)
            return erased;
    }
    return run(m_session, u"UPDATE webhook_event SET processed_at = ?, error = ? WHERE id = ?"_s,
               {m_session.bindTime(now), errorColumn(error), id});
}
