// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a claimed message may go, and what becomes of one that may not.
#include "app/engine/sending/preparer.h"

#include "app/domain/sendingevent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Meta allows one message per 6 s to a person and lends up to 45 of the future; a few in a row are a conversation.
constexpr qint64 kPairPause = 6000; // ms
constexpr qint64 kPairCredit = 10 * kPairPause;
/// What goes so much later than planned is made anew: nobody is to read old figures, and what has piled up is laid out
/// over time again.
constexpr qint64 kLate = std::chrono::milliseconds(15min).count();

/// Why it will never go, as an error for the log. \a code: of what has no code of its own.
Error never(const RuleCondition &why, QString code)
{
    using Condition = RuleCondition::Kind;
    switch (why.kind) {
    case Condition::NotBlocked:
        code = why.found.toString() == "erased"_L1 ? u"person_erased"_s : u"person_blocked"_s;
        break;
    case Condition::NotOptedOut:
        code = u"opted_out"_s;
        break;
    case Condition::PromotionAllowed:
        code = u"promotion_refused"_s;
        break;
    case Condition::NotCompleted:
        code = u"completed"_s;
        break;
    case Condition::NumberRight:
        code = u"wrong_number"_s;
        break;
    case Condition::GuardianKnown:
        code = u"guardian_unknown"_s;
        break;
    case Condition::Enrolled:
        code = u"enrolment_ended"_s;
        break;
    case Condition::NotPaused:
        code = u"enrolment_paused"_s;
        break;
    case Condition::NoOpenConversation:
        code = u"conversation_open"_s;
        break;
    case Condition::TextNew:
        code = u"same_text"_s;
        break;
    case Condition::NotExpired:
        code = u"expired"_s;
        break;
    default:
        break;
    }
    Error error{.kind = Error::Kind::Cancelled, .code = code, .retry = Error::Retry::Never};
    const bool hasTime = why.kind == Condition::NotPaused || why.kind == Condition::NoOpenConversation;
    if (hasTime && why.found.isString())
        error.facts.insert(Error::Fact::Time, why.found.toString());
    return error;
}

} // namespace

SendingWish MessagePreparer::wishOf(const Message &message) const
{
    const QList<RuleCheck::Finding> findings = m_rules.findings(message);
    SendingWish wish{.event = message.isAutomatic ? eventOfOccasion(message.occasion) : std::nullopt,
                     .occasion = message.occasion,
                     .enrolmentId = message.enrolmentId,
                     .textHash = message.textHash,
                     .heldSince = message.queuedAt,
                     .expiresAt = message.expiresAt};
    addWhatWasAsked(message, &wish);
    if (canGoBack(findings, message))
        wish.heldSince = findings.constFirst().decision.heldSince;
    if (const auto enrolment = m_facts.enrolments.constFind(message.enrolmentId);
        enrolment != m_facts.enrolments.constEnd()) {
        wish.isEnrolmentActive = enrolment->isActive;
        wish.isEnrolmentOver = enrolment->isOver;
        wish.pausedUntil = enrolment->pausedUntil;
    }
    // A welcome that waited for the first day of its courses; one that a person asked for goes at once.
    if (const auto intake = m_facts.intakes.constFind(message.intakeId);
        wish.event == RuleEvent::Welcome && intake != m_facts.intakes.constEnd()) {
        wish.isEnrolmentActive = intake->isActive;
        if (intake->firstStart.isValid())
            wish.heldSince = std::max(wish.heldSince, intake->firstStart);
    }
    return wish;
}

bool MessagePreparer::canGoBack(const QList<RuleCheck::Finding> &findings, const Message &message) const
{
    return !findings.isEmpty() && message.queuedAt <= findings.constFirst().decision.at;
}

void MessagePreparer::giveBack(const Message &message, const QList<RuleCheck::Finding> &findings,
                               const QDateTime &sendAt, const RuleCondition &why, const QList<RuleCondition> &gate)
{
    for (const RuleCheck::Finding &finding : findings) {
        const bool isDue = finding.state == RuleCheck::State::Due;
        m_decisions.append({.decision = finding.decision,
                            .outcome = DecisionOutcome::Held,
                            .sendAt = sendAt,
                            .why = isDue ? why : finding.why,
                            .conditions = finding.conditions,
                            .gate = gate});
    }
    m_withdrawn.append(message.id);
}

void MessagePreparer::cancel(const Message &message, const QList<RuleCheck::Finding> &findings)
{
    std::optional<RuleCondition> why;
    for (const RuleCheck::Finding &finding : findings) {
        if (finding.state != RuleCheck::State::Gone)
            continue;
        why = why.value_or(finding.why);
        m_decisions.append({.decision = finding.decision,
                            .outcome = DecisionOutcome::Stopped,
                            .why = finding.why,
                            .conditions = finding.conditions});
    }
    decide(SendOutcome::Kind::Cancelled, message, never(why.value_or(RuleCondition()), u"not_due_any_more"_s));
}

