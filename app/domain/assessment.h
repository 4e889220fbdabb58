// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/riskreason.h"
#include "app/domain/standing.h"

#include <QDateTime>

#include <functional>

class QTimeZone;

/// The percent reached by the end of a day (a date in the centre's zone).
struct ProgressPoint {
    QDate day; ///< When the student did it (newest track), not when it was read.
    double percent = 0;
    friend bool operator==(const ProgressPoint &, const ProgressPoint &) = default;
};

/// A trackable part that is not done although it was tried.
struct UnfinishedSco {
    qint64 scoId = 0;
    QString title;
    int failedAttempts = 0; ///< Attempts that ended failed; 0: merely begun.
    QDateTime lastChange; ///< UTC
};

/// What is known of one enrolment. All times UTC; invalid means unknown, never "long ago".
struct AssessmentFacts {
    EnrolmentState state = EnrolmentState::Enrolled;
    bool isCompleted = false;
    std::optional<double> percent; ///< 0-100; empty: unknown, which is not 0.
    int doneScos = 0;
    int totalScos = 0;
    QDateTime courseStart;
    QDateTime courseEnd;
    QDateTime enrolmentStart; ///< When this program learnt of it, if the campus does not say.
    QDateTime enrolmentEnd; ///< The student's own end; outranks the course's.
    QDateTime firstActivity;
    QDateTime lastActivity;
    QDateTime checkedAt; ///< The reading these facts come from. Judged as of then, never by the wall clock.
    QList<ProgressPoint> points; ///< Ascending, one a day of change at most; all, or the last weeks and one before.
    QList<UnfinishedSco> unfinished;
};

/// The limits; each can be edited in the settings.
struct AssessmentRules {
    int inactiveDays = 0; ///< Fixed limit; 0: the share of the course's days below.
    double inactiveShare = 0.12;
    int inactiveLeast = 3;
    int inactiveMost = 10;
    int inactiveWithoutDates = 7;
    double behindPoints = 25; ///< Percent of time gone less percent done, more than this.
    double behindAfter = 0.20; ///< Share of the time that must be gone before pace is judged.
    double slowMargin = 0.10; ///< The pace needed must exceed the student's own by more than this share of it.
    int failedAttempts = 2; ///< From this many in one part.
    friend bool operator==(const AssessmentRules &, const AssessmentRules &) = default;
};

/// The verdict. The score is the sum of four parts, each kept as a reason with its points. A part counts only from its
/// limit on, so 0 means that no limit is crossed:
///   inactivity  20 at the limit T, rising evenly to 40 at 3T
///   pace        20 just over the limit, rising evenly to 30 at twice the limit
///   trend       20 when the student's own pace leads past the end date (by more than a margin: somebody right on plan
///               is not late on every other day), or when the end has passed unfinished
///   failed      6 for two failed attempts in one part, 8 for three, 10 for four and more
struct Assessment {
    Standing standing = Standing::Unknown;
    int risk = 0; ///< 0-100
    QList<RiskReason> reasons; ///< Most points first.
    /// Middle half of the finishes that the spread of the student's own weekly gains allows. Both invalid: too little
    /// data (no trend) or no gain and no end (trend 0). Only `finishTo` invalid: no latest date can be given.
    QDate finishFrom;
    QDate finishTo;
    bool finishAfterEnd = false; ///< `finishFrom` is after the end date.
    std::optional<double> trend; ///< Points gained a day; empty: too little data.
    /// UTC: when the verdict or its words change by time alone, if a reading then finds the same. Invalid: never. A
    /// reading that old must exist first: judging again with the same checkedAt gives the same verdict.
    QDateTime validUntil;
    friend bool operator==(const Assessment &, const Assessment &) = default;
};

/// From this risk on a student is in the list of those at risk: any of the first three parts alone reaches it, failed
/// attempts alone do not.
inline constexpr int kAtRisk = 20;

/// The time a student has.
struct StudyPeriod {
    QDateTime begin; ///< UTC: latest of course start and enrolment start. Invalid: unknown.
    QDateTime end; ///< UTC: the student's own end, else the course's. Invalid: none, or it lies before the begin.
    friend bool operator==(const StudyPeriod &, const StudyPeriod &) = default;
};

/// Who was active before the program learnt of the enrolment was enrolled by then.
StudyPeriod studyPeriod(const AssessmentFacts &facts);
/// The same for rows of lists, which know no more than this. All UTC; invalid: unknown.
StudyPeriod studyPeriod(const QDateTime &courseStart, const QDateTime &courseEnd, const QDateTime &enrolledAt,
                        const QDateTime &firstActivity);

/// The percent that an even pace would have reached on a day, 0 before and 100 after; empty without both dates.
std::optional<double> expectedPercent(const StudyPeriod &period, const QDate &day, const QTimeZone &zone);

/// A student's time without activity.
struct Inactivity {
    QDateTime since; ///< UTC: latest of enrolment start, course start and last activity. Invalid: cannot be said.
    int days = 0; ///< Full days until the reading, or until the end if that came first.
    int limit = 0; ///< T, in days.
    int step() const { return limit > 0 ? days / limit : 0; } ///< 1 from T, 2 from 2T...
    friend bool operator==(const Inactivity &, const Inactivity &) = default;
};

/// T in days; \a daysBetween tells the dates between two moments.
int inactiveLimit(const AssessmentFacts &facts, const AssessmentRules &rules,
                  const std::function<int(const QDateTime &, const QDateTime &)> &daysBetween);

Inactivity inactivity(const AssessmentFacts &facts, const AssessmentRules &rules, const QTimeZone &zone);

/// `zone` is the centre's: days are its days.
Assessment assess(const AssessmentFacts &facts, const AssessmentRules &rules, const QTimeZone &zone);
