// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people decide about a conversation.
#include "app/domain/optout.h"
#include "app/domain/phone.h"
#include "app/storage/contactcolumns.h"
#include "app/storage/contactrepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

Result<void> ContactRepository::assign(qint64 id, const QString &who)
{
    return run(m_session, u"UPDATE contact SET assignee = ? WHERE id = ? AND assignee <> ?"_s, {who, id, who});
}

Result<QString> ContactRepository::markRead(qint64 id, const QDateTime &now)
{
    QString newest;
    {
        Result<QSqlQuery> query = m_session.execute(
            u"SELECT whatsapp_message_id FROM incoming_message WHERE contact_id = ? AND seen_at IS NULL "
            "AND kind NOT IN ('reaction', 'edit', 'revoke', 'system') ORDER BY at DESC, id DESC LIMIT 1"_s,
            {id});
        if (!query)
            return fail(query.error());
        if (query->next())
            newest = query->value(0).toString();
    }
    Result<void> done =
        run(m_session, u"UPDATE incoming_message SET seen_at = ? WHERE contact_id = ? AND seen_at IS NULL"_s,
            {m_session.bindTime(now), id});
    if (done)
        done = run(m_session, u"UPDATE contact SET unread = 0 WHERE id = ? AND unread > 0"_s, {id});
    return done ? Result<QString>(newest) : fail(done.error());
}

Result<void> ContactRepository::markUnread(qint64 id)
{
    return run(m_session, u"UPDATE contact SET unread = 1 WHERE id = ? AND unread = 0"_s, {id});
}

Result<void> ContactRepository::setWaiting(qint64 id, const QDateTime &since)
{
    return run(m_session, u"UPDATE contact SET waiting_since = ? WHERE id = ?"_s, {m_session.bindTime(since), id});
}

Result<void> ContactRepository::endWaiting(qint64 id, const QDateTime &begunBefore)
{
    return run(m_session, u"UPDATE contact SET waiting_since = NULL WHERE id = ? AND waiting_since <= ?"_s,
               {id, m_session.bindTime(begunBefore)});
}

Result<void> ContactRepository::setClosed(qint64 id, const QDateTime &at)
{
    if (!at.isValid())
        return run(m_session, u"UPDATE contact SET closed_at = NULL WHERE id = ?"_s, {id});
    return run(m_session, u"UPDATE contact SET closed_at = ?, waiting_since = NULL, assignee = '' WHERE id = ?"_s,
               {m_session.bindTime(at), id});
}

Result<void> ContactRepository::setStudent(qint64 id, qint64 studentId)
{
    return run(m_session, u"UPDATE contact SET student_id = ? WHERE id = ?"_s, {SqlSession::idOrNull(studentId), id});
}

Result<void> ContactRepository::setNote(qint64 id, const ContactNote &note)
{
    return run(m_session, u"UPDATE contact SET note = ? WHERE id = ?"_s, {jsonColumn(note.toJson()), id});
}

Result<void> ContactRepository::setAddress(qint64 id, const QString &waId, const QString &userId)
{
    Result<ConversationRow> row = find(id);
    if (!row)
        return fail(row.error());
    Contact &contact = row->contact;
    contact.waId = waId;
    contact.userId = userId;
    contact.phoneKey = phoneKey(waId);
    return run(m_session,
               u"UPDATE contact SET wa_id = ?, user_id = ?, phone_key = ?, search = ?, note = '{}' WHERE id = ?"_s,
               {waId, userId, contact.phoneKey, contactSearch(contact), id});
}

Result<void> ContactRepository::answered(qint64 id, const QString &text, const QDateTime &now)
{
    return run(m_session,
               u"UPDATE contact SET waiting_since = NULL, last_is_ours = ?, last_text = ?, last_kind = 'text', "
               "last_at = ?, closed_at = NULL WHERE id = ?"_s,
               {true, text, m_session.bindTime(now), id});
}

