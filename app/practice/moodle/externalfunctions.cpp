// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

QString jsonText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return u"null"_s;
}

} // namespace

MoodleResult callExternalFunctions(MoodleContext &context, ParameterReader &parameters)
{
    const QJsonArray requests = parameters.list(u"requests"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    QJsonArray responses;
    for (const QJsonValue &json : requests) {
        ParameterReader request(json.toObject(), u"requests"_s);
        const QString function = request.text(u"function"_s);
        const QString arguments = request.text(u"arguments"_s, u"{}"_s);
        const bool raw = request.flag(u"settingraw"_s, false);
        for (const auto &name : {u"settingfileurl"_s, u"settingfilter"_s, u"settinglang"_s})
            request.text(name, u""_s);
        if (const auto fault = request.fault())
            return refuse(*fault);
        // Malformed arguments count as none.
        const QJsonObject parsed = QJsonDocument::fromJson(arguments.toUtf8()).object();
        const MoodleResult result = context.callInner(function, parsed, raw);
        if (!result) {
            const QJsonObject fault = result.error().toInnerJson(context.siteUrl, context.settings.debug);
            responses.append(QJsonObject{{u"error"_s, true}, {u"exception"_s, jsonText(fault)}});
            break; // the rest is not even tried
        }
        responses.append(QJsonObject{{u"error"_s, false}, {u"data"_s, jsonText(*result)}});
    }
    return QJsonObject{{u"responses"_s, responses}};
}
