// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphfault.h"

#include <QUrlQuery>

/// The account that the campus plays.
struct GraphAccount {
    QString siteUrl;
    QString phoneNumberId;
    QString businessAccountId;
    QString appId;
    QString token;
    QString appSecret;
    QString displayPhone; ///< "+34 910 00 00 01"
    QString verifiedName;
    quint32 seed = 0;
};

/// The WhatsApp Cloud API as far as sending and reading the account go.
class GraphServer {
public:
    GraphServer(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock);
    void setAccount(const GraphAccount &account) { m_account = account; }

    static bool isGraphPath(const QString &path);
    /// "messages", "message_templates", "phone_numbers", "debug_token", "subscribed_apps" or "node": for counters and
    /// faults.
    static QString functionOf(const QString &path);
    HttpAnswer carryOut(const PracticeRequest &request);

private:
    std::optional<GraphFault> authenticate(const PracticeRequest &request, const QString &function) const;
    GraphResult<QJsonObject> postMessage(const PracticeRequest &request);
    GraphResult<QJsonObject> templates(const QUrlQuery &query, const QString &path) const;
    GraphResult<QJsonObject> node(const QString &id, const QUrlQuery &query) const;
    QJsonObject phoneNumber() const;
    QJsonObject debugToken(const QString &inspected) const;
    void countReceived(const QString &callbackData);

    PracticeStore &m_store;
    const CampusSettings &m_settings;
    const MovableClock &m_clock;
    GraphAccount m_account;
};
