// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one message says, as a bubble shows it.
#include "app/domain/phone.h"
#include "app/services/errortext.h"
#include "ui/inbox/inboxtext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMimeDatabase>

using namespace Qt::Literals::StringLiterals;

namespace {

struct BubbleWords {
    Q_DECLARE_TR_FUNCTIONS(BubbleWords)
};

constexpr qsizetype kQuoteLength = 120;

QString placeText(const QJsonObject &content, const QString &named)
{
    const double latitude = content.value("latitude"_L1).toDouble();
    const double longitude = content.value("longitude"_L1).toDouble();
    const QString where = u"%1, %2"_s.arg(latitude, 0, 'f', 5).arg(longitude, 0, 'f', 5);
    return named.isEmpty() ? BubbleWords::tr("Place: %1").arg(where)
                           : BubbleWords::tr("Place: %1 (%2)", "name, coordinates").arg(named, where);
}

QString contactsText(const IncomingMessage &message)
{
    QStringList lines;
    const QJsonArray contacts = message.content.value("contacts"_L1).toArray();
    for (const QJsonValue &value : contacts) {
        const QString name = value["name"_L1]["formatted_name"_L1].toString();
        QStringList phones;
        const QJsonArray known = value["phones"_L1].toArray();
        for (const QJsonValue &phone : known)
            phones.append(phone["phone"_L1].toString());
        lines.append(BubbleWords::tr("Contact: %1").arg((QStringList{name} + phones).join(u", "_s)));
    }
    return lines.isEmpty() ? BubbleWords::tr("Contact: %1").arg(message.body) : lines.join(u'\n');
}

QString systemText(const IncomingMessage &message)
{
    return message.content.value("type"_L1).toString() == "user_changed_number"_L1
        ? BubbleWords::tr("The person has another number now.")
        : BubbleWords::tr("The person's account on WhatsApp has changed.");
}

/// Text and whether it speaks about the message instead of being it.
void describeIncoming(const IncomingMessage &message, BubbleContent &content)
{
    content.text = message.body;
    const auto aside = [&content](const QString &text) {
        content.text = text;
        content.isAside = true;
    };
    if (message.revokedAt.isValid()) {
        aside(BubbleWords::tr("The person deleted this message."));
        return;
    }
    switch (message.kind) {
    case IncomingKind::Location:
        content.text = placeText(message.content, message.body);
        break;
    case IncomingKind::Contacts:
        content.text = contactsText(message);
        break;
    case IncomingKind::Order:
        aside(BubbleWords::tr("An order from the catalogue; it can be seen on the phone."));
        break;
    case IncomingKind::Reaction:
        aside(BubbleWords::tr("Reacted with %1 to an earlier message.", "an emoji").arg(message.body));
        break;
    case IncomingKind::Revoke:
        aside(BubbleWords::tr("The person deleted an earlier message."));
        break;
    case IncomingKind::System:
        aside(systemText(message));
        break;
    case IncomingKind::Unsupported:
    case IncomingKind::Other:
        aside(BubbleWords::tr(
            "WhatsApp does not pass on this kind of message. It can only be seen on the person's phone."));
        break;
    default:
        if (content.text.isEmpty() && !hasMedia(message.kind))
            aside(BubbleWords::tr("A message without text."));
    }
}

void describeMedia(const IncomingMessage &message, BubbleContent &content)
{
    if (!hasMedia(message.kind) || message.revokedAt.isValid())
        return;
    using Media = BubbleContent::Media;
    const bool isPicture = message.kind == IncomingKind::Image || message.kind == IncomingKind::Sticker;
    content.media = isPicture ? Media::Picture : Media::File;
    content.mediaName = message.mediaName.isEmpty() ? inboxtext::kindText(message.kind) : message.mediaName;
    const QMimeType type = QMimeDatabase().mimeTypeForName(message.mediaType);
    content.mediaNote = type.isValid() ? type.preferredSuffix().toUpper() : message.mediaType;
    if (message.media == MediaState::Stored)
        return;
    content.media = Media::Missing;
    content.canFetchMedia = message.media == MediaState::Wanted || message.media == MediaState::Damaged;
    switch (message.media) {
    case MediaState::TooLarge:
        content.mediaNote = BubbleWords::tr("Too large to be kept here");
        break;
    case MediaState::Gone:
        content.mediaNote = BubbleWords::tr("WhatsApp no longer has it");
        break;
    case MediaState::Damaged:
        content.mediaNote = BubbleWords::tr("It arrived damaged");
        break;
    default:
        content.mediaNote = BubbleWords::tr("Not loaded yet");
    }
}

QString stateNote(const Message &message)
{
    if (message.state == MessageState::Failed)
        return message.error ? BubbleWords::tr("Did not go out: %1").arg(describe(*message.error).title)
                             : BubbleWords::tr("Did not go out");
    if (message.state == MessageState::Unconfirmed)
        return BubbleWords::tr("Perhaps it arrived: WhatsApp has not confirmed it");
    if (message.state == MessageState::Cancelled)
        return BubbleWords::tr("Taken back, not sent");
    if (message.state == MessageState::Queued && !message.waitsFor.isEmpty()) {
        const Error why = message.error.value_or(
            Error{.kind = Error::Kind::Invalid, .system = Error::System::WhatsApp, .code = message.waitsFor});
        return BubbleWords::tr("It waits: %1").arg(describe(why).title);
    }
    return {};
}

void describeOurs(const Message &message, BubbleContent &content)
{
    content.isOurs = true;
    content.text = message.text;
    if (message.kind == MessageKind::Template && !message.templateKey.name.isEmpty())
        content.heading = message.isAutomatic
            ? BubbleWords::tr("%1 · automatic", "name of a template").arg(message.templateKey.name)
            : message.templateKey.name;
    if (content.text.isEmpty()) {
        content.text = BubbleWords::tr("The text is made when it goes out.");
        content.isAside = true;
    }
    content.problem = stateNote(message);
    content.mark = stateMark(message.state);
}

void describeQuote(const ThreadModel::Row &row, const ThreadModel &thread, const QString &person,
                   BubbleContent &content)
{
    const bool isOurs = row.entry.side == ThreadEntry::Side::Ours;
    const QString id =
        isOurs ? row.entry.message.content.value(messagecontent::kContext).toString() : row.entry.incoming.contextId;
    const ThreadEntry *quoted = thread.entryOf(id);
    const IncomingKind kind = row.entry.incoming.kind;
    if (!quoted || (!isOurs && (kind == IncomingKind::Reaction || kind == IncomingKind::Revoke)))
        return;
    const bool quotesUs = quoted->side == ThreadEntry::Side::Ours;
    QString text = quotesUs ? quoted->message.text : quoted->incoming.body;
    if (text.isEmpty())
        text = quotesUs ? quoted->message.templateKey.name : inboxtext::kindText(quoted->incoming.kind);
    const bool isGone = !quotesUs && quoted->incoming.revokedAt.isValid();
    content.quoteAuthor = quotesUs ? BubbleWords::tr("Us", "the office, over words of ours that are quoted") : person;
    content.quote = isGone ? inboxtext::kindText(IncomingKind::Revoke) : text.simplified().left(kQuoteLength);
}

} // namespace

