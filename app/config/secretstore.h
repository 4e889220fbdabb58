// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/secret.h"

#include <QCoroTask>
#include <QMap>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

enum class SecretName {
    MoodleToken,
    WhatsAppToken,
    WhatsAppAppSecret,
    WhatsAppVerifyToken,
    WhatsAppMoreTokens, ///< Of further numbers, by account: see numberSecrets().
    DatabasePassword,
    EngineKey,
    RelayToken
};
inline constexpr SecretName kSecretNames[]{SecretName::MoodleToken,        SecretName::WhatsAppToken,
                                           SecretName::WhatsAppAppSecret,  SecretName::WhatsAppVerifyToken,
                                           SecretName::WhatsAppMoreTokens, SecretName::DatabasePassword,
                                           SecretName::EngineKey,          SecretName::RelayToken};

/// Name of the keychain entry and of the credential file: "moodle-token".
QString word(SecretName name);
/// The variable that wins over every store: "BEDEL_MOODLE_TOKEN"; the database password stands inside BEDEL_DATABASE.
QString environmentVariable(SecretName name);

/// What the secret of further numbers holds: {"2": {"token": "…", "app_secret": "…"}}. A number that is missing, or has
/// no token or app secret of its own, goes by those of the first.
struct NumberSecrets {
    QMap<QString, Secret> tokens; ///< By account.
    QMap<QString, Secret> appSecrets;
};
NumberSecrets numberSecrets(const Secret &moreTokens);
Secret moreTokens(const NumberSecrets &numbers);

using OptionalSecret = std::optional<Secret>;

/// One place where secrets are kept. Nothing blocks; a store outlives the tasks it gave out.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// Nothing when the store has no such secret.
    virtual QCoro::Task<Result<OptionalSecret>> read(SecretName name) = 0;
    virtual QCoro::Task<Result<void>> write(SecretName name, Secret secret) = 0;
    /// Removing what is not there succeeds.
    virtual QCoro::Task<Result<void>> remove(SecretName name) = 0;
    /// What is written will still be there after a restart. The keychain knows after its first answer: see probe().
    virtual bool isPersistent() const = 0;
    /// Finds out whether the store works, without asking anybody anything; then isPersistent() is certain.
    virtual QCoro::Task<bool> probe();
};

/// BEDEL_MOODLE_TOKEN and its like; read only (Conflict, "secret_from_environment", facts[Name] = variable).
class EnvironmentSecretStore final : public SecretStore {
public:
    explicit EnvironmentSecretStore(const QProcessEnvironment &environment);
    QCoro::Task<Result<OptionalSecret>> read(SecretName name) override;
    QCoro::Task<Result<void>> write(SecretName name, Secret secret) override;
    QCoro::Task<Result<void>> remove(SecretName name) override;
    bool isPersistent() const override { return true; }

private:
    QMap<SecretName, Secret> m_secrets;
};

/// Files in systemd's $CREDENTIALS_DIRECTORY, named as word(); read only ("secret_from_credentials").
class CredentialsSecretStore final : public SecretStore {
public:
    explicit CredentialsSecretStore(const QString &folder);
    QCoro::Task<Result<OptionalSecret>> read(SecretName name) override;
    QCoro::Task<Result<void>> write(SecretName name, Secret secret) override;
    QCoro::Task<Result<void>> remove(SecretName name) override;
    bool isPersistent() const override { return true; }

private:
    QString m_folder; ///< Empty: not started by systemd.
};

/// Forgets everything at the end: practice, tests, and computers without a keychain.
class MemorySecretStore final : public SecretStore {
public:
    QCoro::Task<Result<OptionalSecret>> read(SecretName name) override;
    QCoro::Task<Result<void>> write(SecretName name, Secret secret) override;
    QCoro::Task<Result<void>> remove(SecretName name) override;
    bool isPersistent() const override { return false; }

private:
    QMap<SecretName, Secret> m_secrets;
};
