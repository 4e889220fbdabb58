// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/states.h"

/// How an enrolment stands against its plan: what charts count. assess() in assessment.h says which.
enum class Standing {
    Unknown, ///< Never read, or a course without a trackable package.
    NotStarted, ///< Read: no activity and 0 %. Also before the course begins.
    Moving,
    Behind, ///< Under the plan, or at its own pace it finishes after the end.
    Stalled, ///< Inactive for too long. Outranks Behind.
    Done,
};

/// The word stored and printed: "not_started".
QString word(Standing standing);
template<>
std::optional<Standing> stateFromWord<Standing>(QStringView text);

Q_DECLARE_METATYPE(Standing)
