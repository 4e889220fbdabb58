// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/rulejudge.h"

#include "app/domain/rules/ruleevaluation.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = std::chrono::milliseconds(1h).count();

} // namespace

RuleJudge::RuleJudge(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const QTimeZone &zone)
    : m_rule(rule)
    , m_facts(facts)
    , m_terms(rule.termsIn(facts.courseId))
    , m_now(now)
    , m_zone(zone)
    , m_period(studyPeriod(facts.progress))
{
    m_verdict.event = rule.event;
    m_verdict.enrolmentId = facts.enrolmentId;
}

RuleVerdict RuleJudge::verdict()
{
    switch (m_rule.event) {
    case RuleEvent::Welcome:
        break;
    case RuleEvent::Completed:
        judgeCompleted();
        break;
    case RuleEvent::ControlsAtRisk:
    case RuleEvent::Deadline:
        judgeDaysBeforeEnd();
        break;
    case RuleEvent::NotStarted:
        judgeNotStarted();
        break;
    case RuleEvent::Inactive:
        judgeInactive();
        break;
    case RuleEvent::Behind:
        judgeBehind();
        break;
    case RuleEvent::Milestone:
        judgeMilestone();
        break;
    case RuleEvent::Survey:
        judgeSurvey();
        break;
    }
    return m_verdict;
}

bool RuleJudge::require(Kind kind, const QJsonValue &expected, const QJsonValue &found, bool isMet)
{
    m_verdict.conditions.append({.kind = kind, .expected = expected, .found = found, .isMet = isMet});
    return isMet;
}

bool RuleJudge::requireFollowed()
{
    return require(Kind::Enrolled, word(EnrolmentState::Enrolled), word(m_facts.progress.state),
                   m_facts.progress.state == EnrolmentState::Enrolled);
}

bool RuleJudge::requireRunning()
{
    const QDateTime &begin = m_period.begin;
    const QDateTime &end = m_period.end;
    return require(Kind::CourseBegun, ruleTime(begin), ruleTime(m_now), begin.isValid() && begin <= m_now)
        && require(Kind::CourseRunning, ruleTime(m_now), ruleTime(end), !end.isValid() || m_now < end);
}

bool RuleJudge::requireFresh()
{
    const QDateTime &read = m_facts.progress.checkedAt;
    const QJsonValue age = read.isValid() ? QJsonValue(read.msecsTo(m_now) / kHour) : QJsonValue();
    return require(Kind::ReadingFresh, int(kReadingFresh.count()), age,
                   read.isValid() && read.msecsTo(m_now) < kReadingFresh.count() * kHour);
}

bool RuleJudge::requireKnownPercent()
{
    const std::optional<double> &percent = m_facts.progress.percent;
    return require(Kind::PercentKnown, {}, percent ? QJsonValue(*percent) : QJsonValue(), percent.has_value());
}

bool RuleJudge::requireNotCompleted()
{
    return require(Kind::NotCompleted, {}, ruleTime(m_facts.completedAt), !m_facts.progress.isCompleted);
}

bool RuleJudge::requireSeen(const QDateTime &at)
{
    return require(Kind::SeenHappening, ruleTime(m_facts.adoptedAt), ruleTime(at),
                   at.isValid() && m_facts.adoptedAt.isValid() && at > m_facts.adoptedAt);
}

QList<SentNote> RuleJudge::notesOfEvent() const
{
    QList<SentNote> notes;
    for (const SentNote &note : m_facts.sent) {
        if (note.event == m_rule.event)
            notes.append(note);
    }
    return notes;
}

double RuleJudge::timeGone(const QDateTime &at) const
{
    const double total = double(m_period.begin.msecsTo(m_period.end));
    return total > 0 ? std::clamp(100.0 * double(m_period.begin.msecsTo(at)) / total, 0.0, 100.0) : 0;
}

void RuleJudge::waitUntil(const QDateTime &at, int step, const QString &spell)
{
    m_verdict.outcome = RuleVerdict::Outcome::Waiting;
    m_verdict.dueAt = at;
    m_verdict.step = step;
    m_verdict.spell = spell;
}

void RuleJudge::conclude(int step, const QString &spell, const QDateTime &arose, const QDateTime &expires)
{
    m_verdict.step = step;
    m_verdict.spell = spell;
    m_verdict.dueAt = arose;
    m_verdict.expiresAt = expires;
    const QString occasion = m_verdict.occasion();
    const auto same = std::ranges::find(m_facts.sent, occasion, &SentNote::occasion);
    const bool isNew = same == m_facts.sent.cend();
    if (!require(Kind::NotSentYet, {}, isNew ? QJsonValue() : ruleTime(same->at), isNew))
        return;
    if (m_rule.activeFrom.isValid()
        && !require(Kind::NotRetroactive, ruleTime(m_rule.activeFrom), ruleTime(arose), arose >= m_rule.activeFrom))
        return;
    m_verdict.outcome = RuleVerdict::Outcome::Due;
}

void RuleJudge::judgeSteps(const QList<Step> &steps, Kind countsDays, const QList<int> &days, int daysFound)
{
    const QString spell = m_verdict.spell;
    int written = 0; // the highest step that was written about
    for (const Step &step : steps) {
        m_verdict.step = step.number;
        if (std::ranges::find(m_facts.sent, m_verdict.occasion(), &SentNote::occasion) != m_facts.sent.cend())
            written = step.number;
    }
    m_verdict.step = 0;
    const auto next = std::ranges::find_if(steps, [&](const Step &step) { return step.number > written; });
    if (!require(Kind::StepsLeft, int(steps.size()), written, next != steps.cend()))
        return;
    // After a time without an engine several may have come: only the newest is worth saying.
    auto due = next;
    while (due + 1 != steps.cend() && (due + 1)->at <= m_now)
        ++due;
    if (!require(countsDays, days.value(due->number - 1), daysFound, due->at <= m_now)) {
        waitUntil(due->at, due->number, spell);
        return;
    }
    const bool isBeforeEnd = m_rule.event == RuleEvent::Deadline || m_rule.event == RuleEvent::ControlsAtRisk;
    conclude(due->number, spell, due->at, isBeforeEnd ? m_period.end : QDateTime());
}
