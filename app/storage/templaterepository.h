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

    /// Until this transaction ends nobody else stores templates. Who holds a message back for want of a template looks
    /// again after this: else they could be stored, and the waiting messages released, between the look and the wait.
    Result<void> keepStill();
    /// The account's templates as they are now: those no longer listed are removed. Keeps them still.
    Result<PullCounts> store(const QList<WhatsAppTemplate> &templates, const QDateTime &now);
    /// What WhatsApp said about one of them, until the next list says more.
    Result<void> setState(const TemplateKey &key, TemplateState state, const QDateTime &now);
    /// One that was just proposed: in the list before the account is read again.
    Result<void> put(const WhatsAppTemplate &whatsAppTemplate, const QDateTime &now);
    /// What Meta tells of one template; empty and nothing: unchanged. One that is not stored is left to the next pull.
    Result<void> change(const TemplateKey &key, const std::optional<TemplateState> &state, const QString &quality,
                        const QString &category, const QString &rejectedReason);
    /// By name, then language.
    Result<QList<WhatsAppTemplate>> all();
    Result<std::optional<WhatsAppTemplate>> find(const TemplateKey &key);

private:
    Result<QList<WhatsAppTemplate>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
