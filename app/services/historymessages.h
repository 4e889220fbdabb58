// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/samplehistory.h"
#include "app/storage/sqlsession.h"

#include <QHash>

#include <utility>

/// One message with its whole way up to \a last; \a failure is WhatsApp's code of a failed one. Nothing else may be
/// waiting.
Result<void> writeHistoryMessage(SqlSession &session, const Message &message, MessageState last,
                                 const QString &failure);
/// Brings the messages of a campus's past into the log, each with its whole way. `students`: Bedel's id by Moodle's.
/// For an empty log: nothing may be waiting there.
/// `enrolments`: Bedel's id by Moodle's of person and course.
Result<void> writeHistoryMessages(SqlSession &session, const SampleHistory &history,
                                  const QHash<qint64, qint64> &students,
                                  const QHash<std::pair<qint64, qint64>, qint64> &enrolments);
