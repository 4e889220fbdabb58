// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatetext.h"

#include "app/services/errortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

/// Qt knows a language's name in its own words only; these are the ones that centres write in.
QString languageName(QLocale::Language language)
{
    switch (language) {
    case QLocale::Spanish:
        return TemplateWords::tr("Spanish");
    case QLocale::Catalan:
        return TemplateWords::tr("Catalan");
    case QLocale::Galician:
        return TemplateWords::tr("Galician");
    case QLocale::Basque:
        return TemplateWords::tr("Basque");
    case QLocale::English:
        return TemplateWords::tr("English");
    case QLocale::Portuguese:
        return TemplateWords::tr("Portuguese");
    case QLocale::French:
        return TemplateWords::tr("French");
    case QLocale::Italian:
        return TemplateWords::tr("Italian");
    case QLocale::German:
        return TemplateWords::tr("German");
    case QLocale::C:
        return {};
    default:
        return QLocale::languageToString(language);
    }
}

std::optional<TemplateProblem> stateProblem(const WhatsAppTemplate &whatsAppTemplate)
{
    switch (whatsAppTemplate.state) {
    case TemplateState::Approved:
        return {};
    case TemplateState::Pending:
        return TemplateProblem{
            true, TemplateWords::tr("Under review"),
            TemplateWords::tr("Meta has not approved it yet. It usually takes minutes, at most a day; "
                              "then read the templates again.")};
    case TemplateState::Rejected: {
        QString reason = plainFact(whatsAppTemplate.rejectedReason).trimmed();
        while (reason.endsWith(u'.')) // Meta's sentence stands inside one of ours
            reason.chop(1);
        return TemplateProblem{
            true, TemplateWords::tr("Rejected by Meta"),
            reason.isEmpty() || reason == "NONE"_L1
                ? TemplateWords::tr("Change it in WhatsApp Manager and send it for review again.")
                : TemplateWords::tr("Reason given: %1. Change it in WhatsApp Manager and send it for review again.")
                      .arg(reason)};
    }
    case TemplateState::Paused:
        return TemplateProblem{
            true, TemplateWords::tr("Paused by Meta"),
            TemplateWords::tr("Too many people blocked or reported it. Meta takes it up again by itself "
                              "after some hours; a clearer text helps.")};
    case TemplateState::Disabled:
        return TemplateProblem{
            true, TemplateWords::tr("Disabled by Meta"),
            TemplateWords::tr("It cannot be sent any more. Create another one in WhatsApp Manager.")};
    case TemplateState::Other:
        return TemplateProblem{
            true, TemplateWords::tr("State unknown"),
            TemplateWords::tr("Meta gives it a state that this program does not know. Read the templates "
                              "again, or look in WhatsApp Manager.")};
    }
    return {};
}

} // namespace

QString categoryText(const QString &category)
{
    if (category == "UTILITY"_L1)
        return TemplateWords::tr("Utility");
    if (category == "MARKETING"_L1)
        return TemplateWords::tr("Marketing");
    if (category == "AUTHENTICATION"_L1)
        return TemplateWords::tr("Authentication");
    return category;
}

QString qualityText(const QString &quality)
{
    if (quality == "GREEN"_L1)
        return TemplateWords::tr("High");
    if (quality == "YELLOW"_L1)
        return TemplateWords::tr("Medium");
    if (quality == "RED"_L1)
        return TemplateWords::tr("Low");
    return TemplateWords::tr("Not rated yet");
}

QString templateLanguage(const QString &code)
{
    const QString name = languageName(QLocale(code).language());
    const QString territory = code.section(u'_', 1, 1);
    if (name.isEmpty())
        return code;
    return territory.isEmpty() ? name : TemplateWords::tr("%1 (%2)", "language, its country").arg(name, territory);
}

QString variableText(TemplateVariable variable)
{
    switch (variable) {
    case TemplateVariable::FirstName:
        return TemplateWords::tr("First name");
    case TemplateVariable::LastName:
        return TemplateWords::tr("Last name");
    case TemplateVariable::FullName:
        return TemplateWords::tr("Full name");
    case TemplateVariable::Course:
        return TemplateWords::tr("Courses");
    case TemplateVariable::Progress:
        return TemplateWords::tr("Progress");
    case TemplateVariable::DaysInactive:
        return TemplateWords::tr("Days without access");
    case TemplateVariable::Centre:
        return TemplateWords::tr("Name of the centre");
    }
    return {};
}

