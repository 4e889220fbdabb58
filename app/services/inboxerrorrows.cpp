// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errorrows.h"

#include <QtGlobal>

// Conversations, consent and the relay.

namespace {

using F = Error::Fact;

// clang-format off
constexpr ErrorRow kRows[] {
    {.code = "media_not_here",
        .title = QT_TRANSLATE_NOOP("ErrorText", "File not here yet"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The file of this message has not been brought from WhatsApp."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "It is brought by itself within some minutes; WhatsApp keeps it for about a week.")},
    {.code = "incoming_unknown",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Message no longer there"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "This message is no longer kept: its conversation was erased or joined with another one."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Open the conversation again.")},
    {.code = "name_taken", .facts = {F::Name},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Name already taken"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "There is a quick reply called “%1” already."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {.code = "quick_reply_empty",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Quick reply not complete"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "A quick reply needs a name and a text."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Complete it, then save it again.")},
    {.code = "pause_days",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Days not valid"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The last day of the pause lies before its first one."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Correct the days.")},
    {.code = "export_unwritable", .facts = {F::Url},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Export not written"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be written."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Choose another folder, with enough room and the right to write there.")},
    {.code = "relay_token",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Relay refuses"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The relay does not accept the token."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Give the engine and the relay the same BEDEL_RELAY_TOKEN.")},
    {.code = "relay_answer",
        .title = QT_TRANSLATE_NOOP("ErrorText", "No relay there"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Something that is no relay answers at its address."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the setting “relay.url” and the web server in front of the relay.")},
};
// clang-format on

} // namespace

std::span<const ErrorRow> inboxErrorRows()
{
    return kRows;
}
