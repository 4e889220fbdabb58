// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/course.h"
#include "app/domain/listquery.h"

struct CourseQuery {
    QString text;
    bool includesHidden = true;
    ListOrder order;
    friend bool operator==(const CourseQuery &, const CourseQuery &) = default;
};

enum CourseColumn {
    CourseNameColumn,
    CourseShortNameColumn,
    CourseStudentsColumn,
    CourseStartColumn,
    CourseEndColumn,
    CourseVisibleColumn,
    CourseColumnCount
};

struct CourseRow {
    Course course;
    int studentCount = 0; ///< Enrolled, as far as Bedel knows.
    friend bool operator==(const CourseRow &, const CourseRow &) = default;
};
