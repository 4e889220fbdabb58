// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/whatsappcard.h"

#include "ui/settings/secretedit.h"

using namespace Qt::Literals::StringLiterals;

WhatsAppCard::WhatsAppCard(SettingsService &settings, ConnectionProbe &probe, const Clock &clock, QWidget *parent)
    : ConnectionCard(Error::System::WhatsApp, settings, probe, clock, parent)
{
    addText(setting::kWhatsAppPhoneNumberId.key, 0, 0);
    m_token = addSecret(SecretName::WhatsAppToken, 0, 1);
    addText(setting::kWhatsAppBusinessAccountId.key, 1, 0);
    addSecret(SecretName::WhatsAppAppSecret, 1, 1);
    addSecret(SecretName::WhatsAppVerifyToken, 2, 0);
    addText(setting::kWhatsAppUrl.key, 3, 0, true);
    addText(setting::kWhatsAppVersion.key, 3, 1, true);
    finish();
}

ProbeTarget WhatsAppCard::target() const
{
    ProbeTarget target;
    target.whatsAppUrl = QUrl(typed(setting::kWhatsAppUrl.key));
    target.whatsAppVersion = typed(setting::kWhatsAppVersion.key);
    target.phoneNumberId = typed(setting::kWhatsAppPhoneNumberId.key);
    target.businessAccountId = typed(setting::kWhatsAppBusinessAccountId.key);
    target.whatsAppToken = m_token->typed();
    return target;
}

QCoro::Task<Result<CheckReport>> WhatsAppCard::startCheck(const ProbeTarget &target)
{
    return probe().checkWhatsApp(target);
}

QString WhatsAppCard::fieldLabel(QLatin1StringView key) const
{
    if (key == setting::kWhatsAppPhoneNumberId.key)
        return tr("Phone &number id");
    if (key == setting::kWhatsAppBusinessAccountId.key)
        return tr("&Business account id");
    if (key == setting::kWhatsAppUrl.key)
        return tr("A&ddress of the service");
    return tr("&Version of the service");
}

QString WhatsAppCard::secretLabel(SecretName name) const
{
    if (name == SecretName::WhatsAppToken)
        return tr("Permanent t&oken");
    if (name == SecretName::WhatsAppAppSecret)
        return tr("App &secret");
    return tr("Verify to&ken of the webhook");
}

void WhatsAppCard::retranslate()
{
    card()->setTitle(u"WhatsApp"_s);
    ConnectionCard::retranslate();
}
