// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"

#include <QObject>
#include <QTimer>

/// Reads until when the tokens of our numbers are good, when the engine begins with them and every few hours, and notes
/// it for whoever asks: a token that ends silently stops everything.
class TokenWatch final : public QObject {
    Q_OBJECT
public:
    explicit TokenWatch(EngineContext &context, QObject *parent = nullptr);
    void start();
    void stop() { m_timer.stop(); }
    void look();
    bool isIdle() const { return !m_isReading; }

signals:
    void idle();

private:
    QCoro::Task<> readAll();

    EngineContext &m_context;
    QTimer m_timer;
    bool m_isReading = false;
};
