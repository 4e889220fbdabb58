// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/samplehistory.h"
#include "app/storage/sqlsession.h"

/// The conversations of a past, what the students allowed when they were enrolled, and answers that are written often.
/// \a students: Bedel's ids by Moodle's.
Result<void> writeHistoryTalk(SqlSession &session, const SampleHistory &history, const QHash<qint64, qint64> &students);
