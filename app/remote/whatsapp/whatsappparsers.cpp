// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/whatsapp/whatsappparsers.h"

#include "app/domain/whatsapperrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using Kind = Error::Kind;
using Retry = Error::Retry;
using Fact = Error::Fact;

namespace {

constexpr int kTemplateCodes = 2'388'000; // from here on they are about the making of templates

/// Meta repeats values in its explanations; a phone must not travel on with them.
QString masked(const QString &text)
{
    static const QRegularExpression longNumber(u"\\+?\\d(?:[ .-]?\\d){6,}"_s);
    QString safe = text;
    return safe.replace(longNumber, u"…"_s);
}

/// `error_data` may be an object, a plain string or absent.
QString explanation(const QJsonObject &graphError)
{
    const QJsonValue data = graphError.value("error_data"_L1);
    const QString details = data.isString() ? data.toString() : data.toObject().value("details"_L1).toString();
    if (!details.isEmpty())
        return masked(details);
    const QString forPeople = graphError.value("error_user_msg"_L1).toString();
    return masked(forPeople.isEmpty() ? graphError.value("message"_L1).toString() : forPeople);
}

/// An answer that Meta's own server did not write.
Error foreignAnswer(const HttpReply &reply)
{
    Error error{.kind = Kind::WrongService,
                .system = Error::System::WhatsApp,
                .code = QString::number(reply.status),
                .detail = u"HTTP %1, %2, %3 bytes"_s.arg(reply.status)
                              .arg(QString::fromLatin1(reply.contentType))
                              .arg(reply.body.size()),
                .retry = Retry::AfterFix,
                .retryAfter = reply.retryAfter(),
                .facts = {{Fact::Status, QString::number(reply.status)},
                          {Fact::ContentType, QString::fromLatin1(reply.contentType)}}};
    if (reply.status == 429) {
        error.kind = Kind::RateLimited;
        error.retry = Retry::Later;
    } else if (reply.status >= 500) {
        error.kind = Kind::Server;
        error.retry = Retry::Later;
    }
    return error;
}

TemplateState templateState(const QString &status)
{
    const QString word = status.toLower();
    if (word == u"in_appeal" || word == u"pending_deletion" || word == u"deleted" || word == u"limit_exceeded"
        || word == u"archived")
        return TemplateState::Other;
    return stateFromWord<TemplateState>(word).value_or(TemplateState::Other);
}

QDateTime moment(const QJsonValue &seconds)
{
    const qint64 value = seconds.toInteger();
    return value > 0 ? QDateTime::fromSecsSinceEpoch(value, Qt::UTC) : QDateTime();
}

} // namespace

QJsonObject templateMessageBody(const TemplateSend &send)
{
    QJsonObject content{{u"name"_s, send.key.name}, {u"language"_s, QJsonObject{{u"code"_s, send.key.language}}}};
    if (!send.components.isEmpty())
        content.insert("components"_L1, send.components);
    QJsonObject body{{u"messaging_product"_s, u"whatsapp"_s},
                     {u"recipient_type"_s, u"individual"_s},
                     {u"to"_s, send.to},
                     {u"type"_s, u"template"_s},
                     {u"template"_s, content}};
    if (!send.callbackData.isEmpty())
        body.insert("biz_opaque_callback_data"_L1, send.callbackData);
    return body;
}

QJsonObject textMessageBody(const TextSend &send)
{
    QJsonObject text{{u"body"_s, send.body}};
    if (send.showsPreview)
        text.insert("preview_url"_L1, true);
    QJsonObject body{{u"messaging_product"_s, u"whatsapp"_s},
                     {u"recipient_type"_s, u"individual"_s},
                     {u"type"_s, u"text"_s},
                     {u"text"_s, text}};
    if (send.to.isEmpty())
        body.insert("recipient"_L1, send.recipient);
    else
        body.insert("to"_L1, send.to);
    if (!send.contextId.isEmpty())
        body.insert("context"_L1, QJsonObject{{u"message_id"_s, send.contextId}});
    if (!send.callbackData.isEmpty())
        body.insert("biz_opaque_callback_data"_L1, send.callbackData);
    return body;
}

Error whatsAppError(const QJsonObject &graphError)
{
    const int code = graphError.value("code"_L1).toInt();
    const int subcode = graphError.value("error_subcode"_L1).toInt();
    // Of a template Meta says what is wrong in the subcode; the code is 100 for everything.
    const bool isOfTemplate = subcode >= kTemplateCodes && whatsAppErrorInfo(subcode).has_value();
    Error error = isOfTemplate ? whatsAppRefusal(subcode) : whatsAppRefusal(code, subcode);
    if (error.detail.isEmpty() && graphError.value("is_transient"_L1).toBool()) { // not in the table
        error.kind = Kind::Server;
        error.retry = Retry::Later;
    }
    if (subcode != 0)
        error.detail += u" subcode=%1"_s.arg(subcode);
    if (const QString trace = graphError.value("fbtrace_id"_L1).toString(); !trace.isEmpty())
        error.detail += u" fbtrace_id=%1"_s.arg(trace);
    error.detail = error.detail.trimmed();
    if (const QString words = explanation(graphError); !words.isEmpty())
        error.facts.insert(Fact::Excerpt, words);
    return error;
}

