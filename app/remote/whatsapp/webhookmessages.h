// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/whatsapp/webhookevents.h"

/// Text of a webhook as the database takes it: no zero characters, and no longer than anybody writes.
QString webhookText(const QJsonValue &value, qsizetype longest = 65'536);
/// The same for everything inside an object.
QJsonObject webhookObject(const QJsonObject &object);
/// An id of Meta's; empty when it is longer than any of theirs.
QString webhookId(const QJsonValue &value);
/// Seconds, as text in messages and as a number elsewhere; invalid when it is no time at all.
QDateTime webhookTime(const QJsonValue &value);

/// One of `messages`; nothing when it has no id.
std::optional<IncomingMessage> incomingMessage(const QJsonObject &json);
/// What a system message says of its sender.
ContactNote contactChange(const QJsonObject &message, const QDateTime &at);
