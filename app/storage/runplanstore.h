// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"
#include "app/storage/sqlsession.h"

/// Reads all that the rules look at and plans: what the preview shows and what a run sends. \a draft takes the place of
/// the stored rule of its event.
Result<RunPlan> readRunPlan(SqlSession &session, const PlanScope &scope, const SendingTerms &terms,
                            const QDateTime &now, bool isApproved = false, const std::optional<Rule> &draft = {});
/// So many days before the end of a course the rules ask about its controls.
int controlDaysOf(const QList<RuleStanding> &rules);
/// The same up to the planning itself.
Result<PlanInput> readPlanInput(SqlSession &session, const PlanScope &scope, const SendingTerms &terms,
                                const QDateTime &now, const std::optional<Rule> &draft = {});

/// Where a piece of so many occasions ends, at least: what concerns one person stays together.
qsizetype endOfPiece(const RunPlan &plan, qsizetype from, qsizetype atLeast);
/// Puts the occasions [from, to) of a plan into the queue and writes its decisions; within a transaction. Occasions
/// that meanwhile have a message are left alone. Returns how many messages are new.
Result<int> writeRunPlan(SqlSession &session, const RunPlan &plan, qsizetype from, qsizetype to, const RuleRun &run,
                         const SendingTerms &terms);
/// The same, and the run as it stands afterwards. Nothing more goes of a run that a person has undone meanwhile.
Result<RuleRun> writeRunPiece(SqlSession &session, const RunPlan &plan, qsizetype from, qsizetype to,
                              const RuleRun &run, const SendingTerms &terms);
