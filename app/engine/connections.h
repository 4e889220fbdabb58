// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/campusperson.h"
#include "app/engine/turnstile.h"
#include "app/remote/httpclient.h"
#include "app/remote/moodle/moodleclient.h"
#include "app/remote/moodle/sharedcalls.h"
#include "app/remote/whatsapp/whatsappclient.h"

#include <memory>

/// The secrets an engine works with, read once when it connects.
struct EngineSecrets {
    Secret moodleToken;
    Secret whatsAppToken;
    Secret whatsAppAppSecret;
    Secret whatsAppVerifyToken;
    Secret engineKey;
};

/// Clients for the remote systems as they are configured now. A coroutine holds a shared pointer to them, so that they
/// outlive a change of settings; requests under way end with the old ones.
class Connections {
public:
    Connections(const SettingValues &settings, const EngineSecrets &secrets,
                std::chrono::milliseconds longestWait = MoodleConnection().longestWait);

    /// Address and token are there.
    bool hasMoodle() const { return m_hasMoodle; }
    bool hasWhatsApp() const { return m_hasWhatsApp; }
    MoodleClient &moodle() { return m_moodle; }
    /// Tracking has connections of its own, so that its long answers keep no enrolment waiting.
    MoodleClient &tracking() { return m_tracking; }
    WhatsAppClient &whatsApp() { return m_whatsApp; }
    /// Calls of any job that may be repeated, put together with those of the others.
    SharedCalls &sharedCalls() { return m_sharedCalls; }
    /// What writes alone goes through here: a small campus has some ten processes for everybody.
    Turnstile &writers() { return m_writers; }
    /// Ends with Cancelled what waits for its turn; what is under way goes on.
    void turnAwayWaiting();
    /// Ends all.
    void abortAll();
    /// Whoever pauses between two requests need not begin the next.
    bool isAborted() const { return m_isAborted; }

    const SettingValues settings;
    const EngineSecrets secrets;

private:
    HttpClient m_http;
    HttpClient m_trackingHttp;
    MoodleClient m_moodle;
    SharedCalls m_sharedCalls;
    Turnstile m_writers;
    MoodleClient m_tracking;
    WhatsAppClient m_whatsApp;
    bool m_hasMoodle = false;
    bool m_hasWhatsApp = false;
    bool m_isAborted = false;
};

MoodleConnection moodleConnection(const SettingValues &settings, const Secret &token,
                                  std::chrono::milliseconds longestWait = MoodleConnection().longestWait);
WhatsAppConnection whatsAppConnection(const SettingValues &settings, const Secret &token, const Secret &appSecret);

/// The failure of work that needs a system which has no address or no token yet.
Error notConnected(Error::System system);

/// The person as the rest of the program knows people; where a role hides the parts of a name, the whole stands first.
CampusPerson campusPerson(const MoodleUser &user);
