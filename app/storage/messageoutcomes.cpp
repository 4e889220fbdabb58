// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an attempt to send.
#include "app/storage/batch.h"
#include "app/storage/messagecolumns.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<BatchColumn> &acceptedColumns()
{
    static const QList<BatchColumn> columns{{u"id"_s, u"bigint"_s},  {u"uuid"_s, u"text"_s},
                                            {u"wamid"_s, u"text"_s}, {u"wa_id"_s, u"text"_s},
                                            {u"state"_s, u"text"_s}, {u"at"_s, u"timestamptz"_s}};
    return columns;
}

// A status may have overtaken the answer, or the lease may have ended: the id and the time are facts all the same.
const QString kAccept =
    u"UPDATE message SET whatsapp_message_id = v.wamid, wa_id = v.wa_id, accepted_at = COALESCE(accepted_at, v.at), "
    "error = CASE WHEN message.state IN ('sending', 'unconfirmed') THEN NULL ELSE message.error END, "
    "state = CASE WHEN message.state IN ('sending', 'unconfirmed') THEN v.state ELSE message.state END, "
    "lease_owner = '', lease_until = NULL FROM v WHERE message.id = v.id AND message.uuid = v.uuid"_s;
const QString kNoteAccepted = u"INSERT INTO message_event (message_id, state, at) SELECT v.id, v.state, v.at FROM v "
                              "JOIN message m ON m.id = v.id AND m.uuid = v.uuid WHERE true ON CONFLICT DO NOTHING"_s;

} // namespace

/// The uuid tells this attempt from a later one that a person asked for, the time from a later one of the queue.
Result<bool> MessageRepository::move(const QString &assignments, const QVariantList &values, const Message &message)
{
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE message SET %1, lease_owner = '', lease_until = NULL WHERE id = ? AND uuid = ? AND sending_at = ? "
        "AND state = 'sending' AND lease_owner = ?"_s.arg(assignments),
        values
            + QVariantList{message.id, uuidColumn(message.uuid), m_session.bindTime(message.sendingAt),
                           message.leaseOwner});
    return rows ? Result<bool>(*rows > 0) : fail(rows.error());
}

/// The same for what is certain: it also puts right what another engine gave up for lost meanwhile.
Result<bool> MessageRepository::moveProven(const QString &assignments, const QVariantList &values,
                                           const Message &message)
{
    const Result<bool> moved = move(assignments, values, message);
    if (!moved || *moved)
        return moved;
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    const Result<int> rows = runCounted(
        m_session,
        u"UPDATE message SET %1 WHERE id = ? AND uuid = ? AND sending_at = ? AND state = 'unconfirmed' AND %2 = ?"_s
            .arg(assignments, isSqlite ? u"json_extract(error, '$.code')"_s : u"error ->> 'code'"_s),
        values
            + QVariantList{message.id, uuidColumn(message.uuid), m_session.bindTime(message.sendingAt),
                           QString(kInterruptedCode)});
    return rows ? Result<bool>(*rows > 0) : fail(rows.error());
}

Result<void> MessageRepository::setAccepted(const Message &message, const QString &whatsappMessageId,
                                            const QString &waId, bool isHeld, const QDateTime &now)
{
    QSet<qint64> moved;
    return recordAccepted({{.kind = isHeld ? SendOutcome::Kind::Held : SendOutcome::Kind::Accepted,
                            .message = message,
                            .whatsappMessageId = whatsappMessageId,
                            .waId = waId}},
                          now, &moved);
}

Result<void> MessageRepository::recordAccepted(const QList<SendOutcome> &accepted, const QDateTime &now,
                                               QSet<qint64> *moved)
{
    QList<QVariantList> rows;
    rows.reserve(accepted.size());
    for (const SendOutcome &outcome : accepted) {
        const bool isHeld = outcome.kind == SendOutcome::Kind::Held;
        rows.append({outcome.message.id, uuidColumn(outcome.message.uuid), outcome.whatsappMessageId, outcome.waId,
                     word(isHeld ? MessageState::Held : MessageState::Accepted), m_session.bindTime(now)});
        moved->insert(outcome.message.id);
    }
    if (const Result<void> stored = runBatch(m_session, acceptedColumns(), kAccept, rows); !stored)
        return stored;
    return runBatch(m_session, acceptedColumns(), kNoteAccepted, rows);
}

