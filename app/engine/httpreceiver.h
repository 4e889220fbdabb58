// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

/// A request as it arrived.
struct ReceivedRequest {
    QByteArray method;
    QString path;
    QByteArray body; ///< Exactly as received; empty while only the head is there.
    QByteArray signature; ///< X-Hub-Signature-256
    QByteArray authorization;
    QByteArray contentType;
    qint64 contentLength = 0; ///< As announced; 0: not.
    QHash<QByteArray, QByteArray> arguments; ///< Of the address, decoded.
};

struct ReceiverAnswer {
    unsigned int status = 200;
    QByteArray body = {};
    QByteArray type = "text/plain; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< Further ones.
};

/// Everything in it is called on server threads, several at once.
struct HttpReceiverOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: any free one.
    qint64 bodyLimit = 4 * 1024 * 1024;
    /// Of all requests together; when more arrives, the slowest sender is dropped.
    qint64 bodiesLimit = 48 * 1024 * 1024;
    int connectionLimit = 256; ///< When one more comes, the least advanced is dropped.
    int timeoutSeconds = 10; ///< To finish a request, headers included, and for silence.
    /// An answer to the head alone refuses the request: its body is not kept.
    std::function<std::optional<ReceiverAnswer>(const ReceivedRequest &head)> judgeHead;
    /// What is said to a body that is announced as larger than allowed; without it a plain 413.
    std::function<ReceiverAnswer(const ReceivedRequest &head)> tooLarge;
    using Answer = std::function<void(const ReceiverAnswer &)>;
    /// Answers exactly once, at once or later, from any thread.
    std::function<void(ReceivedRequest request, Answer answer)> handle;
};

/// Takes HTTP requests within limits, on loopback behind a TLS proxy. (architecture, decision 13)
class HttpReceiver final {
public:
    explicit HttpReceiver(HttpReceiverOptions options);
    ~HttpReceiver();
    Q_DISABLE_COPY_MOVE(HttpReceiver)

    /// Fails with Conflict "port_in_use".
    Result<void> start();
    /// What is being answered is waited for; who does not answer in time is answered with 503 for.
    void stop();
    quint16 port() const { return m_port; }

private:
    struct Private;
    std::unique_ptr<Private> d;
    quint16 m_port = 0;
};

/// Equal, compared in a time that tells nothing of where they differ.
bool isSameSecret(const QByteArray &left, const QByteArray &right);
