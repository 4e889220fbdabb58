// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/domain/progressstate.h"
#include "app/domain/result.h"
#include "app/domain/tracking.h"
#include "app/domain/trackrequest.h"

#include <QCoroTask>

class Clock;
class Database;

/// How the campus is followed: what runs, what ran, what is next, and what people may ask for.
class TrackingService {
public:
    TrackingService(Database &database, const Clock &clock);

    struct Status {
        std::optional<Job> job; ///< The pass that runs or waits; its progress counts enrolments.
        std::optional<TrackingPass> pass; ///< Its figures so far.
        std::optional<TrackingPass> last; ///< The newest pass that has ended.
        QDateTime checkedAt; ///< UTC: as of when the newest course is known; invalid: nothing was read yet.
        QDateTime nextAt; ///< UTC: when the next course is due; invalid: none is followed.
        QList<CourseTracking> failing; ///< Followed courses whose last try failed.
    };
    QCoro::Task<Result<Status>> status();
    /// Newest first.
    QCoro::Task<Result<QList<TrackingPass>>> passes(int limit);
    QCoro::Task<Result<QList<CourseTracking>>> courses();
    /// What a pass could not read, each course and person by name. NotFound when the pass is forgotten.
    QCoro::Task<Result<QList<PassProblem>>> problems(qint64 passId);
    /// Where tracking found that the campus does not tell what changed.
    QCoro::Task<Result<QList<BlindPackage>>> blindPackages();

    /// Asks the engine for a pass now; Bedel's course ids, empty: all followed. Returns the job's id. There is one job
    /// at a time: when a pass is open that reads these courses anyway, it is that one's; when it does not, it is
    /// widened, or, once it has begun, reads them when it is through. The job ends when all that was asked for is read.
    /// NotFound "course_unknown".
    QCoro::Task<Result<qint64>> run(QList<qint64> courseIds, bool isFull);
    /// The pass stops, and so does what was to follow it; what it has written stays. False: it has ended already.
    QCoro::Task<Result<bool>> cancel(qint64 jobId);
    QCoro::Task<Result<void>> setFollowed(QList<qint64> courseIds, bool isFollowed);
    /// Nothing: as everywhere.
    QCoro::Task<Result<void>> setInterval(QList<qint64> courseIds, std::optional<int> minutes);

    /// One line for each enrolment that is followed, for scripts.
    struct Latest {
        qint64 moodleCourseId = 0;
        qint64 moodleUserId = 0;
        std::optional<double> percent;
        ProgressState state = ProgressState::Unknown;
        QDateTime checkedAt; ///< UTC: as of when.
        QDateTime changedAt; ///< UTC
    };
    QCoro::Task<Result<QList<Latest>>> latest(QList<qint64> courseIds);

private:
    Database &m_database;
    const Clock &m_clock;
};
