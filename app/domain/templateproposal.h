// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/whatsapptemplate.h"

/// Under the text of a template. One that answers comes back as a message of the person.
struct ProposalButton {
    enum class Kind { Reply, Link, Call };
    Kind kind = Kind::Reply;
    QString text; ///< On the button.
    QString target; ///< Of a link its address, of a call the number (E.164).
    friend bool operator==(const ProposalButton &, const ProposalButton &) = default;
};
/// As Meta calls it: "QUICK_REPLY", "URL", "PHONE_NUMBER".
QString word(ProposalButton::Kind kind);
ProposalButton::Kind buttonKind(QStringView text);

/// A text that the centre asks Meta to approve. Its variables are named, so that they fill themselves: "first_name".
/// (contract: whatsapp/README.md, section 6)
struct TemplateProposal {
    enum class State {
        Waiting, ///< For an engine that takes it to Meta.
        Submitted, ///< Meta has it; from then on the template itself tells of its state.
        Refused, ///< Meta did not even take it for review: see error.
    };

    qint64 id = 0;
    TemplateKey key;
    QString category = QStringLiteral("UTILITY");
    QString header; ///< May be empty.
    QString body;
    QString footer; ///< May be empty.
    QList<ProposalButton> buttons; ///< In the order they are shown in.
    QMap<QString, QString> examples; ///< By name of the variable; Meta's reviewers read them.
    State state = State::Waiting;
    std::optional<Error> error;
    QString metaId; ///< Once submitted.
    QString who;
    QDateTime at; ///< UTC

    /// Names of the variables of header and body, each once, as they come.
    QStringList variables() const;
    /// What the list shows until the account has it: pending, or rejected with Meta's words.
    WhatsAppTemplate asTemplate() const;
    friend bool operator==(const TemplateProposal &, const TemplateProposal &) = default;
};
QString word(TemplateProposal::State state);
TemplateProposal::State proposalState(QStringView text);

/// What Meta would refuse, found before it is asked.
enum class ProposalFault {
    Name, ///< Only a-z, 0-9 and _, at most 512.
    Language,
    NoBody,
    BodyLength, ///< Over 1024.
    HeaderLength, ///< Over 60.
    FooterLength, ///< Over 60.
    FooterVariable,
    HeaderVariables, ///< More than one.
    HeaderLine, ///< A header has one line.
    VariableName, ///< Something in braces that is no name of a field.
    StartsWithVariable,
    EndsWithVariable,
    VariablesTouch,
    TooManyVariables, ///< For so few words.
    TooManyBreaks, ///< More than two line breaks in a row, tabs, or more than four spaces.
    NoExample,
    TooManyButtons, ///< More than ten, two links or one call.
    ButtonText, ///< None, over 25, with a variable, or twice the same.
    ButtonLink, ///< No whole address of a page.
    ButtonNumber, ///< No number with its country.
    ButtonsMixed, ///< Answers stand together, the others too.
};
/// In the order of the enum; empty: it can be proposed.
QList<ProposalFault> proposalFaults(const TemplateProposal &proposal);

/// The body of POST /{account}/message_templates.
QJsonObject proposalBody(const TemplateProposal &proposal);

/// The components as a template has them, examples included.
QJsonArray proposalComponents(const TemplateProposal &proposal);
