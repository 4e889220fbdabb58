// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QList>
#include <QString>

/// A further number of the centre, as setting whatsapp.more_numbers keeps it. The first one, account "1", has settings
/// of its own.
struct WhatsAppNumberEntry {
    QString account; ///< Names it in the database and in the webhook's address: "2", "norte". Letters, digits, - and _.
    QString label; ///< For people.
    QString phoneNumberId;
    QString businessAccountId; ///< Empty: that of the first.
    friend bool operator==(const WhatsAppNumberEntry &, const WhatsAppNumberEntry &) = default;
};

/// [{"account":"2","label":"Norte","phone_number_id":"…","business_account_id":"…"}]; empty text: none. Invalid,
/// "setting_numbers", with facts[Parameter] naming the key that is wrong; an account or an id that stands there twice,
/// or is that of the first number, is wrong too.
Result<QList<WhatsAppNumberEntry>> whatsAppNumbersFromText(const QString &text);
QString toText(const QList<WhatsAppNumberEntry> &numbers);
