// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "app/storage/sqlsession.h"

/// What the pages of the rules show, read on one connection.

/// Of each event, in order of priority.
Result<QList<RuleState>> readStates(SqlSession &session, const SendingTerms &terms, const QDateTime &now);
/// Of a message, or of a decision.
Result<RuleTrace> readTrace(SqlSession &session, std::optional<qint64> messageId, std::optional<qint64> decisionId,
                            const SendingTerms &terms);
/// Soonest first.
Result<QList<RuleForecast>> readForecast(SqlSession &session, qint64 studentId, const SendingTerms &terms,
                                         const QDateTime &now);
