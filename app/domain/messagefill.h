// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templatemapping.h"

/// What is known of a person and an occasion when a template is filled in.
struct FillFacts {
    QString firstName;
    QString lastName;
    QString fullName;
    QStringList courses; ///< Names of the courses it is about.
    std::optional<double> percent; ///< Of the first of them.
    std::optional<int> daysInactive; ///< In the first of them.
};

/// \a language of the template: course names are listed in it.
TemplateFacts templateFacts(const FillFacts &facts, const QString &centre, const QString &language);

/// A template with its values in.
struct FilledTemplate {
    QJsonArray components; ///< For the request.
    QString text; ///< As the person reads it.
};

/// \a given: values of this message alone, by parameter key; they win over the mapping. \a uuid: the message's, which
/// its quick replies carry, so that an answer names its message even when it comes without a context.
/// Fails as parameterValues() and sendComponents() do.
Result<FilledTemplate> fillTemplate(const WhatsAppTemplate &whatsAppTemplate, QMap<QString, QString> staffMapping,
                                    const QMap<QString, QString> &given, const TemplateFacts &facts, const QUuid &uuid);

/// The values that a message carries for itself, by parameter key; see messagecontent::kValues.
QMap<QString, QString> givenValues(const QJsonObject &content);
QJsonObject toJson(const QMap<QString, QString> &values);
