// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/accountnote.h"
#include "app/domain/error.h"
#include "app/storage/sqlsession.h"

/// What Meta posted, exactly as received.
struct WebhookEvent {
    qint64 id = 0;
    QString account;
    QByteArray body;
    QDateTime receivedAt; ///< UTC
    QString relayKey; ///< Of one that a relay kept for us; empty: posted here.
    /// It was set aside by an earlier version, in parts perhaps worked off long ago.
    bool isTriedAgain = false;
};

/// What became of an event.
struct WebhookOutcome {
    qint64 id = 0;
    bool isUnderstood = true; ///< What was not is kept longer, and tried again by another version.
    std::optional<Error> error;
};

class WebhookEventRepository {
public:
    explicit WebhookEventRepository(SqlSession &session)
        : m_session(session)
    {
    }

    Result<void> add(const WebhookEvent &event) { return add(QList<WebhookEvent>{event}); }
    /// Those whose relay key is known are stored already and left out.
    Result<void> add(const QList<WebhookEvent> &events);
    /// Those not worked off yet, oldest first, with at most so many bytes of bodies (but at least one).
    Result<QList<WebhookEvent>> pending(int limit, qint64 bytes);
    Result<void> setProcessed(const QList<WebhookOutcome> &outcomes, const QDateTime &now);
    /// Forgets what was understood and worked off before then, some at a time. How many.
    Result<int> forget(const QDateTime &processedBefore, int limit);
    /// Forgets what was not understood and came in before then: being tried again makes it no younger. How many.
    Result<int> forgetAside(const QDateTime &receivedBefore, int limit);
    /// Events that were not understood, or could not be stored.
    struct Aside {
        int count = 0;
        QDateTime since; ///< UTC: when the oldest was set aside.
    };
    Result<Aside> aside();
    /// They are to be worked off once more, some at a time, the oldest first. How many.
    Result<int> tryAsideAgain(const QDateTime &processedBefore, int limit);
    /// Forgets what is worked off and holds one of these numbers or ids, whoever else it was about.
    Result<void> forgetAbout(const QStringList &ids);
    /// How statuses and answers reach this centre at \a now.
    Result<ReceiverState> receiver(const QDateTime &now);

private:
    /// Of the first or the last, by the order of their ids; invalid: there is none.
    Result<QDateTime> receivedAt(const QString &place);

    SqlSession &m_session;
};
