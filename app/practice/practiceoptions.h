// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/domain/secret.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <memory>

/// How a practice campus is started.
struct PracticeOptions {
    int port = 0; ///< 0 = the port of the last start with this state file if it is free, else any.
    QString stateFile; ///< SQLite file; empty = everything is gone with the campus.
    bool fillSample = true; ///< A fresh state file receives the sample centre; otherwise it stays empty.
    quint32 seed = 20261124; ///< Decides names, progress, delivery times and random faults of a fresh state file.
    QString webhookUrl; ///< Where statuses are posted; empty = as stored, or nowhere until told.
    QString activity = QStringLiteral("off"); ///< What students do by themselves: off, slow, normal, fast.
    double chaosPercent = 0; ///< Of the message requests, so many meet a fault; see chaosFaults().
    QJsonObject big; ///< Not empty: a fresh state file receives a centre of this size, see BigCentre::fromJson().
    std::shared_ptr<MovableClock> clock; ///< The campus moves it; null = one of its own that nobody else sees.
};

/// Everything a program needs to speak to a running campus.
struct PracticeEndpoints {
    QUrl moodleUrl;
    Secret moodleToken;
    QUrl whatsAppUrl;
    QString whatsAppVersion;
    QString phoneNumberId;
    QString secondPhoneNumberId; ///< The account has two numbers.
    QString businessAccountId;
    Secret whatsAppToken;
    Secret appSecret;
    Secret verifyToken;
    QUrl controlUrl; ///< "…/control"; what lies under it is in practiceHelp().

    /// With the secrets in clear: they open nothing but this campus.
    QJsonObject toJson() const;
};
