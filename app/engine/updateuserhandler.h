// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/student.h"
#include "app/domain/studentedit.h"
#include "app/engine/enginecontext.h"
#include "app/engine/jobhandler.h"

/// Brings details that staff changed to the student's account on the campus. Only the changed fields are sent, with the
/// values the record has by then; sending them twice does no harm.
class UpdateUserHandler final : public JobHandler {
public:
    explicit UpdateUserHandler(EngineContext &context)
        : m_context(context)
    {
    }

    QCoro::Task<Result<void>> run(Job job) override;
    Result<void> recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                               const QDateTime &now) override;

private:
    QCoro::Task<Result<void>> send(Student student, QList<FormField> fields);
    static QCoro::Task<Result<void>> sendNow(std::shared_ptr<Connections> connections, Student student,
                                             QList<FormField> fields);
    QCoro::Task<Result<void>> finish(Job job, StudentDetails sent, QList<FormField> fields);

    EngineContext &m_context;
};
