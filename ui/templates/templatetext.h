// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/templateservice.h"

/// "Utility", "Marketing", "Authentication"; Meta's own word for one that is new.
QString categoryText(const QString &category);
/// "High", "Medium", "Low", "Not rated yet".
QString qualityText(const QString &quality);
/// "Spanish (Mexico)" for "es_MX", in the language of the program as far as Qt knows it.
QString templateLanguage(const QString &code);
/// "First name", "Courses"...
QString variableText(TemplateVariable variable);
/// A quick reply with its variables by their names for people: "{First name}".
QString readableReply(QString body);
/// "Text, variable {{1}}", "Header, variable {{nombre}}", "Button 1".
QString parameterText(const TemplateParameter &parameter);

/// What a person reads: the file it begins with in words, then the text.
QString previewText(const WhatsAppTemplate &whatsAppTemplate, const TemplatePreview &preview);

/// Why a template cannot be used, or may soon stop being usable; nothing when all is well.
struct TemplateProblem {
    bool blocks = true; ///< False: a warning, it can be sent all the same.
    QString title;
    QString sentence;
};
std::optional<TemplateProblem> templateProblem(const TemplateUse &use);