/// What its rule had to say. A message that a run made is made anew by the next one if anything has changed, or if it
/// comes so late that its text may not be true any more; one that a person sends again goes as it is or not at all.
bool MessagePreparer::isStillSo(const Message &message)
{
    using State = RuleCheck::State;
    const QList<RuleCheck::Finding> findings = m_rules.findings(message);
    if (findings.isEmpty()) {
        const bool isByRule = message.isAutomatic && message.purpose != MessagePurpose::Welcome && message.runId != 0;
        if (isByRule) // its enrolment is gone, and the reason for it with it
            decide(SendOutcome::Kind::Cancelled, message, never({.kind = RuleCondition::Kind::Enrolled}, {}));
        return !isByRule;
    }
    const auto count = [&findings](State state) {
        return std::ranges::count(findings, state, &RuleCheck::Finding::state);
    };
    if (count(State::Gone) == findings.size() || (count(State::Gone) > 0 && !canGoBack(findings, message))) {
        cancel(message, findings);
        return false;
    }
    if (count(State::Unknown) > 0 && !canGoBack(findings, message)) {
        decide(SendOutcome::Kind::GivenBack, message, {}, m_terms.now.addMSecs(kLate));
        return false;
    }
    if (!canGoBack(findings, message))
        return true;
    const std::optional<RuleCondition> why = reasonToMakeAnew(findings);
    if (why)
        giveBack(message, findings, m_terms.now, *why);
    return !why;
}

std::optional<RuleCondition> MessagePreparer::reasonToMakeAnew(const QList<RuleCheck::Finding> &findings) const
{
    using Kind = RuleCondition::Kind;
    for (const RuleCheck::Finding &finding : findings) {
        if (finding.state != RuleCheck::State::Due)
            return finding.why;
        const QDateTime resting = m_facts.enrolments.value(finding.decision.enrolmentId).pausedUntil;
        if (findings.size() > 1 && resting > m_terms.now) // alone it waits for that at the gate
            return RuleCondition{.kind = Kind::NotPaused, .found = ruleTime(resting)};
    }
    const RuleCheck::Finding &first = findings.constFirst();
    const QDateTime latest = first.decision.sendAt.addMSecs(kLate);
    // Of a rule that is stopped no other message would be made; it is these that show whether WhatsApp takes them
    // again.
    if (first.isRuleStopped || !first.decision.sendAt.isValid() || m_terms.now <= latest)
        return std::nullopt;
    return RuleCondition{.kind = Kind::NotExpired, .expected = ruleTime(latest), .found = ruleTime(m_terms.now)};
}

bool MessagePreparer::passesGate(const Message &message, const PersonFacts &person, bool isPromotion)
{
    SendingWish wish = wishOf(message);
    wish.isPromotion = isPromotion;
    PersonFacts asked = person;
    if (message.content.value(messagecontent::kConfirmsOptOut).toBool())
        asked.optedOutAt = {};
    const GateVerdict verdict = judgeSending(wish, asked, m_gate.caps, m_gate.hours, m_terms.now, m_gate.zone);
    if (verdict.answer == GateVerdict::Answer::Now)
        return true;
    const QList<RuleCheck::Finding> findings = m_rules.findings(message);
    const RuleCondition why = firstUnmet(verdict.conditions).value_or(RuleCondition());
    if (verdict.answer == GateVerdict::Answer::Later) {
        if (canGoBack(findings, message) && !findings.constFirst().isRuleStopped)
            giveBack(message, findings, verdict.at, why, verdict.conditions);
        else
            decide(SendOutcome::Kind::GivenBack, message, {}, verdict.at);
        return false;
    }
    const RuleCondition last = verdict.conditions.isEmpty() ? RuleCondition() : verdict.conditions.constLast();
    const bool isOver = last.kind == RuleCondition::Kind::NotExpired;
    for (const RuleCheck::Finding &finding : findings)
        m_decisions.append({.decision = finding.decision,
                            .outcome = isOver ? DecisionOutcome::Expired : DecisionOutcome::Stopped,
                            .why = last,
                            .conditions = finding.conditions,
                            .gate = verdict.conditions});
    decide(SendOutcome::Kind::Cancelled, message, never(last, u"not_allowed"_s));
    return false;
}

bool MessagePreparer::passesPairLimit(const Message &message, const PersonFacts &person)
{
    QDateTime busyUntil; // as if each had taken its 6 s
    for (const SentNote &note : person.notes) {
        if (note.hasGone && note.at > m_terms.now.addMSecs(-45 * kPairPause))
            busyUntil = (busyUntil.isValid() ? std::max(busyUntil, note.at) : note.at).addMSecs(kPairPause);
    }
    if (!busyUntil.isValid() || m_terms.now.msecsTo(busyUntil) <= kPairCredit)
        return true;
    decide(SendOutcome::Kind::GivenBack, message, {}, busyUntil.addMSecs(-kPairCredit));
    return false;
}

bool MessagePreparer::passesMessagingLimit(const Message &message, const PersonFacts &person)
{
    if (m_peopleLeft < 0 || !isOutsideWindow(message, person) || m_reached.contains(message.studentId))
        return true;
    if (m_peopleLeft > 0) {
        --m_peopleLeft;
        if (message.studentId != 0)
            m_reached.insert(message.studentId);
        return true;
    }
    hold(message, u"messaging_limit"_s,
         Error{.kind = Error::Kind::RateLimited,
               .system = Error::System::WhatsApp,
               .code = u"messaging_limit"_s,
               .retry = Error::Retry::Later,
               .facts = {{Error::Fact::Parameter, QString::number(*m_terms.peoplePerDay)}}});
    return false;
}
