// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/templatecheck.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kBodyLimit = 1024;

QJsonObject componentOf(const QJsonObject &document, QLatin1StringView type)
{
    const QJsonArray components = document.value(u"components"_s).toArray();
    for (const QJsonValue &component : components) {
        if (component[u"type"_s].toString().compare(type, Qt::CaseInsensitive) == 0)
            return component.toObject();
    }
    return {};
}

GraphFault countMismatch(const QString &where, qsizetype given, qsizetype expected)
{
    return {.code = 132000,
            .details =
                u"%1: number of localizable_params (%2) does not match the expected number of params (%3)"_s.arg(where)
                    .arg(given)
                    .arg(expected)};
}

std::optional<GraphFault> checkText(const QString &where, const QJsonObject &parameter)
{
    static const QRegularExpression spoiling(u"[\\n\\r\\t]| {5,}"_s);
    const QString type = parameter.value(u"type"_s).toString();
    if (type != "text"_L1)
        return GraphFault{.code = 132012,
                          .details = u"%1: Format mismatch, expected TEXT, received %2"_s.arg(
                              where, type.isEmpty() ? u"UNKNOWN"_s : type.toUpper())};
    for (const QString &key : parameter.keys()) {
        if (key != "type"_L1 && key != "text"_L1 && key != "parameter_name"_L1)
            return GraphFault::invalid(u"Unexpected key \"%1\" on param \"template\"."_s.arg(key));
    }
    if (!parameter.value(u"text"_s).isString() || parameter.value(u"text"_s).toString().isEmpty())
        return GraphFault{.code = 131008, .details = u"%1: Parameter of type text is missing text value"_s.arg(where)};
    if (parameter.value(u"text"_s).toString().contains(spoiling))
        return GraphFault{.code = 132018,
                          .details =
                              u"Param text cannot have new-line/tab characters or more than 4 consecutive spaces"_s};
    return std::nullopt;
}

/// Puts the values into `text`; parameters may come in any order when they are named.
GraphResult<QString> fill(const QString &where, QString text, const QJsonArray &parameters, bool isNamed)
{
    const QStringList variables = templateVariables(text);
    if (parameters.size() != variables.size())
        return refuse(countMismatch(where, parameters.size(), variables.size()));
    QStringList seen;
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const QJsonObject parameter = parameters.at(i).toObject();
        if (const auto fault = checkText(where, parameter))
            return refuse(*fault);
        const QString name = parameter.value(u"parameter_name"_s).toString();
        if (isNamed && name.isEmpty())
            return refuse(GraphFault::invalid(u"Invalid parameter: Parameter name is missing or empty"_s));
        if (!isNamed && parameter.contains(u"parameter_name"_s))
            return refuse(GraphFault::invalid(u"Invalid parameter: the template's parameters have no names"_s));
        const QString variable = isNamed ? name : variables.at(i);
        if (!variables.contains(variable) || seen.contains(variable))
            return refuse(countMismatch(where, seen.size(), variables.size()));
        seen.append(variable);
        text.replace(u"{{%1}}"_s.arg(variable), parameter.value(u"text"_s).toString());
    }
    return text;
}

std::optional<GraphFault> checkKeys(const QJsonObject &object, const QStringList &allowed, const QString &where)
{
    for (const QString &key : object.keys()) {
        if (!allowed.contains(key))
            return GraphFault::invalid(u"Unexpected key \"%1\" on param \"%2\"."_s.arg(key, where));
    }
    return std::nullopt;
}

