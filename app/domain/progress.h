// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/progressstate.h"
#include "app/domain/scoprogress.h"
#include "app/domain/scormtracks.h"

/// A package as far as percent is concerned.
struct PackageShape {
    qint64 packageId = 0;
    qint64 moodleScormId = 0;
    /// Visible and still on the campus. Others keep what was read, but do not count.
    bool isCounted = true;
    QList<qint64> scoIds; ///< Moodle's ids of the trackable SCOs that belong to the package now.
};

/// What a course consists of, in the order of the course.
struct CourseShape {
    QList<PackageShape> packages;

    int countedScos() const;
    bool hasSco(qint64 moodleScoId) const;
};

/// What is known of an enrolment: a row of the table progress without its assessment.
struct Progress {
    qint64 enrolmentId = 0;
    qint64 courseId = 0;
    ProgressState state = ProgressState::Unknown;
    std::optional<double> percent; ///< 0-100, two decimals; nothing: unknown.
    int doneScos = 0;
    int totalScos = 0;
    QList<ScoProgress> scos; ///< One for every SCO that was read, hidden packages included.
    QDateTime checkedAt; ///< UTC: the last reading of its own that went well.
    QDateTime changedAt; ///< UTC: the last reading that brought something new.
    QDateTime firstActivity; ///< UTC
    QDateTime lastAccess; ///< UTC: Moodle's last access to the course.
    QDateTime lastTrack; ///< UTC: newest stored value of any SCO.
    QDateTime completedAt; ///< UTC
    bool hasAttemptsRead = false; ///< Older attempts were read once.
    int failedAttempts = 0; ///< Of SCOs that are not done.
    std::optional<double> moodlePercent; ///< Moodle's own completion.
    std::optional<bool> isMoodleCompleted;
    std::optional<double> grade;
    std::optional<double> gradeMax;
    std::optional<Error> error; ///< Why the last reading brought nothing.

    bool wasRead() const { return checkedAt.isValid(); }
    QDateTime lastActivity() const { return lastTrack > lastAccess || !lastAccess.isValid() ? lastTrack : lastAccess; }
    const ScoProgress *sco(qint64 moodleScoId) const;
    friend bool operator==(const Progress &, const Progress &) = default;
};

/// What one pass found out about an enrolment. Anything left out keeps its last known value.
struct ProgressReading {
    QDateTime at; ///< UTC
    /// May hold several attempts of one SCO, in any order. A SCO that is not listed was not read.
    QList<ScoReading> scos;
    QDateTime lastAccess; ///< UTC; invalid: not asked, or never.
    bool hasOlderAttempts = false; ///< The older attempts of what is not done are among them.
    std::optional<double> moodlePercent;
    std::optional<bool> isMoodleCompleted;
    std::optional<double> grade;
    std::optional<double> gradeMax;
    std::optional<Error> error; ///< Something of this enrolment could not be read.
};

/// The new value, and what is new about it.
struct ProgressChange {
    Progress value;
    /// Worth a snapshot: progress, status, attempt, score or time moved, or this is the first complete reading.
    bool isChanged = false;
    /// More is done than before and percent went up: that is news.
    bool isRise = false;
    /// A newer attempt has undone what an older one had; percent stays.
    bool hasFall = false;
    /// The row differs from what is stored, be it only by access or error.
    bool isWorthWriting = false;
    QList<ScoProgress> changes; ///< The SCOs that moved, as they are now.
};

/// Lays a reading over what was known. A SCO once done stays done until it leaves its package; an answer "not
/// attempted" takes nothing back; percent is only told when every counted SCO was read at least once. An empty reading
/// works the percent out anew, after the shape of the course changed.
ProgressChange mergeReading(const Progress &known, const ProgressReading &reading, const CourseShape &shape);

/// Mean over the counted packages with a trackable SCO of (done / trackable), 0-100 with two decimals; nothing when
/// there is no such package.
std::optional<double> percentOf(const QList<ScoProgress> &scos, const CourseShape &shape);

/// Whether every counted SCO has been read at least once.
bool isCompletelyRead(const QList<ScoProgress> &scos, const CourseShape &shape);
