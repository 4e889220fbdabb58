// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errorrows.h"

#include <QtGlobal>

// Bedel's own codes of what stands between a message and its person.

namespace {

using F = Error::Fact;

// clang-format off
constexpr ErrorRow kRows[] {
    {.code = "opted_out",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Does not want messages"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "This person asked not to get any more messages. Nothing was sent."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Only the person can undo that, for example by writing ALTA.")},
    {.code = "person_blocked",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Person blocked"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "This person is blocked here. Nothing was sent."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Unblock the person on their card if that was a mistake.")},
    {.code = "person_erased",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Person erased"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "This person's data were erased. Nothing was sent."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "There is nothing to be done.")},
    {.code = "wrong_number",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Wrong number"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The phone number is marked as wrong. Nothing was sent."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Correct the number on the student's card.")},
    {.code = "guardian_unknown",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Guardian not known"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "This person is a minor and no guardian's contact is known. Nothing was sent."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Enter the guardian's contact on the person's card.")},
    {.code = "enrolment_ended",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Enrolment not in force"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The enrolment that the message is about is not in force any more. Nothing was sent."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "There is nothing to be done.")},
    {.code = "same_text",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Same text again"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The person got the same text a few days ago. It was not sent again."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Send it by hand if it is wanted all the same.")},
    {.code = "expired",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Too late"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The message could not go out in time and has lost its purpose."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Send it by hand if it is wanted all the same.")},
    {.code = "not_allowed",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Not allowed"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The sending rules do not let this message pass."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Its trace says why.")},
    {.code = "messaging_limit", .facts = {F::Parameter},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Daily limit reached"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Meta lets this centre write first to %1 different people in 24 hours, and they have been reached. The message waits for its turn."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "It goes out by itself. The limit grows with time and good quality, or by verifying the business at Meta.")},
    {.code = "test_mode",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Test mode"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Test mode is on and this number is not one of the test numbers. The message waits."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Switch test mode off in Settings when everything is ready.")},
    {.code = "template_refused", .facts = {F::Template},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Template refused"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "WhatsApp refuses the template “%1”. The rules that use it are stopped."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Look at the template at Meta. The rules go on by themselves once it is approved again.")},
    {.code = "whatsapp_account",
        .title = QT_TRANSLATE_NOOP("ErrorText", "WhatsApp account refused"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "WhatsApp refuses the account, its number or its token. Messages wait and the rules are stopped."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the connection in Settings. Everything goes on by itself once it works again.")},
    {.code = "window_closed",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Conversation closed"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "More than 24 hours have passed since the person last wrote, so a free text cannot be sent."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Send a template instead.")},
    {.code = "text_empty",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Nothing written"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The text is empty."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Write something first.")},
    {.code = "text_too_long", .facts = {F::Parameter},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Text too long"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "WhatsApp takes at most %1 characters in one message."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Shorten the text or send it in two parts.")},
    {.code = "token_label_invalid", .facts = {F::Parameter},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Name not possible"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The token needs a name of at most %1 characters."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Name it after the program that will use it.")},
    {.code = "token_label_taken", .facts = {F::Name},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Name already used"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "There is already a token called “%1”."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or revoke the other token first.")},
    {.code = "token_unknown", .facts = {F::Name},
        .title = QT_TRANSLATE_NOOP("ErrorText", "No such token"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "There is no valid token called “%1”."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "It may have been revoked already.")},
    {.code = "contact_unknown",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Conversation gone"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "This conversation does not exist any more."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Update the list.")},
    {.code = "nobody_to_send_to",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Nobody can get it"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "None of the chosen people can get this message."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "The preview says of each of them why.")},
    {.code = "settled_lost",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Did not arrive"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "It was never known whether the message went out; somebody noted that it did not arrive."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Send it again if it is still wanted.")},
};
// clang-format on

} // namespace

std::span<const ErrorRow> sendingErrorRows()
{
    return kRows;
}
