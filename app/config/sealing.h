// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/secret.h"

/// The engine's key pair: any desk can seal a typed password with the public half, only the engine's host opens it.
struct EngineKey {
    QByteArray publicKey; ///< 32 bytes; stands in the database for all desks.
    Secret secretKey; ///< 32 bytes.

    /// The secret half as text for the secret store (base64); the public one is computed from it.
    Secret toSecret() const;
    /// Invalid, "engine_key_malformed".
    static Result<EngineKey> fromSecret(const Secret &stored);
    static EngineKey generate();
};

/// libsodium's anonymous box: 48 bytes longer than the secret, different each time. Invalid, "engine_key_malformed".
Result<QByteArray> seal(const QByteArray &publicKey, const Secret &secret);
/// Invalid, "seal_broken": sealed for another key, or damaged.
Result<Secret> openSealed(const EngineKey &key, const QByteArray &sealed);

/// Overwrites the bytes if nobody shares them, then empties the array.
void wipe(QByteArray *bytes);
