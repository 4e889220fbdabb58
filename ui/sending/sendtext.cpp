// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/sendtext.h"

#include "app/services/errortext.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using Kind = RuleCondition::Kind;

namespace {

struct SendWords {
    Q_DECLARE_TR_FUNCTIONS(SendWords)
};

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

QString turnedName(const QString &sortName)
{
    const QString first = sortName.section(u", "_s, 1);
    const QString last = sortName.section(u", "_s, 0, 0);
    return first.isEmpty() ? last : SendWords::tr("%1 %2", "first name, last name").arg(first, last);
}

QString warningText(const RuleCondition &condition, const QDateTime &now)
{
    const QDateTime found = timeOf(condition.found).toLocalTime();
    const QDateTime local = now.toLocalTime();
    switch (condition.kind) {
    case Kind::TextNew:
        return found.isValid() ? SendWords::tr("the same text: %1", "when it went").arg(relativeDate(found, local))
                               : SendWords::tr("the same text went lately");
    case Kind::DayCap:
        return SendWords::tr("%Ln message(s) in 24 hours already", nullptr, condition.found.toInt());
    case Kind::WeekCap:
        return SendWords::tr("%Ln message(s) in 7 days already", nullptr, condition.found.toInt());
    case Kind::MonthCap:
        return SendWords::tr("%Ln message(s) in 30 days already", nullptr, condition.found.toInt());
    case Kind::InsideHours:
        return SendWords::tr("outside the sending hours");
    case Kind::NoOpenConversation:
        return found.isValid() ? SendWords::tr("wrote %1: answer there?", "when").arg(relativeDate(found, local))
                               : SendWords::tr("has an open conversation");
    case Kind::NotPaused:
        return SendWords::tr("the course rests for this person");
    case Kind::Enrolled:
        return SendWords::tr("is in no course now");
    case Kind::NotCompleted:
        return SendWords::tr("has completed the course");
    case Kind::Completed:
        return SendWords::tr("has not completed the course");
    default:
        return SendWords::tr("against the rules for automatic messages");
    }
}

QString warningSummary(Kind kind, int people)
{
    switch (kind) {
    case Kind::TextNew:
        return SendWords::tr("%Ln of them got the same text lately", nullptr, people);
    case Kind::DayCap:
        return SendWords::tr("%Ln of them have got as many messages in 24 hours as rules may send", nullptr, people);
    case Kind::WeekCap:
        return SendWords::tr("%Ln of them have got as many messages in 7 days as rules may send", nullptr, people);
    case Kind::MonthCap:
        return SendWords::tr("%Ln of them have got as many messages in 30 days as rules may send", nullptr, people);
    case Kind::InsideHours:
        return SendWords::tr("For %Ln of them it is outside the sending hours now", nullptr, people);
    case Kind::NoOpenConversation:
        return SendWords::tr("%Ln of them have an open conversation", nullptr, people);
    case Kind::NotPaused:
        return SendWords::tr("For %Ln of them the course rests", nullptr, people);
    case Kind::Enrolled:
        return SendWords::tr("%Ln of them are in no course now", nullptr, people);
    case Kind::Completed:
        return SendWords::tr("%Ln of them have not completed the course", nullptr, people);
    case Kind::NotCompleted:
        return SendWords::tr("%Ln of them have completed the course", nullptr, people);
    default:
        return SendWords::tr("%Ln of them would not get it from a rule", nullptr, people);
    }
}

QString outcomeText(const ManualSendRow &row, const QDateTime &now)
{
    if (row.obstacle && !row.isHeldBack)
        return SendWords::tr("Cannot: %1", "why somebody cannot get a message").arg(describe(*row.obstacle).title);
    QStringList warnings;
    if (row.isToGuardian)
        warnings.append(SendWords::tr("at the guardian's phone"));
    for (const RuleCondition &condition : row.warnings)
        warnings.append(warningText(condition, now));
    if (row.isHeldBack)
        return SendWords::tr("Held back: %1", "why somebody does not get a message by itself")
            .arg(warnings.join(u"; "_s));
    return warnings.isEmpty() ? SendWords::tr("Gets it")
                              : SendWords::tr("Gets it; %1", "warnings").arg(warnings.join(u"; "_s));
}
