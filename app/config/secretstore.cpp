// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/secretstore.h"

#include "app/config/databaselocation.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestCredential = 64 * 1024;

tl::unexpected<Error> readOnly(const QString &code, const QString &source)
{
    Error error{.kind = Error::Kind::Conflict, .code = code, .retry = Error::Retry::AfterFix};
    error.facts.insert(Error::Fact::Name, source);
    return fail(error);
}

QByteArray withoutFinalNewline(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

Result<OptionalSecret> credential(const QString &folder, SecretName name)
{
    if (folder.isEmpty())
        return OptionalSecret();
    QFile file(QDir(folder).filePath(word(name)));
    if (!file.exists())
        return OptionalSecret();
    if (!file.open(QIODevice::ReadOnly)) {
        Error error{.kind = Error::Kind::Permission,
                    .code = u"credential_unreadable"_s,
                    .detail = file.errorString(),
                    .retry = Error::Retry::AfterFix};
        error.facts.insert(Error::Fact::Url, QDir::toNativeSeparators(file.fileName()));
        return fail(error);
    }
    const QByteArray bytes = withoutFinalNewline(file.read(kLargestCredential));
    return bytes.isEmpty() ? OptionalSecret() : OptionalSecret(Secret(bytes));
}

} // namespace

QString word(SecretName name)
{
    switch (name) {
    case SecretName::MoodleToken:
        return u"moodle-token"_s;
    case SecretName::WhatsAppToken:
        return u"whatsapp-token"_s;
    case SecretName::WhatsAppAppSecret:
        return u"whatsapp-app-secret"_s;
    case SecretName::WhatsAppVerifyToken:
        return u"whatsapp-verify-token"_s;
    case SecretName::WhatsAppMoreTokens:
        return u"whatsapp-more-tokens"_s;
    case SecretName::DatabasePassword:
        return u"database-password"_s;
    case SecretName::EngineKey:
        return u"engine-key"_s;
    case SecretName::RelayToken:
        return u"relay-token"_s;
    }
    return {};
}

QString environmentVariable(SecretName name)
{
    if (name == SecretName::DatabasePassword)
        return u"BEDEL_DATABASE"_s;
    return u"BEDEL_"_s + word(name).toUpper().replace(u'-', u'_');
}

NumberSecrets numberSecrets(const Secret &moreTokens)
{
    NumberSecrets secrets;
    const QJsonObject json = QJsonDocument::fromJson(moreTokens.reveal()).object();
    for (auto number = json.constBegin(); number != json.constEnd(); ++number) {
        const QByteArray token = number.value()["token"_L1].toString().trimmed().toUtf8();
        const QByteArray appSecret = number.value()["app_secret"_L1].toString().trimmed().toUtf8();
        if (!token.isEmpty())
            secrets.tokens.insert(number.key(), Secret(token));
        if (!appSecret.isEmpty())
            secrets.appSecrets.insert(number.key(), Secret(appSecret));
    }
    return secrets;
}

Secret moreTokens(const NumberSecrets &numbers)
{
    QJsonObject json;
    const auto add = [&json](const QMap<QString, Secret> &secrets, QLatin1StringView key) {
        for (auto number = secrets.cbegin(); number != secrets.cend(); ++number) {
            QJsonObject entry = json.value(number.key()).toObject();
            entry.insert(key, QString::fromUtf8(number.value().reveal()));
            json.insert(number.key(), entry);
        }
    };
    add(numbers.tokens, "token"_L1);
    add(numbers.appSecrets, "app_secret"_L1);
    return json.isEmpty() ? Secret() : Secret(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QCoro::Task<bool> SecretStore::probe()
{
    co_return isPersistent();
}

EnvironmentSecretStore::EnvironmentSecretStore(const QProcessEnvironment &environment)
{
    for (const SecretName name : kSecretNames) {
        QString value = environment.value(environmentVariable(name)).trimmed();
        const Secret secret = name == SecretName::DatabasePassword ? takePassword(&value) : Secret(value.toUtf8());
        if (!secret.isEmpty())
            m_secrets.insert(name, secret);
    }
}

QCoro::Task<Result<OptionalSecret>> EnvironmentSecretStore::read(SecretName name)
{
    const auto found = m_secrets.constFind(name);
    co_return found == m_secrets.constEnd() ? OptionalSecret() : OptionalSecret(*found);
}

QCoro::Task<Result<void>> EnvironmentSecretStore::write(SecretName name, Secret /*secret*/)
{
    co_return readOnly(u"secret_from_environment"_s, environmentVariable(name));
}

QCoro::Task<Result<void>> EnvironmentSecretStore::remove(SecretName name)
{
    co_return readOnly(u"secret_from_environment"_s, environmentVariable(name));
}

CredentialsSecretStore::CredentialsSecretStore(const QString &folder)
    : m_folder(folder)
{
}

QCoro::Task<Result<OptionalSecret>> CredentialsSecretStore::read(SecretName name)
{
    co_return credential(m_folder, name);
}

QCoro::Task<Result<void>> CredentialsSecretStore::write(SecretName name, Secret /*secret*/)
{
    co_return readOnly(u"secret_from_credentials"_s, word(name));
}

QCoro::Task<Result<void>> CredentialsSecretStore::remove(SecretName name)
{
    co_return readOnly(u"secret_from_credentials"_s, word(name));
}

QCoro::Task<Result<OptionalSecret>> MemorySecretStore::read(SecretName name)
{
    const auto found = m_secrets.constFind(name);
    co_return found == m_secrets.constEnd() ? OptionalSecret() : OptionalSecret(*found);
}

QCoro::Task<Result<void>> MemorySecretStore::write(SecretName name, Secret secret)
{
    m_secrets.insert(name, secret);
    co_return Result<void>();
}

QCoro::Task<Result<void>> MemorySecretStore::remove(SecretName name)
{
    m_secrets.remove(name);
    co_return Result<void>();
}
