// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <chrono>

/// How fast a campus is asked: how many requests at once, how many calls in each, how many a minute. It slows down
/// when answers take long or the campus complains, and recovers while it does not. Two connections take nearly all the
/// gain there is. (contract: moodle/README.md, section 8)
class CampusPace {
public:
    using Time = std::chrono::steady_clock::time_point;

    CampusPace(int connections, int requestsPerMinute);

    /// How many requests may be under way now.
    int connections() const { return m_connections; }
    /// How many calls a request may carry now.
    int callsPerRequest() const { return m_calls; }
    /// How long the next request has to wait; asking takes its place in the row.
    std::chrono::milliseconds takeTurn(Time now);
    /// What a request of so many calls met with.
    void note(std::chrono::milliseconds took, int calls, const Error *error);

private:
    void slowDown();

    const int m_mostConnections;
    const std::chrono::milliseconds m_gap; ///< Between requests, so that a minute holds no more than allowed.
    Time m_nextAt;
    int m_connections;
    int m_calls;
    int m_goodInARow = 0;
};
