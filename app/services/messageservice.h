// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"
#include "app/domain/result.h"

#include <QCoroTask>

class Clock;
class Database;

/// The message log, and what a person may decide about a message.
class MessageService {
public:
    MessageService(Database &database, const Clock &clock);

    QCoro::Task<Result<ListPage<MessageRow>>> page(MessageQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(MessageQuery query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    QCoro::Task<Result<QHash<qint64, int>>> positions(MessageQuery query, QList<qint64> ids);
    QCoro::Task<Result<MessageTotals>> totals(MessageQuery query);
    QCoro::Task<Result<Message>> message(qint64 id);
    /// Oldest first.
    QCoro::Task<Result<QList<MessageEvent>>> history(qint64 id);
    /// An unconfirmed message did arrive. False: it was no longer unconfirmed.
    QCoro::Task<Result<bool>> settleArrived(qint64 id);
    /// A failed or unconfirmed message goes out once more; for unconfirmed ones the person has been warned.
    QCoro::Task<Result<bool>> sendAgain(qint64 id);
    /// A queued message will not go out.
    QCoro::Task<Result<bool>> cancel(qint64 id);

private:
    Database &m_database;
    const Clock &m_clock;
};
