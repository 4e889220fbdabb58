// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/engine/tracking/trackingrules.h"

#include <QTimer>

/// Says when the campus is asked: puts a tracking job into the queue when courses are due, a full one at night together
/// with a fresh list of courses and people, and thins the history. Of several engines one schedules; when it dies,
/// another takes over. After a sleep one pass follows, not all that were missed.
class TrackingScheduler final : public QObject {
    Q_OBJECT
public:
    TrackingScheduler(EngineContext &context, std::chrono::milliseconds lease, QObject *parent = nullptr);

    void start();
    /// idle() follows. The lease is given back by the engine, with its others.
    void stop();
    bool isIdle() const { return !m_isLooking; }
    /// Looks now: a setting or the clock moved.
    void wake();

signals:
    void idle();

private:
    QCoro::Task<> look();
    QCoro::Task<Result<void>> thinHistory(qint64 fence, TrackingRules rules);

    EngineContext &m_context;
    const std::chrono::milliseconds m_lease;
    QTimer m_timer;
    QDateTime m_thinnedUntil; ///< As far as this engine knows.
    bool m_isStarted = false;
    bool m_isLooking = false;
    bool m_isWoken = false; ///< Something moved while it looked.
};

namespace trackingschedule {

/// Who holds it schedules.
inline constexpr QLatin1StringView kLease{"tracking_schedule"};

/// Within a transaction, the jobs that are due now are put into the queue; "lease_lost" when the lease is no longer
/// held with this fence.
Result<void> queueDue(SqlSession &session, qint64 fence, const TrackingRules &rules, const QDateTime &now);

} // namespace trackingschedule
