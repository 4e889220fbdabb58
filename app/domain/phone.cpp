// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <string>

using namespace Qt::Literals::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

constexpr qsizetype kLongestInput = 250; // the parser's own limit
constexpr qsizetype kLongestE164 = 15;
constexpr QChar kMinus(0x2212);

const PhoneNumberUtil &phones()
{
    return *PhoneNumberUtil::GetInstance();
}

QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    phones().Format(number, format, &text);
    return QString::fromStdString(text);
}

QString regionOf(const PhoneNumber &number)
{
    std::string region;
    phones().GetRegionCodeForNumber(number, &region);
    const QString text = QString::fromStdString(region);
    return text == "ZZ"_L1 ? QString() : text;
}

struct Parsed {
    PhoneNumberUtil::ErrorType error = PhoneNumberUtil::NOT_A_NUMBER;
    PhoneNumber number;
};

Parsed parse(const QString &text, const QString &region)
{
    Parsed parsed;
    parsed.error = phones().Parse(text.toStdString(), region.toUpper().toStdString(), &parsed.number);
    return parsed;
}

/// E.164 of text if it is a valid number without extension.
QString validE164(const QString &text, const QString &region)
{
    const Parsed parsed = parse(text, region);
    if (parsed.error != PhoneNumberUtil::NO_PARSING_ERROR || !phones().IsValidNumber(parsed.number))
        return {};
    return formatted(parsed.number, PhoneNumberUtil::E164);
}

bool isMobile(const PhoneNumber &number)
{
    const auto type = phones().GetNumberType(number);
    return type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
}

/// Invisible marks and odd spaces travel along when a number is copied from a web page or a phone.
bool isInvisible(QChar character)
{
    return character.category() == QChar::Other_Format;
}

bool belongsInPhone(QChar character)
{
    static const QString signs = u"+＋-./()[]"_s;
    return character.isDigit() || character.isSpace() || isInvisible(character) || signs.contains(character)
        || character.category() == QChar::Punctuation_Dash || character == kMinus;
}

qsizetype firstForeign(const QString &text)
{
    const auto found = std::find_if_not(text.cbegin(), text.cend(), belongsInPhone);
    return found == text.cend() ? -1 : std::distance(text.cbegin(), found);
}

/// The parser knows few of the many spaces and dashes that word processors put in.
QString plainSigns(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        if (isInvisible(character))
            continue;
        if (character.isSpace())
            plain += u' ';
        else if (character.category() == QChar::Punctuation_Dash || character == kMinus)
            plain += u'-';
        else
            plain += character;
    }
    return plain.trimmed();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits += QChar(u'0' + char16_t(character.digitValue()));
    }
    return digits;
}

/// "Tel. 612 345 678 (Ana)" and "612345678 / 912345678": the first stretch that is a number by itself.
QString firstNumberIn(const QString &text, const QString &region)
{
    QString stretch;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && belongsInPhone(text[i]) && text[i] != u'/') {
            stretch += text[i];
            continue;
        }
        if (const QString found = validE164(stretch, region); !found.isEmpty())
            return found;
        stretch.clear();
    }
    return {};
}

/// Argentina +54 9 area number, Brazil +55 area 9 number; empty when that is not a mobile number either.
QString withMobileNine(const PhoneNumber &number)
{
    const QString e164 = formatted(number, PhoneNumberUtil::E164);
    QString candidate;
    if (number.country_code() == 54 && e164.size() == 13)
        candidate = u"+549"_s + e164.mid(3);
    else if (number.country_code() == 55 && e164.size() == 13)
        candidate = e164.left(5) + u'9' + e164.mid(5);
    else
        return {};
    const Parsed parsed = parse(candidate, {});
    if (parsed.error != PhoneNumberUtil::NO_PARSING_ERROR || !phones().IsValidNumber(parsed.number))
        return {};
    return isMobile(parsed.number) ? candidate : QString();
}

PhoneVerdict::Kind kindOf(PhoneNumberUtil::ErrorType error)
{
    using Kind = PhoneVerdict::Kind;
    switch (error) {
    case PhoneNumberUtil::TOO_SHORT_NSN:
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::NOT_A_NUMBER:
        return Kind::TooShort; // only signs and digits reach the parser, so "no number" means hardly any digits
    case PhoneNumberUtil::TOO_LONG_NSN:
        return Kind::TooLong;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return Kind::UnknownCountry;
    case PhoneNumberUtil::NO_PARSING_ERROR:
        break;
    }
    return Kind::Invalid;
}

PhoneVerdict::Kind kindOfInvalid(const PhoneNumber &number)
{
    switch (phones().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return PhoneVerdict::Kind::TooShort;
    case PhoneNumberUtil::TOO_LONG:
        return PhoneVerdict::Kind::TooLong;
    default:
        return PhoneVerdict::Kind::Invalid;
    }
}

/// A foreign number typed without plus sign: "5215512345678" in a Spanish office.
QString withPlus(const QString &text, const QString &region)
{
    const QString digits = digitsOf(text);
    if (text.startsWith(u'+') || digits.size() < 10 || digits.size() > kLongestE164)
        return {};
    return validE164(u'+' + digits, region);
}

