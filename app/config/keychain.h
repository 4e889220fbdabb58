// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/secretstore.h"

#include <QFuture>

#include <functional>

/// What is asked of the system's keychain, and what came back: the seam for tests.
struct KeychainRequest {
    enum class Action { Read, Write, Remove };
    Action action = Action::Read;
    QString service;
    QString entry;
    QByteArray value; ///< For Write.
};
struct KeychainAnswer {
    enum class Outcome { Done, NotFound, DeniedByPerson, NoKeychain };
    Outcome outcome = Outcome::NoKeychain;
    QByteArray value; ///< For Read.
    QString detail; ///< The keychain's own words, for the log.
};
/// Gives a future that is never cancelled; it may be finished at once.
using KeychainAccess = std::function<QFuture<KeychainAnswer>(const KeychainRequest &)>;

/// QtKeychain: Secret Service, KWallet, or what the platform has. Patient with a person who unlocks it, but not for
/// ever.
KeychainAccess systemKeychain();

/// Entries "moodle-token" ... under the service "bedel/PROFILE". Without a keychain reads find nothing and writes fail
/// with NotFound, "no_keychain"; a person's refusal is Permission, "keychain_denied".
class KeychainSecretStore final : public SecretStore {
public:
    explicit KeychainSecretStore(const QString &profile, KeychainAccess access = systemKeychain());
    QCoro::Task<Result<OptionalSecret>> read(SecretName name) override;
    QCoro::Task<Result<void>> write(SecretName name, Secret secret) override;
    QCoro::Task<Result<void>> remove(SecretName name) override;
    /// Only once the keychain has answered.
    bool isPersistent() const override { return m_presence == Presence::Present; }
    QCoro::Task<bool> probe() override;

private:
    enum class Presence { Unknown, Present, Absent };
    QFuture<KeychainAnswer> ask(KeychainRequest::Action action, SecretName name, const QByteArray &value = {}) const;
    void remember(const KeychainAnswer &answer);

    QString m_service;
    KeychainAccess m_access;
    Presence m_presence = Presence::Unknown;
};
