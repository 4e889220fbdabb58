// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/connectioncard.h"

/// Number, account and secrets of WhatsApp, with their test.
class WhatsAppCard final : public ConnectionCard {
    Q_OBJECT
public:
    WhatsAppCard(SettingsService &settings, ConnectionProbe &probe, const Clock &clock, QWidget *parent = nullptr);

protected:
    ProbeTarget target() const override;
    QCoro::Task<Result<CheckReport>> startCheck(const ProbeTarget &target) override;
    QString fieldLabel(QLatin1StringView key) const override;
    QString secretLabel(SecretName name) const override;
    void retranslate() override;

private:
    SecretEdit *m_token;
};
