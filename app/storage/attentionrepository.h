// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/domain/rules/rule.h"
#include "app/storage/sqlsession.h"

/// A student whose form, whose welcome, or whose changed details failed.
struct FailedIntake {
    qint64 studentId = 0;
    qint64 intakeId = 0; ///< 0: no form is known.
    qint64 messageId = 0; ///< Of a welcome.
    QString studentName; ///< "First Last"
    std::optional<Error> error;
    QDateTime at; ///< UTC
};

/// Messages that are in the same state for the same reason.
struct WaitingMessages {
    QString waitsFor;
    int count = 0;
    qint64 oldestId = 0;
    QDateTime since; ///< UTC: the oldest's.
    std::optional<Error> error; ///< The oldest's.
};

/// Somebody to whom a rule has written as often as it may, in vain.
struct StudentToCall {
    qint64 studentId = 0;
    QString studentName; ///< "First Last"
    QString courseName;
    RuleEvent event = RuleEvent::NotStarted;
    QDateTime since; ///< UTC: from when on a call is due.
    int absences = 0; ///< Written about as many as the rule allows, and away again. 0: two messages brought nothing.
};

/// What needs a person, over all tables. Every statement walks an index over few rows, however many students there are.
class AttentionRepository {
public:
    explicit AttentionRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// One per student, newest first; archived students are left out.
    Result<QList<FailedIntake>> failedIntakes(int limit);
    /// Failed welcomes, newest first.
    Result<QList<FailedIntake>> failedWelcomes(int limit);
    /// Changed details that the campus refused, newest first; without intakeId and messageId.
    Result<QList<FailedIntake>> failedUpdates(int limit);
    /// Whose newest message failed because of the number that they still have, newest first: without WhatsApp (131026),
    /// one of the centre's own (131021), or malformed (131009). Failed welcomes are told for themselves.
    Result<QList<FailedIntake>> phonesToFix(int limit);
    /// Two messages about not starting, not entering or missing controls went out, time has passed, and nothing
    /// followed: no activity, no answer, no message by hand. Or somebody is away again who was written to about
    /// \a mostAbsences already. One per student, the longest due first. (sending-rules.md)
    Result<QList<StudentToCall>> callsDue(const QDateTime &now, int limit, int mostAbsences);
    /// Students whom a rule told in the last days that they are behind plan, and who still may be.
    Result<int> toldBehind(const QDateTime &now);
    Result<WaitingMessages> unconfirmed();
    /// One group for each reason, the largest first.
    Result<QList<WaitingMessages>> waitingMessages();
    /// Failed readings of the campus or the templates that no later one of the same kind made good, newest first.
    Result<QList<Job>> failedPulls(int limit);
    struct Work {
        int count = 0;
        QDateTime since; ///< UTC
    };
    /// Jobs that could be worked on now.
    Result<Work> dueWork(const QDateTime &now);
    /// Enrolments in force or on their way there.
    Result<int> enrolments();

private:
    Result<QList<StudentToCall>> awayAgain(int mostAbsences);
    Result<QList<FailedIntake>> failedIntakeRows(const QString &sql, int limit);

    SqlSession &m_session;
};
