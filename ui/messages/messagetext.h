// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"

/// "Welcome", "Progress"...
QString purposeText(MessagePurpose purpose);
/// "Leire Vidal": the name as the list has it ("Vidal, Leire"), turned round for a sentence.
QString recipientName(const MessageRow &row);
/// "Welcome to Leire Vidal"
QString messageTitle(const MessageRow &row);
/// "bienvenida_curso · welcome"; without a template what is missing.
QString templateAndPurpose(const Message &message);
/// The state's word, with the reason of a failure or of waiting in a few words: "Failed: no WhatsApp".
QString stateAndReason(const Message &message);
/// What a person has to know before deciding: why it waits, failed, or is unconfirmed; empty otherwise.
struct MessageExplanation {
    QString title;
    QString sentence;
};
MessageExplanation explanation(const Message &message);
/// The message waits because nobody has chosen a template.
bool waitsForTemplate(const Message &message);
/// One line of the history: "Accepted by WhatsApp".
QString eventText(MessageState state);
