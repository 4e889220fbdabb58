// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/webhookeventrepository.h"

#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"
#include "app/storage/settingrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// As the index for it says.
QString isAside(const SqlSession &session)
{
    return session.dialect() == SqlSession::Dialect::Sqlite ? u"is_understood = 0 AND processed_at IS NOT NULL"_s
                                                            : u"NOT is_understood AND processed_at IS NOT NULL"_s;
}

} // namespace

Result<void> WebhookEventRepository::add(const QList<WebhookEvent> &events)
{
    QList<QVariantList> rows;
    rows.reserve(events.size());
    for (const WebhookEvent &event : events)
        rows.append({event.account, event.body.isNull() ? QByteArray("") : event.body,
                     m_session.bindTime(event.receivedAt), SqlSession::textOrNull(event.relayKey)});
    return runBatch(m_session,
                    {{u"account"_s, u"text"_s},
                     {u"body"_s, u"bytea"_s},
                     {u"received_at"_s, u"timestamptz"_s},
                     {u"relay_key"_s, u"text"_s}},
                    // WHERE true: else SQLite takes ON for a join
                    u"INSERT INTO webhook_event (account, body, received_at, relay_key) SELECT account, body, "
                    "received_at, relay_key FROM v WHERE true ON CONFLICT DO NOTHING"_s,
                    rows);
}

Result<QList<WebhookEvent>> WebhookEventRepository::pending(int limit, qint64 bytes)
{
    const QString due = u"SELECT id, length(body) FROM webhook_event WHERE processed_at IS NULL ORDER BY id LIMIT ?"_s;
    const DialectSql sql{.sqlite = due, .postgreSql = due + u" FOR UPDATE SKIP LOCKED"_s};
    QList<qint64> ids;
    {
        Result<QSqlQuery> query = m_session.execute(sql, {limit});
        if (!query)
            return fail(query.error());
        qint64 size = 0;
        while (query->next()) {
            size += query->value(1).toLongLong();
            if (!ids.isEmpty() && size > bytes)
                break;
            ids.append(query->value(0).toLongLong());
        }
    }
    QList<WebhookEvent> events;
    const auto take = [&](QSqlQuery &query) {
        while (query.next())
            events.append({.id = query.value(0).toLongLong(),
                           .account = query.value(1).toString(),
                           .body = query.value(2).toByteArray(),
                           .receivedAt = m_session.readTime(query.value(3)),
                           .relayKey = query.value(4).toString(),
                           .isTriedAgain = !query.value(5).toBool()});
    };
    const Result<void> read =
        runForIds(m_session,
                  u"SELECT id, account, body, received_at, relay_key, is_understood FROM webhook_event WHERE id IN "
                  "(%1) ORDER BY id"_s,
                  {}, ids, take);
    if (!read)
        return fail(read.error());
    return events;
}

Result<void> WebhookEventRepository::setProcessed(const QList<WebhookOutcome> &outcomes, const QDateTime &now)
{
    QList<QVariantList> rows;
    rows.reserve(outcomes.size());
    for (const WebhookOutcome &outcome : outcomes)
        rows.append({outcome.id, outcome.isUnderstood, errorColumn(outcome.error)});
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    return runBatch(m_session, {{u"id"_s, u"bigint"_s}, {u"is_understood"_s, u"boolean"_s}, {u"error"_s, u"text"_s}},
                    u"UPDATE webhook_event SET processed_at = ?, is_understood = v.is_understood, error = %1 FROM v "
                    "WHERE webhook_event.id = v.id"_s.arg(isSqlite ? u"v.error"_s : u"CAST(v.error AS jsonb)"_s),
                    rows, {m_session.bindTime(now)});
}

Result<int> WebhookEventRepository::forget(const QDateTime &processedBefore, int limit)
{
    return runCounted(m_session,
                      u"DELETE FROM webhook_event WHERE id IN (SELECT id FROM webhook_event WHERE processed_at < ? "
                      "AND is_understood%1 AND processed_at IS NOT NULL ORDER BY processed_at LIMIT ?)"_s.arg(
                          m_session.dialect() == SqlSession::Dialect::Sqlite ? u" = 1"_s : QString()),
                      {m_session.bindTime(processedBefore), limit});
}

Result<int> WebhookEventRepository::forgetAside(const QDateTime &receivedBefore, int limit)
{
    return runCounted(m_session,
                      u"DELETE FROM webhook_event WHERE id IN (SELECT id FROM webhook_event WHERE %1 AND received_at < "
                      "? ORDER BY processed_at LIMIT ?)"_s.arg(isAside(m_session)),
                      {m_session.bindTime(receivedBefore), limit});
}

Result<WebhookEventRepository::Aside> WebhookEventRepository::aside()
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT count(*), min(processed_at) FROM webhook_event WHERE "_s + isAside(m_session), {});
    if (!query)
        return fail(query.error());
    if (!query->next() || query->value(0).toInt() == 0)
        return Aside();
    return Aside{.count = query->value(0).toInt(), .since = m_session.readTime(query->value(1))};
}

Result<int> WebhookEventRepository::tryAsideAgain(const QDateTime &processedBefore, int limit)
{
    return runCounted(
        m_session,
        u"UPDATE webhook_event SET processed_at = NULL WHERE id IN (SELECT id FROM webhook_event WHERE %1 "
        "AND processed_at < ? ORDER BY processed_at LIMIT ?)"_s.arg(isAside(m_session)),
        {m_session.bindTime(processedBefore), limit});
}

Result<void> WebhookEventRepository::forgetAbout(const QStringList &ids)
{
    const DialectSql sql{.sqlite = u"DELETE FROM webhook_event WHERE processed_at IS NOT NULL AND instr(body, ?) > 0"_s,
                         .postgreSql = u"DELETE FROM webhook_event WHERE processed_at IS NOT NULL AND "
                                       "position(CAST(? AS bytea) in body) > 0"_s};
    for (const QString &id : ids) {
        if (id.isEmpty())
            continue;
        const Result<QSqlQuery> removed = m_session.execute(sql, {id.toUtf8()});
        if (!removed)
            return fail(removed.error());
    }
    return {};
}

Result<QDateTime> WebhookEventRepository::receivedAt(const QString &place)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT received_at FROM webhook_event ORDER BY id %1 LIMIT 1"_s.arg(place), {});
    if (!query)
        return fail(query.error());
    return query->next() ? m_session.readTime(query->value(0)) : QDateTime();
}

Result<ReceiverState> WebhookEventRepository::receiver(const QDateTime &now)
{
    const Result<std::optional<QString>> text = SettingRepository(m_session).value(QString(kReceiverKey));
    if (!text)
        return fail(text.error());
    ReceiverState state = ReceiverState::fromText(text->value_or(QString()));
    if (state.saidAt.isValid() && state.saidAt.addSecs(std::chrono::seconds(kReceiverAlive).count()) < now)
        state.kind = ReceiverState::Kind::None;
    const Result<QDateTime> first = receivedAt(u"ASC"_s);
    const Result<QDateTime> last = receivedAt(u"DESC"_s);
    if (!first || !last)
        return fail(first ? last.error() : first.error());
    state.firstEventAt = *first;
    state.lastEventAt = *last;
    return state;
}
