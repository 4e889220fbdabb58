// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/storage/sqlsession.h"

#include <QJsonArray>
#include <QUuid>

// Small conversions that every repository needs between typed values and what a column holds.

/// The error as JSON text, or NULL.
QVariant errorColumn(const std::optional<Error> &error);
std::optional<Error> errorFromColumn(const QVariant &value);
/// Compact JSON text.
QVariant jsonColumn(const QJsonObject &json);
QVariant jsonColumn(const QJsonArray &json);
QString uuidColumn(const QUuid &uuid);

/// "?, ?, ?" for an IN list of that many values.
QString placeholders(qsizetype count);

/// The text as it is compared inside LIKE '%…%' ESCAPE '\'.
QString likePattern(const QString &text);

/// Key that sorts a person or a course as Spanish readers expect: accents folded, ñ after n.
QString sortKey(const QString &text);

/// The words a filter was typed with, folded; empty for an empty filter.
QStringList filterWords(const QString &text);

/// The smallest text that sorts after every text beginning with the prefix.
QString prefixEnd(const QString &prefix);

/// Runs a statement whose answer is one number.
Result<qint64> numberOf(SqlSession &session, const QString &sql, const QVariantList &values);
Result<qint64> numberOf(SqlSession &session, const DialectSql &sql, const QVariantList &values);

/// Runs a statement that answers nothing.
Result<void> run(SqlSession &session, const QString &sql, const QVariantList &values);
/// The same, and how many rows it touched.
Result<int> runCounted(SqlSession &session, const QString &sql, const QVariantList &values);
