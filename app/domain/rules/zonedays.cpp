// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/zonedays.h"

#include "app/domain/fulldays.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000; // ms
constexpr qint64 kKnown = 3 * 365 * kDay; ///< Before and after the first moment asked about.
/// No clock was ever moved by more: farther than this from a change a wall clock's time is one moment.
constexpr qint64 kNearChange = 26LL * 60 * 60 * 1000;

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

qint64 floorDay(qint64 wall)
{
    return wall >= 0 ? wall / kDay : -((-wall + kDay - 1) / kDay);
}

// Wall clocks are counted from the same day as UTC, 1970.
constexpr qint64 kEpochDay = 2'440'588; // its Julian day

QString countryOf(const QTimeZone &zone)
{
    const QLocale::Territory territory = zone.territory();
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(territory);
}

} // namespace

ZoneDays::ZoneDays(const QTimeZone &zone)
    : m_zone(zone)
    , m_country(countryOf(zone))
{
}

void ZoneDays::learn(qint64 aroundMs) const
{
    const qint64 first = aroundMs - kKnown;
    const qint64 last = aroundMs + kKnown;
    m_stretches.push_back({.from = first, .offset = m_zone.offsetFromUtc(utc(first)) * 1000LL});
    const QTimeZone::OffsetDataList changes = m_zone.transitions(utc(first + 1), utc(last));
    for (const QTimeZone::OffsetData &change : changes)
        m_stretches.push_back({.from = change.atUtc.toMSecsSinceEpoch(), .offset = change.offsetFromUtc * 1000LL});
    m_stretches.push_back({.from = last, .offset = 0});
}

const ZoneDays::Stretch *ZoneDays::stretchAt(qint64 utcMs) const
{
    if (m_stretches.empty())
        learn(utcMs);
    if (utcMs < m_stretches.front().from || utcMs >= m_stretches.back().from)
        return nullptr;
    const auto next = std::ranges::upper_bound(m_stretches, utcMs, {}, &Stretch::from);
    return &*(next - 1);
}

std::optional<qint64> ZoneDays::calmUtc(qint64 wallMs) const
{
    const Stretch *guess = stretchAt(wallMs); // off by the zone's distance from UTC: less than kNearChange
    if (!guess)
        return std::nullopt;
    const qint64 at = wallMs - guess->offset;
    const Stretch *next = guess + 1;
    if (at < guess->from + kNearChange || at >= next->from - kNearChange)
        return std::nullopt;
    return at;
}

qint64 ZoneDays::wallMs(const QDateTime &at) const
{
    const qint64 ms = at.toMSecsSinceEpoch();
    const Stretch *stretch = stretchAt(ms);
    return ms + (stretch ? stretch->offset : m_zone.offsetFromUtc(at) * 1000LL);
}

QDateTime ZoneDays::fromWallMs(qint64 wall) const
{
    if (const std::optional<qint64> ms = calmUtc(wall))
        return utc(*ms);
    const qint64 day = floorDay(wall);
    return QDateTime(QDate::fromJulianDay(kEpochDay + day), QTime::fromMSecsSinceStartOfDay(int(wall - day * kDay)),
                     m_zone)
        .toUTC();
}

QDate ZoneDays::dateOf(const QDateTime &at) const
{
    return at.isValid() ? QDate::fromJulianDay(kEpochDay + floorDay(wallMs(at))) : QDate();
}

QTime ZoneDays::timeOf(const QDateTime &at) const
{
    if (!at.isValid())
        return {};
    const qint64 wall = wallMs(at);
    return QTime::fromMSecsSinceStartOfDay(int(wall - floorDay(wall) * kDay));
}

QDateTime ZoneDays::at(const QDate &day, const QTime &time) const
{
    return fromWallMs((day.toJulianDay() - kEpochDay) * kDay + time.msecsSinceStartOfDay());
}

QDateTime ZoneDays::afterFullDays(const QDateTime &from, int days) const
{
    if (!from.isValid())
        return {};
    if (const std::optional<qint64> ms = calmUtc(wallMs(from) + days * kDay))
        return utc(*ms);
    return ::afterFullDays(from, days, m_zone);
}

int ZoneDays::fullDays(const QDateTime &from, const QDateTime &to) const
{
    if (!from.isValid() || !to.isValid() || to <= from)
        return 0;
    const auto dates = int(floorDay(wallMs(to)) - floorDay(wallMs(from)));
    return afterFullDays(from, dates) <= to ? dates : dates - 1;
}

const ZoneDays &ZoneDaysCache::of(const QTimeZone &zone)
{
    std::shared_ptr<ZoneDays> &known = m_known[zone.id()];
    if (!known)
        known = std::make_shared<ZoneDays>(zone);
    return *known;
}
