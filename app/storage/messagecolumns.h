// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/storage/sqlsession.h"

/// Error::code of a message that was being sent when its engine fell silent.
inline constexpr QLatin1StringView kInterruptedCode("interrupted");
/// SQL for not_before when something is due now; binds now twice. Never before the time in which it can be taken back
/// is over.
inline const QString kDueOrUndone = QStringLiteral("CASE WHEN undo_until > ? THEN undo_until ELSE ? END");
/// The columns of table "message m" in the order messageFrom() reads them.
const QString &messageColumns();
constexpr int kMessageColumnCount = 40;
Message messageFrom(SqlSession &session, const QSqlQuery &query);
