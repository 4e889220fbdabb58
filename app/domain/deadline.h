// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"

#include <chrono>

/// A moment after which something must not begin any more. It comes even while the computer sleeps, and however its
/// clock is set meanwhile.
class Deadline {
public:
    /// So long from now. \a clock must live as long as this and its copies.
    Deadline(const Clock &clock, std::chrono::milliseconds duration);

    bool hasPassed() const;

private:
    const Clock *m_clock;
    QDateTime m_at;
    std::chrono::milliseconds m_sinceBoot;
};
