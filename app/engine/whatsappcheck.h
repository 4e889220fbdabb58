// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/connectioncheck.h"
#include "app/remote/whatsapp/whatsappclient.h"

/// The connection test of WhatsApp: number, token, templates, and whether the chosen ones can be sent.
QCoro::Task<QList<CheckItem>> checkWhatsApp(WhatsAppClient *whatsApp, SettingValues settings, QDateTime now);