BubbleContent inboxtext::bubble(const ThreadModel::Row &row, const ThreadModel &thread, const QString &person,
                                const QString &guardianKey)
{
    BubbleContent content{.reaction = row.reaction};
    const ThreadEntry &entry = row.entry;
    const QString time = clockTime(entry.at.toLocalTime().time());
    QStringList foot{time};
    QStringList spoken;
    if (entry.side == ThreadEntry::Side::Ours) {
        describeOurs(entry.message, content);
        if (!entry.message.who.isEmpty())
            foot.append(entry.message.who);
        if (!guardianKey.isEmpty() && phoneKey(entry.message.to) == guardianKey)
            foot.prepend(BubbleWords::tr("to the guardian", "a minor's message"));
    } else {
        describeIncoming(entry.incoming, content);
        describeMedia(entry.incoming, content);
        if (!entry.incoming.content.value("before"_L1).toArray().isEmpty() && !entry.incoming.revokedAt.isValid())
            foot.prepend(BubbleWords::tr("edited"));
    }
    describeQuote(row, thread, person, content);
    content.foot = foot.join(u" · "_s);
    if (!content.heading.isEmpty())
        spoken.append(content.heading);
    if (content.media != BubbleContent::Media::None)
        spoken.append(
            content.media == BubbleContent::Media::Missing
                ? BubbleWords::tr("%1, %2", "a file, why it is not here").arg(content.mediaName, content.mediaNote)
                : content.mediaName);
    if (!content.text.isEmpty())
        spoken.append(content.text);
    if (!content.problem.isEmpty())
        spoken.append(content.problem);
    else if (content.isOurs)
        spoken.append(stateWord(entry.message.state));
    if (!content.reaction.isEmpty())
        spoken.append(BubbleWords::tr("reaction: %1", "an emoji").arg(content.reaction));
    const QString ours = entry.message.who.isEmpty() ? BubbleWords::tr("Us", "the office writes") : entry.message.who;
    content.spoken = BubbleWords::tr("%1, %2: %3", "who, time, what was written")
                         .arg(content.isOurs ? ours : person, time, spoken.join(u". "_s));
    return content;
}
