// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"

#include <QTimer>

#include <chrono>

/// Looks every so often what is due. All engines on a database look, and whoever holds the lease acts: it looks often
/// enough to keep it, and when it dies another takes over.
class Schedule : public QObject {
    Q_OBJECT
public:
    Schedule(EngineContext &context, std::chrono::milliseconds lease, QObject *parent = nullptr);

    void start();
    /// idle() follows. The lease is given back by the engine, with its others.
    void stop();
    bool isIdle() const { return !m_isLooking; }
    /// Looks now: something moved.
    void wake();

signals:
    void idle();

protected:
    /// One look; the next begins when it has ended.
    virtual QCoro::Task<> look() = 0;
    bool isStarted() const { return m_isStarted; }
    EngineContext &context() const { return m_context; }
    std::chrono::milliseconds lease() const { return m_lease; }

private:
    QCoro::Task<> lookOnce();

    EngineContext &m_context;
    const std::chrono::milliseconds m_lease;
    QTimer m_timer;
    bool m_isStarted = false;
    bool m_isLooking = false;
    bool m_isWoken = false; ///< Something moved while it looked.
};
