// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/tracking.h"
#include "app/storage/sqlsession.h"

/// How courses are followed, and the passes over them.
class TrackingRepository {
public:
    explicit TrackingRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Makes a row for every course with students. Returns how many are new.
    Result<int> ensureCourses();
    /// All, by course id.
    Result<QList<CourseTracking>> courses();
    Result<QList<CourseTracking>> ofCourses(const QList<qint64> &courseIds);
    /// Followed courses with active enrolments whose time has come, the longest waiting first.
    Result<QList<CourseTracking>> due(const QDateTime &now);
    /// When the next followed course is due; nothing when none is followed.
    Result<std::optional<QDateTime>> nextDue();
    /// As of when the newest followed course is known; invalid while nothing was read.
    Result<QDateTime> newestCheck();
    /// Writes everything but isFollowed and intervalMinutes, which belong to people.
    Result<void> store(const QList<CourseTracking> &courses);
    /// The courses' packages are listed anew in the next pass, and everybody's percent is worked out anew.
    Result<void> forgetStructure(const QList<qint64> &courseIds);
    Result<void> setFollowed(const QList<qint64> &courseIds, bool isFollowed);
    /// Nothing: the general one. What was due after \a latest is due then, so that a shorter interval holds at once.
    Result<void> setInterval(const QList<qint64> &courseIds, std::optional<int> minutes, const QDateTime &latest);
    /// The same for all courses without an interval of their own.
    Result<void> hasten(const QDateTime &latest);
    /// Writes nothing but when the courses are due.
    Result<void> storeNext(const QList<CourseTracking> &courses);

    /// Notes a new pass and forgets all but the last 200 and the last sweep.
    Result<qint64> begin(PassKind kind, const QDateTime &now);
    /// Counts and errors so far.
    Result<void> update(const TrackingPass &pass);
    /// The same with state and end.
    Result<void> finish(const TrackingPass &pass);
    /// Newest first.
    Result<QList<TrackingPass>> last(int limit);
    /// Nothing when there has been none of the kind.
    Result<std::optional<TrackingPass>> newest(PassKind kind);
    Result<TrackingPass> find(qint64 id);
    /// Passes still called running although nobody runs them (the caller holds the lease) were cut. Returns them.
    Result<QList<TrackingPass>> cutOff(const QDateTime &now);

private:
    Result<QList<CourseTracking>> select(const QString &rest, const QVariantList &values);
    Result<QList<TrackingPass>> selectPasses(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
