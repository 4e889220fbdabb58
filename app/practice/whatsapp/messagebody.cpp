// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/messagebody.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<GraphFault> onlyKeys(const QJsonObject &object, const QStringList &allowed, const QString &where)
{
    for (const QString &key : object.keys()) {
        if (!allowed.contains(key))
            return GraphFault::invalid(where.isEmpty() ? u"Unexpected key \"%1\" on param."_s.arg(key)
                                                       : u"Unexpected key \"%1\" on param \"%2\"."_s.arg(key, where));
    }
    return std::nullopt;
}

GraphFault missing(const QString &name)
{
    return GraphFault::invalid(u"The parameter %1 is required."_s.arg(name));
}

std::optional<GraphFault> tooLong(const QString &value, qsizetype limit, const QString &name)
{
    if (value.isEmpty())
        return missing(name);
    if (value.size() > limit)
        return GraphFault::invalid(u"Param %1 must be at most %2 characters long."_s.arg(name).arg(limit));
    return std::nullopt;
}

std::optional<GraphFault> checkTemplate(const QJsonObject &part)
{
    if (const auto fault = onlyKeys(part, {u"name"_s, u"language"_s, u"components"_s}, u"template"_s))
        return fault;
    if (part.value(u"name"_s).toString().isEmpty())
        return missing(u"template['name']"_s);
    const QJsonObject language = part.value(u"language"_s).toObject();
    if (language.value(u"code"_s).toString().isEmpty())
        return missing(u"template['language']['code']"_s);
    if (const auto fault = onlyKeys(language, {u"code"_s, u"policy"_s}, u"template['language']"_s))
        return fault;
    const QJsonArray components = part.value(u"components"_s).toArray();
    for (const QJsonValue &component : components) {
        if (const auto fault = onlyKeys(component.toObject(), {u"type"_s, u"sub_type"_s, u"index"_s, u"parameters"_s},
                                        u"template['components']"_s))
            return fault;
    }
    return std::nullopt;
}

std::optional<GraphFault> checkButtons(const QJsonObject &action)
{
    const QJsonArray buttons = action.value(u"buttons"_s).toArray();
    if (buttons.isEmpty() || buttons.size() > 3)
        return GraphFault::invalid(u"Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3"_s);
    QSet<QString> ids;
    for (const QJsonValue &button : buttons) {
        if (const auto fault = onlyKeys(button.toObject(), {u"type"_s, u"reply"_s}, u"action['buttons']"_s))
            return fault;
        if (button[u"type"_s].toString() != "reply"_L1)
            return GraphFault::invalid(u"Param buttons['type'] must be reply."_s);
        const QJsonObject reply = button[u"reply"_s].toObject();
        if (const auto fault = onlyKeys(reply, {u"id"_s, u"title"_s}, u"reply"_s))
            return fault;
        if (ids.contains(reply.value(u"id"_s).toString()))
            return GraphFault{.code = 131009, .details = u"Duplicated reply button id"_s};
        ids.insert(reply.value(u"id"_s).toString());
        if (const auto fault = tooLong(reply.value(u"id"_s).toString(), 256, u"reply['id']"_s))
            return fault;
        if (const auto fault = tooLong(reply.value(u"title"_s).toString(), 20, u"reply['title']"_s))
            return fault;
    }
    return std::nullopt;
}

std::optional<GraphFault> checkSection(const QJsonObject &section, bool needsTitle)
{
    if (const auto fault = onlyKeys(section, {u"title"_s, u"rows"_s}, u"action['sections']"_s))
        return fault;
    if (!needsTitle && !section.contains(u"title"_s))
        return std::nullopt;
    return tooLong(section.value(u"title"_s).toString(), 24, u"sections['title']"_s);
}

std::optional<GraphFault> checkList(const QJsonObject &action)
{
    if (const auto fault = tooLong(action.value(u"button"_s).toString(), 20, u"action['button']"_s))
        return fault;
    qsizetype count = 0;
    const QJsonArray sections = action.value(u"sections"_s).toArray();
    for (const QJsonValue &section : sections) {
        if (const auto fault = checkSection(section.toObject(), sections.size() > 1))
            return fault;
        const QJsonArray rows = section[u"rows"_s].toArray();
        for (const QJsonValue &row : rows) {
            ++count;
            if (row[u"description"_s].toString().size() > 72)
                return GraphFault::invalid(u"Param rows['description'] must be at most 72 characters long."_s);
            if (const auto fault = onlyKeys(row.toObject(), {u"id"_s, u"title"_s, u"description"_s}, u"rows"_s))
                return fault;
            if (const auto fault = tooLong(row[u"title"_s].toString(), 24, u"rows['title']"_s))
                return fault;
            if (const auto fault = tooLong(row[u"id"_s].toString(), 200, u"rows['id']"_s))
                return fault;
        }
    }
    if (count < 1 || count > 10)
        return GraphFault::invalid(u"Total row count must be between 1 and 10"_s);
    return std::nullopt;
}

