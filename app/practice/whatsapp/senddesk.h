// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphaccount.h"
#include "app/practice/whatsapp/graphfault.h"
#include "app/practice/whatsapp/numberfate.h"
#include "app/practice/whatsapp/sendlimits.h"

/// Carries out POST /messages: refuses, or stores the message with the statuses to come and answers as Meta does.
class SendDesk {
public:
    SendDesk(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock);
    void setAccount(const GraphAccount &account) { m_account = account; }
    /// A message, or "read" with or without the typing dots. In one transaction.
    GraphResult<QJsonObject> post(const GraphNumber &number, const QJsonObject &body);
    /// The store was emptied: nobody has been written to.
    void forget();

private:
    /// A message on its way through the checks.
    struct Draft {
        const GraphNumber &number;
        const QJsonObject &body;
        QString type;
        QString input; ///< "to" or "recipient" as it came.
        QString recipient; ///< "+" and digits.
        QString waId;
        QString category;
        QString shown;
        QString buttons; ///< Quick replies of the template, as JSON.
        bool isToUserId = false;
        NumberFate fate;
    };
    GraphResult<QJsonObject> markRead(const GraphNumber &number, const QJsonObject &body);
    GraphResult<QJsonObject> send(const GraphNumber &number, const QJsonObject &body);
    std::optional<GraphFault> findPerson(Draft &draft);
    std::optional<GraphFault> refusal(Draft &draft, qint64 now);
    std::optional<GraphFault> fillTemplate(Draft &draft);
    /// The code that a failed status will carry; 0 = it will arrive.
    int laterFailure(const Draft &draft, qint64 now);
    bool isWindowOpen(const Draft &draft, qint64 now);
    bool knowsMessage(const QString &wamid);
    GraphResult<QJsonObject> accept(const Draft &draft, qint64 now);
    QJsonObject documentOf(const QString &text);

    PracticeStore &m_store;
    const CampusSettings &m_settings;
    const MovableClock &m_clock;
    GraphAccount m_account;
    SendLimits m_limits;
    QHash<QString, QJsonObject> m_documents; ///< Of templates, by their text.
    qint64 m_nextId = 0;
};
