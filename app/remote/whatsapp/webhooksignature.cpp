// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/whatsapp/webhooksignature.h"

#include <QMessageAuthenticationCode>

bool isWebhookSignatureValid(const QByteArray &rawBody, const QByteArray &header, const Secret &appSecret)
{
    if (appSecret.isEmpty())
        return false;
    const QByteArray expected =
        "sha256=" + QMessageAuthenticationCode::hash(rawBody, appSecret.reveal(), QCryptographicHash::Sha256).toHex();
    if (header.size() != expected.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype index = 0; index < expected.size(); ++index)
        difference |= static_cast<unsigned char>(expected.at(index) ^ header.at(index));
    return difference == 0;
}