std::optional<GraphFault> checkInteractive(const QJsonObject &part)
{
    if (const auto fault =
            onlyKeys(part, {u"type"_s, u"header"_s, u"body"_s, u"footer"_s, u"action"_s}, u"interactive"_s))
        return fault;
    const bool isList = part.value(u"type"_s).toString() == "list"_L1;
    if (const auto fault = tooLong(part[u"body"_s][u"text"_s].toString(), isList ? 4096 : 1024, u"body['text']"_s))
        return fault;
    if (part[u"footer"_s][u"text"_s].toString().size() > 60)
        return GraphFault::invalid(u"Param footer['text'] must be at most 60 characters long."_s);
    if (isList)
        return checkList(part.value(u"action"_s).toObject());
    if (part.value(u"type"_s).toString() == "button"_L1)
        return checkButtons(part.value(u"action"_s).toObject());
    return GraphFault::invalid(u"Param interactive['type'] must be one of button, list."_s);
}

std::optional<GraphFault> checkPart(const QString &type, const QJsonObject &part)
{
    if (type == "template"_L1)
        return checkTemplate(part);
    if (type == "interactive"_L1)
        return checkInteractive(part);
    if (type == "reaction"_L1) {
        if (part.value(u"message_id"_s).toString().isEmpty())
            return missing(u"reaction['message_id']"_s);
        return onlyKeys(part, {u"message_id"_s, u"emoji"_s}, u"reaction"_s);
    }
    if (const auto fault = onlyKeys(part, {u"body"_s, u"preview_url"_s}, u"text"_s))
        return fault;
    return tooLong(part.value(u"body"_s).toString(), 4096, u"text['body']"_s);
}

/// `to` wins over a business-scoped id. "+" and digits is right; without "+" WhatsApp guesses; "00" is refused.
std::optional<GraphFault> checkRecipient(const QJsonObject &body)
{
    static const QRegularExpression phone(u"^\\+?[1-9][0-9]{6,14}$"_s);
    static const QRegularExpression userId(u"^[A-Z]{2}\\.[A-Za-z0-9]{1,128}$"_s);
    if (!body.contains(u"to"_s) && !body.contains(u"recipient"_s))
        return missing(u"to"_s);
    if (!body.contains(u"to"_s)) {
        if (userId.match(body.value(u"recipient"_s).toString()).hasMatch())
            return std::nullopt;
        return GraphFault{.code = 131009, .details = u"The recipient is not a business-scoped user id."_s};
    }
    const QString to = body.value(u"to"_s).toString();
    if (to.startsWith("00"_L1))
        return GraphFault::invalid(u"Invalid parameter: to"_s);
    if (!phone.match(to).hasMatch())
        return GraphFault{.code = 131009,
                          .details = u"The phone number is malformed: Please use the format: +1234567890."_s};
    return std::nullopt;
}

} // namespace

std::optional<GraphFault> checkMarkReadBody(const QJsonObject &body)
{
    if (body.value(u"messaging_product"_s).toString() != "whatsapp"_L1)
        return missing(u"messaging_product"_s);
    if (body.value(u"status"_s).toString() != "read"_L1)
        return GraphFault::invalid(u"Param status must be one of {READ}."_s);
    if (body.value(u"message_id"_s).toString().isEmpty())
        return missing(u"message_id"_s);
    if (body.contains(u"typing_indicator"_s) && body[u"typing_indicator"_s][u"type"_s].toString() != "text"_L1)
        return GraphFault::invalid(u"Param typing_indicator['type'] must be text."_s);
    return onlyKeys(body, {u"messaging_product"_s, u"status"_s, u"message_id"_s, u"typing_indicator"_s}, {});
}

std::optional<GraphFault> checkMessageBody(const QJsonObject &body)
{
    static const QStringList types = {u"template"_s, u"text"_s, u"interactive"_s, u"reaction"_s};
    if (body.value(u"messaging_product"_s).toString() != "whatsapp"_L1)
        return missing(u"messaging_product"_s);
    const QString type = body.value(u"type"_s).toString(u"text"_s);
    if (!types.contains(type))
        return GraphFault::invalid(u"Param type must be one of {TEXT, TEMPLATE, INTERACTIVE, REACTION}."_s);
    if (const auto fault = onlyKeys(body,
                                    {u"messaging_product"_s, u"recipient_type"_s, u"to"_s, u"recipient"_s, u"type"_s,
                                     u"context"_s, u"biz_opaque_callback_data"_s, type},
                                    {}))
        return fault;
    if (body.value(u"recipient_type"_s).toString(u"individual"_s) != "individual"_L1)
        return GraphFault::invalid(u"Param recipient_type must be individual."_s);
    if (const auto fault = checkRecipient(body))
        return fault;
    if (body.value(u"biz_opaque_callback_data"_s).toString().size() > 512)
        return GraphFault::invalid(u"Param biz_opaque_callback_data must be at most 512 characters long."_s);
    if (body.contains(u"context"_s)) {
        if (body[u"context"_s][u"message_id"_s].toString().isEmpty())
            return missing(u"context['message_id']"_s);
        if (const auto fault = onlyKeys(body.value(u"context"_s).toObject(), {u"message_id"_s}, u"context"_s))
            return fault;
    }
    if (!body.value(type).isObject())
        return missing(type);
    return checkPart(type, body.value(type).toObject());
}
