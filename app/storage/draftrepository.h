// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

/// What a desk has begun and not yet submitted: a form (never a password), or answers in conversations.
class DraftRepository {
public:
    explicit DraftRepository(SqlSession &session)
        : m_session(session)
    {
    }

    struct Draft {
        QJsonObject content;
        QDateTime updatedAt; ///< UTC
    };
    Result<void> save(const QString &desk, const QJsonObject &content, const QDateTime &now);
    Result<std::optional<Draft>> load(const QString &desk);
    Result<void> remove(const QString &desk);

    /// Under which an answer that was begun is kept, in the place of the desk's name.
    static QString replyKey(qint64 contactId, const QString &desk);
    /// Of a conversation that goes, on every desk.
    Result<void> removeReplies(qint64 contactId);

private:
    SqlSession &m_session;
};
