// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"
#include "app/domain/progresslist.h"
#include "app/domain/result.h"
#include "app/domain/scormpackage.h"

#include <QCoroTask>
#include <QTimeZone>

#include <functional>

class BacktestRun;
class Clock;
class Database;
class QObject;

/// What the page of a course paints first.
struct CourseProgressView {
    CourseProgressRow row;
    QList<int> histogram; ///< See percentBin().
    QList<CourseDay> days; ///< Ascending.
    int atRisk = 0;
};

/// What it paints after that.
struct CourseHistoryView {
    QList<SurvivalWeek> survival;
    QList<CohortWeek> cohorts;
};

/// A course of a student with all that is known of it.
struct StudentProgressView {
    StudentCourseProgress course;
    StudyPeriod period;
    QList<ScormPackage> packages; ///< Gone ones too, in the order of the course.
    QList<ProgressPoint> points; ///< By the day on which the student did it.
};

/// How students get on: the questions of the progress pages.
class ProgressService {
public:
    /// Zone: the centre's; days are its days. Rules: those in force when asked.
    ProgressService(
        Database &database, const Clock &clock, const QTimeZone &zone = QTimeZone::systemTimeZone(),
        std::function<AssessmentRules()> rules = [] { return AssessmentRules(); });

    QCoro::Task<Result<ListPage<CourseProgressRow>>> page(CourseProgressQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(CourseProgressQuery query);
    /// Everybody followed, of all courses.
    QCoro::Task<Result<StandingCounts>> totals();
    /// NotFound when there is no such course.
    QCoro::Task<Result<CourseProgressView>> course(qint64 courseId);
    QCoro::Task<Result<CourseHistoryView>> history(qint64 courseId);

    QCoro::Task<Result<ListPage<CoursePersonRow>>> people(CoursePeopleQuery query, int offset, int limit);
    QCoro::Task<Result<int>> peopleCount(CoursePeopleQuery query);
    QCoro::Task<Result<QList<qint64>>> peopleIds(CoursePeopleQuery query);

    QCoro::Task<Result<QList<StudentProgressView>>> ofStudent(qint64 studentId);

    /// How the rules would have done on the courses that are over; 0: all of them. Not started yet.
    BacktestRun *backtest(qint64 courseId, QObject *parent);
    const QTimeZone &zone() const { return m_zone; }

private:
    Database &m_database;
    const Clock &m_clock;
    const QTimeZone m_zone;
    const std::function<AssessmentRules()> m_rules;
};
