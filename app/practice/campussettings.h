// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QJsonObject>
#include <QStringList>

/// What can be switched on a campus while it runs; stored with its state. Names in JSON are those of the members in
/// snake_case (see the .cpp); practiceHelp() explains them to people.
struct CampusSettings {
    // Moodle
    bool debug = false; ///< Errors carry debuginfo.
    bool webServices = true;
    bool restProtocol = true;
    bool serviceEnabled = true;
    QString maintenance = QStringLiteral("off"); ///< off, site (200 with an error), cli (503 with a page)
    bool databaseDown = false;
    bool loginPage = false; ///< A proxy's login page stands in front of everything.
    QString tokenState =
        QStringLiteral("ok"); ///< ok, expired, gone, ip_restricted, not_in_service, suspended, must_change_password
    bool phoneIsIdentity = false; ///< phone1 can be read back.
    bool lastAccessHidden = false;
    qint64 maxInputVars = 5000;
    qint64 maxBodyBytes = 1 << 20; ///< The web server's limit: 413.
    qint64 maxPostBytes = 8 << 20; ///< PHP's limit: the form is lost.
    QStringList languages = {QStringLiteral("en"), QStringLiteral("es")};
    QStringList assignableRoles = {QStringLiteral("5")};
    QStringList withoutCapabilities;
    QStringList withoutFunctions; ///< Taken out of the service.
    qint64 moodleDelayMs = 0; ///< Fixed cost of a request.
    qint64 moodleInnerMs = 0; ///< Cost of each call inside a batch.
    qint64 moodleWorkers = 0; ///< Requests served at the same time; 0 = any number.
    qint64 moodleScalePercent = 100; ///< All three costs of Moodle's alike: 10 = a tenth of the time.
    QString activity = QStringLiteral("auto"); ///< auto (as the program that started it wants), off, slow, normal, fast
    // WhatsApp
    QString whatsAppTokenState = QStringLiteral("ok"); ///< ok, expired, invalid
    qint64 whatsAppTokenExpires = 0; ///< Unix seconds; 0 = never.
    QString messagingLimit = QStringLiteral("TIER_250");
    QString qualityRating = QStringLiteral("GREEN");
    qint64 whatsAppDelayMs = 0;
    qint64 deliverySpeedPercent = 100; ///< 1000 = ten times faster; 0 = statuses follow at once.
    bool duplicateStatuses = false; ///< Every status is posted twice.
    bool shuffleStatuses = false; ///< Statuses of a message come in another order.
    qint64 latePercent = 0; ///< Of the messages: their statuses come later …
    qint64 lateMs = 30'000; ///< … by up to this.
    qint64 duplicatePercent = 0; ///< Of the messages: each status is posted twice.
    qint64 shufflePercent = 0; ///< Of the messages: statuses come in another order.
    qint64 readOnlyPercent = 0; ///< Of the messages: read without delivered.
    qint64 failedPercent = 0; ///< Of the messages: a failed status (131026).
    qint64 throughputPerSecond = 80; ///< Of a number; 0 = no limit.
    bool numberFates = true; ///< The end of a phone number decides what happens to a message, see fateOf().
    bool pairLimit = true; ///< One message to a person in six seconds, 45 at once.
    qint64 marketingPerDay = 0; ///< To a person, then 131049; 0 = no limit.
    qint64 approvalSeconds = 60; ///< Until a new template is looked at.
    QString replies = QStringLiteral("auto"); ///< People answer by themselves: auto (as activity), on, off
    bool subscribed = true; ///< Without it no webhook comes.
    QString webhookUrl;
    qint64 webhookRetryMs = 1000; ///< First wait after a failed post; doubles …
    qint64 webhookRetryMaxMs = 60'000; ///< … up to this.
    qint64 webhookBatch = 1; ///< Most updates in a post; Meta's own limit is 1000.
    qint64 webhookParallel = 4; ///< Posts under way at the same time.

    QJsonObject toJson() const;
    /// Takes over the keys that are in `changes`; an unknown key or a wrong type changes nothing.
    Result<CampusSettings> with(const QJsonObject &changes) const;
    bool has(const QString &capability) const { return !withoutCapabilities.contains(capability); }
};
