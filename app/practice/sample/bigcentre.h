// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

#include <QJsonObject>

/// A centre of any size, for measuring: everybody is in one course, with random progress of every kind.
struct BigCentre {
    int courses = 20;
    int studentsPerCourse = 500;
    int packages = 2; ///< In each course.
    int scos = 3; ///< In each package.

    /// Error::Kind::Invalid for what is no number or senseless.
    static Result<BigCentre> fromJson(const QJsonObject &json);
};

/// Fills a store that has nothing but the accounts and the front page of every campus. About as fast as SQLite writes.
void fillBigCentre(PracticeStore &store, const BigCentre &centre, quint32 seed, qint64 now);
