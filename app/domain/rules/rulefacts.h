// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/rules/rule.h"

#include <QSet>
#include <QStringList>

/// Days without obligations: leave of a student, a closure of the centre. Both days included, in the judging zone.
struct DayRange {
    QDate from;
    QDate to;
    bool contains(const QDate &day) const { return day >= from && day <= to; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// A message that went out, or is about to.
struct SentNote {
    QString occasion; ///< Names event, enrolment, spell and step; see RuleVerdict.
    qint64 enrolmentId = 0; ///< 0: of no enrolment in particular.
    std::optional<RuleEvent> event; ///< Nothing: written by a person.
    QDateTime at; ///< UTC: when it went out; for one that still waits, when it will.
    bool isAutomatic = true;
    /// Accepted by WhatsApp or perhaps accepted: it counts. A failed or cancelled one does not.
    bool hasGone = true;
    bool hasFailed = false;
    /// Written in a conversation: it counts for the pace of that conversation, not for the caps.
    bool isChat = false;
    bool endsSeries = false; ///< The person asked for no more reminders of this: nothing follows in the same spell.
    QByteArray textHash; ///< Of the text as the person reads it.
    friend bool operator==(const SentNote &, const SentNote &) = default;
};

/// A reading that showed more done than ever before.
struct ProgressRise {
    QDateTime at; ///< UTC: the reading.
    double from = 0; ///< Highest percent before.
    double to = 0;
    friend bool operator==(const ProgressRise &, const ProgressRise &) = default;
};

/// All that a rule may look at for one enrolment. Times UTC, invalid: unknown.
struct RuleFacts {
    qint64 enrolmentId = 0;
    qint64 studentId = 0;
    qint64 courseId = 0;
    AssessmentFacts progress;
    bool finishAfterEnd = false; ///< As assessed with the same reading.
    /// Rises of the last 30 days, ascending. The first reading of an enrolment is none: it starts in silence.
    QList<ProgressRise> rises;
    QDateTime completedAt; ///< The reading that first showed it.
    bool hasPassed = false; ///< The campus says passed, not merely completed.
    QDateTime adoptedAt; ///< The first reading.
    /// Packages of the course that count as controls, and how many of them are done.
    int controlsDone = 0;
    int controlsTotal = 0;
    QList<DayRange> pauses; ///< Leave of this enrolment and closures of the centre.
    QList<SentNote> sent; ///< About this enrolment, ascending.
    /// Occasions that were found before and wait: a rule that was changed since still speaks of them.
    QStringList waiting;
    QDateTime lastReply; ///< The person's newest incoming message.

    /// These occasions have been decided but have not gone out: they are judged as if they still waited. True when one
    /// of them is about this enrolment.
    bool reopen(const QSet<QString> &occasions)
    {
        const qsizetype before = waiting.size();
        sent.removeIf([&](const SentNote &note) {
            if (!occasions.contains(note.occasion))
                return false;
            waiting.append(note.occasion);
            return true;
        });
        return waiting.size() > before;
    }
};
