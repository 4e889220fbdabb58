// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/student.h"

/// Why somebody already known may be the person of a form.
struct StudentMatch {
    enum class Reason { Email, Phone, Name };
    Student student;
    Reason reason = Reason::Email;
    QString lastCourse; ///< The newest enrolment's course, if any.
};
