// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/clockjump.h"
#include "app/engine/schedule.h"

#include <chrono>

/// Says when the rules are run: after a reading of the campus, when something held back may go, and every quarter of an
/// hour. A clock that jumps has the rules wait until it has run evenly for a while.
class RuleScheduler final : public Schedule {
    Q_OBJECT
public:
    using Schedule::Schedule;

private:
    QCoro::Task<> look() override;
    bool hasJumped(const QDateTime &now, std::chrono::minutes least);

    QDateTime m_seenAt; ///< By the clock, at the last look.
    std::chrono::milliseconds m_seenOn{}; ///< The same by sinceBoot(), which does not jump.
};

namespace ruleschedule {

/// Who holds it schedules.
inline constexpr QLatin1StringView kLease{"rule_schedule"};
inline constexpr std::chrono::minutes kEvery{15};
/// By how much the clock that the rules go by differs from the database's, milliseconds; what somebody moved on purpose
/// does not count.
inline const QString kOffsetKey = QStringLiteral("rules.clock_offset");

/// Within a transaction: notes a jump of this clock, seen by the engine itself (\a hasJumped) or because it does not
/// stand to the database's clock as before, by more than \a least. That one may have moved while no engine ran.
/// \a onPurpose: Clock::offsetMs().
Result<void> watchClock(SqlSession &session, bool hasJumped, const QDateTime &now, qint64 onPurpose = 0,
                        std::chrono::minutes least = clockjump::kLeast);
/// The clock has run evenly for long enough: rules may be run by it.
Result<bool> isClockSteady(SqlSession &session, const QDateTime &now);

/// Within a transaction, a run is queued when one is due: "lease_lost" when the lease is no longer held with this
/// fence. True: it was.
Result<bool> queueDue(SqlSession &session, qint64 fence, const QDateTime &now);

} // namespace ruleschedule
