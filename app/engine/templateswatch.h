// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"

#include <QObject>
#include <QTimer>

/// Reads the templates anew by itself: soon while Meta reviews one, once a day otherwise. An account that nobody has
/// read is left alone.
class TemplatesWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes kWhileReviewed{10};
    static constexpr std::chrono::hours kUsually{24};

    explicit TemplatesWatch(EngineContext &context, QObject *parent = nullptr);
    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }
    /// Queues a reading if one is due; whether it did.
    QCoro::Task<Result<bool>> look();

private:
    EngineContext &m_context;
    QTimer m_timer;
};
