// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpclient.h"
#include "app/remote/whatsapp/whatsapptypes.h"

#include <QJsonObject>

// Requests and answers of the WhatsApp Cloud API as values.

/// The body of a template message.
QJsonObject templateMessageBody(const TemplateSend &send);
/// The body of a free text.
QJsonObject textMessageBody(const TextSend &send);

/// A Graph error object (`error` of an answer, or one of `errors` of a webhook) as an Error. Phones are masked wherever
/// Meta repeats them.
Error whatsAppError(const QJsonObject &graphError);

/// The JSON object of an answer, or the error it means.
Result<QJsonObject> whatsAppObject(const HttpReply &reply);

/// The receipt of a send. Anything that is neither a receipt nor a refusal by Meta is Unconfirmed.
Result<SendReceipt> sendReceipt(const HttpReply &reply);

/// The answer to a proposed template. Anything that is neither an id nor a refusal by Meta is Unconfirmed.
Result<CreatedTemplate> createdTemplate(const HttpReply &reply);

WhatsAppTemplate whatsAppTemplateFromJson(const QJsonObject &json);
WhatsAppNumber whatsAppNumberFromJson(const QJsonObject &json);
/// `json`: the `data` object of debug_token.
WhatsAppToken whatsAppTokenFromJson(const QJsonObject &json);
