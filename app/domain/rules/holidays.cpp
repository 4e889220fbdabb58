// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/holidays.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

using Days = QSet<QDate>;

void addAll(Days *days, int year, std::initializer_list<std::pair<int, int>> dates)
{
    for (const auto &[month, day] : dates)
        days->insert(QDate(year, month, day));
}

void addAround(Days *days, const QDate &easter, std::initializer_list<int> distances)
{
    for (const int distance : distances)
        days->insert(easter.addDays(distance));
}

/// The first Monday of a month is number 1.
QDate mondayOf(int year, int month, int number)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7 + 7 * (number - 1));
}

/// Monday itself stays.
QDate nextMonday(const QDate &day)
{
    return day.addDays((8 - day.dayOfWeek()) % 7);
}

Days ofSpain(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {1, 6}, {5, 1}, {8, 15}, {10, 12}, {11, 1}, {12, 6}, {12, 8}, {12, 25}});
    addAround(&days, easterSunday(year), {-2});
    return days;
}

Days ofPortugal(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {4, 25}, {5, 1}, {6, 10}, {8, 15}, {10, 5}, {11, 1}, {12, 1}, {12, 8}, {12, 25}});
    addAround(&days, easterSunday(year), {-2, 0, 60});
    return days;
}

Days ofBrazil(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {4, 21}, {5, 1}, {9, 7}, {10, 12}, {11, 2}, {11, 15}, {12, 25}});
    if (year >= 2024)
        days.insert(QDate(year, 11, 20));
    addAround(&days, easterSunday(year), {-2});
    return days;
}

Days ofMexico(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {5, 1}, {9, 16}, {12, 25}});
    days += {mondayOf(year, 2, 1), mondayOf(year, 3, 3), mondayOf(year, 11, 3)};
    if (year >= 2024 && (year - 2024) % 6 == 0)
        days.insert(QDate(year, 10, 1)); // a president takes office
    return days;
}

/// Tuesday and Wednesday go back to Monday, Thursday and Friday on to the next one. (Ley 27.399)
QDate movedInArgentina(const QDate &day)
{
    switch (day.dayOfWeek()) {
    case Qt::Tuesday:
    case Qt::Wednesday:
        return day.addDays(Qt::Monday - day.dayOfWeek());
    case Qt::Thursday:
    case Qt::Friday:
        return nextMonday(day);
    default:
        return day;
    }
}

Days ofArgentina(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {3, 24}, {4, 2}, {5, 1}, {5, 25}, {6, 20}, {7, 9}, {12, 8}, {12, 25}});
    addAround(&days, easterSunday(year), {-48, -47, -2});
    for (const auto &[month, day] : {std::pair(6, 17), std::pair(8, 17), std::pair(10, 12), std::pair(11, 20)})
        days.insert(movedInArgentina(QDate(year, month, day)));
    return days;
}

/// Most go on to Monday. (Ley 51 de 1983, "Ley Emiliani")
Days ofColombia(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {5, 1}, {7, 20}, {8, 7}, {12, 8}, {12, 25}});
    addAround(&days, easterSunday(year), {-3, -2, 43, 64, 71});
    for (const auto &[month, day] : {std::pair(1, 6), std::pair(3, 19), std::pair(6, 29), std::pair(8, 15),
                                     std::pair(10, 12), std::pair(11, 1), std::pair(11, 11)})
        days.insert(nextMonday(QDate(year, month, day)));
    return days;
}

/// Tuesday to Thursday go back to Monday, Friday goes on to the next one. (Ley 19.668)
QDate movedInChile(const QDate &day)
{
    if (day.dayOfWeek() >= Qt::Tuesday && day.dayOfWeek() <= Qt::Thursday)
        return day.addDays(Qt::Monday - day.dayOfWeek());
    return day.dayOfWeek() == Qt::Friday ? nextMonday(day) : day;
}

Days ofChile(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {5, 1}, {5, 21}, {7, 16}, {8, 15}, {9, 18}, {9, 19}, {11, 1}, {12, 8}, {12, 25}});
    addAround(&days, easterSunday(year), {-2, -1});
    days.insert(QDate(year, 6, year % 4 < 2 ? 20 : 21)); // the winter solstice, by Chile's clock
    days.insert(movedInChile(QDate(year, 6, 29)));
    days.insert(movedInChile(QDate(year, 10, 12)));
    const QDate reformation(year, 10, 31);
    days.insert(reformation.dayOfWeek() == Qt::Tuesday         ? reformation.addDays(-4)
                    : reformation.dayOfWeek() == Qt::Wednesday ? reformation.addDays(2)
                                                               : reformation);
    // Bridges that the law knows by name.
    for (const auto &[date, weekday] :
         {std::pair(QDate(year, 1, 2), Qt::Monday), std::pair(QDate(year, 9, 17), Qt::Monday),
          std::pair(QDate(year, 9, 20), Qt::Friday)}) {
        if (date.dayOfWeek() == weekday)
            days.insert(date);
    }
    return days;
}

