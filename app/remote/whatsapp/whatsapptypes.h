// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"
#include "app/domain/whatsapptemplate.h"

#include <QUrl>

#include <functional>

struct WhatsAppConnection {
    QUrl baseUrl; ///< https://graph.facebook.com
    QString version; ///< "v22.0"
    QString phoneNumberId;
    QString businessAccountId;
    Secret token;
    Secret appSecret; ///< For webhooks; may be empty.
};

struct TemplateSend {
    QString to; ///< "+" and digits.
    TemplateKey key;
    QJsonArray components; ///< From sendComponents(); left out when empty.
    QString callbackData; ///< The message's uuid: echoed in every status.
    std::function<bool()> mayLeave = {}; ///< HttpRequest::mayLeave
};

/// Free text, for inside the 24 h window.
struct TextSend {
    QString to; ///< "+" and digits; empty: to \a recipient.
    QString recipient; ///< A business-scoped user id, for people who hide their number.
    QString body;
    QString contextId; ///< WhatsApp's id of the message that it answers; may be empty.
    bool showsPreview = false; ///< Of what an address in it leads to.
    QString callbackData;
    std::function<bool()> mayLeave = {};
};

struct SendReceipt {
    QString messageId;
    QString waId; ///< May differ from the number dialled; empty when WhatsApp does not say.
    bool isHeld = false; ///< Waiting for Meta's quality check; never sent again by us.
};

/// What Meta says to a template that was proposed.
struct CreatedTemplate {
    QString id;
    TemplateState state = TemplateState::Pending;
    QString category; ///< Meta may have chosen another one.
};

struct WhatsAppMedia {
    QUrl url; ///< Asks for the token; over after five minutes.
    QString type;
    QString sha256; ///< Hexadecimal.
    qint64 size = 0;
};

struct WhatsAppNumber {
    QString id;
    QString displayNumber;
    QString verifiedName;
    QString quality; ///< "GREEN", "YELLOW", "RED", "UNKNOWN".
    QString status; ///< "CONNECTED"...
    QString throughputLevel; ///< "STANDARD", "HIGH".
    QString messagingLimit; ///< "TIER_250"...; empty when this version does not tell.
};

struct WhatsAppToken {
    bool isValid = false;
    QDateTime expiresAt; ///< UTC, the earlier of token and data access; invalid: never.
    QStringList scopes;
    QString type; ///< "SYSTEM_USER", "USER"...
};
