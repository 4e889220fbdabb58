// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/states.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

/// What a message is for; which template it uses is chosen per purpose in Settings.
enum class MessagePurpose { Welcome, Progress, Inactivity, Completion, Manual, Reminder, Survey };
QString word(MessagePurpose purpose);
std::optional<MessagePurpose> messagePurpose(QStringView text);

/// A template in one language: the key WhatsApp knows it by.
struct TemplateKey {
    QString name;
    QString language; ///< WhatsApp's code, e.g. "es", "es_MX", "en_US".

    bool isEmpty() const { return name.isEmpty() || language.isEmpty(); }
    /// Reads "bienvenida_curso:es"; empty when it is not of that form.
    static TemplateKey fromText(QStringView text);
    QString toText() const;
    friend bool operator==(const TemplateKey &, const TemplateKey &) = default;
};

/// The occasion of a form's welcome: one per form, whatever happens.
QString welcomeOccasion(const QUuid &intakeUuid);

/// What a message is made of. "template", "text"
enum class MessageKind { Template, Text };
QString word(MessageKind kind);
std::optional<MessageKind> messageKind(QStringView text);

/// The account of the number in the settings; further numbers have names of their own (setting whatsapp.more_numbers).
inline constexpr QLatin1StringView kFirstAccount("1");

/// Of the text as the person reads it: equal for texts that differ in spaces only.
QByteArray textHash(const QString &text);

/// Keys of Message::content.
namespace messagecontent {
inline constexpr QLatin1StringView kBody("body"); ///< Text: what is written.
inline constexpr QLatin1StringView
    kContext("context"); ///< Text: WhatsApp's id of the message that it answers; may be missing.
inline constexpr QLatin1StringView kPreviewUrl("preview_url"); ///< Text: show what an address leads to.
/// Text: the one answer to an opt-out, which goes although the person has opted out.
inline constexpr QLatin1StringView kConfirmsOptOut("confirms_opt_out");
/// Text: answers somebody who says to have finished; what it says is decided when the campus has been read.
inline constexpr QLatin1StringView kAsksCompletion("asks_completion");
/// Template: ids of all enrolments it speaks of, when they are more than Message::enrolmentId.
inline constexpr QLatin1StringView kEnrolments("enrolments");
/// Template: values given for this message, by parameter key ("body.1"); they win over the mapping.
inline constexpr QLatin1StringView kValues("values");
/// Template: keeps the one the row names, whatever the settings say now.
inline constexpr QLatin1StringView kFixedTemplate("fixed_template");
/// Template: written in the conversation itself, which it therefore does not interrupt.
inline constexpr QLatin1StringView kInConversation("in_conversation");
/// Template: what stood in the way and somebody had it sent in spite of; see insistedOn().
inline constexpr QLatin1StringView kInsisted("insisted");
/// Hash of what another program asked for: the same key with another request is told from the same request again.
inline constexpr QLatin1StringView kRequest("request");
} // namespace messagecontent

/// One outgoing WhatsApp message; inserted once per occasion.
struct Message {
    qint64 id = 0;
    QUuid uuid; ///< Travels in biz_opaque_callback_data.
    QString occasion; ///< Unique: "welcome:<form uuid>".
    MessagePurpose purpose = MessagePurpose::Welcome;
    qint64 studentId = 0; ///< 0: somebody who is no student; then contactId says who.
    qint64 intakeId = 0; ///< 0 when no form caused it.
    TemplateKey templateKey; ///< Empty while no template is chosen for the purpose: the message waits.
    QString to; ///< E.164
    QString waId; ///< As WhatsApp answered; may differ from the number dialled.
    QString text; ///< As the person reads it; for the log page only.
    MessageState state = MessageState::Queued;
    QString whatsappMessageId;
    /// Why a queued message cannot go out although it is due ("no_template"); empty: nothing is in its way.
    QString waitsFor;
    std::optional<Error> error;
    int attempts = 0;
    QString leaseOwner; ///< The engine that is sending it.
    QDateTime queuedAt; ///< All UTC; invalid until it happened.
    QDateTime sendingAt;
    QDateTime acceptedAt;
    QDateTime sentAt;
    QDateTime deliveredAt;
    QDateTime readAt;
    QDateTime failedAt;
    qint64 contactId = 0; ///< 0: no conversation is known.
    qint64 enrolmentId = 0; ///< 0: of no enrolment in particular.
    QString account = kFirstAccount; ///< Which of our numbers it goes out from.
    MessageKind kind = MessageKind::Template;
    QJsonObject content; ///< Keys: messagecontent.
    int priority = 5; ///< The lower the sooner; see sendingPriority().
    bool isAutomatic = true; ///< By a rule; otherwise a person asked for it.
    QString who; ///< The person who asked for it.
    qint64 runId = 0; ///< The evaluation or selection it was queued with; 0: alone.
    QByteArray textHash; ///< textHash() of `text`; empty until it is known.
    QDateTime notBefore; ///< UTC; invalid when inserted: undoUntil, or else queuedAt.
    QDateTime undoUntil; ///< UTC: until then it can be taken back and does not go out. Invalid: no such time.
    QDateTime expiresAt; ///< UTC: from then on it is too late, and it is cancelled. Invalid: never.
    QJsonObject pricing; ///< As Meta reports it; empty: not told.
    QDateTime answeredAt; ///< UTC: the first answer.
    bool isOutsideWindow = false; ///< Written outside the 24 h window: its person counts for the messaging limit.
    friend bool operator==(const Message &, const Message &) = default;
};

/// Message::waitsFor of everything that a template, its choice or its mapping may mend.
QStringList templateReasons();

/// Why a message is cancelled that a person took back: "undone", with facts[Name] when it is known who.
Error undoneBy(const QString &who);
