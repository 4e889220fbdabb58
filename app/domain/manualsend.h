// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/ruleverdict.h"

/// A template that a person sends to a selection of students.
struct ManualSend {
    QList<qint64> studentIds;
    TemplateKey templateKey;
    MessagePurpose purpose = MessagePurpose::Manual;
    qint64 enrolmentId =
        0; ///< The one it is about, for a single student; 0: each student's course that needs somebody most.
    QMap<QString, QString> values; ///< Typed for this sending, by parameter key; they win over the mapping.
    QString who;
};

/// What one student would get.
struct ManualSendRow {
    qint64 studentId = 0;
    QString studentName; ///< "Last, First"
    QString to; ///< E.164
    bool isToGuardian = false; ///< `to` is the phone of a minor's guardian.
    qint64 enrolmentId = 0; ///< 0: none; the template then cannot name a course.
    QString text; ///< As the person will read it; empty when it cannot be made.
    /// Unmet conditions that do not hold it back: the enrolment has ended or rests, a conversation is open, the same
    /// text again, caps, hours.
    QList<RuleCondition> warnings;
    /// Why this person cannot get it ("opted_out", "phone_missing", "template_parameter"); nothing: it can go.
    std::optional<Error> obstacle;
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
