// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/settingsservice.h"

#include "app/domain/clock.h"
#include "app/domain/logging.h"
#include "app/storage/database.h"
#include "app/storage/progressrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kHintLength = 4;

Error overridden(const Setting &setting, const QString &key)
{
    return {.kind = Error::Kind::Conflict,
            .code = u"setting_overridden"_s,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Field, key}, {Error::Fact::Name, setting.environment}}};
}

Result<SettingValues::Texts> store(SqlSession &session, const QString &key, const QString &value, const QDateTime &now)
{
    SettingRepository repository(session);
    const Result<void> stored = value.isEmpty() ? repository.remove(key) : repository.set(key, value, now);
    if (!stored)
        return fail(stored.error());
    if (key == setting::kProgressInactiveDays.key || key == setting::kProgressBehindPoints.key) { // rules of risk
        if (const Result<void> again = ProgressRepository(session).assessAgain({}); !again)
            return fail(again.error());
    }
    Result<SettingValues::Texts> texts = repository.all();
    if (texts && key == setting::kTrackingIntervalMinutes.key) {
        const int minutes = SettingValues({}, {}, *texts).get(setting::kTrackingIntervalMinutes);
        if (const Result<void> moved = TrackingRepository(session).hasten(now.addSecs(qint64(minutes) * 60)); !moved)
            return fail(moved.error());
    }
    return texts;
}

} // namespace

SettingsService::SettingsService(Database &database, const Clock &clock, Profile profile, SecretStore &secrets,
                                 QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_profile(std::move(profile))
    , m_secrets(secrets)
    , m_values(m_profile.values())
{
    connect(&m_database.changes(), &ChangeFeed::changed, this, [this](const Change &change) {
        if (change.entity == "setting"_L1)
            followOthers();
    });
    connect(&m_database.changes(), &ChangeFeed::reloadEverything, this, &SettingsService::followOthers);
}

void SettingsService::followOthers()
{
    QCoro::connect(reload(), this, [](const Result<void> &read) {
        if (!read)
            qCWarning(lcConfig) << "the shared settings could not be read again:" << word(read.error().kind);
    });
}

void SettingsService::setCentre(const SettingValues::Texts &centre)
{
    if (centre == m_centre)
        return;
    m_centre = centre;
    m_values = m_profile.values().withCentre(m_centre);
    emit changed();
}

QCoro::Task<Result<void>> SettingsService::reload()
{
    const QPointer<SettingsService> self(this);
    const auto read = [](SqlSession &session) { return SettingRepository(session).all(); };
    const auto future = m_database.run(read);
    const Result<SettingValues::Texts> centre = co_await future;
    if (!centre)
        co_return fail(centre.error());
    if (self)
        setCentre(*centre);
    co_return Result<void>();
}

QCoro::Task<Result<void>> SettingsService::set(QString key, QString value)
{
    const Setting *setting = findSetting(key);
    const Result<QString> valid = validatedSetting(key, value);
    if (!valid || !setting)
        co_return fail(valid.error());
    const QString text = value.trimmed().isEmpty() ? QString() : *valid;
    if (setting->scope == SettingScope::Desk) {
        const Result<void> stored = m_profile.set(key, text);
        if (stored) {
            m_values = m_profile.values().withCentre(m_centre);
            emit changed();
        }
        co_return stored;
    }
    if (m_values.isOverridden(key))
        co_return fail(overridden(*setting, key));

    const QPointer<SettingsService> self(this);
    const auto write = [key, text, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return store(session, key, text, now); });
    };
    const auto future = m_database.run(write);
    const Result<SettingValues::Texts> centre = co_await future;
    if (!centre)
        co_return fail(centre.error());
    if (self)
        setCentre(*centre);
    co_return Result<void>();
}

QCoro::Task<Result<bool>> SettingsService::hasSecret(SecretName name)
{
    const Result<OptionalSecret> secret = co_await m_secrets.read(name);
    if (!secret)
        co_return fail(secret.error());
    co_return secret->has_value() && !(*secret)->isEmpty();
}

QCoro::Task<Result<QString>> SettingsService::secretHint(SecretName name)
{
    const Result<OptionalSecret> secret = co_await m_secrets.read(name);
    if (!secret)
        co_return fail(secret.error());
    if (!*secret)
        co_return QString();
    // A short secret shows less of itself.
    const QByteArray &value = (*secret)->reveal();
    co_return QString::fromUtf8(value.last(std::min(kHintLength, value.size() / 3)));
}

QCoro::Task<Result<void>> SettingsService::setSecret(SecretName name, Secret secret)
{
    const QPointer<SettingsService> self(this);
    const Result<void> written = co_await m_secrets.write(name, secret);
    if (written && self)
        emit secretChanged(name);
    co_return written;
}

QCoro::Task<Result<void>> SettingsService::removeSecret(SecretName name)
{
    const QPointer<SettingsService> self(this);
    const Result<void> removed = co_await m_secrets.remove(name);
    if (removed && self)
        emit secretChanged(name);
    co_return removed;
}

QCoro::Task<Result<void>> SettingsService::setNumberSecrets(QString account, Secret token, Secret appSecret)
{
    const QPointer<SettingsService> self(this);
    const Result<OptionalSecret> known = co_await m_secrets.read(SecretName::WhatsAppMoreTokens);
    if (!known)
        co_return fail(known.error());
    NumberSecrets numbers = numberSecrets(known->value_or(Secret()));
    if (!token.isEmpty())
        numbers.tokens.insert(account, token);
    if (!appSecret.isEmpty())
        numbers.appSecrets.insert(account, appSecret);
    if (!self)
        co_return fail({.kind = Error::Kind::Cancelled});
    co_return co_await setSecret(SecretName::WhatsAppMoreTokens, moreTokens(numbers));
}

QCoro::Task<Result<void>> SettingsService::removeNumberSecrets(QString account)
{
    const QPointer<SettingsService> self(this);
    const Result<OptionalSecret> known = co_await m_secrets.read(SecretName::WhatsAppMoreTokens);
    if (!known || !self)
        co_return known ? Result<void>() : fail(known.error());
    NumberSecrets numbers = numberSecrets(known->value_or(Secret()));
    if (numbers.tokens.remove(account) + numbers.appSecrets.remove(account) == 0)
        co_return Result<void>();
    const Secret left = moreTokens(numbers);
    if (left.isEmpty())
        co_return co_await removeSecret(SecretName::WhatsAppMoreTokens);
    co_return co_await setSecret(SecretName::WhatsAppMoreTokens, left);
}

QCoro::Task<bool> SettingsService::askKeychain()
{
    const bool isKept = co_await m_secrets.probe();
    co_return isKept;
}

bool SettingsService::keepsSecrets() const
{
    return m_secrets.isPersistent();
}
