// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

/// What new messages change about a contact; whatever else is written meanwhile stays.
struct ContactNews {
    Contact contact; ///< Names and numbers as they are now; a student only where none was known; a note if not empty.
    int unread = 0; ///< More than before.
    QDateTime waitingSince; ///< Invalid: nothing to answer.
};

/// Conversations as lists and as single people.
class ContactRepository {
public:
    explicit ContactRepository(SqlSession &session)
        : m_session(session)
    {
    }

    Result<ListPage<ConversationRow>> page(const ConversationQuery &query, int offset, int limit);
    Result<int> count(const ConversationQuery &query);
    Result<QHash<qint64, int>> positions(const ConversationQuery &query, const QList<qint64> &ids);
    Result<ConversationCounts> counts(const QString &who);
    /// NotFound "contact_unknown".
    Result<ConversationRow> find(qint64 id);
    /// The newest first.
    Result<QList<Contact>> ofStudent(qint64 studentId);
    /// Of this account, those with one of these numbers, ids or phone keys.
    Result<QList<Contact>> known(const QString &account, const QStringList &waIds, const QStringList &userIds,
                                 const QStringList &phoneKeys);
    /// Students by number: Bedel's ids of each key, those not archived first, the newest first; then minors whose
    /// guardian has it.
    Result<QHash<QString, QList<qint64>>> studentsByPhoneKey(const QStringList &phoneKeys);
    /// Until the transaction ends nobody else adds or matches contacts.
    Result<void> keepStill();

    /// Adds them and gives them their ids.
    Result<void> add(QList<Contact> &contacts);
    Result<void> update(const QList<ContactNews> &news);
    /// Learns the business-scoped ids of numbers: (number, id), where none is known yet.
    Result<void> learnUserIds(const QString &account, const QList<std::pair<QString, QString>> &ids);
    Result<void> assign(qint64 id, const QString &who);
    /// Zero unread; what was unread is seen. WhatsApp's id of the newest message, empty when nothing was unread.
    Result<QString> markRead(qint64 id, const QDateTime &now);
    Result<void> markUnread(qint64 id);
    Result<void> setWaiting(qint64 id, const QDateTime &since);
    /// Nobody waits any more, if they began no later than then.
    Result<void> endWaiting(qint64 id, const QDateTime &begunBefore);
    Result<void> setClosed(qint64 id, const QDateTime &at);
    Result<void> setStudent(qint64 id, qint64 studentId);
    Result<void> setNote(qint64 id, const ContactNote &note);
    /// The person's other number or id; what was asked is answered.
    Result<void> setAddress(qint64 id, const QString &waId, const QString &userId);
    /// Ours went out: nobody waits any more.
    Result<void> answered(qint64 id, const QString &text, const QDateTime &now);
    /// What stands last is read again from what was written: after an edit or a deletion.
    Result<void> readLastLine(qint64 id);
    /// Ours was taken back before it went out, or theirs was changed: the person waits, unless there is nothing to
    /// answer.
    Result<void> unanswered(qint64 id);
    /// Everything of the other goes over to \a id, and the other is gone.
    Result<void> absorb(qint64 id, qint64 otherId);
    Result<void> remove(qint64 id);

private:
    Result<QList<ConversationRow>> select(const QString &from, const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
