// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QCoroTask>

class Clock;
class Database;

/// What somebody has begun to answer and not sent: one text for each conversation and desk.
class ReplyDraftService {
public:
    ReplyDraftService(Database &database, const Clock &clock, QString desk);

    /// Empty: nothing was begun.
    QCoro::Task<Result<QString>> draft(qint64 contactId);
    /// An empty text forgets it.
    QCoro::Task<Result<void>> save(qint64 contactId, QString text);

private:
    Database &m_database;
    const Clock &m_clock;
    const QString m_desk;
};
