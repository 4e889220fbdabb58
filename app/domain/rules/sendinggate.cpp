// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/sendinggate.h"

#include "app/domain/sendingevent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = RuleCondition::Kind;
using Answer = GateVerdict::Answer;

constexpr qint64 kHour = std::chrono::milliseconds(1h).count();
constexpr qint64 kDay = 24 * kHour;

struct Cap {
    Kind kind;
    qint64 span; ///< ms
    int most;
};

/// Whose phone it is; no number stands in a trace.
QJsonValue guardian(const PersonFacts &person)
{
    return person.isMinor && !person.guardianPhone.isEmpty() ? QJsonValue(u"guardian"_s) : QJsonValue();
}

class Gate {
public:
    Gate(const SendingWish &wish, const PersonFacts &person, const PersonCaps &caps, const SendingHours &hours,
         const QDateTime &now, const ZoneDays &zone)
        : m_wish(wish)
        , m_person(person)
        , m_limits(caps)
        , m_hours(hours)
        , m_now(now)
        , m_zone(zone)
        , m_caps{Cap{Kind::DayCap, kDay, caps.perDay}, Cap{Kind::WeekCap, 7 * kDay, caps.perWeek},
                 Cap{Kind::MonthCap, 30 * kDay, caps.perMonth}}
    {
        m_verdict.at = now;
    }

    GateVerdict verdict()
    {
        if (!passesStopList())
            return m_verdict;
        if (m_wish.isAutomatic())
            judgeAutomatic();
        else
            judgeByHand();
        return m_verdict;
    }

private:
    bool require(Kind kind, const QJsonValue &expected, const QJsonValue &found, bool isMet)
    {
        m_verdict.conditions.append({.kind = kind, .expected = expected, .found = found, .isMet = isMet});
        return isMet;
    }

    bool stop(Answer answer)
    {
        m_verdict.answer = answer;
        if (answer == Answer::Never)
            m_verdict.at = {};
        return false;
    }

    bool passesStopList()
    {
        const PersonFacts &person = m_person;
        if (!require(Kind::NotBlocked, {}, person.blocked.isEmpty() ? QJsonValue() : person.blocked,
                     person.blocked.isEmpty())
            || !require(Kind::NotOptedOut, {}, ruleTime(person.optedOutAt), !person.optedOutAt.isValid())
            || (m_wish.isPromotion
                && !require(Kind::PromotionAllowed, {},
                            ruleTime(person.promotionOutAt.isValid() ? person.promotionOutAt : person.promotionInAt),
                            person.acceptsPromotion()))
            || !require(Kind::HasPhone, {}, {}, person.hasPhone || person.isMinor)
            || !require(Kind::NumberRight, {}, ruleTime(person.wrongNumberAt), !person.wrongNumberAt.isValid())
            || !require(Kind::GuardianKnown, {}, guardian(person), !person.isMinor || !person.guardianPhone.isEmpty()))
            return stop(Answer::Never);
        if (m_wish.isAutomatic() && m_wish.event != RuleEvent::Completed && m_wish.event != RuleEvent::Survey
            && !require(Kind::Enrolled, {}, {}, m_wish.isEnrolmentActive))
            return stop(Answer::Never);
        return true;
    }

    /// Of the same rule step about the same enrolment; a person is told of any.
    bool isSameStep(const SentNote &note) const
    {
        return !m_wish.isAutomatic()
            || (note.isAutomatic && note.event == m_wish.event && note.enrolmentId == m_wish.enrolmentId
                && stepOfOccasion(note.occasion) == stepOfOccasion(m_wish.occasion));
    }

    QDateTime lastWithSameText() const
    {
        QDateTime last;
        for (const SentNote &note : m_person.notes) {
            if (note.hasGone && !m_wish.textHash.isEmpty() && note.textHash == m_wish.textHash
                && note.at > m_now.addDays(-m_limits.sameTextDays) && isSameStep(note))
                last = std::max(last, note.at);
        }
        return last;
    }

