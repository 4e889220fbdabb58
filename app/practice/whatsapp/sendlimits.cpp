// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/sendlimits.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPairMs = 6000;
constexpr qint64 kPairBurst = 45;
constexpr qint64 kDayMs = 86'400'000;
constexpr qsizetype kMostPairs = 50'000; // then those that are at rest are forgotten

} // namespace

int SendLimits::refusalOfPace(const QString &number, qint64 nowMs)
{
    const double perSecond = double(m_settings.throughputPerSecond);
    if (perSecond <= 0)
        return 0;
    Bucket &bucket = m_paces[number];
    if (bucket.at == 0 || nowMs < bucket.at) // a clock that went back owes nothing
        bucket = {.tokens = perSecond, .at = nowMs};
    bucket.tokens = std::min(perSecond, bucket.tokens + double(nowMs - bucket.at) * perSecond / 1000);
    bucket.at = nowMs;
    if (bucket.tokens < 1)
        return 130429;
    bucket.tokens -= 1;
    return 0;
}

int SendLimits::refusalOfPair(const QString &number, const QString &waId, qint64 nowMs)
{
    if (!m_settings.pairLimit)
        return 0;
    if (m_pairs.size() > kMostPairs)
        m_pairs.removeIf([nowMs](const auto &pair) { return nowMs >= pair->began + kPairMs * pair->count; });
    Burst &burst = m_pairs[number + u'/' + waId];
    if (nowMs < burst.began || nowMs >= burst.began + kPairMs * burst.count) {
        burst = {.began = nowMs, .count = 1};
        return 0;
    }
    if (nowMs >= burst.began + kPairMs || burst.count >= kPairBurst)
        return 131056;
    ++burst.count;
    return 0;
}

int SendLimits::failureOfTier(const QString &waId, qint64 nowMs)
{
    const qint64 most = peopleOfTier(m_settings.messagingLimit);
    const qint64 since = nowMs - kDayMs;
    if (most > 0) {
        const qint64 last = m_store.value(u"SELECT at FROM reached WHERE wa_id = ?"_s, {waId}).toLongLong();
        const QString counted = u"SELECT count(*) FROM (SELECT 1 FROM reached WHERE at > ? LIMIT ?)"_s;
        if (last <= since && m_store.value(counted, {since, most}).toLongLong() >= most)
            return 131048;
    }
    m_store.change(
        u"INSERT INTO reached (wa_id, at) VALUES (?, ?) ON CONFLICT (wa_id) DO UPDATE SET at = excluded.at"_s,
        {waId, nowMs});
    return 0;
}

void SendLimits::forget()
{
    m_paces.clear();
    m_pairs.clear();
}

qint64 SendLimits::peopleOfTier(const QString &tier)
{
    static const QHash<QString, qint64> sizes = {{u"TIER_50"_s, 50},
                                                 {u"TIER_250"_s, 250},
                                                 {u"TIER_2K"_s, 2000},
                                                 {u"TIER_10K"_s, 10'000},
                                                 {u"TIER_100K"_s, 100'000}};
    return sizes.value(tier, 0);
}
