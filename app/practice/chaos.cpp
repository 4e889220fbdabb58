// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/chaos.h"

using namespace Qt::Literals::StringLiterals;

QList<Fault> chaosFaults(double percent)
{
    static const QStringList kinds = {u"http500"_s,    u"http503"_s,
                                      u"empty500"_s,
                                      u"131000"_s, // 500 and 503 with the Graph API's own error
                                      u"2"_s,          u"http500_after_accept"_s,
                                      u"timeout"_s,    u"timeout_after_accept"_s,
                                      u"cut_before"_s, u"cut_after_accept"_s,
                                      u"130429"_s,     u"131056"_s};
    QList<Fault> faults;
    // Each is drawn for itself, after those before it have passed by.
    double left = 1;
    const double share = percent / 100 / double(kinds.size());
    for (const QString &kind : kinds) {
        faults.append({.kind = kind, .function = u"messages"_s, .probability = share / left});
        left -= share;
    }
    return faults;
}

QJsonObject chaosSettings(double percent)
{
    const int share = int(percent);
    return {{u"late_percent"_s, share},
            {u"late_ms"_s, 3000},
            {u"duplicate_percent"_s, share},
            {u"shuffle_percent"_s, share},
            {u"read_only_percent"_s, share},
            {u"failed_percent"_s, share / 4},
            {u"webhook_batch"_s, share == 0 ? 1 : 25},
            {u"webhook_retry_ms"_s, share == 0 ? 1000 : 100},
            {u"webhook_retry_max_ms"_s, share == 0 ? 60'000 : 1000}};
}
