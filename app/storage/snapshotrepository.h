// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/snapshot.h"
#include "app/storage/sqlsession.h"

/// The history of enrolments.
class SnapshotRepository {
public:
    explicit SnapshotRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// A second snapshot of the same enrolment and moment takes the place of the first, but stays a rise.
    Result<void> add(const QList<Snapshot> &snapshots);
    /// In order of time; invalid bounds are open.
    Result<QList<Snapshot>> ofEnrolment(qint64 enrolmentId, const QDateTime &from = {}, const QDateTime &to = {});
    /// The histories of a course's enrolments with ids above \a afterId, at most \a limit of them, in order of
    /// enrolment and time. Without the details of SCOs.
    Result<QList<Snapshot>> ofCourse(qint64 courseId, qint64 afterId, int limit);

    /// In order of enrolment and time, without the details of SCOs.
    Result<QList<Snapshot>> ofEnrolments(const QList<qint64> &enrolmentIds);

    /// The same, but only the first of each enrolment and those where the percent moved: a year of sittings has
    /// hundreds of snapshots and a handful of steps.
    Result<QList<Snapshot>> stepsOfEnrolments(const QList<qint64> &enrolmentIds);

    using Moment = std::pair<qint64, QDateTime>; ///< Of an enrolment.
    struct Superfluous {
        QList<Moment> moments;
        qint64 lastEnrolmentId = 0; ///< Go on after this one.
        bool isAtEnd = false;
    };
    /// What may go of the histories of enrolments with something between \a from (invalid: ever) and \a olderThan, see
    /// superfluous(). Looks at up to \a limit of them.
    Result<Superfluous> superfluousOnes(const QDateTime &from, const QDateTime &olderThan, const QTimeZone &zone,
                                        qint64 afterId, int limit);
    Result<void> remove(const QList<Moment> &moments);

private:
    SqlSession &m_session;
};
