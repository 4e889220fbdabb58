// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/templatemapping.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kVariables{
    std::pair{TemplateVariable::FirstName, "first_name"_L1},
    std::pair{TemplateVariable::LastName, "last_name"_L1},
    std::pair{TemplateVariable::FullName, "full_name"_L1},
    std::pair{TemplateVariable::Course, "course"_L1},
    std::pair{TemplateVariable::Progress, "progress"_L1},
    std::pair{TemplateVariable::DaysInactive, "days_inactive"_L1},
    std::pair{TemplateVariable::Centre, "centre"_L1},
};

std::optional<TemplateVariable> defaultVariable(const TemplateParameter &parameter)
{
    if (parameter.place == TemplateParameter::Place::ButtonUrl || parameter.isSameForAll())
        return std::nullopt; // the end of an address cannot be guessed
    if (parameter.name == u"1"_s)
        return TemplateVariable::FirstName;
    if (parameter.name == u"2"_s)
        return TemplateVariable::Course;
    if (parameter.name == u"3"_s)
        return TemplateVariable::Progress;
    return templateVariable(parameter.name);
}

} // namespace

QString word(TemplateVariable variable)
{
    for (const auto &[candidate, text] : kVariables) {
        if (candidate == variable)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<TemplateVariable> templateVariable(QStringView text)
{
    for (const auto &[candidate, known] : kVariables) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}

QList<TemplateVariable> templateVariables()
{
    QList<TemplateVariable> all;
    for (const auto &[variable, text] : kVariables)
        all.append(variable);
    return all;
}

QString fixedText(const QString &value)
{
    return u"="_s + value;
}

QMap<QString, QString> fixedTexts(const QMap<QString, QString> &staffMapping)
{
    QMap<QString, QString> texts;
    for (auto entry = staffMapping.cbegin(); entry != staffMapping.cend(); ++entry) {
        if (entry.value().startsWith(u'='))
            texts.insert(entry.key(), entry.value().mid(1).trimmed());
    }
    return texts;
}

QMap<QString, TemplateVariable> effectiveMapping(const WhatsAppTemplate &whatsAppTemplate,
                                                 const QMap<QString, QString> &staffMapping)
{
    QMap<QString, TemplateVariable> mapping;
    const QMap<QString, QString> fixed = fixedTexts(staffMapping);
    for (const TemplateParameter &parameter : whatsAppTemplate.parameters()) {
        if (fixed.contains(parameter.key()) || parameter.isSameForAll())
            continue;
        std::optional<TemplateVariable> variable = templateVariable(staffMapping.value(parameter.key()));
        if (!variable)
            variable = defaultVariable(parameter);
        if (variable)
            mapping.insert(parameter.key(), *variable);
    }
    return mapping;
}

Result<QMap<QString, QString>> parameterValues(const WhatsAppTemplate &whatsAppTemplate,
                                               const QMap<QString, QString> &staffMapping, const TemplateFacts &facts)
{
    const QMap<QString, TemplateVariable> mapping = effectiveMapping(whatsAppTemplate, staffMapping);
    const QMap<QString, QString> fixed = fixedTexts(staffMapping);
    QMap<QString, QString> values;
    for (const TemplateParameter &parameter : whatsAppTemplate.parameters()) {
        if (const QString text = fixed.value(parameter.key()); !text.isEmpty()) {
            values.insert(parameter.key(), text);
            continue;
        }
        if (parameter.isOptional())
            continue;
        if (parameter.place == TemplateParameter::Place::HeaderMedia)
            return fail({.kind = Error::Kind::Invalid,
                         .code = u"template_media"_s,
                         .retry = Error::Retry::AfterFix,
                         .facts = {{Error::Fact::Template, whatsAppTemplate.key.toText()}}});
        const auto variable = mapping.constFind(parameter.key());
        const QString value = variable == mapping.constEnd() ? QString() : facts.value(*variable).simplified();
        if (value.isEmpty()) {
            return fail(
                {.kind = Error::Kind::Invalid,
                 .code = u"template_parameter"_s,
                 .retry = Error::Retry::AfterFix,
                 .facts = {{Error::Fact::Template, whatsAppTemplate.key.toText()},
                           {Error::Fact::Parameter,
                            parameter.isSameForAll() ? parameter.name : u"{{%1}}"_s.arg(parameter.name)},
                           {Error::Fact::Field, variable == mapping.constEnd() ? QString() : word(*variable)}}});
        }
        values.insert(parameter.key(), value);
    }
    return values;
}

QString courseList(const QStringList &names, const QString &language)
{
    if (names.size() < 2)
        return names.value(0);
    QString conjunction = u"and"_s;
    if (language.startsWith("es"_L1)) {
        // Spanish "y" becomes "e" before the sound of i.
        const QString last = names.last().normalized(QString::NormalizationForm_KD).toLower();
        const bool soundsLikeI = last.startsWith(u'i') || (last.startsWith("hi"_L1) && !last.startsWith("hie"_L1));
        conjunction = soundsLikeI ? u"e"_s : u"y"_s;
    } else if (language.startsWith("pt"_L1) || language.startsWith("gl"_L1) || language.startsWith("it"_L1)) {
        conjunction = u"e"_s;
    } else if (language.startsWith("ca"_L1)) {
        conjunction = u"i"_s;
    } else if (language.startsWith("fr"_L1)) {
        conjunction = u"et"_s;
    }
    return u"%1 %2 %3"_s.arg(names.first(names.size() - 1).join(u", "_s), conjunction, names.last());
}
