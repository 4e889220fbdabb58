// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/enrolment.h"
#include "app/domain/listquery.h"

struct EnrolmentQuery {
    QString text; ///< Words of the student or the course.
    QList<EnrolmentState> states; ///< Empty: all.
    qint64 courseId = 0;
    qint64 studentId = 0;
    ListOrder order;
    friend bool operator==(const EnrolmentQuery &, const EnrolmentQuery &) = default;
};

enum EnrolmentColumn {
    EnrolmentStudentColumn,
    EnrolmentCourseColumn,
    EnrolmentProgressColumn,
    EnrolmentAccessColumn, ///< Last activity in the course.
    EnrolmentStateColumn,
    EnrolmentSinceColumn,
    EnrolmentMessageColumn, ///< The newest message to the student.
    EnrolmentColumnCount
};

struct EnrolmentRow {
    Enrolment enrolment;
    QString studentName; ///< "Last, First"
    QString courseName;
    std::optional<Standing> standing; ///< Nothing: the campus has not confirmed the enrolment.
    std::optional<double> percent; ///< Nothing: unknown.
    StudyPeriod period; ///< The time that the student has.
    QDateTime lastActivity; ///< UTC
    std::optional<MessageState> lastMessage; ///< The newest to the student.
    QDateTime lastMessageAt; ///< UTC
    friend bool operator==(const EnrolmentRow &, const EnrolmentRow &) = default;
};
