// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// When the messages of a plan go.
#include "app/domain/rules/planner.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RuleCondition::Kind;
using Outcome = DecisionOutcome;

constexpr qint64 kSameTime = 60 * 1000; ///< ms: a held occasion that moves by less is no news.

} // namespace

/// An open decision is written anew only when there is something new about it.
void Planner::noteNews()
{
    for (PlannedOccasion &occasion : m_plan.occasions) {
        const Decision &decision = occasion.decision;
        const auto open = m_input.open.constFind(decision.occasion);
        if (open == m_input.open.cend() || !isOpen(decision.outcome))
            continue;
        const qint64 moved = std::abs(open->sendAt.msecsTo(decision.sendAt));
        const bool isSameTime =
            open->sendAt.isValid() == decision.sendAt.isValid() && (!open->sendAt.isValid() || moved < kSameTime);
        occasion.isNews = open->outcome != decision.outcome || open->reason != decision.reason || !isSameTime
            || open->heldSince.isValid() != decision.heldSince.isValid();
    }
}

/// Lays the messages out over time: the most urgent first, no more in a minute and in an hour than allowed.
void Planner::pace()
{
    const SendingTerms &terms = m_input.terms;
    QList<qsizetype> order(m_plan.messages.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [this](qsizetype i) {
        const PlannedMessage &message = m_plan.messages.at(i);
        return std::tuple(message.event, message.arose, message.studentId);
    });
    const bool isFree = terms.hours.isAlways;
    const qint64 gap = isFree ? 0 : 60'000 / std::max(1, terms.spreadPerMinute);
    QDateTime slot = isFree ? m_input.now : m_input.now.addMSecs(terms.undo.count());
    if (!isFree && m_input.queuedUntil.isValid())
        slot = std::max(slot, m_input.queuedUntil.addMSecs(gap));
    int left = isFree ? std::numeric_limits<int>::max() : terms.runPerHour - m_input.sentLastHour;
    QHash<qsizetype, Waiting> held;
    QList<qsizetype> going;
    for (const qsizetype i : std::as_const(order)) {
        PlannedMessage &message = m_plan.messages[i];
        if (left <= 0) {
            held.insert(i,
                        {{.kind = Kind::RunPace, .expected = terms.runPerHour, .found = terms.runPerHour - left},
                         m_input.now.addSecs(3600)});
            continue;
        }
        const ZoneDays &days = message.zone.isValid() ? m_zones.of(message.zone) : m_days;
        const QDateTime inside = terms.hours.next(slot, days);
        if (inside != slot) { // the spread leads out of the hours
            held.insert(i,
                        {{.kind = Kind::InsideHours, .expected = ruleTime(inside), .found = ruleTime(slot)}, inside});
            continue;
        }
        Candidate &winner = m_winners[i];
        write(&winner, message.courseNames);
        if (winner.blocker) {
            held.insert(i, {*winner.blocker, m_input.now.addSecs(3600)});
            continue;
        }
        message.values = winner.values;
        message.text = winner.text;
        message.textHash = winner.wish.textHash;
        message.sendAt = slot;
        going.append(i);
        slot = slot.addMSecs(gap);
        --left;
    }
    take(going, held);
}

/// What cannot go now is held, together with what lost against it.
void Planner::take(const QList<qsizetype> &going, const QHash<qsizetype, Waiting> &held)
{
    QHash<qsizetype, qsizetype> places;
    QList<PlannedMessage> messages;
    for (const qsizetype i : going) {
        places.insert(i, messages.size());
        messages.append(m_plan.messages.at(i));
    }
    QHash<qint64, QDateTime> waiting;
    for (auto entry = held.cbegin(); entry != held.cend(); ++entry)
        waiting.insert(m_plan.messages.at(entry.key()).studentId, entry->until);
    for (PlannedOccasion &occasion : m_plan.occasions) {
        Decision &decision = occasion.decision;
        if (const auto why = held.constFind(occasion.message); why != held.cend()) {
            decision.outcome = Outcome::Held;
            decision.reason = word(why->why.kind);
            decision.gate.append(why->why);
            decision.sendAt = why->until;
            occasion.message = -1;
        } else if (occasion.message >= 0) {
            occasion.message = places.value(occasion.message);
            decision.sendAt = messages.at(occasion.message).sendAt;
        } else if (occasion.hasLost && waiting.contains(decision.studentId)) {
            decision.outcome = Outcome::Held;
            decision.sendAt = waiting.value(decision.studentId);
            occasion.hasLost = false;
        }
    }
    m_plan.messages = messages;
}
