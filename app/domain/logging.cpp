// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/logging.h"

Q_LOGGING_CATEGORY(lcApp, "bedel.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConfig, "bedel.config", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStorage, "bedel.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "bedel.remote.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMoodle, "bedel.remote.moodle", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWhatsApp, "bedel.remote.whatsapp", QtInfoMsg)
Q_LOGGING_CATEGORY(lcEngine, "bedel.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWebhook, "bedel.engine.webhook", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPractice, "bedel.practice", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "bedel.ui", QtInfoMsg)
