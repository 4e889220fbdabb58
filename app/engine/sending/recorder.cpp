// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/recorder.h"

#include "app/domain/logging.h"
#include "app/storage/activityrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rulepauses.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

#include <QCoroTimer>
#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMostAtOnce = 500;
constexpr int kTries = 5;
constexpr qint64 kTemplatesFresh = 10 * 60 * 1000; // ms

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
        if (const Result<int> resumed = RulePauses(session).resumeAccount(batch.now); !resumed)
            return fail(resumed.error());
    }
    const auto refused = std::ranges::find_if(batch.reactions, isRefusal);
    if (refused != batch.reactions.end() && refused->outcome.message.isAutomatic) {
        const Result<QList<RuleEvent>> paused = RulePauses(session).pause(
            QList<RuleEvent>(kRuleEvents.begin(), kRuleEvents.end()), accountPause(*refused->outcome.error), batch.now);
        if (!paused)
            return fail(paused.error());
    }
    for (const Reaction &reaction : batch.reactions) {
        if (!reaction.stopsTemplate)
            continue;
        if (const Result<void> stopped = stopTemplate(session, batch, reaction); !stopped)
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

QList<RuleEvent> OutcomeRecorder::rulesWithTemplate(const SettingValues &settings, const TemplateKey &key)
{
    QList<RuleEvent> events;
    for (const RuleEvent event : kRuleEvents) {
        const SettingKey<TemplateKey> setting = templateSetting(purposeOf(event));
        if (!setting.key.isEmpty() && settings.get(setting) == key)
            events.append(event);
    }
    return events;
}

/// The rules that use it stop, and the account's templates are fetched: what is put right shows there. Not again and
/// again, though: an answer may contradict the list.
Result<void> OutcomeRecorder::stopTemplate(SqlSession &session, const Batch &batch, const Reaction &reaction)
{
    const TemplateKey key = reaction.outcome.message.templateKey;
    const Error &refusal = *reaction.outcome.error;
    RulePauses rules(session);
    const Result<QList<RuleEvent>> events = rules.rulesUsing(key, rulesWithTemplate(batch.settings, key));
    if (!events)
        return fail(events.error());
    if (const Result<QList<RuleEvent>> paused = rules.pause(*events, templatePause(key, refusal), batch.now); !paused)
        return fail(paused.error());
    if (refusal.code == "132015"_L1 || refusal.code == "132016"_L1) {
        const TemplateState state = refusal.code == "132015"_L1 ? TemplateState::Paused : TemplateState::Disabled;
        if (const Result<void> known = TemplateRepository(session).setState(key, state, batch.now); !known)
            return known;
    }
    const Result<QDateTime> pulled = ActivityRepository(session).newest(ActivityKind::TemplatesPulled);
    if (!pulled)
        return fail(pulled.error());
    const QDateTime again = pulled->isValid() ? pulled->addMSecs(kTemplatesFresh) : QDateTime();
    const Result<qint64> asked =
        JobRepository(session).add({.kind = JobKind::PullTemplates,
                                    .runAfter = again.isValid() ? std::max(again, batch.now) : batch.now,
                                    .dedupeKey = u"pull_templates"_s,
                                    .createdAt = batch.now});
    return asked ? Result<void>() : fail(asked.error());
}
