// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/templateproposal.h"

#include "app/domain/templatemapping.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kNameLength = 512;
constexpr qsizetype kBodyLength = 1024;
constexpr qsizetype kLineLength = 60; // header and footer

const QRegularExpression &variable()
{
    static const QRegularExpression expression(u"\\{\\{\\s*([^{}]*?)\\s*\\}\\}"_s);
    return expression;
}

QStringList variableNames(const QString &text)
{
    QStringList names;
    for (auto matches = variable().globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    names.removeDuplicates();
    return names;
}

qsizetype length(const QString &text)
{
    return text.toUcs4().size();
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

QString withoutVariables(const QString &text)
{
    QString plain = text;
    return plain.replace(variable(), u" "_s);
}

qsizetype wordCount(const QString &text)
{
    static const QRegularExpression letters(u"[\\p{L}\\p{N}]+"_s);
    qsizetype words = 0;
    for (auto found = letters.globalMatch(text); found.hasNext(); found.next())
        ++words;
    return words;
}

bool beginsWithVariable(const QString &text)
{
    // Signs alone do not count as text.
    static const QRegularExpression expression(u"^[^\\p{L}\\p{N}{]*\\{\\{"_s);
    return expression.match(text).hasMatch();
}

bool endsWithVariable(const QString &text)
{
    static const QRegularExpression expression(u"\\}\\}[^\\p{L}\\p{N}{]*$"_s);
    return expression.match(text).hasMatch();
}

bool hasTouchingVariables(const QString &text)
{
    static const QRegularExpression expression(u"\\}\\}\\s*\\{\\{"_s);
    return expression.match(text).hasMatch();
}

bool hasOddSpace(const QString &text)
{
    static const QRegularExpression expression(u"\\n\\s*\\n\\s*\\n|\\t| {5,}"_s);
    return expression.match(text).hasMatch();
}

bool areFields(const QStringList &names)
{
    return std::ranges::all_of(names, [](const QString &name) { return templateVariable(name).has_value(); });
}

QJsonArray namedExamples(const QStringList &names, const QMap<QString, QString> &examples)
{
    QJsonArray array;
    for (const QString &name : names)
        array.append(QJsonObject{{u"param_name"_s, name}, {u"example"_s, examples.value(name).simplified()}});
    return array;
}

QJsonObject textComponent(const QString &type, const QString &text, const QString &exampleKey,
                          const QMap<QString, QString> &examples)
{
    QJsonObject json{{u"type"_s, type}, {u"text"_s, text}};
    if (const QStringList names = variableNames(text); !names.isEmpty())
        json.insert("example"_L1, QJsonObject{{exampleKey, namedExamples(names, examples)}});
    return json;
}

} // namespace

QStringList TemplateProposal::variables() const
{
    QStringList names = variableNames(header) + variableNames(body);
    names.removeDuplicates();
    return names;
}

WhatsAppTemplate TemplateProposal::asTemplate() const
{
    return {.key = key,
            .metaId = metaId,
            .state = state == State::Refused ? TemplateState::Rejected : TemplateState::Pending,
            .category = category,
            .quality = u"UNKNOWN"_s,
            .rejectedReason = error ? error->fact(Error::Fact::Excerpt) : QString(),
            .isNamed = true,
            .components = proposalComponents(*this),
            .pulledAt = at};
}

QString word(TemplateProposal::State state)
{
    switch (state) {
    case TemplateProposal::State::Waiting:
        return u"waiting"_s;
    case TemplateProposal::State::Submitted:
        return u"submitted"_s;
    case TemplateProposal::State::Refused:
        return u"refused"_s;
    }
    return {};
}

TemplateProposal::State proposalState(QStringView text)
{
    using State = TemplateProposal::State;
    for (const State state : {State::Submitted, State::Refused}) {
        if (text == word(state))
            return state;
    }
    return State::Waiting;
}

QList<ProposalFault> proposalFaults(const TemplateProposal &proposal)
{
    const QStringList inHeader = variableNames(proposal.header);
    const QStringList inBody = variableNames(proposal.body);
    const auto hasExample = [&](const QString &name) { return !proposal.examples.value(name).simplified().isEmpty(); };
    const std::pair<ProposalFault, bool> checks[]{
        {ProposalFault::Name, !matches(proposal.key.name, u"[a-z0-9_]+"_s) || proposal.key.name.size() > kNameLength},
        {ProposalFault::Language, !matches(proposal.key.language, u"[a-z]{2,3}(_[A-Z]{2})?"_s)},
        {ProposalFault::NoBody, proposal.body.trimmed().isEmpty()},
        {ProposalFault::BodyLength, length(proposal.body) > kBodyLength},
        {ProposalFault::HeaderLength, length(proposal.header) > kLineLength},
        {ProposalFault::FooterLength, length(proposal.footer) > kLineLength},
        {ProposalFault::FooterVariable, proposal.footer.contains(u"{{"_s) || proposal.footer.contains(u"}}"_s)},
        {ProposalFault::HeaderVariables, inHeader.size() > 1},
        {ProposalFault::HeaderLine, proposal.header.contains(u'\n') || proposal.footer.contains(u'\n')},
        {ProposalFault::VariableName,
         !areFields(inHeader + inBody) || withoutVariables(proposal.header + proposal.body).contains(u"{{"_s)
             || withoutVariables(proposal.header + proposal.body).contains(u"}}"_s)},
        {ProposalFault::StartsWithVariable, beginsWithVariable(proposal.body)},
        {ProposalFault::EndsWithVariable, endsWithVariable(proposal.body)},
        {ProposalFault::VariablesTouch, hasTouchingVariables(proposal.body)},
        {ProposalFault::TooManyVariables, wordCount(withoutVariables(proposal.body)) < 2 * inBody.size() + 1},
        {ProposalFault::TooManyBreaks, hasOddSpace(proposal.body)},
        {ProposalFault::NoExample, !std::ranges::all_of(proposal.variables(), hasExample)},
    };
    QList<ProposalFault> faults;
    for (const auto &[fault, isThere] : checks) {
        // An empty text lacks everything else too; once is enough.
        const bool isNews = !faults.contains(ProposalFault::NoBody) || fault < ProposalFault::StartsWithVariable;
        if (isThere && isNews)
            faults.append(fault);
    }
    return faults;
}

QJsonArray proposalComponents(const TemplateProposal &proposal)
{
    QJsonArray components;
    if (!proposal.header.isEmpty()) {
        QJsonObject header =
            textComponent(u"HEADER"_s, proposal.header, u"header_text_named_params"_s, proposal.examples);
        header.insert("format"_L1, u"TEXT"_s);
        components.append(header);
    }
    components.append(textComponent(u"BODY"_s, proposal.body, u"body_text_named_params"_s, proposal.examples));
    if (!proposal.footer.isEmpty())
        components.append(QJsonObject{{u"type"_s, u"FOOTER"_s}, {u"text"_s, proposal.footer}});
    return components;
}

QJsonObject proposalBody(const TemplateProposal &proposal)
{
    QJsonObject json{{u"name"_s, proposal.key.name},
                     {u"language"_s, proposal.key.language},
                     {u"category"_s, proposal.category},
                     {u"components"_s, proposalComponents(proposal)}};
    json.insert("parameter_format"_L1, proposal.variables().isEmpty() ? u"POSITIONAL"_s : u"NAMED"_s);
    return json;
}
