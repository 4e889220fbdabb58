// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regionname.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Region {
    const char *code;
    const char *name;
};

/// Where the people of such centres have their phones; the others keep Qt's English name.
constexpr Region kRegions[] = {
    {"ES", QT_TRANSLATE_NOOP("RegionName", "Spain")},
    {"PT", QT_TRANSLATE_NOOP("RegionName", "Portugal")},
    {"FR", QT_TRANSLATE_NOOP("RegionName", "France")},
    {"IT", QT_TRANSLATE_NOOP("RegionName", "Italy")},
    {"DE", QT_TRANSLATE_NOOP("RegionName", "Germany")},
    {"GB", QT_TRANSLATE_NOOP("RegionName", "United Kingdom")},
    {"IE", QT_TRANSLATE_NOOP("RegionName", "Ireland")},
    {"NL", QT_TRANSLATE_NOOP("RegionName", "Netherlands")},
    {"BE", QT_TRANSLATE_NOOP("RegionName", "Belgium")},
    {"CH", QT_TRANSLATE_NOOP("RegionName", "Switzerland")},
    {"AT", QT_TRANSLATE_NOOP("RegionName", "Austria")},
    {"PL", QT_TRANSLATE_NOOP("RegionName", "Poland")},
    {"RO", QT_TRANSLATE_NOOP("RegionName", "Romania")},
    {"BG", QT_TRANSLATE_NOOP("RegionName", "Bulgaria")},
    {"UA", QT_TRANSLATE_NOOP("RegionName", "Ukraine")},
    {"MD", QT_TRANSLATE_NOOP("RegionName", "Moldova")},
    {"AD", QT_TRANSLATE_NOOP("RegionName", "Andorra")},
    {"GI", QT_TRANSLATE_NOOP("RegionName", "Gibraltar")},
    {"MA", QT_TRANSLATE_NOOP("RegionName", "Morocco")},
    {"DZ", QT_TRANSLATE_NOOP("RegionName", "Algeria")},
    {"SN", QT_TRANSLATE_NOOP("RegionName", "Senegal")},
    {"GQ", QT_TRANSLATE_NOOP("RegionName", "Equatorial Guinea")},
    {"PK", QT_TRANSLATE_NOOP("RegionName", "Pakistan")},
    {"CN", QT_TRANSLATE_NOOP("RegionName", "China")},
    {"IN", QT_TRANSLATE_NOOP("RegionName", "India")},
    {"PH", QT_TRANSLATE_NOOP("RegionName", "Philippines")},
    {"US", QT_TRANSLATE_NOOP("RegionName", "United States")},
    {"CA", QT_TRANSLATE_NOOP("RegionName", "Canada")},
    {"MX", QT_TRANSLATE_NOOP("RegionName", "Mexico")},
    {"AR", QT_TRANSLATE_NOOP("RegionName", "Argentina")},
    {"BR", QT_TRANSLATE_NOOP("RegionName", "Brazil")},
    {"CL", QT_TRANSLATE_NOOP("RegionName", "Chile")},
    {"CO", QT_TRANSLATE_NOOP("RegionName", "Colombia")},
    {"PE", QT_TRANSLATE_NOOP("RegionName", "Peru")},
    {"EC", QT_TRANSLATE_NOOP("RegionName", "Ecuador")},
    {"BO", QT_TRANSLATE_NOOP("RegionName", "Bolivia")},
    {"PY", QT_TRANSLATE_NOOP("RegionName", "Paraguay")},
    {"UY", QT_TRANSLATE_NOOP("RegionName", "Uruguay")},
    {"VE", QT_TRANSLATE_NOOP("RegionName", "Venezuela")},
    {"CR", QT_TRANSLATE_NOOP("RegionName", "Costa Rica")},
    {"PA", QT_TRANSLATE_NOOP("RegionName", "Panama")},
    {"GT", QT_TRANSLATE_NOOP("RegionName", "Guatemala")},
    {"HN", QT_TRANSLATE_NOOP("RegionName", "Honduras")},
    {"SV", QT_TRANSLATE_NOOP("RegionName", "El Salvador")},
    {"NI", QT_TRANSLATE_NOOP("RegionName", "Nicaragua")},
    {"CU", QT_TRANSLATE_NOOP("RegionName", "Cuba")},
    {"DO", QT_TRANSLATE_NOOP("RegionName", "Dominican Republic")},
    {"PR", QT_TRANSLATE_NOOP("RegionName", "Puerto Rico")},
};

} // namespace

QString regionName(const QString &region)
{
    for (const Region &known : kRegions) {
        if (region == QLatin1StringView(known.code))
            return QCoreApplication::translate("RegionName", known.name);
    }
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    return territory == QLocale::AnyTerritory ? region : QLocale::territoryToString(territory);
}
