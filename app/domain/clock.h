// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

/// Where the program reads the time from; tests and the practice campus move it.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    /// Now, in UTC, to the millisecond.
    virtual QDateTime now() const = 0;
    /// By how many milliseconds somebody has moved it on purpose: it did not jump.
    virtual qint64 offsetMs() const { return 0; }
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};
