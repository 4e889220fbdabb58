// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/sendingsettings.h"

#include "app/domain/rules/holidays.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// The holidays of every known country. They are worked out once a year: terms are made at every sending.
QHash<QString, QSet<QDate>> calendars(int firstYear, int lastYear)
{
    thread_local std::pair<int, QHash<QString, QSet<QDate>>> known;
    if (known.first == firstYear)
        return known.second;
    QHash<QString, QSet<QDate>> all;
    const QStringList countries = countriesWithHolidays();
    for (const QString &country : countries) {
        for (int year = firstYear; year <= lastYear; ++year)
            all[country] += nationalHolidays(country, year);
    }
    known = {firstYear, all};
    return all;
}

SendingHours hoursOf(const SettingValues &settings, const QDateTime &now)
{
    SendingHours hours;
    hours.week = weekFromText(settings.get(setting::kSendingWeek)).value_or(SendingHours::usual().week);
    hours.isAlways = settings.get(setting::kSendingHours) == "always"_L1;
    hours.closures = closuresFromText(settings.get(setting::kSendingClosures)).value_or(QList<DayRange>());
    const int year = now.date().year();
    const int first = year - 1;
    const int last = year + 1;
    hours.holidays = holidaysFromText(settings.get(setting::kSendingHolidays), first, last).value_or(QSet<QDate>());
    if (settings.get(setting::kSendingNationalHolidays)) {
        hours.country = settings.get(setting::kCountry);
        hours.national = calendars(first, last);
        // Who lives in the centre's zone goes by the centre's country.
        if (const QString own = ZoneDays(centreTimeZone(settings)).country(); !own.isEmpty() && own != hours.country)
            hours.national.insert(own, hours.national.value(hours.country));
    }
    return hours;
}

PersonCaps capsOf(const SettingValues &settings)
{
    return {.perDay = settings.get(setting::kSendingCapDay),
            .perWeek = settings.get(setting::kSendingCapWeek),
            .perMonth = settings.get(setting::kSendingCapMonth),
            .heldAtMost = std::chrono::hours(settings.get(setting::kHeldHours)),
            .conversation = std::chrono::hours(settings.get(setting::kConversationHours)),
            .sameTextDays = settings.get(setting::kSameTextDays)};
}

RunLimits runLimitsOf(const SettingValues &settings)
{
    return {.asksFrom = settings.get(setting::kRunAsksFrom),
            .timesUsual = settings.get(setting::kRunTimesUsual),
            .percentActive = settings.get(setting::kRunPercentActive),
            .failuresOfDay = settings.get(setting::kFailuresOfDay),
            .failuresPercent = settings.get(setting::kFailuresPercent),
            .failuresLeast = settings.get(setting::kFailuresLeast),
            .failedReadings = settings.get(setting::kFailedReadings)};
}

} // namespace

SendingTerms sendingTerms(const SettingValues &settings, const QDateTime &now)
{
    SendingTerms terms{.zone = centreTimeZone(settings),
                       .hours = hoursOf(settings, now),
                       .caps = capsOf(settings),
                       .readingFresh = std::chrono::hours(settings.get(setting::kReadingHours)),
                       .run = runLimitsOf(settings),
                       .spreadPerMinute = settings.get(setting::kSendingSpread),
                       .runPerHour = settings.get(setting::kSendingRunPerHour),
                       .undo = std::chrono::minutes(settings.get(setting::kUndoRunMinutes)),
                       .undoOne = std::chrono::seconds(settings.get(setting::kUndoSeconds)),
                       .centreName = settings.get(setting::kCentreName)};
    for (const RuleEvent event : kRuleEvents) {
        const MessagePurpose purpose = purposeOf(event);
        terms.templates.insert(purpose, settings.get(templateSetting(purpose)));
    }
    const QStringList mapped = settings.namesOf(u"template.mapping."_s);
    for (const QString &name : mapped)
        terms.mappings.insert(name, settings.mapping(TemplateKey::fromText(name)));
    return terms;
}
