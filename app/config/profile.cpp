// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/profile.h"

#include "app/domain/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kPractice = "practice"_L1;
constexpr int kLockPatience = 3000; // ms

/// The same for every program of ours, whatever it calls itself towards Qt.
QString profileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/bedel/profiles"_L1;
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/bedel"_L1;
}

tl::unexpected<Error> fileFailure(Error::Kind kind, const QString &code, const QString &path, const QString &detail)
{
    Error error{.kind = kind, .code = code, .detail = detail, .retry = Error::Retry::AfterFix};
    error.facts.insert(Error::Fact::Url, QDir::toNativeSeparators(path));
    return fail(error);
}

/// "moodle.url" stands as url under [moodle]; keys without a dot stand under [General].
QString iniKey(const QString &key)
{
    const qsizetype dot = key.indexOf(u'.');
    return dot < 0 ? key : key.left(dot) + u'/' + key.mid(dot + 1);
}

QString settingKey(QString ini)
{
    return ini.replace(u'/', u'.');
}

/// A comma in a value written by hand makes a list of it.
QString iniText(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(", "_L1) : value.toString();
}

QByteArray iniBytes(const SettingValues::Texts &values, const QString &folder)
{
    // QSettings cannot write into memory, and its own file would be readable by all for a moment.
    const QTemporaryDir temporary(folder + "/.write-XXXXXX"_L1);
    if (!temporary.isValid())
        return {};
    const QString path = temporary.filePath(u"profile.ini"_s);
    {
        QSettings ini(path, QSettings::IniFormat);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            ini.setValue(iniKey(value.key()), value.value());
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> writeOwnerOnly(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fileFailure(Error::Kind::Permission, u"profile_unwritable"_s, path, file.errorString());
    return {};
}

Result<SettingValues::Texts> readIni(const QString &path)
{
    SettingValues::Texts values;
    if (!QFileInfo::exists(path))
        return values;
    // QSettings takes a file it may not read for an empty one.
    if (QFile file(path); !file.open(QIODevice::ReadOnly))
        return fileFailure(Error::Kind::Permission, u"profile_unreadable"_s, path, file.errorString());
    const QSettings ini(path, QSettings::IniFormat);
    const QStringList keys = ini.allKeys();
    if (ini.status() != QSettings::NoError)
        return fileFailure(Error::Kind::Invalid, u"profile_malformed"_s, path, u"not an INI file"_s);
    for (const QString &key : keys)
        values.insert(settingKey(key), iniText(ini.value(key)));
    return values;
}

Error named(Error error, const QString &source)
{
    error.facts.insert(Error::Fact::Name, source);
    return error;
}

/// Practice must never reach real people because a variable happened to be set.
bool reachesOutside(const Setting &setting)
{
    return setting.key.startsWith("moodle."_L1) || setting.key.startsWith("whatsapp."_L1)
        || setting.key.startsWith("template."_L1) || setting.key == setting::kDatabase.key;
}

} // namespace

bool Profile::isValidName(const QString &name)
{
    static const QRegularExpression allowed(u"\\A[a-z0-9][a-z0-9_-]{0,39}\\z"_s);
    return allowed.match(name).hasMatch();
}

QStringList Profile::names()
{
    QStringList result;
    const QStringList files = QDir(profileFolder()).entryList({u"*.ini"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (const QString name = file.chopped(4); isValidName(name))
            result.append(name);
    }
    return result;
}

bool Profile::isPractice() const
{
    return m_name == kPractice;
}

QString Profile::filePath() const
{
    return u"%1/%2.ini"_s.arg(profileFolder(), m_name);
}

Result<Profile> Profile::load(const QString &name, const QProcessEnvironment &environment)
{
    if (!isValidName(name)) {
        Error error{.kind = Error::Kind::Invalid, .code = u"bad_profile_name"_s, .retry = Error::Retry::AfterFix};
        error.facts.insert(Error::Fact::Value, name.left(60));
        return fail(error);
    }
    Profile profile;
    profile.m_name = name;
    if (const Result<void> read = profile.readFile(); !read)
        return fail(read.error());
    if (const Result<void> read = profile.readEnvironment(environment); !read)
        return fail(read.error());
    if (const Result<void> resolved = profile.resolveDatabase(); !resolved)
        return fail(resolved.error());
    return profile;
}

Result<void> Profile::readEnvironment(const QProcessEnvironment &environment)
{
    for (const Setting &setting : knownSettings()) {
        const QString variable = setting.environment;
        QString value = variable.isEmpty() ? QString() : environment.value(variable).trimmed();
        if (value.isEmpty() || (isPractice() && reachesOutside(setting)))
            continue;
        if (setting.type == SettingType::Database)
            takePassword(&value); // EnvironmentSecretStore hands it out
        const Result<QString> text = validatedSetting(setting.key, value);
        if (!text)
            return fail(named(text.error(), variable));
        m_overrides.insert(setting.key, *text);
    }
    return {};
}

Result<void> Profile::readFile()
{
    const Result<SettingValues::Texts> values = readIni(filePath());
    if (!values)
        return fail(values.error());
    for (auto value = values->cbegin(); value != values->cend(); ++value) {
        const QString &key = value.key();
        if (value.value().trimmed().isEmpty())
            continue;
        const Result<QString> text = validatedSetting(key, value.value());
        if (text) {
            m_desk.insert(key, *text);
        } else if (text.error().code == "secret_setting"_L1 || text.error().code == "setting_database_password"_L1) {
            Error error = named(text.error(), QDir::toNativeSeparators(filePath()));
            error.code = u"secret_in_profile"_s;
            return fail(error);
        } else if (text.error().code == "unknown_setting"_L1) {
            qCInfo(lcConfig) << "the profile has a setting that this version does not know:" << key;
            m_desk.insert(key, value.value()); // kept: a newer version may have written it
        } else {
            return fail(named(text.error(), QDir::toNativeSeparators(filePath())));
        }
    }
    return {};
}

Result<void> Profile::resolveDatabase()
{
    const QString text = values().get(setting::kDatabase);
    if (text.isEmpty()) {
        m_database = {.engine = DatabaseLocation::Engine::Sqlite, .path = u"%1/%2.db"_s.arg(dataFolder(), m_name)};
        return {};
    }
    const Result<DatabaseLocation> location = databaseLocation(text);
    if (!location)
        return fail(location.error());
    m_database = *location;
    return {};
}

SettingValues Profile::values() const
{
    return {m_overrides, m_desk, {}};
}

Result<void> Profile::set(const QString &key, const QString &value)
{
    const Result<QString> text =
        value.trimmed().isEmpty() && findSetting(key) ? Result<QString>(QString()) : validatedSetting(key, value);
    if (!text)
        return fail(text.error());
    const Setting *setting = findSetting(key);
    Error refusal{.kind = Error::Kind::Conflict, .retry = Error::Retry::AfterFix};
    refusal.facts.insert(Error::Fact::Field, key);
    if (setting->scope != SettingScope::Desk) {
        refusal.code = u"setting_is_shared"_s;
        return fail(refusal);
    }
    if (m_overrides.contains(key)) {
        refusal.code = u"setting_overridden"_s;
        refusal.facts.insert(Error::Fact::Name, setting->environment);
        return fail(refusal);
    }
    const QString folder = profileFolder();
    if (!QDir().mkpath(folder))
        return fileFailure(Error::Kind::Permission, u"profile_unwritable"_s, folder, u"the folder cannot be made"_s);
    QLockFile lock(filePath() + ".lock"_L1); // another window or command may write another key at the same time
    if (!lock.tryLock(kLockPatience))
        return fileFailure(Error::Kind::Conflict, u"profile_locked"_s, filePath(), u"locked by another program"_s);
    Result<SettingValues::Texts> stored = readIni(filePath());
    if (!stored)
        return fail(stored.error());
    if (text->isEmpty())
        stored->remove(key);
    else
        stored->insert(key, *text);
    const QByteArray bytes = iniBytes(*stored, folder);
    if (bytes.isEmpty() && !stored->isEmpty())
        return fileFailure(Error::Kind::Permission, u"profile_unwritable"_s, folder, u"no temporary file"_s);
    if (const Result<void> written = writeOwnerOnly(filePath(), bytes); !written)
        return written;
    m_desk = *stored;
    return resolveDatabase();
}

Result<void> Profile::override(const QMap<QString, QString> &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const Result<QString> text = validatedSetting(value.key(), value.value());
        if (!text)
            return fail(text.error());
        m_overrides.insert(value.key(), *text);
    }
    return resolveDatabase();
}
