// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/statistics.h"

#include <algorithm>
#include <cmath>

std::optional<double> quantile(const QList<double> &ascending, double share)
{
    if (ascending.isEmpty())
        return std::nullopt;
    const double place = double(ascending.size() - 1) * std::clamp(share, 0.0, 1.0);
    const auto below = qsizetype(std::floor(place));
    const auto above = qsizetype(std::ceil(place));
    const double low = ascending.at(below);
    return low + (ascending.at(above) - low) * (place - double(below));
}

std::optional<Quartiles> quartiles(QList<double> values)
{
    if (values.isEmpty())
        return std::nullopt;
    std::ranges::sort(values);
    return Quartiles{*quantile(values, 0.25), *quantile(values, 0.5), *quantile(values, 0.75)};
}

int percentBin(double percent)
{
    if (percent <= 0)
        return 0;
    if (percent >= 100)
        return kPercentBins - 1;
    return std::min(int(std::ceil(percent / 10)), kPercentBins - 2);
}

double percentBinFrom(int bin)
{
    return bin == 0 ? 0 : std::min((bin - 1) * 10.0, 100.0);
}

double percentBinTo(int bin)
{
    return std::min(bin * 10.0, 100.0);
}
