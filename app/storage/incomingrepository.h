// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

/// What people wrote, with the files they sent.
class IncomingRepository {
public:
    explicit IncomingRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Adds those that are new and gives them their id; the others come back with id 0.
    Result<void> addOnce(QList<IncomingMessage> &messages);
    /// Those of WhatsApp's ids that are known.
    Result<QList<IncomingMessage>> known(const QStringList &whatsappMessageIds);
    /// Edits and deletions that came before what they change: the ids of messages they are about.
    Result<QList<IncomingMessage>> waitingChanges(const QStringList &whatsappMessageIds);
    Result<void> remove(const QList<qint64> &ids);
    Result<IncomingMessage> find(qint64 id);
    /// Of WhatsApp's ids those that are messages of ours.
    Result<QHash<QString, Message>> ours(const QStringList &whatsappMessageIds);
    /// A message of ours is answered: the one that was quoted, or else the newest of the last week.
    struct Answer {
        qint64 messageId = 0; ///< 0: nothing was quoted.
        qint64 contactId = 0;
        qint64 studentId = 0;
        QDateTime at;
    };
    /// Returns the message of each answer, 0 where there is none.
    Result<QList<qint64>> setAnswered(const QList<Answer> &answers);
    /// Text, content and revoked time of an edited or deleted one.
    Result<void> rewrite(const IncomingMessage &message);
    /// The thread of a contact: theirs and ours (to it, or to its student from the same number), merged by time.
    Result<ThreadPage> thread(const Contact &contact, const ThreadKey &before, int limit);
    struct Listed {
        IncomingMessage message;
        qint64 studentId = 0;
        QString waId;
        QString userId;
        QString studentName;
    };
    /// Newest first; studentId 0: of everybody.
    Result<QList<Listed>> list(qint64 studentId, bool onlyUnread, int limit);
    /// The person's newest.
    Result<std::optional<IncomingMessage>> newest(qint64 contactId);

    Result<void> setMediaState(qint64 id, MediaState state);
    Result<void> storeMedia(qint64 id, const MediaFile &file, const QDateTime &now);
    /// NotFound "media_not_here".
    Result<MediaFile> media(qint64 id);

private:
    Result<QList<IncomingMessage>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