    /// One that goes weeks from now takes no place today.
    bool isWithin(const SentNote &note, const Cap &cap, const QDateTime &at) const
    {
        return note.hasGone && !note.isChat && note.occasion != m_wish.occasion && note.at > at.addMSecs(-cap.span)
            && note.at < at.addMSecs(cap.span);
    }

    int gone(const Cap &cap, const QDateTime &at) const
    {
        return int(
            std::ranges::count_if(m_person.notes, [&](const SentNote &note) { return isWithin(note, cap, at); }));
    }

    /// The first moment from \a at on at which the cap is free again.
    QDateTime freeAt(const Cap &cap, const QDateTime &at) const
    {
        QList<QDateTime> times;
        for (const SentNote &note : m_person.notes) {
            if (isWithin(note, cap, at))
                times.append(note.at);
        }
        if (times.size() < cap.most)
            return at;
        std::ranges::sort(times);
        return times.at(times.size() - cap.most).addMSecs(cap.span);
    }

    /// The first moment that every cap and the hours allow; invalid when a cap forbids all or no hour ever comes.
    QDateTime firstMoment(QDateTime at) const
    {
        constexpr int kTries = 100;
        if (std::ranges::any_of(m_caps, [](const Cap &cap) { return cap.most <= 0; }))
            return {};
        for (int i = 0; i < kTries; ++i) {
            const QDateTime before = at;
            for (const Cap &cap : m_caps)
                at = freeAt(cap, at);
            at = m_hours.next(at, m_zone);
            if (!at.isValid() || at == before)
                return at;
        }
        return {};
    }

    /// What is held dies, but never before it had a chance inside the hours.
    QDateTime lastMoment() const
    {
        const QDateTime held = m_wish.heldSince.isValid() ? m_wish.heldSince : m_now;
        const QDateTime inside = m_hours.next(held, m_zone);
        QDateTime last = held.addMSecs(m_limits.heldAtMost.count() * kHour);
        if (inside.isValid())
            last = std::max(last, inside.addMSecs(kDay));
        return m_wish.expiresAt.isValid() ? std::min(last, m_wish.expiresAt) : last;
    }

    bool requireAwake()
    {
        const QDateTime &until = m_wish.pausedUntil;
        return require(Kind::NotPaused, {}, ruleTime(until), !until.isValid() || until <= m_now);
    }

    QDateTime quietAt() const { return m_person.lastIncoming.addMSecs(m_limits.conversation.count() * kHour); }

    bool requireQuiet()
    {
        return require(Kind::NoOpenConversation, int(m_limits.conversation.count()), ruleTime(m_person.lastIncoming),
                       !m_person.lastIncoming.isValid() || quietAt() <= m_now);
    }

    void judgeAutomatic()
    {
        QDateTime at = m_now;
        bool isHeld = false;
        if (!requireAwake()) {
            at = m_wish.pausedUntil;
            isHeld = true;
        }
        if (!requireQuiet()) {
            at = std::max(at, quietAt());
            isHeld = true;
        }
        const QDateTime same = lastWithSameText();
        if (!require(Kind::TextNew, m_limits.sameTextDays, ruleTime(same), !same.isValid())) {
            stop(Answer::Never);
            return;
        }
        for (const Cap &cap : m_caps)
            isHeld = !require(cap.kind, cap.most, gone(cap, m_now), gone(cap, m_now) < cap.most) || isHeld;
        const QDateTime inside = m_hours.next(m_now, m_zone);
        isHeld = !require(Kind::InsideHours, ruleTime(inside), ruleTime(m_now), inside == m_now) || isHeld;
        const QDateTime moment = isHeld ? firstMoment(at) : m_now;
        const QDateTime last = lastMoment();
        if (!require(Kind::NotExpired, ruleTime(last), ruleTime(moment), moment.isValid() && moment < last)) {
            stop(Answer::Never);
            return;
        }
        m_verdict.answer = isHeld ? Answer::Later : Answer::Now;
        m_verdict.at = moment;
    }

