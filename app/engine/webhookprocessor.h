// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/storage/webhookeventrepository.h"

#include <QObject>

/// Works off what Meta posted: status events move messages forward. Other events are kept for the parts that read them.
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
    /// Events came and were worked off: WhatsApp reaches us.
    void worked();

private:
    QCoro::Task<> work();
    /// How many were worked off, in one transaction if possible.
    static Result<int> workOff(SqlSession &session, const QString &phoneNumberId, const QDateTime &now);
    /// Each in its own transaction: one that cannot be stored is set aside with its error.
    static Result<int> workOffSingly(SqlSession &session, const QString &phoneNumberId, const QDateTime &now);
    static Result<void> workOff(SqlSession &session, const WebhookEvent &event, const QString &phoneNumberId,
                                const QDateTime &now);

    EngineContext &m_context;
    bool m_isStarted = false;
    bool m_isWorking = false;
    bool m_isWoken = false;
};
