// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/pacemeter.h"

#include <algorithm>

namespace {
constexpr double kShortest = 2.0; // seconds; less is chance
}

void PaceMeter::read(int done, int total, const QDateTime &now)
{
    if (!m_startedAt.isValid() || done < m_startedWith) { // begun anew
        m_startedAt = now;
        m_startedWith = done;
    }
    const double seconds = double(m_startedAt.msecsTo(now)) / 1000.0;
    m_perSecond = seconds >= kShortest && done > m_startedWith ? double(done - m_startedWith) / seconds : -1;
    m_secondsLeft = m_perSecond > 0 && total > 0 ? qint64(double(std::max(0, total - done)) / m_perSecond) : -1;
}
