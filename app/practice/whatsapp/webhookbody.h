// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphaccount.h"

#include <QJsonArray>
#include <QJsonObject>

/// What stands in a webhook about a person: `name` and, once shown, `username`; a hidden person has no phone in it.
struct WebhookPerson {
    QString waId;
    QString name = QStringLiteral("WhatsApp");
    QString username;
    bool isHidden = false;

    QString userId() const;
    QJsonObject contact() const;
};
/// As the campus knows the person: what they were given by hand, else their account's name.
WebhookPerson webhookPerson(PracticeStore &store, const QString &waId);

/// The start of the `value` of everything that concerns messages.
QJsonObject messagesValue(const GraphNumber &number);
/// The `value` for one row of `delivery` joined with its message.
QJsonObject statusValue(const Row &delivery, const GraphAccount &account, const WebhookPerson &person);
/// The entry of one change; `at` (Unix seconds) only where Meta says when.
QJsonObject webhookEntry(const GraphAccount &account, const QString &field, const QJsonObject &value, qint64 at = 0);
/// A whole webhook, before Meta's escaping.
QJsonObject webhookBody(const QJsonArray &entries);
