// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/states.h"

/// A student in a course.
struct Enrolment {
    qint64 id = 0;
    qint64 studentId = 0;
    qint64 courseId = 0;
    EnrolmentState state = EnrolmentState::Pending;
    std::optional<Error> error;
    QDateTime createdAt; ///< UTC
    QDateTime enrolledAt; ///< UTC: when the campus confirmed it.
    friend bool operator==(const Enrolment &, const Enrolment &) = default;
};
