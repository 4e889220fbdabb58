// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// What happened, one line each, for Home and a student's card.
enum class ActivityKind {
    IntakeSubmitted,
    UserCreated,
    UserAdopted, ///< An existing Moodle account was taken, on a person's word.
    Enrolled,
    IntakeFinished,
    IntakeFailed,
    MessageAccepted,
    MessageFailed,
    MessageUnconfirmed,
    CoursesPulled,
    TemplatesPulled,
    EnrolmentsPulled,
    StudentEdited, ///< Details changed here; count: how many.
    UserUpdated, ///< The campus took them.
    UserUpdateFailed,
    CourseCompleted, ///< A student has done everything that counts in a course.
};
QString word(ActivityKind kind);
ActivityKind activityKind(QStringView text);

struct Activity {
    qint64 id = 0;
    QDateTime at; ///< UTC
    ActivityKind kind = ActivityKind::IntakeSubmitted;
    qint64 studentId = 0;
    qint64 intakeId = 0;
    qint64 messageId = 0;
    int count = 0; ///< Courses enrolled, rows pulled...
    QString studentName; ///< Filled when read.
};
