// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/sendinghours.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kDays{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

int dayNumber(QStringView word)
{
    const auto *found = std::find(kDays.cbegin(), kDays.cend(), word);
    return found == kDays.cend() ? -1 : int(found - kDays.cbegin());
}

bool isRest(const SendingHours &hours, const QDate &day, const ZoneDays &zone)
{
    return hours.isHoliday(day, zone)
        || std::ranges::any_of(hours.closures, [&](const DayRange &range) { return range.contains(day); });
}

bool isInside(const QList<HourSpan> &spans, const QTime &time)
{
    return std::ranges::any_of(spans, [&](const HourSpan &span) { return time >= span.from && time < span.to; });
}

std::optional<HourSpan> spanFromText(const QString &text)
{
    const QStringList ends = text.split(u'-');
    if (ends.size() != 2)
        return std::nullopt;
    const HourSpan span{.from = QTime::fromString(ends.at(0), u"hh:mm"_s),
                        .to = ends.at(1) == "24:00"_L1 ? QTime(23, 59, 59, 999)
                                                       : QTime::fromString(ends.at(1), u"hh:mm"_s)};
    if (!span.from.isValid() || !span.to.isValid() || span.from >= span.to)
        return std::nullopt;
    return span;
}

QString textOf(const QList<HourSpan> &spans)
{
    QStringList words;
    for (const HourSpan &span : spans) {
        const QString end = span.to.second() == 59 ? u"24:00"_s : span.to.toString(u"hh:mm"_s);
        words.append(span.from.toString(u"hh:mm"_s) + u'-' + end);
    }
    return words.join(u' ');
}

} // namespace

SendingHours SendingHours::usual()
{
    SendingHours hours;
    hours.week = *weekFromText(u"mon-fri 09:30-14:00 16:00-20:00; sat 10:00-13:30");
    return hours;
}

bool SendingHours::isHoliday(const QDate &day, const ZoneDays &zone) const
{
    if (holidays.contains(day))
        return true;
    if (national.isEmpty())
        return false;
    auto calendar = national.constFind(zone.country());
    if (calendar == national.cend())
        calendar = national.constFind(country);
    return calendar != national.cend() && calendar->contains(day);
}

bool SendingHours::allows(const QDateTime &at, const ZoneDays &zone) const
{
    if (isAlways)
        return true;
    const QDate day = zone.dateOf(at);
    return !isRest(*this, day, zone) && isInside(week.at(size_t(day.dayOfWeek()) - 1), zone.timeOf(at));
}

QDateTime SendingHours::next(const QDateTime &at, const ZoneDays &zone) const
{
    constexpr int kDaysAhead = 366;
    if (allows(at, zone))
        return at.toUTC();
    QDate day = zone.dateOf(at);
    for (int i = 0; i <= kDaysAhead; ++i, day = day.addDays(1)) {
        if (isRest(*this, day, zone))
            continue;
        QDateTime earliest;
        for (const HourSpan &span : week.at(size_t(day.dayOfWeek()) - 1)) {
            // Where the clocks jump over the beginning, the first moment after the jump may still be inside.
            const QDateTime begin = zone.at(day, span.from);
            if (begin > at && allows(begin, zone) && (!earliest.isValid() || begin < earliest))
                earliest = begin;
        }
        if (earliest.isValid())
            return earliest;
    }
    return {};
}

std::optional<std::array<QList<HourSpan>, 7>> weekFromText(QStringView text)
{
    std::array<QList<HourSpan>, 7> week;
    const QStringList parts = text.toString().split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QStringList words = part.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 2)
            return std::nullopt;
        const QStringList days = words.takeFirst().split(u'-');
        const int first = dayNumber(days.constFirst());
        const int last = dayNumber(days.constLast());
        if (days.size() > 2 || first < 0 || last < first)
            return std::nullopt;
        for (const QString &word : std::as_const(words)) {
            const std::optional<HourSpan> span = spanFromText(word);
            if (!span)
                return std::nullopt;
            for (int day = first; day <= last; ++day)
                week.at(size_t(day)).append(*span);
        }
    }
    return week;
}

QString toText(const std::array<QList<HourSpan>, 7> &week)
{
    QStringList parts;
    for (size_t first = 0; first < week.size();) {
        size_t last = first;
        while (last + 1 < week.size() && week.at(last + 1) == week.at(first))
            ++last;
        if (!week.at(first).isEmpty()) {
            const QString days = last == first ? QString(kDays.at(first)) : kDays.at(first) + u'-' + kDays.at(last);
            parts.append(days + u' ' + textOf(week.at(first)));
        }
        first = last + 1;
    }
    return parts.join(u"; "_s);
}
