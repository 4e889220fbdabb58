// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/parameterreader.h"

using namespace Qt::Literals::StringLiterals;

ParameterReader::ParameterReader(QJsonObject values, QString path)
    : m_values(std::move(values))
    , m_path(std::move(path))
{
}

const QJsonValue *ParameterReader::find(const QString &name, bool compulsory)
{
    m_read.insert(name);
    const auto it = m_values.constFind(name);
    if (it != m_values.constEnd()) {
        m_current = it.value();
        return &m_current;
    }
    if (compulsory)
        reject(u"Missing required key in single structure: "_s + name);
    return nullptr;
}

std::optional<qint64> ParameterReader::toInteger(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    bool ok = false;
    const qint64 parsed = value.toString().toLongLong(&ok);
    return ok ? std::optional(parsed) : std::nullopt;
}

qint64 ParameterReader::integer(const QString &name)
{
    const QJsonValue *value = find(name, true);
    if (!value)
        return 0;
    const std::optional<qint64> parsed = toInteger(*value);
    if (!parsed)
        reject(name + u" => Invalid parameter value detected: the server was expecting \"int\" type"_s);
    return parsed.value_or(0);
}

qint64 ParameterReader::integer(const QString &name, qint64 otherwise)
{
    return has(name) ? integer(name) : (m_read.insert(name), otherwise);
}

QString ParameterReader::text(const QString &name)
{
    const QJsonValue *value = find(name, true);
    if (!value)
        return {};
    if (value->isArray() || value->isObject())
        reject(name + u" => Invalid parameter value detected: Scalar type expected"_s);
    return value->toVariant().toString();
}

QString ParameterReader::text(const QString &name, const QString &otherwise)
{
    return has(name) ? text(name) : (m_read.insert(name), otherwise);
}

bool ParameterReader::flag(const QString &name, bool otherwise)
{
    const QJsonValue *value = find(name, false);
    if (!value)
        return otherwise;
    if (value->isString() && (value->toString() == "true"_L1 || value->toString() == "false"_L1))
        return value->toString() == "true"_L1;
    const std::optional<qint64> parsed = toInteger(*value);
    if (!parsed)
        reject(name + u" => Invalid parameter value detected: the server was expecting \"bool\" type"_s);
    return parsed.value_or(0) != 0;
}

QJsonArray ParameterReader::list(const QString &name)
{
    const QJsonValue *value = find(name, true);
    if (value && !value->isArray())
        reject(name + u" => Invalid parameter value detected: Only arrays accepted"_s);
    return value ? value->toArray() : QJsonArray();
}

QJsonArray ParameterReader::optionalList(const QString &name)
{
    return has(name) ? list(name) : (m_read.insert(name), QJsonArray());
}

QJsonObject ParameterReader::object(const QString &name)
{
    const QJsonValue *value = find(name, false);
    return value ? value->toObject() : QJsonObject();
}

void ParameterReader::reject(const QString &debugInfo)
{
    if (!m_fault)
        m_fault = MoodleFault::invalidParameter(
            m_path.isEmpty() ? debugInfo : m_path + u" => Invalid parameter value detected: "_s + debugInfo);
}

std::optional<MoodleFault> ParameterReader::fault() const
{
    if (m_fault)
        return m_fault;
    for (const QString &name : m_values.keys()) {
        if (!m_read.contains(name))
            return MoodleFault::invalidParameter(u"Unexpected keys (%1) detected in parameter array."_s.arg(name));
    }
    return std::nullopt;
}
