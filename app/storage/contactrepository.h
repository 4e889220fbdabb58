// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

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
    /// Of this account, those with one of these numbers or ids.
    Result<QList<Contact>> known(const QString &account, const QStringList &waIds, const QStringList &userIds);
    Result<QList<Contact>> withPhoneKeys(const QString &account, const QStringList &phoneKeys);
    /// Students by number: Bedel's ids of each key, those not archived first, the newest first.
    Result<QHash<QString, QList<qint64>>> studentsByPhoneKey(const QStringList &phoneKeys);

    /// Writes rows with id 0 as new ones and gives them their id; updates the others.
    Result<void> store(QList<Contact> &contacts);
    Result<void> assign(qint64 id, const QString &who);
    /// Zero unread; what was unread is seen. WhatsApp's id of the newest message, empty when nothing was unread.
    Result<QString> markRead(qint64 id, const QDateTime &now);
    Result<void> markUnread(qint64 id);
    Result<void> setWaiting(qint64 id, const QDateTime &since);
    Result<void> setClosed(qint64 id, const QDateTime &at);
    Result<void> setStudent(qint64 id, qint64 studentId);
    Result<void> setNote(qint64 id, const ContactNote &note);
    /// Ours went out: nobody waits any more.
    Result<void> answered(qint64 id, const QString &text, const QDateTime &now);
    /// Everything of the other goes over to \a id, and the other is gone.
    Result<void> absorb(qint64 id, qint64 otherId);

private:
    Result<QList<ConversationRow>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
