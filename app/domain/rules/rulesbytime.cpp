// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/fulldays.h"
#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/rulejudge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

void RuleJudge::judgeNotStarted()
{
    if (!requireFollowed() || !requireRunning() || !requireFresh() || !requireNotCompleted())
        return;
    const QDateTime &access = m_facts.progress.lastActivity;
    if (!require(Kind::NoAccess, {}, ruleTime(access), !access.isValid() && m_facts.progress.percent.value_or(0) <= 0))
        return;
    QList<Step> steps;
    for (const int days : m_terms.days) {
        steps.append(
            {.number = int(steps.size()) + 1, .at = afterWorkedDays(m_period.begin, days, m_facts.pauses, m_zone)});
    }
    judgeSteps(steps, Kind::DaysSinceStart, m_terms.days, workedDays(m_period.begin, m_now, m_facts.pauses, m_zone));
}

void RuleJudge::judgeInactive()
{
    if (!requireFollowed() || !requireRunning() || !requireFresh() || !requireNotCompleted())
        return;
    const QDateTime &last = m_facts.progress.lastActivity;
    if (!require(Kind::HasAccess, {}, ruleTime(last), last.isValid()))
        return; // "not started" speaks of those
    const QDateTime since = std::max(m_period.begin, last);
    AssessmentRules rules{.inactiveShare = m_terms.inactiveShare,
                          .inactiveLeast = m_terms.inactiveLeast,
                          .inactiveMost = m_terms.inactiveMost,
                          .inactiveWithoutDates = m_terms.inactiveWithoutDates};
    const int limit = inactivity(m_facts.progress, rules, m_zone).limit;
    m_verdict.spell = since.toTimeZone(m_zone).date().toString(u"yyyyMMdd"_s);

    QStringList spells;
    for (const SentNote &note : notesOfEvent()) {
        const QString spell = note.occasion.section(u':', 2, 2);
        if (!spells.contains(spell))
            spells.append(spell);
    }
    if (!require(Kind::SpellsLeft, m_terms.spells, int(spells.size()),
                 spells.contains(m_verdict.spell) || spells.size() < m_terms.spells))
        return;
    QList<Step> steps;
    QList<int> days;
    for (int step = 1; step <= m_terms.stepsPerSpell; ++step) {
        days.append(step * limit);
        steps.append({.number = step, .at = afterWorkedDays(since, step * limit, m_facts.pauses, m_zone)});
    }
    judgeSteps(steps, Kind::DaysInactive, days, workedDays(since, m_now, m_facts.pauses, m_zone));
}

void RuleJudge::judgeDaysBeforeEnd()
{
    if (!requireFollowed() || !requireRunning()
        || !require(Kind::EndKnown, {}, ruleTime(m_period.end), m_period.end.isValid()) || !requireFresh()
        || !requireNotCompleted())
        return;
    if (m_rule.event == RuleEvent::ControlsAtRisk) {
        const int total = m_facts.controlsTotal;
        if (!require(Kind::ControlsKnown, {}, total, total > 0))
            return;
        const double share = 100.0 * m_facts.controlsDone / total;
        if (!require(Kind::ControlsShare, m_terms.controlsPercent, share, share < m_terms.controlsPercent))
            return;
    }
    QList<Step> steps;
    for (const int days : m_terms.days) {
        const QDateTime at = afterFullDays(m_period.end, -days, m_zone);
        // A course shorter than that begins with its end in sight: nothing to say on the first day.
        if (at > m_period.begin)
            steps.append({.number = int(steps.size()) + 1, .at = at});
    }
    if (steps.isEmpty()) {
        require(Kind::StepsLeft, 0, 0, false);
        return;
    }
    const QList<int> days = m_terms.days.last(steps.size());
    judgeSteps(steps, Kind::DaysToEnd, days, fullDays(m_now, m_period.end, m_zone));
}

void RuleJudge::judgeSurvey()
{
    const QDateTime &completed = m_facts.completedAt;
    if (!require(Kind::Completed, {}, ruleTime(completed), m_facts.progress.isCompleted && completed.isValid())
        || !requireSeen(completed))
        return;
    const QList<SentNote> asked = notesOfEvent();
    if (!asked.isEmpty()) {
        const bool hasAnswered = m_facts.lastReply.isValid() && m_facts.lastReply > asked.constFirst().at;
        if (!require(Kind::NoReply, {}, ruleTime(hasAnswered ? m_facts.lastReply : QDateTime()), !hasAnswered))
            return;
    }
    QList<Step> steps;
    for (const int days : m_terms.days)
        steps.append({.number = int(steps.size()) + 1, .at = afterFullDays(completed, days, m_zone)});
    judgeSteps(steps, Kind::DaysSinceCompletion, m_terms.days, fullDays(completed, m_now, m_zone));
}
