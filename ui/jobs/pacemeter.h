// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

/// How fast long work goes on, as far as a window has watched it.
class PaceMeter {
public:
    /// A reading of the work's own count.
    void read(int done, int total, const QDateTime &now);
    /// Items per second; below zero until there is something to tell.
    double perSecond() const { return m_perSecond; }
    qint64 secondsLeft() const { return m_secondsLeft; }

private:
    QDateTime m_startedAt;
    int m_startedWith = 0;
    double m_perSecond = -1;
    qint64 m_secondsLeft = -1;
};
