// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/rulejudge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = std::chrono::milliseconds(1h).count();

} // namespace

RuleJudge::RuleJudge(const Rule &rule, const RuleFacts &facts, const QDateTime &now, const ZoneDays &zone,
                     std::chrono::hours fresh, Manner manner)
    : m_rule(rule)
    , m_facts(facts)
    , m_terms(rule.termsIn(facts.courseId))
    , m_now(now)
    , m_zone(zone)
    , m_fresh(fresh)
    , m_manner(manner)
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

void RuleJudge::note(Kind kind, const QJsonValue &expected, const QJsonValue &found, bool isMet)
{
    m_verdict.conditions.append({.kind = kind, .expected = expected, .found = found, .isMet = isMet});
}

bool RuleJudge::requireFollowed()
{
    const bool isFollowed = m_facts.progress.state == EnrolmentState::Enrolled;
    if (!isBrief())
        note(Kind::Enrolled, word(EnrolmentState::Enrolled), word(m_facts.progress.state), isFollowed);
    return isFollowed;
}

bool RuleJudge::requireRunning()
{
    const QDateTime &begin = m_period.begin;
    const QDateTime &end = m_period.end;
    return require(Kind::CourseBegun, begin, m_now, begin.isValid() && begin <= m_now)
        && require(Kind::CourseRunning, m_now, end, !end.isValid() || m_now < end);
}

bool RuleJudge::requireFresh()
{
    const QDateTime &read = m_facts.progress.checkedAt;
    const bool isFresh = read.isValid() && read.msecsTo(m_now) < m_fresh.count() * kHour;
    if (!isBrief())
        note(Kind::ReadingFresh, int(m_fresh.count()),
             read.isValid() ? QJsonValue(read.msecsTo(m_now) / kHour) : QJsonValue(), isFresh);
    return isFresh;
}

bool RuleJudge::requireKnownPercent()
{
    const std::optional<double> &percent = m_facts.progress.percent;
    if (!isBrief())
        note(Kind::PercentKnown, {}, percent ? QJsonValue(*percent) : QJsonValue(), percent.has_value());
    return percent.has_value();
}

bool RuleJudge::requireNotCompleted()
{
    return require(Kind::NotCompleted, QJsonValue(), m_facts.completedAt, !m_facts.progress.isCompleted);
}

bool RuleJudge::requireSeen(const QDateTime &at)
{
    return require(Kind::SeenHappening, m_facts.adoptedAt, at,
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

bool RuleJudge::hasNoteOfEvent() const
{
    return std::ranges::any_of(m_facts.sent, [this](const SentNote &note) { return note.event == m_rule.event; });
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
    auto same = m_facts.sent.cend();
    if (hasNoteOfEvent())
        same = std::ranges::find(m_facts.sent, m_verdict.occasion(), &SentNote::occasion);
    const bool isNew = same == m_facts.sent.cend();
    if (!require(Kind::NotSentYet, QJsonValue(), isNew ? QDateTime() : same->at, isNew))
        return;
    if (m_rule.activeFrom.isValid() && !m_facts.waiting.contains(m_verdict.occasion())
        && !require(Kind::NotRetroactive, m_rule.activeFrom, arose, arose >= m_rule.activeFrom))
        return;
    m_verdict.outcome = RuleVerdict::Outcome::Due;
}

void RuleJudge::judgeSteps(const QList<Step> &steps, Kind countsDays, const QList<int> &days,
                           const std::function<int()> &daysFound)
{
    const QString spell = m_verdict.spell;
    int written = 0; // the highest step that was written about
    const bool hasNotes = hasNoteOfEvent();
    for (const Step &step : steps) {
        m_verdict.step = step.number;
        if (hasNotes
            && std::ranges::find(m_facts.sent, m_verdict.occasion(), &SentNote::occasion) != m_facts.sent.cend())
            written = step.number;
    }
    m_verdict.step = 0;
    const bool isEnded =
        hasNotes && std::ranges::any_of(m_facts.sent, [&](const SentNote &note) {
            return note.endsSeries && note.event == m_rule.event && note.occasion.section(u':', 2, 2) == spell;
        });
    if (isEnded)
        written = int(steps.size());
    const auto next = std::ranges::find_if(steps, [&](const Step &step) { return step.number > written; });
    if (!require(Kind::StepsLeft, int(steps.size()), written, next != steps.cend()))
        return;
    // After a time without an engine several may have come: only the newest is worth saying.
    auto due = next;
    while (due + 1 != steps.cend() && (due + 1)->at <= m_now)
        ++due;
    const bool hasCome = due->at <= m_now;
    if (!isBrief())
        note(countsDays, days.value(due->number - 1), daysFound(), hasCome);
    if (!hasCome) {
        waitUntil(due->at, due->number, spell);
        return;
    }
    const bool isBeforeEnd = m_rule.event == RuleEvent::Deadline || m_rule.event == RuleEvent::ControlsAtRisk;
    conclude(due->number, spell, due->at, isBeforeEnd ? m_period.end : QDateTime());
}
