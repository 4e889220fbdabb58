// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"
#include "app/domain/messagestatistics.h"
#include "app/domain/messagestatus.h"
#include "app/domain/sendoutcome.h"
#include "app/storage/sqlsession.h"

#include <QSet>
#include <QTimeZone>

/// The message log and the queue of the sender. A state never goes back, except where a person says so.
class MessageRepository {
public:
    explicit MessageRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Queues a message unless its occasion already has one; true when it was added.
    Result<bool> insertOnce(const Message &message);
    /// The same for many in few statements: the new id of each occasion that was added.
    Result<QHash<QString, qint64>> insertAll(const QList<Message> &messages);
    Result<Message> find(qint64 id);
    Result<QList<Message>> findAll(const QList<qint64> &ids);
    Result<std::optional<Message>> findByOccasion(const QString &occasion);

    /// Marks up to \a limit due messages as being sent by this engine: by priority, then by when they became due.
    /// Nothing that can still be taken back. Committed before anything goes out. \a account empty: of every number
    /// but \a except.
    Result<QList<Message>> claim(const QString &owner, const QDateTime &now, std::chrono::milliseconds lease, int limit,
                                 const QString &account = {}, const QStringList &except = {});
    /// Queued messages whose time is over are cancelled ("expired"). Returns the ids.
    Result<QList<qint64>> expire(const QDateTime &now);
    /// Sending that nobody finished: its lease ended, or its engine is known to be dead. Nobody knows whether it went
    /// out. Returns the ids.
    Result<QList<qint64>> giveUpLost(const QDateTime &now, const QStringList &deadOwners = {});
    /// When something is due, expires or is lost next; what is due from the numbers \a except does not count.
    Result<std::optional<QDateTime>> nextDue(const QStringList &except = {});
    /// What is about to be sent, for the log; written before it goes out.
    Result<void> setContent(const Message &message) { return setContents({message}); }
    Result<void> setContents(const QList<Message> &messages);
    /// Text, template and content of those that have not been claimed yet.
    Result<void> rewriteQueued(const QList<Message> &messages);
    /// Different people who were written to outside a window since then, over all numbers.
    Result<int> peopleOutside(const QDateTime &from);
    /// Until this transaction ends nobody else counts them: several engines would each find the last place free.
    Result<void> keepPeopleStill();
    /// Those of these students who are among them.
    Result<QSet<qint64>> reachedOutside(const QList<qint64> &studentIds, const QDateTime &from);

    /// Outcomes of sending, all in few statements. They concern the claimed attempt only and do nothing once it was
    /// given up, except that an acceptance is a fact all the same. Returns the ids of those that moved.
    Result<QSet<qint64>> record(const QList<SendOutcome> &outcomes, const QDateTime &now);
    // One alone.
    Result<void> setAccepted(const Message &message, const QString &whatsappMessageId, const QString &waId, bool isHeld,
                             const QDateTime &now);
    Result<void> setRefused(const Message &message, const Error &error, const QDateTime &now);
    /// False: it is no longer this attempt's.
    Result<bool> setUnconfirmed(const Message &message, const Error &error, const QDateTime &now);
    /// Provably not sent: back into the queue for later.
    Result<void> sendLater(const Message &message, const Error &error, const QDateTime &notBefore);
    /// Nothing was tried, as if it had never been claimed: due again at \a notBefore.
    Result<void> giveBack(const Message &message, const QDateTime &notBefore);
    /// Back into the queue until somebody mends what is in the way.
    Result<void> setWaiting(const Message &message, const QString &waitsFor, const Error &error);
    /// It must not go out.
    Result<void> setCancelled(const Message &message, const Error &reason, const QDateTime &now);

    /// What was in the way is mended: everything that waited for it is due again.
    Result<int> releaseWaiting(const QString &waitsFor, const QDateTime &now);
    /// The same for the first so many.
    Result<int> releaseSome(const QString &waitsFor, int limit, const QDateTime &now);
    /// A queued message is due again, whatever it waited for.
    Result<void> release(qint64 id, const QDateTime &now);
    /// The student has another number: queued messages go there, and those that waited for a number are due.
    Result<void> followPhone(qint64 studentId, const QString &phone, const QDateTime &now);

