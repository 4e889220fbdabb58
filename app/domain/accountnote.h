// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

/// The newest that WhatsApp said of the account or one of its numbers: a restriction, another limit. Kept for the
/// health of the connection, until something newer of the same kind comes.
struct AccountNote {
    QString field; ///< "account_update", "phone_number_quality_update", "business_capability_update", "messages".
    QString event; ///< "ACCOUNT_RESTRICTION", "THROUGHPUT_UPGRADE"..., or an error code.
    QString number; ///< Display number; may be empty.
    QString limit; ///< "TIER_2K", or people a day; may be empty.
    QString detail;
    QDateTime until; ///< UTC; invalid: not said.
    QDateTime at; ///< UTC
    /// The account may send less than usual, or nothing, and a person has to look.
    bool isTrouble(const QDateTime &now) const;
    friend bool operator==(const AccountNote &, const AccountNote &) = default;
};

/// As one setting keeps them.
inline constexpr QLatin1StringView kAccountNotesKey("note.whatsapp_account");
QString toText(const QList<AccountNote> &notes);
QList<AccountNote> accountNotesFromText(const QString &text);
/// The new one takes the place of what was said of the same matter before, if it is newer.
void take(QList<AccountNote> &notes, const AccountNote &note);

/// How statuses and answers reach this centre, as engines say it and as it shows.
struct ReceiverState {
    enum class Kind { None, Webhook, Relay };
    Kind kind = Kind::None;
    QDateTime saidAt; ///< UTC: when an engine last said so.
    QDateTime firstEventAt; ///< UTC: when the oldest came in of the events that are kept.
    QDateTime lastEventAt; ///< UTC: when the newest event came in; invalid: never.
    /// Without it a message that was accepted stays "accepted, delivery unknown".
    bool tellsDelivery() const { return kind != Kind::None && lastEventAt.isValid(); }
    QString toText() const; ///< Kind and saidAt.
    static ReceiverState fromText(const QString &text);
    friend bool operator==(const ReceiverState &, const ReceiverState &) = default;
};
inline constexpr QLatin1StringView kReceiverKey("note.receiver");
/// An engine that has not said so for longer does not receive any more.
inline constexpr std::chrono::minutes kReceiverAlive{5};
