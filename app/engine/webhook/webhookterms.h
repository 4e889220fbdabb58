// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/engine/webhookserver.h"

#include <QHash>
#include <QSet>

/// With what events are worked off: whose they are, and what they set going.
struct WebhookTerms {
    QHash<QString, QString> accounts; ///< Of our numbers' ids. Empty: no number is set up yet, everything is of "1".
    QSet<QString> businessAccounts; ///< Empty: not known.
    QString optOutText; ///< What answers an opt-out.
    QString completedText; ///< What answers COMPLETADO when the campus says so too.
    QString notRecordedText; ///< What answers COMPLETADO when it does not.
    QString seriesEndedText; ///< What answers CANCELAR.
    int promisedDays = 5; ///< Who says OK has so many, today included, before the next reminder.
    QTimeZone zone; ///< Whose days pauses have.
    QDateTime now; ///< UTC
    SettingValues settings; ///< Which rules use which template.

    static WebhookTerms of(const SettingValues &settings, const QDateTime &now);
    /// Empty: another number, none of ours.
    QString account(const QString &phoneNumberId) const
    {
        return accounts.isEmpty() ? QStringLiteral("1") : accounts.value(phoneNumberId);
    }
    bool isOurBusinessAccount(const QString &id) const
    {
        return businessAccounts.isEmpty() || id.isEmpty() || businessAccounts.contains(id);
    }
};

struct EngineSecrets;
/// With what the receiver checks the posts for each of our numbers; further numbers without secrets of their own have
/// those of the first.
QMap<QString, WebhookSecrets> webhookAccounts(const SettingValues &settings, const EngineSecrets &secrets);