    struct AppliedStatus {
        std::optional<Message> message; ///< As it stood before; nothing: not ours.
        bool hasMoved = false; ///< Its state is another now,
        MessageState state = MessageState::Queued; ///< this one,
        std::optional<Error> error = {}; ///< with this failure.
    };
    /// Matches by our uuid, then by WhatsApp's id.
    Result<AppliedStatus> applyStatus(const MessageStatus &status);
    /// The same for many in few statements: one answer for each message of ours, whatever number of them concern it.
    Result<QList<AppliedStatus>> applyStatuses(const QList<MessageStatus> &statuses);

    /// A message that failed after it had been accepted goes again by itself, under a new uuid.
    struct Repeat {
        qint64 id = 0;
        QDateTime notBefore; ///< UTC
        std::optional<Error> error; ///< What it failed with.
    };
    Result<void> repeatLater(const QList<Repeat> &repeats, const QDateTime &now);
    /// What is queued for the same person at the same number goes no sooner.
    Result<void> deferPerson(const Message &message, const QDateTime &notBefore);

    // What a person decides.
    /// An unconfirmed message did arrive.
    Result<bool> settleArrived(qint64 id, const QDateTime &now);
    /// An unconfirmed message did not arrive, and is not to go again.
    Result<bool> settleLost(qint64 id, const QDateTime &now);
    /// A failed or unconfirmed message goes out once more, under a new uuid; the person knows what that means.
    Result<bool> sendAgain(qint64 id, const QDateTime &now);
    /// A queued message will not go out.
    Result<bool> cancel(qint64 id, const QDateTime &now);
    /// Takes messages back that have not gone yet; the ids of those that were still in time.
    Result<QList<qint64>> undo(const QList<qint64> &ids, const QDateTime &now);
    Result<QList<qint64>> undoRun(qint64 runId, const QDateTime &now);
    /// Ends the time in which they can be taken back: due at once. Returns how many.
    Result<int> sendNow(const QList<qint64> &ids, const QDateTime &now);

    Result<ListPage<MessageRow>> page(const MessageQuery &query, int offset, int limit);
    Result<int> count(const MessageQuery &query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    Result<QHash<qint64, int>> positions(const MessageQuery &query, const QList<qint64> &ids);
    Result<MessageTotals> totals(const MessageQuery &query);
    /// Messages queued in the period, the second end not included. What followed within seven days counts once these
    /// have passed.
    Result<MessageStatistics> statistics(const QDateTime &from, const QDateTime &until, const QDateTime &now);
    /// The same messages by the days of a zone, and by what caused them.
    Result<MessageSeries> series(const QDateTime &from, const QDateTime &until, const QTimeZone &zone);
    /// Oldest first.
    Result<QList<MessageEvent>> history(qint64 id);

private:
    Result<QList<Message>> select(const QString &rest, const QVariantList &values);
    Result<void> addEvent(qint64 id, MessageState state, const QDateTime &at, const std::optional<Error> &error = {});
    Result<void> addEvents(const QList<qint64> &ids, MessageState state, const QDateTime &at,
                           const std::optional<Error> &error = {});
    Result<int> move(const QString &assignments, const QVariantList &values, const Message &message);
    Result<QList<qint64>> idsOf(const QString &sql, const QVariantList &values);
    Result<void> recordAccepted(const QList<SendOutcome> &accepted, const QDateTime &now, QSet<qint64> *moved);
    Result<void> countPeriod(const QVariantList &period, MessageStatistics *statistics);
    Result<void> countFailures(const QVariantList &period, MessageStatistics *statistics);
    Result<void> countTemplates(const QVariantList &period, MessageStatistics *statistics);
    Result<void> countDays(const QVariantList &period, const QTimeZone &zone, MessageSeries *series);
    Result<void> countOrigins(const QVariantList &period, MessageSeries *series);
    Result<void> countEffects(const QVariantList &period, const QDateTime &now, MessageStatistics *statistics);
    Result<bool> recordOne(const SendOutcome &outcome, const QDateTime &now);

    SqlSession &m_session;
};
