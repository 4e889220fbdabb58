// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"
#include "app/domain/rules/ruleverdict.h"

/// What became of an occasion. The words are stored.
enum class DecisionOutcome {
    Held, ///< Waits; every run judges it again.
    Sent, ///< A message of its own was made.
    Merged, ///< Said in the message of another occasion.
    Superseded, ///< Another message went before it, and two were too many.
    Expired, ///< Waited too long.
    Stopped, ///< The stop list forbids it, or the reason for it has gone.
    Shown, ///< The rule only shows what it would send.
    Unticked, ///< A person took it out.
};
QString word(DecisionOutcome outcome);
std::optional<DecisionOutcome> decisionOutcome(QStringView text);
/// Judged again by the next run if it is still due.
bool isOpen(DecisionOutcome outcome);

/// One occasion with the reasons for what became of it.
struct Decision {
    qint64 id = 0;
    QString occasion;
    RuleEvent event = RuleEvent::Welcome;
    int ruleVersion = 1;
    qint64 enrolmentId = 0;
    qint64 studentId = 0;
    DecisionOutcome outcome = DecisionOutcome::Held;
    QDateTime sendAt; ///< UTC: when it goes, went, or may go as known at the time.
    QDateTime heldSince; ///< UTC: first found due. Invalid: it is due no more.
    QString reason; ///< The word of the condition that decided; empty for what was sent.
    QList<RuleCondition> conditions; ///< What the rule looked at.
    QList<RuleCondition> gate; ///< What stood between the occasion and its message.
    QJsonObject facts; ///< As read: "checked_at", "percent", "last_activity"...
    qint64 messageId = 0; ///< 0: none
    qint64 runId = 0;
    QDateTime at; ///< UTC: judged.

    /// The condition that decided; nothing for what was sent.
    std::optional<RuleCondition> deciding() const;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Decision::reason of one by which a person ended a series of reminders; its occasion names no step: see
/// endOfSeries(). Also the word of RuleCondition::Kind::SeriesGoesOn.
inline constexpr QLatin1StringView kSeriesEnded("series_ended");
/// Whether reminders of this event come in a series that can be ended.
bool isSeries(RuleEvent event);
/// The occasion that ends the series of which this one is a step: "inactive:17:20261103:end".
QString endOfSeries(QStringView occasion);
/// What becomes of an occasion whose message was cancelled for this reason, and the word of the condition behind it:
/// "undone" and nothing else is a person's doing.
std::pair<DecisionOutcome, QString> afterCancelling(const Error &why);

/// Held only because no template is chosen: whoever wants none of these messages is not to be bothered with them.
bool isWithoutTemplate(const Decision &decision);

struct DecisionQuery {
    QString text; ///< Words of the person's name.
    QList<DecisionOutcome> outcomes; ///< Empty: all.
    QList<RuleEvent> events; ///< Empty: all.
    QStringList reasons; ///< Words of conditions; empty: all.
    qint64 studentId = 0;
    qint64 enrolmentId = 0;
    qint64 courseId = 0;
    qint64 runId = 0;
    QDateTime from; ///< UTC; judged at or after.
    ListOrder order; ///< By DecisionColumn. Natural order: newest first.
    friend bool operator==(const DecisionQuery &, const DecisionQuery &) = default;
};

enum DecisionColumn {
    DecisionTimeColumn,
    DecisionStudentColumn,
    DecisionCourseColumn,
    DecisionEventColumn,
    DecisionOutcomeColumn,
    DecisionSendAtColumn,
    DecisionColumnCount
};

struct DecisionRow {
    Decision decision;
    QString studentName; ///< "Last, First"
    QString courseName;
    friend bool operator==(const DecisionRow &, const DecisionRow &) = default;
};
