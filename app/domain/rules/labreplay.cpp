// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/labreplay.h"

#include "app/domain/rules/ruleevaluation.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype kMostRows = 5000;
constexpr std::array kLooks{10, 17}; ///< Hours: twice a day is as often as a message could go.
constexpr int kRiseDays = 30;

} // namespace

/// One enrolment as it stood at moments that only go forward.
class LabReplay::Past {
public:
    explicit Past(const LabHistory &history)
        : m_history(history)
        , m_facts(history.facts)
    {
        m_facts.rises.clear();
        m_facts.sent.clear();
        m_facts.adoptedAt = {};
        m_facts.finishAfterEnd = false; // what was forecast then is not kept
        m_facts.progress.percent.reset();
        m_facts.progress.lastActivity = {};
        m_facts.progress.state = EnrolmentState::Enrolled;
    }

    /// False: nothing was known of it yet.
    bool moveTo(const QDateTime &now)
    {
        const RuleFacts &today = m_history.facts;
        const QList<Snapshot> &snapshots = m_history.snapshots;
        for (; m_next < snapshots.size() && snapshots.at(m_next).at <= now; ++m_next) {
            const Snapshot &one = snapshots.at(m_next);
            const double percent = one.percent.value_or(m_highest);
            if (!m_facts.adoptedAt.isValid())
                m_facts.adoptedAt = one.at;
            else if (one.isRise && percent > m_highest)
                m_facts.rises.append({.at = one.at, .from = m_highest, .to = percent});
            m_highest = std::max(m_highest, percent);
            m_facts.progress.percent = one.percent;
            if (one.activeAt.isValid())
                m_facts.progress.lastActivity = std::max(m_facts.progress.lastActivity, one.activeAt);
        }
        if (!m_facts.adoptedAt.isValid())
            return false;
        while (!m_facts.rises.isEmpty() && m_facts.rises.constFirst().at < now.addDays(-kRiseDays))
            m_facts.rises.removeFirst();
        // Visits without work leave no trace but the newest.
        if (today.progress.lastActivity.isValid() && today.progress.lastActivity <= now)
            m_facts.progress.lastActivity = std::max(m_facts.progress.lastActivity, today.progress.lastActivity);
        m_facts.progress.isCompleted = today.completedAt.isValid() && today.completedAt <= now;
        m_facts.completedAt = m_facts.progress.isCompleted ? today.completedAt : QDateTime();
        m_facts.progress.checkedAt = now;
        m_facts.controlsDone = int(m_facts.progress.percent.value_or(0) / 100 * m_facts.controlsTotal);
        return true;
    }
    RuleFacts &facts() { return m_facts; }
    const LabHistory &history() const { return m_history; }

private:
    const LabHistory &m_history;
    RuleFacts m_facts;
    qsizetype m_next = 0;
    double m_highest = 0;
};

LabReplay::LabReplay(const LabTerms &terms)
    : m_terms(terms)
    , m_days(terms.sending.zone)
{
    m_terms.draft.activeFrom = {};
    m_terms.draft.showOnlyUntil = {};
    for (QDate day = m_days.dateOf(terms.from); day <= m_days.dateOf(terms.to); day = day.addDays(1)) {
        m_result.perDay.insert(day, 0);
        m_result.reallySent.insert(day, 0);
    }
}

