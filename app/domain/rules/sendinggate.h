// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/ruleverdict.h"
#include "app/domain/rules/sendinghours.h"

#include <chrono>

/// Automatic messages that one person may get, over all courses and desks, and what else spares that person some.
struct PersonCaps {
    int perDay = 1; ///< In any 24 hours.
    int perWeek = 3; ///< In any 7 days.
    int perMonth = 8; ///< In any 30 days.
    /// A held message dies after this time, if it could have gone out at all meanwhile.
    std::chrono::hours heldAtMost{48};
    /// Somebody who wrote is in a conversation for this long: automatic messages would interrupt it.
    std::chrono::hours conversation{24};
    /// The same text of the same rule step does not come again within these days; 30 at most, further back no notes
    /// are read.
    int sameTextDays = 14;
    friend bool operator==(const PersonCaps &, const PersonCaps &) = default;
};

/// What is known of a person when a message is to go out. Times UTC.
struct PersonFacts {
    qint64 studentId = 0;
    bool hasPhone = true;
    QDateTime optedOutAt; ///< Invalid: may be written to.
    QDateTime promotionInAt; ///< Said yes to promotion; invalid: never did, or took it back.
    QDateTime promotionOutAt; ///< Wants no promotion; invalid: did not say so.
    QString blocked; ///< "erased", "blocked"; empty: neither.
    QDateTime wrongNumberAt; ///< Somebody marked the number as wrong; invalid: not.
    bool isMinor = false;
    QString guardianPhone; ///< E.164: of a minor; empty: none is known.
    QDateTime lastIncoming; ///< On whichever of our numbers.
    QHash<QString, QDateTime> incomingOn; ///< By account: each number has its own 24 hours with a person.
    QTimeZone zone; ///< Invalid: that of the centre.
    QList<SentNote> notes; ///< Of the last 30 days and those on their way, ascending.

    /// Promotion needs a yes of its own; following up a course rests on the contract.
    bool acceptsPromotion() const { return promotionInAt.isValid() && !promotionOutAt.isValid(); }
    /// The number that messages to this person go to: a minor's guardian's, never the minor's own.
    const QString &recipient(const QString &ownPhone) const { return isMinor ? guardianPhone : ownPhone; }
};

/// A message that wants to go out.
struct SendingWish {
    std::optional<RuleEvent> event; ///< Nothing: written by a person.
    QString occasion;
    qint64 enrolmentId = 0;
    bool isEnrolmentActive = true;
    bool isEnrolmentOver = false; ///< Ended or suspended, and its course was not completed.
    bool isPromotion = false; ///< Its template is of the category that promotes.
    QDateTime pausedUntil; ///< UTC: the enrolment rests (leave, or the person asked for time). Invalid: it does not.
    QByteArray textHash;
    /// An open conversation does not hold it: it is part of one, or the person has just enrolled and waits for it.
    bool isExpected = false;
    /// What a person has seen in the way and sends it in spite of; see yieldsToInsistence().
    QList<RuleCondition::Kind> insistedOn;
    QDateTime heldSince; ///< UTC: first found ready. Invalid: now.
    QDateTime expiresAt; ///< UTC: of the occasion itself. Invalid: none.
    bool isAutomatic() const { return event.has_value(); }
};

/// May it go out?
struct GateVerdict {
    enum class Answer { Now, Later, Never };
    Answer answer = Answer::Now;
    QDateTime at; ///< UTC: when; for Later the earliest moment as known today, it is judged again then.
    /// All of them for Now; otherwise up to the one that decided. An unmet one beside Now is a warning: what a person
    /// sends is warned of all that would hold a rule's message, and held by the stop list alone.
    QList<RuleCondition> conditions;
};

/// The part of the stop list that a person may overrule, having seen it: the enrolment is over or rests, a conversation
/// is open.
bool yieldsToInsistence(RuleCondition::Kind kind);
/// All of that part.
QList<RuleCondition::Kind> insistableKinds();
/// What was in the way of a message that somebody had sent all the same; empty: nobody insisted on anything.
QList<RuleCondition> insistedOn(const Message &message);
/// Fills in what a message that no rule made brings along.
void addWhatWasAsked(const Message &message, SendingWish *wish);

/// The stop list, caps and hours, in this order. (sending-rules.md)
GateVerdict judgeSending(const SendingWish &wish, const PersonFacts &person, const PersonCaps &caps,
                         const SendingHours &hours, const QDateTime &now, const QTimeZone &centreZone);
/// The same for many: \a days are those of the person's zone.
GateVerdict judgeSending(const SendingWish &wish, const PersonFacts &person, const PersonCaps &caps,
                         const SendingHours &hours, const QDateTime &now, const ZoneDays &days);

/// Of the wishes that are due for one person, who goes: the event of highest priority, the older occasion first.
/// Index into \a wishes; -1 for none.
qsizetype firstInLine(const QList<SendingWish> &wishes, const QList<GateVerdict> &verdicts);
