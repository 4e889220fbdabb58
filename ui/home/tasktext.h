// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/homeservice.h"
#include "ui/style/statemark.h"

/// Where the one button of a task leads.
enum class TaskAction {
    OpenStudent,
    OpenMessage,
    OpenMessages,
    ChooseTemplate,
    OpenCoverage,
    OpenConnections,
    RetryJob,
    OpenJobs,
    OpenRisks,
    OpenCourse,
    OpenAutomatic
};

/// A task as staff read it on Home.
struct TaskText {
    Mark mark = Mark::Warning;
    QString sentence;
    QString reason;
    QString verb;
    TaskAction action = TaskAction::OpenStudent;
};
TaskText taskText(const HomeTask &task);
