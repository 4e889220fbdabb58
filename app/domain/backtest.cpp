// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/backtest.h"

namespace {

constexpr int kDaysAWeek = 7;

std::optional<double> ratio(int part, int whole)
{
    return whole > 0 ? std::optional(double(part) / whole) : std::nullopt;
}

AssessmentFacts datesOf(const EnrolmentHistory &history)
{
    AssessmentFacts facts;
    facts.courseStart = history.courseStart;
    facts.courseEnd = history.courseEnd;
    facts.enrolmentStart = history.enrolmentStart;
    facts.enrolmentEnd = history.enrolmentEnd;
    facts.totalScos = history.totalScos;
    return facts;
}

/// What was known when `day` was over.
AssessmentFacts factsOn(const EnrolmentHistory &history, const QDate &day, const QTimeZone &zone)
{
    AssessmentFacts facts = datesOf(history);
    facts.checkedAt = day.addDays(1).startOfDay(zone).toUTC();
    facts.isCompleted = history.completedAt.isValid() && history.completedAt < facts.checkedAt;
    for (const HistoryDay &known : history.days) {
        if (known.day > day)
            break;
        if (known.activeAt.isValid()) {
            if (!facts.firstActivity.isValid())
                facts.firstActivity = known.activeAt;
            facts.lastActivity = known.activeAt;
        }
        if (known.percent) {
            facts.percent = known.percent;
            facts.points.append({known.day, *known.percent});
        }
    }
    return facts;
}

void countRange(RangeCounts *counts, const Assessment &verdict, const QDate &finish)
{
    if (!verdict.finishFrom.isValid() || verdict.trend.value_or(0) <= 0)
        return;
    if (!finish.isValid())
        ++counts->unfinished;
    else if (finish < verdict.finishFrom)
        ++counts->before;
    else if (verdict.finishTo.isValid() && finish > verdict.finishTo)
        ++counts->after;
    else
        ++counts->inside;
}

bool isFlagged(const Assessment &verdict)
{
    return verdict.risk >= kAtRisk;
}

} // namespace

/// How it went.
struct Backtest::Outcome {
    QDate firstDay;
    QDate lastDay;
    QDate finish; ///< Invalid: did not finish while it was read.
    bool isInTime() const { return finish.isValid() && finish <= lastDay; }
};

std::optional<double> RangeCounts::insideShare() const
{
    return ratio(inside, finished());
}

std::optional<double> BacktestHorizon::precision() const
{
    return ratio(flaggedUnfinished, flaggedUnfinished + flaggedFinished);
}

std::optional<double> BacktestHorizon::recall() const
{
    return ratio(flaggedUnfinished, flaggedUnfinished + clearUnfinished);
}

std::optional<double> BacktestHorizon::unfinishedShare() const
{
    return ratio(flaggedUnfinished + clearUnfinished, judged());
}

std::optional<int> BacktestResult::medianWarningWeeks() const
{
    int count = 0;
    for (const int students : warningWeeks)
        count += students;
    int passed = 0;
    for (int weeks = 0; weeks < warningWeeks.size(); ++weeks) {
        passed += warningWeeks.at(weeks);
        if (passed > 0 && 2 * passed >= count)
            return weeks;
    }
    return std::nullopt;
}

Backtest::Backtest(const AssessmentRules &rules, const QTimeZone &zone, const QDateTime &now,
                   const QList<double> &horizons)
    : m_rules(rules)
    , m_zone(zone)
    , m_now(now)
{
    for (const double horizon : horizons)
        m_result.horizons.append(BacktestHorizon{.share = horizon, .ranges = {}});
}

bool Backtest::isUsable(const EnrolmentHistory &history, const StudyPeriod &period)
{
    if (!period.end.isValid())
        ++m_result.withoutEnd;
    else if (period.end > m_now)
        ++m_result.running;
    else if (history.completedAt.isValid())
        return true;
    else if (history.leftAt.isValid() && history.leftAt < period.end)
        ++m_result.left;
    else if (!history.readUntil.isValid() || history.readUntil < period.end)
        ++m_result.notRead;
    else
        return true;
    return false;
}

void Backtest::add(const EnrolmentHistory &history)
{
    ++m_result.enrolments;
    AssessmentFacts facts = datesOf(history);
    for (const HistoryDay &known : history.days) {
        if (known.activeAt.isValid()) {
            facts.firstActivity = known.activeAt;
            break;
        }
    }
    const StudyPeriod period = studyPeriod(facts);
    if (!isUsable(history, period))
        return;
    Outcome outcome{.firstDay = period.begin.toTimeZone(m_zone).date(),
                    .lastDay = period.end.toTimeZone(m_zone).date(),
                    .finish = {}};
    if (history.completedAt.isValid())
        outcome.finish = history.completedAt.toTimeZone(m_zone).date();
    ++(outcome.isInTime() ? m_result.finished : m_result.unfinished);
    for (BacktestHorizon &horizon : m_result.horizons)
        replayHorizon(&horizon, history, outcome);
    replayWeeks(history, outcome);
}

void Backtest::replayHorizon(BacktestHorizon *horizon, const EnrolmentHistory &history, const Outcome &outcome)
{
    const auto gone = qint64(horizon->share * double(outcome.firstDay.daysTo(outcome.lastDay)));
    const Assessment verdict = assessOn(history, outcome.firstDay.addDays(gone - 1)); // judged when that day is over
    if (verdict.standing == Standing::Done) {
        ++horizon->alreadyDone;
        return;
    }
    if (verdict.standing == Standing::Unknown) {
        ++horizon->unknown;
        return;
    }
    if (isFlagged(verdict))
        ++(outcome.isInTime() ? horizon->flaggedFinished : horizon->flaggedUnfinished);
    else
        ++(outcome.isInTime() ? horizon->clearFinished : horizon->clearUnfinished);
    countRange(&horizon->ranges, verdict, outcome.finish);
}

void Backtest::replayWeeks(const EnrolmentHistory &history, const Outcome &outcome)
{
    QDate flagged;
    for (QDate day = outcome.firstDay.addDays(kDaysAWeek - 1); day < outcome.lastDay; day = day.addDays(kDaysAWeek)) {
        const Assessment verdict = assessOn(history, day);
        if (verdict.standing == Standing::Done)
            break;
        if (!flagged.isValid() && isFlagged(verdict))
            flagged = day;
        countRange(&m_result.ranges, verdict, outcome.finish);
    }
    if (outcome.isInTime()) {
        if (flagged.isValid())
            ++m_result.finishedFlagged;
        return;
    }
    if (!flagged.isValid()) {
        ++m_result.neverFlagged;
        return;
    }
    const auto weeks = flagged.daysTo(outcome.lastDay) / kDaysAWeek;
    while (m_result.warningWeeks.size() <= weeks)
        m_result.warningWeeks.append(0);
    ++m_result.warningWeeks[weeks];
}

Assessment Backtest::assessOn(const EnrolmentHistory &history, const QDate &day) const
{
    return assess(factsOn(history, day, m_zone), m_rules, m_zone);
}