/// {"type":"document","document":{"id":…|"link":…,"filename":…}}: one of id and link, a name for documents only.
std::optional<GraphFault> checkMedia(const QString &type, const QJsonObject &parameter)
{
    static const QRegularExpression digits(u"^[0-9]+$"_s);
    if (const auto fault = checkKeys(parameter, {u"type"_s, type}, u"template['components']['parameters']"_s))
        return fault;
    if (!parameter.value(type).isObject())
        return GraphFault{.code = 131008, .details = u"header: Parameter of type %1 is missing %1 value"_s.arg(type)};
    const QJsonObject media = parameter.value(type).toObject();
    QStringList allowed{u"id"_s, u"link"_s};
    if (type == "document"_L1)
        allowed.append(u"filename"_s);
    if (const auto fault = checkKeys(media, allowed, type))
        return fault;
    if (media.contains(u"id"_s) == media.contains(u"link"_s))
        return GraphFault::invalid(u"Invalid parameter: media needs either id or link"_s);
    if (media.contains(u"id"_s) && !digits.match(media.value(u"id"_s).toString()).hasMatch())
        return GraphFault{.code = 131009, .details = u"header: media id is not valid"_s};
    const QUrl link(media.value(u"link"_s).toString(), QUrl::StrictMode);
    if (media.contains(u"link"_s) && (!link.isValid() || link.scheme() != "https"_L1 || link.host().isEmpty()))
        return GraphFault::invalid(u"Param %1['link'] is not a valid URI."_s.arg(type));
    if (media.contains(u"filename"_s) && media.value(u"filename"_s).toString().isEmpty())
        return GraphFault::invalid(u"Param document['filename'] must not be empty."_s);
    return std::nullopt;
}

std::optional<GraphFault> checkHeader(const QJsonObject &header, const QJsonArray &parameters, bool isSent,
                                      bool isNamed)
{
    const QString format = header.value(u"format"_s).toString().toUpper();
    if (format.isEmpty() || format == "TEXT"_L1) {
        const auto filled = fill(u"header"_s, header.value(u"text"_s).toString(), parameters, isNamed);
        return filled ? std::nullopt : std::optional(filled.error());
    }
    const QString type = parameters.at(0)[u"type"_s].toString();
    if (!isSent || parameters.size() != 1 || type.toUpper() != format)
        return GraphFault{.code = 132012,
                          .details = u"header: Format mismatch, expected %1, received %2"_s.arg(
                              format, type.isEmpty() ? u"UNKNOWN"_s : type.toUpper())};
    return checkMedia(type, parameters.at(0).toObject());
}

QString spoken(const QString &type)
{
    return type.left(1).toUpper() + type.mid(1).toLower();
}

/// A button with one word: {"type":"payload","payload":…}.
std::optional<GraphFault> checkWord(int index, const QJsonArray &parameters, const QString &type, const QString &key,
                                    qsizetype limit)
{
    const QJsonObject parameter = parameters.at(0).toObject();
    const QString word = parameter.value(key).toString();
    if (parameters.size() != 1 || word.isEmpty())
        return GraphFault{.code = 131008,
                          .details = u"buttons: Button at index %1 requires a %2"_s.arg(index).arg(key)};
    if (parameter.value(u"type"_s).toString() != type)
        return GraphFault{.code = 132012,
                          .details = u"buttons: Format mismatch, expected %1, received %2"_s.arg(
                              type.toUpper(), parameter.value(u"type"_s).toString(u"UNKNOWN"_s).toUpper())};
    if (word.size() > limit)
        return GraphFault{.code = 131009, .details = u"buttons: %1 is longer than %2"_s.arg(key).arg(limit)};
    return checkKeys(parameter, {u"type"_s, key}, u"template['components']['parameters']"_s);
}

std::optional<GraphFault> checkButton(const QJsonArray &buttons, const QJsonObject &sent)
{
    const int index = sent.value(u"index"_s).toVariant().toInt();
    const QString subType = sent.value(u"sub_type"_s).toString().toUpper();
    const QJsonObject button = buttons.at(index).toObject();
    const QJsonArray parameters = sent.value(u"parameters"_s).toArray();
    if (!sent.contains(u"index"_s) || index < 0 || index >= buttons.size()
        || button.value(u"type"_s).toString() != subType)
        return GraphFault{.code = 132018,
                          .details = u"buttons: Button at index %1 does not match the template"_s.arg(index)};
    if (subType == "QUICK_REPLY"_L1)
        return checkWord(index, parameters, u"payload"_s, u"payload"_s, 128);
    if (subType == "COPY_CODE"_L1)
        return checkWord(index, parameters, u"coupon_code"_s, u"coupon_code"_s, 20);
    if (subType != "URL"_L1)
        return GraphFault{.code = 132018,
                          .details = u"buttons: Button at index %1 does not take parameters"_s.arg(index)};
    const qsizetype expected = templateVariables(button.value(u"url"_s).toString()).size();
    if (parameters.size() != expected)
        return countMismatch(u"buttons"_s, parameters.size(), expected);
    return checkText(u"buttons"_s, parameters.at(0).toObject());
}

