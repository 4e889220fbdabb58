// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/domain/result.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphaccount.h"
#include "app/practice/whatsapp/webhookbody.h"

#include <QJsonObject>

/// What people do on their phones: they write, tap, react, change their number. Each becomes a webhook, and opens the
/// window of 24 hours.
class Incoming {
public:
    Incoming(PracticeStore &store, const MovableClock &clock)
        : m_store(store)
        , m_clock(clock)
    {
    }
    void setAccount(const GraphAccount &account) { m_account = account; }
    /// A command as practiceHelp() explains under /incoming; returns the message's id. Error::Kind::Invalid when it
    /// does not fit.
    Result<QJsonObject> write(const QJsonObject &wanted);
    /// Anything else that Meta posts: {"field":F,"value":{…}}.
    Result<QJsonObject> tell(const QJsonObject &wanted);

private:
    struct Letter {
        QJsonObject wanted;
        GraphNumber number;
        WebhookPerson person;
        QString wamid;
        QString type;
        QJsonObject message; ///< What the webhook says beside sender, id and time.
    };
    Result<Letter> addressed(const QJsonObject &wanted);
    Result<void> fill(Letter &letter);
    Result<void> fillAnswer(Letter &letter);
    Result<void> fillTap(Letter &letter);
    Result<void> fillChange(Letter &letter);
    void fillMedia(Letter &letter);
    Result<QJsonObject> preference(const Letter &letter);
    Result<QJsonObject> store(const Letter &letter);
    void addEvent(const QString &field, const QJsonObject &value);
    void quote(Letter &letter, const QString &wamid) const;
    QString lastOfOurs(const Letter &letter, const QString &type = {});
    QString lastOfTheirs(const Letter &letter);

    PracticeStore &m_store;
    const MovableClock &m_clock;
    GraphAccount m_account;
};
