// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/numberhold.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView kPrefix("hold.number.");
constexpr std::chrono::seconds kFirst = 5min;
constexpr std::chrono::seconds kLongest = 1h;
constexpr std::chrono::seconds kUntilStatus = 1min; // a status comes within seconds, if the account works

std::chrono::seconds lasting(int times)
{
    return times > 10 ? kLongest : std::min<std::chrono::seconds>(kLongest, kFirst * (1LL << (times - 1)));
}

QDateTime readTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

NumberHold NumberHold::first(const QString &failure, const QDateTime &now)
{
    return {.code = failure, .since = now, .until = now.addSecs(lasting(1).count())};
}

NumberHold NumberHold::again(const QString &failure, const QDateTime &now) const
{
    NumberHold hold = *this;
    if (until > now && times > 0 && since.secsTo(now) < lasting(times).count())
        return hold; // of the same swarm
    hold.code = failure;
    hold.since = now;
    hold.times = times + 1;
    hold.until = now.addSecs(lasting(hold.times).count());
    return hold;
}

NumberHold NumberHold::tried(const QDateTime &now) const
{
    NumberHold hold = *this;
    hold.until = now.addSecs(kUntilStatus.count());
    return hold;
}

QString NumberHold::toText() const
{
    const QJsonObject json{{u"code"_s, code},
                           {u"since"_s, since.toUTC().toString(Qt::ISODateWithMs)},
                           {u"until"_s, until.toUTC().toString(Qt::ISODateWithMs)},
                           {u"times"_s, times}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

NumberHold NumberHold::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.code = json.value("code"_L1).toString(),
            .since = readTime(json.value("since"_L1)),
            .until = readTime(json.value("until"_L1)),
            .times = std::max(1, json.value("times"_L1).toInt(1))};
}

QString NumberHold::settingKey(const QString &account)
{
    return kPrefix + account;
}

QString NumberHold::accountOf(const QString &settingKey)
{
    return settingKey.startsWith(kPrefix) ? settingKey.mid(kPrefix.size()) : QString();
}
