// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/progressstate.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kWords{
    std::pair{ProgressState::Unknown, "unknown"_L1},
    std::pair{ProgressState::NotStarted, "not_started"_L1},
    std::pair{ProgressState::InProgress, "in_progress"_L1},
    std::pair{ProgressState::Completed, "completed"_L1},
};

} // namespace

QString word(ProgressState state)
{
    for (const auto &[candidate, text] : kWords) {
        if (candidate == state)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

template<>
std::optional<ProgressState> stateFromWord<ProgressState>(QStringView text)
{
    for (const auto &[candidate, known] : kWords) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}
