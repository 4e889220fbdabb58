// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// Lets one other program use the HTTP endpoints. Who has it is known by its label.
struct ApiToken {
    qint64 id = 0;
    QString label; ///< Unique: "web", "secretaria".
    QDateTime createdAt; ///< All UTC.
    QDateTime lastUsedAt; ///< To the minute; invalid: never.
    QDateTime revokedAt; ///< Invalid: it is good.
    bool isRevoked() const { return revokedAt.isValid(); }
    friend bool operator==(const ApiToken &, const ApiToken &) = default;
};

/// A token on the day it is made: never again is it known in clear.
struct NewApiToken {
    ApiToken token;
    Secret text; ///< What the other program shows: "bedel_12_…".
};

inline constexpr int kLongestTokenLabel = 60;
/// Trimmed, without control characters; empty when nothing is left or it is too long.
QString cleanTokenLabel(const QString &label);

/// 256 random bits, as text.
Secret newApiTokenSecret();
/// What the other program shows. The number finds the row, so that secrets are compared and not looked up.
Secret apiTokenText(qint64 id, const Secret &secret);

struct ApiTokenParts {
    qint64 id = 0;
    Secret secret;
};
/// Nothing: no token of ours looks like this.
std::optional<ApiTokenParts> apiTokenParts(const QByteArray &text);
/// What is kept of a secret. A plain hash is enough: there are 2^256 of them to guess.
QByteArray apiTokenHash(const Secret &secret);
/// In a time that tells nothing of where they differ.
bool isSameHash(const QByteArray &left, const QByteArray &right);
