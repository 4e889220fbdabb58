// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhook/latefailures.h"

#include "app/domain/logging.h"
#include "app/engine/sending/stopping.h"
#include "app/storage/rulerepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostAttempts = 5; // of one message; then it is for a person to say

/// So that what failed together does not come back together.
double jitterOf(const Message &message)
{
    return 0.8 + double(message.id % 41) / 100;
}

bool hasArrived(MessageState state)
{
    return state == MessageState::Sent || state == MessageState::Delivered || state == MessageState::Read;
}

} // namespace

Result<QSet<qint64>> LateFailures::follow(const QList<MessageRepository::AppliedStatus> &applied)
{
    QList<Message> arrived;
    for (const MessageRepository::AppliedStatus &one : applied) {
        if (!one.message || !one.hasMoved)
            continue;
        if (hasArrived(one.state))
            arrived.append(*one.message);
        else if (one.state == MessageState::Failed && one.error) {
            if (const Result<void> judged = judge(one); !judged)
                return fail(judged.error());
        }
    }
    if (const Result<void> ended = endHolds(arrived); !ended)
        return fail(ended.error());
    QSet<qint64> again;
    for (const MessageRepository::Repeat &repeat : std::as_const(m_repeats))
        again.insert(repeat.id);
    if (m_repeats.isEmpty())
        return again;
    const Result<void> repeated = MessageRepository(m_session).repeatLater(m_repeats, m_terms.now);
    return repeated ? Result<QSet<qint64>>(again) : fail(repeated.error());
}

Result<void> LateFailures::judge(const MessageRepository::AppliedStatus &failed)
{
    const Message &message = *failed.message;
    const Error &error = *failed.error;
    if (error.code == "0"_L1)
        return {}; // no reason is given, and nothing is to be guessed
    const Reaction reaction = reactionTo(message, fail(error), m_terms.now, jitterOf(message));
    if (reaction.pace == Reaction::Pace::HoldAccount)
        return holdNumber(message, error);
    if (reaction.stopsTemplate) {
        const QString key = message.templateKey.toText();
        if (message.templateKey.isEmpty() || m_stoppedTemplates.contains(key))
            return {};
        m_stoppedTemplates.append(key);
        qCWarning(lcWebhook) << "a template is refused after the fact:" << error.code;
        return stopTemplate(m_session, m_terms.settings, message.templateKey, error, m_terms.now);
    }
    // Only what came too fast goes again by itself; anything else may be final, and is for a person to say.
    if (error.kind != Error::Kind::RateLimited)
        return {};
    if (reaction.outcome.kind == SendOutcome::Kind::LaterForPerson) {
        const Result<void> deferred = MessageRepository(m_session).deferPerson(message, reaction.outcome.notBefore);
        if (!deferred)
            return deferred;
        repeat(message, error, reaction.outcome.notBefore);
    } else if (reaction.outcome.kind == SendOutcome::Kind::Later) {
        repeat(message, error, reaction.outcome.notBefore);
    }
    return {};
}

Result<void> LateFailures::holdNumber(const Message &message, const Error &error)
{
    if (!m_holds.contains(message.account)) {
        const Result<NumberHold> hold = NumberHoldRepository(m_session).note(message.account, error.code, m_terms.now);
        if (!hold)
            return fail(hold.error());
        m_holds.insert(message.account, *hold);
        qCWarning(lcWebhook) << "number" << message.account << "is held: messages fail with" << error.code;
    }
    repeat(message, error, m_holds.value(message.account).until);
    if (!message.isAutomatic || m_haveRulesStopped)
        return {};
    m_haveRulesStopped = true;
    return stopRules(m_session, error, m_terms.now);
}

void LateFailures::repeat(const Message &message, const Error &error, const QDateTime &notBefore)
{
    if (message.attempts < kMostAttempts)
        m_repeats.append({.id = message.id, .notBefore = notBefore, .error = error});
}

/// What was sent after the failure and has arrived shows that the number works again.
Result<void> LateFailures::endHolds(const QList<Message> &arrived)
{
    if (arrived.isEmpty())
        return {};
    NumberHoldRepository repository(m_session);
    Result<QMap<QString, NumberHold>> holds = repository.all();
    if (!holds || holds->isEmpty())
        return holds ? Result<void>() : fail(holds.error());
    for (const Message &message : arrived) {
        const auto hold = holds->constFind(message.account);
        if (hold == holds->cend() || m_holds.contains(message.account) || !message.sendingAt.isValid()
            || message.sendingAt <= hold->since)
            continue;
        if (const Result<void> ended = repository.end(message.account); !ended)
            return ended;
        qCInfo(lcWebhook) << "number" << message.account << "works again";
        holds->remove(message.account);
    }
    if (!holds->isEmpty())
        return {};
    const Result<int> resumed = RuleRepository(m_session).resumeAccount(m_terms.now);
    return resumed ? Result<void>() : fail(resumed.error());
}
