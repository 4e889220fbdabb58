// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/secret.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

/// What the receiver needs; everything may be asked from several threads at once.
struct WebhookServerOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: any free one.
    Secret appSecret; ///< Signs what Meta posts; without it every POST is refused.
    Secret verifyToken;
    /// Stores an event for good; only when it returns success is 200 answered. Called on a server thread, may block.
    std::function<Result<void>(const QString &account, const QByteArray &body)> store;
    /// The body of GET /healthz, JSON; called on a server thread.
    std::function<QByteArray()> health;
    qint64 bodyLimit = 4 * 1024 * 1024; ///< Meta batches up to 3 MB.
    int connectionLimit = 256; ///< When one more comes, the least advanced is dropped.
    int timeoutSeconds = 10; ///< To finish a request, headers included, and for silence.
};

/// Receives Meta's webhooks at /webhooks/whatsapp/{account} and answers /healthz, on loopback behind a TLS proxy.
/// (architecture, decision 13; contract: whatsapp/README.md, section 9)
class WebhookServer final {
public:
    explicit WebhookServer(WebhookServerOptions options);
    ~WebhookServer();
    Q_DISABLE_COPY_MOVE(WebhookServer)

    /// Fails with Conflict "port_in_use".
    Result<void> start();
    void stop();
    quint16 port() const { return m_port; }

private:
    struct Private;
    std::unique_ptr<Private> d;
    quint16 m_port = 0;
};
