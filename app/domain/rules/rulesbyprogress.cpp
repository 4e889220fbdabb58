// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/rulejudge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = std::chrono::milliseconds(1h).count();

struct Crossing {
    int milestone = 0;
    QDateTime at;
};

/// The highest milestone that a rise crossed; several crossed at once are one message.
std::optional<Crossing> highestCrossed(const QList<int> &milestones, const QList<ProgressRise> &rises)
{
    std::optional<Crossing> highest;
    for (const ProgressRise &rise : rises) {
        for (const int milestone : milestones) {
            if (rise.from < milestone && rise.to >= milestone && (!highest || milestone > highest->milestone))
                highest = Crossing{.milestone = milestone, .at = rise.at};
        }
    }
    return highest;
}

QList<int> milestonesOf(const RuleTerms &terms)
{
    if (terms.risePoints <= 0)
        return terms.milestones;
    QList<int> all;
    for (int percent = terms.risePoints; percent < 100; percent += terms.risePoints)
        all.append(percent);
    return all;
}

} // namespace

void RuleJudge::judgeMilestone()
{
    if (!requireFollowed() || !requireFresh() || !requireKnownPercent() || !requireNotCompleted())
        return;
    const QList<int> milestones = milestonesOf(m_terms);
    double highest = *m_facts.progress.percent;
    for (const ProgressRise &rise : m_facts.rises)
        highest = std::max(highest, rise.to);
    const std::optional<Crossing> crossed = highestCrossed(milestones, m_facts.rises);
    const auto ahead = std::ranges::find_if(milestones, [&](int percent) { return percent > highest; });
    if (isBrief() && !crossed)
        return;
    const QJsonValue expected = crossed ? QJsonValue(crossed->milestone)
        : ahead != milestones.cend()    ? QJsonValue(*ahead)
        : milestones.isEmpty()          ? QJsonValue()
                                        : QJsonValue(milestones.constLast());
    if (!require(Kind::MilestoneReached, expected, highest, crossed.has_value()) || !requireSeen(crossed->at))
        return;
    const qint64 age = crossed->at.msecsTo(m_now);
    if (!require(Kind::StillNews, int(kMilestoneNews.count()), age / kHour, age < kMilestoneNews.count() * kHour))
        return;
    const QString spell = QString::number(crossed->milestone);
    const QList<SentNote> told = notesOfEvent();
    const auto higher = std::ranges::find_if(
        told, [&](const SentNote &note) { return note.occasion.section(u':', 2, 2).toInt() > crossed->milestone; });
    if (higher != told.cend()) {
        require(Kind::NotSentYet, QJsonValue(), higher->at, false);
        return;
    }
    m_verdict.spell = spell;
    const QString occasion = m_verdict.occasion();
    QDateTime last;
    for (const SentNote &note : told) {
        if (note.hasGone && note.occasion != occasion)
            last = std::max(last, note.at);
    }
    if (last.isValid()) {
        const qint64 since = last.msecsTo(m_now);
        if (!require(Kind::HoursSinceMilestone, m_terms.hoursApart, since / kHour,
                     since >= m_terms.hoursApart * kHour)) {
            waitUntil(last.addMSecs(m_terms.hoursApart * kHour), 0, spell);
            return;
        }
    } else {
        require(Kind::HoursSinceMilestone, m_terms.hoursApart, QJsonValue(), true);
    }
    conclude(0, spell, crossed->at, crossed->at.addMSecs(kMilestoneNews.count() * kHour));
}

void RuleJudge::judgeBehind()
{
    if (!requireFollowed() || !requireRunning()
        || !require(Kind::EndKnown, QJsonValue(), m_period.end, m_period.end.isValid()) || !requireFresh()
        || !requireKnownPercent() || !requireNotCompleted())
        return;
    const double gone = timeGone(m_now);
    const double percent = *m_facts.progress.percent;
    const double total = double(m_period.begin.msecsTo(m_period.end));
    const auto momentOf = [&](double percentOfTime) {
        return m_period.begin.addMSecs(qint64(total * percentOfTime / 100));
    };
    if (!require(Kind::TimeGone, 100 * m_terms.afterShare, gone, gone >= 100 * m_terms.afterShare))
        return;

    // A message about it holds until the student has caught up.
    SentNote last;
    QDateTime tried; // what failed is not tried again in each run either
    int told = 0;
    for (const SentNote &note : notesOfEvent()) {
        ++told;
        if (note.at > tried)
            tried = note.at;
        if (note.hasGone && note.at > last.at)
            last = note;
    }
    bool isSpellOpen = last.at.isValid();
    if (isSpellOpen) {
        double smallest = gone - percent;
        for (const ProgressRise &rise : m_facts.rises) {
            if (rise.at > last.at)
                smallest = std::min(smallest, timeGone(rise.at) - rise.to);
        }
        isSpellOpen = smallest >= m_terms.gapEnds;
    }
    if (isSpellOpen && last.endsSeries && !require(Kind::StepsLeft, told, told, false))
        return;
    const double gap = gone - percent;
    const double wanted = isSpellOpen ? m_terms.gapEnds : m_terms.gapPoints;
    const bool isBehind = isSpellOpen ? gap >= wanted : gap > wanted;
    const bool isForecastLate = m_terms.countsForecast && m_facts.finishAfterEnd;
    // Either is enough; the one that is met is what the trace shows.
    if (!isBehind && isForecastLate)
        require(Kind::ForecastAfterEnd, true, true, true);
    else if (!require(Kind::BehindPoints, wanted, gap, isBehind))
        return;

    const int step = told + 1;
    if (isSpellOpen) {
        const int days = m_zone.fullDays(tried, m_now);
        if (!require(Kind::DaysSinceSame, m_terms.daysApart, days, days >= m_terms.daysApart)) {
            waitUntil(m_zone.afterFullDays(tried, m_terms.daysApart), step, {});
            return;
        }
        conclude(step, {}, m_zone.afterFullDays(tried, m_terms.daysApart), m_period.end);
        return;
    }
    if (tried.isValid()) { // caught up and behind again, or it failed: not every few days
        const int days = m_zone.fullDays(tried, m_now);
        if (!require(Kind::DaysSinceSame, m_terms.daysApart, days, days >= m_terms.daysApart))
            return;
    }
    QDateTime arose = m_facts.progress.checkedAt;
    if (isBehind) {
        arose = momentOf(std::max(percent + m_terms.gapPoints, 100 * m_terms.afterShare));
        if (tried.isValid())
            arose = std::max(arose, m_zone.afterFullDays(tried, m_terms.daysApart));
    }
    conclude(step, {}, arose, m_period.end);
}

void RuleJudge::judgeCompleted()
{
    const QDateTime &completed = m_facts.completedAt;
    if (!require(Kind::Completed, QJsonValue(), completed, m_facts.progress.isCompleted && completed.isValid())
        || !requireSeen(completed) || !requireFresh())
        return;
    const qint64 age = completed.msecsTo(m_now) / kHour;
    if (!require(Kind::StillNews, int(kCompletionNews.count()), age, age < kCompletionNews.count()))
        return;
    conclude(0, {}, completed);
}
