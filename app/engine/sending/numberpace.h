// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/sending/outcomes.h"

#include <chrono>

/// How fast one number may send, and whether at all. Down at once when WhatsApp says so, up slowly. Pauses count by the
/// program's clock, the pace by the steady one.
class NumberPace {
public:
    using Time = std::chrono::steady_clock::time_point;

    NumberPace(int perSecond, Time now);

    /// Another limit: the setting was changed, or the number was read.
    void setMost(int perSecond);
    int most() const { return m_most; }
    /// How many may go now.
    int available(Time now);
    /// One message alone is tried, to see whether the account works again.
    bool isTrying() const { return m_isTrying; }
    void take(int count) { m_tokens -= count; }
    /// Nothing goes out before, for a reason that is noted elsewhere.
    void holdUntil(const QDateTime &until);
    /// Until the next one may go.
    std::chrono::milliseconds wait() const;

    void note(const Reaction &reaction, const QDateTime &now, Time steady);
    /// Nothing goes out before; invalid: nothing is in the way.
    QDateTime heldUntil() const { return m_heldUntil; }
    /// The account refuses everything, and what waits for it is to be tried again after heldUntil().
    bool isAccountHeld() const { return m_isAccountHeld; }
    /// Settings, connection or account were put right, or may have been: one is tried.
    void tryAgain();
    /// The same with new settings or a new token: what was learnt is forgotten.
    void reset();

private:
    int m_most;
    double m_perSecond;
    double m_tokens;
    Time m_filledAt;
    Time m_raisedAt;
    QDateTime m_heldUntil;
    QDateTime m_slowedAt;
    bool m_isAccountHeld = false;
    bool m_isTrying = false;
    int m_accountHolds = 0; ///< In a row.
    int m_callPauses = 0;
};
