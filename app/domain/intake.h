// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enrolment.h"
#include "app/domain/message.h"
#include "app/domain/student.h"

#include <QStringList>

/// A submitted form: the student it concerns, the courses asked for, and whether a welcome shall go out.
struct Intake {
    qint64 id = 0;
    QUuid uuid; ///< Key of the welcome: one per form.
    qint64 studentId = 0;
    QList<qint64> courseIds; ///< Bedel's ids.
    bool sendsWelcome = true;
    /// The existing account that staff decided to use; 0: none was chosen.
    qint64 useMoodleUserId = 0;
    bool hasPassword = false; ///< Staff typed one; it is sealed and erased once used.
    /// Every username this form has asked Moodle to create: after an unclear answer all of them are looked up.
    QStringList triedUsernames;
    QDateTime createdAt; ///< UTC
    QDateTime finishedAt; ///< UTC: every step done.
};

/// The four steps staff see.
enum class FlowStep { Record, Campus, Enrolments, Welcome };
enum class StepState {
    Todo,
    Running,
    Waiting, ///< For a later try, or for a person: see error.
    Done,
    Failed,
    Skipped, ///< No welcome was asked for.
};

struct FlowStepStatus {
    FlowStep step = FlowStep::Record;
    StepState state = StepState::Todo;
    QDateTime at; ///< UTC: when it reached this state, if known.
    int count = 0; ///< Enrolments: how many of total are done.
    int total = 0;
    std::optional<MessageState> message; ///< Welcome: how far it has come.
    std::optional<Error> error;
};

/// A form with the state of all it caused.
struct IntakeStatus {
    Intake intake;
    Student student;
    QList<Enrolment> enrolments;
    QMap<qint64, QString> courseNames; ///< By course id.
    std::optional<Message> welcome;
    QList<FlowStepStatus> steps; ///< Always four, in order.

    /// Nothing of it is still moving by itself: done, failed, or waiting for a person.
    bool hasEnded() const;
    /// The first step that failed, if any.
    const FlowStepStatus *failedStep() const;
};

/// Works out the four steps from the rows; the rows are the truth, the steps are never stored.
/// jobIsRunning: an engine works on its job now; jobIsWaiting: it will be tried again later.
QList<FlowStepStatus> flowSteps(const IntakeStatus &status, bool jobIsRunning, bool jobIsWaiting);
