// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/labreplay.h"
#include "app/storage/sqlsession.h"

/// The past of people, piece by piece, for the laboratory.
class LabHistories {
public:
    explicit LabHistories(SqlSession &session)
        : m_session(session)
    {
    }

    Result<int> count();
    struct Piece {
        int people = 0;
        qint64 lastStudentId = 0;
        bool isAtEnd = false;
    };
    /// Lets the next people after that student pass through the replay, at most so many.
    Result<Piece> replay(LabReplay *replay, qint64 afterStudentId, int limit);

private:
    Result<QHash<qint64, QList<SentNote>>> notes(const QList<qint64> &students, const QDateTime &from);

    SqlSession &m_session;
};
