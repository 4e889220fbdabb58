// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/scoprogress.h"

using namespace Qt::Literals::StringLiterals;

namespace {

void putTime(QJsonObject &json, QLatin1StringView key, const QDateTime &time)
{
    if (time.isValid())
        json.insert(key, time.toSecsSinceEpoch());
}

QDateTime timeOf(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? QDateTime::fromSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

} // namespace

QJsonObject toJson(const ScoProgress &sco)
{
    QJsonObject json{{u"i"_s, sco.moodleScoId}};
    if (sco.status != ScoStatus::Unknown)
        json.insert("s"_L1, word(sco.status));
    if (sco.success != ScoSuccess::Unknown)
        json.insert("u"_L1, word(sco.success));
    if (sco.score)
        json.insert("r"_L1, *sco.score);
    if (sco.totalTime != 0)
        json.insert("t"_L1, sco.totalTime);
    if (sco.attempt != 0)
        json.insert("a"_L1, sco.attempt);
    if (!sco.failedAttempts.isEmpty()) {
        QJsonArray failed;
        for (const int attempt : sco.failedAttempts)
            failed.append(attempt);
        json.insert("x"_L1, failed);
    }
    putTime(json, "f"_L1, sco.firstAccess);
    putTime(json, "l"_L1, sco.lastChange);
    if (sco.isDone)
        json.insert("d"_L1, 1);
    putTime(json, "w"_L1, sco.doneAt);
    return json;
}

ScoProgress scoProgressFromJson(const QJsonObject &json)
{
    ScoProgress sco{
        .moodleScoId = json.value("i"_L1).toInteger(),
        .status = stateFromWord<ScoStatus>(json.value("s"_L1).toString()).value_or(ScoStatus::Unknown),
        .success = stateFromWord<ScoSuccess>(json.value("u"_L1).toString()).value_or(ScoSuccess::Unknown),
        .totalTime = json.value("t"_L1).toInt(),
        .attempt = json.value("a"_L1).toInt(),
        .firstAccess = timeOf(json, "f"_L1),
        .lastChange = timeOf(json, "l"_L1),
        .isDone = json.value("d"_L1).toInt() == 1,
        .doneAt = timeOf(json, "w"_L1),
    };
    if (const QJsonValue score = json.value("r"_L1); score.isDouble())
        sco.score = score.toDouble();
    const QJsonArray failed = json.value("x"_L1).toArray();
    for (const QJsonValue &attempt : failed)
        sco.failedAttempts.append(attempt.toInt());
    return sco;
}

QJsonArray toJson(const QList<ScoProgress> &scos)
{
    QJsonArray json;
    for (const ScoProgress &sco : scos)
        json.append(toJson(sco));
    return json;
}

QList<ScoProgress> scoProgressFromJson(const QJsonArray &json)
{
    QList<ScoProgress> scos;
    scos.reserve(json.size());
    for (const QJsonValue &sco : json)
        scos.append(scoProgressFromJson(sco.toObject()));
    return scos;
}
