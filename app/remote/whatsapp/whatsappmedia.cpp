// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that people sent.
#include "app/remote/whatsapp/whatsappclient.h"
#include "app/remote/whatsapp/whatsappparsers.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes kDownloadTimeout{3};

Error ofWhatsApp(Error error)
{
    error.system = Error::System::WhatsApp;
    return error;
}

} // namespace

QCoro::Task<Result<WhatsAppMedia>> WhatsAppClient::media(QString mediaId)
{
    QList<std::pair<QString, QString>> query;
    const Result<QJsonObject> json = co_await get(mediaId, query);
    if (!json)
        co_return fail(json.error());
    WhatsAppMedia media{.url = QUrl(json->value("url"_L1).toString()),
                        .type = json->value("mime_type"_L1).toString().section(u';', 0, 0).trimmed(),
                        .sha256 = json->value("sha256"_L1).toString(),
                        .size = json->value("file_size"_L1).toInteger()};
    if (const QJsonValue size = json->value("file_size"_L1); size.isString())
        media.size = size.toString().toLongLong();
    co_return media;
}

QCoro::Task<Result<QByteArray>> WhatsAppClient::mediaContent(WhatsAppMedia media, qint64 largest)
{
    // The token goes along, so only to where it is encrypted, or to the server that we talk to anyway.
    const bool isOwn =
        media.url.host() == m_connection.baseUrl.host() && media.url.port() == m_connection.baseUrl.port();
    if (!media.url.isValid() || (media.url.scheme() != u"https"_s && !isOwn)) {
        co_return fail({.kind = Error::Kind::WrongService,
                        .system = Error::System::WhatsApp,
                        .code = u"media_address"_s,
                        .retry = Error::Retry::Never});
    }
    HttpRequest http{.method = "GET", .url = media.url};
    http.headers.append({"Authorization", "Bearer " + m_connection.token.reveal()});
    http.headers.append(std::pair<QByteArray, QByteArray>("User-Agent", "Bedel"));
    http.delivery = HttpRequest::Delivery::Repeatable;
    http.timeout = kDownloadTimeout;
    http.maximumSize = largest;
    const Result<HttpReply> reply = co_await m_http.send(http);
    if (!reply)
        co_return fail(ofWhatsApp(reply.error()));
    if (reply->status == 200)
        co_return reply->body;
    const bool isGone = reply->status == 404 || reply->status == 410;
    const bool passes = reply->status >= 500 || reply->status == 429 || reply->status == 408;
    co_return fail({.kind = isGone ? Error::Kind::NotFound : Error::Kind::Server,
                    .system = Error::System::WhatsApp,
                    .code = QString::number(reply->status),
                    .retry = isGone || passes ? Error::Retry::Later : Error::Retry::Never});
}
