// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"

#include <QHash>

/// How much a number may send: messages a second, messages to one person, and different people in a day.
class SendLimits {
public:
    SendLimits(PracticeStore &store, const CampusSettings &settings)
        : m_store(store)
        , m_settings(settings)
    {
    }

    /// 130429, or 0 while the number keeps to its throughput. Counts the request.
    int refusalOfPace(const QString &number, qint64 nowMs);
    /// 131056, or 0: one message to a person in six seconds; up to 45 at once are lent and waited for afterwards.
    int refusalOfPair(const QString &number, const QString &waId, qint64 nowMs);
    /// 131048, or 0: different people written to outside a window in 24 hours, over all numbers. Counts the person.
    int failureOfTier(const QString &waId, qint64 nowMs);
    void forget();

    /// "TIER_2K" is 2000; 0 = no limit.
    static qint64 peopleOfTier(const QString &tier);

private:
    struct Bucket {
        double tokens = 0;
        qint64 at = 0;
    };
    struct Burst {
        qint64 began = 0;
        qint64 count = 0;
    };

    PracticeStore &m_store;
    const CampusSettings &m_settings;
    QHash<QString, Bucket> m_paces;
    QHash<QString, Burst> m_pairs;
};
