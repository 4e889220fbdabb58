// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacedreading.h"

namespace {

using namespace std::chrono_literals;
constexpr std::chrono::milliseconds kOutOfSight = 2s;
constexpr int kRestPerWork = 9;
constexpr int kRestOutOfSight = 29;

} // namespace

PacedReading::PacedReading(QWidget *sight, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_sight(sight)
    , m_pause(pause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PacedReading::due);
}

void PacedReading::want()
{
    if (m_isReading)
        m_isWanted = true;
    else if (!m_timer.isActive())
        m_timer.start(pauseAfter(m_cost, m_pause, !m_sight || m_sight->isVisible()));
}

bool PacedReading::begin()
{
    if (m_isReading) {
        m_isWanted = true;
        return false;
    }
    m_timer.stop();
    m_isReading = true;
    m_since.start();
    return true;
}

void PacedReading::end()
{
    if (!m_isReading)
        return; // somebody read in between, unasked: since when is not known, and the cost neither
    m_isReading = false;
    m_cost = std::chrono::milliseconds(m_since.elapsed());
    if (std::exchange(m_isWanted, false))
        want();
}

std::chrono::milliseconds PacedReading::pauseAfter(std::chrono::milliseconds cost, std::chrono::milliseconds pause,
                                                   bool isInSight)
{
    return isInSight ? std::max(pause, cost * kRestPerWork) : std::max(kOutOfSight, cost * kRestOutOfSight);
}
