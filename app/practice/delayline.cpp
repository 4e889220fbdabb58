// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/delayline.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>

namespace {

qint64 monotonicUs()
{
    return QDeadlineTimer::current(Qt::PreciseTimer).deadlineNSecs() / 1000;
}

} // namespace

void DelayLine::setWorkers(int workers)
{
    m_freeAt.assign(std::size_t(std::max(workers, 0)), 0);
}

void DelayLine::submit(qint64 costUs, std::function<void()> carryOut, std::function<void()> answer)
{
    qint64 start = monotonicUs();
    if (!m_freeAt.empty()) {
        const auto next = std::min_element(m_freeAt.begin(), m_freeAt.end());
        start = std::max(start, *next);
        *next = start + costUs;
    }
    runAt(start, std::move(carryOut));
    runAt(start + costUs, std::move(answer));
}

void DelayLine::runAt(qint64 atUs, std::function<void()> step)
{
    const qint64 waitMs = (atUs - monotonicUs() + 500) / 1000;
    if (waitMs <= 0)
        step();
    else
        QTimer::singleShot(std::chrono::milliseconds(waitMs), Qt::PreciseTimer, this, std::move(step));
}
