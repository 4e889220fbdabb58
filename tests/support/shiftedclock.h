// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"

#include <atomic>
#include <chrono>

/// The real time, moved on as far as a test likes; read from any thread.
class ShiftedClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_shift); }
    void advance(std::chrono::milliseconds step) { m_shift += step.count(); }

private:
    std::atomic<qint64> m_shift = 0;
};
