// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/xmlanswer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace {

QString xml(const QJsonValue &value)
{
    if (value.isNull())
        return u"<VALUE null=\"null\"/>\n"_s;
    if (value.isArray()) {
        QString text = u"<MULTIPLE>\n"_s;
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries)
            text += xml(entry);
        return text + u"</MULTIPLE>\n"_s;
    }
    if (value.isObject()) {
        QString text = u"<SINGLE>\n"_s;
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            text += u"<KEY name=\"%1\">%2</KEY>\n"_s.arg(it.key(), xml(it.value()));
        return text + u"</SINGLE>\n"_s;
    }
    const QString plain = value.isBool() ? QString::number(int(value.toBool())) : value.toVariant().toString();
    return u"<VALUE>%1</VALUE>\n"_s.arg(plain.toHtmlEscaped());
}

} // namespace

QByteArray xmlAnswer(const QJsonValue &result)
{
    QString text = u"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<RESPONSE>\n"_s;
    if (!result.isNull())
        text += xml(result);
    return (text + u"</RESPONSE>\n"_s).toUtf8();
}
