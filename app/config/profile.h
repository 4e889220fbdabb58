// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/databaselocation.h"
#include "app/config/settingvalues.h"

#include <QProcessEnvironment>

/// The settings of this computer under one name: an INI file, overridden by environment variables. Holds no secret.
class Profile {
public:
    /// Reads the profile; one without a file has the defaults. Fails with Kind::Invalid on a bad name
    /// ("bad_profile_name"), a bad value (see validatedSetting; facts[Name] = variable or file), a secret in the file
    /// ("secret_in_profile"), and Kind::Permission when the file cannot be read ("profile_unreadable", facts[Url] =
    /// path).
    static Result<Profile> load(const QString &name, const QProcessEnvironment &environment);

    static bool isValidName(const QString &name);
    /// The names of the profiles that have a file.
    static QStringList names();

    QString name() const { return m_name; }
    /// The practice campus: touches no keychain and takes neither addresses nor database from the environment.
    bool isPractice() const;
    QString filePath() const;

    /// Without the shared layer: add it with SettingValues::withCentre() once the database is open.
    SettingValues values() const;
    DatabaseLocation database() const { return m_database; }

    /// Validates and writes one setting of this desk into the file; an empty value removes it. Centre settings may
    /// stand in the file by hand as local exceptions, but are not written here ("setting_is_shared"). An overridden one
    /// fails with Conflict, "setting_overridden", facts[Name] = variable.
    Result<void> set(const QString &key, const QString &value);
    /// Puts values above everything else, e.g. the practice campus' own addresses.
    Result<void> override(const QMap<QString, QString> &values);

private:
    Profile() = default;
    Result<void> readEnvironment(const QProcessEnvironment &environment);
    Result<void> readFile();
    Result<void> resolveDatabase();

    QString m_name;
    SettingValues::Texts m_overrides;
    SettingValues::Texts m_desk;
    DatabaseLocation m_database;
};
