// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookserver.h"

#include "app/domain/logging.h"
#include "app/engine/connectionguard.h"
#include "app/remote/whatsapp/webhooksignature.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <microhttpd.h>

#include <arpa/inet.h>

#include <sodium.h>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The guard ends a connection when its time is over or the house is full; the server itself takes some more, so that
/// the newest is let in while the one that makes room for it is being closed.
constexpr unsigned kSpareConnections = 128;

/// A request while it is being read.
struct Exchange {
    QByteArray body;
    bool isTooLarge = false;
};

struct Reply {
    unsigned int status = MHD_HTTP_OK;
    QByteArray body;
    QByteArray type = "text/plain; charset=utf-8";
};

QByteArray argument(MHD_Connection *connection, const char *name)
{
    return MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, name);
}

bool isSame(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size() && sodium_memcmp(left.constData(), right.constData(), size_t(left.size())) == 0;
}

QString accountOf(const QString &path)
{
    static const QRegularExpression pattern(u"^/webhooks/whatsapp/([A-Za-z0-9_-]{1,64})$"_s);
    return pattern.match(path).captured(1);
}

} // namespace

struct WebhookServer::Private {
    WebhookServerOptions options;
    MHD_Daemon *daemon = nullptr;
    std::optional<ConnectionGuard> guard;

    static ConnectionGuard::Connection *watched(MHD_Connection *connection);
    static void onConnection(void *self, MHD_Connection *connection, void **context,
                             MHD_ConnectionNotificationCode code);
    static void *onRequestLine(void *self, const char *uri, MHD_Connection *connection);
    static MHD_Result onRequest(void *self, MHD_Connection *connection, const char *url, const char *method,
                                const char *version, const char *data, size_t *size, void **state);
    static void onCompleted(void *self, MHD_Connection *connection, void **state, MHD_RequestTerminationCode code);
    Reply answer(MHD_Connection *connection, const QString &path, const QByteArray &method,
                 const Exchange &exchange) const;
    Reply handshake(MHD_Connection *connection) const;
    Reply receive(MHD_Connection *connection, const QString &account, const Exchange &exchange) const;
    static MHD_Result send(MHD_Connection *connection, const Reply &reply);
};

ConnectionGuard::Connection *WebhookServer::Private::watched(MHD_Connection *connection)
{
    const MHD_ConnectionInfo *const info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return static_cast<ConnectionGuard::Connection *>(info->socket_context);
}

void WebhookServer::Private::onConnection(void *self, MHD_Connection *connection, void **context,
                                          MHD_ConnectionNotificationCode code)
{
    ConnectionGuard &guard = *static_cast<Private *>(self)->guard;
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        const auto *const info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        *context = guard.opened(info->connect_fd);
    } else if (*context) {
        guard.closed(static_cast<ConnectionGuard::Connection *>(*context));
        *context = nullptr;
    }
}

/// What is returned becomes the request's state: none yet.
void *WebhookServer::Private::onRequestLine(void *self, const char *, MHD_Connection *connection)
{
    static_cast<Private *>(self)->guard->requestBegan(watched(connection));
    return nullptr;
}

MHD_Result WebhookServer::Private::send(MHD_Connection *connection, const Reply &reply)
{
    MHD_Response *const response = MHD_create_response_from_buffer(
        size_t(reply.body.size()), const_cast<char *>(reply.body.constData()), MHD_RESPMEM_MUST_COPY);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, reply.type.constData());
    const MHD_Result queued = MHD_queue_response(connection, reply.status, response);
    MHD_destroy_response(response);
    return queued;
}

Reply WebhookServer::Private::handshake(MHD_Connection *connection) const
{
    const QByteArray token = argument(connection, "hub.verify_token");
    const bool isAsked = argument(connection, "hub.mode") == "subscribe";
    if (!isAsked || options.verifyToken.isEmpty() || !isSame(token, options.verifyToken.reveal()))
        return {.status = MHD_HTTP_FORBIDDEN, .body = "verify token does not match\n"};
    return {.body = argument(connection, "hub.challenge")};
}

Reply WebhookServer::Private::receive(MHD_Connection *connection, const QString &account,
                                      const Exchange &exchange) const
{
    if (exchange.isTooLarge)
        return {.status = MHD_HTTP_CONTENT_TOO_LARGE, .body = "too large\n"};
    const QByteArray signature = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "X-Hub-Signature-256");
    if (!isWebhookSignatureValid(exchange.body, signature, options.appSecret))
        return {.status = MHD_HTTP_UNAUTHORIZED, .body = "signature does not match\n"};
    const Result<void> stored = options.store(account, exchange.body);
    if (!stored) {
        qCWarning(lcWebhook) << "an event could not be stored:" << stored.error().code;
        return {.status = MHD_HTTP_SERVICE_UNAVAILABLE, .body = "try again\n"}; // Meta repeats it
    }
    return {.body = "ok\n"};
}

