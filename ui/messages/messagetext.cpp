// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagetext.h"

#include "app/services/errortext.h"
#include "ui/style/stateword.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(MessageWords)
};

/// Why a queued message does not go out although it is due.
Error waitingError(const Message &message)
{
    return message.error.value_or(
        Error{.kind = Error::Kind::Invalid, .system = Error::System::WhatsApp, .code = message.waitsFor});
}

} // namespace

QString purposeText(MessagePurpose purpose)
{
    switch (purpose) {
    case MessagePurpose::Welcome:
        return MessageWords::tr("Welcome");
    case MessagePurpose::Progress:
        return MessageWords::tr("Progress");
    case MessagePurpose::Inactivity:
        return MessageWords::tr("Reminder");
    case MessagePurpose::Completion:
        return MessageWords::tr("Completion");
    case MessagePurpose::Manual:
        return MessageWords::tr("Written by hand");
    case MessagePurpose::Reminder:
        return MessageWords::tr("Reminder");
    case MessagePurpose::Survey:
        return MessageWords::tr("Survey");
    }
    return {};
}

QString recipientName(const MessageRow &row)
{
    const QString first = row.studentName.section(u", "_s, 1);
    const QString last = row.studentName.section(u", "_s, 0, 0);
    return first.isEmpty() ? last : MessageWords::tr("%1 %2", "first name, last name").arg(first, last);
}

QString messageTitle(const MessageRow &row)
{
    return MessageWords::tr("%1 to %2", "what a message is for, to whom")
        .arg(purposeText(row.message.purpose), recipientName(row));
}

QString templateAndPurpose(const Message &message)
{
    const QString purpose = purposeText(message.purpose);
    return message.templateKey.name.isEmpty()
        ? MessageWords::tr("no template · %1", "%1 is what the message is for").arg(purpose)
        : MessageWords::tr("%1 · %2", "template, what the message is for").arg(message.templateKey.name, purpose);
}

bool waitsForTemplate(const Message &message)
{
    return message.state == MessageState::Queued && message.waitsFor == "no_template"_L1;
}

QString stateAndReason(const Message &message)
{
    const QString state = stateWord(message.state);
    if (waitsForTemplate(message))
        return MessageWords::tr("%1: no template chosen", "Queued: why it does not go out").arg(state);
    if (message.state == MessageState::Queued && !message.waitsFor.isEmpty())
        return MessageWords::tr("%1: %2", "Queued: why it does not go out")
            .arg(state, describe(waitingError(message)).title);
    if (message.state == MessageState::Failed && message.error)
        return MessageWords::tr("%1: %2", "Failed: why").arg(state, describe(*message.error).title);
    return state;
}

MessageExplanation explanation(const Message &message)
{
    if (waitsForTemplate(message))
        return {MessageWords::tr("It waits for a template"),
                MessageWords::tr("It goes out as soon as an approved template is chosen for the welcome.")};
    if (message.state == MessageState::Queued && !message.waitsFor.isEmpty()) {
        const ErrorText text = describe(waitingError(message));
        return {MessageWords::tr("It waits: %1", "%1 is what is in its way").arg(text.title), text.toText()};
    }
    if (message.state == MessageState::Unconfirmed)
        return {
            MessageWords::tr("Perhaps it arrived"),
            MessageWords::tr("The connection was cut before WhatsApp answered. It is not repeated by itself; a later "
                             "notice of WhatsApp may still settle it.")};
    if (message.state == MessageState::Held)
        return {MessageWords::tr("WhatsApp holds it back"),
                MessageWords::tr(
                    "WhatsApp has taken it and checks its quality before delivering it. There is nothing to do.")};
    if (message.state == MessageState::Failed && message.error) {
        const ErrorText text = describe(*message.error);
        return {text.title, text.toText()};
    }
    return {};
}

QString eventText(MessageState state)
{
    return state == MessageState::Accepted ? MessageWords::tr("Accepted by WhatsApp") : stateWord(state);
}
