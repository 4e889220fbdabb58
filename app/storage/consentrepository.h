// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

#include <QHash>

/// The register and the stop list, which is what the register says today.
class ConsentRepository {
public:
    explicit ConsentRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Adds a row for this student and contact (either may be 0) and brings both their lines of the stop list up to
    /// date.
    Result<void> add(const ConsentRecord &record);
    /// Whether the same was recorded of the contact at the same time.
    Result<bool> has(const ConsentRecord &record);
    /// Newest first. Of a student: with its conversations.
    Result<QList<ConsentRecord>> records(qint64 studentId, qint64 contactId);
    /// The stricter of the student's line and the contact's.
    Result<ConsentState> state(qint64 studentId, qint64 contactId);
    /// The lines of the stop list as the register says today: of a student with all its conversations, or of a contact
    /// that is nobody's. To be called when a contact gets or loses its student.
    Result<void> rebuild(qint64 studentId, qint64 contactId);
    Result<void> setErased(qint64 studentId, const QDateTime &now);

private:
    SqlSession &m_session;
};
