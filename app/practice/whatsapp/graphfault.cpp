// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/graphfault.h"

#include <QJsonDocument>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace {

struct CodeText {
    QString title;
    int status = 400;
    QString details;
};

const QMap<int, CodeText> &codeTexts()
{
    static const QMap<int, CodeText> texts = {
        {0, {u"AuthException"_s, 401, {}}},
        {1, {u"An unknown error occurred"_s, 500, {}}},
        {2, {u"Service temporarily unavailable"_s, 503, {}}},
        {4, {u"Application request limit reached"_s, 400, {}}},
        {10, {u"Application does not have permission for this action"_s, 403, {}}},
        {100, {u"Invalid parameter"_s, 400, {}}},
        {104, {u"An access token is required to request this resource."_s, 401, {}}},
        {190, {u"Invalid OAuth access token - Cannot parse access token"_s, 401, {}}},
        {200, {u"Permissions error"_s, 403, {}}},
        {368, {u"Temporarily blocked for policies violations"_s, 403, {}}},
        {2500, {u"Unknown path components"_s, 400, {}}},
        {80007, {u"Rate limit issues"_s, 400, {}}},
        {130429, {u"Rate limit hit"_s, 400, u"Cloud API message throughput has been reached."_s}},
        {131000, {u"Something went wrong"_s, 500, u"Message failed to send due to an unknown error."_s}},
        {131005, {u"Access denied"_s, 403, {}}},
        {131008, {u"Required parameter is missing"_s, 400, {}}},
        {131009, {u"Parameter value is not valid"_s, 400, {}}},
        {131016, {u"Service unavailable"_s, 500, u"A service is temporarily unavailable."_s}},
        {131021, {u"Recipient cannot be sender"_s, 400, {}}},
        {131026, {u"Message undeliverable"_s, 400, u"Message Undeliverable."_s}},
        {131030,
         {u"Recipient phone number not in allowed list"_s, 400,
          u"Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again."_s}},
        {131031, {u"Account has been locked"_s, 403, {}}},
        {131042, {u"Business eligibility payment issue"_s, 400, {}}},
        {131047,
         {u"Re-engagement message"_s, 400,
          u"Message failed to send because more than 24 hours have passed since the customer last replied to this number."_s}},
        {131048, {u"Spam rate limit hit"_s, 400, {}}},
        {131049,
         {u"This message was not delivered to maintain healthy ecosystem engagement."_s, 400,
          u"In order to maintain a healthy ecosystem engagement, the message failed to be delivered."_s}},
        {131050, {u"User stopped marketing messages"_s, 400, u"The user has opted out of marketing messages."_s}},
        {131056,
         {u"(Business Account, Consumer Account) pair rate limit hit"_s, 400,
          u"Message failed to send because there were too many messages sent from this phone number to the same phone "
          "number in a short period of time"_s}},
        {131053, {u"Media upload error"_s, 400, {}}},
        {131057, {u"Account in maintenance mode"_s, 500, {}}},
        {132000, {u"Number of parameters does not match the expected number of params"_s, 400, {}}},
        {132001, {u"Template name does not exist in the translation"_s, 404, {}}},
        {132005, {u"Translated text too long"_s, 400, {}}},
        {132007, {u"Template format character policy violated"_s, 400, {}}},
        {132012, {u"Parameter format does not match format in the created template"_s, 400, {}}},
        {132015, {u"Template is paused"_s, 400, {}}},
        {132016, {u"Template is disabled"_s, 400, {}}},
        {132018, {u"There was an issue with the parameters in your template"_s, 400, {}}},
        {133010, {u"Account not registered"_s, 400, {}}},
    };
    return texts;
}

} // namespace

HttpAnswer GraphFault::toAnswer() const
{
    const CodeText known = codeTexts().value(code, {u"Error"_s, 400, {}});
    QJsonObject error{{u"type"_s, type}, {u"code"_s, code}, {u"fbtrace_id"_s, u"AbC1dEfGhIjKlMnOpQrStUv"_s}};
    error.insert(u"message"_s, message.isEmpty() ? u"(#%1) %2"_s.arg(code).arg(known.title) : message);
    if (subcode != 0)
        error.insert(u"error_subcode"_s, subcode);
    if (!userMessage.isEmpty()) {
        error.insert(u"error_user_title"_s, userTitle);
        error.insert(u"error_user_msg"_s, userMessage);
    }
    if (!details.isEmpty())
        error.insert(u"error_data"_s, QJsonObject{{u"messaging_product"_s, u"whatsapp"_s}, {u"details"_s, details}});
    return {.status = known.status,
            .body = QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact),
            .headers = {{"x-fb-trace-id", "AbC1dEfGhIjKlMnOpQrStUv"}}};
}

QJsonObject GraphFault::toStatusError() const
{
    const CodeText known = codeTexts().value(code);
    return {{u"code"_s, code},
            {u"title"_s, known.title},
            {u"message"_s, known.title},
            {u"error_data"_s, QJsonObject{{u"details"_s, details.isEmpty() ? known.details : details}}},
            {u"href"_s, u"https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"_s}};
}

GraphFault GraphFault::invalid(const QString &message)
{
    return {.code = 100, .message = u"(#100) "_s + message};
}

GraphFault GraphFault::unknownObject(const QString &id)
{
    return {.code = 100,
            .subcode = 33,
            .message = u"Unsupported post request. Object with ID '%1' does not exist, cannot be loaded due to missing "
                       "permissions, or does not support this operation. Please read the Graph API documentation at "
                       "https://developers.facebook.com/docs/graph-api"_s.arg(id),
            .type = u"GraphMethodException"_s};
}

GraphFault GraphFault::withCode(int code)
{
    GraphFault fault{.code = code, .details = codeTexts().value(code).details};
    if (code == 190) {
        fault.subcode = 463;
        fault.message = u"Error validating access token: Session has expired."_s;
    }
    return fault;
}
