// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/relayrepository.h"

#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

Result<QString> RelayRepository::uuid()
{
    {
        Result<QSqlQuery> query = m_session.execute(u"SELECT uuid FROM relay LIMIT 1"_s, {});
        if (!query)
            return fail(query.error());
        if (query->next())
            return query->value(0).toString();
    }
    const QString fresh = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<void> stored = run(m_session, u"INSERT INTO relay (uuid) VALUES (?)"_s, {fresh});
    return stored ? Result<QString>(fresh) : fail(stored.error());
}

Result<void> RelayRepository::add(const QList<WebhookEvent> &events)
{
    QVariantList values;
    for (const WebhookEvent &event : events)
        values << event.account << (event.body.isNull() ? QByteArray("") : event.body)
               << m_session.bindTime(event.receivedAt);
    return runForRows(m_session, u"INSERT INTO relay_event (account, body, received_at) VALUES %1"_s, u"(?, ?, ?)"_s,
                      values, [](QSqlQuery &) {});
}

Result<QList<WebhookEvent>> RelayRepository::after(qint64 id, int limit, qint64 bytes)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT id, account, body, received_at FROM relay_event WHERE id > ? AND confirmed_at IS "
                          "NULL ORDER BY id LIMIT ?"_s,
                          {id, limit});
    if (!query)
        return fail(query.error());
    QList<WebhookEvent> events;
    qint64 size = 0;
    while (query->next()) {
        const QByteArray body = query->value(2).toByteArray();
        size += body.size();
        if (!events.isEmpty() && size > bytes)
            break;
        events.append({.id = query->value(0).toLongLong(),
                       .account = query->value(1).toString(),
                       .body = body,
                       .receivedAt = m_session.readTime(query->value(3))});
    }
    return events;
}

Result<int> RelayRepository::confirm(qint64 id, const QDateTime &now)
{
    return runCounted(m_session, u"UPDATE relay_event SET confirmed_at = ? WHERE id <= ? AND confirmed_at IS NULL"_s,
                      {m_session.bindTime(now), id});
}

Result<int> RelayRepository::forget(const QDateTime &confirmedBefore, const QDateTime &receivedBefore)
{
    return runCounted(m_session, u"DELETE FROM relay_event WHERE confirmed_at < ? OR received_at < ?"_s,
                      {m_session.bindTime(confirmedBefore), m_session.bindTime(receivedBefore)});
}

Result<int> RelayRepository::waiting()
{
    const Result<qint64> count =
        numberOf(m_session, u"SELECT count(*) FROM relay_event WHERE confirmed_at IS NULL"_s, {});
    return count ? Result<int>(int(*count)) : fail(count.error());
}
