// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/messagecolumns.h"

#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

const QString &messageColumns()
{
    static const QString columns = u"m.id, m.uuid, m.occasion, m.purpose, m.student_id, m.intake_id, m.template_name, "
                                   u"m.template_language, m.recipient, m.wa_id, "
                                   "m.body, m.state, m.whatsapp_message_id, m.waits_for, m.error, m.attempts, "
                                   "m.lease_owner, m.queued_at, m.sending_at, "
                                   "m.accepted_at, m.sent_at, m.delivered_at, m.read_at, m.failed_at, "
                                   "m.contact_id, m.enrolment_id, m.account, m.kind, m.content, m.priority, "
                                   "m.is_automatic, m.who, m.run_id, m.text_hash, m.not_before, m.undo_until, "
                                   "m.expires_at, m.pricing, m.answered_at, m.outside_window"_s;
    return columns;
}

Message messageFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .id = query.value(0).toLongLong(),
        .uuid = QUuid::fromString(query.value(1).toString()),
        .occasion = query.value(2).toString(),
        .purpose = messagePurpose(query.value(3).toString()).value_or(MessagePurpose::Manual),
        .studentId = query.value(4).toLongLong(),
        .intakeId = query.value(5).toLongLong(),
        .templateKey = {.name = query.value(6).toString(), .language = query.value(7).toString()},
        .to = query.value(8).toString(),
        .waId = query.value(9).toString(),
        .text = query.value(10).toString(),
        .state = stateFromWord<MessageState>(query.value(11).toString()).value_or(MessageState::Unconfirmed),
        .whatsappMessageId = query.value(12).toString(),
        .waitsFor = query.value(13).toString(),
        .error = errorFromColumn(query.value(14)),
        .attempts = query.value(15).toInt(),
        .leaseOwner = query.value(16).toString(),
        .queuedAt = session.readTime(query.value(17)),
        .sendingAt = session.readTime(query.value(18)),
        .acceptedAt = session.readTime(query.value(19)),
        .sentAt = session.readTime(query.value(20)),
        .deliveredAt = session.readTime(query.value(21)),
        .readAt = session.readTime(query.value(22)),
        .failedAt = session.readTime(query.value(23)),
        .contactId = query.value(24).toLongLong(),
        .enrolmentId = query.value(25).toLongLong(),
        .account = query.value(26).toString(),
        .kind = messageKind(query.value(27).toString()).value_or(MessageKind::Template),
        .content = session.readJson(query.value(28)).object(),
        .priority = query.value(29).toInt(),
        .isAutomatic = query.value(30).toBool(),
        .who = query.value(31).toString(),
        .runId = query.value(32).toLongLong(),
        .textHash = query.value(33).toString().toLatin1(),
        .notBefore = session.readTime(query.value(34)),
        .undoUntil = session.readTime(query.value(35)),
        .expiresAt = session.readTime(query.value(36)),
        .pricing = session.readJson(query.value(37)).object(),
        .answeredAt = session.readTime(query.value(38)),
        .isOutsideWindow = query.value(39).toBool(),
    };
}
