// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templateproposal.h"
#include "app/storage/sqlsession.h"

/// Templates that the centre wants approved.
class TemplateProposalRepository {
public:
    explicit TemplateProposalRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// A proposal with the same name and language that was refused, or is still waiting, is written anew. Conflict
    /// "template_exists" with facts[Template] when the account has such a template already.
    Result<qint64> add(const TemplateProposal &proposal);
    /// NotFound "proposal_unknown".
    Result<TemplateProposal> find(qint64 id);
    /// Those that Meta has not taken yet, or has refused; by name, then language.
    Result<QList<TemplateProposal>> open();
    Result<void> setSubmitted(qint64 id, const QString &metaId);
    Result<void> setRefused(qint64 id, const Error &error);
    /// The person gives up a proposal that Meta refused. False when it is none any more.
    Result<bool> remove(qint64 id);

private:
    Result<QList<TemplateProposal>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
