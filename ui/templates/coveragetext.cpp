// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/coveragetext.h"

#include "app/services/ruletext.h"
#include "ui/templates/templatetext.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

struct CoverageWords {
    Q_DECLARE_TR_FUNCTIONS(CoverageWords)
};

QString reasonOfHole(const CoverageRow &row, const CoverageCell &cell)
{
    switch (cell.coverage) {
    case Coverage::Missing:
        return CoverageWords::tr("Nobody has chosen a template. Choose one below; until then nothing goes out.");
    case Coverage::Unknown:
        return CoverageWords::tr("The account has no such template in this language. Read the templates, or choose "
                                 "another one.");
    case Coverage::NotApproved:
        return CoverageWords::tr("Meta has not approved the template. Wait for it, or choose another one.");
    case Coverage::Rejected:
        return CoverageWords::tr("Meta has rejected the template. Propose a better text, or choose another one.");
    case Coverage::Paused:
        return CoverageWords::tr("Meta has paused the template because people blocked or reported it. Choose another "
                                 "one meanwhile.");
    case Coverage::Disabled:
        return CoverageWords::tr("Meta has disabled the template for good. Choose another one.");
    case Coverage::QualityLow:
        return CoverageWords::tr("People block or report it so often that its rule waits. Choose another one, or "
                                 "propose a better text.");
    case Coverage::Unsendable:
        return CoverageWords::tr("Its header is of a kind that cannot be sent from here. Choose another one.");
    case Coverage::Unmapped:
        return CoverageWords::tr("%Ln variable(s) cannot be filled for this message. Open the template and say what "
                                 "stands for them.",
                                 nullptr, int(cell.unmapped.size()));
    case Coverage::OtherLanguage:
        return CoverageWords::tr("It goes out in %1; the course is taught in %2.", "two languages")
            .arg(templateLanguage(cell.key.language), templateLanguage(row.language));
    default:
        return {};
    }
}

} // namespace

QString eventNames(const QList<RuleEvent> &events)
{
    QStringList names;
    for (const RuleEvent event : events)
        names.append(ruleName(event));
    return names.isEmpty() ? u"–"_s : names.join(u", "_s);
}

Mark coverageMark(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Off:
        return Mark::Cancelled;
    case Coverage::Ready:
        return Mark::Done;
    case Coverage::QualityFalling:
    case Coverage::OtherLanguage:
        return Mark::Warning;
    default:
        return Mark::Failed;
    }
}

QString coverageWord(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Off:
        return CoverageWords::tr("Off", "a message is switched off");
    case Coverage::Ready:
        return CoverageWords::tr("Ready");
    case Coverage::QualityFalling:
        return CoverageWords::tr("Quality falling");
    case Coverage::OtherLanguage:
        return CoverageWords::tr("Other language");
    case Coverage::Missing:
        return CoverageWords::tr("None chosen");
    case Coverage::Unknown:
        return CoverageWords::tr("Not found");
    case Coverage::NotApproved:
        return CoverageWords::tr("Not approved");
    case Coverage::Rejected:
        return CoverageWords::tr("Rejected");
    case Coverage::Paused:
        return CoverageWords::tr("Paused");
    case Coverage::Disabled:
        return CoverageWords::tr("Disabled");
    case Coverage::QualityLow:
        return CoverageWords::tr("Low quality");
    case Coverage::Unsendable:
        return CoverageWords::tr("Cannot be sent");
    case Coverage::Unmapped:
        return CoverageWords::tr("Variable missing");
    }
    return {};
}

QString coverageReason(const CoverageRow &row, const CoverageCell &cell)
{
    if (const QString reason = reasonOfHole(row, cell); !reason.isEmpty())
        return reason;
    if (cell.coverage == Coverage::Off)
        return CoverageWords::tr("Messages of this kind are switched off here.");
    if (cell.coverage == Coverage::QualityFalling)
        return CoverageWords::tr("It goes out. People block or report it; if it goes on, Meta pauses it.");
    return CoverageWords::tr("It goes out with “%1” (%2).", "a template, its language")
        .arg(cell.key.name, templateLanguage(cell.key.language));
}

