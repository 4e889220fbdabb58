// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/delayline.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>

namespace {

qint64 monotonicMs()
{
    return QDeadlineTimer::current(Qt::PreciseTimer).deadline();
}

} // namespace

void DelayLine::setWorkers(int workers)
{
    m_freeAt.assign(std::size_t(std::max(workers, 0)), 0);
}

void DelayLine::submit(qint64 costMs, std::function<void()> carryOut, std::function<void()> answer)
{
    qint64 start = monotonicMs();
    if (!m_freeAt.empty()) {
        const auto next = std::min_element(m_freeAt.begin(), m_freeAt.end());
        start = std::max(start, *next);
        *next = start + costMs;
    }
    runAt(start, std::move(carryOut));
    runAt(start + costMs, std::move(answer));
}

void DelayLine::runAt(qint64 atMs, std::function<void()> step)
{
    const qint64 wait = atMs - monotonicMs();
    if (wait <= 0)
        step();
    else
        QTimer::singleShot(std::chrono::milliseconds(wait), Qt::PreciseTimer, this, std::move(step));
}
