// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhook/webhookterms.h"

#include "app/domain/whatsappnumbers.h"
#include "app/engine/connections.h"

WebhookTerms WebhookTerms::of(const SettingValues &settings, const QDateTime &now)
{
    WebhookTerms terms{.optOutText = settings.get(setting::kOptOutText),
                       .completedText = settings.get(setting::kCompletedText),
                       .notRecordedText = settings.get(setting::kNotRecordedText),
                       .seriesEndedText = settings.get(setting::kSeriesEndedText),
                       .promisedDays = settings.get(setting::kReplyOkDays),
                       .zone = centreTimeZone(settings),
                       .now = now,
                       .settings = settings};
    const auto add = [&terms](const QString &phoneNumberId, const QString &businessAccountId, const QString &account) {
        if (!phoneNumberId.isEmpty())
            terms.accounts.insert(phoneNumberId, account);
        if (!businessAccountId.isEmpty())
            terms.businessAccounts.insert(businessAccountId);
    };
    add(settings.get(setting::kWhatsAppPhoneNumberId), settings.get(setting::kWhatsAppBusinessAccountId),
        kFirstAccount);
    const Result<QList<WhatsAppNumberEntry>> more =
        whatsAppNumbersFromText(settings.get(setting::kWhatsAppMoreNumbers));
    for (const WhatsAppNumberEntry &number : more.value_or(QList<WhatsAppNumberEntry>()))
        add(number.phoneNumberId, number.businessAccountId, number.account);
    return terms;
}

QMap<QString, WebhookSecrets> webhookAccounts(const SettingValues &settings, const EngineSecrets &secrets)
{
    QStringList names{kFirstAccount};
    const Result<QList<WhatsAppNumberEntry>> more =
        whatsAppNumbersFromText(settings.get(setting::kWhatsAppMoreNumbers));
    for (const WhatsAppNumberEntry &number : more.value_or(QList<WhatsAppNumberEntry>()))
        names.append(number.account);
    QMap<QString, WebhookSecrets> accounts;
    for (const QString &name : std::as_const(names))
        accounts.insert(name, {.appSecret = secrets.appSecretOf(name), .verifyToken = secrets.whatsAppVerifyToken});
    return accounts;
}