Result<QSet<qint64>> MessageRepository::record(const QList<SendOutcome> &outcomes, const QDateTime &now)
{
    QList<SendOutcome> accepted;
    QSet<qint64> moved;
    for (const SendOutcome &outcome : outcomes) {
        if (outcome.kind == SendOutcome::Kind::Accepted || outcome.kind == SendOutcome::Kind::Held) {
            accepted.append(outcome);
            continue;
        }
        const Result<bool> hasMoved = recordOne(outcome, now);
        if (!hasMoved)
            return fail(hasMoved.error());
        if (*hasMoved)
            moved.insert(outcome.message.id);
    }
    const Result<void> stored = recordAccepted(accepted, now, &moved);
    return stored ? Result<QSet<qint64>>(moved) : fail(stored.error());
}

Result<bool> MessageRepository::recordOne(const SendOutcome &outcome, const QDateTime &now)
{
    using Kind = SendOutcome::Kind;
    const Message &message = outcome.message;
    const Error error = outcome.error.value_or(Error());
    switch (outcome.kind) {
    case Kind::Unconfirmed:
        return setUnconfirmed(message, error, now);
    case Kind::Refused:
        return setRefused(message, error, now);
    case Kind::LaterForPerson: {
        const Result<void> others = deferPerson(message, outcome.notBefore);
        return others ? sendLater(message, error, outcome.notBefore) : fail(others.error());
    }
    case Kind::Later:
        return sendLater(message, error, outcome.notBefore);
    case Kind::Waits:
        return setWaiting(message, outcome.waitsFor, error);
    case Kind::GivenBack:
        return giveBack(message, outcome.notBefore.isValid() ? outcome.notBefore : now);
    case Kind::Cancelled:
        return setCancelled(message, error, now);
    case Kind::Accepted:
    case Kind::Held:
        break; // recordAccepted
    }
    return false;
}

Result<void> MessageRepository::deferPerson(const Message &message, const QDateTime &notBefore)
{
    return run(m_session,
               u"UPDATE message SET not_before = ? WHERE state = 'queued' AND recipient = ? AND not_before < ? AND "
               "(student_id = ? OR contact_id = ?)"_s,
               {m_session.bindTime(notBefore), message.to, m_session.bindTime(notBefore), message.studentId,
                message.contactId});
}

Result<bool> MessageRepository::setRefused(const Message &message, const Error &error, const QDateTime &now)
{
    const Result<bool> moved = moveProven(u"state = 'failed', error = ?, failed_at = ?"_s,
                                          {errorColumn(error), m_session.bindTime(now)}, message);
    if (!moved || !*moved)
        return moved;
    const Result<void> noted = addEvent(message.id, MessageState::Failed, now, error);
    return noted ? moved : fail(noted.error());
}

Result<bool> MessageRepository::setUnconfirmed(const Message &message, const Error &error, const QDateTime &now)
{
    const Result<bool> moved = move(u"state = 'unconfirmed', error = ?"_s, {errorColumn(error)}, message);
    if (!moved || !*moved)
        return moved;
    const Result<void> noted = addEvent(message.id, MessageState::Unconfirmed, now, error);
    return noted ? moved : fail(noted.error());
}

Result<bool> MessageRepository::sendLater(const Message &message, const Error &error, const QDateTime &notBefore)
{
    return moveProven(u"state = 'queued', error = ?, not_before = ?"_s,
                      {errorColumn(error), m_session.bindTime(notBefore)}, message);
}

Result<bool> MessageRepository::giveBack(const Message &message, const QDateTime &notBefore)
{
    return moveProven(u"state = 'queued', error = NULL, attempts = attempts - 1, sending_at = NULL, not_before = ?"_s,
                      {m_session.bindTime(notBefore)}, message);
}

Result<bool> MessageRepository::setWaiting(const Message &message, const QString &waitsFor, const Error &error)
{
    return moveProven(u"state = 'queued', waits_for = ?, error = ?, attempts = attempts - 1, sending_at = NULL"_s,
                      {waitsFor, errorColumn(error)}, message);
}

Result<bool> MessageRepository::setCancelled(const Message &message, const Error &reason, const QDateTime &now)
{
    const Result<bool> moved = move(u"state = 'cancelled', error = ?, attempts = attempts - 1, sending_at = NULL"_s,
                                    {errorColumn(reason)}, message);
    if (!moved || !*moved)
        return moved;
    const Result<void> noted = noteCancelled({message.id}, now, reason);
    return noted ? moved : fail(noted.error());
}
