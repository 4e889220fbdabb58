// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace charttext {

namespace {

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

QString shortMonth(const QDate &day)
{
    QString month = QLocale().standaloneMonthName(day.month(), QLocale::ShortFormat);
    if (month.endsWith(u'.'))
        month.chop(1);
    return month;
}

} // namespace

QString percent(double value)
{
    return Charts::tr("%1%", "percentage").arg(QLocale().toString(qRound(value)));
}

QString percentRange(double lower, double upper)
{
    const QLocale locale;
    return Charts::tr("%1–%2%", "range of percentages")
        .arg(locale.toString(qRound(lower)), locale.toString(qRound(upper)));
}

QString number(double value)
{
    const double tenths = std::round(value * 10) / 10;
    return QLocale().toString(tenths, 'f', tenths == std::floor(tenths) ? 0 : 1);
}

QString day(const QDate &day)
{
    return Charts::tr("%1 %2", "day and month").arg(day.day()).arg(shortMonth(day));
}

QString dayWithYear(const QDate &day)
{
    return Charts::tr("%1 %2 %3", "day, month and year").arg(day.day()).arg(shortMonth(day)).arg(day.year());
}

QString dayWithWeekday(const QDate &day)
{
    const QString weekday = QLocale().standaloneDayName(day.dayOfWeek(), QLocale::LongFormat);
    return Charts::tr("%1 %2 %3", "weekday, day and month").arg(weekday).arg(day.day()).arg(shortMonth(day));
}

QString week(int number)
{
    return Charts::tr("week %1").arg(number);
}

QString people(int count)
{
    return Charts::tr("%Ln people", nullptr, count);
}

QString bin(int index)
{
    if (index <= 0)
        return u"0"_s;
    if (index >= HistogramData::kBins - 1)
        return u"100"_s;
    return u"%1–%2"_s.arg(10 * index - 9).arg(index == HistogramData::kBins - 2 ? 99 : 10 * index);
}

QString standing(ChartStanding standing, int count)
{
    switch (standing) {
    case ChartStanding::Done:
        return Charts::tr("completed", "under the strip, after their number", count);
    case ChartStanding::Moving:
        return Charts::tr("moving on", "under the strip, after their number", count);
    case ChartStanding::Behind:
        return Charts::tr("behind", "under the strip, after their number", count);
    case ChartStanding::Stalled:
        return Charts::tr("without activity", "under the strip, after their number", count);
    case ChartStanding::NotStarted:
        return Charts::tr("not started", "under the strip, after their number", count);
    case ChartStanding::Unknown:
        break;
    }
    return Charts::tr("no data", "under the strip, after their number", count);
}

Mark standingMark(ChartStanding standing)
{
    constexpr Mark kMarks[] = {Mark::Done, Mark::Moving, Mark::Late, Mark::Stalled, Mark::Ring, Mark::Todo};
    return kMarks[int(standing)];
}

Theme::Role standingRole(ChartStanding standing)
{
    using Role = Theme::Role;
    constexpr Role kRoles[] = {Role::ProgressDone,    Role::ProgressMoving, Role::ProgressBehind,
                               Role::ProgressStalled, Role::ProgressNone,   Role::Track};
    return kRoles[int(standing)];
}

} // namespace charttext
