// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/apitoken.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

class ApiTokenRepository {
public:
    explicit ApiTokenRepository(SqlSession &session)
        : m_session(session)
    {
    }

    struct Stored {
        ApiToken token;
        QByteArray hash;
    };

    /// By label, the revoked ones too.
    Result<QList<ApiToken>> all();
    /// A revoked label is given again. Conflict "token_label_taken" with facts[Name] while another one has it.
    Result<ApiToken> add(const QString &label, const QByteArray &hash, const QDateTime &now);
    Result<std::optional<Stored>> find(qint64 id);
    /// NotFound "token_unknown" with facts[Name] when no good one is called so.
    Result<void> revoke(const QString &label, const QDateTime &now);
    Result<void> setUsed(qint64 id, const QDateTime &now);

private:
    Result<QList<Stored>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
