// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about a message.
#include "app/storage/batch.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

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

Result<bool> MessageRepository::settleLost(qint64 id, const QDateTime &now)
{
    const Error error{.kind = Error::Kind::Unconfirmed, .code = u"settled_lost"_s};
    const Result<int> rows = runCounted(m_session,
                                        u"UPDATE message SET state = 'failed', error = ?, failed_at = ? WHERE id = ? "
                                        "AND state = 'unconfirmed'"_s,
                                        {errorColumn(error), m_session.bindTime(now), id});
    if (!rows || *rows == 0)
        return rows ? Result<bool>(false) : fail(rows.error());
    const Result<void> noted = addEvent(id, MessageState::Failed, now, error);
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
                   "failed_at = NULL, undo_until = NULL, expires_at = NULL, pricing = NULL, answered_at = NULL, "
                   u"outside_window = ? WHERE id = ? AND state IN ('failed', 'unconfirmed')"_s,
                   {uuidColumn(QUuid::createUuid()), m_session.bindTime(now), m_session.bindTime(now), false, id});
    if (!rows || *rows == 0)
        return rows ? Result<bool>(false) : fail(rows.error());
    const Result<void> noted = addEvent(id, MessageState::Queued, now);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<bool> MessageRepository::cancel(qint64 id, const QDateTime &now)
{
    const Result<QList<qint64>> taken = undo({id}, now);
    return taken ? Result<bool>(!taken->isEmpty()) : fail(taken.error());
}

Result<QList<qint64>> MessageRepository::undo(const QList<qint64> &ids, const QDateTime &now)
{
    QList<qint64> taken;
    const Result<void> cancelled = runForIds(
        m_session,
        u"UPDATE message SET state = 'cancelled', error = NULL, waits_for = '' WHERE state = 'queued' AND id IN (%1) "
        "RETURNING id"_s,
        {}, ids, [&taken](QSqlQuery &query) {
            while (query.next())
                taken.append(query.value(0).toLongLong());
        });
    if (!cancelled)
        return fail(cancelled.error());
    const Result<void> noted = addEvents(taken, MessageState::Cancelled, now);
    return noted ? Result<QList<qint64>>(taken) : fail(noted.error());
}

Result<QList<qint64>> MessageRepository::undoRun(qint64 runId, const QDateTime &now)
{
    const Result<QList<qint64>> taken =
        idsOf(u"UPDATE message SET state = 'cancelled', error = NULL, waits_for = '' WHERE state = 'queued' "
              "AND run_id = ? RETURNING id"_s,
              {runId});
    if (!taken || taken->isEmpty())
        return taken;
    if (const Result<void> noted = addEvents(*taken, MessageState::Cancelled, now); !noted)
        return fail(noted.error());
    const Result<void> undone = run(m_session, u"UPDATE rule_run SET state = 'undone', finished_at = ? WHERE id = ?"_s,
                                    {m_session.bindTime(now), runId});
    return undone ? taken : fail(undone.error());
}

Result<void> MessageRepository::rewriteQueued(const QList<Message> &messages)
{
    QList<QVariantList> rows;
    for (const Message &message : messages)
        rows.append({message.id, message.templateKey.name, message.templateKey.language, jsonColumn(message.content),
                     message.text, QString::fromLatin1(message.textHash)});
    return runBatch(m_session,
                    {{u"id"_s, u"bigint"_s},
                     {u"name"_s, u"text"_s},
                     {u"language"_s, u"text"_s},
                     {u"content"_s, u"jsonb"_s},
                     {u"body"_s, u"text"_s},
                     {u"hash"_s, u"text"_s}},
                    u"UPDATE message SET template_name = v.name, template_language = v.language, content = v.content, "
                    "body = v.body, text_hash = v.hash FROM v WHERE message.id = v.id AND message.state = 'queued'"_s,
                    rows);
}

Result<int> MessageRepository::sendNow(const QList<qint64> &ids, const QDateTime &now)
{
    int count = 0;
    const Result<void> due = forIds(ids, [&](const QVariantList &piece) -> Result<void> {
        const Result<int> rows = runCounted(
            m_session,
            u"UPDATE message SET undo_until = NULL, not_before = ? WHERE state = 'queued' AND id IN (%1)"_s.arg(
                placeholders(piece.size())),
            QVariantList{m_session.bindTime(now)} + piece);
        if (!rows)
            return fail(rows.error());
        count += *rows;
        return {};
    });
    return due ? Result<int>(count) : fail(due.error());
}
