// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline.h"

#include "app/domain/boottime.h"

Deadline::Deadline(const Clock &clock, std::chrono::milliseconds duration)
    : m_clock(&clock)
    , m_at(clock.now().addMSecs(duration.count()))
    , m_sinceBoot(sinceBoot() + duration)
{
}

bool Deadline::hasPassed() const
{
    return m_clock->now() >= m_at || sinceBoot() >= m_sinceBoot;
}
