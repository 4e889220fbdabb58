// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceoptions.h"

using namespace Qt::Literals::StringLiterals;

QJsonObject PracticeEndpoints::toJson() const
{
    const auto clear = [](const Secret &secret) { return QString::fromUtf8(secret.reveal()); };
    return {{u"moodle_url"_s, moodleUrl.toString()},
            {u"moodle_token"_s, clear(moodleToken)},
            {u"whatsapp_url"_s, whatsAppUrl.toString()},
            {u"whatsapp_version"_s, whatsAppVersion},
            {u"whatsapp_phone_number_id"_s, phoneNumberId},
            {u"whatsapp_business_account_id"_s, businessAccountId},
            {u"whatsapp_second_phone_number_id"_s, secondPhoneNumberId},
            {u"whatsapp_token"_s, clear(whatsAppToken)},
            {u"whatsapp_app_secret"_s, clear(appSecret)},
            {u"whatsapp_verify_token"_s, clear(verifyToken)},
            {u"control_url"_s, controlUrl.toString()}};
}
