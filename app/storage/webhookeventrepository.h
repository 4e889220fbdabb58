// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/storage/sqlsession.h"

/// What Meta posted, exactly as received.
struct WebhookEvent {
    qint64 id = 0;
    QString account;
    QByteArray body;
    QDateTime receivedAt; ///< UTC
};

class WebhookEventRepository {
public:
    explicit WebhookEventRepository(SqlSession &session)
        : m_session(session)
    {
    }

    Result<void> add(const WebhookEvent &event);
    /// Those not worked off yet, oldest first.
    Result<QList<WebhookEvent>> pending(int limit);
    /// erasesBody: everything in it was understood, so the personal data it holds is no longer needed.
    Result<void> setProcessed(qint64 id, const std::optional<Error> &error, bool erasesBody, const QDateTime &now);

private:
    SqlSession &m_session;
};
