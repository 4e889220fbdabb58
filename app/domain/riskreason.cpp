// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/riskreason.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RiskReason::Kind;

constexpr std::array kWords{
    std::pair{Kind::Inactive, "inactive"_L1},           std::pair{Kind::NotStarted, "not_started"_L1},
    std::pair{Kind::BehindPlan, "behind_plan"_L1},      std::pair{Kind::TooSlow, "too_slow"_L1},
    std::pair{Kind::EndPassed, "end_passed"_L1},        std::pair{Kind::FailedAttempts, "failed_attempts"_L1},
    std::pair{Kind::LeftHalfDone, "left_half_done"_L1},
};

QLatin1StringView kindWord(Kind kind)
{
    for (const auto &[candidate, text] : kWords) {
        if (candidate == kind)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<Kind> kindFromWord(QStringView text)
{
    for (const auto &[candidate, known] : kWords) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}

QJsonObject toJson(const RiskReason &reason)
{
    QJsonObject json{{u"kind"_s, kindWord(reason.kind)}};
    if (reason.points != 0)
        json.insert(u"points"_s, reason.points);
    if (reason.count != 0)
        json.insert(u"count"_s, reason.count);
    if (reason.value != 0)
        json.insert(u"value"_s, reason.value);
    if (reason.needed != 0)
        json.insert(u"needed"_s, reason.needed);
    if (reason.day.isValid())
        json.insert(u"day"_s, reason.day.toString(Qt::ISODate));
    if (reason.scoId != 0)
        json.insert(u"sco"_s, reason.scoId);
    if (!reason.title.isEmpty())
        json.insert(u"title"_s, reason.title);
    return json;
}

} // namespace

QJsonArray toJson(const QList<RiskReason> &reasons)
{
    QJsonArray json;
    for (const RiskReason &reason : reasons)
        json.append(toJson(reason));
    return json;
}

QList<RiskReason> riskReasonsFromJson(const QJsonArray &json)
{
    QList<RiskReason> reasons;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        const std::optional<Kind> kind = kindFromWord(object.value(u"kind"_s).toString());
        if (!kind)
            continue;
        reasons.append({.kind = *kind,
                        .points = object.value(u"points"_s).toInt(),
                        .count = object.value(u"count"_s).toInt(),
                        .value = object.value(u"value"_s).toDouble(),
                        .needed = object.value(u"needed"_s).toDouble(),
                        .day = QDate::fromString(object.value(u"day"_s).toString(), Qt::ISODate),
                        .scoId = object.value(u"sco"_s).toInteger(),
                        .title = object.value(u"title"_s).toString()});
    }
    return reasons;
}