Result<void> ContactRepository::readLastLine(qint64 id)
{
    const Result<std::optional<IncomingMessage>> theirs = IncomingRepository(m_session).newest(id);
    if (!theirs)
        return fail(theirs.error());
    QDateTime oursAt;
    QString ours;
    {
        Result<QSqlQuery> query = m_session.execute(
            u"SELECT queued_at, body FROM message WHERE contact_id = ? AND kind = 'text' AND state <> "
            "'cancelled' ORDER BY queued_at DESC, id DESC LIMIT 1"_s,
            {id});
        if (!query)
            return fail(query.error());
        if (query->next()) {
            oursAt = m_session.readTime(query->value(0));
            ours = query->value(1).toString();
        }
    }
    if (!*theirs && !oursAt.isValid())
        return {};
    const bool isOurs = !*theirs || (oursAt.isValid() && oursAt > (*theirs)->at);
    const IncomingKind kind = isOurs     ? IncomingKind::Text
        : (*theirs)->revokedAt.isValid() ? IncomingKind::Revoke
                                         : (*theirs)->kind;
    return run(
        m_session, u"UPDATE contact SET last_is_ours = ?, last_text = ?, last_kind = ?, last_at = ? WHERE id = ?"_s,
        {isOurs, isOurs ? ours : (*theirs)->body, word(kind), m_session.bindTime(isOurs ? oursAt : (*theirs)->at), id});
}

Result<void> ContactRepository::unanswered(qint64 id)
{
    if (Result<void> read = readLastLine(id); !read)
        return read;
    Result<ConversationRow> row = find(id);
    if (!row)
        return fail(row.error());
    const Contact &contact = row->contact;
    const ReplyWord said = replyWord(contact.lastText);
    const bool needsNothing = contact.lastIsOurs || contact.waitingSince.isValid()
        || contact.lastKind == IncomingKind::Reaction || contact.lastKind == IncomingKind::Revoke
        || said == ReplyWord::OptOut || said == ReplyWord::Ok;
    return needsNothing ? Result<void>() : setWaiting(id, contact.lastInAt);
}

Result<void> ContactRepository::absorb(qint64 id, qint64 otherId)
{
    for (const auto table : {"incoming_message"_L1, "message"_L1, "consent"_L1}) {
        const Result<void> moved =
            run(m_session, u"UPDATE %1 SET contact_id = ? WHERE contact_id = ?"_s.arg(table), {id, otherId});
        if (!moved)
            return moved;
    }
    const Result<void> joined = run(
        m_session,
        u"UPDATE contact SET unread = contact.unread + o.unread, "
        "waiting_since = CASE WHEN contact.waiting_since IS NULL OR o.waiting_since < contact.waiting_since THEN "
        "o.waiting_since ELSE contact.waiting_since END, "
        "last_in_at = CASE WHEN contact.last_in_at IS NULL OR o.last_in_at > contact.last_in_at THEN o.last_in_at ELSE "
        "contact.last_in_at END, "
        "last_text = CASE WHEN o.last_at > contact.last_at THEN o.last_text ELSE contact.last_text END, "
        "last_kind = CASE WHEN o.last_at > contact.last_at THEN o.last_kind ELSE contact.last_kind END, "
        "last_is_ours = CASE WHEN o.last_at > contact.last_at THEN o.last_is_ours ELSE contact.last_is_ours END, "
        "last_at = CASE WHEN o.last_at > contact.last_at THEN o.last_at ELSE contact.last_at END, "
        "student_id = COALESCE(contact.student_id, o.student_id) "
        "FROM contact o WHERE o.id = ? AND contact.id = ?"_s,
        {otherId, id});
    return joined ? remove(otherId) : joined;
}

Result<void> ContactRepository::remove(qint64 id)
{
    return run(m_session, u"DELETE FROM contact WHERE id = ?"_s, {id});
}
