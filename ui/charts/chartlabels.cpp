// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlabels.h"

#include <algorithm>
#include <numeric>

namespace chartlabels {

namespace {

// The first place at or below a wish where a label touches no obstacle.
double clearOf(double centre, double height, const QList<Span> &obstacles)
{
    const double half = height / 2;
    bool hasMoved = true;
    for (int turn = 0; hasMoved && turn <= obstacles.size(); ++turn) {
        hasMoved = false;
        for (const Span &obstacle : obstacles) {
            if (centre + half > obstacle.from && centre - half < obstacle.to) {
                centre = obstacle.to + half;
                hasMoved = true;
            }
        }
    }
    return centre;
}

} // namespace

QList<double> stack(const QList<double> &wishes, double gap, double labelHeight, const QList<Span> &obstacles,
                    const Span &room)
{
    QList<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return wishes.at(a) < wishes.at(b); });
    const double half = labelHeight / 2;
    QList<double> places(wishes.size());
    double above = room.from + half - gap;
    for (const int index : order) {
        places[index] = clearOf(std::max(wishes.at(index), above + gap), labelHeight, obstacles);
        above = places.at(index);
    }
    double below = room.to - half + gap;
    for (auto index = order.crbegin(); index != order.crend(); ++index) {
        places[*index] = std::min(places.at(*index), below - gap);
        below = places.at(*index);
    }
    return places;
}

QList<double> row(const QList<double> &wishes, const QList<double> &widths, double gap, const Span &room)
{
    QList<double> places = wishes;
    double next = room.to + gap;
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        places[i] = std::min(places.at(i), next - gap - widths.at(i));
        next = places.at(i);
    }
    double left = room.from;
    for (qsizetype i = 0; i < places.size(); ++i) {
        places[i] = std::max(places.at(i), left);
        left = places.at(i) + widths.at(i) + gap;
    }
    if (!places.isEmpty() && left - gap > room.to + 0.01)
        return {};
    return places;
}

} // namespace chartlabels
