// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/numberfate.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QLatin1StringView kUserIdStart = "ES.7000000000"_L1;

/// Another number out of which the first comes back the same way: an id does not show the phone.
QString turned(const QString &digits)
{
    QString other;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit)
        other += digit->isDigit() ? QChar(u'0' + (9 - digit->digitValue())) : *digit;
    return other;
}
} // namespace

NumberFate fateOf(const QString &recipient)
{
    if (recipient.endsWith("012"_L1))
        return {.lastStatus = u"delivered"_s};
    if (recipient.endsWith("013"_L1))
        return {.lastStatus = u"sent"_s};
    if (recipient.endsWith("26"_L1))
        return {.failsWith = 131026};
    if (recipient.endsWith("49"_L1))
        return {.failsWith = 131049};
    if (recipient.endsWith("50"_L1))
        return {.failsWith = 131050};
    if (recipient.endsWith("72"_L1))
        return {.isHeld = true};
    if (recipient.endsWith("73"_L1))
        return {.failsWith = 132015, .isHeld = true};
    if (recipient.endsWith("30"_L1))
        return {.refusedWith = 131030};
    if (recipient.endsWith("56"_L1))
        return {.refusedWith = 131056, .isRefusedOnlyOnce = true};
    return {};
}

QString whatsAppIdOf(const QString &recipient)
{
    const QString digits = recipient.mid(1);
    if (digits.startsWith("52"_L1) && digits.size() == 12) // Mexico: WhatsApp keeps the old 1
        return u"521"_s + digits.mid(2);
    if (digits.startsWith("54"_L1) && !digits.startsWith("549"_L1)
        && digits.size() == 12) // Argentina: mobiles have a 9
        return u"549"_s + digits.mid(2);
    // Brazil: accounts outside the big cities are older than the ninth digit, and WhatsApp goes on without it.
    if (digits.startsWith("55"_L1) && digits.size() == 13 && digits.at(4) == u'9' && digits.mid(2, 2).toInt() > 30)
        return digits.left(4) + digits.mid(5);
    return digits;
}

QString userIdOf(const QString &waId)
{
    return kUserIdStart + turned(waId);
}

QString personOfUserId(const QString &userId)
{
    return userId.startsWith(kUserIdStart) ? turned(userId.mid(kUserIdStart.size())) : QString();
}
