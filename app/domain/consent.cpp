// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/consent.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kActions{
    std::pair{ConsentAction::OptIn, "opt_in"_L1},
    std::pair{ConsentAction::OptOut, "opt_out"_L1},
    std::pair{ConsentAction::MarketingIn, "marketing_in"_L1},
    std::pair{ConsentAction::MarketingOut, "marketing_out"_L1},
    std::pair{ConsentAction::WrongNumber, "wrong_number"_L1},
    std::pair{ConsentAction::NumberRight, "number_right"_L1},
    std::pair{ConsentAction::Blocked, "blocked"_L1},
    std::pair{ConsentAction::Unblocked, "unblocked"_L1},
    std::pair{ConsentAction::Minor, "minor"_L1},
    std::pair{ConsentAction::Guardian, "guardian"_L1},
};

} // namespace

QString word(ConsentAction action)
{
    for (const auto &[known, text] : kActions) {
        if (known == action)
            return text;
    }
    return {};
}

std::optional<ConsentAction> consentAction(QStringView text)
{
    for (const auto &[action, known] : kActions) {
        if (known == text)
            return action;
    }
    return std::nullopt;
}
