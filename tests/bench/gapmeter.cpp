// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/gapmeter.h"

#include <QEventLoop>

#include <algorithm>
#include <cstdio>

GapMeter::GapMeter(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_gaps.push_back(m_clock.nsecsElapsed()), m_clock.restart(); });
}

void GapMeter::start()
{
    m_gaps.clear();
    m_clock.start();
    m_timer.start();
}

GapMeter::Figures GapMeter::stopAndPrint(const char *name)
{
    m_timer.stop();
    if (m_gaps.empty())
        return {};
    std::sort(m_gaps.begin(), m_gaps.end());
    const auto at = [&](double share) { return double(m_gaps[size_t(double(m_gaps.size() - 1) * share)]) / 1e6; };
    const Figures figures{.median = at(0.5), .usual = at(0.999), .longest = at(1.0)};
    std::printf("%-44s median %6.2f ms, 99.9th percentile %7.2f ms, longest %7.2f ms, %zu gaps\n", name, figures.median,
                figures.usual, figures.longest, m_gaps.size());
    std::fflush(stdout);
    return figures;
}

void GapMeter::runLoop(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}
