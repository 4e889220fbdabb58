// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progresslist.h"
#include "app/storage/sqlsession.h"

// How rows of the table progress (as "p") are read.

inline constexpr int kProgressColumnCount = 23;
extern const QString kProgressColumns;
Progress progressFrom(SqlSession &session, const QSqlQuery &query, int from = 0);

/// Needs course_tracking as "t": everything of a course is known as of its last reading.
inline constexpr int kSummaryColumnCount = 15;
extern const QString kSummaryColumns;
ProgressSummary summaryFrom(SqlSession &session, const QSqlQuery &query, int from);

/// Invalid when the enrolment has never been read.
QDateTime asOf(const QDateTime &checkedAt, const QDateTime &courseCheckedAt);
std::optional<double> numberColumn(const QVariant &value);
QVariant numberOrNull(const std::optional<double> &number);
QVariant dayColumn(const QDate &day);
QDate dayFrom(const QVariant &value);
