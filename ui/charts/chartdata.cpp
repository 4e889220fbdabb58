// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include <cmath>
#include <numeric>

int HistogramData::binOf(double percent)
{
    if (percent <= 0)
        return 0;
    if (percent >= 100)
        return kBins - 1;
    return qBound(1, int(std::ceil(percent / 10)), kBins - 2);
}

int HistogramData::total() const
{
    return std::accumulate(people.begin(), people.end(), 0);
}

int StandingData::total() const
{
    return std::accumulate(people.begin(), people.end(), 0);
}
