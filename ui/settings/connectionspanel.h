// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"
#include "ui/settings/settingspanel.h"

class Banner;
class Clock;
class ConnectionProbe;
class MoodleCard;
class NumbersCard;
class ReportsCard;
class SettingsService;
class StatusService;
class WhatsAppCard;

/// Moodle and WhatsApp: addresses, tokens, tests.
class ConnectionsPanel final : public SettingsPanel {
    Q_OBJECT
public:
    ConnectionsPanel(SettingsService &settings, StatusService &status, ConnectionProbe &probe, const Clock &clock,
                     QWidget *parent = nullptr);

    MoodleCard *moodle() const { return m_moodle; }
    WhatsAppCard *whatsApp() const { return m_whatsApp; }
    /// Below the others.
    void addCard(QWidget *card);
    /// Tests whatever has an address or a token.
    void checkAll();

signals:
    void checked(Error::System system, const CheckReport &report);

protected:
    void retranslate() override;

private:
    void showKeychain();

    SettingsService &m_settings;
    Banner *m_keychain;
    bool m_isKeychainKnown = false;
    MoodleCard *m_moodle;
    WhatsAppCard *m_whatsApp;
    NumbersCard *m_numbers;
    ReportsCard *m_reports;
};
