// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/states.h"

#include <QJsonArray>

#include <optional>

/// How a course is followed.
struct CourseTracking {
    qint64 courseId = 0;
    qint64 moodleCourseId = 0; ///< Of the course; read only.
    QString courseName; ///< Of the course; read only.
    bool isFollowed = true;
    std::optional<int> intervalMinutes; ///< Nothing: the general one.
    QDateTime since; ///< The campus's time up to which changes have been seen; invalid: never asked.
    QDateTime checkedAt; ///< UTC: everything known of the course is as of then.
    QDateTime structureAt; ///< UTC: when its packages were last listed.
    QDateTime accessAt; ///< UTC: the start of the poll that last read last accesses.
    QDateTime sweptAt; ///< UTC: last full reading.
    QDateTime nextAt; ///< UTC: when it is due; invalid: at once.
    qint64 passId = 0; ///< The pass that last finished it.
    std::optional<Error> error; ///< Why the last try failed.
    QDateTime failedAt; ///< UTC
};

/// What a pass could not read, by name.
struct PassProblem {
    qint64 courseId = 0;
    QString courseName; ///< Empty: the course is gone.
    QString packageName; ///< Empty: the course as a whole.
    qint64 studentId = 0; ///< 0: everybody.
    QString studentName;
    Error error;
};

/// A package where the campus does not tell what changed.
struct BlindPackage {
    QString name;
    QString courseName;
};

/// One run over the courses that were due.
struct TrackingPass {
    qint64 id = 0;
    PassKind kind = PassKind::Scheduled;
    PassState state = PassState::Running;
    QDateTime startedAt; ///< UTC
    QDateTime finishedAt; ///< UTC
    int courses = 0;
    int enrolments = 0;
    int checked = 0;
    int changed = 0;
    int snapshots = 0;
    int requests = 0;
    int innerCalls = 0;
    qint64 bytes = 0;
    double seconds = 0;
    QJsonArray errors; ///< {"course", "package", "student" (ids), "error"}
};
