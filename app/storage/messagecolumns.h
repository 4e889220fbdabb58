// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/storage/sqlsession.h"

/// The columns of table "message m" in the order messageFrom() reads them.
const QString &messageColumns();
constexpr int kMessageColumnCount = 40;
Message messageFrom(SqlSession &session, const QSqlQuery &query);
