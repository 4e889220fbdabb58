// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/numberpace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kFirstAccountHold = 5min;
constexpr std::chrono::milliseconds kFirstCallPause = 1min;
constexpr std::chrono::milliseconds kLongestHold = 1h;
constexpr double kRaise = 0.05; // of the limit, each second without a complaint

std::chrono::milliseconds doubled(std::chrono::milliseconds first, int times)
{
    return times > 10 ? kLongestHold : std::min<std::chrono::milliseconds>(kLongestHold, first * (1LL << times));
}

} // namespace

NumberPace::NumberPace(int perSecond, Time now)
    : m_most(perSecond)
    , m_perSecond(perSecond)
    , m_tokens(perSecond)
    , m_filledAt(now)
    , m_raisedAt(now)
{
}

void NumberPace::setMost(int perSecond)
{
    const bool wasFull = m_perSecond >= m_most;
    m_most = perSecond;
    m_perSecond = wasFull ? perSecond : std::min<double>(m_perSecond, perSecond);
}

int NumberPace::available(Time now)
{
    const std::chrono::duration<double> passed = now - m_filledAt;
    m_tokens = std::min(m_perSecond, m_tokens + passed.count() * m_perSecond);
    m_filledAt = now;
    return int(m_tokens);
}

std::chrono::milliseconds NumberPace::wait() const
{
    return std::chrono::milliseconds(m_tokens >= 1 ? 0 : int((1 - m_tokens) * 1000 / m_perSecond) + 1);
}

void NumberPace::note(const Reaction &reaction, const QDateTime &now, Time steady)
{
    const Error error = reaction.outcome.error.value_or(Error());
    switch (reaction.pace) {
    case Reaction::Pace::Good: {
        m_isTrying = false;
        m_isAccountHeld = false;
        m_accountHolds = 0;
        m_callPauses = 0;
        const std::chrono::duration<double> quiet = steady - m_raisedAt;
        if (m_perSecond < m_most && quiet.count() > 0) {
            m_perSecond = std::min<double>(m_most, m_perSecond + m_most * kRaise * std::min(quiet.count(), 1.0));
            m_raisedAt = steady;
        }
        break;
    }
    case Reaction::Pace::None:
        break;
    case Reaction::Pace::SlowDown:
        // What was under way together complains together: once is enough.
        if (!m_slowedAt.isValid() || m_slowedAt.msecsTo(now) >= 1000 || m_slowedAt > now) {
            m_perSecond = std::max(1.0, m_perSecond / 2);
            m_tokens = std::min(m_tokens, 0.0);
            m_slowedAt = now;
        }
        m_raisedAt = steady;
        m_heldUntil = std::max(m_heldUntil, now.addMSecs(error.retryAfter.value_or(1s).count()));
        break;
    case Reaction::Pace::PauseCalls:
        if (!m_heldUntil.isValid() || m_heldUntil <= now) {
            const auto pause = std::max(error.retryAfter.value_or(0ms), doubled(kFirstCallPause, m_callPauses++));
            m_heldUntil = now.addMSecs(pause.count());
            m_isTrying = true;
        }
        break;
    case Reaction::Pace::HoldAccount:
        if (!m_isAccountHeld || !m_heldUntil.isValid() || m_heldUntil <= now) {
            const auto pause = std::max(error.retryAfter.value_or(0ms), doubled(kFirstAccountHold, m_accountHolds++));
            m_heldUntil = now.addMSecs(pause.count());
            m_isAccountHeld = true;
        }
        break;
    }
}

void NumberPace::holdUntil(const QDateTime &until)
{
    m_heldUntil = m_heldUntil.isValid() ? std::max(m_heldUntil, until) : until;
}

void NumberPace::tryAgain()
{
    m_heldUntil = {};
    m_isTrying = m_isTrying || m_isAccountHeld;
    m_isAccountHeld = false;
}

void NumberPace::reset()
{
    m_heldUntil = {};
    m_isAccountHeld = false;
    m_isTrying = false;
    m_accountHolds = 0;
    m_callPauses = 0;
}
