// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"
#include "app/engine/enginecontext.h"
#include "app/engine/jobhandler.h"

/// Flow 1, third step: every course of the form, then one welcome for all of them. Enrolments that the campus already
/// has are left as they are: enrolling again would overwrite their dates. (contract: moodle/README.md, section 4)
class EnrolHandler final : public JobHandler {
public:
    explicit EnrolHandler(EngineContext &context);

    QCoro::Task<Result<void>> run(Job job) override;
    Result<void> recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                               const QDateTime &now) override;

private:
    /// What became of one enrolment; no error: it stands.
    struct Outcome {
        qint64 enrolmentId = 0;
        std::optional<Error> error;
    };

    QCoro::Task<Result<QList<Outcome>>> enrolMissing(IntakeStatus status, QMap<qint64, Course> courses);
    static QCoro::Task<Result<void>> enrolTogether(std::shared_ptr<Connections> connections,
                                                   QList<MoodleEnrolment> enrolments);
    QCoro::Task<Result<QList<Outcome>>> enrolSingly(QList<Enrolment> missing, qint64 moodleUserId,
                                                    QMap<qint64, Course> courses);
    QCoro::Task<Result<void>> finish(Job job, IntakeStatus status, QList<Outcome> outcomes);

    EngineContext &m_context;
};
