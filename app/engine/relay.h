// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"
#include "app/engine/webhookserver.h"
#include "app/storage/webhookeventrepository.h"

#include <QTimer>

class Database;
class WebhookQueue;

struct RelayOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    QString stateFile;
    QMap<QString, WebhookSecrets> accounts;
    Secret token; ///< Whoever fetches shows it.
};

/// Receives for a centre whose desks sit behind a router: keeps verified events in a file of its own until an engine
/// fetches them. GET /relay/events?after=&limit= and POST /relay/confirm {"upto"} with a bearer token; /healthz.
class Relay final : public QObject {
    Q_OBJECT
public:
    Relay(RelayOptions options, const Clock &clock, QObject *parent = nullptr);
    ~Relay() override;

    /// The file is opened, made if need be, and requests are taken.
    Result<void> start();
    void stop();
    quint16 port() const { return m_server ? m_server->port() : 0; }

    /// What is confirmed is kept for a day more; what nobody fetches as long as Meta would have tried, and more.
    static constexpr int kConfirmedDays = 1;
    static constexpr int kKeptDays = 14;

private:
    bool answerMore(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer);
    void give(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer);
    void confirm(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer);
    void forgetOld();

    const RelayOptions m_options;
    const Clock &m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<WebhookQueue> m_queue; ///< What comes together is committed together.
    std::unique_ptr<WebhookServer> m_server;
    QString m_uuid;
    QTimer m_forgetTimer;
};

/// The events of a relay's answer, with relay keys, and back.
QByteArray relayAnswer(const QString &uuid, const QList<WebhookEvent> &events);
struct RelayBatch {
    QList<WebhookEvent> events;
    qint64 last = 0; ///< What to confirm; 0: nothing came.
};
/// WrongService for anything that is no relay's answer.
Result<RelayBatch> relayBatch(const QByteArray &answer);
