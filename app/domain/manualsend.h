// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/ruleverdict.h"

#include <QSet>

/// A template that a person sends to a selection of students.
struct ManualSend {
    QList<qint64> studentIds;
    TemplateKey templateKey;
    MessagePurpose purpose = MessagePurpose::Manual;
    qint64 enrolmentId =
        0; ///< The one it is about, for a single student; 0: each student's course that needs somebody most.
    QMap<QString, QString> values; ///< Typed for this sending, by parameter key; they win over the mapping.
    QString who;
    bool isInConversation = false; ///< Written in the conversation itself: that it is open does not hold it.
    /// Students whom the person writes to all the same, having seen that the enrolment is over or rests, or that a
    /// conversation is open.
    QSet<qint64> insistedFor;
};

/// What one student would get.
struct ManualSendRow {
    qint64 studentId = 0;
    QString studentName; ///< "Last, First"
    QString to; ///< E.164
    bool isToGuardian = false; ///< `to` is the phone of a minor's guardian.
    qint64 enrolmentId = 0; ///< 0: none; the template then cannot name a course.
    QString text; ///< As the person will read it; empty when it cannot be made.
    /// Unmet conditions to know of: the same text again, caps, hours; of a row that is held back or insisted on also
    /// that the enrolment is over or rests, or that a conversation is open.
    QList<RuleCondition> warnings;
    /// Why this person does not get it ("opted_out", "phone_missing", "template_parameter"); nothing: it can go.
    std::optional<Error> obstacle;
    bool isHeldBack = false; ///< The obstacle is one in spite of which the person may insist.
    bool isInsisted = false; ///< It goes because the person insists.
};

struct ManualSendPlan {
    QList<ManualSendRow> rows; ///< In the order of the selection; students that are gone are missing.
    std::optional<Error> obstacle; ///< Why nobody can get it: the template is unknown or not approved.
    int ready() const
    {
        return obstacle ? 0 : int(std::ranges::count_if(rows, [](const ManualSendRow &row) { return !row.obstacle; }));
    }
};

/// What was queued.
struct QueuedMessages {
    QList<qint64> ids;
    qint64 runId = 0; ///< 0: a single message.
    QDateTime undoUntil; ///< UTC: until then it can be taken back; invalid: there is no such time.
    int leftOut = 0; ///< Of the selection: who cannot get it.
};

/// Text written in a conversation.
struct TextToSend {
    qint64 contactId = 0;
    QString body; ///< At most kLongestText characters.
    QString contextId; ///< WhatsApp's id of the message that it answers; may be empty.
    QString who;
    QString occasion; ///< Empty: a new one. Else the same text does not go twice.
    static constexpr int kLongestText = 4096;
};
