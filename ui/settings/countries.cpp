// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/countries.h"

#include "app/domain/phone.h"

#include <QCollator>

#include <algorithm>

QList<Country> countries(const QLocale &locale)
{
    QList<Country> all;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = QLocale::Territory(i);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() != 2 || !isPhoneRegion(code))
            continue;
        // Qt knows a country's name only in the languages spoken there.
        const QLocale there(locale.language(), territory);
        const bool isSpoken = there.territory() == territory && there.language() == locale.language();
        const QString own = isSpoken ? there.nativeTerritoryName() : QString();
        all.append({code, own.isEmpty() ? QLocale::territoryToString(territory) : own});
    }
    const QCollator collator(locale);
    std::ranges::sort(all, [&collator](const Country &first, const Country &second) {
        return collator.compare(first.name, second.name) < 0;
    });
    return all;
}
