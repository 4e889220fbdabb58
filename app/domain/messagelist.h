// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"
#include "app/domain/rules/rule.h"

/// How far a message has come at some time, whatever became of it afterwards.
enum class MessageReach {
    Any,
    Accepted,
    Delivered, ///< Or read.
    Undelivered, ///< WhatsApp took it, and nothing says that it arrived.
    Read,
    Answered,
    Progressed, ///< It arrived, and the progress it was about rose within kEffectDays.
};
/// Days within which progress counts as following a message.
inline constexpr int kEffectDays = 7;

struct MessageQuery {
    QString text; ///< Words of the person's name, or the template.
    QList<MessageState> states; ///< Empty: all.
    qint64 studentId = 0;
    QDateTime from; ///< UTC; queued at or after.
    QDateTime until; ///< UTC; queued before.
    TemplateKey templateKey; ///< Empty: any; a name without a language: all its languages.
    QList<MessagePurpose> purposes; ///< Empty: all.
    std::optional<RuleEvent> event; ///< Sent by this rule.
    QString errorCode;
    std::optional<bool> isAutomatic;
    std::optional<MessageKind> kind;
    QString who;
    qint64 contactId = 0;
    qint64 enrolmentId = 0;
    qint64 runId = 0;
    QString account;
    MessageReach reached = MessageReach::Any;
    /// UTC; taken by WhatsApp at or before. Left out with Undelivered, the service goes by the setting.
    QDateTime acceptedUntil;
    QDateTime undoableAt; ///< UTC; still waiting, and to be taken back at this moment. Invalid: any.
    ListOrder order; ///< Natural order: newest first.
    friend bool operator==(const MessageQuery &, const MessageQuery &) = default;
};

enum MessageColumn {
    MessageTimeColumn,
    MessageStudentColumn,
    MessageTemplateColumn,
    MessageStateColumn,
    MessageSinceColumn,
    MessageColumnCount
};

struct MessageRow {
    Message message;
    QString studentName; ///< "Last, First"; of somebody who is no student, as WhatsApp names them.
    bool isToGuardian = false; ///< It goes to the phone of the minor's guardian.

    /// When it came to its present state, UTC.
    QDateTime since() const;
    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

/// WhatsApp took it at or before \a due, and neither a report nor an answer says that it arrived.
bool isUndelivered(const Message &message, const QDateTime &due);

/// One line of a message's history.
struct MessageEvent {
    MessageState state = MessageState::Queued;
    QDateTime at; ///< UTC: when it happened, by the clock of whoever reported it.
    std::optional<Error> error;
};

/// Counts of a period for the line over the message list.
struct MessageTotals {
    int total = 0;
    int accepted = 0; ///< WhatsApp took them, whatever became of them afterwards; so with the next two.
    int delivered = 0; ///< Or read.
    int read = 0;
    int replied = 0; ///< Somebody answered.
    int failed = 0;
    int unconfirmed = 0;
    int waiting = 0; ///< Queued.
};
