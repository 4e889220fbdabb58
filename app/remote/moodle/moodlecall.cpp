// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/moodlecall.h"

#include "app/remote/moodle/moodlefunctions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

// Every character but the unreserved ones is encoded. QUrlQuery would leave '+' as it is, and a phone number would
// arrive as a space and digits.
void append(QByteArray &form, const QString &key, const QByteArray &value)
{
    form += '&' + QUrl::toPercentEncoding(key) + '=' + value;
}

QByteArray encoded(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? "1" : "0";
    if (value.isDouble())
        return QUrl::toPercentEncoding(value.toVariant().toString());
    return QUrl::toPercentEncoding(value.toString());
}

void flatten(QByteArray &form, const QString &path, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(form, path.isEmpty() ? it.key() : u"%1[%2]"_s.arg(path, it.key()), it.value());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype index = 0; index < array.size(); ++index)
            flatten(form, u"%1[%2]"_s.arg(path).arg(index), array.at(index));
    } else if (!value.isNull() && !value.isUndefined()) {
        append(form, path, encoded(value));
    }
}

} // namespace

QByteArray MoodleCall::formBody(const Secret &token) const
{
    QByteArray form = "wstoken=" + token.reveal().toPercentEncoding();
    append(form, u"wsfunction"_s, QUrl::toPercentEncoding(function));
    append(form, u"moodlewsrestformat"_s, "json");
    flatten(form, {}, arguments);
    return form;
}

MoodleCall moodleBatchCall(const QList<MoodleCall> &calls)
{
    QJsonArray requests;
    for (const MoodleCall &call : calls) {
        const QByteArray arguments = QJsonDocument(call.arguments).toJson(QJsonDocument::Compact);
        requests.append(QJsonObject{{u"function"_s, call.function}, {u"arguments"_s, QString::fromUtf8(arguments)}});
    }
    return {.function = moodlefunction::kBatch, .arguments = {{u"requests"_s, requests}}};
}
