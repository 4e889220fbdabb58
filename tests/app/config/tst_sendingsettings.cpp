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

    void theSafetyLimitsAreThoseOfTheSettings()
    {
        const QDateTime now(QDate(2026, 9, 7), QTime(12, 0), Qt::UTC);
        const SendingTerms shipped = sendingTerms(SettingValues(), now);
        QCOMPARE(shipped.caps, PersonCaps());
        QCOMPARE(shipped.run, RunLimits());
        QCOMPARE(shipped.readingFresh, SendingTerms().readingFresh);
        QCOMPARE(shipped.undo, SendingTerms().undo);
        QCOMPARE(shipped.undoOne, SendingTerms().undoOne);
        const SettingValues::Texts texts{
            {setting::kReadingHours.key, u"7"_s},      {setting::kHeldHours.key, u"49"_s},
            {setting::kSameTextDays.key, u"15"_s},     {setting::kConversationHours.key, u"25"_s},
            {setting::kRunAsksFrom.key, u"21"_s},      {setting::kRunTimesUsual.key, u"4"_s},
            {setting::kRunPercentActive.key, u"26"_s}, {setting::kFailuresOfDay.key, u"11"_s},
            {setting::kFailuresPercent.key, u"6"_s},   {setting::kFailuresLeast.key, u"8"_s},
            {setting::kFailedReadings.key, u"3"_s},    {setting::kUndoSeconds.key, u"31"_s},
            {setting::kUndoRunMinutes.key, u"9"_s}};
        const SendingTerms terms = sendingTerms(SettingValues(texts, {}, {}), now);
        QCOMPARE(terms.readingFresh, std::chrono::hours(7));
        QCOMPARE(terms.caps,
                 (PersonCaps{.heldAtMost = std::chrono::hours(49),
                             .conversation = std::chrono::hours(25),
                             .sameTextDays = 15}));
        QCOMPARE(terms.run,
                 (RunLimits{.asksFrom = 21,
                            .timesUsual = 4,
                            .percentActive = 26,
                            .failuresOfDay = 11,
                            .failuresPercent = 6,
                            .failuresLeast = 8,
                            .failedReadings = 3}));
        QCOMPARE(terms.undoOne, std::chrono::seconds(31));
        QCOMPARE(terms.undo, std::chrono::minutes(9));
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
