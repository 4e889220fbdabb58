// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/sendingsettings.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What the settings make of hours and holidays.
class SendingSettingsTest : public QObject {
    Q_OBJECT
private slots:
    void holidaysAreThoseOfThePersonsCountry()
    {
        const QDateTime now(QDate(2026, 9, 7), QTime(12, 0), Qt::UTC);
        const SendingHours hours = hoursIn(u"ES"_s, u"Europe/Madrid"_s, now);
        const ZoneDays madrid(QTimeZone("Europe/Madrid"));
        const ZoneDays canary(QTimeZone("Atlantic/Canary"));
        const ZoneDays mexico(QTimeZone("America/Mexico_City"));
        const QDate hispanidad(2026, 10, 12); // a Monday, and none in Mexico
        const QDate independencia(2026, 9, 16); // a Wednesday, and none in Spain
        const auto atEleven = [&](const QDate &day, const ZoneDays &zone) {
            return hours.allows(zone.at(day, QTime(11, 0)), zone);
        };
        QVERIFY(!atEleven(hispanidad, madrid));
        QVERIFY(!atEleven(hispanidad, canary));
        QVERIFY(atEleven(hispanidad, mexico));
        QVERIFY(atEleven(independencia, madrid));
        QVERIFY(!atEleven(independencia, mexico));
        // Of region and town, typed in: nobody is written to.
        QVERIFY(!atEleven(QDate(2026, 11, 9), madrid));
        QVERIFY(!atEleven(QDate(2026, 11, 9), mexico));
        // A country without a calendar goes by that of the centre, and so does a zone of no country.
        QVERIFY(!atEleven(hispanidad, ZoneDays(QTimeZone("Asia/Kathmandu"))));
        QVERIFY(!atEleven(hispanidad, ZoneDays(QTimeZone::utc())));
    }

    void theCentresZoneGoesByTheCentresCountry()
    {
        const QDateTime now(QDate(2026, 9, 7), QTime(12, 0), Qt::UTC);
        const SendingHours hours = hoursIn(u"MX"_s, u"Europe/Madrid"_s, now);
        const ZoneDays madrid(QTimeZone("Europe/Madrid"));
        QVERIFY(!hours.isHoliday(QDate(2026, 10, 12), madrid));
        QVERIFY(hours.isHoliday(QDate(2026, 9, 16), madrid));
    }

private:
    static SendingHours hoursIn(const QString &country, const QString &zone, const QDateTime &now)
    {
        const SettingValues::Texts texts{{setting::kCountry.key, country},
                                         {setting::kCentreTimeZone.key, zone},
                                         {setting::kSendingHolidays.key, u"2026-11-09 # Almudena"_s}};
        return sendingTerms(SettingValues(texts, {}, {}), now).hours;
    }
};

QTEST_GUILESS_MAIN(SendingSettingsTest)
#include "tst_sendingsettings.moc"
