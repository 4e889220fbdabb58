// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/celltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

struct CellText {
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

} // namespace

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

QString percentText(const std::optional<double> &percent)
{
    if (!percent)
        return {};
    const int whole = *percent < 100 ? std::min(99, int(std::lround(*percent))) : 100;
    return CellText::tr("%1%", "a percentage").arg(QLocale().toString(whole));
}
