// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/graphserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHighThroughput = 1000; ///< Messages a second.

QStringList parts(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

GraphResult<QJsonObject> jsonOf(const PracticeRequest &request)
{
    const QJsonDocument json = QJsonDocument::fromJson(request.body);
    if (!json.isObject() || !request.headers.value("content-type").startsWith("application/json"))
        return refuse(GraphFault::invalid(u"The parameter messaging_product is required."_s));
    return json.object();
}

QJsonObject success()
{
    return {{u"success"_s, true}};
}

} // namespace

GraphServer::GraphServer(PracticeStore &store, CampusSettings &settings, const MovableClock &clock)
    : m_store(store)
    , m_settings(settings)
    , m_clock(clock)
    , m_sending(store, settings, clock)
    , m_templates(store, settings, clock)
    , m_media(store, clock)
{
}

void GraphServer::setAccount(const GraphAccount &account)
{
    m_account = account;
    m_sending.setAccount(account);
    m_templates.setAccount(account);
    m_media.setAccount(account);
}

bool GraphServer::isGraphPath(const QString &path)
{
    static const QRegularExpression shape(u"^/v[0-9]+\\.[0-9]+/[^/]+(/[^/]+)?/?$"_s);
    return shape.match(path).hasMatch() || MediaDesk::isDownload(path);
}

QString GraphServer::functionOf(const QString &path)
{
    if (MediaDesk::isDownload(path))
        return u"media_download"_s;
    const QStringList names = parts(path);
    if (names.size() == 2)
        return names.at(1) == "debug_token"_L1 ? u"debug_token"_s : u"node"_s;
    return names.value(2);
}

std::optional<GraphFault> GraphServer::authenticate(const PracticeRequest &request, const QString &function) const
{
    const QByteArray header = request.headers.value("authorization");
    const QString token = header.startsWith("Bearer ") ? QString::fromUtf8(header.mid(7)) : QString();
    if (token.isEmpty())
        return GraphFault{.code = 104, .message = u"An access token is required to request this resource."_s};
    const bool isAppToken = token == m_account.appId + u'|' + m_account.appSecret;
    if (function == "debug_token"_L1 && isAppToken)
        return std::nullopt;
    const qint64 expires = m_settings.whatsAppTokenExpires;
    if (token == m_account.token
        && (m_settings.whatsAppTokenState == "expired"_L1 || (expires > 0 && expires < m_clock.unixSeconds())))
        return GraphFault::withCode(190);
    if (token != m_account.token || m_settings.whatsAppTokenState != "ok"_L1)
        return GraphFault{.code = 190, .message = u"Invalid OAuth access token - Cannot parse access token"_s};
    return std::nullopt;
}

HttpAnswer GraphServer::carryOut(const PracticeRequest &request)
{
    const QString function = functionOf(request.path);
    if (function == "media_download"_L1)
        return m_media.download(request);
    if (const auto fault = authenticate(request, function))
        return fault->toAnswer();
    const GraphResult<QJsonObject> result = dispatch(request, function);
    if (const std::optional<Error> broken = m_store.takeError())
        return GraphFault{.code = 131016}.toAnswer();
    if (!result)
        return result.error().toAnswer();
    return {.contentType = "application/json; charset=UTF-8",
            .body = QJsonDocument(*result).toJson(QJsonDocument::Compact),
            .headers = {{"x-fb-trace-id", "AbC1dEfGhIjKlMnOpQrStUv"}}};
}

GraphResult<QJsonObject> GraphServer::dispatch(const PracticeRequest &request, const QString &function)
{
    const QString id = parts(request.path).value(1);
    const QUrlQuery query(QString::fromUtf8(request.query));
    if (function == "node"_L1)
        return node(request, query);
    if (function == "debug_token"_L1 && request.method == "GET")
        return debugToken(query.queryItemValue(u"input_token"_s, QUrl::FullyDecoded));
    if (const GraphNumber *const number = m_account.number(id))
        return ofNumber(request, function, *number);
    if (id == m_account.businessAccountId)
        return ofAccount(request, function, query);
    return refuse(GraphFault::unknownObject(id));
}

GraphResult<QJsonObject> GraphServer::ofNumber(const PracticeRequest &request, const QString &function,
                                               const GraphNumber &number)
{
    if (function == "messages"_L1 && request.method == "POST") {
        const GraphResult<QJsonObject> body = jsonOf(request);
        return body ? m_sending.post(number, *body) : body;
    }
    if (function == "media"_L1 && request.method == "POST")
        return m_media.upload(request);
    return refuse(GraphFault::unknownObject(number.id));
}

GraphResult<QJsonObject> GraphServer::ofAccount(const PracticeRequest &request, const QString &function,
                                                const QUrlQuery &query)
{
    const QByteArray &method = request.method;
    if (function == "message_templates"_L1 && method == "GET")
        return m_templates.list(query, request.path);
    if (function == "message_templates"_L1 && method == "POST") {
        const GraphResult<QJsonObject> body = jsonOf(request);
        return body ? m_templates.create(*body) : body;
    }
    if (function == "message_templates"_L1 && method == "DELETE")
        return m_templates.remove(query);
    if (function == "phone_numbers"_L1 && method == "GET")
        return phoneNumbers(query);
    if (function == "subscribed_apps"_L1 && method == "GET")
        return subscriptions();
    if (function == "subscribed_apps"_L1 && (method == "POST" || method == "DELETE")) {
        m_settings.subscribed = method == "POST";
        return success();
    }
    return refuse(GraphFault::unknownObject(m_account.businessAccountId));
}

