// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/progress.h"
#include "app/domain/samplehistory.h"
#include "app/domain/snapshot.h"
#include "app/storage/sqlsession.h"

#include <QTimeZone>

#include <utility>

/// Writes a campus's past into an empty database: who studies where, what half-hourly readings would have found since
/// then, how courses stood day by day, and the messages of that time. Belongs into one transaction.
class HistoryWriter {
public:
    HistoryWriter(SqlSession &session, const SampleHistory &history, const QTimeZone &zone);
    Result<void> write();

private:
    /// An enrolment while its readings are replayed.
    struct Replayed {
        Progress progress;
        QList<Snapshot> snapshots;
        QDateTime enrolledAt; ///< UTC
        Course course;
        QList<ProgressPoint> points;
    };

    Result<void> writeCourses();
    Result<void> writePeople();
    Result<void> writeEnrolments();
    Result<void> writePackages();
    Result<void> writeProgress();
    Result<void> writeAssessments();
    Result<void> writeDays();
    Result<void> writeTracking();
    void replay(const SampleHistory::Enrolment &past, Replayed &enrolment) const;
    AssessmentFacts facts(const Replayed &enrolment) const;

    SqlSession &m_session;
    const SampleHistory &m_history;
    QTimeZone m_zone;
    QHash<qint64, Course> m_courses; ///< By Moodle's id, with Bedel's.
    QHash<qint64, qint64> m_students; ///< Bedel's id by Moodle's.
    QHash<std::pair<qint64, qint64>, qint64> m_enrolments; ///< Bedel's id by Moodle's of person and course.
    QHash<qint64, CourseShape> m_shapes; ///< By Moodle's course id.
    QHash<qint64, QString> m_titles; ///< Of SCOs, by Moodle's id.
    QHash<qint64, Replayed> m_replayed; ///< By enrolment.
    int m_snapshots = 0;
};
