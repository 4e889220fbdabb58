// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

/// The form a desk has begun and not yet submitted. Never a password.
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

private:
    SqlSession &m_session;
};
