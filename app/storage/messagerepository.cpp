// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/messagerepository.h"

#include "app/storage/batch.h"
#include "app/storage/messagecolumns.h"
#include "app/storage/rowvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kInsert =
    u"INSERT INTO message (uuid, occasion, purpose, student_id, contact_id, intake_id, enrolment_id, account, kind, "
    "template_name, template_language, content, recipient, body, state, waits_for, priority, is_automatic, who, "
    "run_id, "
    "text_hash, undo_until, expires_at, error, not_before, queued_at) VALUES %1 ON CONFLICT (occasion) DO NOTHING "
    "RETURNING id, occasion"_s;
const QString kInsertRow = u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString kInsertEvents =
    u"INSERT INTO message_event (message_id, state, at, error) SELECT v.message_id, v.state, v.at, v.error FROM v "
    "WHERE true ON CONFLICT DO NOTHING"_s;

const QList<BatchColumn> &eventColumns()
{
    static const QList<BatchColumn> columns{
        {u"message_id"_s, u"bigint"_s}, {u"state"_s, u"text"_s}, {u"at"_s, u"timestamptz"_s}, {u"error"_s, u"jsonb"_s}};
    return columns;
}

QVariantList insertValues(const SqlSession &session, const Message &message)
{
    const QDateTime dueAt = message.notBefore.isValid() ? message.notBefore : message.queuedAt;
    return {uuidColumn(message.uuid),
            message.occasion,
            word(message.purpose),
            SqlSession::idOrNull(message.studentId),
            SqlSession::idOrNull(message.contactId),
            SqlSession::idOrNull(message.intakeId),
            SqlSession::idOrNull(message.enrolmentId),
            message.account,
            word(message.kind),
            SqlSession::textOrNull(message.templateKey.name),
            SqlSession::textOrNull(message.templateKey.language),
            jsonColumn(message.content),
            message.to,
            message.text,
            message.waitsFor,
            message.priority,
            message.isAutomatic,
            message.who,
            SqlSession::idOrNull(message.runId),
            QString::fromLatin1(message.textHash),
            session.bindTime(message.undoUntil),
            session.bindTime(message.expiresAt),
            errorColumn(message.error),
            session.bindTime(message.undoUntil.isValid() ? std::max(dueAt, message.undoUntil) : dueAt),
            session.bindTime(message.queuedAt)};
}

} // namespace

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

Result<void> MessageRepository::addEvents(const QList<qint64> &ids, MessageState state, const QDateTime &at,
                                          const std::optional<Error> &error)
{
    QList<QVariantList> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids)
        rows.append({id, word(state), m_session.bindTime(at), errorColumn(error)});
    return runBatch(m_session, eventColumns(), kInsertEvents, rows);
}

Result<QList<qint64>> MessageRepository::idsOf(const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(sql, values);
    if (!query)
        return fail(query.error());
    QList<qint64> ids;
    while (query->next())
        ids.append(query->value(0).toLongLong());
    return ids;
}

Result<bool> MessageRepository::insertOnce(const Message &message)
{
    const Result<QHash<QString, qint64>> added = insertAll({message});
    return added ? Result<bool>(!added->isEmpty()) : fail(added.error());
}

Result<QHash<QString, qint64>> MessageRepository::insertAll(const QList<Message> &messages)
{
    QVariantList values;
    QHash<QString, QDateTime> queuedAt;
    for (const Message &message : messages) {
        values.append(insertValues(m_session, message));
        queuedAt.insert(message.occasion, message.queuedAt);
    }
    QHash<QString, qint64> ids;
    QList<QVariantList> events;
    const auto take = [&](QSqlQuery &query) {
        while (query.next()) {
            const QString occasion = query.value(1).toString();
            ids.insert(occasion, query.value(0).toLongLong());
            events.append(
                {query.value(0), word(MessageState::Queued), m_session.bindTime(queuedAt.value(occasion)), QVariant()});
        }
    };
    if (const Result<void> added = runForRows(m_session, kInsert, kInsertRow, values, take); !added)
        return fail(added.error());
    const Result<void> noted = runBatch(m_session, eventColumns(), kInsertEvents, events);
    return noted ? Result<QHash<QString, qint64>>(ids) : fail(noted.error());
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

Result<QList<Message>> MessageRepository::findAll(const QList<qint64> &ids)
{
    QList<Message> messages;
    const QString sql = u"SELECT %1 FROM message m WHERE m.id IN (%2)"_s.arg(messageColumns());
    const Result<void> read = runForIds(m_session, sql, {}, ids, [&](QSqlQuery &query) {
        while (query.next())
            messages.append(messageFrom(m_session, query));
    });
    return read ? Result<QList<Message>>(messages) : fail(read.error());
}

Result<std::optional<Message>> MessageRepository::findByOccasion(const QString &occasion)
{
    const Result<QList<Message>> found = select(u"WHERE m.occasion = ?"_s, {occasion});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Message>() : found->first();
}

Result<void> MessageRepository::release(qint64 id, const QDateTime &now)
{
    return run(
        m_session,
        u"UPDATE message SET waits_for = '', error = NULL, not_before = %1 WHERE id = ? AND state = 'queued'"_s.arg(
            kDueOrUndone),
        {m_session.bindTime(now), m_session.bindTime(now), id});
}

Result<void> MessageRepository::followPhone(qint64 studentId, const QString &phone, const QDateTime &now)
{
    const Result<void> moved = run(m_session,
                                   u"UPDATE message SET recipient = ? WHERE student_id = ? AND state = 'queued' "
                                   "AND kind = 'template' AND recipient <> ?"_s,
                                   {phone, studentId, phone}); // an answer stays in its conversation
    if (!moved)
        return moved;
    return run(m_session,
               u"UPDATE message SET waits_for = '', error = NULL, not_before = %1 WHERE student_id = ? "
               "AND state = 'queued' AND waits_for IN ('phone_missing', 'phone_invalid')"_s.arg(kDueOrUndone),
               {m_session.bindTime(now), m_session.bindTime(now), studentId});
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
