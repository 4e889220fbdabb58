// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/whatsapptemplate.h"
#include "app/engine/enginecontext.h"
#include "app/engine/ratelimiter.h"

#include <QTimer>

#include <random>

/// Sends what is due, each message at most once. A message is marked as being sent before anything goes out; an answer
/// that never came leaves it unconfirmed, and it is not repeated. (architecture, decision 6)
class Sender final : public QObject {
    Q_OBJECT
public:
    Sender(EngineContext &context, std::chrono::milliseconds lease, QObject *parent = nullptr);
    ~Sender() override;

    /// Begins with the next turn of the event loop: no signal comes before.
    void start();
    /// Takes nothing new; idle() follows when what is under way has ended.
    void stop();
    bool isIdle() const { return m_running == 0 && !m_isClaiming; }
    /// Something may be due now.
    void wake();
    /// Settings or connection were changed: what waited for something is looked at again.
    void resume();
    /// Settings alone were changed: the same, but a pause that WhatsApp asked for goes on.
    void lookAgain() { release(); }
    /// Messages that somebody was sending when the lease ended, or that one of these dead engines was sending, become
    /// unconfirmed. In the caller's transaction.
    static Result<void> giveUpLost(SqlSession &session, const QDateTime &now, const QStringList &deadOwners);

signals:
    void idle();
    /// Nothing is due any more.
    void drained();
    /// A message was tried: for health notes.
    void attempted(const std::optional<Error> &error);

private:
    /// A message with all that the request needs.
    struct Prepared {
        Message message;
        QJsonArray components;
    };
    struct Claimed {
        QList<Prepared> ready;
        bool needsTemplates = false; ///< A chosen template is not known here yet.
    };

    QCoro::Task<> claim();
    QCoro::Task<> deliver(Prepared prepared);
    QCoro::Task<Result<void>> record(Message message, Result<SendReceipt> receipt);
    /// What claiming needs to know; copied to the database's thread.
    struct Terms {
        SettingValues settings;
        bool isConnected = false;
        QString owner;
        QDateTime now;
        std::chrono::milliseconds lease;
        int limit = 0;
    };
    static Result<Claimed> claimBatch(SqlSession &session, const Terms &terms);
    static Result<std::optional<Prepared>> prepare(SqlSession &session, const Terms &terms, Message message,
                                                   bool *needsTemplates);
    QCoro::Task<> release();
    void scheduleNext(const Result<std::optional<QDateTime>> &due);
    void noteOutcome(const std::optional<Error> &error);
    void checkIdle();

    EngineContext &m_context;
    const std::chrono::milliseconds m_lease;
    std::mt19937 m_random;
    QTimer m_nextTimer;
    QDateTime m_heldUntil; ///< Nothing goes out before: too fast, or the account refuses everything.
    bool m_isAccountHeld = false; ///< The account refuses everything: what waits for it is tried again then.
    int m_running = 0;
    RateLimiter m_rate;
    bool m_isStarted = false;
    bool m_isClaiming = false;
    bool m_isWoken = false;
    bool m_isReleaseWanted = false; ///< Once the claim under way has ended.
};
