// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/templateproposalrepository.h"

#include "app/storage/rowvalues.h"
#include "app/storage/templaterepository.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using State = TemplateProposal::State;

namespace {

QJsonObject contentOf(const TemplateProposal &proposal)
{
    QJsonObject examples;
    for (auto entry = proposal.examples.cbegin(); entry != proposal.examples.cend(); ++entry)
        examples.insert(entry.key(), entry.value());
    QJsonArray buttons;
    for (const ProposalButton &button : proposal.buttons)
        buttons.append(
            QJsonObject{{u"kind"_s, word(button.kind)}, {u"text"_s, button.text}, {u"target"_s, button.target}});
    return {{u"header"_s, proposal.header},
            {u"body"_s, proposal.body},
            {u"footer"_s, proposal.footer},
            {u"buttons"_s, buttons},
            {u"examples"_s, examples}};
}

void readContent(const QJsonObject &content, TemplateProposal *proposal)
{
    proposal->header = content.value("header"_L1).toString();
    proposal->body = content.value("body"_L1).toString();
    proposal->footer = content.value("footer"_L1).toString();
    const QJsonArray buttons = content.value("buttons"_L1).toArray();
    for (const QJsonValue &button : buttons)
        proposal->buttons.append({.kind = buttonKind(button["kind"_L1].toString()),
                                  .text = button["text"_L1].toString(),
                                  .target = button["target"_L1].toString()});
    const QJsonObject examples = content.value("examples"_L1).toObject();
    for (auto entry = examples.constBegin(); entry != examples.constEnd(); ++entry)
        proposal->examples.insert(entry.key(), entry.value().toString());
}

} // namespace

Result<QList<TemplateProposal>> TemplateProposalRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT id, name, language, category, content, state, error, meta_id, who, at FROM template_proposal "_s
            + rest,
        values);
    if (!query)
        return fail(query.error());
    QList<TemplateProposal> proposals;
    while (query->next()) {
        TemplateProposal proposal{
            .id = query->value(0).toLongLong(),
            .key = {.name = query->value(1).toString(), .language = query->value(2).toString()},
            .category = query->value(3).toString(),
            .state = proposalState(query->value(5).toString()),
            .error = errorFromColumn(query->value(6)),
            .metaId = query->value(7).toString(),
            .who = query->value(8).toString(),
            .at = m_session.readTime(query->value(9)),
        };
        readContent(m_session.readJson(query->value(4)).object(), &proposal);
        proposals.append(proposal);
    }
    return proposals;
}

Result<qint64> TemplateProposalRepository::add(const TemplateProposal &proposal)
{
    TemplateRepository templates(m_session);
    if (const Result<void> still = templates.keepStill(); !still)
        return fail(still.error());
    const Result<std::optional<WhatsAppTemplate>> known = templates.find(proposal.key);
    if (!known)
        return fail(known.error());
    if (*known)
        return fail({.kind = Error::Kind::Conflict,
                     .code = u"template_exists"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Template, proposal.key.toText()}}});
    return numberOf(m_session,
                    u"INSERT INTO template_proposal (name, language, category, content, state, who, at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name, language) DO UPDATE SET "
                    "category = excluded.category, content = excluded.content, state = excluded.state, error = NULL, "
                    "meta_id = '', who = excluded.who, at = excluded.at RETURNING id"_s,
                    {proposal.key.name, proposal.key.language, proposal.category, jsonColumn(contentOf(proposal)),
                     word(State::Waiting), proposal.who, m_session.bindTime(proposal.at)});
}

Result<TemplateProposal> TemplateProposalRepository::find(qint64 id)
{
    const Result<QList<TemplateProposal>> found = select(u"WHERE id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound, .code = u"proposal_unknown"_s});
    return found->first();
}

Result<QList<TemplateProposal>> TemplateProposalRepository::open()
{
    return select(u"WHERE state <> ? ORDER BY name, language"_s, {word(State::Submitted)});
}

Result<void> TemplateProposalRepository::setSubmitted(qint64 id, const QString &metaId)
{
    return run(m_session, u"UPDATE template_proposal SET state = ?, error = NULL, meta_id = ? WHERE id = ?"_s,
               {word(State::Submitted), metaId, id});
}

Result<void> TemplateProposalRepository::setRefused(qint64 id, const Error &error)
{
    return run(m_session, u"UPDATE template_proposal SET state = ?, error = ? WHERE id = ?"_s,
               {word(State::Refused), errorColumn(error), id});
}

Result<bool> TemplateProposalRepository::remove(qint64 id)
{
    const Result<int> removed = runCounted(m_session, u"DELETE FROM template_proposal WHERE id = ? AND state = ?"_s,
                                           {id, word(State::Refused)});
    return removed ? Result<bool>(*removed > 0) : fail(removed.error());
}
