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
    /// `carryOut` runs when a worker is free (at once if that is now), `answer` `costUs` microseconds later. A worker
    /// is taken for exactly its requests' costs, however late timers are.
    void submit(qint64 costUs, std::function<void()> carryOut, std::function<void()> answer);

private:
    void runAt(qint64 atUs, std::function<void()> step);

    std::vector<qint64> m_freeAt; ///< Monotonic microseconds, one per worker.
};
