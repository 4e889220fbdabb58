// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/recorder.h"

#include "app/domain/logging.h"
#include "app/engine/sending/stopping.h"
#include "app/storage/activityrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/numberholdrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/transaction.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMostAtOnce = 500;
constexpr int kTries = 5; // of one that the database refuses
constexpr std::chrono::milliseconds kFirstPause = 100ms;
constexpr std::chrono::milliseconds kLongestPause = 5s;
constexpr std::chrono::seconds kPatience = 10s; // once the engine is to stop

std::optional<ActivityKind> activityOf(SendOutcome::Kind kind)
{
    switch (kind) {
    case SendOutcome::Kind::Accepted:
    case SendOutcome::Kind::Held:
        return ActivityKind::MessageAccepted;
    case SendOutcome::Kind::Refused:
        return ActivityKind::MessageFailed;
    case SendOutcome::Kind::Unconfirmed:
        return ActivityKind::MessageUnconfirmed;
    default:
        return std::nullopt;
    }
}

/// An acceptance says nothing while messages fail afterwards: there a status that arrives ends the matter.
Result<void> resumeRules(SqlSession &session, const QDateTime &now)
{
    const Result<QMap<QString, NumberHold>> holds = NumberHoldRepository(session).all();
    if (!holds || !holds->isEmpty())
        return holds ? Result<void>() : fail(holds.error());
    const Result<int> resumed = RuleRepository(session).resumeAccount(now);
    return resumed ? Result<void>() : fail(resumed.error());
}

bool isRefusal(const Reaction &reaction)
{
    return reaction.pace == Reaction::Pace::HoldAccount;
}

} // namespace

OutcomeRecorder::OutcomeRecorder(EngineContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_most(kMostAtOnce)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &OutcomeRecorder::work);
    connect(&m_context.database, &Database::stateChanged, this, [this](Database::State state) {
        if (state == Database::State::Ready && m_pause.isActive())
            m_pause.start(0);
    });
}

void OutcomeRecorder::add(const Reaction &reaction)
{
    m_waiting.append(reaction);
    if (!m_isWriting && !m_pause.isActive())
        work();
}

void OutcomeRecorder::stop()
{
    m_patienceEnds = std::chrono::steady_clock::now() + kPatience;
    if (m_pause.isActive())
        m_pause.start(0);
}

QCoro::Task<> OutcomeRecorder::work()
{
    const QPointer<OutcomeRecorder> self(this);
    m_isWriting = true;
    while (!m_waiting.isEmpty() && !m_pause.isActive()) {
        const qsizetype count = std::min(m_most, m_waiting.size());
        Batch batch{.reactions = m_waiting.first(count),
                    .settings = m_context.connections->settings,
                    .now = m_context.clock.now(),
                    .resumesRules = m_expectsRecovery};
        batch.resumesRules = batch.resumesRules && std::ranges::any_of(batch.reactions, [](const Reaction &one) {
                                 return one.pace == Reaction::Pace::Good;
                             });
        const auto note = [batch](SqlSession &session) {
            return inTransaction(session, [&] { return write(session, batch); });
        };
        const auto noting = m_context.database.run(note, Database::Priority::Background);
        const Result<void> noted = co_await noting;
        if (!self)
            co_return;
        if (!noted && keepsTrying(noted.error(), count))
            continue;
        if (noted && batch.resumesRules)
            m_expectsRecovery = false;
        m_tries = 0;
        m_waiting.remove(0, count);
        emit written();
        if (!self)
            co_return;
    }
    m_isWriting = false;
    if (m_waiting.isEmpty())
        m_most = kMostAtOnce;
    emit written();
}

/// What an answer said is not thrown away because the database is away: it is kept until it can be written. False: it
/// is of no use to try again.
bool OutcomeRecorder::keepsTrying(const Error &error, qsizetype count)
{
    if (error.kind == Error::Kind::Cancelled)
        return false; // the database was closed
    qCWarning(lcEngine) << count << "outcomes could not be written:" << error.code;
    ++m_tries;
    // A commit without an answer, too: what it has written already does nothing the second time.
    const bool isAway = error.retry != Error::Retry::Never || error.kind == Error::Kind::Unconfirmed;
    if (!isAway && count > 1) { // one of them cannot be stored: the others can
        m_most = 1;
        return true;
    }
    const bool isOutOfPatience = m_patienceEnds && std::chrono::steady_clock::now() >= *m_patienceEnds;
    if (isOutOfPatience || (!isAway && m_tries >= kTries)) {
        qCWarning(lcEngine) << "outcomes are given up; their messages will be unconfirmed";
        return false;
    }
    const auto pause = kFirstPause * (1 << std::min(m_tries, 6));
    m_pause.start(m_patienceEnds ? kFirstPause : std::min<std::chrono::milliseconds>(pause, kLongestPause));
    return true;
}

Result<void> OutcomeRecorder::write(SqlSession &session, const Batch &batch)
{
    QList<SendOutcome> outcomes;
    outcomes.reserve(batch.reactions.size());
    for (const Reaction &reaction : batch.reactions)
        outcomes.append(reaction.outcome);
    const Result<QSet<qint64>> moved = MessageRepository(session).record(outcomes, batch.now);
    if (!moved)
        return fail(moved.error());
    if (const Result<void> noted = noteActivities(session, batch, *moved); !noted)
        return noted;
    if (batch.resumesRules) {
        if (const Result<void> resumed = resumeRules(session, batch.now); !resumed)
            return resumed;
    }
    const auto refused = std::ranges::find_if(batch.reactions, isRefusal);
    if (refused != batch.reactions.end() && refused->outcome.message.isAutomatic) {
        if (const Result<void> paused = stopRules(session, *refused->outcome.error, batch.now); !paused)
            return paused;
    }
    for (const Reaction &reaction : batch.reactions) {
        if (!reaction.stopsTemplate)
            continue;
        const Result<void> stopped = stopTemplate(session, batch.settings, reaction.outcome.message.templateKey,
                                                  *reaction.outcome.error, batch.now);
        if (!stopped)
            return stopped;
    }
    return {};
}

Result<void> OutcomeRecorder::noteActivities(SqlSession &session, const Batch &batch, const QSet<qint64> &moved)
{
    QList<Activity> activities;
    for (const Reaction &reaction : batch.reactions) {
        const Message &message = reaction.outcome.message;
        const std::optional<ActivityKind> kind = activityOf(reaction.outcome.kind);
        if (kind && moved.contains(message.id))
            activities.append({.at = batch.now,
                               .kind = *kind,
                               .studentId = message.studentId,
                               .intakeId = message.intakeId,
                               .messageId = message.id});
    }
    return ActivityRepository(session).addAll(activities);
}
