// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/schedule.h"
#include "app/engine/tracking/trackingrules.h"

/// Says when the campus is asked: puts a tracking job into the queue when courses are due, a full one at night together
/// with a fresh list of courses and people, and thins the history. After a sleep one pass follows,
/// not all that were missed.
class TrackingScheduler final : public Schedule {
    Q_OBJECT
public:
    using Schedule::Schedule;

private:
    QCoro::Task<> look() override;
    QCoro::Task<Result<void>> thinHistory(qint64 fence, TrackingRules rules);

    QDateTime m_thinnedUntil; ///< As far as this engine knows.
};

namespace trackingschedule {

/// Who holds it schedules.
inline constexpr QLatin1StringView kLease{"tracking_schedule"};

/// Within a transaction, the jobs that are due now are put into the queue; "lease_lost" when the lease is no longer
/// held with this fence.
Result<void> queueDue(SqlSession &session, qint64 fence, const TrackingRules &rules, const QDateTime &now);

} // namespace trackingschedule
