// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rulefacts.h"
#include "app/domain/rules/ruleverdict.h"
#include "app/domain/rules/zonedays.h"

#include <chrono>
#include <functional>

/// Collects the conditions of one judgement; the rules of the single events stand in rulesbytime.cpp and
/// rulesbyprogress.cpp.
class RuleJudge {
public:
    enum class Manner {
        WithReasons,
        Brief, ///< Says what is due, and nothing of why.
    };
    RuleJudge(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const ZoneDays &zone,
              std::chrono::hours fresh, Manner manner);
    RuleVerdict verdict();

private:
    using Kind = RuleCondition::Kind;
    /// A moment at which the rule has something to say.
    struct Step {
        int number = 1;
        QDateTime at; ///< UTC
    };

    void judgeNotStarted();
    void judgeInactive();
    void judgeDaysBeforeEnd();
    void judgeSurvey();
    void judgeMilestone();
    void judgeBehind();
    void judgeCompleted();

    static QJsonValue json(const QJsonValue &value) { return value; }
    static QJsonValue json(const QDateTime &at) { return ruleTime(at); }
    /// What was found is put into words only where somebody reads it.
    template<typename Expected, typename Found>
    bool require(Kind kind, const Expected &expected, const Found &found, bool isMet)
    {
        if (m_manner == Manner::WithReasons)
            note(kind, json(expected), json(found), isMet);
        return isMet;
    }
    void note(Kind kind, const QJsonValue &expected, const QJsonValue &found, bool isMet);
    bool isBrief() const { return m_manner == Manner::Brief; }
    bool requireFollowed();
    bool requireRunning();
    bool requireFresh();
    bool requireKnownPercent();
    bool requireNotCompleted();
    bool requireSeen(const QDateTime &at);
    /// The newest step whose time has come is due, unless it or a later one was written about.
    void judgeSteps(const QList<Step> &steps, Kind countsDays, const QList<int> &days,
                    const std::function<int()> &daysFound);
    /// Due now, unless it arose before the rule was on or was written about.
    void conclude(int step, const QString &spell, const QDateTime &arose, const QDateTime &expires = {});
    void waitUntil(const QDateTime &at, int step, const QString &spell);

    QList<SentNote> notesOfEvent() const;
    bool hasNoteOfEvent() const;
    /// Percent of the time gone at a moment.
    double timeGone(const QDateTime &at) const;

    const Rule &m_rule;
    const RuleFacts &m_facts;
    const RuleTerms &m_terms;
    const QDateTime m_now;
    const ZoneDays &m_zone;
    const std::chrono::hours m_fresh;
    const Manner m_manner;
    const StudyPeriod m_period;
    RuleVerdict m_verdict;
};
