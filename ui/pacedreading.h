// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

/// Reads again what a page shows when something moved: changes are put together, no reading begins while another runs,
/// and reading takes a tenth of the time at most, however large the centre and however much moves. Out of sight it is
/// rarer still.
class PacedReading final : public QObject {
    Q_OBJECT
public:
    PacedReading(QWidget *sight, std::chrono::milliseconds pause, QObject *parent = nullptr);

    /// Something moved: due() follows.
    void want();
    /// A reading begins. False: one runs already, and due() follows once it has ended.
    bool begin();
    /// Nothing happens when none has begun.
    void end();

    /// How long to wait after a reading that took \a cost.
    static std::chrono::milliseconds pauseAfter(std::chrono::milliseconds cost, std::chrono::milliseconds pause,
                                                bool isInSight);

signals:
    void due();

private:
    QPointer<QWidget> m_sight;
    const std::chrono::milliseconds m_pause;
    std::chrono::milliseconds m_cost{0};
    QElapsedTimer m_since;
    QTimer m_timer;
    bool m_isReading = false;
    bool m_isWanted = false;
};