Result<QJsonObject> whatsAppObject(const HttpReply &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QJsonObject graphError = document.object().value("error"_L1).toObject();
    if (graphError.contains("code"_L1)) {
        Error error = whatsAppError(graphError);
        const bool isKnown = whatsAppErrorInfo(graphError.value("code"_L1).toInt()).has_value();
        if (!isKnown && reply.status >= 500) {
            error.kind = Kind::Server;
            error.retry = Retry::Later;
        } else if (!isKnown && reply.status == 429) {
            error.kind = Kind::RateLimited;
            error.retry = Retry::Later;
        }
        error.detail += u" HTTP %1"_s.arg(reply.status);
        error.facts.insert(Fact::Status, QString::number(reply.status));
        error.retryAfter = reply.retryAfter();
        return fail(error);
    }
    if (reply.status < 200 || reply.status > 299 || !document.isObject())
        return fail(foreignAnswer(reply));
    return document.object();
}

Result<SendReceipt> sendReceipt(const HttpReply &reply)
{
    const Result<QJsonObject> json = whatsAppObject(reply);
    const QJsonObject message = json ? json->value("messages"_L1).toArray().first().toObject() : QJsonObject();
    SendReceipt receipt{.messageId = message.value("id"_L1).toString()};
    if (!receipt.messageId.isEmpty()) {
        const QString status = message.value("message_status"_L1).toString();
        receipt.waId = json->value("contacts"_L1).toArray().first().toObject().value("wa_id"_L1).toString();
        receipt.isHeld = status == u"held_for_quality_assessment" || status == u"paused";
        return receipt;
    }
    const bool isRefusal =
        !json && QJsonDocument::fromJson(reply.body).object().value("error"_L1).toObject().contains("code"_L1);
    if (isRefusal || (reply.status >= 400 && reply.status < 500))
        return fail(json.error());
    Error error = json ? foreignAnswer(reply) : json.error();
    error.kind = Kind::Unconfirmed;
    error.code = reply.status >= 200 && reply.status < 300 ? u"no_message_id"_s : error.code;
    error.retry = Retry::Never;
    error.retryAfter.reset();
    return fail(error);
}

Result<CreatedTemplate> createdTemplate(const HttpReply &reply)
{
    const Result<QJsonObject> json = whatsAppObject(reply);
    CreatedTemplate created;
    if (json) {
        created = {.id = json->value("id"_L1).toVariant().toString(),
                   .state = templateState(json->value("status"_L1).toString()),
                   .category = json->value("category"_L1).toString().toUpper()};
        if (!created.id.isEmpty())
            return created;
    }
    const QJsonObject graphError = QJsonDocument::fromJson(reply.body).object().value("error"_L1).toObject();
    if (graphError.contains("code"_L1) || (reply.status >= 400 && reply.status < 500)) {
        Error error = json.error();
        // What is wrong with a text is said in words for people, and only there.
        const QString words = graphError.value("error_user_msg"_L1).toString();
        if (!words.isEmpty())
            error.facts.insert(Fact::Excerpt, masked(words));
        return fail(error);
    }
    Error error = json ? foreignAnswer(reply) : json.error();
    error.kind = Kind::Unconfirmed;
    error.retry = Retry::Later;
    return fail(error);
}

WhatsAppTemplate whatsAppTemplateFromJson(const QJsonObject &json)
{
    const QString reason = json.value("rejected_reason"_L1).toString();
    return {.key = {.name = json.value("name"_L1).toString(), .language = json.value("language"_L1).toString()},
            .metaId = json.value("id"_L1).toVariant().toString(),
            .state = templateState(json.value("status"_L1).toString()),
            .category = json.value("category"_L1).toString().toUpper(),
            .quality = json.value("quality_score"_L1).toObject().value("score"_L1).toString().toUpper(),
            .rejectedReason = reason.compare("NONE"_L1, Qt::CaseInsensitive) == 0 ? QString() : reason,
            .isNamed = json.value("parameter_format"_L1).toString().compare("NAMED"_L1, Qt::CaseInsensitive) == 0,
            .components = json.value("components"_L1).toArray()};
}

WhatsAppNumber whatsAppNumberFromJson(const QJsonObject &json)
{
    return {.id = json.value("id"_L1).toString(),
            .displayNumber = json.value("display_phone_number"_L1).toString(),
            .verifiedName = json.value("verified_name"_L1).toString(),
            .quality = json.value("quality_rating"_L1).toString(),
            .status = json.value("status"_L1).toString(),
            .throughputLevel = json.value("throughput"_L1).toObject().value("level"_L1).toString(),
            .messagingLimit = json.value("whatsapp_business_manager_messaging_limit"_L1).toString()};
}

WhatsAppToken whatsAppTokenFromJson(const QJsonObject &json)
{
    WhatsAppToken token{.isValid = json.value("is_valid"_L1).toBool(), .type = json.value("type"_L1).toString()};
    const QDateTime expires = moment(json.value("expires_at"_L1));
    const QDateTime dataAccess = moment(json.value("data_access_expires_at"_L1));
    if (expires.isValid() && dataAccess.isValid())
        token.expiresAt = qMin(expires, dataAccess);
    else
        token.expiresAt = expires.isValid() ? expires : dataAccess;
    const QJsonArray scopes = json.value("scopes"_L1).toArray();
    for (const QJsonValue &scope : scopes)
        token.scopes.append(scope.toString());
    return token;
}
