// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// Why nothing goes out from one of our numbers for now: a message failed after it had been accepted, for a reason that
/// concerns everything the number sends. Kept among the shared settings, so that every engine knows.
struct NumberHold {
    QString code; ///< Meta's.
    QDateTime since; ///< UTC: what was sent later and arrives shows that it is over.
    QDateTime until; ///< UTC: then one message is tried.
    int times = 1; ///< Failures in a row, the swarm of one moment counting once.

    /// The hold after another failure: it lasts longer each time; the same one while it lasts.
    NumberHold again(const QString &failure, const QDateTime &now) const;
    /// A first failure.
    static NumberHold first(const QString &failure, const QDateTime &now);
    /// One message is on its way to see whether the number works again: nothing else until its status is known.
    NumberHold tried(const QDateTime &now) const;

    QString toText() const;
    static NumberHold fromText(const QString &text);
    /// "hold.number.1"
    static QString settingKey(const QString &account);
    /// Empty: not the key of a hold.
    static QString accountOf(const QString &settingKey);
    friend bool operator==(const NumberHold &, const NumberHold &) = default;
};
