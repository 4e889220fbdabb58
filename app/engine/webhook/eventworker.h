// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/webhook/webhookterms.h"
#include "app/remote/whatsapp/webhookevents.h"
#include "app/storage/sqlsession.h"
#include "app/storage/webhookeventrepository.h"

/// Works off stored events on one connection.
class EventWorker {
public:
    EventWorker(SqlSession &session, const WebhookTerms &terms)
        : m_session(session)
        , m_terms(terms)
    {
    }

    /// The next so many, in one transaction if possible; one that cannot be stored is set aside with its error and
    /// keeps none of the others waiting. How many were worked off.
    Result<int> workOff();

private:
    Result<int> workOffTogether(int limit, qint64 *firstId);
    Result<int> workOffSingly();
    Result<void> apply(const QList<WebhookEvent> &events, QList<WebhookOutcome> *outcomes);
    enum class Age { News, Past };
    Result<void> applyStatuses(const QList<StatusUpdate> &updates, Age age);
    Result<void> learnUserIds(const QList<StatusUpdate> &updates);
    Result<void> noteFailures(const QList<StatusUpdate> &updates);
    Result<void> applyTemplates(const QList<TemplateUpdate> &updates);
    Result<void> noteAccount(const QList<AccountUpdate> &updates);

    SqlSession &m_session;
    const WebhookTerms m_terms;
};
