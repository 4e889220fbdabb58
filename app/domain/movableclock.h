// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"

#include <atomic>

/// The machine's time, moved by an offset that people set: the practice campus and the program that practises share
/// one, so that "today", schedules and windows of hours move together. Read from any thread.
class MovableClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_offsetMs); }
    qint64 unixSeconds() const { return now().toSecsSinceEpoch(); }
    qint64 unixMs() const { return now().toMSecsSinceEpoch(); }
    qint64 offsetMs() const override { return m_offsetMs; }
    void setOffsetMs(qint64 offset) { m_offsetMs = offset; }

private:
    std::atomic<qint64> m_offsetMs = 0;
};
