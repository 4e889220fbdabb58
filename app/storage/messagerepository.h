// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"
#include "app/domain/messagestatus.h"
#include "app/storage/sqlsession.h"

/// The message log and the queue of the sender. A state never goes back, except where a person says so.
class MessageRepository {
public:
    explicit MessageRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Queues a message unless its occasion already has one; true when it was added.
    Result<bool> insertOnce(const Message &message);
    Result<Message> find(qint64 id);
    Result<std::optional<Message>> findByOccasion(const QString &occasion);

    /// Marks up to limit due messages as being sent by this engine. Committed before anything goes out.
    Result<QList<Message>> claim(const QString &owner, const QDateTime &now, std::chrono::milliseconds lease,
                                 int limit);
    /// Sending that nobody finished: its lease ended, or its engine is known to be dead. Nobody knows whether it went
    /// out. Returns the ids.
    Result<QList<qint64>> giveUpLost(const QDateTime &now, const QStringList &deadOwners = {});
    Result<std::optional<QDateTime>> nextDue();
    /// What is about to be sent, for the log; written before it goes out.
    Result<void> setContent(const Message &message);

    // Outcomes of sending. They concern the claimed attempt only and do nothing once it was given up.
    Result<void> setAccepted(const Message &message, const QString &whatsappMessageId, const QString &waId, bool isHeld,
                             const QDateTime &now);
    Result<void> setRefused(const Message &message, const Error &error, const QDateTime &now);
    /// False: it is no longer this attempt's.
    Result<bool> setUnconfirmed(const Message &message, const Error &error, const QDateTime &now);
    /// Provably not sent: back into the queue for later.
    Result<void> sendLater(const Message &message, const Error &error, const QDateTime &notBefore);
    /// Back into the queue until somebody mends what is in the way.
    Result<void> giveBack(const Message &message, const QDateTime &now);
    Result<void> setWaiting(const Message &message, const QString &waitsFor, const Error &error);
    /// What was in the way is mended: everything that waited for it is due again.
    Result<int> releaseWaiting(const QString &waitsFor, const QDateTime &now);
    /// A queued message is due again, whatever it waited for.
    Result<void> release(qint64 id, const QDateTime &now);
    /// The student has another number: queued messages go there, and those that waited for a number are due.
    Result<void> followPhone(qint64 studentId, const QString &phone, const QDateTime &now);

    struct AppliedStatus {
        std::optional<Message> message; ///< As it stood before; nothing: not ours.
        bool hasMoved = false; ///< Its state is another now.
    };
    /// Matches by our uuid, then by WhatsApp's id.
    Result<AppliedStatus> applyStatus(const MessageStatus &status);

    // What a person decides.
    /// An unconfirmed message did arrive.
    Result<bool> settleArrived(qint64 id, const QDateTime &now);
    /// A failed or unconfirmed message goes out once more, under a new uuid; the person knows what that means.
    Result<bool> sendAgain(qint64 id, const QDateTime &now);
    /// A queued message will not go out.
    Result<bool> cancel(qint64 id, const QDateTime &now);

    Result<ListPage<MessageRow>> page(const MessageQuery &query, int offset, int limit);
    Result<int> count(const MessageQuery &query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    Result<QHash<qint64, int>> positions(const MessageQuery &query, const QList<qint64> &ids);
    Result<MessageTotals> totals(const MessageQuery &query);
    /// Oldest first.
    Result<QList<MessageEvent>> history(qint64 id);

private:
    Result<QList<Message>> select(const QString &rest, const QVariantList &values);
    Result<void> addEvent(qint64 id, MessageState state, const QDateTime &at, const std::optional<Error> &error = {});
    Result<int> move(const QString &assignments, const QVariantList &values, const Message &message);

    SqlSession &m_session;
};
