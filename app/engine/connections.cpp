// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/connections.h"

#include "app/domain/whatsappnumbers.h"

using namespace Qt::Literals::StringLiterals;

MoodleConnection moodleConnection(const SettingValues &settings, const Secret &token,
                                  std::chrono::milliseconds longestWait)
{
    return {.baseUrl = settings.get(setting::kMoodleUrl), .token = token, .longestWait = longestWait};
}

WhatsAppConnection whatsAppConnection(const SettingValues &settings, const Secret &token, const Secret &appSecret)
{
    return {.baseUrl = settings.get(setting::kWhatsAppUrl),
            .version = settings.get(setting::kWhatsAppVersion),
            .phoneNumberId = settings.get(setting::kWhatsAppPhoneNumberId),
            .businessAccountId = settings.get(setting::kWhatsAppBusinessAccountId),
            .token = token,
            .appSecret = appSecret};
}

namespace {
constexpr int kWritersAtOnce = 6;

QList<WhatsAppNumberEntry> moreNumbers(const SettingValues &settings)
{
    return whatsAppNumbersFromText(settings.get(setting::kWhatsAppMoreNumbers)).value_or(QList<WhatsAppNumberEntry>());
}

Secret ownOr(const QMap<QString, Secret> &own, const QString &account, const Secret &first)
{
    const Secret secret = own.value(account);
    return secret.isEmpty() ? first : secret;
}
} // namespace

Secret EngineSecrets::tokenOf(const QString &account) const
{
    return ownOr(whatsAppTokens, account, whatsAppToken);
}

Secret EngineSecrets::appSecretOf(const QString &account) const
{
    return ownOr(whatsAppAppSecrets, account, whatsAppAppSecret);
}

Connections::Clients::Clients(const SettingValues &settings, const EngineSecrets &secrets,
                              std::chrono::milliseconds longestWait)
    : moodle(http, moodleConnection(settings, secrets.moodleToken, longestWait))
    , sharedCalls(moodle)
    , writers(kWritersAtOnce)
    , tracking(trackingHttp, moodleConnection(settings, secrets.moodleToken, longestWait))
    , whatsApp(http, whatsAppConnection(settings, secrets.whatsAppToken, secrets.whatsAppAppSecret))
{
    const QList<WhatsAppNumberEntry> numbers = moreNumbers(settings);
    for (const WhatsAppNumberEntry &number : numbers) {
        WhatsAppConnection connection =
            whatsAppConnection(settings, secrets.tokenOf(number.account), secrets.appSecretOf(number.account));
        connection.phoneNumberId = number.phoneNumberId;
        if (!number.businessAccountId.isEmpty())
            connection.businessAccountId = number.businessAccountId;
        if (!connection.token.isEmpty())
            moreWhatsApp[number.account] = std::make_unique<WhatsAppClient>(http, connection);
    }
}

void Connections::Clients::turnAwayWaiting()
{
    sharedCalls.cancelWaiting();
    writers.turnAway();
}

void Connections::Clients::abortAll()
{
    isAborted = true;
    turnAwayWaiting();
    http.abortAll();
    trackingHttp.abortAll();
}

Connections::Connections(const SettingValues &values, const EngineSecrets &keys, std::chrono::milliseconds longestWait)
    : Connections(values, keys, std::make_shared<Clients>(values, keys, longestWait))
{
}

Connections::Connections(const SettingValues &values, const EngineSecrets &keys, std::shared_ptr<Clients> clients)
    : settings(values)
    , secrets(keys)
    , m_clients(std::move(clients))
{
}

std::shared_ptr<Connections> Connections::withSettings(const SettingValues &other) const
{
    return std::shared_ptr<Connections>(new Connections(other, secrets, m_clients));
}

bool Connections::hasMoodle() const
{
    return !settings.get(setting::kMoodleUrl).isEmpty() && !secrets.moodleToken.isEmpty();
}

bool Connections::hasWhatsApp() const
{
    return !settings.get(setting::kWhatsAppPhoneNumberId).isEmpty() && !secrets.whatsAppToken.isEmpty();
}

WhatsAppClient *Connections::whatsApp(const QString &account)
{
    if (account == kFirstAccount)
        return hasWhatsApp() ? &m_clients->whatsApp : nullptr;
    const auto found = m_clients->moreWhatsApp.find(account);
    return found == m_clients->moreWhatsApp.end() ? nullptr : found->second.get();
}

QStringList Connections::accounts() const
{
    QStringList all;
    if (hasWhatsApp())
        all.append(kFirstAccount);
    for (const auto &[account, client] : m_clients->moreWhatsApp)
        all.append(account);
    return all;
}

bool concernsConnection(QStringView settingKey)
{
    static const QStringList others{QString(setting::kWhatsAppPerSecond.key), QString(setting::kWhatsAppTestMode.key),
                                    QString(setting::kWhatsAppTestNumbers.key)};
    return settingKey.startsWith("moodle."_L1)
        || (settingKey.startsWith("whatsapp."_L1) && !others.contains(settingKey));
}

Error notConnected(Error::System system)
{
    return {
        .kind = Error::Kind::NotFound, .system = system, .code = u"not_connected"_s, .retry = Error::Retry::AfterFix};
}

bool wantsConnection(const Error &error)
{
    return error.code == u"not_connected"_s || error.kind == Error::Kind::Unauthorised
        || error.kind == Error::Kind::WrongService || error.kind == Error::Kind::Tls
        || error.kind == Error::Kind::Permission;
}

CampusPerson campusPerson(const MoodleUser &user)
{
    const bool hasParts = !user.firstName.isEmpty() || !user.lastName.isEmpty();
    return {.moodleUserId = user.id,
            .username = user.username,
            .firstName = hasParts ? user.firstName : user.fullName,
            .lastName = user.lastName,
            .email = user.email,
            .isSuspended = user.isSuspended};
}
