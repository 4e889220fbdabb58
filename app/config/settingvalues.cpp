// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/settingvalues.h"

#include <QJsonDocument>
#include <QJsonObject>

SettingValues::SettingValues(Texts overrides, Texts desk, Texts centre)
    : m_overrides(std::move(overrides))
    , m_desk(std::move(desk))
    , m_centre(std::move(centre))
{
}

SettingValues SettingValues::withCentre(const Texts &centre) const
{
    return {m_overrides, m_desk, centre};
}

QString SettingValues::text(const QString &key) const
{
    const Setting *setting = findSetting(key);
    if (!setting)
        return {};
    for (const Texts *layer : {&m_overrides, &m_desk, &m_centre}) {
        // Desk settings never come from the database: another version may have left a row there.
        if (layer == &m_centre && setting->scope == SettingScope::Desk)
            continue;
        if (const auto found = layer->constFind(key); found != layer->constEnd() && !found->isEmpty())
            return *found;
    }
    return setting->defaultValue;
}

QStringList SettingValues::namesOf(const QString &family) const
{
    QStringList names;
    for (const Texts *layer : {&m_overrides, &m_desk, &m_centre}) {
        for (auto entry = layer->lowerBound(family); entry != layer->cend() && entry.key().startsWith(family); ++entry)
            names.append(entry.key().mid(family.size()));
    }
    names.removeDuplicates();
    return names;
}

QMap<QString, QString> SettingValues::mapping(const TemplateKey &whatsAppTemplate) const
{
    const QJsonObject object = QJsonDocument::fromJson(text(mappingSetting(whatsAppTemplate)).toUtf8()).object();
    QMap<QString, QString> result;
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
        result.insert(entry.key(), entry.value().toString());
    return result;
}

QMap<QString, QString> SettingValues::family(const QString &beginning) const
{
    QMap<QString, QString> all;
    for (const Texts *layer : {&m_centre, &m_desk, &m_overrides}) {
        for (auto entry = layer->lowerBound(beginning); entry != layer->cend() && entry.key().startsWith(beginning);
             ++entry)
            all.insert(entry.key(), text(entry.key()));
    }
    return all;
}

QTimeZone centreTimeZone(const SettingValues &settings)
{
    const QString name = settings.get(setting::kCentreTimeZone);
    const QTimeZone zone =
        name == QLatin1StringView("system") ? QTimeZone::systemTimeZone() : QTimeZone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}
