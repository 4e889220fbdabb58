// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/httpreceiver.h"

#include "app/engine/connectionguard.h"

#include <QHostAddress>

#include <microhttpd.h>

#include <arpa/inet.h>

#include <sodium.h>

#include <condition_variable>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The guard ends a connection when its time is over or the house is full; the server itself takes some more, so that
/// the newest is let in while the one that makes room for it is being closed.
constexpr unsigned kSpareConnections = 128;
/// Each has half of the server's places, and one of them may come by nearly all connections.
constexpr unsigned kThreads = 2;
constexpr auto kPatienceAtTheEnd = std::chrono::seconds(15);

const ReceiverAnswer kTryAgain{.status = MHD_HTTP_SERVICE_UNAVAILABLE, .body = "try again\n"};

/// A whole request whose answer may come from another thread. Its connection sleeps meanwhile.
struct Pending {
    std::mutex mutex;
    MHD_Connection *connection = nullptr; // none any more: answered for, or the client is gone
    std::optional<ReceiverAnswer> answer;
    bool isAsleep = false;

    void take(const ReceiverAnswer &given)
    {
        const std::lock_guard lock(mutex);
        if (!connection || answer)
            return;
        answer = given;
        if (isAsleep)
            MHD_resume_connection(connection);
    }
};

/// A request while it is being read.
struct Exchange {
    ReceivedRequest request;
    std::optional<ReceiverAnswer> refusal; // of the head: the rest is read past
    std::shared_ptr<Pending> pending;
};

MHD_Result collect(void *into, enum MHD_ValueKind, const char *key, const char *value)
{
    static_cast<QHash<QByteArray, QByteArray> *>(into)->insert(key, value);
    return MHD_YES;
}

QByteArray header(MHD_Connection *connection, const char *name)
{
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

MHD_Result send(MHD_Connection *connection, const ReceiverAnswer &answer)
{
    MHD_Response *const response = MHD_create_response_from_buffer(
        size_t(answer.body.size()), const_cast<char *>(answer.body.constData()), MHD_RESPMEM_MUST_COPY);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, answer.type.constData());
    for (const auto &[name, value] : answer.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    const MHD_Result queued = MHD_queue_response(connection, answer.status, response);
    MHD_destroy_response(response);
    return queued;
}

} // namespace

bool isSameSecret(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size() && sodium_memcmp(left.constData(), right.constData(), size_t(left.size())) == 0;
}

struct HttpReceiver::Private {
    HttpReceiverOptions options;
    MHD_Daemon *daemon = nullptr;
    std::optional<ConnectionGuard> guard;
    std::mutex mutex; // guards what follows
    std::condition_variable answered;
    std::set<std::shared_ptr<Pending>> underWay;
    bool isStopping = false;

    static ConnectionGuard::Connection *watched(MHD_Connection *connection);
    static void onConnection(void *self, MHD_Connection *connection, void **context,
                             MHD_ConnectionNotificationCode code);
    static void *onRequestLine(void *self, const char *uri, MHD_Connection *connection);
    static MHD_Result onRequest(void *self, MHD_Connection *connection, const char *url, const char *method,
                                const char *version, const char *data, size_t *size, void **state);
    static void onCompleted(void *self, MHD_Connection *connection, void **state, MHD_RequestTerminationCode code);
    MHD_Result begin(MHD_Connection *connection, const char *url, const char *method, Exchange &exchange);
    MHD_Result grow(MHD_Connection *connection, Exchange &exchange, const char *data, size_t size);
    MHD_Result answer(MHD_Connection *connection, Exchange &exchange);
    void endAnswering();
};

ConnectionGuard::Connection *HttpReceiver::Private::watched(MHD_Connection *connection)
{
    const MHD_ConnectionInfo *const info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return static_cast<ConnectionGuard::Connection *>(info->socket_context);
}

void HttpReceiver::Private::onConnection(void *self, MHD_Connection *connection, void **context,
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
void *HttpReceiver::Private::onRequestLine(void *self, const char *, MHD_Connection *connection)
{
    static_cast<Private *>(self)->guard->requestBegan(watched(connection));
    return nullptr;
}

MHD_Result HttpReceiver::Private::begin(MHD_Connection *connection, const char *url, const char *method,
                                        Exchange &exchange)
{
    guard->headersRead(watched(connection));
    exchange.request = {.method = method,
                        .path = QString::fromUtf8(url),
                        .signature = header(connection, "X-Hub-Signature-256"),
                        .authorization = header(connection, MHD_HTTP_HEADER_AUTHORIZATION),
                        .contentType = header(connection, MHD_HTTP_HEADER_CONTENT_TYPE)};
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &collect, &exchange.request.arguments);
    const QByteArray length = header(connection, MHD_HTTP_HEADER_CONTENT_LENGTH);
    exchange.request.contentLength = length.toLongLong();
    if (exchange.request.contentLength > options.bodyLimit || (!length.isEmpty() && length.size() > 18))
        return send(connection,
                    options.tooLarge ? options.tooLarge(exchange.request)
                                     : ReceiverAnswer{.status = MHD_HTTP_CONTENT_TOO_LARGE, .body = "too large\n"});
    if (options.judgeHead)
        exchange.refusal = options.judgeHead(exchange.request);
    return MHD_YES;
}

