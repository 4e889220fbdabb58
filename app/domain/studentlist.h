// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/listquery.h"
#include "app/domain/student.h"

/// What the Students page asks for.
struct StudentQuery {
    QString text; ///< Any words of name, e-mail, phone or username; every word must match.
    QList<StudentState> states; ///< Empty: all but archived.
    qint64 courseId = 0; ///< 0: any.
    QDateTime createdFrom; ///< UTC; invalid: any.
    ListOrder order;
    friend bool operator==(const StudentQuery &, const StudentQuery &) = default;
};

/// Columns of the student list; also the keys to sort it by.
enum StudentColumn {
    StudentNameColumn,
    StudentCoursesColumn,
    StudentProgressColumn, ///< Percent of the course that needs somebody most.
    StudentAccessColumn, ///< Last activity in any course.
    StudentStateColumn,
    StudentMessageColumn, ///< State of the newest message.
    StudentPhoneColumn,
    StudentEmailColumn,
    StudentUsernameColumn,
    StudentCreatedColumn,
    StudentColumnCount
};

struct StudentRow {
    Student student;
    QString firstCourse;
    int courseCount = 0;
    std::optional<MessageState> lastMessage;
    QDateTime lastMessageAt; ///< UTC
    // Of the course that needs somebody most; nothing when no course is followed.
    QString progressCourse;
    std::optional<Standing> standing;
    std::optional<double> percent; ///< Nothing: unknown.
    StudyPeriod period; ///< The time that the student has there.
    QDateTime checkedAt; ///< UTC: as of when; invalid: never read.
    QDateTime lastActivity; ///< UTC: the newest in any course.
    friend bool operator==(const StudentRow &, const StudentRow &) = default;
};