void LabReplay::add(const QList<LabHistory> &enrolments, const PersonFacts &person)
{
    std::vector<Past> pasts;
    pasts.reserve(size_t(enrolments.size()));
    for (const LabHistory &one : enrolments) {
        if (one.facts.progress.state == EnrolmentState::Enrolled || one.facts.progress.isCompleted)
            pasts.emplace_back(one);
    }
    m_result.enrolments += int(enrolments.size());
    QList<SentNote> others; // what really went, but for what the draft says itself
    QList<QDateTime> real;
    for (const SentNote &note : person.notes) {
        if (note.event != m_terms.draft.event)
            others.append(note);
        else if (note.hasGone)
            real.append(note.at);
    }
    for (const QDateTime &at : std::as_const(real)) {
        if (const auto day = m_result.reallySent.find(m_days.dateOf(at)); day != m_result.reallySent.end())
            ++*day;
    }
    PersonFacts then = person;
    then.notes = others;
    QHash<QString, QDateTime> heldSince;
    const int before = m_result.messages;
    for (auto day = m_result.perDay.begin(); day != m_result.perDay.end(); ++day) {
        for (const int hour : kLooks) {
            const QDateTime now = m_days.at(day.key(), QTime(hour, 0));
            if (now < m_terms.from || now > m_terms.to)
                continue;
            look(&pasts, person, &then, now, &heldSince, real);
        }
    }
    m_result.heldBack += int(heldSince.size());
    m_result.people += m_result.messages > before;
}

void LabReplay::look(std::vector<Past> *pasts, const PersonFacts &person, PersonFacts *then, const QDateTime &now,
                     QHash<QString, QDateTime> *heldSince, const QList<QDateTime> &real)
{
    then->lastIncoming = person.lastIncoming <= now ? person.lastIncoming : QDateTime();
    then->optedOutAt = person.optedOutAt <= now ? person.optedOutAt : QDateTime();
    then->wrongNumberAt = person.wrongNumberAt <= now ? person.wrongNumberAt : QDateTime();
    for (Past &past : *pasts) {
        RuleFacts &facts = past.facts();
        if (!m_terms.draft.isEnabledIn(facts.courseId) || !past.moveTo(now))
            continue;
        facts.lastReply = then->lastIncoming;
        if (!isDue(m_terms.draft, facts, now, m_days, m_terms.sending.readingFresh))
            continue;
        const RuleVerdict verdict = evaluate(m_terms.draft, facts, now, m_days, m_terms.sending.readingFresh);
        SendingWish wish{.event = verdict.event,
                         .occasion = verdict.occasion(),
                         .enrolmentId = facts.enrolmentId,
                         .expiresAt = verdict.expiresAt};
        wish.heldSince = heldSince->value(wish.occasion, now);
        PersonFacts past30 = *then;
        past30.notes.removeIf([&](const SentNote &note) { return note.at > now; });
        const GateVerdict gate = judgeSending(wish, past30, m_terms.sending.caps, m_terms.sending.hours, now, m_days);
        SentNote note{.occasion = wish.occasion, .enrolmentId = facts.enrolmentId, .event = verdict.event, .at = now};
        if (gate.answer == GateVerdict::Answer::Later) {
            heldSince->insert(wish.occasion, wish.heldSince);
            continue;
        }
        facts.sent.append(note);
        if (gate.answer == GateVerdict::Answer::Never) {
            heldSince->insert(wish.occasion, wish.heldSince);
            continue;
        }
        heldSince->remove(wish.occasion);
        then->notes.append(note);
        ++m_result.messages;
        ++m_result.perDay[m_days.dateOf(now)];
        if (m_result.rows.size() >= kMostRows)
            continue;
        const bool wasSent =
            std::ranges::any_of(real, [&](const QDateTime &at) { return std::abs(at.secsTo(now)) <= 24 * 3600; });
        m_result.rows.append({.studentId = facts.studentId,
                              .enrolmentId = facts.enrolmentId,
                              .studentName = past.history().studentName,
                              .courseName = past.history().courseName,
                              .at = now,
                              .step = verdict.step,
                              .wasSent = wasSent});
    }
}

LabResult LabReplay::result() const
{
    LabResult result = m_result;
    std::ranges::stable_sort(result.rows, {}, &LabMessage::at);
    for (auto day = result.perDay.cbegin(); day != result.perDay.cend(); ++day) {
        if (*day > result.onBusiestDay) {
            result.onBusiestDay = *day;
            result.busiestDay = day.key();
        }
    }
    return result;
}
