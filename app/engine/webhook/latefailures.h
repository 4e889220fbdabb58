// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/sending/outcomes.h"
#include "app/engine/webhook/webhookterms.h"
#include "app/storage/messagerepository.h"
#include "app/storage/numberholdrepository.h"

/// What follows when messages fail after they were accepted: what an answer with the same error would have stopped is
/// stopped, and what may be tried again goes later. (contract: whatsapp/README.md, section 3)
class LateFailures {
public:
    LateFailures(SqlSession &session, const WebhookTerms &terms)
        : m_session(session)
        , m_terms(terms)
    {
    }

    /// \a applied: what statuses have just done. Ids of the messages that go again.
    Result<QSet<qint64>> follow(const QList<MessageRepository::AppliedStatus> &applied);

private:
    Result<void> judge(const MessageRepository::AppliedStatus &failed);
    Result<void> holdNumber(const Message &message, const Error &error);
    Result<void> endHolds(const QList<Message> &arrived);
    void repeat(const Message &message, const Error &error, const QDateTime &notBefore);

    SqlSession &m_session;
    const WebhookTerms &m_terms;
    QMap<QString, NumberHold> m_holds; ///< Noted now, by account.
    QStringList m_stoppedTemplates;
    bool m_haveRulesStopped = false;
    QList<MessageRepository::Repeat> m_repeats;
};
