// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/domain/messagestatus.h"
#include "app/domain/result.h"

#include <QJsonObject>

/// What a status webhook says of one message. They arrive twice and out of order.
struct StatusUpdate {
    QString phoneNumberId; ///< Ours, to which it belongs.
    QString recipientId; ///< A wa_id; may be empty.
    QString recipientUserId; ///< May be empty.
    MessageStatus status;
};

/// Whom a webhook names. Since people may hide their number either of the two may be empty.
struct MetaPerson {
    QString waId;
    QString userId;
    QString profileName;
    QString username;
};

/// What somebody wrote, or did with what was written.
struct IncomingEvent {
    QString phoneNumberId; ///< Ours, to which it was sent.
    MetaPerson person;
    IncomingMessage message; ///< Without contact and account; contextId of a reaction, edit or revoke is its target.
    ContactNote change; ///< Of System: the person's new number or id.
};

/// A template is allowed, stopped, worse thought of, or of another category.
struct TemplateUpdate {
    TemplateKey key;
    QString metaId;
    std::optional<TemplateState> state;
    QString quality; ///< Empty: unchanged.
    QString category; ///< Empty: unchanged.
    QString reason; ///< Of a rejection.
};

/// Somebody wants promotion no more, or again.
struct PreferenceUpdate {
    QString phoneNumberId;
    MetaPerson person;
    bool isStop = true;
    QString wording;
    QDateTime at; ///< UTC; may be invalid.
};

/// News of a number or the whole account, for its health.
struct AccountUpdate {
    QString field; ///< "account_update", "phone_number_quality_update", "business_capability_update", "messages".
    QString event; ///< "ACCOUNT_RESTRICTION", "THROUGHPUT_UPGRADE"..., or an error code.
    QString number; ///< Display number; may be empty.
    QString limit; ///< "TIER_2K", or how many people may be written to in a day; may be empty.
    QString detail; ///< What is restricted, or why.
    QDateTime until; ///< UTC; invalid: not said.
    QDateTime at; ///< UTC; may be invalid.
};

struct WebhookEvents {
    QString businessAccountId; ///< Of the first entry.
    QList<StatusUpdate> statuses;
    QList<IncomingEvent> incoming;
    QList<TemplateUpdate> templates;
    QList<PreferenceUpdate> preferences;
    QList<AccountUpdate> account;
    int others = 0; ///< What this program does not know.
};

/// Reads a webhook body. Unknown fields, types and objects are counted, not refused; fails (WrongService) only on what
/// is no JSON object.
Result<WebhookEvents> parseWebhook(const QByteArray &body);
