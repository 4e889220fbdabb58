// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/messagerepository.h"

#include "app/storage/messagecolumns.h"
#include "app/storage/rowvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

Result<QList<Message>> MessageRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT %1 FROM message m %2"_s.arg(messageColumns(), rest), values);
    if (!query)
        return fail(query.error());
    QList<Message> messages;
    while (query->next())
        messages.append(messageFrom(m_session, *query));
    return messages;
}

Result<void> MessageRepository::addEvent(qint64 id, MessageState state, const QDateTime &at,
                                         const std::optional<Error> &error)
{
    return run(m_session,
               u"INSERT INTO message_event (message_id, state, at, error) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
               {id, word(state), m_session.bindTime(at), errorColumn(error)});
}

Result<bool> MessageRepository::insertOnce(const Message &message)
{
    const Result<qint64> id = numberOf(
        m_session,
        u"INSERT INTO message (uuid, occasion, purpose, student_id, intake_id, template_name, template_language, "
        u"recipient, state, "
        "waits_for, error, not_before, queued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?) "
        "ON CONFLICT (occasion) DO NOTHING RETURNING id"_s,
        {uuidColumn(message.uuid), message.occasion, word(message.purpose), message.studentId,
         SqlSession::idOrNull(message.intakeId), SqlSession::textOrNull(message.templateKey.name),
         SqlSession::textOrNull(message.templateKey.language), message.to, message.waitsFor, errorColumn(message.error),
         m_session.bindTime(message.queuedAt), m_session.bindTime(message.queuedAt)});
    if (!id)
        return fail(id.error());
    if (*id == 0)
        return false;
    const Result<void> noted = addEvent(*id, MessageState::Queued, message.queuedAt);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<Message> MessageRepository::find(qint64 id)
{
    const Result<QList<Message>> found = select(u"WHERE m.id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"message_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<std::optional<Message>> MessageRepository::findByOccasion(const QString &occasion)
{
    const Result<QList<Message>> found = select(u"WHERE m.occasion = ?"_s, {occasion});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Message>() : found->first();
}

Result<QList<Message>> MessageRepository::claim(const QString &owner, const QDateTime &now,
                                                std::chrono::milliseconds lease, int limit)
{
    const QString due =
        u"SELECT id FROM message WHERE state = 'queued' AND waits_for = '' AND not_before <= ? ORDER BY not_before, id LIMIT ?"_s;
    const QString update =
        u"UPDATE message SET state = 'sending', attempts = attempts + 1, lease_owner = ?, lease_until = ?, "
        "sending_at = ? WHERE id %1 RETURNING %2"_s;
    const QString columns = QString(messageColumns()).remove(u"m."_s); // SQLite's RETURNING knows no alias
    // An array is evaluated once; a subquery behind IN may be run again for each row and lock more than the limit.
    const DialectSql sql{.sqlite = update.arg(u"IN (%1)"_s.arg(due), columns),
                         .postgreSql = update.arg(u"= ANY (ARRAY(%1 FOR UPDATE SKIP LOCKED))"_s.arg(due), columns)};
    QList<Message> messages;
    {
        Result<QSqlQuery> query = m_session.execute(sql,
                                                    {owner, m_session.bindTime(now.addMSecs(lease.count())),
                                                     m_session.bindTime(now), m_session.bindTime(now), limit});
        if (!query)
            return fail(query.error());
        while (query->next())
            messages.append(messageFrom(m_session, *query));
    }
    std::ranges::sort(messages, {}, [](const Message &message) { return std::pair(message.queuedAt, message.id); });
    for (const Message &message : messages) {
        if (const Result<void> noted = addEvent(message.id, MessageState::Sending, now); !noted)
            return fail(noted.error());
    }
    return messages;
}

Result<QList<qint64>> MessageRepository::giveUpLost(const QDateTime &now, const QStringList &deadOwners)
{
    const Error error{.kind = Error::Kind::Unconfirmed, .code = u"interrupted"_s};
    QList<qint64> ids;
    {
        QVariantList values{errorColumn(error), m_session.bindTime(now)};
        QString lost = u"lease_until <= ?"_s;
        if (!deadOwners.isEmpty()) {
            lost = u"(lease_until <= ? OR lease_owner IN (%1))"_s.arg(placeholders(deadOwners.size()));
            values.append(QVariantList(deadOwners.cbegin(), deadOwners.cend()));
        }
        Result<QSqlQuery> query =
            m_session.execute(u"UPDATE message SET state = 'unconfirmed', error = ?, lease_owner = '', "
                              "lease_until = NULL WHERE state = 'sending' AND %1 RETURNING id"_s.arg(lost),
                              values);
        if (!query)
            return fail(query.error());
        while (query->next())
            ids.append(query->value(0).toLongLong());
    }
    for (const qint64 id : ids) {
        if (const Result<void> noted = addEvent(id, MessageState::Unconfirmed, now, error); !noted)
            return fail(noted.error());
    }
    return ids;
}

Result<std::optional<QDateTime>> MessageRepository::nextDue()
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT min(at) FROM (SELECT min(not_before) AS at FROM message WHERE state = 'queued' AND waits_for = '' "
        "UNION ALL SELECT min(lease_until) AS at FROM message WHERE state = 'sending') AS due"_s,
        {});
    if (!query)
        return fail(query.error());
    if (!query->next() || query->value(0).isNull())
        return std::optional<QDateTime>();
    return std::optional<QDateTime>(m_session.readTime(query->value(0)));
}

Result<void> MessageRepository::setContent(const Message &message)
{
    return run(m_session,
               u"UPDATE message SET template_name = ?, template_language = ?, recipient = ?, body = ? WHERE id = ?"_s,
               {message.templateKey.name, message.templateKey.language, message.to, message.text, message.id});
}

Result<int> MessageRepository::move(const QString &assignments, const QVariantList &values, const Message &message)
{
    // The uuid tells this attempt from a later one that a person asked for.
    return runCounted(
        m_session,
        u"UPDATE message SET %1, lease_owner = '', lease_until = NULL WHERE id = ? AND uuid = ? AND state = 'sending' "
        "AND lease_owner = ?"_s.arg(assignments),
        values + QVariantList{message.id, uuidColumn(message.uuid), message.leaseOwner});
}

Result<void> MessageRepository::setAccepted(const Message &message, const QString &whatsappMessageId,
                                            const QString &waId, bool isHeld, const QDateTime &now)
{
    const MessageState state = isHeld ? MessageState::Held : MessageState::Accepted;
    // A status may have overtaken the answer, or the lease may have ended: the id and the time are facts all the same.
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE message SET whatsapp_message_id = ?, wa_id = ?, accepted_at = COALESCE(accepted_at, ?), "
        "error = CASE WHEN state IN ('sending', 'unconfirmed') THEN NULL ELSE error END, "
        "state = CASE WHEN state IN ('sending', 'unconfirmed') THEN ? ELSE state END, lease_owner = '', lease_until = "
        "NULL "
        "WHERE id = ? AND uuid = ?"_s,
        {whatsappMessageId, waId, m_session.bindTime(now), word(state), message.id, uuidColumn(message.uuid)});
    if (!rows || *rows == 0)
        return rows ? Result<void>() : fail(rows.error());
    return addEvent(message.id, state, now);
}

Result<void> MessageRepository::setRefused(const Message &message, const Error &error, const QDateTime &now)
{
    const Result<int> rows =
        move(u"state = 'failed', error = ?, failed_at = ?"_s, {errorColumn(error), m_session.bindTime(now)}, message);
    if (!rows || *rows == 0)
        return rows ? Result<void>() : fail(rows.error());
    return addEvent(message.id, MessageState::Failed, now, error);
}

Result<bool> MessageRepository::setUnconfirmed(const Message &message, const Error &error, const QDateTime &now)
{
    const Result<int> rows = move(u"state = 'unconfirmed', error = ?"_s, {errorColumn(error)}, message);
    if (!rows || *rows == 0)
        return rows ? Result<bool>(false) : fail(rows.error());
    const Result<void> noted = addEvent(message.id, MessageState::Unconfirmed, now, error);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<void> MessageRepository::sendLater(const Message &message, const Error &error, const QDateTime &notBefore)
{
    const Result<int> rows = move(u"state = 'queued', error = ?, not_before = ?"_s,
                                  {errorColumn(error), m_session.bindTime(notBefore)}, message);
    return rows ? Result<void>() : fail(rows.error());
}

Result<void> MessageRepository::giveBack(const Message &message, const QDateTime &now)
{
    const Result<int> rows =
        move(u"state = 'queued', error = NULL, attempts = attempts - 1, sending_at = NULL, not_before = ?"_s,
             {m_session.bindTime(now)}, message);
    return rows ? Result<void>() : fail(rows.error());
}

Result<void> MessageRepository::setWaiting(const Message &message, const QString &waitsFor, const Error &error)
{
    const Result<int> rows =
        move(u"state = 'queued', waits_for = ?, error = ?, attempts = attempts - 1, sending_at = NULL"_s,
             {waitsFor, errorColumn(error)}, message);
    return rows ? Result<void>() : fail(rows.error());
}

Result<int> MessageRepository::releaseWaiting(const QString &waitsFor, const QDateTime &now)
{
    return runCounted(
        m_session,
        u"UPDATE message SET waits_for = '', error = NULL, not_before = ? WHERE state = 'queued' AND waits_for = ?"_s,
        {m_session.bindTime(now), waitsFor});
}

Result<void> MessageRepository::release(qint64 id, const QDateTime &now)
{
    return run(m_session,
               u"UPDATE message SET waits_for = '', error = NULL, not_before = ? WHERE id = ? AND state = 'queued'"_s,
               {m_session.bindTime(now), id});
}

Result<void> MessageRepository::followPhone(qint64 studentId, const QString &phone, const QDateTime &now)
{
    const Result<void> moved = run(m_session,
                                   u"UPDATE message SET recipient = ? WHERE student_id = ? AND state = 'queued' "
                                   "AND recipient <> ?"_s,
                                   {phone, studentId, phone});
    if (!moved)
        return moved;
    return run(m_session,
               u"UPDATE message SET waits_for = '', error = NULL, not_before = ? WHERE student_id = ? "
               "AND state = 'queued' AND waits_for IN ('phone_missing', 'phone_invalid')"_s,
               {m_session.bindTime(now), studentId});
}

Result<bool> MessageRepository::settleArrived(qint64 id, const QDateTime &now)
{
    const Result<int> rows =
        runCounted(m_session,
                   u"UPDATE message SET state = 'accepted', error = NULL, accepted_at = COALESCE(accepted_at, ?) "
                   "WHERE id = ? AND state = 'unconfirmed'"_s,
                   {m_session.bindTime(now), id});
    if (!rows || *rows == 0)
        return rows ? Result<bool>(false) : fail(rows.error());
    const Result<void> noted = addEvent(id, MessageState::Accepted, now);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<bool> MessageRepository::sendAgain(qint64 id, const QDateTime &now)
{
    const Result<int> rows =
        runCounted(m_session,
                   u"UPDATE message SET uuid = ?, state = 'queued', waits_for = '', error = NULL, attempts = 0, "
                   u"not_before = ?, queued_at = ?, "
                   "whatsapp_message_id = NULL, sending_at = NULL, accepted_at = NULL, sent_at = NULL, delivered_at = "
                   "NULL, read_at = NULL, "
                   "failed_at = NULL WHERE id = ? AND state IN ('failed', 'unconfirmed')"_s,
                   {uuidColumn(QUuid::createUuid()), m_session.bindTime(now), m_session.bindTime(now), id});
    if (!rows || *rows == 0)
        return rows ? Result<bool>(false) : fail(rows.error());
    const Result<void> noted = addEvent(id, MessageState::Queued, now);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<bool> MessageRepository::cancel(qint64 id, const QDateTime &now)
{
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE message SET state = 'cancelled', error = NULL, waits_for = '' WHERE id = ? AND state = 'queued'"_s,
        {id});
    if (!rows || *rows == 0)
        return rows ? Result<bool>(false) : fail(rows.error());
    const Result<void> noted = addEvent(id, MessageState::Cancelled, now);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<QList<MessageEvent>> MessageRepository::history(qint64 id)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT state, at, error FROM message_event WHERE message_id = ? ORDER BY at, id"_s, {id});
    if (!query)
        return fail(query.error());
    QList<MessageEvent> events;
    while (query->next()) {
        events.append({.state = stateFromWord<MessageState>(query->value(0).toString()).value_or(MessageState::Queued),
                       .at = m_session.readTime(query->value(1)),
                       .error = errorFromColumn(query->value(2))});
    }
    // WhatsApp tells whole seconds: what was sent in the second in which it was queued would stand before it.
    std::ranges::stable_sort(
        events, {}, [](const MessageEvent &event) { return std::pair(event.at.toSecsSinceEpoch(), event.state); });
    return events;
}
