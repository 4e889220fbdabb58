// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

#include <QVariantList>

/// A condition on a column of student ids: the student's search text contains the word, which is folded already. Asked
/// once for the whole list through the trigram index (words of three letters and more), not row by row. The value to
/// bind is appended.
QString studentMatches(const QString &column, const QString &word, const SqlSession &session, QVariantList *values);

/// A condition on a column of student ids: the student is not archived. There are few archived ones, so they are
/// looked up once.
QString studentIsKept(const QString &column);
