// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"

#include <QObject>

/// Works off what Meta posted, many events in one transaction: statuses move messages forward, what people write
/// becomes conversations, templates and the account are brought up to date. What it does not understand is kept.
class WebhookProcessor final : public QObject {
    Q_OBJECT
public:
    explicit WebhookProcessor(EngineContext &context, QObject *parent = nullptr);

    void start();
    void stop();
    bool isIdle() const { return !m_isWorking; }
    void wake();

signals:
    void idle();

private:
    QCoro::Task<> work();
    QCoro::Task<Result<int>> workOnce();
    QCoro::Task<> forgetOld();
    QCoro::Task<> tryAgain();

    EngineContext &m_context;
    QDateTime m_startedAt;
    QDateTime m_forgottenAt;
    bool m_hasTriedAgain = false; ///< What an earlier version set aside.
    bool m_isStarted = false;
    bool m_isWorking = false;
    bool m_isWoken = false;
};
