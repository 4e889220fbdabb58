// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

/// Takes out who somebody was. What was sent, when, and with what success is still counted, under a number; so is the
/// progress. Only inside a transaction.
class PersonEraser {
public:
    PersonEraser(SqlSession &session, const QDateTime &now)
        : m_session(session)
        , m_now(now)
    {
    }

    /// The student and all its conversations.
    Result<void> eraseStudent(qint64 studentId);
    /// Somebody who is no student: the conversation as a whole.
    Result<void> eraseContact(qint64 contactId);

private:
    Result<void> forgetRawEvents(const QString &condition, qint64 id);
    Result<void> eraseMessages(qint64 studentId);
    Result<void> eraseConversations(qint64 studentId);
    Result<void> eraseRecord(qint64 studentId);

    SqlSession &m_session;
    const QDateTime m_now;
};
