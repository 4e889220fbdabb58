// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/messagelist.h"

QDateTime MessageRow::since() const
{
    switch (message.state) {
    case MessageState::Queued:
    case MessageState::Cancelled:
        return message.queuedAt;
    case MessageState::Sending:
    case MessageState::Unconfirmed:
        return message.sendingAt;
    case MessageState::Accepted:
    case MessageState::Held:
        return message.acceptedAt;
    case MessageState::Sent:
        return message.sentAt;
    case MessageState::Delivered:
        return message.deliveredAt;
    case MessageState::Read:
        return message.readAt;
    case MessageState::Failed:
        return message.failedAt;
    }
    return {};
}

bool isUndelivered(const Message &message, const QDateTime &due)
{
    const bool isTaken = message.state == MessageState::Accepted || message.state == MessageState::Sent;
    return isTaken && !message.answeredAt.isValid() && message.acceptedAt.isValid() && message.acceptedAt <= due;
}
