// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/states.h"

#include <QJsonObject>

/// What a status event of WhatsApp says about one of our messages.
struct MessageStatus {
    QString callbackData = {}; ///< Our uuid, if it was echoed.
    QString whatsappMessageId = {};
    MessageState state = MessageState::Sent; ///< Sent, Delivered, Read or Failed.
    QDateTime at = {}; ///< UTC
    std::optional<Error> error = {};
    QJsonObject pricing = {}; ///< As Meta reports it; not in every status.
};
