// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progress.h"
#include "app/remote/moodle/moodleclient.h"

#include <QCoroTask>
#include <QHash>

/// Course and student of the campus.
using CampusPair = std::pair<qint64, qint64>;
/// Percent of everybody, as a way of reading found it.
using CampusProgress = QHash<CampusPair, double>;

/// What the plain ways of reading progress cost, beside the tracker.
struct PlainReading {
    CampusProgress progress;
    MoodleTraffic traffic;
    double seconds = 0;
};

/// (a) One request after another: contents, SCOs and tracks for every student.
QCoro::Task<Result<PlainReading>> readOneByOne(MoodleClient *moodle, QHash<qint64, QList<qint64>> studentsOfCourses);

/// (b) A careful client: packages and SCOs once for each course, then every pair, so many requests at once.
QCoro::Task<Result<PlainReading>> readConcurrently(MoodleClient *moodle, QHash<qint64, QList<qint64>> studentsOfCourses,
                                                   int connections);
