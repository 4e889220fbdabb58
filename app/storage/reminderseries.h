// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/decision.h"
#include "app/storage/sqlsession.h"

/// Reminders of the same matter that follow one another, until what they ask for has happened or somebody ends them:
/// the student who answers CANCELAR, or a person of the centre who knows better (the diploma was handed over, it was
/// settled on the phone).
class ReminderSeries {
public:
    explicit ReminderSeries(SqlSession &session)
        : m_session(session)
    {
    }

    /// Within a transaction: ends the series of which these are steps; what waits of them is cancelled. \a who: of the
    /// centre; empty: the student. The ends that were written, none for what is no series. Times UTC.
    Result<QList<Decision>> end(const QList<Decision> &steps, const QString &who, const QDateTime &at,
                                const QDateTime &now);
    /// Takes such an end back: the series goes on with the next step that is due.
    Result<void> resume(qint64 decisionId);

private:
    SqlSession &m_session;
};
