// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QJsonValue>
#include <QString>

#include <optional>

/// Exit codes of bedelctl (spec of the command line).
enum class Exit { Done = 0, WithFailures = 1, WrongUse = 2, NotStarted = 3 };

/// What a command prints: results on standard output, everything else on standard error. With --json standard output is
/// exactly one JSON value: the command's own, or settle()'s when it has failed without one.
class Console {
public:
    explicit Console(bool isJson)
        : m_isJson(isJson)
    {
    }

    bool isJson() const { return m_isJson; }
    /// The one JSON value; nothing without --json.
    void json(const QJsonValue &value) const;
    /// A line of the result for people; nothing with --json.
    void line(const QString &text) const;
    /// A table for people, columns as wide as they need; nothing with --json.
    void table(const QStringList &titles, const QList<QStringList> &rows) const;
    void note(const QString &text) const;
    /// The sentence and what to do.
    void error(const Error &error) const;
    /// Wrong use, in words.
    void refuse(const QString &text) const;
    /// After a failure: {"error": sentence and advice, "code": "..."} of the first one, if no value was printed yet.
    void settle() const;

private:
    struct Failure {
        QString text;
        QString code;
    };
    void fail(const Failure &failure) const;

    bool m_isJson;
    // What was said so far; commands hold the console as const.
    mutable bool m_hasValue = false;
    mutable std::optional<Failure> m_failure;
};

/// Times in JSON: ISO 8601, UTC, Z; null when there is none.
QJsonValue jsonTime(const QDateTime &utc);
/// 0 is null.
QJsonValue jsonId(qint64 id);
/// Sentence and advice, or null.
QJsonValue jsonError(const std::optional<Error> &error);
