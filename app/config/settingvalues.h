// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settings.h"

#include <QMap>
#include <QTimeZone>

/// What holds at one moment: environment before the profile's file before the database before the default.
class SettingValues {
public:
    using Texts = QMap<QString, QString>;

    SettingValues() = default;
    SettingValues(Texts overrides, Texts desk, Texts centre);

    /// The same with other shared values, after the database was read again.
    SettingValues withCentre(const Texts &centre) const;

    /// Canonical text of any known key; empty for an unknown one.
    QString text(const QString &key) const;
    /// Nothing can be changed in Settings: the environment (or practice) says so.
    bool isOverridden(const QString &key) const { return m_overrides.contains(key); }

    QString get(SettingKey<QString> key) const { return text(key.key); }
    int get(SettingKey<int> key) const { return text(key.key).toInt(); }
    bool get(SettingKey<bool> key) const { return text(key.key) == u"true"; }
    QUrl get(SettingKey<QUrl> key) const { return QUrl(text(key.key)); }
    TemplateKey get(SettingKey<TemplateKey> key) const { return TemplateKey::fromText(text(key.key)); }
    /// What is set of a family ("template.mapping."), by the rest of the key.
    QStringList namesOf(const QString &family) const;
    /// Parameter key to variable; empty while staff have mapped nothing.
    QMap<QString, QString> mapping(const TemplateKey &whatsAppTemplate) const;
    /// Everything that is set below the beginning of a family ("template.mapping."), by its whole key.
    QMap<QString, QString> family(const QString &beginning) const;

private:
    Texts m_overrides;
    Texts m_desk;
    Texts m_centre;
};

/// The zone whose days and hours count for the centre.
QTimeZone centreTimeZone(const SettingValues &settings);
