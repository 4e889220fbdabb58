// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/rulejudge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

void RuleJudge::judgeNotStarted()
{
    if (!requireFollowed() || !requireRunning() || !requireFresh() || !requireNotCompleted())
        return;
    const QDateTime &access = m_facts.progress.lastActivity;
    if (!require(Kind::NoAccess, QJsonValue(), access, !access.isValid() && m_facts.progress.percent.value_or(0) <= 0))
        return;
    QList<Step> steps;
    for (const int days : m_terms.days) {
        steps.append(
            {.number = int(steps.size()) + 1, .at = afterWorkedDays(m_period.begin, days, m_facts.pauses, m_zone)});
    }
    judgeSteps(steps, Kind::DaysSinceStart, m_terms.days,
               [this] { return workedDays(m_period.begin, m_now, m_facts.pauses, m_zone); });
}

void RuleJudge::judgeInactive()
{
    if (!requireFollowed() || !requireRunning() || !requireFresh() || !requireNotCompleted())
        return;
    const QDateTime &last = m_facts.progress.lastActivity;
    if (!require(Kind::HasAccess, QJsonValue(), last, last.isValid()))
        return; // "not started" speaks of those
    const QDateTime since = std::max(m_period.begin, last);
    const AssessmentRules rules{.inactiveShare = m_terms.inactiveShare,
                                .inactiveLeast = m_terms.inactiveLeast,
                                .inactiveMost = m_terms.inactiveMost,
                                .inactiveWithoutDates = m_terms.inactiveWithoutDates};
    const int limit = inactiveLimit(m_facts.progress, rules, [this](const QDateTime &from, const QDateTime &to) {
        return int(m_zone.dateOf(from).daysTo(m_zone.dateOf(to)));
    });
    if (isBrief() && m_facts.sent.isEmpty()) { // nothing was written that could have come before
        if (afterWorkedDays(since, limit, m_facts.pauses, m_zone) > m_now)
            return;
    }
    m_verdict.spell = m_zone.dateOf(since).toString(u"yyyyMMdd"_s);

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
    judgeSteps(steps, Kind::DaysInactive, days, [&] { return workedDays(since, m_now, m_facts.pauses, m_zone); });
}

void RuleJudge::judgeDaysBeforeEnd()
{
    if (!requireFollowed() || !requireRunning()
        || !require(Kind::EndKnown, QJsonValue(), m_period.end, m_period.end.isValid()) || !requireFresh()
        || !requireNotCompleted())
        return;
    if (m_rule.event == RuleEvent::ControlsAtRisk) {
        const int total = m_facts.controlsTotal;
        if (!require(Kind::ControlsKnown, QJsonValue(), total, total > 0))
            return;
        const double share = 100.0 * m_facts.controlsDone / total;
        if (!require(Kind::ControlsShare, m_terms.controlsPercent, share, share < m_terms.controlsPercent))
            return;
    }
    QList<Step> steps;
    for (const int days : m_terms.days) {
        const QDateTime at = m_zone.afterFullDays(m_period.end, -days);
        // A course shorter than that begins with its end in sight: nothing to say on the first day.
        if (at > m_period.begin)
            steps.append({.number = int(steps.size()) + 1, .at = at});
    }
    if (steps.isEmpty()) {
        require(Kind::StepsLeft, 0, 0, false);
        return;
    }
    const QList<int> days = m_terms.days.last(steps.size());
    judgeSteps(steps, Kind::DaysToEnd, days, [this] { return m_zone.fullDays(m_now, m_period.end); });
}

void RuleJudge::judgeSurvey()
{
    const QDateTime &completed = m_facts.completedAt;
    if (!require(Kind::Completed, QJsonValue(), completed, m_facts.progress.isCompleted && completed.isValid())
        || !requireSeen(completed))
        return;
    const int lastDay = m_terms.days.isEmpty() ? 0 : m_terms.days.constLast();
    const qint64 news = lastDay * 24 + kCompletionNews.count(); // hours
    const qint64 age = completed.secsTo(m_now) / 3600;
    if (!require(Kind::StillNews, news, age, age < news))
        return;
    const QList<SentNote> asked = notesOfEvent();
    if (!asked.isEmpty()) {
        const bool hasAnswered = m_facts.lastReply.isValid() && m_facts.lastReply > asked.constFirst().at;
        if (!require(Kind::NoReply, QJsonValue(), hasAnswered ? m_facts.lastReply : QDateTime(), !hasAnswered))
            return;
    }
    QList<Step> steps;
    for (const int days : m_terms.days)
        steps.append({.number = int(steps.size()) + 1, .at = m_zone.afterFullDays(completed, days)});
    judgeSteps(steps, Kind::DaysSinceCompletion, m_terms.days, [&] { return m_zone.fullDays(completed, m_now); });
}
