// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/snapshot.h"

std::optional<Snapshot> snapshotOf(const ProgressChange &change)
{
    if (!change.isChanged)
        return std::nullopt;
    return Snapshot{
        .enrolmentId = change.value.enrolmentId,
        .at = change.value.changedAt,
        .activeAt = change.value.lastTrack,
        .percent = change.value.percent,
        .isRise = change.isRise,
        .changes = change.changes,
    };
}

QList<QDateTime> superfluous(const QList<Snapshot> &history, const QDateTime &olderThan, const QTimeZone &zone)
{
    QList<QDateTime> moments;
    // The last of all is never looked at, the first is where the loop begins.
    for (qsizetype i = 1; i + 1 < history.size(); ++i) {
        const Snapshot &one = history.at(i);
        const Snapshot &next = history.at(i + 1);
        if (one.at >= olderThan)
            break;
        if (one.isRise)
            continue;
        const bool isLastOfDay =
            next.at >= olderThan || one.at.toTimeZone(zone).date() != next.at.toTimeZone(zone).date();
        if (!isLastOfDay)
            moments.append(one.at);
    }
    return moments;
}

QList<ProgressPoint> progressPoints(const QList<Snapshot> &history, const QTimeZone &zone)
{
    QList<ProgressPoint> points;
    for (const Snapshot &one : history) {
        if (!one.percent)
            continue;
        const QDateTime when = one.activeAt.isValid() ? std::min(one.activeAt, one.at) : one.at;
        const QDate day = when.toTimeZone(zone).date();
        if (!points.isEmpty() && day <= points.constLast().day)
            points.last().percent = std::max(points.constLast().percent, *one.percent);
        else
            points.append({.day = day, .percent = *one.percent});
    }
    return points;
}
