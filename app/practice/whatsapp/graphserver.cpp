// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/graphserver.h"

#include "app/practice/whatsapp/sendmessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPageSize = 25; ///< Meta's when no limit is asked for.

QStringList parts(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

GraphResult<QJsonObject> pick(const QJsonObject &node, const QString &fields, const QStringList &standard,
                              const QString &nodeType)
{
    QJsonObject chosen{{u"id"_s, node.value(u"id"_s)}};
    const QStringList wanted = fields.isEmpty() ? standard : fields.split(u',', Qt::SkipEmptyParts);
    for (const QString &field : wanted) {
        const QString name = field.trimmed();
        if (!node.contains(name)) // one unknown field and the whole call fails
            return refuse(
                GraphFault::invalid(u"Tried accessing nonexistent field (%1) on node type (%2)"_s.arg(name, nodeType)));
        chosen.insert(name, node.value(name));
    }
    return chosen;
}

QString cursor(qint64 id)
{
    return QString::fromLatin1(
        ("cursor-" + QByteArray::number(id)).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

qint64 idOf(const QString &cursor)
{
    return QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding).mid(7).toLongLong();
}

} // namespace

GraphServer::GraphServer(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock)
    : m_store(store)
    , m_settings(settings)
    , m_clock(clock)
{
}

bool GraphServer::isGraphPath(const QString &path)
{
    static const QRegularExpression shape(u"^/v[0-9]+\\.[0-9]+/[^/]+(/[^/]+)?/?$"_s);
    return shape.match(path).hasMatch();
}

QString GraphServer::functionOf(const QString &path)
{
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
    if (const auto fault = authenticate(request, function))
        return fault->toAnswer();
    const QString id = parts(request.path).value(1);
    const QUrlQuery query(QString::fromUtf8(request.query));
    const bool isPost = request.method == "POST";
    GraphResult<QJsonObject> result = refuse(GraphFault::unknownObject(id));
    if (function == "messages"_L1 && isPost && id == m_account.phoneNumberId)
        result = postMessage(request);
    else if (function == "message_templates"_L1 && !isPost && id == m_account.businessAccountId)
        result = templates(query, request.path);
    else if (function == "phone_numbers"_L1 && !isPost && id == m_account.businessAccountId)
        result = QJsonObject{
            {u"data"_s, QJsonArray{phoneNumber()}},
            {u"paging"_s, QJsonObject{{u"cursors"_s, QJsonObject{{u"before"_s, cursor(0)}, {u"after"_s, cursor(0)}}}}}};
    else if (function == "subscribed_apps"_L1 && id == m_account.businessAccountId)
        result = isPost
            ? QJsonObject{{u"success"_s, true}}
            : QJsonObject{
                {u"data"_s,
                 QJsonArray{QJsonObject{{u"whatsapp_business_api_data"_s,
                                         QJsonObject{{u"id"_s, m_account.appId}, {u"name"_s, u"Bedel"_s}}}}}}};
    else if (function == "debug_token"_L1 && !isPost)
        result = debugToken(query.queryItemValue(u"input_token"_s, QUrl::FullyDecoded));
    else if (function == "node"_L1 && !isPost)
        result = node(id, query);
    if (const std::optional<Error> broken = m_store.takeError())
        return GraphFault{.code = 131016}.toAnswer();
    if (!result)
        return result.error().toAnswer();
    return {.contentType = "application/json; charset=UTF-8",
            .body = QJsonDocument(*result).toJson(QJsonDocument::Compact),
            .headers = {{"x-fb-trace-id", "AbC1dEfGhIjKlMnOpQrStUv"}}};
}

void GraphServer::countReceived(const QString &callbackData)
{
    m_store.change(u"INSERT INTO received (callback_data, requests) VALUES (?, 1)"
                   " ON CONFLICT (callback_data) DO UPDATE SET requests = requests + 1"_s,
                   {callbackData});
}

GraphResult<QJsonObject> GraphServer::postMessage(const PracticeRequest &request)
{
    QJsonParseError parsing;
    const QJsonDocument json = QJsonDocument::fromJson(request.body, &parsing);
    if (!json.isObject() || !request.headers.value("content-type").startsWith("application/json"))
        return refuse(GraphFault::invalid(u"The parameter messaging_product is required."_s));
    const QJsonObject body = json.object();
    if (body.value(u"status"_s).toString() == "read"_L1) { // mark as read, with or without the typing dots
        if (body.value(u"message_id"_s).toString().isEmpty())
            return refuse(GraphFault::invalid(u"The parameter message_id is required."_s));
        return QJsonObject{{u"success"_s, true}};
    }
    m_store.begin();
    GraphResult<QJsonObject> result = sendMessage(m_store, m_settings, m_clock, m_account.seed, body);
    countReceived(body.value(u"biz_opaque_callback_data"_s).toString());
    m_store.commit(); // a refusal is kept too: its count, and that a number was refused once
    return result;
}

GraphResult<QJsonObject> GraphServer::templates(const QUrlQuery &query, const QString &path) const
{
    const auto item = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    QString where = u"id > ?"_s;
    QVariantList values = {idOf(item(u"after"_s))};
    for (const auto &name : {u"name"_s, u"language"_s, u"status"_s}) {
        if (!item(name).isEmpty()) {
            where += u" AND %1 = ?"_s.arg(name);
            values.append(item(name));
        }
    }
    const int limit = item(u"limit"_s).isEmpty() ? kPageSize : std::clamp(item(u"limit"_s).toInt(), 1, 1000);
    const QList<Row> rows = m_store.rows(u"SELECT id, document FROM template WHERE %1 ORDER BY id LIMIT ?"_s.arg(where),
                                         values + QVariantList{limit + 1});
    static const QStringList standard = {u"name"_s,     u"parameter_format"_s, u"components"_s,
                                         u"language"_s, u"status"_s,           u"category"_s};
    QJsonArray data;
    for (const Row &row : rows.mid(0, limit)) {
        const QJsonObject document = QJsonDocument::fromJson(text(row, u"document"_s).toUtf8()).object();
        const auto chosen = pick(document, item(u"fields"_s), standard, u"MessageTemplate"_s);
        if (!chosen)
            return chosen;
        data.append(*chosen);
    }
    QJsonObject paging;
    if (!rows.isEmpty()) {
        const qint64 last = number(rows.at(std::min<qsizetype>(limit, rows.size()) - 1), u"id"_s);
        paging.insert(u"cursors"_s,
                      QJsonObject{{u"before"_s, cursor(number(rows.first(), u"id"_s))}, {u"after"_s, cursor(last)}});
        if (rows.size() > limit) // Meta puts the token into this address
            paging.insert(u"next"_s,
                          u"%1%2?access_token=%3&limit=%4&after=%5"_s.arg(m_account.siteUrl, path, m_account.token)
                              .arg(limit)
                              .arg(cursor(last)));
    }
    return QJsonObject{{u"data"_s, data}, {u"paging"_s, paging}};
}

QJsonObject GraphServer::phoneNumber() const
{
    return {{u"verified_name"_s, m_account.verifiedName},
            {u"code_verification_status"_s, u"VERIFIED"_s},
            {u"display_phone_number"_s, m_account.displayPhone},
            {u"quality_rating"_s, m_settings.qualityRating},
            {u"platform_type"_s, u"CLOUD_API"_s},
            {u"throughput"_s, QJsonObject{{u"level"_s, u"STANDARD"_s}}},
            {u"id"_s, m_account.phoneNumberId}};
}

GraphResult<QJsonObject> GraphServer::node(const QString &id, const QUrlQuery &query) const
{
    const QString fields = query.queryItemValue(u"fields"_s, QUrl::FullyDecoded);
    if (id == m_account.phoneNumberId) {
        QJsonObject number = phoneNumber();
        const QStringList standard = number.keys();
        number.insert(u"name_status"_s, u"APPROVED"_s);
        number.insert(u"status"_s, u"CONNECTED"_s);
        number.insert(u"whatsapp_business_manager_messaging_limit"_s, m_settings.messagingLimit);
        number.insert(u"health_status"_s, QJsonObject{{u"can_send_message"_s, u"AVAILABLE"_s}});
        return pick(number, fields, standard, u"WhatsAppBusinessPhoneNumber"_s);
    }
    if (id == m_account.businessAccountId)
        return pick({{u"id"_s, id}, {u"name"_s, m_account.verifiedName}, {u"timezone_id"_s, u"70"_s}}, fields,
                    {u"name"_s, u"timezone_id"_s}, u"WhatsAppBusinessAccount"_s);
    for (const Row &row : m_store.rows(u"SELECT document FROM template"_s)) {
        const QJsonObject document = QJsonDocument::fromJson(text(row, u"document"_s).toUtf8()).object();
        if (document.value(u"id"_s).toString() == id)
            return pick(document, fields, {u"name"_s, u"language"_s, u"status"_s, u"category"_s}, u"MessageTemplate"_s);
    }
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
