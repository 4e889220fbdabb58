// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <deque>

/// Lets so many through at once; the others wait in their order.
class Turnstile {
public:
    explicit Turnstile(int places)
        : m_free(places)
    {
    }
    ~Turnstile() { turnAway(); }
    Q_DISABLE_COPY_MOVE(Turnstile)

    /// True: go, and leave() afterwards. False: turned away. The future is never cancelled.
    QFuture<bool> enter()
    {
        QPromise<bool> place;
        place.start();
        const QFuture<bool> future = place.future();
        if (m_free > 0) {
            --m_free;
            tell(place, true);
        } else {
            m_waiting.push_back(std::move(place));
        }
        return future;
    }
    void leave()
    {
        if (m_waiting.empty()) {
            ++m_free;
            return;
        }
        tell(m_waiting.front(), true);
        m_waiting.pop_front();
    }
    /// Sends away everybody who waits.
    void turnAway()
    {
        for (QPromise<bool> &place : m_waiting)
            tell(place, false);
        m_waiting.clear();
    }

private:
    static void tell(QPromise<bool> &place, bool mayGo)
    {
        place.addResult(mayGo);
        place.finish();
    }

    int m_free;
    std::deque<QPromise<bool>> m_waiting;
};
