// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/activity.h"
#include "app/storage/sqlsession.h"

/// What happened, for Home and a student's card.
class ActivityRepository {
public:
    explicit ActivityRepository(SqlSession &session)
        : m_session(session)
    {
    }

    Result<void> add(const Activity &activity) { return addAll({activity}); }
    Result<void> addAll(const QList<Activity> &activities);
    /// The student of this enrolment has completed its course.
    Result<void> addCompletion(qint64 enrolmentId, const QDateTime &at);
    /// Newest first; from invalid: ever; studentId 0: of everybody.
    Result<QList<Activity>> list(const QDateTime &from, qint64 studentId, int limit);
    /// When it happened last; invalid: never.
    Result<QDateTime> newest(ActivityKind kind);
    /// Activities of one kind since then, and the sum of their counts.
    struct Figures {
        int activities = 0;
        int sum = 0;
    };
    Result<Figures> figures(ActivityKind kind, const QDateTime &from);

private:
    SqlSession &m_session;
};
