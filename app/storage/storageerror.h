// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

#include <QLatin1StringView>

class QSqlError;

/// A failure of the database with one of the words of StorageCode and the kind and advice that go with it.
Error storageError(QLatin1StringView code, const QString &detail);

/// What a driver reported. The detail holds the database's own code and its message without bound values or row data;
/// facts[Name] of a broken constraint is its name on both databases, as PostgreSQL would call it: "student_email_key",
/// or "student.email" for NOT NULL.
Error storageError(const QSqlError &error, SqlSession::Dialect dialect);

/// Why a connection could not be opened. The server sends no code then, only a sentence in its own language.
Error connectionError(const QString &message);

/// Whether the failure means that the connection cannot be used any more.
bool isConnectionLost(const QSqlError &error, SqlSession::Dialect dialect);
