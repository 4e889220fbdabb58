// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

#include <QTimeZone>

/// Invented students of one course with three weeks of history, written through storage.
namespace progressworld {

/// Returns the course's id. The course began 22 days before `now` and lasts 46.
qint64 fill(SqlSession &session, int students, const QDateTime &now, const QTimeZone &zone);

} // namespace progressworld
