// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/coursedayrepository.h"

#include <map>

/// One enrolment with its snapshots in order of time.
struct StoredHistory {
    qint64 enrolmentId = 0;
    QDateTime enrolledAt; ///< UTC
    QDateTime beginsAt; ///< UTC: enrolled, or the start of the course when that is later.
    QList<Snapshot> snapshots;
};

enum class HistoryDetail { All, Steps }; ///< Steps: see SnapshotRepository::stepsOfEnrolments().

/// Calls \a visit for every active enrolment of the course, some hundreds in memory at a time.
Result<void> walkHistories(SqlSession &session, qint64 courseId, HistoryDetail detail,
                           const std::function<void(const StoredHistory &)> &visit);

/// Adds histories up day by day.
class HistoryDays {
public:
    HistoryDays(const QDate &from, const QDate &to, const QTimeZone &zone);
    void add(const StoredHistory &history, const CourseDayRepository::StandingOf &standingOf);
    QList<CourseDay> days() const;

private:
    struct Sum {
        QDateTime endsAt;
        CourseDay day;
        QList<double> percents;
    };
    QDate m_from;
    QTimeZone m_zone;
    QList<Sum> m_sums;
};

/// Puts those who began in the same month side by side at the same age.
class CohortTable {
public:
    CohortTable(const QDateTime &now, const QTimeZone &zone);
    void add(const StoredHistory &history);
    QList<CohortWeek> weeks() const;

private:
    QDateTime m_now;
    QTimeZone m_zone;
    std::map<QString, std::map<int, QList<double>>> m_percents;
};
