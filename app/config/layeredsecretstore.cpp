// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/layeredsecretstore.h"

using namespace Qt::Literals::StringLiterals;

LayeredSecretStore::LayeredSecretStore(std::vector<std::unique_ptr<SecretStore>> fixed,
                                       std::unique_ptr<SecretStore> keeper, std::unique_ptr<SecretStore> fallback)
    : m_layers(std::make_shared<Layers>(Layers{std::move(fixed), std::move(keeper), std::move(fallback)}))
{
}

std::unique_ptr<LayeredSecretStore> LayeredSecretStore::forProfile(const QString &profile,
                                                                   const QProcessEnvironment &environment,
                                                                   bool isPractice, KeychainAccess access)
{
    std::vector<std::unique_ptr<SecretStore>> fixed;
    std::unique_ptr<SecretStore> keeper;
    if (!isPractice) {
        fixed.push_back(std::make_unique<EnvironmentSecretStore>(environment));
        fixed.push_back(std::make_unique<CredentialsSecretStore>(environment.value(u"CREDENTIALS_DIRECTORY"_s)));
        keeper = std::make_unique<KeychainSecretStore>(profile, std::move(access));
    }
    return std::make_unique<LayeredSecretStore>(std::move(fixed), std::move(keeper),
                                                std::make_unique<MemorySecretStore>());
}

QCoro::Task<Result<OptionalSecret>> LayeredSecretStore::read(SecretName name)
{
    return readFrom(m_layers, name, true);
}

QCoro::Task<Result<OptionalSecret>> LayeredSecretStore::readWithoutKeychain(SecretName name)
{
    return readFrom(m_layers, name, false);
}

QCoro::Task<Result<OptionalSecret>> LayeredSecretStore::readFrom(std::shared_ptr<Layers> layers, SecretName name,
                                                                 bool asksKeychain)
{
    for (const auto &store : layers->fixed) {
        Result<OptionalSecret> found = co_await store->read(name);
        if (!found || found->has_value())
            co_return found;
    }
    Result<OptionalSecret> kept = OptionalSecret();
    if (layers->keeper && asksKeychain)
        kept = co_await layers->keeper->read(name);
    if (kept && kept->has_value())
        co_return kept;
    Result<OptionalSecret> remembered = co_await layers->fallback->read(name);
    // A refusal to open the keychain matters only while nobody has typed the secret instead.
    co_return remembered && remembered->has_value() ? remembered : kept;
}

QCoro::Task<Result<void>> LayeredSecretStore::write(SecretName name, Secret secret)
{
    return writeTo(m_layers, name, std::move(secret));
}

QCoro::Task<Result<void>> LayeredSecretStore::writeTo(std::shared_ptr<Layers> layers, SecretName name, Secret secret)
{
    for (const auto &store : layers->fixed) {
        const Result<OptionalSecret> found = co_await store->read(name);
        if (found && found->has_value()) {
            Result<void> refusal = co_await store->write(name, secret);
            co_return refusal;
        }
    }
    if (layers->keeper) {
        const Result<void> kept = co_await layers->keeper->write(name, secret);
        if (kept) {
            co_await layers->fallback->remove(name);
            co_return kept;
        }
        if (kept.error().code != "no_keychain"_L1)
            co_return kept;
    }
    Result<void> remembered = co_await layers->fallback->write(name, secret);
    co_return remembered;
}

QCoro::Task<Result<void>> LayeredSecretStore::remove(SecretName name)
{
    return removeFrom(m_layers, name);
}

QCoro::Task<Result<void>> LayeredSecretStore::removeFrom(std::shared_ptr<Layers> layers, SecretName name)
{
    co_await layers->fallback->remove(name);
    if (!layers->keeper)
        co_return Result<void>();
    Result<void> removed = co_await layers->keeper->remove(name);
    co_return removed;
}

bool LayeredSecretStore::isPersistent() const
{
    return m_layers->keeper && m_layers->keeper->isPersistent();
}

QCoro::Task<bool> LayeredSecretStore::probe()
{
    return probeOf(m_layers);
}

QCoro::Task<bool> LayeredSecretStore::probeOf(std::shared_ptr<Layers> layers)
{
    if (!layers->keeper)
        co_return false;
    const bool isKept = co_await layers->keeper->probe();
    co_return isKept;
}
