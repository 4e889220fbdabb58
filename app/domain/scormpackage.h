// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/states.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// A trackable part of a package.
struct ScormSco {
    qint64 id = 0;
    qint64 packageId = 0;
    qint64 moodleScoId = 0;
    QString title;
    int position = 0;
    QDateTime goneAt; ///< UTC: no longer part of the package.
};

/// A SCORM activity of a course.
struct ScormPackage {
    qint64 id = 0;
    qint64 courseId = 0;
    qint64 moodleScormId = 0;
    qint64 moodleModuleId = 0;
    QString name;
    QString version; ///< "SCORM_1.2", "SCORM_1.3" (2004).
    QString hash; ///< Of the package's content; another one means that it was replaced.
    bool isVisible = true;
    int position = 0;
    PackageSignal signal = PackageSignal::Unknown;
    QDateTime signalAt; ///< UTC: when the signal was last tried.
    QDateTime scosReadAt; ///< UTC; invalid: the SCOs have to be listed (again).
    QDateTime readAt; ///< UTC: when all its open pairs of student and SCO were last read.
    bool hasRest = false; ///< Listed as changed, but only some of its students were read.
    QDateTime goneAt; ///< UTC: deleted on the campus.
    QList<ScormSco> scos; ///< In order; those that are gone are left out.
};
