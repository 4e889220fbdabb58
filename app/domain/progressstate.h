// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/states.h"

/// How far an enrolment has come, by what the campus recorded alone: no plan, no dates.
enum class ProgressState {
    Unknown, ///< Never read, or no trackable package: not the same as 0 %.
    NotStarted,
    InProgress,
    Completed,
};

/// The word stored and printed: "in_progress".
QString word(ProgressState state);
template<>
std::optional<ProgressState> stateFromWord<ProgressState>(QStringView text);

Q_DECLARE_METATYPE(ProgressState)
