// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/conversation.h"

#include "app/domain/phone.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kKinds{
    std::pair{IncomingKind::Text, "text"_L1},
    std::pair{IncomingKind::Button, "button"_L1},
    std::pair{IncomingKind::Interactive, "interactive"_L1},
    std::pair{IncomingKind::Image, "image"_L1},
    std::pair{IncomingKind::Video, "video"_L1},
    std::pair{IncomingKind::Document, "document"_L1},
    std::pair{IncomingKind::Audio, "audio"_L1},
    std::pair{IncomingKind::Sticker, "sticker"_L1},
    std::pair{IncomingKind::Reaction, "reaction"_L1},
    std::pair{IncomingKind::Location, "location"_L1},
    std::pair{IncomingKind::Contacts, "contacts"_L1},
    std::pair{IncomingKind::Order, "order"_L1},
    std::pair{IncomingKind::Edit, "edit"_L1},
    std::pair{IncomingKind::Revoke, "revoke"_L1},
    std::pair{IncomingKind::Unsupported, "unsupported"_L1},
    std::pair{IncomingKind::System, "system"_L1},
    std::pair{IncomingKind::Other, "other"_L1},
};

constexpr std::array kMediaStates{
    std::pair{MediaState::None, ""_L1},         std::pair{MediaState::Wanted, "wanted"_L1},
    std::pair{MediaState::Stored, "stored"_L1}, std::pair{MediaState::TooLarge, "too_large"_L1},
    std::pair{MediaState::Gone, "gone"_L1},     std::pair{MediaState::Damaged, "damaged"_L1},
};

constexpr std::array kNotes{
    std::pair{ContactNote::Kind::NumberChanged, "number_changed"_L1},
    std::pair{ContactNote::Kind::UserIdChanged, "user_id_changed"_L1},
};

template<typename Table, typename Value>
QString wordIn(const Table &table, Value value)
{
    for (const auto &[known, text] : table) {
        if (known == value)
            return text;
    }
    return {};
}

template<typename Table, typename Value>
Value valueIn(const Table &table, QStringView text, Value otherwise)
{
    for (const auto &[value, known] : table) {
        if (known == text)
            return value;
    }
    return otherwise;
}

} // namespace

QString word(IncomingKind kind)
{
    return wordIn(kKinds, kind);
}

IncomingKind incomingKind(QStringView text)
{
    return valueIn(kKinds, text, IncomingKind::Other);
}

bool hasMedia(IncomingKind kind)
{
    return kind == IncomingKind::Image || kind == IncomingKind::Video || kind == IncomingKind::Document
        || kind == IncomingKind::Audio || kind == IncomingKind::Sticker;
}

QString word(MediaState state)
{
    return wordIn(kMediaStates, state);
}

MediaState mediaState(QStringView text)
{
    return valueIn(kMediaStates, text, MediaState::None);
}

QJsonObject ContactNote::toJson() const
{
    if (isEmpty())
        return {};
    return {{u"kind"_s, wordIn(kNotes, kind)},
            {u"wa_id"_s, waId},
            {u"user_id"_s, userId},
            {u"at"_s, at.toString(Qt::ISODateWithMs)}};
}

ContactNote ContactNote::fromJson(const QJsonObject &json)
{
    return {.kind = valueIn(kNotes, json.value("kind"_L1).toString(), Kind::None),
            .waId = json.value("wa_id"_L1).toString(),
            .userId = json.value("user_id"_L1).toString(),
            .at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs).toUTC()};
}

QString ConversationRow::name() const
{
    for (const QString &candidate : {studentName, contact.profileName, contact.username}) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return contact.waId.isEmpty() ? contact.userId : formattedPhone(contact.waId);
}

QDateTime replyWindowEnd(const QDateTime &lastIncoming)
{
    return lastIncoming.isValid() ? lastIncoming.addSecs(std::chrono::seconds(kReplyWindow).count()) : QDateTime();
}