    bool isInsistedOn(Kind kind) const { return m_wish.insistedOn.contains(kind); }

    /// The part of the stop list that a person may overrule.
    bool passesUnlessInsisted()
    {
        require(Kind::Enrolled, {}, {}, m_wish.isEnrolmentActive && !m_wish.isEnrolmentOver);
        if (m_wish.isEnrolmentOver && !isInsistedOn(Kind::Enrolled))
            return stop(Answer::Never);
        if (!requireAwake() && !isInsistedOn(Kind::NotPaused))
            return stop(Answer::Never);
        if (!m_wish.isExpected && !requireQuiet() && !isInsistedOn(Kind::NoOpenConversation))
            return stop(Answer::Never);
        return true;
    }

    void judgeByHand()
    {
        if (!passesUnlessInsisted())
            return;
        const QDateTime same = lastWithSameText();
        require(Kind::TextNew, m_limits.sameTextDays, ruleTime(same), !same.isValid());
        for (const Cap &cap : m_caps)
            require(cap.kind, cap.most, gone(cap, m_now), gone(cap, m_now) < cap.most);
        const QDateTime inside = m_hours.next(m_now, m_zone);
        require(Kind::InsideHours, ruleTime(inside), ruleTime(m_now), inside == m_now);
    }

    const SendingWish &m_wish;
    const PersonFacts &m_person;
    const PersonCaps &m_limits;
    const SendingHours &m_hours;
    const QDateTime m_now;
    const ZoneDays &m_zone;
    const std::array<Cap, 3> m_caps;
    GateVerdict m_verdict;
};

constexpr std::array kInsistable{Kind::Enrolled, Kind::NotPaused, Kind::NoOpenConversation};

/// Written in a conversation, or the welcome of a form, which goes at once.
bool isExpected(const Message &message)
{
    return message.kind == MessageKind::Text || message.content.value(messagecontent::kInConversation).toBool()
        || (message.purpose == MessagePurpose::Welcome && message.intakeId != 0);
}

} // namespace

bool yieldsToInsistence(RuleCondition::Kind kind)
{
    return std::ranges::find(kInsistable, kind) != kInsistable.end();
}

QList<RuleCondition::Kind> insistableKinds()
{
    return {kInsistable.begin(), kInsistable.end()};
}

QList<RuleCondition> insistedOn(const Message &message)
{
    return ruleConditionsFromJson(message.content.value(messagecontent::kInsisted).toArray());
}

void addWhatWasAsked(const Message &message, SendingWish *wish)
{
    wish->isExpected = isExpected(message);
    const QList<RuleCondition> insisted = insistedOn(message);
    for (const RuleCondition &condition : insisted)
        wish->insistedOn.append(condition.kind);
}

GateVerdict judgeSending(const SendingWish &wish, const PersonFacts &person, const PersonCaps &caps,
                         const SendingHours &hours, const QDateTime &now, const QTimeZone &centreZone)
{
    const ZoneDays days(person.zone.isValid() ? person.zone : centreZone);
    return judgeSending(wish, person, caps, hours, now, days);
}

GateVerdict judgeSending(const SendingWish &wish, const PersonFacts &person, const PersonCaps &caps,
                         const SendingHours &hours, const QDateTime &now, const ZoneDays &days)
{
    return Gate(wish, person, caps, hours, now.toUTC(), days).verdict();
}

qsizetype firstInLine(const QList<SendingWish> &wishes, const QList<GateVerdict> &verdicts)
{
    qsizetype first = -1;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        if (verdicts.at(i).answer == Answer::Never || !wishes.at(i).event)
            continue;
        if (first < 0 || *wishes.at(i).event < *wishes.at(first).event)
            first = i;
    }
    return first;
}
