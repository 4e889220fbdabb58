// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagetext.h"

#include "app/domain/phone.h"
#include "app/domain/rules/sendinggate.h"
#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/style/stateword.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

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

/// What answers BAJA, CANCELAR or COMPLETADO without anybody writing it.
bool isOwnAnswer(const Message &message)
{
    return !message.isAutomatic
        && (message.occasion.startsWith("optout:"_L1) || message.occasion.startsWith("reply:"_L1));
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

QString recipientPhone(const MessageRow &row)
{
    const QString phone = formattedPhone(row.message.to);
    return row.isToGuardian ? MessageWords::tr("%1, guardian", "phone").arg(phone) : phone;
}

QString messageTitle(const MessageRow &row)
{
    const QString what =
        isOwnAnswer(row.message) ? MessageWords::tr("Automatic answer") : purposeText(row.message.purpose);
    return MessageWords::tr("%1 to %2", "what a message is for, to whom").arg(what, recipientName(row));
}

OccasionParts occasionParts(const QString &occasion)
{
    const QStringList parts = occasion.split(u':');
    OccasionParts known{.event = ruleEvent(parts.value(0)), .spell = parts.value(2)};
    if (parts.size() > 3)
        known.step = std::max(1, parts.value(3).toInt());
    return known;
}

QString reasonText(const Message &message)
{
    if (isOwnAnswer(message))
        return MessageWords::tr("automatic answer", "to BAJA, CANCELAR or COMPLETADO");
    if (!message.isAutomatic) {
        const QString how = message.kind == MessageKind::Text ? MessageWords::tr("reply", "a message written in a chat")
                                                              : MessageWords::tr("by hand", "a message");
        return message.who.isEmpty() ? how : MessageWords::tr("%1, %2", "by hand, who").arg(how, message.who);
    }
    const OccasionParts parts = occasionParts(message.occasion);
    if (!parts.event)
        return purposeText(message.purpose).toLower();
    QString name = ruleName(*parts.event).toLower();
    if (*parts.event == RuleEvent::Milestone && parts.spell.toInt() > 0)
        name = MessageWords::tr("progress %1 %").arg(parts.spell);
    return parts.step < 2 ? name : MessageWords::tr("%1, notice %2", "why, which one").arg(name).arg(parts.step);
}

QString insistedText(const Message &message)
{
    QStringList sentences;
    const QList<RuleCondition> conditions = insistedOn(message);
    for (const RuleCondition &condition : conditions) {
        if (!condition.isMet)
            sentences.append(conditionText(condition, QTimeZone::systemTimeZone()).sentence);
    }
    if (sentences.isEmpty())
        return {};
    const QString what = sentences.join(u' ');
    return message.who.isEmpty()
        ? MessageWords::tr("Sent all the same. %1", "what was in the way").arg(what)
        : MessageWords::tr("%1 had it sent all the same. %2", "who, what was in the way").arg(message.who, what);
}

QString templateAndReason(const Message &message)
{
    const QString reason = reasonText(message);
    if (message.kind == MessageKind::Text)
        return reason.left(1).toUpper() + reason.mid(1);
    return message.templateKey.name.isEmpty()
        ? MessageWords::tr("no template · %1", "%1 is what the message is for").arg(reason)
        : MessageWords::tr("%1 · %2", "template, what the message is for").arg(message.templateKey.name, reason);
}

std::optional<QDateTime> restsUntil(const Message &message, const QDateTime &now)
{
    const bool rests = message.state == MessageState::Queued && message.waitsFor.isEmpty()
        && message.notBefore.isValid() && message.notBefore > now;
    return rests ? std::optional(message.notBefore) : std::nullopt;
}

bool waitsForTemplate(const Message &message)
{
    return message.state == MessageState::Queued && message.waitsFor == "no_template"_L1;
}

QString stateAndReason(const Message &message, bool isDeliveryReported)
{
    const QString state = stateWord(message.state);
    if (waitsForTemplate(message))
        return MessageWords::tr("%1: no template chosen", "Queued: why it does not go out").arg(state);
    if (message.state == MessageState::Queued && !message.waitsFor.isEmpty())
        return MessageWords::tr("%1: %2", "Queued: why it does not go out")
            .arg(state, describe(waitingError(message)).title);
    const bool hasReason = message.state == MessageState::Failed || message.state == MessageState::Cancelled;
    if (hasReason && message.error)
        return MessageWords::tr("%1: %2", "Failed: why").arg(state, describe(*message.error).title);
    if (message.state == MessageState::Accepted && !isDeliveryReported)
        return MessageWords::tr("Accepted, delivery unknown");
    return state;
}

QString errorTitle(const QString &code)
{
    return describe({.kind = Error::Kind::Invalid, .system = Error::System::WhatsApp, .code = code}).title;
}

MessageExplanation explanation(const Message &message)
{
    if (waitsForTemplate(message))
        return {MessageWords::tr("It waits for a template"),
                MessageWords::tr("It goes out as soon as an approved template is chosen for it in Settings.")};
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
    const bool hasReason = message.state == MessageState::Failed || message.state == MessageState::Cancelled;
    if (hasReason && message.error) {
        const ErrorText text = describe(*message.error);
        return {text.title, text.toText()};
    }
    return {};
}

MessageExplanation undeliveredExplanation(const QString &since)
{
    return {
        MessageWords::tr("Waits for its delivery since %1", "a day and a time").arg(since),
        MessageWords::tr("WhatsApp has taken it and has not delivered it. The phone may be off or without internet; "
                         "or the number has no WhatsApp, which may still be reported (131026). It arrives when the "
                         "phone is back, and is not sent again by itself. What matters is better said in a call, "
                         "which also shows whether the number is right.")};
}

QString eventText(MessageState state)
{
    return state == MessageState::Accepted ? MessageWords::tr("Accepted by WhatsApp") : stateWord(state);
}

QString billingText(const QJsonObject &pricing)
{
    const QString category = pricing.value("category"_L1).toString();
    if (category.isEmpty())
        return {};
    QString name = category; // a new one is shown as Meta writes it
    if (category == "utility"_L1)
        name = MessageWords::tr("utility");
    else if (category == "marketing"_L1 || category == "marketing_lite"_L1)
        name = MessageWords::tr("promotion");
    else if (category == "service"_L1)
        name = MessageWords::tr("answer in a conversation");
    if (pricing.value("type"_L1).toString().startsWith("free"_L1))
        return MessageWords::tr("Meta counts it as free of charge (%1).").arg(name);
    return MessageWords::tr("Meta counts it as: %1.").arg(name);
}
