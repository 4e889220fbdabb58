// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/whatsapptemplate.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Place = TemplateParameter::Place;

namespace {

/// What WhatsApp takes of a text with its values put in. (contract: whatsapp/README.md, section 2)
constexpr qsizetype kBodyLength = 1024;
constexpr qsizetype kHeaderLength = 60;
constexpr qsizetype kCodeLength = 20;
constexpr qsizetype kPayloadLength = 128;

const QRegularExpression &variable()
{
    static const QRegularExpression expression(u"\\{\\{\\s*([A-Za-z0-9_]+)\\s*\\}\\}"_s);
    return expression;
}

bool isWord(const QJsonObject &json, QLatin1StringView key, QLatin1StringView word)
{
    return json.value(key).toString().compare(word, Qt::CaseInsensitive) == 0;
}

QJsonObject component(const QJsonArray &components, QLatin1StringView type)
{
    for (const QJsonValue &value : components) {
        const QJsonObject json = value.toObject();
        if (isWord(json, "type"_L1, type))
            return json;
    }
    return {};
}

QJsonArray buttons(const QJsonArray &components)
{
    return component(components, "BUTTONS"_L1).value("buttons"_L1).toArray();
}

/// Each name once: numbers in their order, words as they appear.
QStringList variableNames(const QString &text)
{
    QStringList names;
    for (auto matches = variable().globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    names.removeDuplicates();
    const auto isNumber = [](const QString &name) {
        return std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isDigit(); });
    };
    if (std::all_of(names.cbegin(), names.cend(), isNumber))
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    return names;
}

QString filled(const QString &text, Place place, const QMap<QString, QString> &valuesByKey)
{
    QString result;
    qsizetype done = 0;
    for (auto matches = variable().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString value =
            cleanedValue(valuesByKey.value(TemplateParameter{.place = place, .name = match.captured(1)}.key()));
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        result += value.isEmpty() ? match.captured() : value;
        done = match.capturedEnd();
    }
    result += QStringView(text).sliced(done);
    return result;
}

/// Code points, as WhatsApp counts letters and emoji alike.
qsizetype length(const QString &text)
{
    return text.toUcs4().size();
}

tl::unexpected<Error> invalid(const WhatsAppTemplate &whatsAppTemplate, const QString &parameter, const QString &code)
{
    return fail(
        {.kind = Error::Kind::Invalid,
         .code = code,
         .detail = u"%1 %2"_s.arg(whatsAppTemplate.key.toText(), parameter),
         .retry = Error::Retry::AfterFix,
         .facts = {{Error::Fact::Template, whatsAppTemplate.key.toText()}, {Error::Fact::Parameter, parameter}}});
}

/// Buttons that need a parameter of a kind which is not known here: a catalogue, a one-time code.
std::optional<int> unsendableButton(const QJsonArray &all)
{
    static const QStringList known{u"URL"_s,        u"QUICK_REPLY"_s, u"PHONE_NUMBER"_s,
                                   u"VOICE_CALL"_s, u"FLOW"_s,        u"COPY_CODE"_s};
    for (qsizetype index = 0; index < all.size(); ++index) {
        if (!known.contains(all.at(index).toObject().value("type"_L1).toString(), Qt::CaseInsensitive))
            return int(index);
    }
    return std::nullopt;
}

bool isMediaId(const QString &value)
{
    static const QRegularExpression digits(u"^[0-9]{5,40}$"_s);
    return digits.match(value).hasMatch();
}

QJsonObject buttonComponent(const QString &subType, int index, const QJsonObject &parameter)
{
    return {{u"type"_s, u"button"_s},
            {u"sub_type"_s, subType},
            {u"index"_s, QString::number(index)},
            {u"parameters"_s, QJsonArray{parameter}}};
}

/// {"type":"document","document":{"link":…,"filename":…}}
QJsonObject mediaParameter(const QString &format, const QString &value, const QString &fileName)
{
    const QString type = format.toLower();
    QJsonObject media{{isMediaId(value) ? u"id"_s : u"link"_s, value}};
    const QString shown = fileName.isEmpty() && !isMediaId(value) ? mediaName(value) : fileName;
    if (type == "document"_L1 && !shown.isEmpty())
        media.insert("filename"_L1, shown);
    return {{u"type"_s, type}, {type, media}};
}

