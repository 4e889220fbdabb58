// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/proposetemplatehandler.h"

#include "app/engine/jobend.h"
#include "app/storage/templateproposalrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 proposalOf(const Job &job)
{
    return job.payload.value("proposal"_L1).toInteger();
}

} // namespace

ProposeTemplateHandler::ProposeTemplateHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<void>> ProposeTemplateHandler::run(Job job)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    if (!connections->hasWhatsApp())
        co_return fail(notConnected(Error::System::WhatsApp));
    const auto read = [id = proposalOf(job)](SqlSession &session) {
        return TemplateProposalRepository(session).find(id);
    };
    const auto reading = m_context.database.run(read, Database::Priority::Background);
    const Result<TemplateProposal> proposal = co_await reading;
    if (!proposal)
        co_return fail(proposal.error());
    if (job.attempts > 1) { // an earlier try may have reached Meta
        const Result<std::optional<WhatsAppTemplate>> there = co_await look(proposal->key);
        if (!there)
            co_return fail(there.error());
        if (*there)
            co_return co_await finish(job, *proposal, **there);
    }
    const Result<CreatedTemplate> created = co_await connections->whatsApp().createTemplate(*proposal);
    if (!created) {
        Error error = created.error();
        if (error.kind == Error::Kind::Unconfirmed)
            error.retry = Error::Retry::Later; // the next try looks first
        co_return fail(error);
    }
    WhatsAppTemplate stored = proposal->asTemplate();
    stored.metaId = created->id;
    stored.state = created->state;
    stored.category = created->category.isEmpty() ? proposal->category : created->category;
    co_return co_await finish(job, *proposal, stored);
}

QCoro::Task<Result<std::optional<WhatsAppTemplate>>> ProposeTemplateHandler::look(TemplateKey key)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const Result<QList<WhatsAppTemplate>> all = co_await connections->whatsApp().templates();
    if (!all)
        co_return fail(all.error());
    const auto found = std::ranges::find(*all, key, &WhatsAppTemplate::key);
    co_return found == all->cend() ? std::optional<WhatsAppTemplate>() : *found;
}

QCoro::Task<Result<void>> ProposeTemplateHandler::finish(Job job, TemplateProposal proposal, WhatsAppTemplate created)
{
    const auto write = [job, proposal, created, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> put = TemplateRepository(session).put(created, now); !put)
                return put;
            const Result<void> submitted =
                TemplateProposalRepository(session).setSubmitted(proposal.id, created.metaId);
            return submitted ? finishJob(session, job, now) : submitted;
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}

Result<void> ProposeTemplateHandler::recordFailure(SqlSession &session, const Job &job, const Error &error,
                                                   bool isTriedAgain, const QDateTime &)
{
    return isTriedAgain ? Result<void>() : TemplateProposalRepository(session).setRefused(proposalOf(job), error);
}