QJsonObject GraphServer::subscriptions() const
{
    QJsonArray apps;
    if (m_settings.subscribed)
        apps.append(QJsonObject{
            {u"whatsapp_business_api_data"_s, QJsonObject{{u"id"_s, m_account.appId}, {u"name"_s, u"Bedel"_s}}}});
    return {{u"data"_s, apps}};
}

GraphResult<QJsonObject> GraphServer::phoneNumbers(const QUrlQuery &query) const
{
    static const QStringList standard = {u"verified_name"_s,        u"code_verification_status"_s,
                                         u"display_phone_number"_s, u"quality_rating"_s,
                                         u"platform_type"_s,        u"throughput"_s};
    QJsonArray data;
    for (const GraphNumber &number : m_account.numbers) {
        const auto chosen =
            TemplateDesk::pick(phoneNumber(number), query.queryItemValue(u"fields"_s, QUrl::FullyDecoded), standard,
                               u"WhatsAppBusinessPhoneNumber"_s);
        if (!chosen)
            return chosen;
        data.append(*chosen);
    }
    const QJsonObject cursors{{u"before"_s, TemplateDesk::cursor(0)}, {u"after"_s, TemplateDesk::cursor(data.size())}};
    return QJsonObject{{u"data"_s, data}, {u"paging"_s, QJsonObject{{u"cursors"_s, cursors}}}};
}

QJsonObject GraphServer::phoneNumber(const GraphNumber &number) const
{
    const bool isHigh = m_settings.throughputPerSecond == 0 || m_settings.throughputPerSecond >= kHighThroughput;
    return {{u"verified_name"_s, number.verifiedName},
            {u"code_verification_status"_s, u"VERIFIED"_s},
            {u"display_phone_number"_s, number.displayPhone},
            {u"quality_rating"_s, m_settings.qualityRating},
            {u"platform_type"_s, u"CLOUD_API"_s},
            {u"throughput"_s, QJsonObject{{u"level"_s, isHigh ? u"HIGH"_s : u"STANDARD"_s}}},
            {u"name_status"_s, u"APPROVED"_s},
            {u"status"_s, u"CONNECTED"_s},
            {u"whatsapp_business_manager_messaging_limit"_s, m_settings.messagingLimit},
            {u"health_status"_s, QJsonObject{{u"can_send_message"_s, u"AVAILABLE"_s}}},
            {u"id"_s, number.id}};
}

GraphResult<QJsonObject> GraphServer::node(const PracticeRequest &request, const QUrlQuery &query)
{
    const QString id = parts(request.path).value(1);
    const QString fields = query.queryItemValue(u"fields"_s, QUrl::FullyDecoded);
    if (request.method == "DELETE")
        return m_media.remove(id) ? GraphResult<QJsonObject>(success()) : refuse(GraphFault::unknownObject(id));
    if (request.method != "GET")
        return refuse(GraphFault::unknownObject(id));
    if (const GraphNumber *const number = m_account.number(id)) {
        static const QStringList standard = {u"verified_name"_s,        u"code_verification_status"_s,
                                             u"display_phone_number"_s, u"quality_rating"_s,
                                             u"platform_type"_s,        u"throughput"_s};
        return TemplateDesk::pick(phoneNumber(*number), fields, standard, u"WhatsAppBusinessPhoneNumber"_s);
    }
    if (id == m_account.businessAccountId)
        return TemplateDesk::pick(
            {{u"id"_s, id}, {u"name"_s, m_account.numbers.first().verifiedName}, {u"timezone_id"_s, u"70"_s}}, fields,
            {u"name"_s, u"timezone_id"_s}, u"WhatsAppBusinessAccount"_s);
    if (const std::optional<QJsonObject> media = m_media.find(id))
        return *media;
    if (const std::optional<QJsonObject> document = m_templates.find(id))
        return TemplateDesk::pick(*document, fields, {u"name"_s, u"language"_s, u"status"_s, u"category"_s},
                                  u"MessageTemplate"_s);
    return refuse(GraphFault::unknownObject(id));
}

QJsonObject GraphServer::debugToken(const QString &inspected) const
{
    if (inspected != m_account.token)
        return {{u"data"_s,
                 QJsonObject{
                     {u"is_valid"_s, false},
                     {u"scopes"_s, QJsonArray()},
                     {u"error"_s, QJsonObject{{u"code"_s, 190}, {u"message"_s, u"Invalid OAuth access token."_s}}}}}};
    const QJsonArray scopes{u"whatsapp_business_management"_s, u"whatsapp_business_messaging"_s};
    QJsonArray granular;
    for (const QJsonValue &scope : scopes)
        granular.append(QJsonObject{{u"scope"_s, scope}, {u"target_ids"_s, QJsonArray{m_account.businessAccountId}}});
    return {{u"data"_s,
             QJsonObject{{u"app_id"_s, m_account.appId},
                         {u"type"_s, u"SYSTEM_USER"_s},
                         {u"application"_s, u"Bedel"_s},
                         {u"data_access_expires_at"_s, 0},
                         {u"expires_at"_s, m_settings.whatsAppTokenExpires},
                         {u"is_valid"_s, true},
                         {u"issued_at"_s, 1794816000},
                         {u"scopes"_s, scopes},
                         {u"granular_scopes"_s, granular},
                         {u"user_id"_s, u"122100000000001"_s}}}};
}
