// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about a message.
#include "app/domain/rules/decision.h"
#include "app/storage/batch.h"
#include "app/storage/contactrepository.h"
#include "app/storage/decisionrepository.h"
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
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE message SET uuid = ?, state = 'queued', waits_for = '', error = NULL, attempts = 0, "
        u"not_before = ?, queued_at = ?, "
        "whatsapp_message_id = NULL, accepted_at = NULL, sent_at = NULL, delivered_at = NULL, read_at = NULL, "
        "failed_at = NULL, undo_until = NULL, pricing = NULL, answered_at = NULL, "
        // Who was perhaps reached counts for the messaging limit all the same.
        "sending_at = CASE WHEN state = 'unconfirmed' THEN sending_at END, "
        "outside_window = (outside_window AND state = 'unconfirmed') WHERE id = ? AND state IN ('failed', "
        "'unconfirmed') AND (expires_at IS NULL OR expires_at > ?)"_s,
        {uuidColumn(QUuid::createUuid()), m_session.bindTime(now), m_session.bindTime(now), id,
         m_session.bindTime(now)});
    if (!rows)
        return fail(rows.error());
    if (*rows == 0) {
        const Result<qint64> late = numberOf(
            m_session, u"SELECT count(*) FROM message WHERE id = ? AND state IN ('failed', 'unconfirmed')"_s, {id});
        if (late && *late > 0)
            return fail({.kind = Error::Kind::Conflict, .code = u"expired"_s, .retry = Error::Retry::Never});
        return late ? Result<bool>(false) : fail(late.error());
    }
    const Result<void> noted = addEvent(id, MessageState::Queued, now);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<bool> MessageRepository::cancel(qint64 id, const QDateTime &now, const std::optional<Error> &why)
{
    const Result<QList<qint64>> taken = undo({id}, now, why);
    return taken ? Result<bool>(!taken->isEmpty()) : fail(taken.error());
}

Result<QList<qint64>> MessageRepository::undo(const QList<qint64> &ids, const QDateTime &now,
                                              const std::optional<Error> &why)
{
    QList<qint64> taken;
    QSet<qint64> conversations; // whose answer it was
    const Result<void> cancelled = runForIds(
        m_session,
        u"UPDATE message SET state = 'cancelled', error = ?, waits_for = '' WHERE state = 'queued' AND id IN (%1) "
        "RETURNING id, kind, contact_id"_s,
        {errorColumn(why)}, ids, [&](QSqlQuery &query) {
            while (query.next()) {
                taken.append(query.value(0).toLongLong());
                if (query.value(1).toString() == word(MessageKind::Text) && !query.value(2).isNull())
                    conversations.insert(query.value(2).toLongLong());
            }
        });
    if (!cancelled)
        return fail(cancelled.error());
    for (const qint64 id : std::as_const(conversations)) {
        if (const Result<void> open = ContactRepository(m_session).unanswered(id); !open)
            return fail(open.error());
    }
    const Result<void> followed = noteCancelled(taken, now, why);
    return followed ? Result<QList<qint64>>(taken) : fail(followed.error());
}

Result<QList<qint64>> MessageRepository::cancelOccasions(qint64 enrolmentId, const QString &prefix, const Error &why,
                                                         const QDateTime &now)
{
    const Result<QList<qint64>> ids =
        idsOf(u"UPDATE message SET state = 'cancelled', error = ?, waits_for = '' WHERE state = 'queued' AND "
              "is_automatic = ? AND enrolment_id = ? AND substr(occasion, 1, ?) = ? RETURNING id"_s,
              {errorColumn(why), true, enrolmentId, prefix.size(), prefix});
    if (!ids || ids->isEmpty())
        return ids;
    const Result<void> noted = noteCancelled(*ids, now, why);
    return noted ? ids : fail(noted.error());
}

Result<QList<qint64>> MessageRepository::undoRun(qint64 runId, const QDateTime &now, const std::optional<Error> &why)
{
    const Result<QList<qint64>> taken =
        idsOf(u"UPDATE message SET state = 'cancelled', error = ?, waits_for = '' WHERE state = 'queued' "
              "AND run_id = ? RETURNING id"_s,
              {errorColumn(why), runId});
    if (!taken || taken->isEmpty())
        return taken;
    if (const Result<void> followed = noteCancelled(*taken, now, why); !followed)
        return fail(followed.error());
    const Result<void> undone = run(m_session, u"UPDATE rule_run SET state = 'undone', finished_at = ? WHERE id = ?"_s,
                                    {m_session.bindTime(now), runId});
    return undone ? taken : fail(undone.error());
}

Result<void> MessageRepository::noteCancelled(const QList<qint64> &ids, const QDateTime &now,
                                              const std::optional<Error> &why)
{
    if (ids.isEmpty())
        return {};
    if (const Result<void> noted = addEvents(ids, MessageState::Cancelled, now, why); !noted)
        return noted;
    const auto [outcome, reason] = afterCancelling(why.value_or(undoneBy({})));
    return DecisionRepository(m_session).followCancelled(ids, outcome, reason, now);
}

Result<void> MessageRepository::freeOccasions(const QList<qint64> &ids)
{
    const Result<void> parted = runForIds(
        m_session, u"UPDATE decision SET message_id = NULL WHERE message_id IN (%1)"_s, {}, ids, [](QSqlQuery &) {});
    if (!parted)
        return parted;
    return runForIds(m_session,
                     u"UPDATE message SET occasion = occasion || ':dropped:' || uuid WHERE state = 'cancelled' "
                     "AND id IN (%1)"_s,
                     {}, ids, [](QSqlQuery &) {});
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
