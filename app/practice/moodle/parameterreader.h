// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/moodle/moodlefault.h"

#include <QJsonArray>
#include <QSet>

#include <optional>

/// Reads a function's arguments the way Moodle checks them: compulsory, of the right type, nothing unknown. The first
/// thing wrong is kept; the caller reads everything and then asks fault().
class ParameterReader {
public:
    explicit ParameterReader(QJsonObject values, QString path = {});

    bool has(const QString &name) const { return m_values.contains(name); }
    qint64 integer(const QString &name);
    qint64 integer(const QString &name, qint64 otherwise);
    QString text(const QString &name);
    QString text(const QString &name, const QString &otherwise);
    bool flag(const QString &name, bool otherwise);
    /// Compulsory list of objects or of plain values.
    QJsonArray list(const QString &name);
    QJsonArray optionalList(const QString &name);
    /// An optional object such as get_courses' `options`.
    QJsonObject object(const QString &name);
    /// Marks the fact that a value is wrong.
    void reject(const QString &debugInfo);

    /// The first thing wrong; unread keys count as wrong.
    std::optional<MoodleFault> fault() const;

private:
    const QJsonValue *find(const QString &name, bool compulsory);
    static std::optional<qint64> toInteger(const QJsonValue &value);

    QJsonObject m_values;
    QString m_path;
    QSet<QString> m_read;
    QJsonValue m_current;
    std::optional<MoodleFault> m_fault;
};
