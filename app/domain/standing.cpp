// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/standing.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kWords{
    std::pair{Standing::Unknown, "unknown"_L1}, std::pair{Standing::NotStarted, "not_started"_L1},
    std::pair{Standing::Moving, "moving"_L1},   std::pair{Standing::Behind, "behind"_L1},
    std::pair{Standing::Stalled, "stalled"_L1}, std::pair{Standing::Done, "done"_L1},
};

} // namespace

QString word(Standing standing)
{
    for (const auto &[candidate, text] : kWords) {
        if (candidate == standing)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

template<>
std::optional<Standing> stateFromWord<Standing>(QStringView text)
{
    for (const auto &[candidate, known] : kWords) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}
