// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/keychain.h"

#include <memory>
#include <vector>

/// Several stores as one: the first that has a secret wins; writes go to the keychain, or to memory when there is none.
class LayeredSecretStore final : public SecretStore {
public:
    /// \a fixed are read only and win, in order; \a keeper is written to, \a fallback when keeper has no keychain.
    LayeredSecretStore(std::vector<std::unique_ptr<SecretStore>> fixed, std::unique_ptr<SecretStore> keeper,
                       std::unique_ptr<SecretStore> fallback);

    /// Environment, systemd credentials, keychain, memory. For practice: memory alone, no keychain is touched.
    static std::unique_ptr<LayeredSecretStore> forProfile(const QString &profile,
                                                          const QProcessEnvironment &environment, bool isPractice,
                                                          KeychainAccess access = systemKeychain());

    QCoro::Task<Result<OptionalSecret>> read(SecretName name) override;
    /// What can be told without the keychain: for when it has just been refused, and a person would be asked again.
    QCoro::Task<Result<OptionalSecret>> readWithoutKeychain(SecretName name);
    /// Fails like the fixed store that already gives this secret: it would hide what is written.
    QCoro::Task<Result<void>> write(SecretName name, Secret secret) override;
    QCoro::Task<Result<void>> remove(SecretName name) override;
    /// False: the person has to be told that secrets are asked for each time.
    bool isPersistent() const override;
    QCoro::Task<bool> probe() override;

private:
    /// What the tasks under way hold on to: they may come back after the store is gone, as a slow keychain does.
    struct Layers {
        std::vector<std::unique_ptr<SecretStore>> fixed;
        std::unique_ptr<SecretStore> keeper; ///< Null in practice.
        std::unique_ptr<SecretStore> fallback;
    };
    static QCoro::Task<Result<OptionalSecret>> readFrom(std::shared_ptr<Layers> layers, SecretName name,
                                                        bool asksKeychain);
    static QCoro::Task<Result<void>> writeTo(std::shared_ptr<Layers> layers, SecretName name, Secret secret);
    static QCoro::Task<Result<void>> removeFrom(std::shared_ptr<Layers> layers, SecretName name);
    static QCoro::Task<bool> probeOf(std::shared_ptr<Layers> layers);

    std::shared_ptr<Layers> m_layers;
};
