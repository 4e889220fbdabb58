// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// Every category of the program. Log identifiers only: never names, phones, e-mails, tokens or message bodies.
Q_DECLARE_LOGGING_CATEGORY(lcApp) // bedel.app
Q_DECLARE_LOGGING_CATEGORY(lcConfig) // bedel.config
Q_DECLARE_LOGGING_CATEGORY(lcStorage) // bedel.storage
Q_DECLARE_LOGGING_CATEGORY(lcHttp) // bedel.remote.http
Q_DECLARE_LOGGING_CATEGORY(lcMoodle) // bedel.remote.moodle
Q_DECLARE_LOGGING_CATEGORY(lcWhatsApp) // bedel.remote.whatsapp
Q_DECLARE_LOGGING_CATEGORY(lcEngine) // bedel.engine
Q_DECLARE_LOGGING_CATEGORY(lcWebhook) // bedel.engine.webhook
Q_DECLARE_LOGGING_CATEGORY(lcPractice) // bedel.practice
Q_DECLARE_LOGGING_CATEGORY(lcUi) // bedel.ui
