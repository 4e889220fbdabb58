// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progress.h"
#include "app/domain/scormpackage.h"
#include "app/domain/tracking.h"

#include <QHash>
#include <QSet>

/// One course within one pass: what is known, what the campus said, and what has to be read because of it.
struct CourseWork {
    CourseTracking tracking;
    QList<ScormPackage> packages; ///< On the campus now, with their SCOs.
    CourseShape shape;
    int enrolments = 0; ///< Active ones.

    bool hasSignals = true; ///< The campus can be asked what has changed.
    bool isStructureMoved = false; ///< Percents have to be worked out anew.
    QSet<qint64> changed; ///< Our ids of packages in which the campus says that somebody moved.
    QSet<qint64> seen; ///< The same since ever: tells a usable signal from a blind one.
    bool hasSeen = false; ///< `seen` was asked.
    QDateTime campusTime; ///< When the campus answered that; invalid: not asked, or in vain.

    QSet<qint64> forAll; ///< Our ids of the packages to read for everybody with something left to do.
    QSet<qint64> forCandidates; ///< And of those to read for the candidates only.
    QSet<qint64> candidates; ///< Moodle ids.
    QSet<qint64> resting; ///< Changed, but too large to be read at once for everybody.
    bool rereadsDone = false; ///< Also what is done.

    QHash<qint64, QDateTime> accesses; ///< Moodle id to last access; only when asked.
    int peopleAsked = 0; ///< How far the list of people has been asked for.
    bool hasPeople = false; ///< The list is complete.
    bool lacksAccess = false; ///< The campus does not tell when somebody last entered.
    bool hasHidden = false; ///< Some of the course's students are not listed: in a group that the account does not see.
    bool hasAccesses() const { return hasPeople && !lacksAccess; }
    QDateTime accessAskedAt; ///< UTC, the campus's clock.

    QSet<qint64> touched; ///< Packages in which somebody has tracks.
    int failures = 0; ///< Enrolments of which something could not be read, and SCO lists.
    QHash<qint64, int> refusals; ///< Our ids of packages: failures in a row.
    QHash<qint64, Error> refused; ///< Our ids of packages the campus does not let anybody read now.
    bool isStructureStale = false; ///< The campus answers as if the packages were others by now.
    bool isUnseen = false; ///< Neither signal nor last access: nobody knows whether something moved.
    qint64 cursor = 0; ///< The last enrolment that was read.
    int walked = 0; ///< Enrolments that have come up for reading.
    bool isRead = false; ///< Nobody is left to read.
    bool isStored = false; ///< What the next pass goes by is written.
    std::optional<Error> error; ///< The course as a whole could not be followed.

    bool isFirst() const { return !tracking.sweptAt.isValid(); }
    const ScormPackage *packageOfModule(qint64 moodleModuleId) const
    {
        for (const ScormPackage &one : packages) {
            if (one.moodleModuleId == moodleModuleId)
                return &one;
        }
        return nullptr;
    }
};

/// Somebody in a course, as far as planning needs.
struct CourseMember {
    qint64 enrolmentId = 0;
    qint64 moodleUserId = 0;
    int openScos = 0; ///< Not done as of the last reading.
    QDateTime lastAccess; ///< UTC, as known before this pass.
};

/// A changed package with more open pairs of student and SCO than this is first read for the candidates only.
inline constexpr int kPairsReadAtOnce = 200;

/// Open pairs of a package: at most all its SCOs for each member who has something left to do.
int openPairs(const ScormPackage &package, const QList<CourseMember> &members);

/// Whether the plan needs last accesses: something large changed, or a package gives no usable signal.
bool needsAccesses(const CourseWork &work, const QList<CourseMember> &members);

/// Decides what is read, by the recipe of the contract (moodle/README.md, section 8).
void plan(CourseWork &work, const QList<CourseMember> &members, bool isFull, const QDateTime &now);

/// Whether some package needs last accesses whatever the campus says has changed.
bool needsAccessesAlways(const CourseWork &work);

/// What is known of the packages' signals after the reading.
struct SignalVerdict {
    qint64 packageId = 0;
    PackageSignal signal = PackageSignal::Unknown;
};
QList<SignalVerdict> signalVerdicts(const CourseWork &work);
