// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/templatedraft.h"

#include "app/practice/whatsapp/templatecheck.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Errors of templates are told with a sentence for people.
GraphFault refused(int subcode, const QString &title, const QString &message)
{
    return {
        .code = 100, .subcode = subcode, .message = u"Invalid parameter"_s, .userTitle = title, .userMessage = message};
}

std::optional<GraphFault> checkText(const QString &type, const QString &text)
{
    static const QRegularExpression edge(u"^\\s*\\{\\{|\\}\\}\\s*$"_s);
    static const QRegularExpression touching(u"\\}\\}\\s*\\{\\{"_s);
    const int limit = type == "BODY"_L1 ? 1024 : 60;
    if (text.isEmpty())
        return refused(2388043, u"Missing text"_s, u"The component %1 has no text."_s.arg(type));
    if (text.size() > limit)
        return refused(2388040, u"Field too long"_s, u"The component %1 is longer than %2."_s.arg(type).arg(limit));
    const QStringList variables = templateVariables(text);
    if (type == "FOOTER"_L1 && !variables.isEmpty())
        return refused(2388073, u"Footer format"_s, u"A footer has no variables."_s);
    if (type != "BODY"_L1)
        return std::nullopt;
    if (text.contains(edge))
        return refused(2388299, u"Variables at the start or end"_s,
                       u"Variables cannot be at the start or end of the template."_s);
    if (text.contains(touching))
        return refused(2388072, u"Body format"_s, u"Variables cannot stand next to each other."_s);
    const qsizetype words = text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts).size();
    if (!variables.isEmpty() && words < 3 * variables.size())
        return refused(2388293, u"Too many variables"_s, u"The template has too many variables for its length."_s);
    return std::nullopt;
}

qsizetype examples(const QJsonObject &component)
{
    const QJsonObject example = component.value(u"example"_s).toObject();
    if (example.contains(u"body_text_named_params"_s))
        return example.value(u"body_text_named_params"_s).toArray().size();
    if (example.contains(u"header_text_named_params"_s))
        return example.value(u"header_text_named_params"_s).toArray().size();
    if (example.contains(u"header_text"_s))
        return example.value(u"header_text"_s).toArray().size();
    return example[u"body_text"_s][0].toArray().size();
}

std::optional<GraphFault> checkButtons(const QJsonArray &buttons)
{
    if (buttons.isEmpty() || buttons.size() > 10)
        return GraphFault::invalid(u"Param buttons: 1 to 10"_s);
    int changes = 0;
    int links = 0;
    int calls = 0;
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const QString type = buttons[i][u"type"_s].toString().toUpper();
        const QString text = buttons[i][u"text"_s].toString();
        const bool isReply = type == "QUICK_REPLY"_L1;
        if (i > 0 && isReply != (buttons[i - 1][u"type"_s].toString().toUpper() == "QUICK_REPLY"_L1))
            ++changes;
        if ((isReply || type == "URL"_L1 || type == "PHONE_NUMBER"_L1) && (text.isEmpty() || text.size() > 25))
            return refused(2388060, u"Button text"_s, u"The text of a button has 1 to 25 letters."_s);
        if (type == "URL"_L1 && (buttons[i][u"url"_s].toString().isEmpty() || ++links > 2))
            return refused(2388062, u"Link button"_s, u"At most two links, each with an address."_s);
        if (type == "PHONE_NUMBER"_L1 && (buttons[i][u"phone_number"_s].toString().isEmpty() || ++calls > 1))
            return refused(2388064, u"Call button"_s, u"At most one number to call."_s);
    }
    return changes > 1 ? std::optional(refused(2388066, u"Order of buttons"_s, u"Quick replies stand together."_s))
                       : std::nullopt;
}

std::optional<GraphFault> checkComponent(const QJsonObject &component)
{
    const QString type = component.value(u"type"_s).toString().toUpper();
    const QString format = component.value(u"format"_s).toString(u"TEXT"_s).toUpper();
    if (type == "BUTTONS"_L1)
        return checkButtons(component.value(u"buttons"_s).toArray());
    if (type != "HEADER"_L1 && type != "BODY"_L1 && type != "FOOTER"_L1)
        return GraphFault::invalid(u"Param components['type'] is not valid."_s);
    if (type == "HEADER"_L1 && format != "TEXT"_L1) // an upload's handle, not a media id
        return component[u"example"_s][u"header_handle"_s][0].toString().isEmpty()
            ? std::optional(refused(2388047, u"Header format"_s, u"A media header needs an example."_s))
            : std::nullopt;
    const QString text = component.value(u"text"_s).toString();
    if (const auto fault = checkText(type, text))
        return fault;
    if (examples(component) != templateVariables(text).size())
        return refused(2388043, u"Examples missing"_s, u"Each variable of %1 needs an example."_s.arg(type));
    return std::nullopt;
}

} // namespace

std::optional<GraphFault> checkTemplateDraft(const QJsonObject &body)
{
    static const QRegularExpression name(u"^[a-z0-9_]{1,512}$"_s);
    static const QRegularExpression language(u"^[a-z]{2,3}(_[A-Z]{2})?$"_s);
    static const QStringList keys = {u"name"_s,       u"language"_s,         u"category"_s,
                                     u"components"_s, u"parameter_format"_s, u"allow_category_change"_s};
    static const QStringList categories = {u"UTILITY"_s, u"MARKETING"_s, u"AUTHENTICATION"_s};
    for (const QString &key : body.keys()) {
        if (!keys.contains(key))
            return GraphFault::invalid(u"Unexpected key \"%1\" on param."_s.arg(key));
    }
    if (!name.match(body.value(u"name"_s).toString()).hasMatch())
        return GraphFault::invalid(u"Param name must contain only lowercase letters, numbers and underscores."_s);
    if (!language.match(body.value(u"language"_s).toString()).hasMatch())
        return GraphFault::invalid(u"Param language is not a valid language code."_s);
    if (!categories.contains(body.value(u"category"_s).toString().toUpper()))
        return GraphFault::invalid(u"Param category must be one of {AUTHENTICATION, MARKETING, UTILITY}."_s);
    bool hasBody = false;
    const QJsonArray components = body.value(u"components"_s).toArray();
    for (const QJsonValue &component : components) {
        if (const auto fault = checkComponent(component.toObject()))
            return fault;
        hasBody = hasBody || component[u"type"_s].toString().compare(u"BODY"_s, Qt::CaseInsensitive) == 0;
    }
    return hasBody ? std::nullopt : std::optional(GraphFault::invalid(u"Param components needs a BODY."_s));
}
