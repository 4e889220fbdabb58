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

#include <QMap>

#include <map>
#include <memory>

/// The secrets an engine works with, read once when it connects.
struct EngineSecrets {
    Secret moodleToken;
    Secret whatsAppToken;
    Secret whatsAppAppSecret;
    Secret whatsAppVerifyToken;
    /// Of further numbers, by account; one that is missing is that of the first.
    QMap<QString, Secret> whatsAppTokens;
    QMap<QString, Secret> whatsAppAppSecrets;
    Secret engineKey;
    Secret relayToken = {};

    /// Those of a number; of the first where it has none of its own.
    Secret tokenOf(const QString &account) const;
    Secret appSecretOf(const QString &account) const;
};

/// Clients for the remote systems as they are configured now. A coroutine holds a shared pointer to them, so that they
/// outlive a change of settings; requests under way end with the old ones.
class Connections {
public:
    /// The clients themselves.
    struct Clients {
        Clients(const SettingValues &settings, const EngineSecrets &secrets, std::chrono::milliseconds longestWait);
        /// Ends with Cancelled what waits for its turn; what is under way goes on.
        void turnAwayWaiting();
        /// Ends all.
        void abortAll();

        HttpClient http;
        HttpClient trackingHttp;
        MoodleClient moodle;
        SharedCalls sharedCalls;
        Turnstile writers;
        MoodleClient tracking;
        WhatsAppClient whatsApp;
        std::map<QString, std::unique_ptr<WhatsAppClient>> moreWhatsApp; ///< By account.
        bool isAborted = false;
    };

    Connections(const SettingValues &settings, const EngineSecrets &secrets,
                std::chrono::milliseconds longestWait = MoodleConnection().longestWait);
    /// The same clients, and what goes on with them, under settings that differ in nothing that concerns a connection.
    std::shared_ptr<Connections> withSettings(const SettingValues &other) const;

    /// Address and token are there.
    bool hasMoodle() const;
    bool hasWhatsApp() const;
    MoodleClient &moodle() { return m_clients->moodle; }
    /// Tracking has connections of its own, so that its long answers keep no enrolment waiting.
    MoodleClient &tracking() { return m_clients->tracking; }
    WhatsAppClient &whatsApp() { return m_clients->whatsApp; }
    /// Of one of our numbers; null for an account that is not known.
    WhatsAppClient *whatsApp(const QString &account);
    /// Accounts of all numbers with an id and a token, the first one first.
    QStringList accounts() const;
    /// Calls of any job that may be repeated, put together with those of the others.
    SharedCalls &sharedCalls() { return m_clients->sharedCalls; }
    /// What writes alone goes through here: a small campus has some ten processes for everybody.
    Turnstile &writers() { return m_clients->writers; }
    const std::shared_ptr<Clients> &clients() const { return m_clients; }
    /// Whoever pauses between two requests need not begin the next.
    bool isAborted() const { return m_clients->isAborted; }

    const SettingValues settings;
    const EngineSecrets secrets;

private:
    Connections(const SettingValues &settings, const EngineSecrets &secrets, std::shared_ptr<Clients> clients);

    const std::shared_ptr<Clients> m_clients;
};

/// The setting decides with whom, or with what rights, the engine speaks: a change of it means connecting anew.
bool concernsConnection(QStringView settingKey);

MoodleConnection moodleConnection(const SettingValues &settings, const Secret &token,
                                  std::chrono::milliseconds longestWait = MoodleConnection().longestWait);
WhatsAppConnection whatsAppConnection(const SettingValues &settings, const Secret &token, const Secret &appSecret);

/// The failure of work that needs a system which has no address or no token yet.
Error notConnected(Error::System system);
/// The failure of work that can go on once an address, a token or a right is put right.
bool wantsConnection(const Error &error);

/// The person as the rest of the program knows people; where a role hides the parts of a name, the whole stands first.
CampusPerson campusPerson(const MoodleUser &user);
