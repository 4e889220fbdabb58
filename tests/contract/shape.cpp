// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/shape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"nothing"_s;
    }
}

QString compare(const QList<QJsonValue> &samples, const QJsonValue &actual, const QString &path, bool isTrimmed);

QString compareObjects(const QList<QJsonValue> &samples, const QJsonObject &actual, const QString &path, bool isTrimmed)
{
    QSet<QString> allowed;
    QSet<QString> required;
    bool isFirst = true;
    for (const QJsonValue &sample : samples) {
        if (!sample.isObject())
            continue;
        const QStringList keys = sample.toObject().keys();
        const QSet<QString> set(keys.begin(), keys.end());
        allowed.unite(set);
        required = isFirst ? set : required.intersect(set);
        isFirst = false;
    }
    for (const QString &key : std::as_const(required)) {
        if (!actual.contains(key))
            return u"%1.%2 is missing"_s.arg(path, key);
    }
    for (const QString &key : actual.keys()) {
        if (!allowed.contains(key))
            return u"%1.%2 is not in the recording"_s.arg(path, key);
        QList<QJsonValue> inner;
        for (const QJsonValue &sample : samples) {
            if (sample.isObject() && sample.toObject().contains(key))
                inner.append(sample.toObject().value(key));
        }
        const QString difference = compare(inner, actual.value(key), path + u'.' + key, isTrimmed);
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

QString compareLists(const QList<QJsonValue> &samples, const QJsonArray &actual, const QString &path, bool isTrimmed)
{
    QList<QJsonValue> elements;
    bool mayBeEmpty = false;
    qsizetype longest = 0;
    for (const QJsonValue &sample : samples) {
        const QJsonArray list = sample.toArray();
        longest = std::max(longest, list.size());
        mayBeEmpty = mayBeEmpty || list.isEmpty();
        for (const QJsonValue &element : list)
            elements.append(element);
    }
    const qsizetype compared = isTrimmed ? std::min(longest, actual.size()) : actual.size();
    if (actual.isEmpty())
        return mayBeEmpty ? QString() : path + u" is empty"_s;
    if (elements.isEmpty() && !isTrimmed)
        return path + u" should be empty"_s;
    for (qsizetype i = 0; i < compared; ++i) {
        const QString difference = compare(elements, actual.at(i), u"%1[%2]"_s.arg(path).arg(i), isTrimmed);
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

QJsonValue opened(const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    return json.isArray() ? QJsonValue(json.array()) : json.isObject() ? QJsonValue(json.object()) : QJsonValue();
}

QString compare(const QList<QJsonValue> &samples, const QJsonValue &actual, const QString &path, bool isTrimmed)
{
    QSet<QString> types;
    QList<QJsonValue> json;
    for (const QJsonValue &sample : samples) {
        types.insert(typeName(sample));
        if (sample.isString() && !opened(sample.toString()).isNull())
            json.append(opened(sample.toString()));
    }
    if (!types.contains(typeName(actual)))
        return u"%1 is a %2, recorded as %3"_s.arg(path, typeName(actual), QStringList(types.values()).join(u'/'));
    if (actual.isObject())
        return compareObjects(samples, actual.toObject(), path, isTrimmed);
    if (actual.isArray())
        return compareLists(samples, actual.toArray(), path, isTrimmed);
    // A recording that was cut short no longer parses: then there is nothing to compare.
    if (actual.isString() && !json.isEmpty() && json.size() == samples.size())
        return compare(json, opened(actual.toString()), path + u"{}"_s, isTrimmed);
    return {};
}

} // namespace

QString shapeDifference(const QJsonValue &expected, const QJsonValue &actual, bool isTrimmed)
{
    return compare({expected}, actual, u"$"_s, isTrimmed);
}
