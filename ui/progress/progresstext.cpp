// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progresstext.h"

#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct ProgressText {
    Q_DECLARE_TR_FUNCTIONS(ProgressText)
};

} // namespace

namespace progresstext {

ChartStanding chartStanding(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return ChartStanding::Done;
    case Standing::Moving:
        return ChartStanding::Moving;
    case Standing::Behind:
        return ChartStanding::Behind;
    case Standing::Stalled:
        return ChartStanding::Stalled;
    case Standing::NotStarted:
        return ChartStanding::NotStarted;
    case Standing::Unknown:
        break;
    }
    return ChartStanding::Unknown;
}

Standing standingOf(ChartStanding standing)
{
    for (const Standing candidate :
         {Standing::Done, Standing::Moving, Standing::Behind, Standing::Stalled, Standing::NotStarted}) {
        if (chartStanding(candidate) == standing)
            return candidate;
    }
    return Standing::Unknown;
}

StandingData standingData(const StandingCounts &counts)
{
    return {.people = {counts.done, counts.moving, counts.behind, counts.stalled, counts.notStarted, counts.unknown}};
}

QString readText(const QDateTime &checkedAt, const QDateTime &now)
{
    if (!checkedAt.isValid())
        return ProgressText::tr("campus not read yet");
    const QDateTime local = checkedAt.toTimeZone(now.timeZone());
    if (local.date() == now.date())
        return ProgressText::tr("campus read today at %1", "time").arg(clockTime(local.time()));
    return ProgressText::tr("campus read %1", "yesterday, 09:40").arg(relativeDate(local, now));
}

QString periodText(const QDateTime &start, const QDateTime &end, const QDateTime &now)
{
    const auto day = [&now](const QDateTime &when) {
        return plainDay(when.toTimeZone(now.timeZone()).date(), now.date());
    };
    if (start.isValid() && end.isValid())
        return ProgressText::tr("%1 – %2", "first and last day").arg(day(start), day(end));
    if (start.isValid())
        return ProgressText::tr("from %1").arg(day(start));
    return end.isValid() ? ProgressText::tr("until %1").arg(day(end)) : QString();
}

QString planText(const std::optional<double> &percent, const std::optional<double> &expected)
{
    if (!percent || !expected)
        return {};
    const int points = qRound(*percent - *expected);
    if (points == 0)
        return ProgressText::tr("on plan");
    return points < 0 ? ProgressText::tr("%Ln point(s) below plan", nullptr, -points)
                      : ProgressText::tr("%Ln point(s) above plan", nullptr, points);
}

QString durationText(int seconds)
{
    const QLocale locale;
    if (seconds < 60)
        return ProgressText::tr("%1 s", "seconds").arg(locale.toString(seconds));
    const int minutes = qRound(seconds / 60.0);
    if (minutes < 60)
        return ProgressText::tr("%1 min", "minutes").arg(locale.toString(minutes));
    if (minutes % 60 == 0)
        return ProgressText::tr("%1 h", "hours").arg(locale.toString(minutes / 60));
    return ProgressText::tr("%1 h %2 min", "hours and minutes")
        .arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

} // namespace progresstext
