// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/apitoken.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSecretWords = 8; // of 32 bits
constexpr qsizetype kSecretSize = 43; // base64 of 32 bytes without its end
constexpr QByteArrayView kPrefix("bedel_");

bool isOfBase64(char sign)
{
    return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-'
        || sign == '_';
}

} // namespace

QString cleanTokenLabel(const QString &label)
{
    const QString clean = label.simplified();
    const bool isPlain = std::ranges::all_of(clean, [](QChar sign) { return sign.isPrint(); });
    return isPlain && clean.size() <= kLongestTokenLabel ? clean : QString();
}

Secret newApiTokenSecret()
{
    std::array<quint32, kSecretWords> words{};
    QRandomGenerator::system()->fillRange(words.data(), kSecretWords);
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return Secret(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Secret apiTokenText(qint64 id, const Secret &secret)
{
    return Secret(kPrefix.toByteArray() + QByteArray::number(id) + '_' + secret.reveal());
}

std::optional<ApiTokenParts> apiTokenParts(const QByteArray &text)
{
    constexpr qsizetype kLongestNumber = 18;
    if (!text.startsWith(kPrefix))
        return std::nullopt;
    const qsizetype end = text.indexOf('_', kPrefix.size());
    const QByteArray number = end < 0 ? QByteArray() : text.mid(kPrefix.size(), end - kPrefix.size());
    const QByteArray secret = text.mid(end + 1);
    const bool isNumber = !number.isEmpty() && number.size() <= kLongestNumber
        && std::ranges::all_of(number, [](char sign) { return sign >= '0' && sign <= '9'; });
    if (!isNumber || secret.size() != kSecretSize || !std::ranges::all_of(secret, isOfBase64))
        return std::nullopt;
    return ApiTokenParts{.id = number.toLongLong(), .secret = Secret(secret)};
}

QByteArray apiTokenHash(const Secret &secret)
{
    return QCryptographicHash::hash(secret.reveal(), QCryptographicHash::Sha256).toHex();
}

bool isSameHash(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = difference | static_cast<unsigned char>(left.at(i) ^ right.at(i));
    return difference == 0;
}
