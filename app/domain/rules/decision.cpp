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

bool isWithoutTemplate(const Decision &decision)
{
    const std::optional<RuleCondition> why = decision.deciding();
    return why && why->kind == RuleCondition::Kind::TemplateReady && why->found.toString() == "no_template"_L1;
}
