// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rules/rulescheduler.h"

#include "app/domain/boottime.h"
#include "app/domain/job.h"
#include "app/domain/logging.h"
#include "app/engine/jobend.h"
#include "app/engine/rules/rulerunhandler.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/leaserepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes kOffsetKept{1};

Result<bool> isDue(SqlSession &session, const QDateTime &now)
{
    const Result<std::optional<QString>> text = SettingRepository(session).value(rulerunning::kLastRunKey);
    if (!text)
        return fail(text.error());
    const QDateTime last = QDateTime::fromString(text->value_or(QString()), Qt::ISODateWithMs);
    if (!last.isValid() || last > now || last.addMSecs(std::chrono::milliseconds(ruleschedule::kEvery).count()) <= now)
        return true;
    const Result<QList<TrackingPass>> passes = TrackingRepository(session).last(1);
    if (!passes)
        return fail(passes.error());
    if (!passes->isEmpty() && passes->constFirst().finishedAt > last)
        return true;
    const Result<std::optional<QDateTime>> held = DecisionRepository(session).nextHeld(last);
    if (!held)
        return fail(held.error());
    return *held && **held <= now;
}

} // namespace

namespace ruleschedule {

Result<void> watchClock(SqlSession &session, bool hasJumped, const QDateTime &now, qint64 onPurpose,
                        std::chrono::minutes least)
{
    const Result<QDateTime> database = LeaseRepository(session).clock();
    if (!database)
        return fail(database.error());
    SettingRepository settings(session);
    const Result<std::optional<QString>> known = settings.value(kOffsetKey);
    if (!known)
        return fail(known.error());
    const qint64 offset = database->msecsTo(now) - onPurpose;
    const qint64 before = known->value_or(QString::number(offset)).toLongLong();
    const qint64 moved = std::abs(offset - before);
    if (moved > std::chrono::milliseconds(least).count())
        hasJumped = true;
    // Small steps, of a clock that is put right now and then, do not add up to a jump.
    if (!*known || moved > std::chrono::milliseconds(kOffsetKept).count()) {
        if (const Result<void> kept = settings.set(kOffsetKey, QString::number(offset), now); !kept)
            return kept;
    }
    if (!hasJumped)
        return {};
    qCWarning(lcEngine) << "the clock has jumped: the rules wait until it has run evenly for a while";
    return settings.set(QString(clockjump::kKey), now.toString(Qt::ISODateWithMs), now);
}

Result<bool> isClockSteady(SqlSession &session, const QDateTime &now)
{
    const Result<std::optional<QString>> text = SettingRepository(session).value(QString(clockjump::kKey));
    if (!text)
        return fail(text.error());
    return !clockjump::rulesWaitUntil(text->value_or(QString()), now).isValid();
}

Result<bool> queueDue(SqlSession &session, qint64 fence, const QDateTime &now)
{
    const Result<bool> held = LeaseRepository(session).holds(QString(kLease), fence);
    if (!held || !*held)
        return fail(held ? leaseLost() : held.error());
    const Result<bool> steady = isClockSteady(session, now);
    if (!steady || !*steady)
        return steady;
    const Result<bool> due = isDue(session, now);
    if (!due || !*due)
        return due;
    const Result<qint64> added = JobRepository(session).add(
        {.kind = JobKind::RunRules, .runAfter = now, .dedupeKey = word(JobKind::RunRules), .createdAt = now});
    return added ? Result<bool>(true) : fail(added.error());
}

} // namespace ruleschedule

bool RuleScheduler::hasJumped(const QDateTime &now, std::chrono::minutes least)
{
    const std::chrono::milliseconds on = sinceBoot(); // a night's sleep is no jump
    const qint64 moved = m_seenAt.isValid() ? m_seenAt.msecsTo(now) - (on - m_seenOn).count() : 0;
    m_seenAt = now;
    m_seenOn = on;
    return std::abs(moved) > std::chrono::milliseconds(least).count();
}

QCoro::Task<> RuleScheduler::look()
{
    const QDateTime now = context().clock.now();
    const qint64 onPurpose = context().clock.offsetMs();
    const std::chrono::minutes least(context().connections->settings.get(setting::kClockJumpMinutes));
    const bool hasMoved = hasJumped(now.addMSecs(-onPurpose), least);
    const auto schedule = [now, onPurpose, hasMoved, least, owner = context().owner,
                           lease = lease()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            LeaseRepository leases(session);
            const Result<std::optional<qint64>> fence = leases.acquire(QString(ruleschedule::kLease), owner, lease);
            if (!fence || !*fence) // another engine schedules
                return fence ? Result<void>() : fail(fence.error());
            if (const Result<void> watched = ruleschedule::watchClock(session, hasMoved, now, onPurpose, least);
                !watched)
                return watched;
            // As the rules were shipped: a centre looks at them for a day before they write to anybody.
            if (const Result<void> begun = RuleRepository(session).beginUntouched(now, now.addDays(1), now); !begun)
                return begun;
            const Result<bool> queued = ruleschedule::queueDue(session, **fence, now);
            return queued ? Result<void>() : fail(queued.error());
        });
    };
    const auto scheduling = context().database.run(schedule, Database::Priority::Background);
    const Result<void> scheduled = co_await scheduling;
    if (!scheduled && scheduled.error().kind != Error::Kind::Cancelled)
        qCWarning(lcEngine) << "the rules could not be scheduled:" << scheduled.error().code;
}
