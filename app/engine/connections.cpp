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

Connections::Connections(const SettingValues &values, const EngineSecrets &keys, std::chrono::milliseconds longestWait)
    : settings(values)
    , secrets(keys)
    , m_moodle(m_http, moodleConnection(values, keys.moodleToken, longestWait))
    , m_sharedCalls(m_moodle)
    , m_writers(kWritersAtOnce)
    , m_tracking(m_trackingHttp, moodleConnection(values, keys.moodleToken, longestWait))
    , m_whatsApp(m_http, whatsAppConnection(values, keys.whatsAppToken, keys.whatsAppAppSecret))
    , m_hasMoodle(!values.get(setting::kMoodleUrl).isEmpty() && !keys.moodleToken.isEmpty())
    , m_hasWhatsApp(!values.get(setting::kWhatsAppPhoneNumberId).isEmpty() && !keys.whatsAppToken.isEmpty())
{
}

void Connections::turnAwayWaiting()
{
    m_sharedCalls.cancelWaiting();
    m_writers.turnAway();
}

void Connections::abortAll()
{
    m_isAborted = true;
    turnAwayWaiting();
    m_http.abortAll();
    m_trackingHttp.abortAll();
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
