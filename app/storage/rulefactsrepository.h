// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"
#include "app/storage/sqlsession.h"

/// What the rules look at, for everybody at once: a handful of statements, whatever the number of enrolments.
class RuleFactsRepository {
public:
    explicit RuleFactsRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Those that a rule may speak of: active ones that were read, and those completed in the last 30 days. Ascending
    /// by enrolment id. Closures of the centre and the person's newest reply are not in it. Controls are counted where
    /// the course ends within \a controlDays.
    Result<QList<RuleFacts>> load(const PlanScope &scope, const QDateTime &now, int controlDays);
    /// Open decisions, by occasion.
    Result<QHash<QString, OpenDecision>> open(const PlanScope &scope);
    Result<QHash<qint64, PlanStudent>> students(const QList<qint64> &ids);
    /// With somebody in them whom rules may speak of.
    Result<int> activeStudents();

private:
    Result<void> addProgress(const PlanScope &scope, const QDateTime &now, QList<RuleFacts> *facts);
    Result<void> addRises(const PlanScope &scope, const QDateTime &now, QList<RuleFacts> *facts);
    Result<void> addSent(const PlanScope &scope, QList<RuleFacts> *facts);
    Result<void> addPauses(const PlanScope &scope, QList<RuleFacts> *facts);
    Result<void> addDetails(const PlanScope &scope, const QDateTime &now, int controlDays, QList<RuleFacts> *facts);

    SqlSession &m_session;
};
