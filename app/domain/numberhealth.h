// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// One of our WhatsApp numbers as WhatsApp last described it; the engine notes it among the shared settings.
/// (contract: whatsapp/README.md, sections 4 and 5)
struct NumberHealth {
    QString displayNumber; ///< "+34 600 00 00 00"
    QString verifiedName;
    QString quality; ///< "GREEN", "YELLOW", "RED", "UNKNOWN"
    QString status; ///< "CONNECTED"...
    QString throughputLevel; ///< "STANDARD", "HIGH"
    QString messagingLimit; ///< "TIER_250"...; of the whole portfolio. Empty: not told.
    QDateTime readAt; ///< UTC; invalid: never read.

    /// Different people that may be written to outside a window in any 24 hours; nothing: no limit. Where WhatsApp
    /// tells none, or one that is not known here, the smallest that it gives to a new centre counts.
    std::optional<int> peoplePerDay() const;
    /// False: peoplePerDay() is an assumption.
    bool isLimitKnown() const;
    /// Messages a second that the number may send.
    int mostPerSecond() const;

    QString toText() const;
    static NumberHealth fromText(const QString &text);
    /// "health.number.1"
    static QString settingKey(const QString &account);
    friend bool operator==(const NumberHealth &, const NumberHealth &) = default;
};

/// Under which the engine notes until when a number's token is good: ISO 8601 UTC, empty for ever. "health.token.1"
QString tokenExpiryKey(const QString &account);
