// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/sendingsettings.h"
#include "app/engine/sending/claim.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"

/// Looks at claimed messages one after the other and says of each whether it goes, and if not, what becomes of it.
class MessagePreparer {
public:
    MessagePreparer(SqlSession &session, const ClaimTerms &terms);

    /// Reads what has to be known of all of them.
    Result<void> read(const QList<Message> &messages);
    Result<void> prepare(const Message &message);

    const QList<ReadyMessage> &ready() const { return m_ready; }
    const QList<SendOutcome> &outcomes() const { return m_outcomes; }
    /// A template is not known here yet.
    bool needsTemplates() const { return m_needsTemplates; }

private:
    Result<void> prepareTemplate(Message message);
    void prepareText(Message message);
    Result<std::optional<WhatsAppTemplate>> findTemplate(const TemplateKey &key);
    Result<std::optional<QString>> templateInTheWay(const TemplateKey &key, std::optional<WhatsAppTemplate> *found);
    PersonFacts &personOf(const Message &message);
    /// False: it does not go, and what becomes of it is noted.
    bool passesGate(const Message &message, PersonFacts *person);
    bool passesPairLimit(const Message &message, const PersonFacts &person);
    bool passesMessagingLimit(const Message &message, const PersonFacts &person);
    bool isTestAllowed(const QString &phone) const;
    void send(const ReadyMessage &ready, PersonFacts *person);
    void hold(const Message &message, const QString &waitsFor, std::optional<Error> error = {});
    void decide(SendOutcome::Kind kind, const Message &message, std::optional<Error> error,
                const QDateTime &notBefore = {});
    bool isOutsideWindow(const PersonFacts &person) const;

    SqlSession &m_session;
    const ClaimTerms &m_terms;
    const SendingTerms m_gate;
    MessageFactsRepository::Facts m_facts;
    QHash<qint64, PersonFacts> m_students;
    QHash<qint64, PersonFacts> m_contacts;
    QHash<QString, std::optional<WhatsAppTemplate>> m_templates;
    QSet<qint64> m_reached; ///< Students who count for the messaging limit already.
    int m_peopleLeft = -1; ///< -1: no limit.
    QSet<QString> m_testNumbers;
    QList<ReadyMessage> m_ready;
    QList<SendOutcome> m_outcomes;
    bool m_needsTemplates = false;
};
