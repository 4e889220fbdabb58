// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/assessment.h"

#include "app/domain/fulldays.h"
#include "app/domain/ownpace.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace {

using Kind = RiskReason::Kind;

constexpr int kVerdictPoints = 20; ///< What each of the first three parts gives at its limit.
static_assert(kVerdictPoints == kAtRisk);
constexpr int kMostInactivityPoints = 40;
constexpr int kMostPacePoints = 30;

QDateTime later(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() ? other : !other.isValid() ? one : std::max(one, other);
}

QDateTime earlier(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() ? other : !other.isValid() ? one : std::min(one, other);
}

int daysBetween(const QDateTime &from, const QDateTime &to, const QTimeZone &zone)
{
    return int(from.toTimeZone(zone).date().daysTo(to.toTimeZone(zone).date()));
}

bool hasActivity(const AssessmentFacts &facts)
{
    return facts.firstActivity.isValid() || facts.lastActivity.isValid() || facts.percent.value_or(0) > 0;
}

/// The newest sign of life; a known rise stands in where the campus shows no last access.
QDateTime newestActivity(const AssessmentFacts &facts, const QTimeZone &zone)
{
    const QDateTime last = later(facts.lastActivity, facts.firstActivity);
    if (last.isValid() || facts.points.isEmpty() || facts.points.last().percent <= 0)
        return last;
    return facts.points.last().day.startOfDay(zone).toUTC();
}

/// Collects the parts of one assessment.
class Assessor {
public:
    Assessor(const AssessmentFacts &facts, const AssessmentRules &rules, const QTimeZone &zone)
        : m_facts(facts)
        , m_rules(rules)
        , m_zone(zone)
        , m_period(studyPeriod(facts))
        , m_isEnded(m_period.end.isValid() && m_period.end <= facts.checkedAt)
        , m_day((m_isEnded ? m_period.end : facts.checkedAt).toTimeZone(zone).date())
    {
        if (m_period.begin.isValid())
            m_firstDay = m_period.begin.toTimeZone(zone).date();
        if (m_period.end.isValid()) {
            m_lastDay = m_period.end.toTimeZone(zone).date();
            m_totalDays = int(m_firstDay.daysTo(m_lastDay));
        }
    }

    Assessment judge();

private:
    bool isPlanned() const { return m_totalDays > 0; }
    int goneDays() const { return int(m_firstDay.daysTo(m_day)); }
    double gap(int days) const { return 100.0 * days / m_totalDays - *m_facts.percent; }
    bool isPaceJudged(int days) const { return days >= m_rules.behindAfter * m_totalDays; }
    bool isBehind(int days) const { return isPaceJudged(days) && gap(days) > m_rules.behindPoints; }

    /// Points a day that lead to the end in time.
    double neededFrom(const QDate &day) const
    {
        return (100 - *m_facts.percent) / double(std::max<qint64>(1, day.daysTo(m_lastDay)));
    }

    void judgeInactivity();
    void judgePace();
    void judgeTrend();
    void judgeAttempts();
    void settle();
    void changesAt(const QDateTime &when);
    void changesOn(const QDate &day) { changesAt(day.startOfDay(m_zone)); }
    void noteForecast(const OwnPace &pace);
    void noteNextPaceDay();

    const AssessmentFacts &m_facts;
    const AssessmentRules &m_rules;
    const QTimeZone &m_zone;
    StudyPeriod m_period;
    bool m_isEnded;
    QDate m_day; ///< The day judged: that of the reading, or the last one of the student's time.
    QDate m_firstDay;
    QDate m_lastDay;
    int m_totalDays = 0;
    bool m_isStalled = false;
    bool m_isBehind = false;
    Assessment m_result;
};

Assessment Assessor::judge()
{
    m_result.standing = hasActivity(m_facts) ? Standing::Moving : Standing::NotStarted;
    if (m_facts.state != EnrolmentState::Enrolled)
        return m_result; // paused or over: no plan to hold it against
    if (m_period.begin.isValid() && m_facts.checkedAt < m_period.begin) {
        m_result.validUntil = m_period.begin.toUTC();
        return m_result;
    }
    judgeInactivity();
    judgePace();
    judgeTrend();
    judgeAttempts();
    if (!m_isEnded)
        changesAt(m_period.end);
    settle();
    return m_result;
}

