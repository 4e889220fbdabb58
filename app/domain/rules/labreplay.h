// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"
#include "app/domain/snapshot.h"

#include <vector>

/// What the laboratory replays.
struct LabTerms {
    Rule draft; ///< Its activeFrom and showOnlyUntil do not count.
    SendingTerms sending;
    QDateTime from; ///< UTC
    QDateTime to; ///< UTC
};

/// One message that the draft would have sent.
struct LabMessage {
    qint64 studentId = 0;
    qint64 enrolmentId = 0;
    QString studentName;
    QString courseName;
    QDateTime at; ///< UTC
    int step = 0;
    bool wasSent = false; ///< A message of this event really went within a day of it.
};

struct LabResult {
    int messages = 0;
    int people = 0;
    int enrolments = 0; ///< Looked at.
    int heldBack = 0; ///< Occasions that never went: caps, hours, conversations, other messages first.
    QDate busiestDay; ///< Invalid: no message.
    int onBusiestDay = 0;
    QMap<QDate, int> perDay; ///< Every day of the time, those with none included.
    QMap<QDate, int> reallySent; ///< What the rules in force sent of this event on those days.
    QList<LabMessage> rows; ///< By time; the first 5000.
};

/// One enrolment with its past.
struct LabHistory {
    RuleFacts facts; ///< As of now; what moved is in the snapshots.
    QList<Snapshot> snapshots; ///< All, ascending.
    QString studentName;
    QString courseName;
};

/// Lets the days of one person after another pass again, with the draft in force.
class LabReplay {
public:
    explicit LabReplay(const LabTerms &terms);

    const LabTerms &terms() const { return m_terms; }
    /// All enrolments of one person, and what is known of the person: the notes are those of the whole time and of 30
    /// days before it. What other rules really sent stands, what the rule of the draft's event sent is left out.
    void add(const QList<LabHistory> &enrolments, const PersonFacts &person);
    LabResult result() const;

private:
    class Past;
    void look(std::vector<Past> *pasts, const PersonFacts &person, PersonFacts *then, const QDateTime &now,
              QHash<QString, QDateTime> *heldSince, const QList<QDateTime> &real);

    LabTerms m_terms;
    ZoneDays m_days;
    LabResult m_result;
};
