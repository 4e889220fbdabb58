// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

struct Quartiles {
    double q1 = 0;
    double median = 0;
    double q3 = 0;
    friend bool operator==(const Quartiles &, const Quartiles &) = default;
};

/// Value at \a share (0-1) of an ascending list, interpolated between its neighbours; nothing for an empty list.
std::optional<double> quantile(const QList<double> &ascending, double share);
/// Sorts for itself; nothing for an empty list.
std::optional<Quartiles> quartiles(QList<double> values);

/// Bins of percent: 0, 1-10, 11-20 … 81-90, 91-99, 100.
inline constexpr int kPercentBins = 12;
/// The bin of a percent; only a full 100 is in the last one, and only 0 in the first.
int percentBin(double percent);
/// Bounds of a bin: from < percent <= to, but both ends of the first and last bin are their only value.
double percentBinFrom(int bin);
double percentBinTo(int bin);
