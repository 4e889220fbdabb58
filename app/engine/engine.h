// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/engineinfo.h"
#include "app/domain/systemhealth.h"
#include "app/engine/enginecontext.h"
#include "app/engine/webhookserver.h"

#include <QTimer>
#include <QUuid>

class JobRunner;
class RuleScheduler;
class Sender;
class TemplatesWatch;
class TokenWatch;
class TrackingScheduler;
class ProgramApi;
class ProgramRequests;
class RelayReader;
class WebhookProcessor;
class WebhookQueue;

struct EngineOptions {
    /// How long a dead engine's work stays with it.
    std::chrono::milliseconds lease = std::chrono::seconds(60);
    int concurrentJobs = 32; ///< Most wait for the campus; Connections decides how much it is asked at once.
    /// How long stop() lets requests under way finish before it cuts them off.
    std::chrono::milliseconds grace = std::chrono::seconds(5);
    bool runsJobs = true;
    bool sendsMessages = true;
    int messagesPerSecond = 0; ///< From each number; 0: as the settings and the number allow.
    /// Queues tracking passes and runs of the rules when they are due.
    bool schedulesTracking = false;
    /// No request to the campus waits longer for its answer.
    std::chrono::milliseconds longestWait = MoodleConnection().longestWait;
    /// "127.0.0.1:8090"; empty: no webhook.
    QString webhookListen;
    /// Answers the endpoints for other programs beside the webhook, and outlives the engine. None: there are none.
    ProgramRequests *programs = nullptr;
};

/// Does the work that is in the database: jobs, messages, webhook events. Runs inside the desktop program or in
/// `bedelctl`; several may share one database.
class Engine final : public QObject {
    Q_OBJECT
public:
    Engine(Database &database, const Clock &clock, EngineOptions options, QObject *parent = nullptr);
    ~Engine() override;

    /// Begins to work with these settings and secrets; what a dead engine of this computer left is taken over. Fails
    /// with Cancelled when stop() came meanwhile.
    QCoro::Task<Result<void>> start(SettingValues settings, EngineSecrets secrets);
    /// From now on with these; requests under way end with the old ones. Work that failed for want of a connection is
    /// taken up again.
    void reconnect(const SettingValues &settings, const EngineSecrets &secrets);
    /// From now on with these, which differ in nothing that concerns a connection: nothing under way is disturbed.
    void useSettings(const SettingValues &settings);
    /// Ends what is under way and gives the rest back; stopped() follows, never before this has returned.
    void stop();
    bool isRunning() const { return m_isRunning; }
    /// Nothing is under way.
    bool isIdle() const;
    /// 0 when no webhook is served.
    quint16 webhookPort() const;
    QUuid id() const { return m_id; }

signals:
    void stopped();
    /// Nothing is due in the queue of messages any more.
    void drained();

private:
    /// What is known of a system, and what the database knows.
    struct HealthNote {
        SystemHealth wanted;
        SystemHealth stored;
        bool isWriting = false;
    };

    QCoro::Task<Result<void>> takeOver();
    QCoro::Task<Result<void>> storeHealth(Error::System system, SystemHealth health);
    QCoro::Task<> beat();
    QCoro::Task<> noteHealth(Error::System system, std::optional<Error> error);
    QCoro::Task<> retryDisconnected();
    QCoro::Task<> noteConnections();
    QCoro::Task<> noteReceiver();
    void serveWebhookAnew(const EngineSecrets &secrets);
    void abortRequests();
    QCoro::Task<> leave();
    void addPrograms(WebhookServerOptions *options);
    Result<void> startWebhook(const EngineSecrets &secrets);
    void checkStopped();
    EngineInfo self() const;

    const EngineOptions m_options;
    const QUuid m_id = QUuid::createUuid();
    const QDateTime m_startedAt;
    EngineContext m_context;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<WebhookProcessor> m_events;
    std::unique_ptr<TrackingScheduler> m_scheduler;
    std::unique_ptr<RuleScheduler> m_rules;
    std::unique_ptr<TemplatesWatch> m_templates;
    std::unique_ptr<TokenWatch> m_tokens;
    std::unique_ptr<RelayReader> m_relay;
    QDateTime m_receiverNotedAt;
    QMap<QString, WebhookSecrets> m_servedAccounts;
    std::unique_ptr<WebhookQueue> m_queue;
    std::shared_ptr<ProgramApi> m_api;
    std::unique_ptr<WebhookServer> m_webhook;
    QMap<Error::System, HealthNote> m_health;
    QTimer m_beat;
    QTimer m_abortTimer;
    QList<std::weak_ptr<Connections::Clients>> m_earlier; ///< Replaced, perhaps with requests still under way.
    bool m_isStarting = false;
    bool m_isRunning = false;
    bool m_isStopping = false;
    bool m_isEachTold = false; ///< To stop: who is idle at once does not end it for those that are not told yet.
    bool m_isLeaving = false;
};
