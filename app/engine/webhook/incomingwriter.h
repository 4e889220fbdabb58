// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/optout.h"
#include "app/engine/webhook/contactbook.h"
#include "app/engine/webhook/webhookterms.h"
#include "app/storage/incomingrepository.h"

/// Writes what people sent, in the caller's transaction: conversations, messages, and what follows from them (opt-out,
/// time that was asked for, files to be fetched). Twice the same, or in another order, comes to the same.
class IncomingWriter {
public:
    IncomingWriter(SqlSession &session, const WebhookTerms &terms);

    /// Those of other numbers are left out. \a receivedAt: when WhatsApp gives no time.
    Result<void> write(const QList<std::pair<IncomingEvent, QDateTime>> &events);
    Result<void> write(const QList<PreferenceUpdate> &preferences, const QDateTime &receivedAt);

private:
    struct Item {
        IncomingMessage message;
        ContactNote change;
        qsizetype contact = -1;
        ReplyWord word = ReplyWord::None;
        Message ours; ///< That it quotes; id 0: none.
    };

    Result<void> findContacts(const QList<std::pair<IncomingEvent, QDateTime>> &events);
    Result<void> findQuoted();
    Result<void> addMessages();
    Result<void> applyChanges();
    Result<void> applyWaitingChanges();
    Result<void> noteEdited(const Item &change, const IncomingMessage &edited);
    void apply(const IncomingMessage &change, IncomingMessage &target) const;
    Result<void> noteAnswers();
    Result<void> followWords();
    Result<void> followOptOut(const Item &item);
    Result<void> followOptIn(const Item &item);
    Result<void> followOk(const Item &item);
    Result<void> followCompleted(const Item &item);
    Result<void> followCancel(const Item &item);
    Result<void> confirmOptOut(const Item &item);
    /// Queues an answer of ours, unless the time for it is over.
    Result<void> answer(const Item &item, const QString &occasion, const QString &text, const QJsonObject &more);
    /// The message of ours that it answers: quoted, or else the newest; id 0: none.
    Result<Message> answeredBy(const Item &item);
    Result<void> fetchFiles();
    void noteNews();
    bool needsAnswer(const Item &item) const;

    SqlSession &m_session;
    const WebhookTerms &m_terms;
    ContactBook m_book;
    IncomingRepository m_incoming;
    QList<Item> m_items; ///< Messages; from addMessages() on only those that are new.
    QList<Item> m_changes; ///< Edits and deletions.
    QList<Item> m_edited; ///< Messages whose new text is another word of ours, or none any more.
    QSet<QString> m_settled; ///< WhatsApp's ids of ALTA and CANCELAR messages that had their effect.
    QSet<qint64> m_rewritten; ///< Contacts of whom a message was changed or deleted.
};
