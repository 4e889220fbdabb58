// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rule.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonValue>

/// One thing that was looked at: what was expected and what was found. Its sentence is made by
/// app/services/ruletext.
struct RuleCondition {
    enum class Kind {
        Enrolled, ///< found: the state's word
        ReadingFresh, ///< expected: hours at most; found: age in hours, null: never read
        PercentKnown,
        CourseBegun, ///< expected: the start; found: now
        CourseRunning, ///< expected: before the end; found: the end, null: none
        NotCompleted,
        Completed, ///< found: when
        NoAccess, ///< found: first access, null: none
        HasAccess,
        DaysSinceStart, ///< expected, found: days
        DaysInactive, ///< expected, found: days
        StepsLeft, ///< expected: limit; found: sent so far
        SpellsLeft, ///< expected: limit; found: spells written about
        MilestoneReached, ///< expected: the milestone; found: highest percent
        SeenHappening, ///< Between two readings, not already so at the first. found: when
        StillNews, ///< expected: hours at most; found: hours since
        HoursSinceMilestone, ///< expected, found: hours; found null: none before
        TimeGone, ///< expected, found: percent of the time
        BehindPoints, ///< expected, found: points
        ForecastAfterEnd,
        NotCaughtUp, ///< expected: points; found: smallest gap since the last message
        DaysSinceSame, ///< expected, found: days since the last message of this rule; found null: none before
        EndKnown,
        DaysToEnd, ///< expected, found: days
        ControlsKnown,
        ControlsShare, ///< expected, found: percent
        DaysSinceCompletion, ///< expected, found: days
        NoReply, ///< found: when the person wrote after the message
        NotRetroactive, ///< expected: active from; found: when the occasion arose
        NotSentYet, ///< found: when the same occasion was written about
        // What stands between an occasion and its message; see sendinggate.h.
        HasPhone,
        NotOptedOut, ///< found: since when
        PromotionAllowed, ///< found: since when the yes or the no holds; none: neither was said
        NotBlocked, ///< found: why, a word of the register
        NumberRight, ///< found: since when it is marked as wrong
        GuardianKnown, ///< of a minor
        NotPaused, ///< found: until when this enrolment rests
        NoOpenConversation, ///< expected: hours; found: when the person last wrote
        TextNew, ///< expected: days; found: when the same text went
        NotExpired, ///< expected: the last moment; found: the earliest possible one
        DayCap, ///< expected: at most; found: gone in the 24 h before
        WeekCap, ///< the same in 7 days
        MonthCap, ///< the same in 30 days
        InsideHours, ///< expected: the next moment inside; found: the moment asked about
        FirstInLine, ///< found: the word of the event that goes before
        // What a run as a whole adds; see runplan.h.
        RuleRunning, ///< found: the code of what stopped the rule, "off" when it is switched off
        ShowOnlyOver, ///< expected: until when it only shows
        ReadingsWork, ///< expected: fewer of them; found: readings of the campus that failed in a row
        TemplateReady, ///< expected: the template; found: what is wrong with it, "no_template"...
        RunPace, ///< expected: at most in an hour; found: gone or on their way
        RunApproved, ///< expected: RunQuestion::limit; found: the word of the question that waits for a yes
        SeriesGoesOn, ///< found: who of the centre ended the reminders; none: the student
    };
    Kind kind = Kind::Enrolled;
    QJsonValue expected; ///< Times as ISO 8601 UTC.
    QJsonValue found;
    bool isMet = false;
    friend bool operator==(const RuleCondition &, const RuleCondition &) = default;
};
/// A time as a condition holds it: ISO 8601 UTC, null when invalid.
QJsonValue ruleTime(const QDateTime &at);
/// The word stored: "days_inactive".
QString word(RuleCondition::Kind kind);

/// The one that decided; nothing when all are met.
std::optional<RuleCondition> firstUnmet(const QList<RuleCondition> &conditions);

QJsonArray toJson(const QList<RuleCondition> &conditions);
/// Conditions of a kind this program does not know are left out.
QList<RuleCondition> ruleConditionsFromJson(const QJsonArray &json);

/// What a rule says about one enrolment at one moment, with its reasons.
struct RuleVerdict {
    enum class Outcome {
        NotApplicable, ///< Nothing to say, now.
        Waiting, ///< Becomes due at `dueAt` if nothing changes.
        Due,
    };
    Outcome outcome = Outcome::NotApplicable;
    RuleEvent event = RuleEvent::Welcome;
    qint64 enrolmentId = 0;
    int step = 0; ///< 1 for the first message about the same thing, 2 for the next.
    QString spell; ///< Names the spell, the milestone...; empty where an enrolment has one only.
    QDateTime dueAt; ///< UTC: when the occasion arose, or will.
    QDateTime expiresAt; ///< UTC: from then on it is too late. Invalid: only the general time for what is held counts.
    QList<RuleCondition> conditions; ///< In the order in which they were looked at; the first unmet one decided.

    /// The key that makes a second sending impossible: "inactive:<enrolment>:20261103:2".
    QString occasion() const;
};