QString predefinedName(PredefinedKind kind)
{
    switch (kind) {
    case PredefinedKind::Welcome:
        return CoverageWords::tr("Welcome", "a template");
    case PredefinedKind::Progress:
        return CoverageWords::tr("Progress made", "a template");
    case PredefinedKind::Inactivity:
        return CoverageWords::tr("Reminder after days without access", "a template");
    case PredefinedKind::Deadline:
        return CoverageWords::tr("Reminder before the end", "a template");
    case PredefinedKind::Completion:
        return CoverageWords::tr("Course completed", "a template");
    case PredefinedKind::Survey:
        return CoverageWords::tr("Survey", "a template");
    case PredefinedKind::UrgentAction:
        return CoverageWords::tr("Urgent action, to staff", "a template");
    case PredefinedKind::ActionCompleted:
        return CoverageWords::tr("Action completed, to staff", "a template");
    }
    return {};
}

QString faultText(ProposalFault fault)
{
    switch (fault) {
    case ProposalFault::Name:
        return CoverageWords::tr("The name may have small letters without accents, digits and _ only.");
    case ProposalFault::Language:
        return CoverageWords::tr("Choose a language.");
    case ProposalFault::NoBody:
        return CoverageWords::tr("Write the text.");
    case ProposalFault::BodyLength:
        return CoverageWords::tr("The text has %Ln letter(s) at most.", nullptr, 1024);
    case ProposalFault::HeaderLength:
        return CoverageWords::tr("The header has %Ln letter(s) at most.", nullptr, 60);
    case ProposalFault::FooterLength:
        return CoverageWords::tr("The footer has %Ln letter(s) at most.", nullptr, 60);
    case ProposalFault::FooterVariable:
        return CoverageWords::tr("The footer cannot have variables.");
    case ProposalFault::HeaderVariables:
        return CoverageWords::tr("The header can have one variable only.");
    case ProposalFault::HeaderLine:
        return CoverageWords::tr("Header and footer have one line each.");
    case ProposalFault::VariableName:
        return CoverageWords::tr("Variables are written {{first_name}}, with the name of a field in the list.");
    case ProposalFault::StartsWithVariable:
        return CoverageWords::tr("The text cannot begin with a variable: put a word before it.");
    case ProposalFault::EndsWithVariable:
        return CoverageWords::tr("The text cannot end with a variable: put a word after it.");
    case ProposalFault::VariablesTouch:
        return CoverageWords::tr("Two variables cannot stand next to each other: put words between them.");
    case ProposalFault::TooManyVariables:
        return CoverageWords::tr("There are too many variables for so few words.");
    case ProposalFault::TooManyBreaks:
        return CoverageWords::tr("No tabs, no empty lines one after another, no more than four spaces in a row.");
    case ProposalFault::NoExample:
        return CoverageWords::tr("Give an example for each variable: Meta's reviewers read them.");
    case ProposalFault::TooManyButtons:
        return CoverageWords::tr("There can be ten buttons at most, two links and one call among them.");
    case ProposalFault::ButtonText:
        return CoverageWords::tr("Each button needs a text of its own, of 25 letters at most and without variables.");
    case ProposalFault::ButtonLink:
        return CoverageWords::tr("The link of a button is a whole address. Example: https://campus.example/course");
    case ProposalFault::ButtonNumber:
        return CoverageWords::tr("The number of a button begins with its country. Example: +34 910 000 001");
    case ProposalFault::ButtonsMixed:
        return CoverageWords::tr("Buttons that answer stand together, before or after the others.");
    }
    return {};
}

QString textWithHoles(const TemplateUse &use, const TemplateFacts &facts, QStringList *holes)
{
    QMap<QString, QString> values;
    for (const TemplateParameter &parameter : use.whatsAppTemplate.parameters()) {
        const QString key = parameter.key();
        const auto variable = use.mapping.constFind(key);
        QString value = cleanedValue(use.texts.value(key));
        QString missing = parameterText(parameter);
        if (value.isEmpty() && variable != use.mapping.cend()) {
            value = cleanedValue(facts.value(*variable));
            missing = variableText(*variable);
        }
        if (value.isEmpty() && !parameter.isOptional()) {
            if (holes && !holes->contains(missing))
                holes->append(missing);
            value = CoverageWords::tr("[%1?]", "stands in a text for a value that is not known").arg(missing);
        }
        values.insert(key, value);
    }
    return renderedText(use.whatsAppTemplate, values);
}

QStringList buttonTexts(const WhatsAppTemplate &whatsAppTemplate)
{
    QStringList texts;
    for (const QJsonValue &component : whatsAppTemplate.components) {
        if (component["type"_L1].toString().compare("BUTTONS"_L1, Qt::CaseInsensitive) != 0)
            continue;
        const QJsonArray buttons = component["buttons"_L1].toArray();
        for (const QJsonValue &button : buttons)
            texts.append(button["text"_L1].toString());
    }
    return texts;
}
