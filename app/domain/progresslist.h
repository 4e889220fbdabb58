// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/course.h"
#include "app/domain/listquery.h"
#include "app/domain/progress.h"
#include "app/domain/statistics.h"

/// How many students stand where.
struct StandingCounts {
    int notStarted = 0;
    int moving = 0;
    int behind = 0;
    int stalled = 0;
    int done = 0;
    int unknown = 0;
    int total() const { return notStarted + moving + behind + stalled + done + unknown; }
    friend bool operator==(const StandingCounts &, const StandingCounts &) = default;
};

struct CourseProgressQuery {
    QString text; ///< Words of the course's name.
    bool includesEmpty = true; ///< Also courses without students.
    ListOrder order; ///< Natural order: by name.
    friend bool operator==(const CourseProgressQuery &, const CourseProgressQuery &) = default;
};

/// Columns of the course overview; also the keys to sort it by.
enum CourseProgressColumn {
    CourseProgressNameColumn,
    CourseProgressStudentsColumn,
    CourseProgressMedianColumn,
    CourseProgressDoneColumn,
    CourseProgressMovingColumn,
    CourseProgressBehindColumn,
    CourseProgressStalledColumn,
    CourseProgressNotStartedColumn,
    CourseProgressCheckedColumn,
    CourseProgressStripColumn, ///< All standings side by side; sorted by students.
    CourseProgressColumnCount
};

struct CourseProgressRow {
    Course course;
    StandingCounts counts;
    std::optional<double> median; ///< Percent.
    bool isFollowed = true;
    QDateTime checkedAt; ///< UTC: as of when; invalid: never read.
    std::optional<Error> error; ///< Why the last try failed.
    friend bool operator==(const CourseProgressRow &, const CourseProgressRow &) = default;
};

/// How a course stood on a day of the centre's calendar.
struct CourseDay {
    QDate day;
    StandingCounts counts;
    std::optional<Quartiles> percent;
    int active = 0; ///< Students with activity on that day.
};

/// Of those who began at least that many weeks ago: how many went on, or finished.
struct SurvivalWeek {
    int week = 0;
    int eligible = 0;
    int survivors = 0;
    int finished = 0; ///< By the end of that week; among the survivors.
    friend bool operator==(const SurvivalWeek &, const SurvivalWeek &) = default;
};

/// Those who began in one month ("2026-11"), at the same age in weeks.
struct CohortWeek {
    QString cohort;
    int week = 0;
    int students = 0;
    Quartiles percent;
};

/// The people behind a figure of a course. Conditions add up.
struct CoursePeopleQuery {
    qint64 courseId = 0; ///< 0: any course.
    QString text; ///< Words of name, e-mail, phone or username.
    QList<Standing> standings; ///< Empty: all.
    int percentBin = -1; ///< See statistics.h; -1: any.
    int minimumRisk = 0; ///< 0: any.
    QDateTime beganFrom; ///< UTC: enrolment, or start of the course when later; invalid: any.
    QDateTime beganBefore; ///< UTC
    int lostInWeek = -1; ///< Last seen in that week after their beginning and not done; -1: any.
    QDateTime activeFrom; ///< UTC: last activity at or after; invalid: any.
    QDateTime activeBefore; ///< UTC: last activity before; invalid: any.
    ListOrder order; ///< Natural order: the most urgent first.
    friend bool operator==(const CoursePeopleQuery &, const CoursePeopleQuery &) = default;
};

enum CoursePeopleColumn {
    CoursePeopleNameColumn,
    CoursePeoplePercentColumn,
    CoursePeopleStandingColumn,
    CoursePeopleRiskColumn,
    CoursePeopleActivityColumn,
    CoursePeopleFinishColumn,
    CoursePeopleMessageColumn,
    CoursePeopleColumnCount
};

/// What is known of one student in one course, as lists show it.
struct ProgressSummary {
    qint64 enrolmentId = 0;
    ProgressState state = ProgressState::Unknown;
    std::optional<double> percent;
    Assessment assessment;
    QDateTime lastActivity; ///< UTC
    QDateTime checkedAt; ///< UTC: as of when; invalid: never read.
    std::optional<Error> error;
    friend bool operator==(const ProgressSummary &, const ProgressSummary &) = default;
};

struct CoursePersonRow {
    qint64 studentId = 0;
    QString studentName; ///< "Last, First"
    QString courseName;
    QDateTime enrolledAt; ///< UTC
    StudyPeriod period; ///< The time that the student has.
    ProgressSummary progress;
    std::optional<MessageState> lastMessage;
    QDateTime lastMessageAt; ///< UTC
    friend bool operator==(const CoursePersonRow &, const CoursePersonRow &) = default;
};

/// A course of a student, with everything known about it.
struct StudentCourseProgress {
    Course course;
    QDateTime enrolledAt; ///< UTC
    bool isActive = true; ///< Still enrolled.
    Progress progress;
    ProgressSummary summary;
};
