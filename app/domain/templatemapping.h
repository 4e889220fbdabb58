// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/whatsapptemplate.h"

/// What a variable of a template can be filled with. The words are stored and accepted as names of named parameters.
enum class TemplateVariable { FirstName, LastName, FullName, Course, Progress, DaysInactive, Centre };
QString word(TemplateVariable variable);
std::optional<TemplateVariable> templateVariable(QStringView text);
/// All of them, in the order in which staff choose.
QList<TemplateVariable> templateVariables();

/// What is known about the person and the occasion; a variable without a value cannot be used.
using TemplateFacts = QMap<TemplateVariable, QString>;

/// How staff say a value that is the same for everybody, beside the words of variables: "=https://…".
QString fixedText(const QString &value);
/// The fixed values among what staff chose, by parameter key.
QMap<QString, QString> fixedTexts(const QMap<QString, QString> &staffMapping);

/// Variable of each parameter key: the staff's mapping where there is one, else {{1}} first name, {{2}} course names,
/// {{3}} percent, and named ones by their name (spec of the command line). Keys that nobody mapped and those with a
/// fixed value are left out.
QMap<QString, TemplateVariable> effectiveMapping(const WhatsAppTemplate &whatsAppTemplate,
                                                 const QMap<QString, QString> &staffMapping);

/// The value of every parameter, or Invalid with facts[Template]: "template_parameter" with facts[Parameter] for one
/// that is not mapped or whose variable has no value here, "template_media" when nobody has said which file it begins
/// with.
Result<QMap<QString, QString>> parameterValues(const WhatsAppTemplate &whatsAppTemplate,
                                               const QMap<QString, QString> &staffMapping, const TemplateFacts &facts);

/// Course names as they stand in a sentence: "A", "A y B", "A, B y C" in the template's language.
QString courseList(const QStringList &names, const QString &language);