QJsonObject textParameter(const TemplateParameter &parameter, const QString &value, bool isNamed)
{
    QJsonObject json{{u"type"_s, u"text"_s}, {u"text"_s, value}};
    if (isNamed && (parameter.place == Place::Header || parameter.place == Place::Body))
        json.insert("parameter_name"_L1, parameter.name);
    return json;
}

std::optional<QString> tooLongPart(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &valuesByKey)
{
    if (length(filled(whatsAppTemplate.headerText(), Place::Header, valuesByKey)) > kHeaderLength)
        return u"header"_s;
    if (length(filled(whatsAppTemplate.bodyText(), Place::Body, valuesByKey)) > kBodyLength)
        return u"body"_s;
    return std::nullopt;
}

} // namespace

QString TemplateParameter::key() const
{
    switch (place) {
    case Place::Header:
        return u"header.%1"_s.arg(name);
    case Place::HeaderMedia:
        return u"header.media"_s;
    case Place::HeaderFileName:
        return u"header.filename"_s;
    case Place::Body:
        return u"body.%1"_s.arg(name);
    case Place::ButtonUrl:
    case Place::ButtonCode:
        break;
    }
    return u"button.%1"_s.arg(buttonIndex);
}

bool TemplateParameter::isSameForAll() const
{
    return place == Place::HeaderMedia || place == Place::HeaderFileName || place == Place::ButtonCode;
}

QList<TemplateParameter> WhatsAppTemplate::parameters() const
{
    QList<TemplateParameter> all;
    const QStringList headerNames = variableNames(headerText());
    for (const QString &name : headerNames)
        all.append({.place = Place::Header, .name = name});
    if (const QString media = mediaHeader(); !media.isEmpty() && !hasUnknownHeader()) {
        all.append({.place = Place::HeaderMedia, .name = media});
        if (media == u"DOCUMENT"_s)
            all.append({.place = Place::HeaderFileName, .name = media});
    }
    const QStringList bodyNames = variableNames(bodyText());
    for (const QString &name : bodyNames)
        all.append({.place = Place::Body, .name = name});
    const QJsonArray allButtons = buttons(components);
    for (qsizetype index = 0; index < allButtons.size(); ++index) {
        const QJsonObject button = allButtons.at(index).toObject();
        const QStringList names =
            isWord(button, "type"_L1, "URL"_L1) ? variableNames(button.value("url"_L1).toString()) : QStringList();
        if (!names.isEmpty())
            all.append({.place = Place::ButtonUrl, .name = names.first(), .buttonIndex = int(index)});
        if (isWord(button, "type"_L1, "COPY_CODE"_L1))
            all.append({.place = Place::ButtonCode, .name = u"COPY_CODE"_s, .buttonIndex = int(index)});
    }
    return all;
}

QString WhatsAppTemplate::mediaHeader() const
{
    const QString format = component(components, "HEADER"_L1).value("format"_L1).toString().toUpper();
    return format == u"TEXT" ? QString() : format;
}

bool WhatsAppTemplate::hasUnknownHeader() const
{
    static const QStringList files{u"IMAGE"_s, u"DOCUMENT"_s, u"VIDEO"_s};
    const QString media = mediaHeader();
    return !media.isEmpty() && !files.contains(media);
}

QList<int> WhatsAppTemplate::quickReplies() const
{
    QList<int> indexes;
    const QJsonArray all = buttons(components);
    for (qsizetype index = 0; index < all.size(); ++index) {
        if (isWord(all.at(index).toObject(), "type"_L1, "QUICK_REPLY"_L1))
            indexes.append(int(index));
    }
    return indexes;
}

QString WhatsAppTemplate::bodyText() const
{
    return component(components, "BODY"_L1).value("text"_L1).toString();
}

QString WhatsAppTemplate::headerText() const
{
    const QJsonObject header = component(components, "HEADER"_L1);
    return isWord(header, "format"_L1, "TEXT"_L1) ? header.value("text"_L1).toString() : QString();
}

QString WhatsAppTemplate::footerText() const
{
    return component(components, "FOOTER"_L1).value("text"_L1).toString();
}

QString cleanedValue(const QString &value)
{
    static const QRegularExpression refused(u"\\s*[\\n\\r\\t\\v\\f\\x{85}\\x{2028}\\x{2029}]\\s*| {5,}"_s);
    QString clean = value;
    clean.replace(refused, u" "_s);
    return clean.trimmed();
}