void Assessor::judgeInactivity()
{
    const Inactivity idle = inactivity(m_facts, m_rules, m_zone);
    if (!idle.since.isValid())
        return;
    if (!m_isEnded)
        changesAt(afterFullDays(idle.since, std::max(idle.limit, idle.days + 1), m_zone));
    if (idle.days < idle.limit)
        return;
    const bool isStarted = hasActivity(m_facts);
    m_isStalled = isStarted;
    const int above = (kMostInactivityPoints - kVerdictPoints) * (idle.days - idle.limit) / (2 * idle.limit);
    m_result.reasons.append({.kind = isStarted ? Kind::Inactive : Kind::NotStarted,
                             .points = std::min(kMostInactivityPoints, kVerdictPoints + above),
                             .count = idle.days});
}

void Assessor::judgePace()
{
    if (!isPlanned())
        return;
    noteNextPaceDay();
    const int gone = goneDays();
    if (!isBehind(gone))
        return;
    m_isBehind = true;
    const double limit = std::max(1.0, m_rules.behindPoints);
    const double above = (kMostPacePoints - kVerdictPoints) * (gap(gone) - m_rules.behindPoints) / limit;
    m_result.reasons.append({.kind = Kind::BehindPlan,
                             .points = std::min(kMostPacePoints, kVerdictPoints + int(above)),
                             .value = gap(gone)});
}

void Assessor::noteNextPaceDay()
{
    if (m_isEnded)
        return;
    const int gone = goneDays();
    const int paceDay = int(std::ceil(m_rules.behindAfter * m_totalDays)); // from here the trend counts too
    if (paceDay > gone)
        changesOn(m_firstDay.addDays(paceDay));
    const double crossing = (*m_facts.percent + m_rules.behindPoints) / 100 * m_totalDays;
    int next = std::max({gone + 1, paceDay, int(std::floor(crossing)) - 1});
    while (next <= m_totalDays && !isBehind(next))
        ++next;
    if (next <= m_totalDays)
        changesOn(m_firstDay.addDays(next));
}

void Assessor::judgeTrend()
{
    const OwnPace pace = ownPace(m_facts, m_firstDay, m_day, m_zone);
    m_result.trend = pace.perDay;
    noteForecast(pace);
    if (m_isEnded) {
        m_isBehind = true;
        m_result.reasons.append({.kind = Kind::EndPassed, .points = kVerdictPoints, .day = m_lastDay});
        return;
    }
    if (!isPlanned() || !pace.perDay || !isPaceJudged(goneDays()))
        return;
    // Judged as of the last day counted: within a week nobody becomes late for working at weekends.
    if (neededFrom(pace.until) <= *pace.perDay * (1 + m_rules.slowMargin))
        return;
    m_isBehind = true;
    const double needed = neededFrom(m_day);
    m_result.reasons.append({.kind = Kind::TooSlow, .points = kVerdictPoints, .value = *pace.perDay, .needed = needed});
    changesOn(m_day.addDays(1)); // what is needed a day grows
}

void Assessor::noteForecast(const OwnPace &pace)
{
    const QDate afterEnd = m_lastDay.isValid() ? m_lastDay.addDays(1) : QDate();
    if (m_isEnded) {
        m_result.finishFrom = afterEnd;
        m_result.finishAfterEnd = true;
        return;
    }
    if (pace.nextWeek.isValid())
        changesOn(pace.nextWeek);
    if (!pace.perDay)
        return;
    m_result.finishFrom = pace.from;
    m_result.finishTo = pace.to;
    if (!pace.from.isValid())
        m_result.finishFrom = afterEnd; // at this pace, never
    for (QDate *day : {&m_result.finishFrom, &m_result.finishTo}) {
        if (!day->isValid())
            continue;
        *day = std::max(*day, m_day); // nobody has finished yet, so it is not before today
        changesOn(day->addDays(1));
    }
    m_result.finishAfterEnd = afterEnd.isValid() && m_result.finishFrom >= afterEnd;
}

void Assessor::judgeAttempts()
{
    const UnfinishedSco *worst = nullptr;
    const UnfinishedSco *left = nullptr;
    for (const UnfinishedSco &sco : m_facts.unfinished) {
        if (sco.failedAttempts >= std::max(1, m_rules.failedAttempts)) {
            if (!worst || sco.failedAttempts > worst->failedAttempts)
                worst = &sco;
        } else if (!left || sco.lastChange > left->lastChange) {
            left = &sco;
        }
    }
    if (worst) {
        const int above = worst->failedAttempts - std::max(1, m_rules.failedAttempts);
        m_result.reasons.append({.kind = Kind::FailedAttempts,
                                 .points = std::min(10, 6 + 2 * above),
                                 .count = worst->failedAttempts,
                                 .scoId = worst->scoId,
                                 .title = worst->title});
    }
    if (left && m_isStalled)
        m_result.reasons.append({.kind = Kind::LeftHalfDone, .scoId = left->scoId, .title = left->title});
}

