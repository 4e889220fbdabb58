// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/campuspace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr int kMostCalls = 50;
constexpr int kFewestCalls = 10;
constexpr int kGoodBeforeFaster = 20;
constexpr auto kBurst = 2s; ///< So much of the allowance may be used at once after a pause.
/// Between gateways' patience (30 s) and the usual 0.3 s of fifty calls.
constexpr auto kTooLong = 6s;

bool isComplaint(const Error &error)
{
    return error.kind == Error::Kind::RateLimited || error.kind == Error::Kind::Timeout
        || error.kind == Error::Kind::Maintenance || error.kind == Error::Kind::Server;
}

} // namespace

CampusPace::CampusPace(int connections, int requestsPerMinute)
    : m_mostConnections(std::max(connections, 1))
    , m_gap(requestsPerMinute > 0 ? 60'000 / requestsPerMinute : 0)
    , m_connections(m_mostConnections)
    , m_calls(kMostCalls)
{
}

std::chrono::milliseconds CampusPace::takeTurn(Time now)
{
    m_nextAt = std::max(m_nextAt, now - kBurst);
    const auto wait = std::max(std::chrono::duration_cast<std::chrono::milliseconds>(m_nextAt - now), 0ms);
    m_nextAt += m_gap;
    return wait;
}

void CampusPace::note(std::chrono::milliseconds took, int calls, const Error *error)
{
    // A small request that takes long tells of the campus, a large one of its size.
    if ((error && isComplaint(*error)) || (took > kTooLong && calls > 0)) {
        slowDown();
        return;
    }
    if (error || ++m_goodInARow < kGoodBeforeFaster)
        return;
    m_goodInARow = 0;
    if (m_calls < kMostCalls)
        m_calls = std::min(m_calls * 2, kMostCalls);
    else
        m_connections = std::min(m_connections + 1, m_mostConnections);
}

void CampusPace::slowDown()
{
    m_goodInARow = 0;
    if (m_connections > 1)
        --m_connections;
    else
        m_calls = std::max(m_calls / 2, kFewestCalls);
}
