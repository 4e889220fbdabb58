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
                                   "m.accepted_at, m.sent_at, m.delivered_at, m.read_at, m.failed_at"_s;
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
    };
}
