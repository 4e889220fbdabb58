// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/profile.h"
#include "app/config/secretstore.h"
#include "app/domain/result.h"

#include <QCoroTask>
#include <QObject>

class ChangeFeed;
class Clock;
class Database;

/// Settings as they hold now: environment, this desk's profile, the centre's shared values, defaults.
class SettingsService final : public QObject {
    Q_OBJECT
public:
    SettingsService(Database &database, const Clock &clock, Profile profile, SecretStore &secrets,
                    QObject *parent = nullptr);

    const SettingValues &values() const { return m_values; }
    const Profile &profile() const { return m_profile; }
    /// Reads the centre's values from the database; called once it is open, and after each change of them.
    QCoro::Task<Result<void>> reload();
    /// Validates and stores it where it belongs. changed() follows.
    QCoro::Task<Result<void>> set(QString key, QString value);

    /// Whether a secret is there, without showing it.
    QCoro::Task<Result<bool>> hasSecret(SecretName name);
    /// The last four characters, for recognising it; empty when there is none.
    QCoro::Task<Result<QString>> secretHint(SecretName name);
    QCoro::Task<Result<void>> setSecret(SecretName name, Secret secret);
    QCoro::Task<Result<void>> removeSecret(SecretName name);
    /// Token and app secret of a further number; an empty one stays as it is.
    QCoro::Task<Result<void>> setNumberSecrets(QString account, Secret token, Secret appSecret);
    /// From then on it goes by those of the first.
    QCoro::Task<Result<void>> removeNumberSecrets(QString account);
    /// False: this computer has no keychain, secrets are asked for each time. Certain once askKeychain() is done.
    bool keepsSecrets() const;
    /// Asks the keychain, which may take as long as a person needs to unlock it; the answer is keepsSecrets().
    QCoro::Task<bool> askKeychain();

signals:
    void changed();
    void secretChanged(SecretName name);

private:
    void followOthers();
    void setCentre(const SettingValues::Texts &centre);

    Database &m_database;
    const Clock &m_clock;
    Profile m_profile;
    SecretStore &m_secrets;
    SettingValues::Texts m_centre; // as the database holds them
    SettingValues m_values;
};