Days ofPeru(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {5, 1}, {6, 29}, {7, 28}, {7, 29}, {8, 30}, {10, 8}, {11, 1}, {12, 8}, {12, 25}});
    if (year >= 2022)
        addAll(&days, year, {{8, 6}, {12, 9}});
    if (year >= 2024)
        addAll(&days, year, {{6, 7}, {7, 23}});
    addAround(&days, easterSunday(year), {-3, -2});
    return days;
}

/// Tuesday goes back to Monday, Wednesday and Thursday on to Friday; what falls on a week-end goes to its nearest
/// working day. The two days of November follow each other and stay here as they are.
QDate movedInEcuador(const QDate &day)
{
    switch (day.dayOfWeek()) {
    case Qt::Tuesday:
    case Qt::Saturday:
        return day.addDays(-1);
    case Qt::Wednesday:
    case Qt::Thursday:
        return day.addDays(Qt::Friday - day.dayOfWeek());
    case Qt::Sunday:
        return day.addDays(1);
    default:
        return day;
    }
}

Days ofEcuador(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {11, 2}, {11, 3}, {12, 25}});
    addAround(&days, easterSunday(year), {-48, -47, -2});
    for (const auto &[month, day] : {std::pair(5, 1), std::pair(5, 24), std::pair(8, 10), std::pair(10, 9)})
        days.insert(movedInEcuador(QDate(year, month, day)));
    return days;
}

/// Those on which nobody works; on the others most do.
Days ofUruguay(int year)
{
    Days days;
    addAll(&days, year, {{1, 1}, {5, 1}, {7, 18}, {8, 25}, {12, 25}});
    return days;
}

struct Calendar {
    QLatin1StringView country;
    Days (*days)(int year);
};
constexpr std::array kCalendars{
    Calendar{"AR"_L1, &ofArgentina}, Calendar{"BR"_L1, &ofBrazil},  Calendar{"CL"_L1, &ofChile},
    Calendar{"CO"_L1, &ofColombia},  Calendar{"EC"_L1, &ofEcuador}, Calendar{"ES"_L1, &ofSpain},
    Calendar{"MX"_L1, &ofMexico},    Calendar{"PE"_L1, &ofPeru},    Calendar{"PT"_L1, &ofPortugal},
    Calendar{"UY"_L1, &ofUruguay},
};

QStringList entriesOf(const QString &text)
{
    QStringList entries;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QStringList parts = line.section(u'#', 0, 0).split(u',');
        for (const QString &part : parts) {
            if (!part.trimmed().isEmpty())
                entries.append(part.trimmed());
        }
    }
    return entries;
}

} // namespace

QDate easterSunday(int year)
{
    // The Gregorian computus.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {year, f / 31, f % 31 + 1};
}

QSet<QDate> nationalHolidays(QStringView country, int year)
{
    for (const Calendar &calendar : kCalendars) {
        if (country == calendar.country)
            return calendar.days(year);
    }
    return {};
}

QStringList countriesWithHolidays()
{
    QStringList countries;
    for (const Calendar &calendar : kCalendars)
        countries.append(calendar.country);
    return countries;
}

std::optional<QSet<QDate>> holidaysFromText(const QString &text, int fromYear, int toYear)
{
    static const QRegularExpression everyYear(u"^\\d{2}-\\d{2}$"_s);
    Days days;
    const QStringList entries = entriesOf(text);
    for (const QString &entry : entries) {
        if (!everyYear.match(entry).hasMatch()) {
            const QDate day = QDate::fromString(entry, Qt::ISODate);
            if (!day.isValid())
                return std::nullopt;
            days.insert(day);
            continue;
        }
        if (!QDate::fromString(u"2024-"_s + entry, Qt::ISODate).isValid())
            return std::nullopt;
        for (int year = fromYear; year <= toYear; ++year) {
            if (const QDate day = QDate::fromString(u"%1-%2"_s.arg(year).arg(entry), Qt::ISODate); day.isValid())
                days.insert(day);
        }
    }
    return days;
}

std::optional<QList<DayRange>> closuresFromText(const QString &text)
{
    QList<DayRange> ranges;
    const QStringList entries = entriesOf(text);
    for (const QString &entry : entries) {
        const DayRange range{.from = QDate::fromString(entry.section(u'/', 0, 0), Qt::ISODate),
                             .to = QDate::fromString(entry.section(u'/', -1), Qt::ISODate)};
        if (!range.from.isValid() || range.to < range.from || entry.count(u'/') > 1)
            return std::nullopt;
        ranges.append(range);
    }
    return ranges;
}
