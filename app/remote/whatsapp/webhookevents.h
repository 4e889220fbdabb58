// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/domain/result.h"

/// What a status webhook says of one message. They arrive twice and out of order.
struct StatusUpdate {
    QString phoneNumberId; ///< Ours, to which it belongs.
    QString messageId;
    QString callbackData; ///< What the send carried; may be empty.
    QString recipientId; ///< A wa_id; may be empty.
    MessageState state = MessageState::Sent; ///< Sent, Delivered, Read or Failed.
    QDateTime at; ///< UTC
    std::optional<Error> error; ///< Only of Failed.
};

struct WebhookEvents {
    QList<StatusUpdate> statuses;
    int others = 0; ///< Incoming messages, template and account notes, and what this program does not know.
};

/// Reads a webhook body. Unknown fields, types and objects are counted, not refused; fails (WrongService) only on what
/// is no JSON object.
Result<WebhookEvents> parseWebhook(const QByteArray &body);
