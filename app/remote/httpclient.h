// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QCoroTask>

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QNetworkAccessManager;

/// One request. Secrets go into headers or the body; what is in the URL never reaches an error or a log beyond its
/// host.
struct HttpRequest {
    /// Repeatable may go out again when the connection breaks; Once reaches the wire at most one time.
    enum class Delivery { Repeatable, Once };

    QByteArray method = "POST"; ///< "GET" or "POST"; a GET is always repeatable.
    QUrl url;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< For the whole exchange, connecting included.
    Delivery delivery = Delivery::Once;
    qint64 maximumSize = 64 * 1024 * 1024; ///< Bytes of a reply, unpacked.
    /// Of a request that goes out once: asked when the connection stands and the body is about to leave. False: it does
    /// not, and the request ends with Cancelled. Empty: it always may.
    std::function<bool()> mayLeave = {};
};

/// What came back, whatever its status: the client of each system judges it.
struct HttpReply {
    int status = 0;
    QByteArray contentType; ///< As sent, parameters included.
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QDateTime serverDate; ///< UTC; invalid when the server sent no Date.

    /// Value of a header, whatever its case; empty when absent.
    QByteArray header(const QByteArray &name) const;
    /// What Retry-After asks for, in seconds or as a date measured against serverDate.
    std::optional<std::chrono::milliseconds> retryAfter() const;
};

/// HTTP for all remote systems: time-outs, size limits, at-most-once requests. HTTP/1.1, no cookies, no cache, no
/// redirects. Errors: Offline (nothing was sent), Tls, Timeout, Cancelled, Server (code "connection_lost"),
/// WrongService (a redirect, facts[Url] is where it points; or a reply over its size), and Unconfirmed when a request
/// that goes out once was cut after its body was taken. Lives until every send() has come back: abortAll() ends them.
class HttpClient final : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override; ///< Ends what is under way first.

    QCoro::Task<Result<HttpReply>> send(HttpRequest request);
    /// Ends every request under way with Cancelled, or Unconfirmed where that is the truth.
    void abortAll();

private:
    /// A manager that carries one once-only request at a time, so that it is known how old its connection is.
    struct OnceLine;

    OnceLine &freeLine();

    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::vector<std::unique_ptr<OnceLine>> m_onceLines;
    bool m_isClosing = false;
};
