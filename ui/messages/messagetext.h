// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"

/// "Welcome", "Progress"...
QString purposeText(MessagePurpose purpose);
/// The rule that an occasion belongs to, the number of the notice (1 for the first), and what the spell says.
struct OccasionParts {
    std::optional<RuleEvent> event;
    QString spell;
    int step = 1;
};
OccasionParts occasionParts(const QString &occasion);
/// "Leire Vidal": the name as the list has it ("Vidal, Leire"), turned round for a sentence.
QString recipientName(const MessageRow &row);
/// "+34 600 11 22 33"; that of a minor's guardian says so.
QString recipientPhone(const MessageRow &row);
/// "Welcome to Leire Vidal"
QString messageTitle(const MessageRow &row);
/// Why it was written: "no activity, 2nd notice", "progress 50 %", "by hand, Nuria".
QString reasonText(const Message &message);
/// What somebody had it sent in spite of: "Sent all the same by Nuria. The person wrote on…"; empty: nothing was.
QString insistedText(const Message &message);
/// "recordatorio_inactividad · no activity, 2nd notice"; without a template what is missing.
QString templateAndReason(const Message &message);
/// The state's word, with the reason of a failure or of waiting in a few words: "Failed: no WhatsApp". Where nobody
/// reports what is delivered, an accepted message says so.
QString stateAndReason(const Message &message, bool isDeliveryReported = true);
/// The few words for an error by its code alone.
QString errorTitle(const QString &code);
/// What a person has to know before deciding: why it waits, failed, or is unconfirmed; empty otherwise.
struct MessageExplanation {
    QString title;
    QString sentence;
};
MessageExplanation explanation(const Message &message);
/// What to know and do about a message that should have arrived by now. \a since: when WhatsApp took it, as it is
/// shown.
MessageExplanation undeliveredExplanation(const QString &since);
/// The message waits because nobody has chosen a template.
bool waitsForTemplate(const Message &message);
/// Goes out later by itself: until when it rests. Nothing: it does not.
std::optional<QDateTime> restsUntil(const Message &message, const QDateTime &now);
/// One line of the history: "Accepted by WhatsApp".
QString eventText(MessageState state);
/// What Meta counts the message as, in a sentence; empty as long as it has not said so.
QString billingText(const QJsonObject &pricing);
