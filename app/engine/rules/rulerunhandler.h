// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/engine/jobhandler.h"
#include "app/storage/runplanstore.h"

/// Judges everybody by the rules, once: what is due goes into the queue, what is held back is noted with its reasons.
/// Each piece is one transaction and each occasion is said once, so that a run that was cut is simply run again.
class RuleRunHandler final : public JobHandler {
public:
    static constexpr qsizetype kPiece = 200; ///< Occasions in one transaction, at least.

    explicit RuleRunHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;

private:
    QCoro::Task<Result<RunPlan>> plan(Job job, SendingTerms terms, QDateTime now);

    EngineContext &m_context;
};

namespace rulerunning {

/// When the rules were last run, on this database.
inline const QString kLastRunKey = QStringLiteral("rules.last_run");
/// Before a plan: rules are stopped or go on, and what waits for somebody who has completed meanwhile is cancelled.
Result<void> prepare(SqlSession &session, const SendingTerms &terms, const QDateTime &now);
/// The run as it stands in the database for a plan: a new one, or the one that waits for a yes already; a plan that has
/// to wait holds all its messages. Nothing is written for a plan that has nothing to send.
Result<RuleRun> beginRun(SqlSession &session, RunPlan *plan, const QDateTime &now);

} // namespace rulerunning
