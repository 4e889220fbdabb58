// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/ruleevaluation.h"

#include "app/domain/rules/rulejudge.h"

#include <algorithm>

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000; // ms

constexpr qint64 kEpochDay = 2'440'588; // Julian day of 1 January 1970

struct WallSpan {
    qint64 from = 0;
    qint64 to = 0;
};

/// In order and without overlaps.
QList<WallSpan> spansOf(const QList<DayRange> &pauses)
{
    QList<WallSpan> spans;
    for (const DayRange &pause : pauses) {
        if (pause.from.isValid() && pause.to >= pause.from)
            spans.append({.from = (pause.from.toJulianDay() - kEpochDay) * kDay,
                          .to = (pause.to.toJulianDay() + 1 - kEpochDay) * kDay});
    }
    std::ranges::sort(spans, {}, &WallSpan::from);
    QList<WallSpan> merged;
    for (const WallSpan &span : std::as_const(spans)) {
        if (!merged.isEmpty() && span.from <= merged.constLast().to)
            merged.last().to = std::max(merged.constLast().to, span.to);
        else
            merged.append(span);
    }
    return merged;
}

} // namespace

QDateTime afterWorkedDays(const QDateTime &from, int days, const QList<DayRange> &pauses, const ZoneDays &zone)
{
    if (!from.isValid())
        return {};
    if (pauses.isEmpty())
        return zone.afterFullDays(from, days);
    qint64 at = zone.wallMs(from);
    qint64 left = days * kDay;
    for (const WallSpan &span : spansOf(pauses)) {
        if (span.to <= at)
            continue;
        if (span.from - at > left)
            break;
        left -= std::max<qint64>(0, span.from - at);
        at = span.to;
    }
    return zone.fromWallMs(at + left);
}

int workedDays(const QDateTime &from, const QDateTime &to, const QList<DayRange> &pauses, const ZoneDays &zone)
{
    int days = zone.fullDays(from, to);
    if (pauses.isEmpty())
        return days;
    const qint64 begin = zone.wallMs(from);
    const qint64 end = zone.wallMs(to);
    qint64 paused = 0;
    for (const WallSpan &span : spansOf(pauses))
        paused += std::max<qint64>(0, std::min(end, span.to) - std::max(begin, span.from));
    days = int(std::max<qint64>(0, end - begin - paused) / kDay) + 1;
    while (days > 0 && afterWorkedDays(from, days, pauses, zone) > to)
        --days;
    return days;
}

RuleVerdict evaluate(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const ZoneDays &zone,
                     std::chrono::hours fresh)
{
    return RuleJudge(rule, facts, now, zone, fresh, RuleJudge::Manner::WithReasons).verdict();
}

bool isDue(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const ZoneDays &zone,
           std::chrono::hours fresh)
{
    return RuleJudge(rule, facts, now, zone, fresh, RuleJudge::Manner::Brief).verdict().outcome
        == RuleVerdict::Outcome::Due;
}
