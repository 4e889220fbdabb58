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

#include <QCoroTimer>
#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMostAtOnce = 500;
constexpr int kTries = 5;

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
{
}

void OutcomeRecorder::add(const Reaction &reaction)
{
    m_waiting.append(reaction);
    if (!m_isWriting)
        work();
}

QCoro::Task<> OutcomeRecorder::work()
{
    const QPointer<OutcomeRecorder> self(this);
    m_isWriting = true;
    int tries = 0;
    qsizetype most = kMostAtOnce;
    while (!m_waiting.isEmpty()) {
        const qsizetype count = std::min(most, m_waiting.size());
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
        if (!noted && noted.error().kind != Error::Kind::Cancelled) {
            qCWarning(lcEngine) << count << "outcomes could not be written:" << noted.error().code;
            if (noted.error().retry == Error::Retry::Later && ++tries < kTries) {
                QTimer pause;
                pause.setSingleShot(true);
                pause.start(200ms * (1 << tries));
                co_await pause;
                if (!self)
                    co_return;
                continue;
            }
            if (count > 1) { // one of them cannot be stored: the others can
                most = 1;
                continue;
            }
        }
        if (noted && batch.resumesRules)
            m_expectsRecovery = false;
        tries = 0;
        m_waiting.remove(0, count);
        emit written();
        if (!self)
            co_return;
    }
    m_isWriting = false;
    emit written();
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
