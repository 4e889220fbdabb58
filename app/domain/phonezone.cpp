// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phonezone.h"

#include <QHash>
#include <QLocale>

#include <phonenumbers/phonenumberutil.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct MainZone {
    QLatin1StringView region;
    QLatin1StringView zone;
};

// Countries with several zones: where most of their people live. The others have one, which the system knows.
constexpr std::array kMainZones{
    MainZone{"AR"_L1, "America/Argentina/Buenos_Aires"_L1},
    MainZone{"AU"_L1, "Australia/Sydney"_L1},
    MainZone{"BR"_L1, "America/Sao_Paulo"_L1},
    MainZone{"CA"_L1, "America/Toronto"_L1},
    MainZone{"CD"_L1, "Africa/Kinshasa"_L1},
    MainZone{"CL"_L1, "America/Santiago"_L1},
    MainZone{"CN"_L1, "Asia/Shanghai"_L1},
    MainZone{"CY"_L1, "Asia/Nicosia"_L1},
    MainZone{"DE"_L1, "Europe/Berlin"_L1},
    MainZone{"EC"_L1, "America/Guayaquil"_L1},
    MainZone{"ES"_L1, "Europe/Madrid"_L1},
    MainZone{"FM"_L1, "Pacific/Pohnpei"_L1},
    MainZone{"GL"_L1, "America/Nuuk"_L1},
    MainZone{"ID"_L1, "Asia/Jakarta"_L1},
    MainZone{"KI"_L1, "Pacific/Tarawa"_L1},
    MainZone{"KZ"_L1, "Asia/Almaty"_L1},
    MainZone{"MH"_L1, "Pacific/Majuro"_L1},
    MainZone{"MN"_L1, "Asia/Ulaanbaatar"_L1},
    MainZone{"MX"_L1, "America/Mexico_City"_L1},
    MainZone{"MY"_L1, "Asia/Kuala_Lumpur"_L1},
    MainZone{"NZ"_L1, "Pacific/Auckland"_L1},
    MainZone{"PF"_L1, "Pacific/Tahiti"_L1},
    MainZone{"PG"_L1, "Pacific/Port_Moresby"_L1},
    MainZone{"PS"_L1, "Asia/Hebron"_L1},
    MainZone{"PT"_L1, "Europe/Lisbon"_L1},
    MainZone{"RU"_L1, "Europe/Moscow"_L1},
    MainZone{"UA"_L1, "Europe/Kiev"_L1},
    MainZone{"US"_L1, "America/New_York"_L1},
    MainZone{"UZ"_L1, "Asia/Tashkent"_L1},
};

QTimeZone zoneOfRegion(const QString &region)
{
    for (const MainZone &known : kMainZones) {
        if (region == known.region)
            return QTimeZone(QByteArray(known.zone.data(), known.zone.size()));
    }
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    if (territory == QLocale::AnyTerritory)
        return {};
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds(territory);
    return ids.isEmpty() ? QTimeZone() : QTimeZone(ids.first());
}

QString regionOf(const QString &e164)
{
    const auto &phones = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    if (phones.Parse(e164.toStdString(), "ZZ", &number) != i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string region;
    phones.GetRegionCodeForNumber(number, &region);
    if (region == "ZZ") // not valid, but its prefix says enough
        phones.GetRegionCodeForCountryCode(number.country_code(), &region);
    return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

} // namespace

QTimeZone phoneZone(const QString &e164, const QTimeZone &centreZone)
{
    const QString region = regionOf(e164);
    if (region.isEmpty() || (centreZone.isValid() && QLocale::codeToTerritory(region) == centreZone.territory()))
        return {};
    thread_local QHash<QString, QTimeZone> known; // making one reads a file
    const auto found = known.constFind(region);
    return found != known.constEnd() ? *found : *known.insert(region, zoneOfRegion(region));
}
