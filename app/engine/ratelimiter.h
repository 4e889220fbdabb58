// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

/// So many a second, with at most one second's worth at once. Slows down when told to and recovers by itself.
class RateLimiter {
public:
    using Time = std::chrono::steady_clock::time_point;

    RateLimiter(int perSecond, Time now)
        : m_maximum(perSecond)
        , m_perSecond(perSecond)
        , m_tokens(perSecond)
        , m_filledAt(now)
    {
    }

    /// How many may go now.
    int available(Time now)
    {
        const std::chrono::duration<double> passed = now - m_filledAt;
        m_tokens = std::min(m_perSecond, m_tokens + passed.count() * m_perSecond);
        m_filledAt = now;
        return int(m_tokens);
    }
    void take(int count) { m_tokens -= count; }
    /// Until the next one may go.
    std::chrono::milliseconds wait() const
    {
        return std::chrono::milliseconds(m_tokens >= 1 ? 0 : int((1 - m_tokens) * 1000 / m_perSecond) + 1);
    }
    void slowDown() { m_perSecond = std::max(1.0, m_perSecond / 2); }
    void speedUp() { m_perSecond = std::min(double(m_maximum), m_perSecond + 0.5); }

private:
    int m_maximum;
    double m_perSecond;
    double m_tokens;
    Time m_filledAt;
};
