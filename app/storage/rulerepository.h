// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"
#include "app/storage/sqlsession.h"

#include <QSet>

#include <functional>

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
    /// Stops it unless it is stopped already. True when it was not: worth one alarm.
    Result<bool> pause(RuleEvent event, const Error &why, const QDateTime &now);
    /// The same for several; those that were not.
    Result<QList<RuleEvent>> pauseAll(const QList<RuleEvent> &events, const Error &why, const QDateTime &now);
    Result<void> resume(RuleEvent event, const QDateTime &now);
    /// Those that one of these templates (TemplateKey::toText()) stopped, see templatePause(), go on; how many.
    Result<int> resumeTemplates(const QSet<QString> &approved, const QDateTime &now);
    /// Those that the account stopped, see accountPause(), go on; how many.
    Result<int> resumeAccount(const QDateTime &now);
    /// Those whose definition names this template, anywhere in it, and those of \a chosen that name none of their own.
    Result<QList<RuleEvent>> rulesUsing(const TemplateKey &key, const QList<RuleEvent> &chosen);
    /// Rules that never ran begin: nothing that arose before \a from is written about, and until \a showOnlyUntil
    /// (invalid: not at all) they only show. Not the welcome, which a person starts.
    Result<void> beginUntouched(const QDateTime &from, const QDateTime &showOnlyUntil, const QDateTime &now);
    Result<void> setShowOnlyUntil(RuleEvent event, const QDateTime &until, const QDateTime &now);

private:
    Result<qint64> ensure(RuleEvent event, const QDateTime &now);
    Result<int> resumeIf(const std::function<bool(const Error &)> &isMended, const QDateTime &now);

    SqlSession &m_session;
};
