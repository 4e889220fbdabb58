// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/http/requestrate.h"

#include <algorithm>
#include <cmath>

namespace {
constexpr double kMinute = 60'000; // ms
}

int RequestRate::take(qint64 tokenId, int perMinute, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    Bucket &bucket = m_buckets[tokenId];
    const double most = std::max(1, perMinute);
    if (!bucket.at.isValid())
        bucket = {.left = most, .at = now};
    // A clock that was set back gives nothing and takes nothing.
    const double passed = double(std::max<qint64>(0, bucket.at.msecsTo(now)));
    bucket.left = std::min(most, bucket.left + passed * most / kMinute);
    bucket.at = now;
    if (bucket.left >= 1) {
        bucket.left -= 1;
        return 0;
    }
    constexpr double kRounding = 1e-6;
    return std::max(1, int(std::ceil((1 - bucket.left) * kMinute / most / 1000 - kRounding)));
}
