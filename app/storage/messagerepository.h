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
    /// but \a except. The lease lasts by the database's clock, which several engines share.
    Result<QList<Message>> claim(const QString &owner, const QDateTime &now, std::chrono::milliseconds lease, int limit,
                                 const QString &account = {}, const QStringList &except = {});
    /// Queued messages whose time is over are cancelled ("expired"). Returns the ids.
    Result<QList<qint64>> expire(const QDateTime &now);
    /// Sending that nobody finished: its lease ended, or its engine is known to be dead. Nobody knows whether it went
    /// out. Returns the ids.
    Result<QList<qint64>> giveUpLost(const QDateTime &now, const QStringList &deadOwners = {});
    /// When something is due, expires or is lost next, by the caller's clock; what is due from the numbers \a except
    /// does not count.
    Result<std::optional<QDateTime>> nextDue(const QDateTime &now, const QStringList &except = {});
    /// What is about to be sent, for the log; written before it goes out.
    Result<void> setContent(const Message &message) { return setContents({message}); }
    Result<void> setContents(const QList<Message> &messages);
    /// Text, template and content of those that have not been claimed yet.
    Result<void> rewriteQueued(const QList<Message> &messages);
    /// Different people who were written to outside a window since then, over all numbers.
    Result<int> peopleOutside(const QDateTime &from);
    /// Until this transaction ends nobody else counts them: several engines would each find the last place free.
    Result<void> keepPeopleStill();
    /// Until this transaction ends no other engine looks at what these people have been sent: each would find the same
    /// place under a cap free. To be taken after keepPeopleStill(), before their facts are read.
    Result<void> keepTheseStill(QList<qint64> studentIds, QList<qint64> contactIds);
    Result<bool> isAnyWaiting(const QString &waitsFor);
    /// Takes claimed messages away as if they had never been queued: what they were to say is judged anew. Nothing of
    /// them may have gone out.
    Result<void> withdraw(const QList<qint64> &ids);
    /// Those of these students who are among them.
    Result<QSet<qint64>> reachedOutside(const QList<qint64> &studentIds, const QDateTime &from);

    /// Outcomes of sending, all in few statements. They concern the claimed attempt only. When it was given up for lost
    /// meanwhile, what is known of it counts all the same: an acceptance, a refusal, and the proof that nothing went.
    /// Returns the ids of those that moved.
    Result<QSet<qint64>> record(const QList<SendOutcome> &outcomes, const QDateTime &now);
    // One alone; false: it is no longer this attempt's.
    Result<void> setAccepted(const Message &message, const QString &whatsappMessageId, const QString &waId, bool isHeld,
                             const QDateTime &now);
    Result<bool> setRefused(const Message &message, const Error &error, const QDateTime &now);
    Result<bool> setUnconfirmed(const Message &message, const Error &error, const QDateTime &now);
    /// Provably not sent: back into the queue for later.
    Result<bool> sendLater(const Message &message, const Error &error, const QDateTime &notBefore);
    /// Nothing was tried, as if it had never been claimed: due again at \a notBefore.
    Result<bool> giveBack(const Message &message, const QDateTime &notBefore);
    /// Back into the queue until somebody mends what is in the way.
    Result<bool> setWaiting(const Message &message, const QString &waitsFor, const Error &error);
    /// It must not go out.
    Result<bool> setCancelled(const Message &message, const Error &reason, const QDateTime &now);

    /// What was in the way may be mended: everything that waited for one of these is due again.
    Result<int> releaseWaiting(const QStringList &reasons, const QDateTime &now);
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
    /// A failed or unconfirmed message goes out once more, under a new uuid; the person knows what that means. Its time
    /// stays what it was: Conflict "expired" once that is over.
    Result<bool> sendAgain(qint64 id, const QDateTime &now);
    /// A queued message will not go out; \a why stands in the log and in the decisions behind it, see undoneBy().
    Result<bool> cancel(qint64 id, const QDateTime &now, const std::optional<Error> &why = {});
    /// Queued messages by rule of an enrolment whose occasions begin so will not go out, for this reason. The ids.
    Result<QList<qint64>> cancelOccasions(qint64 enrolmentId, const QString &prefix, const Error &why,
                                          const QDateTime &now);
    /// Takes messages back that have not gone yet; the ids of those that were still in time.
    Result<QList<qint64>> undo(const QList<qint64> &ids, const QDateTime &now, const std::optional<Error> &why = {});
    Result<QList<qint64>> undoRun(qint64 runId, const QDateTime &now, const std::optional<Error> &why = {});
    /// What these cancelled messages would have said may be said at another time.
    Result<void> freeOccasions(const QList<qint64> &ids);
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
    Result<void> noteCancelled(const QList<qint64> &ids, const QDateTime &now, const std::optional<Error> &why);
    Result<bool> move(const QString &assignments, const QVariantList &values, const Message &message);
    Result<bool> moveProven(const QString &assignments, const QVariantList &values, const Message &message);
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
