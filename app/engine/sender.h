// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/engine/sending/claim.h"
#include "app/engine/sending/numberpace.h"
#include "app/engine/sending/numberwatch.h"
#include "app/engine/sending/recorder.h"

#include <QTimer>

#include <map>
#include <random>

/// Sends what is due, each message at most once. A message is marked as being sent before anything goes out; an answer
/// that never came leaves it unconfirmed, and it is not repeated. (architecture, decision 6)
/// The parts are in app/engine/sending: claim (what goes), outcomes (what an answer means), recorder, pace and limits.
class Sender final : public QObject {
    Q_OBJECT
public:
    /// \a perSecond: from each number; 0: as the settings and the number allow.
    Sender(EngineContext &context, std::chrono::milliseconds lease, int perSecond = 0, QObject *parent = nullptr);
    ~Sender() override;

    /// Begins with the next turn of the event loop: no signal comes before.
    void start();
    /// Takes nothing new; idle() follows when what is under way has ended.
    void stop();
    bool isIdle() const;
    /// Something may be due now.
    void wake();
    /// Settings or connection were changed: what waited for something is looked at again.
    void resume();
    /// Settings alone were changed: the same, but a pause that WhatsApp asked for goes on.
    void lookAgain();
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
    struct Number {
        explicit Number(int perSecond)
            : pace(perSecond, std::chrono::steady_clock::now())
        {
        }
        NumberPace pace;
        int running = 0;
    };
    struct Claimed {
        QList<ReadyMessage> ready;
        QMap<QString, QDateTime> held; ///< Numbers from which nothing goes, and until when. UTC
        std::optional<QDateTime> nextDue; ///< From the others.
        std::optional<QMap<QString, int>> others; ///< Engines that send from each number beside this one.
    };

    QCoro::Task<> claim(QList<ClaimTerms::Number> numbers);
    static Result<Claimed> take(SqlSession &session, ClaimTerms terms, bool sharesNumbers);
    QCoro::Task<> deliver(ReadyMessage ready);
    QCoro::Task<> release();
    Number &number(const QString &account);
    int mostPerSecond(const QString &account) const;
    static Result<QMap<QString, int>> shareNumbers(SqlSession &session, const QString &owner,
                                                   const QList<ReadyMessage> &ready);
    /// What each number may take now; sets the timer where nothing may go yet.
    QList<ClaimTerms::Number> budgets();
    int running() const;
    std::chrono::milliseconds shortestWait() const;
    void scheduleNext(const Result<Claimed> &claimed);
    void checkIdle();

    EngineContext &m_context;
    const std::chrono::milliseconds m_lease;
    const int m_perSecond;
    std::mt19937 m_random;
    QTimer m_nextTimer;
    std::map<QString, Number> m_numbers; ///< By account.
    QMap<QString, int> m_others; ///< Engines that send from each number beside this one.
    std::optional<std::chrono::steady_clock::time_point> m_sharedAt;
    NumberWatch m_watch;
    OutcomeRecorder m_recorder;
    bool m_isStarted = false;
    bool m_isClaiming = false;
    bool m_isWoken = false;
    bool m_isReleaseWanted = false; ///< Once the claim under way has ended.
    bool m_forgetsHolds = false; ///< With the next release: somebody has put something right.
};