PhoneVerdict refused(PhoneVerdict::Kind kind, const QString &text, const QString &region)
{
    PhoneVerdict verdict{.kind = kind};
    verdict.suggestion = withPlus(text, region);
    if (!verdict.suggestion.isEmpty())
        verdict.kind = PhoneVerdict::Kind::MissingPrefix;
    else if (text.contains(u'/'))
        verdict.suggestion = firstNumberIn(text, region);
    return verdict;
}

PhoneVerdict usable(const PhoneNumber &number)
{
    PhoneVerdict verdict{.kind = PhoneVerdict::Kind::Valid};
    verdict.e164 = formatted(number, PhoneNumberUtil::E164);
    verdict.international = formatted(number, PhoneNumberUtil::INTERNATIONAL);
    verdict.region = regionOf(number);
    if (isMobile(number))
        return verdict;
    verdict.kind = PhoneVerdict::Kind::NotMobile;
    // A Brazilian fixed line is told from a mobile by its first digit, an Argentine one only by the 9.
    if (number.country_code() == 54) {
        verdict.suggestion = withMobileNine(number);
        if (!verdict.suggestion.isEmpty())
            verdict.kind = PhoneVerdict::Kind::NeedsMobileNine;
    }
    return verdict;
}

/// Text with a letter or sign in it: an extension, or something else.
PhoneVerdict judgeForeign(const QString &typed, const QString &region, qsizetype position)
{
    PhoneVerdict verdict{.kind = PhoneVerdict::Kind::Characters, .position = int(position)};
    verdict.suggestion = firstNumberIn(typed, region);
    Parsed parsed = parse(typed, region);
    if (parsed.error == PhoneNumberUtil::NO_PARSING_ERROR && parsed.number.has_extension()) {
        parsed.number.clear_extension();
        if (phones().IsValidNumber(parsed.number)) {
            verdict.kind = PhoneVerdict::Kind::Extension;
            verdict.suggestion = formatted(parsed.number, PhoneNumberUtil::E164);
        }
    }
    return verdict;
}

} // namespace

PhoneVerdict checkPhone(const QString &typed, const QString &region)
{
    const QString text = plainSigns(typed);
    if (text.isEmpty())
        return {};
    if (text.size() > kLongestInput)
        return {.kind = PhoneVerdict::Kind::TooLong};
    if (const qsizetype position = firstForeign(typed); position >= 0)
        return judgeForeign(typed, region, position);
    const Parsed parsed = parse(text, region);
    if (parsed.error != PhoneNumberUtil::NO_PARSING_ERROR)
        return refused(kindOf(parsed.error), text, region);
    if (phones().IsValidNumber(parsed.number))
        return usable(parsed.number);
    if (const QString mobile = withMobileNine(parsed.number); !mobile.isEmpty())
        return {.kind = PhoneVerdict::Kind::NeedsMobileNine, .region = u"BR"_s, .suggestion = mobile};
    return refused(kindOfInvalid(parsed.number), text, region);
}

bool isPhoneRegion(const QString &region)
{
    return region.size() == 2 && phones().GetCountryCodeForRegion(region.toUpper().toStdString()) != 0;
}

QString phoneKey(const QString &e164OrWaId)
{
    const QString digits = digitsOf(e164OrWaId);
    if (digits.size() != 13)
        return digits;
    if (digits.startsWith("521"_L1) || digits.startsWith("549"_L1))
        return digits.left(2) + digits.mid(3);
    if (digits.startsWith("55"_L1) && digits[4] == u'9')
        return digits.left(4) + digits.mid(5);
    return digits;
}

QStringList phoneVariants(const QString &e164)
{
    const QString digits = digitsOf(e164);
    if (digits.isEmpty())
        return {};
    const QString key = phoneKey(e164);
    QStringList variants{u'+' + digits};
    const auto add = [&variants](const QString &variant) {
        if (!variants.contains(variant))
            variants.append(variant);
    };
    add(u'+' + key);
    if (key.size() == 12 && key.startsWith("52"_L1))
        add(u"+521"_s + key.mid(2));
    else if (key.size() == 12 && key.startsWith("54"_L1))
        add(u"+549"_s + key.mid(2));
    else if (key.size() == 12 && key.startsWith("55"_L1) && key[4] >= u'6') // fixed lines begin with 2 to 5
        add(u'+' + key.left(4) + u'9' + key.mid(4));
    return variants;
}

QString formattedPhone(const QString &e164OrWaId)
{
    const QString digits = digitsOf(e164OrWaId);
    if (digits.isEmpty() || digits.size() > kLongestE164 || firstForeign(e164OrWaId) >= 0)
        return e164OrWaId;
    const Parsed parsed = parse(u'+' + digits, {});
    if (parsed.error != PhoneNumberUtil::NO_PARSING_ERROR)
        return e164OrWaId;
    return formatted(parsed.number, PhoneNumberUtil::INTERNATIONAL);
}
