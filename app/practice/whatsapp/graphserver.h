// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphaccount.h"
#include "app/practice/whatsapp/graphfault.h"
#include "app/practice/whatsapp/mediadesk.h"
#include "app/practice/whatsapp/senddesk.h"
#include "app/practice/whatsapp/templatedesk.h"

#include <QUrlQuery>

/// The WhatsApp Cloud API: sending, templates, media, and reading the account.
class GraphServer {
public:
    GraphServer(PracticeStore &store, CampusSettings &settings, const MovableClock &clock);
    void setAccount(const GraphAccount &account);

    static bool isGraphPath(const QString &path);
    /// "messages", "message_templates", "phone_numbers", "debug_token", "subscribed_apps", "media", "media_download" or
    /// "node": for counters and faults.
    static QString functionOf(const QString &path);
    HttpAnswer carryOut(const PracticeRequest &request);
    /// The store was emptied.
    void forget() { m_sending.forget(); }

private:
    std::optional<GraphFault> authenticate(const PracticeRequest &request, const QString &function) const;
    GraphResult<QJsonObject> dispatch(const PracticeRequest &request, const QString &function);
    GraphResult<QJsonObject> ofNumber(const PracticeRequest &request, const QString &function,
                                      const GraphNumber &number);
    GraphResult<QJsonObject> ofAccount(const PracticeRequest &request, const QString &function, const QUrlQuery &query);
    GraphResult<QJsonObject> node(const PracticeRequest &request, const QUrlQuery &query);
    GraphResult<QJsonObject> phoneNumbers(const QUrlQuery &query) const;
    QJsonObject subscriptions() const;
    QJsonObject phoneNumber(const GraphNumber &number) const;
    QJsonObject debugToken(const QString &inspected) const;

    PracticeStore &m_store;
    CampusSettings &m_settings;
    const MovableClock &m_clock;
    GraphAccount m_account;
    SendDesk m_sending;
    TemplateDesk m_templates;
    MediaDesk m_media;
};
