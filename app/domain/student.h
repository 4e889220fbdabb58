// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/states.h"

#include <QUuid>

/// A person the centre teaches.
struct Student {
    qint64 id = 0;
    QUuid uuid; ///< Written to Moodle as idnumber "bedel-<uuid>" unless the centre keeps its own number there.
    QString firstName;
    QString lastName;
    QString email; ///< Lower case.
    QString phone; ///< E.164 with plus sign, or empty.
    QString username; ///< Empty until staff or the program chose one.
    qint64 moodleUserId = 0; ///< 0 until the campus confirmed it.
    StudentState state = StudentState::Local;
    std::optional<Error> error; ///< Why it failed.
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt; ///< UTC

    QString fullName() const;
    /// "Núñez Peña, María": how tables list people.
    QString sortName() const;
    friend bool operator==(const Student &, const Student &) = default;
};
