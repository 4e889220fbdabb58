// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"
#include "app/domain/message.h"

#include <QJsonObject>

#include <chrono>

/// What a person sent. The words are stored. (contract: whatsapp/README.md, section 9)
enum class IncomingKind {
    Text,
    Button, ///< A quick reply of a template.
    Interactive, ///< A button, a list row or a form of ours.
    Image,
    Video,
    Document,
    Audio,
    Sticker,
    Reaction, ///< content: message_id, emoji (empty: taken back).
    Location,
    Contacts,
    Order,
    Edit, ///< Applied to the message it changes; stored as a row of its own only when that one is not known.
    Revoke, ///< The same.
    Unsupported, ///< content: type, code.
    System, ///< The person has another number or id.
    Other,
};
QString word(IncomingKind kind);
IncomingKind incomingKind(QStringView text);
bool hasMedia(IncomingKind kind);

/// Where a picture or file that somebody sent stands.
enum class MediaState { None, Wanted, Stored, TooLarge, Gone, Damaged };
QString word(MediaState state);
MediaState mediaState(QStringView text);

/// One message of a person, kept once however often Meta posts it.
struct IncomingMessage {
    qint64 id = 0;
    qint64 contactId = 0;
    QString account; ///< The number of ours it was sent to.
    QString whatsappMessageId;
    IncomingKind kind = IncomingKind::Text;
    QString body; ///< Text, caption, button or title; empty for what has none.
    QJsonObject content; ///< What the kind has besides; "before": earlier texts of an edited one.
    QString contextId; ///< WhatsApp's id of the message that it quotes or answers.
    qint64 messageId = 0; ///< That message, if it is ours.
    QString mediaId;
    QString mediaType; ///< "image/jpeg"
    QString mediaName;
    MediaState media = MediaState::None;
    QDateTime revokedAt; ///< UTC: the person deleted it; its text is gone.
    QDateTime seenAt; ///< UTC: somebody of ours read it.
    QDateTime at; ///< UTC, as WhatsApp says.
    QDateTime receivedAt; ///< UTC
    friend bool operator==(const IncomingMessage &, const IncomingMessage &) = default;
};

/// A picture or file that somebody sent.
struct MediaFile {
    QString type;
    QString name; ///< Of a document; may be empty.
    QByteArray content;
};

/// What a person has to decide about a contact: whether a new number or id is the same person.
struct ContactNote {
    enum class Kind { None, NumberChanged, UserIdChanged };
    Kind kind = Kind::None;
    QString waId; ///< The new one.
    QString userId; ///< The new one.
    QDateTime at; ///< UTC
    bool isEmpty() const { return kind == Kind::None; }
    QJsonObject toJson() const;
    static ContactNote fromJson(const QJsonObject &json);
    friend bool operator==(const ContactNote &, const ContactNote &) = default;
};

/// Somebody who writes, or is written to, on one of our numbers: a student, or a person not known yet.
struct Contact {
    qint64 id = 0;
    QString account = QStringLiteral("1");
    qint64 studentId = 0; ///< 0: not known.
    QString waId; ///< As WhatsApp names the number; empty when the person hides it.
    QString userId; ///< Business-scoped; may be empty.
    QString phoneKey; ///< See phoneKey().
    QString profileName;
    QString username;
    QString assignee; ///< Empty: everybody's.
    int unread = 0;
    QDateTime waitingSince; ///< UTC; invalid: nobody waits.
    QDateTime lastInAt; ///< UTC: the person's last message, by WhatsApp's clock.
    QDateTime lastAt; ///< UTC
    QString lastText;
    IncomingKind lastKind = IncomingKind::Text; ///< Of the last message, for what has no text.
    bool lastIsOurs = false;
    QDateTime closedAt; ///< UTC; invalid: open. A new message opens it again.
    ContactNote note;
    QDateTime createdAt; ///< UTC
    friend bool operator==(const Contact &, const Contact &) = default;
};

enum class ConversationFilter {
    All,
    Unread,
    Waiting, ///< Longest waiting first.
    Mine, ///< Assigned to `who`.
};

struct ConversationQuery {
    QString text; ///< Words of names, numbers, user names and of what people wrote; every word must match.
    ConversationFilter filter = ConversationFilter::All;
    QString who; ///< For Mine.
    friend bool operator==(const ConversationQuery &, const ConversationQuery &) = default;
};

struct ConversationRow {
    Contact contact;
    QString studentName; ///< "First Last"; empty for a person not known.
    bool isOptedOut = false;
    /// What to call the person: student, profile, user name, number.
    QString name() const;
    friend bool operator==(const ConversationRow &, const ConversationRow &) = default;
};

struct ConversationCounts {
    int all = 0;
    int unread = 0; ///< Conversations, not messages.
    int waiting = 0;
    int mine = 0;
    friend bool operator==(const ConversationCounts &, const ConversationCounts &) = default;
};

/// One bubble: theirs or ours.
struct ThreadEntry {
    enum class Side { Theirs, Ours };
    Side side = Side::Theirs;
    QDateTime at; ///< UTC
    IncomingMessage incoming; ///< When theirs.
    Message message; ///< When ours.
    qint64 id() const { return side == Side::Theirs ? incoming.id : message.id; }
};

/// A place in a thread; the default is its end.
struct ThreadKey {
    QDateTime at;
    ThreadEntry::Side side = ThreadEntry::Side::Theirs;
    qint64 id = 0;
    bool isEnd() const { return !at.isValid(); }
    static ThreadKey of(const ThreadEntry &entry) { return {.at = entry.at, .side = entry.side, .id = entry.id()}; }
};

struct ThreadPage {
    QList<ThreadEntry> entries; ///< Oldest first.
    bool hasEarlier = false; ///< Ask again before ThreadKey::of(entries.first()).
};

/// How long free text may be written after the person's last message, the safety margin taken off.
inline constexpr std::chrono::minutes kReplyWindow{24 * 60 - 5};
/// UTC; invalid when the person never wrote.
QDateTime replyWindowEnd(const QDateTime &lastIncoming);