QString readableReply(QString body)
{
    const QList<TemplateVariable> variables = templateVariables();
    for (const TemplateVariable variable : variables)
        body.replace(u'{' + word(variable) + u'}', u'{' + variableText(variable) + u'}');
    return body;
}

namespace {

QString fileWord(const QString &format)
{
    if (format == "IMAGE"_L1)
        return TemplateWords::tr("Picture");
    return format == "VIDEO"_L1 ? TemplateWords::tr("Video") : TemplateWords::tr("Document");
}

QString fileText(const QString &format)
{
    if (format == "IMAGE"_L1)
        return TemplateWords::tr("Picture at the head: address or number");
    return format == "VIDEO"_L1 ? TemplateWords::tr("Video at the head: address or number")
                                : TemplateWords::tr("Document at the head: address or number");
}

} // namespace

QString previewText(const WhatsAppTemplate &whatsAppTemplate, const TemplatePreview &preview)
{
    const QString text = preview.text.isEmpty() ? whatsAppTemplate.bodyText() : preview.text;
    if (preview.file.isEmpty())
        return text;
    return TemplateWords::tr("[%1: %2]\n\n%3", "kind of file, its name, text of the message")
        .arg(fileWord(whatsAppTemplate.mediaHeader()), preview.file, text);
}

QString parameterText(const TemplateParameter &parameter)
{
    const QString braces = u"{{%1}}"_s.arg(parameter.name);
    switch (parameter.place) {
    case TemplateParameter::Place::Header:
        return TemplateWords::tr("Header, variable %1").arg(braces);
    case TemplateParameter::Place::HeaderMedia:
        return fileText(parameter.name);
    case TemplateParameter::Place::HeaderFileName:
        return TemplateWords::tr("Name of the document");
    case TemplateParameter::Place::ButtonCode:
        return TemplateWords::tr("Button %1, code it copies").arg(parameter.buttonIndex + 1);
    case TemplateParameter::Place::Body:
        return TemplateWords::tr("Text, variable %1").arg(braces);
    case TemplateParameter::Place::ButtonUrl:
        return TemplateWords::tr("Button %1, end of its link").arg(parameter.buttonIndex + 1);
    }
    return {};
}

std::optional<TemplateProblem> templateProblem(const TemplateUse &use)
{
    const WhatsAppTemplate &whatsAppTemplate = use.whatsAppTemplate;
    if (const auto problem = stateProblem(whatsAppTemplate))
        return problem;
    if (whatsAppTemplate.hasUnknownHeader())
        return TemplateProblem{
            true, TemplateWords::tr("Header of another kind"),
            TemplateWords::tr("Bedel cannot send its header (%1). Choose one that begins with a text, "
                              "a picture, a document or a video, or that has no header.")
                .arg(whatsAppTemplate.mediaHeader().toLower())};
    if (use.unmapped.contains(u"header.media"_s))
        return TemplateProblem{true, TemplateWords::tr("It begins with a file"),
                               TemplateWords::tr("Give the file's address below; until then messages wait.")};
    if (!use.unmapped.isEmpty())
        return TemplateProblem{
            true, TemplateWords::tr("%Ln variable(s) without a value", nullptr, int(use.unmapped.size())),
            TemplateWords::tr("Say below what each variable is filled with; until then messages wait.")};
    if (whatsAppTemplate.quality == "RED"_L1 || whatsAppTemplate.quality == "YELLOW"_L1)
        return TemplateProblem{
            false, TemplateWords::tr("Quality going down"),
            TemplateWords::tr("People block or report this message. If it goes on, Meta pauses it.")};
    if (whatsAppTemplate.category == "MARKETING"_L1)
        return TemplateProblem{
            false, TemplateWords::tr("Category Marketing"),
            TemplateWords::tr("It goes only to who has said yes to promotion. Meta may hold marketing messages back "
                              "and charges more for them. A welcome usually fits the category Utility.")};
    return {};
}
