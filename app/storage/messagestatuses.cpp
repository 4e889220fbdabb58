// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Status events: they arrive twice and out of order, and a state never goes back. (contract: whatsapp/README.md,
// section 9)
#include "app/storage/batch.h"
#include "app/storage/messagecolumns.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a message that stands at `now` may be shown as `next` from here on.
bool moves(MessageState now, MessageState next)
{
    if (now == MessageState::Cancelled)
        return false;
    if (next == MessageState::Failed)
        return rank(now) < rank(MessageState::Delivered) && now != MessageState::Failed;
    if (now == MessageState::Failed)
        return rank(next) >= rank(MessageState::Delivered); // it arrived after all
    return rank(next) > rank(now);
}

void fill(QDateTime &time, const QDateTime &at)
{
    if (!time.isValid())
        time = at;
}

/// A message with what its statuses make of it.
struct Moving {
    Message before;
    Message after;
    QJsonObject pricing;
    bool hasMoved = false;

    void take(const MessageStatus &status)
    {
        if (moves(after.state, status.state)) {
            hasMoved = true;
            after.state = status.state;
            after.error = status.error;
        }
        switch (status.state) {
        case MessageState::Sent:
            fill(after.sentAt, status.at);
            break;
        case MessageState::Delivered:
            fill(after.deliveredAt, status.at);
            break;
        case MessageState::Read:
            fill(after.readAt, status.at);
            break;
        default:
            fill(after.failedAt, status.at);
        }
        // Whoever reports on a message has it: it was accepted, even if the answer to the sending was lost.
        fill(after.acceptedAt, status.at);
        if (after.whatsappMessageId.isEmpty())
            after.whatsappMessageId = status.whatsappMessageId;
        if (!status.pricing.isEmpty())
            pricing = status.pricing;
    }
};

/// Our messages, by id, and the id of each uuid and of each of WhatsApp's ids.
struct Known {
    std::map<qint64, Moving> messages;
    QHash<QString, qint64> byUuid;
    QHash<QString, qint64> byWhatsAppId;

    Moving *find(const MessageStatus &status)
    {
        qint64 id = byUuid.value(status.callbackData);
        if (id == 0)
            id = byWhatsAppId.value(status.whatsappMessageId);
        const auto found = messages.find(id);
        return found == messages.end() ? nullptr : &found->second;
    }
};

/// As the column holds it; empty for what is no uuid.
QString uuidText(const QString &callbackData)
{
    const QUuid uuid = QUuid::fromString(callbackData);
    return uuid.isNull() ? QString() : uuidColumn(uuid);
}

Result<Known> knownTo(SqlSession &session, const QList<MessageStatus> &statuses)
{
    Known known;
    const auto take = [&](QSqlQuery &query) {
        while (query.next()) {
            const Message message = messageFrom(session, query);
            known.byUuid.insert(uuidColumn(message.uuid), message.id);
            if (!message.whatsappMessageId.isEmpty())
                known.byWhatsAppId.insert(message.whatsappMessageId, message.id);
            known.messages.try_emplace(message.id, Moving{.before = message, .after = message});
        }
    };
    // Several engines work off events at once: what is read here must not move before it is written.
    const QString locked =
        session.dialect() == SqlSession::Dialect::PostgreSql ? u" ORDER BY m.id FOR UPDATE OF m"_s : QString();
    const QString sql = u"SELECT %1 FROM message m WHERE m.%2 IN (%3)%4"_s;
    QStringList uuids;
    for (const MessageStatus &status : statuses) {
        if (const QString uuid = uuidText(status.callbackData); !uuid.isEmpty())
            uuids.append(uuid);
    }
    uuids.removeDuplicates();
    Result<void> read = runForTexts(session, sql.arg(messageColumns(), u"uuid"_s, u"%1"_s, locked), {}, uuids, take);
    if (!read)
        return fail(read.error());
    QStringList ids;
    for (const MessageStatus &status : statuses) {
        if (!known.byUuid.contains(uuidText(status.callbackData)) && !status.whatsappMessageId.isEmpty())
            ids.append(status.whatsappMessageId);
    }
    ids.removeDuplicates();
    read = runForTexts(session, sql.arg(messageColumns(), u"whatsapp_message_id"_s, u"%1"_s, locked), {}, ids, take);
    return read ? Result<Known>(known) : fail(read.error());
}

QVariantList movedRow(SqlSession &session, const Moving &moving)
{
    const Message &after = moving.after;
    return {after.id,
            word(after.state),
            errorColumn(after.error),
            SqlSession::textOrNull(after.whatsappMessageId),
            session.bindTime(after.acceptedAt),
            session.bindTime(after.sentAt),
            session.bindTime(after.deliveredAt),
            session.bindTime(after.readAt),
            session.bindTime(after.failedAt),
            moving.pricing.isEmpty() ? QVariant() : jsonColumn(moving.pricing),
            moving.hasMoved};
}

