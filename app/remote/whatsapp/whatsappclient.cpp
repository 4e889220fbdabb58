// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/whatsapp/whatsappclient.h"

#include "app/domain/logging.h"
#include "app/remote/whatsapp/whatsappparsers.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostPages = 100; // 6 000 templates are the most an account may have

Error ofWhatsApp(Error error)
{
    error.system = Error::System::WhatsApp;
    return error;
}

} // namespace

WhatsAppClient::WhatsAppClient(HttpClient &http, WhatsAppConnection connection, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_connection(std::move(connection))
{
}

HttpRequest WhatsAppClient::request(const QString &path) const
{
    QUrl url = m_connection.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                                             | QUrl::StripTrailingSlash);
    const QString base = url.path() == u"/" ? QString() : url.path();
    url.setPath(u"%1/%2/%3"_s.arg(base, m_connection.version, path));
    HttpRequest request{.url = url};
    request.headers.append({"Authorization", "Bearer " + m_connection.token.reveal()});
    return request;
}

QCoro::Task<Result<SendReceipt>> WhatsAppClient::sendTemplate(TemplateSend send)
{
    const QJsonObject body = templateMessageBody(send);
    const Result<SendReceipt> receipt = co_await sendOnce(body, send.callbackData, send.mayLeave);
    co_return receipt;
}

QCoro::Task<Result<SendReceipt>> WhatsAppClient::sendText(TextSend send)
{
    const QJsonObject body = textMessageBody(send);
    const Result<SendReceipt> receipt = co_await sendOnce(body, send.callbackData, send.mayLeave);
    co_return receipt;
}

QCoro::Task<Result<SendReceipt>> WhatsAppClient::sendOnce(QJsonObject body, QString callbackData,
                                                          std::function<bool()> mayLeave)
{
    HttpRequest http = request(u"%1/messages"_s.arg(m_connection.phoneNumberId));
    http.contentType = "application/json";
    http.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    http.delivery = HttpRequest::Delivery::Once;
    http.timeout = kSendTimeout;
    http.mayLeave = std::move(mayLeave);
    const Result<HttpReply> reply = co_await m_http.send(http);
    if (!reply) {
        qCInfo(lcWhatsApp) << "send" << callbackData << "ended without an answer:" << word(reply.error().kind)
                           << reply.error().code;
        co_return fail(ofWhatsApp(reply.error()));
    }
    Result<SendReceipt> receipt = sendReceipt(*reply);
    if (!receipt)
        qCInfo(lcWhatsApp) << "send" << callbackData << "was refused:" << word(receipt.error().kind)
                           << receipt.error().code;
    co_return receipt;
}

QCoro::Task<Result<void>> WhatsAppClient::markRead(QString whatsappMessageId)
{
    HttpRequest http = request(u"%1/messages"_s.arg(m_connection.phoneNumberId));
    const QJsonObject body{
        {u"messaging_product"_s, u"whatsapp"_s}, {u"status"_s, u"read"_s}, {u"message_id"_s, whatsappMessageId}};
    http.contentType = "application/json";
    http.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    http.delivery = HttpRequest::Delivery::Repeatable; // it says the same twice
    const Result<HttpReply> reply = co_await m_http.send(http);
    if (!reply)
        co_return fail(ofWhatsApp(reply.error()));
    const Result<QJsonObject> answer = whatsAppObject(*reply);
    if (!answer)
        co_return fail(answer.error());
    co_return {};
}

QCoro::Task<Result<QJsonObject>> WhatsAppClient::get(QString path, QList<std::pair<QString, QString>> query)
{
    HttpRequest http = request(path);
    http.method = "GET";
    http.delivery = HttpRequest::Delivery::Repeatable;
    QByteArray encoded;
    for (const auto &[name, value] : query)
        encoded += (encoded.isEmpty() ? "" : "&") + name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
    http.url.setQuery(QString::fromLatin1(encoded), QUrl::StrictMode);
    const Result<HttpReply> reply = co_await m_http.send(http);
    if (!reply)
        co_return fail(ofWhatsApp(reply.error()));
    co_return whatsAppObject(*reply);
}

QCoro::Task<Result<QList<WhatsAppTemplate>>> WhatsAppClient::templates()
{
    const QString path = u"%1/message_templates"_s.arg(m_connection.businessAccountId);
    QList<WhatsAppTemplate> all;
    QString after;
    for (int page = 0; page < kMostPages; ++page) {
        QList<std::pair<QString, QString>> query{
            {u"fields"_s,
             u"name,language,status,category,components,parameter_format,quality_score,rejected_reason,id"_s},
            {u"limit"_s, u"100"_s}};
        if (!after.isEmpty())
            query.append({u"after"_s, after});
        const Result<QJsonObject> json = co_await get(path, query);
        if (!json)
            co_return fail(json.error());
        const QJsonArray rows = json->value("data"_L1).toArray();
        for (const QJsonValue &row : rows)
            all.append(whatsAppTemplateFromJson(row.toObject()));
        // `next` is a whole address with the token in it: it says that there is more, and is never followed.
        const QJsonObject paging = json->value("paging"_L1).toObject();
        const QString cursor = paging.value("cursors"_L1).toObject().value("after"_L1).toString();
        if (!paging.contains("next"_L1) || cursor.isEmpty() || cursor == after)
            break;
        after = cursor;
    }
    co_return all;
}

QCoro::Task<Result<CreatedTemplate>> WhatsAppClient::createTemplate(TemplateProposal proposal)
{
    HttpRequest http = request(u"%1/message_templates"_s.arg(m_connection.businessAccountId));
    http.contentType = "application/json";
    http.body = QJsonDocument(proposalBody(proposal)).toJson(QJsonDocument::Compact);
    http.delivery = HttpRequest::Delivery::Once;
    http.timeout = kSendTimeout;
    const Result<HttpReply> reply = co_await m_http.send(http);
    if (!reply)
        co_return fail(ofWhatsApp(reply.error()));
    co_return createdTemplate(*reply);
}

QCoro::Task<Result<WhatsAppNumber>> WhatsAppClient::number()
{
    QList<std::pair<QString, QString>> query{
        {u"fields"_s, u"id,display_phone_number,verified_name,quality_rating,status,throughput"_s}};
    const Result<QJsonObject> json = co_await get(m_connection.phoneNumberId, query);
    if (!json)
        co_return fail(json.error());
    WhatsAppNumber number = whatsAppNumberFromJson(*json);
    number.messagingLimit = co_await messagingLimit();
    co_return number;
}

/// A field that the version does not know fails its whole call, so each is asked for alone.
QCoro::Task<QString> WhatsAppClient::messagingLimit()
{
    const QStringList fields{u"whatsapp_business_manager_messaging_limit"_s, u"messaging_limit_tier"_s};
    for (const QString &field : fields) {
        QList<std::pair<QString, QString>> query{{u"fields"_s, field}};
        const Result<QJsonObject> json = co_await get(m_connection.phoneNumberId, query);
        if (json && json->value(field).isString())
            co_return json->value(field).toString();
    }
    co_return QString();
}

QCoro::Task<Result<WhatsAppToken>> WhatsAppClient::token()
{
    const QString path = u"debug_token"_s;
    QList<std::pair<QString, QString>> query{{u"input_token"_s, QString::fromUtf8(m_connection.token.reveal())}};
    const Result<QJsonObject> json = co_await get(path, query);
    if (!json)
        co_return fail(json.error());
    co_return whatsAppTokenFromJson(json->value("data"_L1).toObject());
}