void Assessor::settle()
{
    std::stable_sort(m_result.reasons.begin(), m_result.reasons.end(),
                     [](const RiskReason &one, const RiskReason &other) { return one.points > other.points; });
    for (const RiskReason &reason : std::as_const(m_result.reasons))
        m_result.risk += reason.points;
    if (m_result.standing == Standing::NotStarted)
        return;
    if (m_isStalled)
        m_result.standing = Standing::Stalled;
    else if (m_isBehind)
        m_result.standing = Standing::Behind;
}

void Assessor::changesAt(const QDateTime &when)
{
    if (when.isValid() && when > m_facts.checkedAt)
        m_result.validUntil = earlier(m_result.validUntil, when.toUTC());
}

} // namespace

int inactiveLimit(const AssessmentFacts &facts, const AssessmentRules &rules,
                  const std::function<int(const QDateTime &, const QDateTime &)> &daysBetween)
{
    if (rules.inactiveDays > 0)
        return rules.inactiveDays;
    const StudyPeriod own = studyPeriod(facts);
    const bool hasCourseDates = facts.courseStart.isValid() && facts.courseEnd > facts.courseStart;
    int days = 0;
    if (hasCourseDates && !facts.enrolmentEnd.isValid())
        days = daysBetween(facts.courseStart, facts.courseEnd);
    else if (own.end.isValid())
        days = daysBetween(own.begin, own.end);
    else
        return rules.inactiveWithoutDates;
    return std::clamp(qRound(rules.inactiveShare * days), rules.inactiveLeast,
                      std::max(rules.inactiveLeast, rules.inactiveMost));
}

StudyPeriod studyPeriod(const AssessmentFacts &facts)
{
    const QDateTime enrolled =
        facts.enrolmentStart.isValid() ? earlier(facts.enrolmentStart, facts.firstActivity) : facts.firstActivity;
    StudyPeriod period{later(facts.courseStart, enrolled),
                       facts.enrolmentEnd.isValid() ? facts.enrolmentEnd : facts.courseEnd};
    if (period.end.isValid() && (!period.begin.isValid() || period.end <= period.begin))
        period.end = {}; // enrolled after the end: that end is no plan for this student
    return period;
}

StudyPeriod studyPeriod(const QDateTime &courseStart, const QDateTime &courseEnd, const QDateTime &enrolledAt,
                        const QDateTime &firstActivity)
{
    AssessmentFacts facts;
    facts.courseStart = courseStart;
    facts.courseEnd = courseEnd;
    facts.enrolmentStart = enrolledAt;
    facts.firstActivity = firstActivity;
    return studyPeriod(facts);
}

std::optional<double> expectedPercent(const StudyPeriod &period, const QDate &day, const QTimeZone &zone)
{
    if (!period.end.isValid())
        return std::nullopt;
    const QDate first = period.begin.toTimeZone(zone).date();
    const auto total = first.daysTo(period.end.toTimeZone(zone).date());
    if (total <= 0)
        return std::nullopt;
    return std::clamp(100.0 * double(first.daysTo(day)) / double(total), 0.0, 100.0);
}

Inactivity inactivity(const AssessmentFacts &facts, const AssessmentRules &rules, const QTimeZone &zone)
{
    Inactivity idle;
    idle.limit = inactiveLimit(
        facts, rules, [&zone](const QDateTime &from, const QDateTime &to) { return daysBetween(from, to, zone); });
    const QDateTime last = newestActivity(facts, zone);
    if (!last.isValid() && hasActivity(facts))
        return idle; // something was done, nobody knows when
    const StudyPeriod period = studyPeriod(facts);
    idle.since = later(period.begin, last).toUTC();
    idle.days = fullDays(idle.since, earlier(facts.checkedAt, period.end), zone);
    return idle;
}

Assessment assess(const AssessmentFacts &facts, const AssessmentRules &rules, const QTimeZone &zone)
{
    Assessment result;
    if (facts.isCompleted || facts.percent.value_or(0) >= 100) {
        result.standing = Standing::Done;
        return result;
    }
    if (!facts.percent || !facts.checkedAt.isValid())
        return result;
    return Assessor(facts, rules, zone).judge();
}
