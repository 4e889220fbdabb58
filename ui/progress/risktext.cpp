// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/risktext.h"

#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace {

struct RiskText {
    Q_DECLARE_TR_FUNCTIONS(RiskText)
};

/// Points with one decimal, which is left out where it is 0.
QString pointsText(double points)
{
    const double tenths = std::round(points * 10);
    const bool isWhole = std::fmod(tenths, 10) == 0;
    return QLocale().toString(tenths / 10, 'f', isWhole ? 0 : 1);
}

QString tooSlowText(double gained, double needed)
{
    const double tenths = std::round(gained * 10);
    if (tenths <= 0)
        return RiskText::tr("gains nothing; needs %1 a day", "points").arg(pointsText(needed));
    if (std::fmod(tenths, 10) == 0)
        return RiskText::tr("gains %Ln point(s) a day; needs %1", nullptr, int(tenths / 10)).arg(pointsText(needed));
    return RiskText::tr("gains %1 points a day; needs %2", "never a whole number")
        .arg(pointsText(gained), pointsText(needed));
}

/// Reasons begin small, so that they can be joined; a line begins with a capital.
QString asSentence(const QString &text)
{
    return text.isEmpty() ? text : QLocale().toUpper(text.left(1)) + text.mid(1);
}

} // namespace

QString riskReasonText(const RiskReason &reason, const QDate &today)
{
    switch (reason.kind) {
    case RiskReason::Kind::Inactive:
        return RiskText::tr("%Ln day(s) without access", nullptr, reason.count);
    case RiskReason::Kind::NotStarted:
        return RiskText::tr("%Ln day(s) without starting", nullptr, reason.count);
    case RiskReason::Kind::BehindPlan:
        return RiskText::tr("%Ln point(s) behind plan", nullptr, qRound(reason.value));
    case RiskReason::Kind::TooSlow:
        return tooSlowText(reason.value, reason.needed);
    case RiskReason::Kind::EndPassed:
        return RiskText::tr("the time ended on %1").arg(plainDay(reason.day, today));
    case RiskReason::Kind::FailedAttempts:
        return RiskText::tr("%Ln failed attempt(s) in “%1”", nullptr, reason.count).arg(reason.title);
    case RiskReason::Kind::LeftHalfDone:
        return RiskText::tr("left “%1” half done").arg(reason.title);
    }
    return {};
}

QString riskText(const QList<RiskReason> &reasons, const QDate &today, int most)
{
    QString text;
    int count = 0;
    for (const RiskReason &reason : reasons) {
        if (most > 0 && count++ == most)
            break;
        const QString next = riskReasonText(reason, today);
        text = text.isEmpty() ? next : RiskText::tr("%1; %2", "a list of reasons and one more").arg(text, next);
    }
    return asSentence(text);
}

QString finishText(const FinishForecast &forecast, const QDate &today)
{
    if (forecast.standing == Standing::Done || forecast.standing == Standing::Unknown)
        return {};
    if (forecast.end.isValid() && forecast.from > forecast.end)
        return RiskText::tr("after %1", "finish").arg(plainDay(forecast.end, today));
    if (!forecast.from.isValid())
        return forecast.trend ? RiskText::tr("no gain so far") : RiskText::tr("too little data");
    const QString from = plainDay(forecast.from, today);
    if (!forecast.to.isValid())
        return RiskText::tr("from %1 on", "finish").arg(from);
    const QString to = plainDay(forecast.to, today);
    if (forecast.from == forecast.to)
        return to;
    const bool isOneMonth = forecast.from.month() == forecast.to.month() && forecast.from.year() == forecast.to.year();
    if (isOneMonth)
        return RiskText::tr("%1 – %2", "first day, last date").arg(forecast.from.day()).arg(to);
    return RiskText::tr("%1 – %2", "first date, last date").arg(from, to);
}
