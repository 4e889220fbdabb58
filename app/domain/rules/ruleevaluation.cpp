// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/ruleevaluation.h"

#include "app/domain/fulldays.h"
#include "app/domain/rules/rulejudge.h"

#include <algorithm>

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000; // ms

/// The zone's wall clock as a number: a day is a day, whatever the clocks do.
qint64 wallMs(const QDateTime &at, const QTimeZone &zone)
{
    const QDateTime local = at.toTimeZone(zone);
    return local.date().toJulianDay() * kDay + local.time().msecsSinceStartOfDay();
}

QDateTime fromWallMs(qint64 wall, const QTimeZone &zone)
{
    return QDateTime(QDate::fromJulianDay(wall / kDay), QTime::fromMSecsSinceStartOfDay(int(wall % kDay)), zone)
        .toUTC();
}

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
            spans.append({.from = pause.from.toJulianDay() * kDay, .to = (pause.to.toJulianDay() + 1) * kDay});
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

QDateTime afterWorkedDays(const QDateTime &from, int days, const QList<DayRange> &pauses, const QTimeZone &zone)
{
    if (!from.isValid())
        return {};
    if (pauses.isEmpty())
        return afterFullDays(from, days, zone);
    qint64 at = wallMs(from, zone);
    qint64 left = days * kDay;
    for (const WallSpan &span : spansOf(pauses)) {
        if (span.to <= at)
            continue;
        if (span.from - at > left)
            break;
        left -= std::max<qint64>(0, span.from - at);
        at = span.to;
    }
    return fromWallMs(at + left, zone);
}

int workedDays(const QDateTime &from, const QDateTime &to, const QList<DayRange> &pauses, const QTimeZone &zone)
{
    int days = fullDays(from, to, zone);
    if (pauses.isEmpty())
        return days;
    const qint64 begin = wallMs(from, zone);
    const qint64 end = wallMs(to, zone);
    qint64 paused = 0;
    for (const WallSpan &span : spansOf(pauses))
        paused += std::max<qint64>(0, std::min(end, span.to) - std::max(begin, span.from));
    days = int(std::max<qint64>(0, end - begin - paused) / kDay) + 1;
    while (days > 0 && afterWorkedDays(from, days, pauses, zone) > to)
        --days;
    return days;
}

RuleVerdict evaluate(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const QTimeZone &zone)
{
    return RuleJudge(rule, facts, now, zone).verdict();
}
