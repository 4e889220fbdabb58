// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/states.h"

#include <QJsonObject>

/// What the engine can be asked to do. The words are stored and printed.
enum class JobKind {
    CreateUser, ///< Flow 1: find or create the Moodle account of a form's student.
    UpdateUser, ///< A student's details changed here: so they do on the campus.
    Enrol, ///< Flow 1: enrol it in the form's courses, then queue the welcome.
    PullCourses,
    PullTemplates,
    PullEnrolments,
    ProposeTemplate, ///< A template of ours, to be approved by Meta.
    Track, ///< One pass over the courses whose progress is followed.
    RunRules, ///< Judges everybody by the rules and queues what is due.
    FetchMedia, ///< A picture or file that somebody sent.
    MarkRead, ///< WhatsApp shows the person that its message was read.
};
QString word(JobKind kind);
std::optional<JobKind> jobKind(QStringView text);

/// A row of work: what has to be done is in the database, and what is done is in the database.
struct Job {
    qint64 id = 0;
    JobKind kind = JobKind::CreateUser;
    QJsonObject payload; ///< Identifiers only.
    JobState state = JobState::Ready;
    int attempts = 0;
    QDateTime runAfter; ///< UTC
    QString leaseOwner; ///< The engine that works on it, or that a waiting one is left to.
    QDateTime leaseUntil; ///< UTC
    QString dedupeKey; ///< While a job with this key is not finished, a second one is not added. Empty: no such limit.
    qint64 studentId = 0;
    qint64 intakeId = 0;
    std::optional<Error> error;
    int progressDone = 0; ///< For long work: items done, of progressTotal (0: unknown).
    int progressTotal = 0;
    QDateTime createdAt; ///< UTC
    QDateTime finishedAt; ///< UTC
    QJsonObject result; ///< What a pull brought.
};

/// The error of a job that waits for the one engine that can read its password; facts[Id]: those that cannot.
inline const QString kSealedElsewhere = QStringLiteral("sealed_elsewhere");

/// For the status bar.
struct JobCounts {
    int open = 0; ///< Ready, leased or waiting.
    int failed = 0;
    std::optional<Error> oldestWaiting; ///< Why the longest waiting job waits.
};
