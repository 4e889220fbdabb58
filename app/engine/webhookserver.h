// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"
#include "app/engine/httpreceiver.h"

#include <QMap>

/// With what Meta signs and asks for one of our numbers.
struct WebhookSecrets {
    Secret appSecret; ///< Without it every POST is refused.
    Secret verifyToken;
    friend bool operator==(const WebhookSecrets &, const WebhookSecrets &) = default;
};

/// What the receiver needs; everything may be asked from several threads at once.
struct WebhookServerOptions {
    HttpReceiverOptions http; ///< Its judgeHead and handle are the server's own.
    /// The numbers of the centre: "1", and more where there are several. Others are not found.
    QMap<QString, WebhookSecrets> accounts;
    using Stored = std::function<void(const Result<void> &)>;
    /// Stores an event for good and says so once, at once or later, from any thread: only then is 200 answered.
    std::function<void(const QString &account, const QByteArray &body, Stored stored)> store;
    /// The body of GET /healthz, JSON.
    std::function<QByteArray()> health;
    /// Other addresses: what can be refused before the body is read,
    std::function<std::optional<ReceiverAnswer>(const ReceivedRequest &head)> judgeMore;
    /// and what is answered; false for those it does not know.
    std::function<bool(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer)> more;
};

/// Receives Meta's webhooks at /webhooks/whatsapp/{account} and answers /healthz.
/// (contract: whatsapp/README.md, section 9)
class WebhookServer final {
public:
    explicit WebhookServer(WebhookServerOptions options);
    Q_DISABLE_COPY_MOVE(WebhookServer)

    /// Fails with Conflict "port_in_use".
    Result<void> start() { return m_receiver.start(); }
    void stop() { m_receiver.stop(); }
    quint16 port() const { return m_receiver.port(); }

private:
    const WebhookServerOptions m_options;
    HttpReceiver m_receiver;
};
