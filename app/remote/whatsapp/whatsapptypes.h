// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"
#include "app/domain/whatsapptemplate.h"

#include <QUrl>

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
};

struct SendReceipt {
    QString messageId;
    QString waId; ///< May differ from the number dialled; empty when WhatsApp does not say.
    bool isHeld = false; ///< Waiting for Meta's quality check; never sent again by us.
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