Result<void> storeMoved(SqlSession &session, const QList<QVariantList> &rows)
{
    const bool isSqlite = session.dialect() == SqlSession::Dialect::Sqlite;
    const auto json = [isSqlite](const QString &column) {
        return isSqlite ? column : u"CAST(%1 AS jsonb)"_s.arg(column);
    };
    const QString time = u"timestamptz"_s;
    return runBatch(
        session,
        {{u"id"_s, u"bigint"_s},
         {u"state"_s, u"text"_s},
         {u"error"_s, u"text"_s},
         {u"whatsapp_message_id"_s, u"text"_s},
         {u"accepted_at"_s, time},
         {u"sent_at"_s, time},
         {u"delivered_at"_s, time},
         {u"read_at"_s, time},
         {u"failed_at"_s, time},
         {u"pricing"_s, u"text"_s},
         {u"has_moved"_s, u"boolean"_s}},
        // Its id begins with the number: of somebody who is erased nothing late brings it back.
        u"UPDATE message SET state = v.state, error = %1, whatsapp_message_id = CASE WHEN EXISTS (SELECT 1 FROM "
        "stop_list l WHERE l.student_id = message.student_id AND l.erased_at IS NOT NULL) THEN NULL ELSE "
        "v.whatsapp_message_id END, "
        "accepted_at = v.accepted_at, sent_at = v.sent_at, delivered_at = v.delivered_at, read_at = v.read_at, "
        "failed_at = v.failed_at, pricing = COALESCE(%2, message.pricing), "
        "lease_owner = CASE WHEN v.has_moved THEN '' ELSE message.lease_owner END, "
        "lease_until = CASE WHEN v.has_moved THEN NULL ELSE message.lease_until END FROM v WHERE message.id = v.id"_s
            .arg(json(u"v.error"_s), json(u"v.pricing"_s)),
        rows);
}

Result<void> storeEvents(SqlSession &session, const QList<QVariantList> &rows)
{
    const bool isSqlite = session.dialect() == SqlSession::Dialect::Sqlite;
    return runBatch(
        session,
        {{u"message_id"_s, u"bigint"_s}, {u"state"_s, u"text"_s}, {u"at"_s, u"timestamptz"_s}, {u"error"_s, u"text"_s}},
        u"INSERT INTO message_event (message_id, state, at, error) SELECT message_id, state, at, %1 FROM v "
        "WHERE true ON CONFLICT DO NOTHING"_s.arg(isSqlite ? u"error"_s : u"CAST(error AS jsonb)"_s),
        rows);
}

} // namespace

Result<MessageRepository::AppliedStatus> MessageRepository::applyStatus(const MessageStatus &status)
{
    const Result<QList<AppliedStatus>> applied = applyStatuses({status});
    if (!applied)
        return fail(applied.error());
    return applied->isEmpty() ? AppliedStatus() : applied->first();
}

Result<QList<MessageRepository::AppliedStatus>> MessageRepository::applyStatuses(const QList<MessageStatus> &statuses)
{
    Result<Known> known = knownTo(m_session, statuses);
    if (!known)
        return fail(known.error());
    QList<QVariantList> events;
    QSet<qint64> touched;
    for (MessageStatus status : statuses) {
        status.callbackData = uuidText(status.callbackData);
        Moving *const moving = known->find(status);
        if (!moving)
            continue;
        moving->take(status);
        touched.insert(moving->before.id);
        events.append(
            {moving->before.id, word(status.state), m_session.bindTime(status.at), errorColumn(status.error)});
    }
    QList<QVariantList> rows;
    QList<AppliedStatus> applied;
    for (const auto &[id, moving] : known->messages) {
        if (!touched.contains(id))
            continue;
        rows.append(movedRow(m_session, moving));
        applied.append({.message = moving.before,
                        .hasMoved = moving.hasMoved,
                        .state = moving.after.state,
                        .error = moving.after.error});
    }
    Result<void> stored = storeMoved(m_session, rows);
    if (stored)
        stored = storeEvents(m_session, events);
    return stored ? Result<QList<AppliedStatus>>(applied) : fail(stored.error());
}

Result<void> MessageRepository::repeatLater(const QList<Repeat> &repeats, const QDateTime &now)
{
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    QList<QVariantList> rows;
    QList<qint64> ids;
    for (const Repeat &repeat : repeats) {
        rows.append({repeat.id, uuidColumn(QUuid::createUuid()), m_session.bindTime(repeat.notBefore),
                     errorColumn(repeat.error)});
        ids.append(repeat.id);
    }
    // A late word about the attempt that failed must not find the new one: its ids go.
    const Result<void> stored = runBatch(
        m_session,
        {{u"id"_s, u"bigint"_s}, {u"uuid"_s, u"text"_s}, {u"at"_s, u"timestamptz"_s}, {u"error"_s, u"text"_s}},
        u"UPDATE message SET uuid = v.uuid, state = 'queued', waits_for = '', error = %1, not_before = v.at, "
        "whatsapp_message_id = NULL, sending_at = NULL, accepted_at = NULL, sent_at = NULL, failed_at = NULL, "
        "lease_owner = '', lease_until = NULL FROM v WHERE message.id = v.id AND message.state = 'failed'"_s.arg(
            isSqlite ? u"v.error"_s : u"CAST(v.error AS jsonb)"_s),
        rows);
    return stored ? addEvents(ids, MessageState::Queued, now) : stored;
}