QString renderedText(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &valuesByKey)
{
    QStringList paragraphs{filled(whatsAppTemplate.headerText(), Place::Header, valuesByKey),
                           filled(whatsAppTemplate.bodyText(), Place::Body, valuesByKey),
                           whatsAppTemplate.footerText()};
    paragraphs.removeAll(QString());
    return paragraphs.join(u"\n\n"_s);
}

Result<void> checkMediaValue(const QString &value)
{
    const QUrl link(value, QUrl::StrictMode);
    const bool isLink = link.isValid() && link.scheme() == "https"_L1 && link.host().contains(u'.')
        && link.userInfo().isEmpty() && value.size() <= 2000;
    if (isLink || isMediaId(value))
        return {};
    return fail({.kind = Error::Kind::Invalid,
                 .code = u"template_media_link"_s,
                 .retry = Error::Retry::AfterFix,
                 .facts = {{Error::Fact::Value, value}}});
}

QString mediaName(const QString &value)
{
    if (isMediaId(value))
        return value;
    const QUrl link(value, QUrl::StrictMode);
    return link.fileName().isEmpty() ? link.host() : link.fileName();
}

Result<QJsonArray> sendComponents(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &valuesByKey)
{
    if (whatsAppTemplate.hasUnknownHeader())
        return invalid(whatsAppTemplate, whatsAppTemplate.mediaHeader(), u"media_header"_s);
    if (const auto index = unsendableButton(buttons(whatsAppTemplate.components)))
        return invalid(whatsAppTemplate, u"button.%1"_s.arg(*index), u"button_kind"_s);
    QJsonArray header;
    QJsonArray body;
    QMap<int, QJsonObject> filledButtons;
    const QList<TemplateParameter> parameters = whatsAppTemplate.parameters();
    for (const TemplateParameter &parameter : parameters) {
        const QString value = cleanedValue(valuesByKey.value(parameter.key()));
        if (value.isEmpty() && parameter.isOptional())
            continue;
        if (value.isEmpty())
            return invalid(whatsAppTemplate, parameter.key(), u"missing_value"_s);
        const QJsonObject text = textParameter(parameter, value, whatsAppTemplate.isNamed);
        switch (parameter.place) {
        case Place::Header:
            header.append(text);
            break;
        case Place::HeaderMedia:
            if (const Result<void> usable = checkMediaValue(value); !usable)
                return fail(usable.error());
            header.append(mediaParameter(parameter.name, value, cleanedValue(valuesByKey.value(u"header.filename"_s))));
            break;
        case Place::HeaderFileName:
            break; // stands beside the file
        case Place::Body:
            body.append(text);
            break;
        case Place::ButtonUrl:
            filledButtons.insert(parameter.buttonIndex, buttonComponent(u"url"_s, parameter.buttonIndex, text));
            break;
        case Place::ButtonCode:
            if (length(value) > kCodeLength)
                return invalid(whatsAppTemplate, parameter.key(), u"too_long"_s);
            const QJsonObject code{{u"type"_s, u"coupon_code"_s}, {u"coupon_code"_s, value}};
            filledButtons.insert(parameter.buttonIndex, buttonComponent(u"copy_code"_s, parameter.buttonIndex, code));
            break;
        }
    }
    for (const int index : whatsAppTemplate.quickReplies()) {
        const QString payload = valuesByKey.value(u"button.%1"_s.arg(index));
        if (length(payload) > kPayloadLength)
            return invalid(whatsAppTemplate, u"button.%1"_s.arg(index), u"too_long"_s);
        const QJsonObject parameter{{u"type"_s, u"payload"_s}, {u"payload"_s, payload}};
        if (!payload.isEmpty())
            filledButtons.insert(index, buttonComponent(u"quick_reply"_s, index, parameter));
    }
    if (const auto part = tooLongPart(whatsAppTemplate, valuesByKey))
        return invalid(whatsAppTemplate, *part, u"too_long"_s);
    QJsonArray components;
    if (!header.isEmpty())
        components.append(QJsonObject{{u"type"_s, u"header"_s}, {u"parameters"_s, header}});
    if (!body.isEmpty())
        components.append(QJsonObject{{u"type"_s, u"body"_s}, {u"parameters"_s, body}});
    for (const QJsonObject &button : std::as_const(filledButtons))
        components.append(button);
    return components;
}
