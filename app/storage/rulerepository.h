// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"
#include "app/storage/sqlsession.h"

/// A definition that once counted.
struct RuleVersion {
    int version = 1;
    Rule rule;
    QString who;
    QDateTime createdAt; ///< UTC
    friend bool operator==(const RuleVersion &, const RuleVersion &) = default;
};

/// The rules of the centre. One that nobody touched has no row: it is as shipped.
class RuleRepository {
public:
    explicit RuleRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// One of each event, in order of priority.
    Result<QList<RuleStanding>> all();
    Result<RuleStanding> find(RuleEvent event);
    /// A new version; with activeFrom and showOnlyUntil as the rule says. Returns it as stored, resumed.
    Result<RuleStanding> save(const Rule &rule, const QString &who, const QDateTime &now);
    /// Newest first; the shipped one is not among them.
    Result<QList<RuleVersion>> versions(RuleEvent event);
    /// The definition of a version, the shipped one for those of before the first.
    Result<Rule> version(RuleEvent event, int version);
    /// True when it was not stopped for the same reason already: worth one alarm.
    Result<bool> pause(RuleEvent event, const Error &why, const QDateTime &now);
    Result<void> resume(RuleEvent event, const QDateTime &now);
    Result<void> setShowOnlyUntil(RuleEvent event, const QDateTime &until, const QDateTime &now);

private:
    Result<qint64> ensure(RuleEvent event, const QDateTime &now);

    SqlSession &m_session;
};
