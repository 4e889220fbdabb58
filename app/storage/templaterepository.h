// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/pullcounts.h"
#include "app/domain/whatsapptemplate.h"
#include "app/storage/sqlsession.h"

class TemplateRepository {
public:
    explicit TemplateRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// The account's templates as they are now: those no longer listed are removed.
    Result<PullCounts> store(const QList<WhatsAppTemplate> &templates, const QDateTime &now);
    /// By name, then language.
    Result<QList<WhatsAppTemplate>> all();
    Result<std::optional<WhatsAppTemplate>> find(const TemplateKey &key);

private:
    Result<QList<WhatsAppTemplate>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
