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
    Result<IncomingMessage> find(qint64 id);
    /// Text, content and revoked time of an edited or deleted one.
    Result<void> rewrite(const IncomingMessage &message);
    /// The thread of a contact: theirs and ours (to it, or to its student from the same number), merged by time.
    Result<ThreadPage> thread(const Contact &contact, const ThreadKey &before, int limit);
    /// Newest first; studentId 0: of everybody.
    Result<QList<IncomingMessage>> list(qint64 studentId, bool onlyUnread, int limit);
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
