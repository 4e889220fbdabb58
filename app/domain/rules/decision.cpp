// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/decision.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kOutcomes{
    std::pair{DecisionOutcome::Held, "held"_L1},       std::pair{DecisionOutcome::Sent, "sent"_L1},
    std::pair{DecisionOutcome::Merged, "merged"_L1},   std::pair{DecisionOutcome::Superseded, "superseded"_L1},
    std::pair{DecisionOutcome::Expired, "expired"_L1}, std::pair{DecisionOutcome::Stopped, "stopped"_L1},
    std::pair{DecisionOutcome::Shown, "shown"_L1},     std::pair{DecisionOutcome::Unticked, "unticked"_L1},
};

/// Codes of what cancels a message, and the condition that each stands for.
constexpr std::array kCancelling{
    std::pair{"completed"_L1, RuleCondition::Kind::NotCompleted},
    std::pair{"opted_out"_L1, RuleCondition::Kind::NotOptedOut},
    std::pair{"promotion_refused"_L1, RuleCondition::Kind::PromotionAllowed},
    std::pair{"person_blocked"_L1, RuleCondition::Kind::NotBlocked},
    std::pair{"person_erased"_L1, RuleCondition::Kind::NotBlocked},
    std::pair{"wrong_number"_L1, RuleCondition::Kind::NumberRight},
    std::pair{"guardian_unknown"_L1, RuleCondition::Kind::GuardianKnown},
    std::pair{"enrolment_ended"_L1, RuleCondition::Kind::Enrolled},
    std::pair{"same_text"_L1, RuleCondition::Kind::TextNew},
    std::pair{"expired"_L1, RuleCondition::Kind::NotExpired},
};

} // namespace

QString word(DecisionOutcome outcome)
{
    for (const auto &[candidate, text] : kOutcomes) {
        if (candidate == outcome)
            return text;
    }
    return {};
}

std::optional<DecisionOutcome> decisionOutcome(QStringView text)
{
    for (const auto &[candidate, known] : kOutcomes) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}

bool isOpen(DecisionOutcome outcome)
{
    return outcome == DecisionOutcome::Held || outcome == DecisionOutcome::Stopped || outcome == DecisionOutcome::Shown;
}

std::optional<RuleCondition> Decision::deciding() const
{
    for (const QList<RuleCondition> *list : {&gate, &conditions}) {
        for (const RuleCondition &condition : *list) {
            if (word(condition.kind) == reason)
                return condition;
        }
    }
    return std::nullopt;
}

std::pair<DecisionOutcome, QString> afterCancelling(const Error &why)
{
    if (why.code == "undone"_L1)
        return {DecisionOutcome::Unticked, {}};
    for (const auto &[code, kind] : kCancelling) {
        if (why.code == code)
            return {kind == RuleCondition::Kind::NotExpired ? DecisionOutcome::Expired : DecisionOutcome::Stopped,
                    word(kind)};
    }
    return {DecisionOutcome::Stopped, why.fact(Error::Fact::Status)};
}

bool isWithoutTemplate(const Decision &decision)
{
    const std::optional<RuleCondition> why = decision.deciding();
    return why && why->kind == RuleCondition::Kind::TemplateReady && why->found.toString() == "no_template"_L1;
}

bool isSeries(RuleEvent event)
{
    switch (event) {
    case RuleEvent::NotStarted:
    case RuleEvent::Inactive:
    case RuleEvent::Behind:
    case RuleEvent::ControlsAtRisk:
    case RuleEvent::Deadline:
    case RuleEvent::Survey:
        return true;
    case RuleEvent::Welcome:
    case RuleEvent::Milestone:
    case RuleEvent::Completed:
        return false;
    }
    return false;
}

QString endOfSeries(QStringView occasion)
{
    return occasion.left(occasion.lastIndexOf(u':')).toString() + u":end"_s;
}
