// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/messagefill.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

TemplateFacts templateFacts(const FillFacts &facts, const QString &centre, const QString &language)
{
    TemplateFacts values{{TemplateVariable::FirstName, facts.firstName},
                         {TemplateVariable::LastName, facts.lastName},
                         {TemplateVariable::FullName, facts.fullName},
                         {TemplateVariable::Centre, centre}};
    if (!facts.courses.isEmpty())
        values.insert(TemplateVariable::Course, courseList(facts.courses, language));
    if (facts.percent)
        values.insert(TemplateVariable::Progress, QString::number(int(std::floor(*facts.percent))));
    if (facts.daysInactive)
        values.insert(TemplateVariable::DaysInactive, QString::number(*facts.daysInactive));
    return values;
}

Result<FilledTemplate> fillTemplate(const WhatsAppTemplate &whatsAppTemplate, QMap<QString, QString> staffMapping,
                                    const QMap<QString, QString> &given, const TemplateFacts &facts, const QUuid &uuid)
{
    for (auto value = given.cbegin(); value != given.cend(); ++value)
        staffMapping.insert(value.key(), fixedText(*value));
    Result<QMap<QString, QString>> values = parameterValues(whatsAppTemplate, staffMapping, facts);
    if (!values)
        return fail(values.error());
    for (const int index : whatsAppTemplate.quickReplies())
        values->insert(u"button.%1"_s.arg(index), u"%1:%2"_s.arg(uuid.toString(QUuid::WithoutBraces)).arg(index));
    const Result<QJsonArray> components = sendComponents(whatsAppTemplate, *values);
    if (!components)
        return fail(components.error());
    return FilledTemplate{.components = *components, .text = renderedText(whatsAppTemplate, *values)};
}

QMap<QString, QString> givenValues(const QJsonObject &content)
{
    const QJsonObject json = content.value(messagecontent::kValues).toObject();
    QMap<QString, QString> values;
    for (auto value = json.constBegin(); value != json.constEnd(); ++value)
        values.insert(value.key(), value->toString());
    return values;
}

QJsonObject toJson(const QMap<QString, QString> &values)
{
    QJsonObject json;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        json.insert(value.key(), *value);
    return json;
}
