// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/systemhealth.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

QString SystemHealth::settingKey(Error::System system)
{
    return u"health."_s + word(system);
}

QString SystemHealth::toText() const
{
    QJsonObject json{{u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)}};
    if (error)
        json.insert("error"_L1, error->toJson());
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SystemHealth SystemHealth::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    SystemHealth health;
    if (json.isEmpty())
        return health;
    health.isKnown = true;
    health.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    if (const QJsonValue error = json.value("error"_L1); error.isObject())
        health.error = Error::fromJson(error.toObject());
    return health;
}