Reply WebhookServer::Private::answer(MHD_Connection *connection, const QString &path, const QByteArray &method,
                                     const Exchange &exchange) const
{
    const bool isGet = method == "GET" || method == "HEAD";
    if (path == u"/healthz"_s && isGet)
        return {.body = options.health ? options.health() : QByteArray("{}"), .type = "application/json"};
    const QString account = accountOf(path);
    if (account.isEmpty())
        return {.status = MHD_HTTP_NOT_FOUND, .body = "not found\n"};
    if (isGet)
        return handshake(connection);
    if (method == "POST")
        return receive(connection, account, exchange);
    return {.status = MHD_HTTP_METHOD_NOT_ALLOWED, .body = "method not allowed\n"};
}

MHD_Result WebhookServer::Private::onRequest(void *self, MHD_Connection *connection, const char *url,
                                             const char *method, const char *, const char *data, size_t *size,
                                             void **state)
{
    auto *const server = static_cast<Private *>(self);
    if (!*state) {
        *state = new Exchange; // freed in onCompleted
        server->guard->headersRead(watched(connection));
        const QByteArray length =
            MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
        if (length.toLongLong() > server->options.bodyLimit)
            return send(connection, {.status = MHD_HTTP_CONTENT_TOO_LARGE, .body = "too large\n"});
        return MHD_YES;
    }
    Exchange &exchange = *static_cast<Exchange *>(*state);
    if (*size > 0) {
        server->guard->bodyGrew(watched(connection), qint64(*size));
        if (exchange.body.size() + qsizetype(*size) > server->options.bodyLimit) {
            exchange.isTooLarge = true;
            exchange.body.clear();
        } else if (!exchange.isTooLarge) {
            exchange.body.append(data, qsizetype(*size));
        }
        *size = 0;
        return MHD_YES;
    }
    server->guard->answering(watched(connection));
    return send(connection, server->answer(connection, QString::fromUtf8(url), method, exchange));
}

void WebhookServer::Private::onCompleted(void *self, MHD_Connection *connection, void **state,
                                         MHD_RequestTerminationCode)
{
    static_cast<Private *>(self)->guard->finished(watched(connection));
    delete static_cast<Exchange *>(*state);
    *state = nullptr;
}

WebhookServer::WebhookServer(WebhookServerOptions options)
    : d(std::make_unique<Private>())
{
    d->options = std::move(options);
}

WebhookServer::~WebhookServer()
{
    stop();
}

Result<void> WebhookServer::start()
{
    d->guard.emplace(d->options.connectionLimit, std::chrono::seconds(d->options.timeoutSeconds));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(d->options.port);
    address.sin_addr.s_addr = htonl(QHostAddress(d->options.address).toIPv4Address());
    d->daemon =
        MHD_start_daemon(MHD_USE_AUTO_INTERNAL_THREAD, d->options.port, nullptr, nullptr, &Private::onRequest, d.get(),
                         MHD_OPTION_SOCK_ADDR, reinterpret_cast<sockaddr *>(&address), MHD_OPTION_THREAD_POOL_SIZE, 2U,
                         MHD_OPTION_CONNECTION_LIMIT, unsigned(d->options.connectionLimit) + kSpareConnections,
                         MHD_OPTION_CONNECTION_TIMEOUT, unsigned(d->options.timeoutSeconds),
                         MHD_OPTION_NOTIFY_CONNECTION, &Private::onConnection, d.get(), MHD_OPTION_URI_LOG_CALLBACK,
                         &Private::onRequestLine, d.get(), MHD_OPTION_NOTIFY_COMPLETED, &Private::onCompleted, d.get(),
                         MHD_OPTION_LISTENING_ADDRESS_REUSE, 1U, MHD_OPTION_END);
    if (!d->daemon) {
        return fail({.kind = Error::Kind::Conflict,
                     .code = u"port_in_use"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Url, u"%1:%2"_s.arg(d->options.address).arg(d->options.port)}}});
    }
    m_port = MHD_get_daemon_info(d->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    return {};
}

void WebhookServer::stop()
{
    if (d->daemon)
        MHD_stop_daemon(d->daemon);
    d->daemon = nullptr;
    d->guard.reset(); // after the daemon: closing tells it
}
