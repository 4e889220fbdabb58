// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/campusperson.h"
#include "app/domain/connectioncheck.h"
#include "app/domain/result.h"
#include "app/domain/secret.h"

#include <QCoroTask>
#include <QUrl>

/// Addresses and tokens to be tried before they are saved; empty parts are taken from what is saved.
struct ProbeTarget {
    QUrl moodleUrl;
    Secret moodleToken;
    QUrl whatsAppUrl;
    QString whatsAppVersion;
    QString phoneNumberId;
    QString businessAccountId;
    Secret whatsAppToken;
};

/// What the campus already knows of the person in a form.
struct CampusMatch {
    enum class By { Email, Username, Idnumber };
    CampusPerson person;
    By by = By::Email;
};

struct CampusLookup {
    QList<CampusMatch> matches;
    /// The role behind the token may not see people: an empty answer means nothing on this campus.
    bool isBlind = false;
};

/// The one thing that windows ask the remote world directly: does this connection work, and is this person already on
/// the campus? The engine implements it; the Application hands it in. (architecture, decision 14)
class ConnectionProbe {
public:
    virtual ~ConnectionProbe() = default;
    virtual QCoro::Task<Result<CheckReport>> checkMoodle(ProbeTarget target) = 0;
    virtual QCoro::Task<Result<CheckReport>> checkWhatsApp(ProbeTarget target) = 0;
    /// NotFound "not_connected" when this desk has no campus token: then only the engine's own check counts.
    virtual QCoro::Task<Result<CampusLookup>> lookUp(QString email, QString username) = 0;
};
