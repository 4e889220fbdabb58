// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

/// How long the event loop leaves its events waiting: the time between two ticks of a timer of one millisecond.
class GapMeter final : public QObject {
    Q_OBJECT
public:
    explicit GapMeter(QObject *parent = nullptr);
    void start();
    /// "99.9th percentile 12.3 ms, longest 45.6 ms, of 10234 gaps"; name says what ran meanwhile.
    struct Figures {
        double median = 0; ///< Milliseconds, all three.
        double usual = 0; ///< 99.9th percentile.
        double longest = 0;
    };
    Figures stopAndPrint(const char *name);
    /// Runs the event loop for so long, and nothing else: QTest::qWait() sleeps ten milliseconds at a time.
    static void runLoop(int milliseconds);

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<qint64> m_gaps; // nanoseconds
};
