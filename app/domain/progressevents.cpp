// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/progressevents.h"

#include <algorithm>
#include <cmath>

namespace {

using Kind = ProgressEvent::Kind;

ProgressEvent risen(Kind kind, const ProgressStand &previous, const ProgressStand &current)
{
    return {.kind = kind, .at = current.at, .from = previous.highest, .to = current.percent.value_or(previous.highest)};
}

void noteRises(QList<ProgressEvent> *events, const ProgressStand &previous, const ProgressStand &current,
               const ProgressEventRules &rules)
{
    if (!previous.percent || !current.percent || *current.percent <= previous.highest)
        return;
    int highest = 0;
    for (const int milestone : rules.milestones) {
        if (previous.highest < milestone && *current.percent >= milestone)
            highest = std::max(highest, milestone);
    }
    if (highest > 0) {
        ProgressEvent event = risen(Kind::Milestone, previous, current);
        event.milestone = highest;
        events->append(event);
    }
    if (rules.risePoints > 0
        && std::floor(*current.percent / rules.risePoints) > std::floor(previous.highest / rules.risePoints))
        events->append(risen(Kind::Rise, previous, current));
}

void noteInactivity(QList<ProgressEvent> *events, const std::optional<ProgressStand> &previous,
                    const ProgressStand &current)
{
    const Inactivity &idle = current.inactivity;
    if (!idle.since.isValid() || idle.step() == 0)
        return;
    const bool isSameSpell = previous && previous->inactivity.since == idle.since;
    if (isSameSpell && previous->inactivity.step() >= idle.step())
        return;
    const double percent = current.percent.value_or(current.highest);
    events->append({.kind = Kind::Inactive,
                    .at = current.at,
                    .from = percent,
                    .to = percent,
                    .days = idle.days,
                    .step = idle.step(),
                    .since = idle.since});
}

} // namespace

QList<ProgressEvent> progressEvents(const std::optional<ProgressStand> &previous, const ProgressStand &current,
                                    const ProgressEventRules &rules)
{
    QList<ProgressEvent> events;
    if (current.isCompleted) {
        if (previous && !previous->isCompleted)
            events.append(risen(Kind::Completed, *previous, current));
        return events;
    }
    if (previous)
        noteRises(&events, *previous, current, rules);
    noteInactivity(&events, previous, current);
    return events;
}
