// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

/// Gives each request the time it costs, on as many workers as the campus has. Nothing sleeps: a request waits on a
/// timer for a free worker, is carried out, and is answered when its cost has passed.
class DelayLine final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// 0 = any number.
    void setWorkers(int workers);
    /// `carryOut` runs when a worker is free (at once if that is now), `answer` `costMs` later.
    void submit(qint64 costMs, std::function<void()> carryOut, std::function<void()> answer);

private:
    void runAt(qint64 atMs, std::function<void()> step);

    std::vector<qint64> m_freeAt; ///< Monotonic milliseconds, one per worker.
};
