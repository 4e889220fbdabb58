// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

#include <QHash>

class EnrolmentPauseRepository {
public:
    explicit EnrolmentPauseRepository(SqlSession &session)
        : m_session(session)
    {
    }

    Result<qint64> add(const EnrolmentPause &pause);
    /// Those that reach into \a day or later, by enrolment.
    Result<QHash<qint64, QList<EnrolmentPause>>> from(const QList<qint64> &enrolmentIds, const QDate &day);
    /// Newest first.
    Result<QList<EnrolmentPause>> ofStudent(qint64 studentId);
    /// Ends the day before \a day; gone when it had not begun.
    Result<void> end(qint64 id, const QDate &day);

private:
    SqlSession &m_session;
};