std::optional<GraphFault> checkButtons(const QJsonArray &buttons, const QList<QJsonObject> &sent)
{
    QSet<int> filled;
    for (const QJsonObject &component : sent) {
        if (const auto fault = checkButton(buttons, component))
            return fault;
        filled.insert(component.value(u"index"_s).toVariant().toInt());
    }
    for (int i = 0; i < buttons.size(); ++i) {
        const QString type = buttons.at(i)[u"type"_s].toString();
        const bool needsWord = type == "COPY_CODE"_L1
            || (type == "URL"_L1 && !templateVariables(buttons.at(i)[u"url"_s].toString()).isEmpty());
        if (needsWord && !filled.contains(i))
            return GraphFault{
                .code = 131008,
                .details = u"buttons: Button at index %1 of type %2 requires a parameter"_s.arg(i).arg(spoken(type))};
    }
    return std::nullopt;
}

} // namespace

QStringList templateVariables(const QString &text)
{
    static const QRegularExpression variable(u"\\{\\{([A-Za-z0-9_]+)\\}\\}"_s);
    QStringList names;
    auto matches = variable.globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

GraphResult<QString> checkTemplateComponents(const QJsonObject &document, const QJsonArray &components)
{
    QJsonArray header;
    QJsonArray body;
    bool isHeaderSent = false;
    QList<QJsonObject> buttons;
    for (const QJsonValue &value : components) {
        const QJsonObject component = value.toObject();
        const QString type = component.value(u"type"_s).toString().toLower();
        if (type == "header"_L1) {
            header = component.value(u"parameters"_s).toArray();
            isHeaderSent = true;
        } else if (type == "body"_L1) {
            body = component.value(u"parameters"_s).toArray();
        } else if (type == "button"_L1) {
            buttons.append(component);
        } else {
            return refuse(GraphFault::invalid(u"Param template['components'] has an invalid type."_s));
        }
    }
    const bool isNamed = document.value(u"parameter_format"_s).toString() == "NAMED"_L1;
    if (const auto fault = checkHeader(componentOf(document, "HEADER"_L1), header, isHeaderSent, isNamed))
        return refuse(*fault);
    GraphResult<QString> text =
        fill(u"body"_s, componentOf(document, "BODY"_L1).value(u"text"_s).toString(), body, isNamed);
    if (text && text->size() > kBodyLimit)
        return refuse(GraphFault{.code = 132005, .details = u"Translated text is too long for the body"_s});
    if (!text)
        return text;
    if (const auto fault = checkButtons(componentOf(document, "BUTTONS"_L1).value(u"buttons"_s).toArray(), buttons))
        return refuse(*fault);
    return text;
}

QJsonArray quickReplies(const QJsonObject &document, const QJsonArray &components)
{
    QJsonArray replies;
    const QJsonArray buttons = componentOf(document, "BUTTONS"_L1).value(u"buttons"_s).toArray();
    for (int i = 0; i < buttons.size(); ++i) {
        if (buttons.at(i)[u"type"_s].toString() != "QUICK_REPLY"_L1)
            continue;
        QString payload = buttons.at(i)[u"text"_s].toString();
        for (const QJsonValue &sent : components) {
            const bool isThis =
                sent[u"type"_s].toString().toLower() == "button"_L1 && sent[u"index"_s].toVariant() == i;
            if (isThis)
                payload = sent[u"parameters"_s][0][u"payload"_s].toString(payload);
        }
        replies.append(QJsonObject{{u"text"_s, buttons.at(i)[u"text"_s]}, {u"payload"_s, payload}});
    }
    return replies;
}
