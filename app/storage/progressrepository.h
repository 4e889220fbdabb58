// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/progress.h"
#include "app/storage/sqlsession.h"

/// What is known of every enrolment. Rows are made and switched off by triggers as enrolments come and go.
class ProgressRepository {
public:
    explicit ProgressRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// An enrolment to read, with what is known of it.
    struct ToRead {
        qint64 moodleUserId = 0;
        Progress known;
    };
    enum class Scope {
        Open, ///< Not completed, or never read.
        Unread, ///< Never read completely.
        All
    };
    /// Active enrolments of a course whose student has a Moodle id, by rising enrolment id, from after \a afterId on:
    /// a course of any size is walked in pieces.
    Result<QList<ToRead>> toRead(qint64 courseId, Scope scope, qint64 afterId, int limit);
    Result<QList<ToRead>> ofMoodleUsers(qint64 courseId, const QList<qint64> &moodleUserIds);
    /// Moodle ids and enrolment ids of everybody active in a course, without their progress.
    struct Member {
        qint64 enrolmentId = 0;
        qint64 moodleUserId = 0;
        ProgressState state = ProgressState::Unknown;
        int openScos = 0; ///< As of the last reading.
        QDateTime lastAccess; ///< UTC
        bool wasRead = false;
        bool hasAttemptsRead = false;
    };
    Result<QList<Member>> members(qint64 courseId);
    Result<QList<Progress>> known(const QList<qint64> &enrolmentIds);
    Result<QList<Progress>> knownOfCourse(qint64 courseId);
    Result<std::optional<Progress>> find(qint64 enrolmentId);
    /// Active enrolments of these courses, or of all when empty, as they are known now.
    struct Latest {
        qint64 moodleCourseId = 0;
        qint64 moodleUserId = 0;
        std::optional<double> percent;
        ProgressState state = ProgressState::Unknown;
        QDateTime checkedAt; ///< UTC: its own reading, or the course's when nothing changed since.
        QDateTime changedAt; ///< UTC
    };
    Result<QList<Latest>> latest(const QList<qint64> &courseIds);
    /// How many active enrolments there are in each of these courses; those without any are left out.
    Result<QHash<qint64, int>> counts(const QList<qint64> &courseIds);

    /// Writes the changes that are worth it and has them assessed. Enrolments gone meanwhile are left out.
    Result<void> store(const QList<ProgressChange> &changes);
    struct Access {
        qint64 enrolmentId = 0;
        QDateTime lastAccess; ///< UTC
    };
    /// Newer last accesses; older ones change nothing.
    Result<void> storeAccess(const QList<Access> &accesses);

    /// An enrolment to assess. Its own checkedAt is the newest time as of which it is known.
    struct ToAssess {
        Progress progress;
        qint64 courseId = 0;
        QDateTime courseStart; ///< UTC; invalid: none.
        QDateTime courseEnd; ///< UTC; invalid: none.
        QDateTime enrolledAt; ///< UTC
    };
    /// Active enrolments that were read and have changed since they were last assessed, or whose assessment has run out
    /// and that are known as of a later time. By course.
    Result<QList<ToAssess>> assessable(const QDateTime &now, int limit);
    struct Assessed {
        qint64 enrolmentId = 0;
        Assessment assessment;
    };
    Result<void> storeAssessments(const QList<Assessed> &assessments, const QDateTime &now);
    /// After a rule or the dates of courses changed: everybody again. Empty: all courses.
    Result<void> assessAgain(const QList<qint64> &courseIds);

private:
    SqlSession &m_session;
};