/// A sender that announced no length and does not end is cut: there is no answer to half a request.
MHD_Result HttpReceiver::Private::grow(MHD_Connection *connection, Exchange &exchange, const char *data, size_t size)
{
    if (exchange.refusal)
        return MHD_YES;
    if (exchange.request.body.size() + qsizetype(size) > options.bodyLimit)
        return MHD_NO;
    if (!guard->bodyGrew(watched(connection), qint64(size)))
        return MHD_NO;
    exchange.request.body.append(data, qsizetype(size));
    return MHD_YES;
}

MHD_Result HttpReceiver::Private::answer(MHD_Connection *connection, Exchange &exchange)
{
    guard->answering(watched(connection));
    if (exchange.refusal)
        return send(connection, *exchange.refusal);
    const auto pending = std::make_shared<Pending>();
    pending->connection = connection;
    exchange.pending = pending;
    {
        const std::lock_guard lock(mutex);
        if (isStopping)
            return send(connection, kTryAgain);
        underWay.insert(pending);
    }
    options.handle(std::move(exchange.request), [pending](const ReceiverAnswer &given) { pending->take(given); });
    const std::lock_guard lock(pending->mutex);
    if (pending->answer)
        return send(connection, *pending->answer);
    pending->isAsleep = true;
    MHD_suspend_connection(connection);
    return MHD_YES;
}

MHD_Result HttpReceiver::Private::onRequest(void *self, MHD_Connection *connection, const char *url, const char *method,
                                            const char *, const char *data, size_t *size, void **state)
{
    auto *const receiver = static_cast<Private *>(self);
    if (!*state) {
        auto *const exchange = new Exchange; // freed in onCompleted
        *state = exchange;
        return receiver->begin(connection, url, method, *exchange);
    }
    Exchange &exchange = *static_cast<Exchange *>(*state);
    if (*size > 0) {
        const MHD_Result grown = receiver->grow(connection, exchange, data, *size);
        *size = 0;
        return grown;
    }
    if (!exchange.pending)
        return receiver->answer(connection, exchange);
    const std::lock_guard lock(exchange.pending->mutex);
    exchange.pending->isAsleep = false;
    return send(connection, exchange.pending->answer.value_or(kTryAgain));
}

void HttpReceiver::Private::onCompleted(void *self, MHD_Connection *connection, void **state,
                                        MHD_RequestTerminationCode)
{
    auto *const receiver = static_cast<Private *>(self);
    auto *const exchange = static_cast<Exchange *>(*state);
    *state = nullptr;
    receiver->guard->finished(watched(connection));
    if (!exchange)
        return;
    if (exchange->pending) {
        {
            const std::lock_guard lock(exchange->pending->mutex);
            exchange->pending->connection = nullptr;
        }
        const std::lock_guard lock(receiver->mutex);
        receiver->underWay.erase(exchange->pending);
        receiver->answered.notify_all();
    }
    delete exchange;
}

/// A sleeping connection cannot be closed: everybody is answered first.
void HttpReceiver::Private::endAnswering()
{
    std::unique_lock lock(mutex);
    isStopping = true;
    if (answered.wait_for(lock, kPatienceAtTheEnd, [this] { return underWay.empty(); }))
        return;
    const std::set<std::shared_ptr<Pending>> late = underWay;
    lock.unlock();
    for (const std::shared_ptr<Pending> &pending : late)
        pending->take(kTryAgain);
    lock.lock();
    answered.wait_for(lock, kPatienceAtTheEnd, [this] { return underWay.empty(); });
}

HttpReceiver::HttpReceiver(HttpReceiverOptions options)
    : d(std::make_unique<Private>())
{
    d->options = std::move(options);
}

HttpReceiver::~HttpReceiver()
{
    stop();
}

Result<void> HttpReceiver::start()
{
    d->isStopping = false;
    d->guard.emplace(d->options.connectionLimit, std::chrono::seconds(d->options.timeoutSeconds),
                     d->options.bodiesLimit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(d->options.port);
    address.sin_addr.s_addr = htonl(QHostAddress(d->options.address).toIPv4Address());
    // Not epoll: at its limit it sometimes forgets who waits to be let in.
    d->daemon = MHD_start_daemon(
        MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, d->options.port, nullptr, nullptr, &Private::onRequest,
        d.get(), MHD_OPTION_SOCK_ADDR, reinterpret_cast<sockaddr *>(&address), MHD_OPTION_THREAD_POOL_SIZE, kThreads,
        MHD_OPTION_CONNECTION_LIMIT, kThreads * (unsigned(d->options.connectionLimit) + kSpareConnections),
        MHD_OPTION_CONNECTION_TIMEOUT, unsigned(d->options.timeoutSeconds), MHD_OPTION_NOTIFY_CONNECTION,
        &Private::onConnection, d.get(), MHD_OPTION_URI_LOG_CALLBACK, &Private::onRequestLine, d.get(),
        MHD_OPTION_NOTIFY_COMPLETED, &Private::onCompleted, d.get(), MHD_OPTION_LISTENING_ADDRESS_REUSE, 1U,
        MHD_OPTION_END);
    if (!d->daemon) {
        d->guard.reset();
        return fail({.kind = Error::Kind::Conflict,
                     .code = u"port_in_use"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Url, u"%1:%2"_s.arg(d->options.address).arg(d->options.port)}}});
    }
    m_port = MHD_get_daemon_info(d->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    return {};
}

void HttpReceiver::stop()
{
    if (d->daemon) {
        d->endAnswering();
        MHD_stop_daemon(d->daemon);
    }
    d->daemon = nullptr;
    d->guard.reset(); // after the daemon: closing tells it
}
