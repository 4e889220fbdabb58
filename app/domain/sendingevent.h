// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rule.h"

/// The event whose occasion this is: "inactive:17:20261103:2" is Inactive. Nothing for what a person wrote.
std::optional<RuleEvent> eventOfOccasion(QStringView occasion);
/// Which of several messages about the same thing: 2 for "inactive:17:20261103:2"; 0 where there is no such number.
int stepOfOccasion(QStringView occasion);

/// Message::priority: what people send by hand goes first, then welcomes, then what rules send, by the event's
/// priority.
inline constexpr int kPriorityByHand = 0;
int sendingPriority(std::optional<RuleEvent> event);
