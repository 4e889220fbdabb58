// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Status events: they arrive twice and out of order, and a state never goes back. (contract: whatsapp/README.md,
// section 9)
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeColumn(MessageState state)
{
    switch (state) {
    case MessageState::Sent:
        return u"sent_at"_s;
    case MessageState::Delivered:
        return u"delivered_at"_s;
    case MessageState::Read:
        return u"read_at"_s;
    default:
        return u"failed_at"_s;
    }
}

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

} // namespace

Result<MessageRepository::AppliedStatus> MessageRepository::applyStatus(const MessageStatus &status)
{
    // Several engines work off events at once: what is read here must not move before it is written.
    const QString locked = m_session.dialect() == SqlSession::Dialect::PostgreSql ? u" FOR UPDATE OF m"_s : QString();
    Result<QList<Message>> found = QList<Message>();
    if (const QUuid uuid = QUuid::fromString(status.callbackData); !uuid.isNull())
        found = select(u"WHERE m.uuid = ?"_s + locked, {uuidColumn(uuid)});
    if (found && found->isEmpty() && !status.whatsappMessageId.isEmpty())
        found = select(u"WHERE m.whatsapp_message_id = ?"_s + locked, {status.whatsappMessageId});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return AppliedStatus();

    const Message message = found->first();
    const bool isMoving = moves(message.state, status.state);
    // Whoever reports on a message has it: it was accepted, even if the answer to the sending was lost.
    const Result<void> updated = run(
        m_session,
        u"UPDATE message SET %1 = COALESCE(%1, ?), accepted_at = COALESCE(accepted_at, ?), "
        "whatsapp_message_id = COALESCE(whatsapp_message_id, ?), state = ?, error = ?, "
        "lease_owner = CASE WHEN ? THEN '' ELSE lease_owner END, lease_until = CASE WHEN ? THEN NULL ELSE lease_until END WHERE id = ?"_s
            .arg(timeColumn(status.state)),
        {m_session.bindTime(status.at), m_session.bindTime(status.at), SqlSession::textOrNull(status.whatsappMessageId),
         word(isMoving ? status.state : message.state), errorColumn(isMoving ? status.error : message.error), isMoving,
         isMoving, message.id});
    if (!updated)
        return fail(updated.error());
    const Result<void> noted = addEvent(message.id, status.state, status.at, status.error);
    if (!noted)
        return fail(noted.error());
    return AppliedStatus{.message = message, .hasMoved = isMoving};
}
