// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

/// As Meta writes it on the wire: ASCII only, "/" escaped. The signature covers these bytes.
QByteArray metaJson(const QJsonObject &json);
/// "sha256=" and the signature over the body.
QByteArray webhookSignature(const QByteArray &body, const QByteArray &appSecret);
