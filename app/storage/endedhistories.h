// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/backtest.h"
#include "app/storage/sqlsession.h"

/// The stored histories that a back-test replays: of everybody who was ever followed, also those who left.
class EndedHistories {
public:
    EndedHistories(SqlSession &session, const QTimeZone &zone)
        : m_session(session)
        , m_zone(zone)
    {
    }

    struct Piece {
        QList<EnrolmentHistory> histories;
        qint64 lastEnrolmentId = 0; ///< Go on after this one.
        bool isAtEnd = false;
    };
    /// Courses whose end lies before \a now, those of one course when \a courseId is not 0. At most \a limit, by
    /// enrolment id.
    Result<Piece> after(qint64 courseId, const QDateTime &now, qint64 afterId, int limit);
    Result<int> count(qint64 courseId, const QDateTime &now);

private:
    SqlSession &m_session;
    QTimeZone m_zone;
};
