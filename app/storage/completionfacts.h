// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

/// What the campus said last of one course of somebody who says to have finished.
struct CompletionFact {
    qint64 enrolmentId = 0;
    bool isCompleted = false;
    QDateTime checkedAt; ///< UTC: read; invalid: never.
};
/// Of a student's enrolments in force; empty: none.
Result<QList<CompletionFact>> completionFacts(SqlSession &session, qint64 studentId);
