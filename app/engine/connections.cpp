// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/connections.h"

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
} // namespace

Connections::Clients::Clients(const SettingValues &settings, const EngineSecrets &secrets,
                              std::chrono::milliseconds longestWait)
    : moodle(http, moodleConnection(settings, secrets.moodleToken, longestWait))
    , sharedCalls(moodle)
    , writers(kWritersAtOnce)
    , tracking(trackingHttp, moodleConnection(settings, secrets.moodleToken, longestWait))
    , whatsApp(http, whatsAppConnection(settings, secrets.whatsAppToken, secrets.whatsAppAppSecret))
{
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

bool concernsConnection(QStringView settingKey)
{
    return settingKey.startsWith("moodle."_L1) || settingKey.startsWith("whatsapp."_L1);
}

Error notConnected(Error::System system)
{
    return {
        .kind = Error::Kind::NotFound, .system = system, .code = u"not_connected"_s, .retry = Error::Retry::AfterFix};
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
