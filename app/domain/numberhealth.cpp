// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/numberhealth.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStandardPerSecond = 80;
constexpr int kHighPerSecond = 1000;

struct Tier {
    QLatin1StringView word;
    int people;
};
constexpr std::array kTiers{Tier{"TIER_50"_L1, 50},   Tier{"TIER_250"_L1, 250},    Tier{"TIER_1K"_L1, 1000},
                            Tier{"TIER_2K"_L1, 2000}, Tier{"TIER_10K"_L1, 10'000}, Tier{"TIER_100K"_L1, 100'000}};

constexpr QLatin1StringView kUnlimited("TIER_UNLIMITED");
constexpr int kPeopleUnlessTold = 250; // as every new portfolio begins

} // namespace

bool NumberHealth::isLimitKnown() const
{
    return messagingLimit.compare(kUnlimited, Qt::CaseInsensitive) == 0
        || std::ranges::any_of(kTiers, [this](const Tier &tier) {
               return messagingLimit.compare(tier.word, Qt::CaseInsensitive) == 0;
           });
}

std::optional<int> NumberHealth::peoplePerDay() const
{
    if (messagingLimit.compare(kUnlimited, Qt::CaseInsensitive) == 0)
        return std::nullopt;
    for (const Tier &tier : kTiers) {
        if (messagingLimit.compare(tier.word, Qt::CaseInsensitive) == 0)
            return tier.people;
    }
    return kPeopleUnlessTold;
}

int NumberHealth::mostPerSecond() const
{
    return throughputLevel.compare("HIGH"_L1, Qt::CaseInsensitive) == 0 ? kHighPerSecond : kStandardPerSecond;
}

QString NumberHealth::toText() const
{
    const QJsonObject json{{u"number"_s, displayNumber},
                           {u"name"_s, verifiedName},
                           {u"quality"_s, quality},
                           {u"status"_s, status},
                           {u"throughput"_s, throughputLevel},
                           {u"limit"_s, messagingLimit},
                           {u"read_at"_s, readAt.toUTC().toString(Qt::ISODateWithMs)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

NumberHealth NumberHealth::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.displayNumber = json.value("number"_L1).toString(),
            .verifiedName = json.value("name"_L1).toString(),
            .quality = json.value("quality"_L1).toString(),
            .status = json.value("status"_L1).toString(),
            .throughputLevel = json.value("throughput"_L1).toString(),
            .messagingLimit = json.value("limit"_L1).toString(),
            .readAt = QDateTime::fromString(json.value("read_at"_L1).toString(), Qt::ISODateWithMs).toUTC()};
}

QString NumberHealth::settingKey(const QString &account)
{
    return u"health.number."_s + account;
}

QString tokenExpiryKey(const QString &account)
{
    return u"health.token."_s + account;
}
