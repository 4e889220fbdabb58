// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace {

struct RelativeDate {
    Q_DECLARE_TR_FUNCTIONS(RelativeDate)
};

constexpr int kDaysInWords = 30;

} // namespace

QString plainDay(const QDate &day, const QDate &today)
{
    if (!day.isValid())
        return {};
    const QLocale locale;
    QString month = locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
    if (month.endsWith(u'.'))
        month.chop(1);
    if (day.year() == today.year())
        return RelativeDate::tr("%1 %2", "day and month").arg(day.day()).arg(month);
    return RelativeDate::tr("%1 %2 %3", "day, month and year").arg(day.day()).arg(month).arg(day.year());
}

QString clockTime(const QTime &time)
{
    return QLocale().toString(time, u"HH:mm"_s); // as in the lists, which have no room for a clock of twelve hours
}

QString relativeDate(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toTimeZone(now.timeZone());
    const QDate today = now.date();
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return RelativeDate::tr("today, %1").arg(clockTime(local.time()));
    if (days == 1)
        return RelativeDate::tr("yesterday, %1").arg(clockTime(local.time()));
    if (days == -1)
        return RelativeDate::tr("tomorrow, %1").arg(clockTime(local.time()));
    if (days > 1 && days <= kDaysInWords)
        return RelativeDate::tr("%Ln day(s) ago", nullptr, int(days));
    return plainDay(local.date(), today);
}

QString relativeDay(const QDate &day, const QDate &today)
{
    if (!day.isValid())
        return {};
    const qint64 days = day.daysTo(today);
    if (days == 0)
        return RelativeDate::tr("today");
    if (days == 1)
        return RelativeDate::tr("yesterday");
    if (days == -1)
        return RelativeDate::tr("tomorrow");
    return plainDay(day, today);
}

QString sendingTime(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toTimeZone(now.timeZone());
    const QString weekday = QLocale().dayName(local.date().dayOfWeek());
    const qint64 ahead = now.date().daysTo(local.date());
    const QString day = ahead >= 0 && ahead < 7 ? QString::number(local.date().day()) // the weekday says which
                                                : plainDay(local.date(), now.date());
    return RelativeDate::tr("%1 %2 at %3", "weekday, day, time").arg(weekday, day, clockTime(local.time()));
}
