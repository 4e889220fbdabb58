// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/sendingsettings.h"
#include "app/engine/sending/claim.h"
#include "app/engine/sending/rulecheck.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"

/// Looks at claimed messages one after the other and says of each whether it goes, and if not, what becomes of it.
class MessagePreparer {
public:
    /// \a peopleLeft: who may still be written to outside a window; -1: no limit.
    MessagePreparer(SqlSession &session, const ClaimTerms &terms, int peopleLeft);

    /// Reads what has to be known of all of them.
    Result<void> read(const QList<Message> &messages);
    Result<void> prepare(const Message &message);

    const QList<ReadyMessage> &ready() const { return m_ready; }
    const QList<SendOutcome> &outcomes() const { return m_outcomes; }
    /// Messages that are to be taken away: what they were to say waits as decisions.
    const QList<qint64> &withdrawn() const { return m_withdrawn; }
    /// What becomes of the decisions behind those that do not go.
    const QList<DecisionChange> &decisions() const { return m_decisions; }
    /// A template is not known here yet.
    bool needsTemplates() const { return m_needsTemplates; }

private:
    Result<void> prepareTemplate(Message message);
    Result<void> prepareText(Message message);
    /// Decides what somebody who says to have finished is answered; false: not now.
    Result<bool> prepareCompletion(Message *message);
    Result<std::optional<WhatsAppTemplate>> findTemplate(const TemplateKey &key);
    Result<std::optional<QString>> templateInTheWay(const Message &message, std::optional<WhatsAppTemplate> *found);
    PersonFacts &personOf(const Message &message);
    /// False: it does not go, and what becomes of it is noted.
    bool isStillSo(const Message &message);
    bool passesGate(const Message &message, const PersonFacts &person, bool isPromotion);
    SendingWish wishOf(const Message &message) const;
    /// It can be made anew by the rules: nobody asked for this very message.
    bool canGoBack(const QList<RuleCheck::Finding> &findings, const Message &message) const;
    /// Why a message that may go is better made anew; nothing: it goes.
    std::optional<RuleCondition> reasonToMakeAnew(const QList<RuleCheck::Finding> &findings) const;
    void giveBack(const Message &message, const QList<RuleCheck::Finding> &findings, const QDateTime &sendAt,
                  const RuleCondition &why, const QList<RuleCondition> &gate = {});
    void cancel(const Message &message, const QList<RuleCheck::Finding> &findings);
    bool passesPairLimit(const Message &message, const PersonFacts &person);
    bool passesMessagingLimit(const Message &message, const PersonFacts &person);
    bool isTestAllowed(const QString &phone) const;
    void send(const ReadyMessage &ready, PersonFacts *person);
    void hold(const Message &message, const QString &waitsFor, std::optional<Error> error = {});
    void decide(SendOutcome::Kind kind, const Message &message, std::optional<Error> error,
                const QDateTime &notBefore = {});
    bool isOutsideWindow(const Message &message, const PersonFacts &person) const;

    SqlSession &m_session;
    const ClaimTerms &m_terms;
    const SendingTerms m_gate;
    MessageFactsRepository::Facts m_facts;
    RuleCheck m_rules;
    QHash<qint64, PersonFacts> m_students;
    QHash<qint64, PersonFacts> m_contacts;
    QHash<QString, std::optional<WhatsAppTemplate>> m_templates;
    QSet<qint64> m_reached; ///< Students who count for the messaging limit already.
    int m_peopleLeft;
    QSet<QString> m_testNumbers;
    QList<ReadyMessage> m_ready;
    QList<SendOutcome> m_outcomes;
    QList<qint64> m_withdrawn;
    QList<DecisionChange> m_decisions;
    bool m_needsTemplates = false;
};
