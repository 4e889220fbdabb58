// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectionspanel.h"

#include "app/services/settingsservice.h"
#include "ui/settings/moodlecard.h"
#include "ui/settings/numberscard.h"
#include "ui/settings/reportscard.h"
#include "ui/settings/whatsappcard.h"
#include "ui/widgets/banner.h"

#include <QVBoxLayout>

ConnectionsPanel::ConnectionsPanel(SettingsService &settings, StatusService &status, ConnectionProbe &probe,
                                   const Clock &clock, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
    , m_keychain(new Banner(Banner::Kind::Warning))
    , m_moodle(new MoodleCard(settings, probe, clock))
    , m_whatsApp(new WhatsAppCard(settings, probe, clock))
    , m_numbers(new NumbersCard(settings, status, clock))
    , m_reports(new ReportsCard(settings))
{
    column()->addWidget(m_keychain);
    column()->addWidget(m_moodle);
    column()->addWidget(m_whatsApp);
    column()->addWidget(m_numbers);
    column()->addWidget(m_reports);
    column()->addStretch(1);
    connect(m_moodle, &ConnectionCard::checked, this, &ConnectionsPanel::checked);
    connect(m_whatsApp, &ConnectionCard::checked, this, &ConnectionsPanel::checked);
    // Whether there is a keychain is certain only after its first answer.
    connect(&settings, &SettingsService::secretChanged, this, &ConnectionsPanel::showKeychain);
    connect(&settings, &SettingsService::changed, this, &ConnectionsPanel::showKeychain);
    m_keychain->hide();
    QCoro::connect(settings.askKeychain(), this, [this](bool) {
        m_isKeychainKnown = true;
        showKeychain();
    });
    ConnectionsPanel::retranslate();
}

void ConnectionsPanel::addCard(QWidget *card)
{
    column()->insertWidget(column()->count() - 1, card);
}

void ConnectionsPanel::checkAll()
{
    m_moodle->check();
    m_whatsApp->check();
}

void ConnectionsPanel::showKeychain()
{
    m_keychain->setVisible(m_isKeychainKnown && !m_settings.keepsSecrets() && !m_settings.profile().isPractice());
}

void ConnectionsPanel::retranslate()
{
    m_keychain->setMessage(
        tr("This computer has no keychain"),
        tr("Tokens are kept only while the program runs and are asked for again at each start. With a "
           "keychain (GNOME Keyring, KWallet) they would be kept."));
    showKeychain();
}
