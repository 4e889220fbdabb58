// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"

/// What a student gains a week, and where that leads.
///
/// Weeks are counted from the student's first activity (from the start for one who has none). Full weeks count, the
/// last eight of them; the week under way counts early only when it already beats the others, so that a pause never
/// makes a forecast better. With fewer than two weeks there is no pace and no date.
struct OwnPace {
    std::optional<double> perDay; ///< Mean points gained a day; empty: too little data.
    QDate until; ///< The day up to which gains are counted.
    QDate from; ///< Earliest of the middle half of finishes.
    QDate to; ///< Latest of them; invalid: the spread allows none.
    QDate nextWeek; ///< First day on which one more full week counts.
    friend bool operator==(const OwnPace &, const OwnPace &) = default;
};

/// `start`: first day of the student's time. `today`: the day of the reading. Days are days of `zone`.
OwnPace ownPace(const AssessmentFacts &facts, const QDate &start, const QDate &today, const QTimeZone &zone);
