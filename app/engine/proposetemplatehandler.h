// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templateproposal.h"
#include "app/engine/enginecontext.h"
#include "app/engine/jobhandler.h"

/// Takes a proposed template to Meta; payload "proposal": its id. After an unclear answer it looks whether the account
/// has the template before it asks again.
class ProposeTemplateHandler final : public JobHandler {
public:
    explicit ProposeTemplateHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;
    Result<void> recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                               const QDateTime &now) override;

private:
    QCoro::Task<Result<std::optional<WhatsAppTemplate>>> look(TemplateKey key);
    QCoro::Task<Result<void>> finish(Job job, TemplateProposal proposal, WhatsAppTemplate created);

    EngineContext &m_context;
};
