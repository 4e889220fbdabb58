// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/templateproposal.h"

#include "app/domain/templatemapping.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kNameLength = 512;
constexpr qsizetype kBodyLength = 1024;
constexpr qsizetype kLineLength = 60; // header and footer
constexpr qsizetype kButtonLength = 25;
constexpr qsizetype kLinkLength = 2000;
constexpr int kMostButtons = 10;
constexpr int kMostLinks = 2;
constexpr int kMostCalls = 1;

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

using Buttons = QList<ProposalButton>;
using ButtonKind = ProposalButton::Kind;

bool hasTooManyButtons(const Buttons &buttons)
{
    const auto of = [&buttons](ButtonKind kind) { return std::ranges::count(buttons, kind, &ProposalButton::kind); };
    return buttons.size() > kMostButtons || of(ButtonKind::Link) > kMostLinks || of(ButtonKind::Call) > kMostCalls;
}

bool hasWrongText(const Buttons &buttons)
{
    QStringList texts;
    for (const ProposalButton &button : buttons)
        texts.append(button.text.trimmed());
    const bool isOdd = std::ranges::any_of(texts, [](const QString &text) {
        return text.isEmpty() || length(text) > kButtonLength || text.contains(u"{{"_s) || text.contains(u'\n');
    });
    return isOdd || texts.removeDuplicates() > 0;
}

bool hasWrongTarget(const Buttons &buttons, ButtonKind kind)
{
    return std::ranges::any_of(buttons, [kind](const ProposalButton &button) {
        if (button.kind != kind)
            return false;
        if (kind == ButtonKind::Call)
            return !matches(button.target, u"\\+[1-9][0-9]{6,14}"_s);
        const QUrl address(button.target, QUrl::StrictMode);
        const bool isWeb = address.scheme() == "https"_L1 || address.scheme() == "http"_L1;
        return !isWeb || address.host().isEmpty() || length(button.target) > kLinkLength
            || button.target.contains(u"{{"_s);
    });
}

/// Meta wants the answers in one group, before or after the others.
bool areMixed(const Buttons &buttons)
{
    int changes = 0;
    for (qsizetype i = 1; i < buttons.size(); ++i)
        changes += (buttons[i].kind == ButtonKind::Reply) != (buttons[i - 1].kind == ButtonKind::Reply) ? 1 : 0;
    return changes > 1;
}

QJsonObject buttonComponent(const Buttons &buttons)
{
    QJsonArray array;
    for (const ProposalButton &button : buttons) {
        QJsonObject json{{u"type"_s, word(button.kind)}, {u"text"_s, button.text.trimmed()}};
        if (button.kind == ButtonKind::Link)
            json.insert("url"_L1, button.target);
        else if (button.kind == ButtonKind::Call)
            json.insert("phone_number"_L1, button.target);
        array.append(json);
    }
    return {{u"type"_s, u"BUTTONS"_s}, {u"buttons"_s, array}};
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

QString word(ProposalButton::Kind kind)
{
    switch (kind) {
    case ProposalButton::Kind::Reply:
        return u"QUICK_REPLY"_s;
    case ProposalButton::Kind::Link:
        return u"URL"_s;
    case ProposalButton::Kind::Call:
        return u"PHONE_NUMBER"_s;
    }
    return {};
}

ProposalButton::Kind buttonKind(QStringView text)
{
    for (const auto kind : {ProposalButton::Kind::Link, ProposalButton::Kind::Call}) {
        if (text == word(kind))
            return kind;
    }
    return ProposalButton::Kind::Reply;
}

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
        {ProposalFault::TooManyButtons, hasTooManyButtons(proposal.buttons)},
        {ProposalFault::ButtonText, hasWrongText(proposal.buttons)},
        {ProposalFault::ButtonLink, hasWrongTarget(proposal.buttons, ProposalButton::Kind::Link)},
        {ProposalFault::ButtonNumber, hasWrongTarget(proposal.buttons, ProposalButton::Kind::Call)},
        {ProposalFault::ButtonsMixed, areMixed(proposal.buttons)},
    };
    QList<ProposalFault> faults;
    for (const auto &[fault, isThere] : checks) {
        // An empty text lacks everything else too; once is enough.
        const bool isNews = !faults.contains(ProposalFault::NoBody) || fault < ProposalFault::StartsWithVariable
            || fault >= ProposalFault::TooManyButtons;
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
    if (!proposal.buttons.isEmpty())
        components.append(buttonComponent(proposal.buttons));
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
