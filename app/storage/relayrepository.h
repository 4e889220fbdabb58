// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/storage/webhookeventrepository.h"

/// The file of a relay: verified events, kept until an engine has them.
class RelayRepository {
public:
    static inline const QString kMigrations = QStringLiteral(":/relay");

    explicit RelayRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// What names this file; made at the first call.
    Result<QString> uuid();
    Result<void> add(const QList<WebhookEvent> &events);
    /// Not confirmed yet, after this id, oldest first, with at most so many bytes (but at least one event).
    Result<QList<WebhookEvent>> after(qint64 id, int limit, qint64 bytes);
    /// An engine has everything up to this id.
    Result<int> confirm(qint64 id, const QDateTime &now);
    /// Forgets what was confirmed before the first time, and everything before the second. How many.
    Result<int> forget(const QDateTime &confirmedBefore, const QDateTime &receivedBefore);
    Result<int> waiting();

private:
    SqlSession &m_session;
};
