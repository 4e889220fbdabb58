// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline.h"

#include <ctime>

namespace {

/// A steady clock stands still while the computer sleeps; this one does not.
std::chrono::milliseconds sinceBoot()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::milliseconds(qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000);
}

} // namespace

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
