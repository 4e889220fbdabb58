// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>

#include <mutex>

/// How many requests each token may make: a minute's worth at once, and no more than that a minute in the long run.
/// May be asked from several threads at once.
class RequestRate final {
public:
    /// Counts one more request. 0: it may go on; else after how many seconds the next one may.
    int take(qint64 tokenId, int perMinute, const QDateTime &now);

private:
    struct Bucket {
        double left = 0;
        QDateTime at;
    };
    std::mutex m_mutex;
    QHash<qint64, Bucket> m_buckets;
};
