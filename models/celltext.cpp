// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/celltext.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

QString dayText(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    // The month by name: 11/12/26 is one day in Madrid and another in New York.
    const QDate day = utc.toLocalTime().date();
    QString month = QLocale().standaloneMonthName(day.month(), QLocale::ShortFormat);
    if (month.endsWith(u'.'))
        month.chop(1);
    return u"%1 %2 %3"_s.arg(day.day()).arg(month).arg(day.year());
}

QString timeText(const QDateTime &utc)
{
    return utc.isValid() ? u"%1, %2"_s.arg(dayText(utc), utc.toLocalTime().time().toString(u"HH:mm"_s)) : QString();
}
