// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progress.h"
#include "app/domain/scormpackage.h"
#include "app/storage/sqlsession.h"

/// The SCORM packages of courses and their SCOs.
class PackageRepository {
public:
    explicit PackageRepository(SqlSession &session)
        : m_session(session)
    {
    }

    struct Stored {
        int added = 0;
        int changed = 0;
        int gone = 0;
        /// Packages whose SCOs have to be listed: new, or replaced by another content. Our ids.
        QList<qint64> unlisted;
        bool isMoved() const { return added + changed + gone > 0; }
    };
    /// What the campus lists in a course now: others are marked as gone, one that is back is no longer. Signals and
    /// reading times stay. A changed hash or version forgets scosReadAt and readAt.
    Result<Stored> store(qint64 courseId, const QList<ScormPackage> &listed, const QDateTime &now);
    /// The trackable SCOs of a package now; true when they are not the ones known.
    Result<bool> storeScos(qint64 packageId, const QList<ScormSco> &scos, const QDateTime &now);
    Result<void> setSignal(qint64 packageId, PackageSignal signal, const QDateTime &now);
    /// All open pairs of the packages were read at that time: nothing rests.
    Result<void> setRead(const QList<qint64> &packageIds, const QDateTime &at);
    Result<void> setRest(const QList<qint64> &packageIds, bool hasRest);

    /// With their SCOs, in the order of the course; those gone only on demand.
    Result<QList<ScormPackage>> ofCourse(qint64 courseId, bool includesGone = false);
    Result<QHash<qint64, QList<ScormPackage>>> ofCourses(const QList<qint64> &courseIds);
    /// Those of followed courses where the campus does not tell what changed, although people work in them.
    Result<QList<ScormPackage>> blind();
    Result<QList<ScormPackage>> findAll(const QList<qint64> &packageIds);
    /// For the percent: gone and hidden packages are in it, not counted.
    Result<CourseShape> shape(qint64 courseId);

private:
    SqlSession &m_session;
};
