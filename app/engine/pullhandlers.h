// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/campusperson.h"
#include "app/domain/course.h"
#include "app/engine/enginecontext.h"
#include "app/engine/jobhandler.h"

/// Brings the catalogue of the campus.
class PullCoursesHandler final : public JobHandler {
public:
    explicit PullCoursesHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;

private:
    EngineContext &m_context;
};

/// Brings the templates of the WhatsApp account; messages that waited for one of them become due.
class PullTemplatesHandler final : public JobHandler {
public:
    explicit PullTemplatesHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;

private:
    EngineContext &m_context;
};

/// Brings the people who are already enrolled on the campus, course by course; payload "courses": Bedel's ids, all when
/// absent. One course that fails does not stop the others: it is named in the job's error.
class PullEnrolmentsHandler final : public JobHandler {
public:
    explicit PullEnrolmentsHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;

private:
    struct Totals {
        int courses = 0;
        QSet<qint64> people; ///< Moodle's ids: somebody in two courses is one student.
        int enrolments = 0;
        int added = 0;
        std::optional<Error> firstError;
    };
    QCoro::Task<Result<void>> pullCourse(Course course, Totals *totals);
    QCoro::Task<Result<void>> finish(Job job, Totals totals);

    EngineContext &m_context;
};
