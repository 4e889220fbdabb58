// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"

#include <QByteArray>

/// Whether `header` (X-Hub-Signature-256) signs these very bytes with the app secret. Takes the same time wherever they
/// differ; false without a secret. (contract: whatsapp/README.md, section 9)
bool isWebhookSignatureValid(const QByteArray &rawBody, const QByteArray &header, const Secret &appSecret);
