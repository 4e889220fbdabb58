// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphaccount.h"
#include "app/practice/whatsapp/graphfault.h"

#include <QUrlQuery>

/// The templates of the account: listed in pages, handed in, looked at after a while, deleted.
class TemplateDesk {
public:
    TemplateDesk(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock);
    void setAccount(const GraphAccount &account) { m_account = account; }

    GraphResult<QJsonObject> list(const QUrlQuery &query, const QString &path) const;
    GraphResult<QJsonObject> create(const QJsonObject &body);
    GraphResult<QJsonObject> remove(const QUrlQuery &query);
    /// The template with this id; nothing: there is none.
    std::optional<QJsonObject> find(const QString &id) const;
    /// WhatsApp has looked at a template that was handed in; a webhook tells.
    static void decide(PracticeStore &store, qint64 row, qint64 nowMs);
    /// Another status or quality, as it happens to templates; a webhook tells. False: no such template.
    static bool change(PracticeStore &store, const QJsonObject &wanted, qint64 nowMs);
    /// Of a node, the fields that were asked for; one unknown field and the whole call fails.
    static GraphResult<QJsonObject> pick(const QJsonObject &node, const QString &fields, const QStringList &standard,
                                         const QString &nodeType);
    static QString cursor(qint64 id);

private:
    PracticeStore &m_store;
    const CampusSettings &m_settings;
    const MovableClock &m_clock;
    GraphAccount m_account;
};
