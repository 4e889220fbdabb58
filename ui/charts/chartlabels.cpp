// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlabels.h"

#include <algorithm>
#include <numeric>

namespace chartlabels {

namespace {

constexpr double kDirect = 0.01; // places that differ by less are one

bool areOverOneAnother(const Span &one, const Span &other)
{
    return one.from < other.to && other.from < one.to;
}

bool isFree(double centre, double height, const QList<Span> &obstacles)
{
    const double half = height / 2 - kDirect;
    return std::none_of(obstacles.begin(), obstacles.end(), [&](const Span &obstacle) {
        return centre + half > obstacle.from && centre - half < obstacle.to;
    });
}

// The free place nearest to a wish within limits; the wish itself and the edges of the obstacles are the candidates.
bool findPlace(double wish, double height, const QList<Span> &obstacles, const Span &limits, double *place)
{
    QList<double> candidates = {std::clamp(wish, limits.from, std::max(limits.from, limits.to))};
    for (const Span &obstacle : obstacles)
        candidates << obstacle.to + height / 2 << obstacle.from - height / 2;
    bool hasFound = false;
    for (const double candidate : std::as_const(candidates)) {
        if (candidate < limits.from - kDirect || candidate > limits.to + kDirect
            || !isFree(candidate, height, obstacles))
            continue;
        // Below is better than above by a little: a line that rises leaves its lower side free.
        const auto cost = [wish](double at) { return at >= wish ? at - wish : 1.2 * (wish - at); };
        if (!hasFound || cost(candidate) < cost(*place))
            *place = candidate;
        hasFound = true;
    }
    return hasFound;
}

// The labels alone: each under the one above, and the whole column pushed up where it falls out at the bottom.
QList<double> column(const QList<Wish> &wishes, const QList<int> &order, double gap, double height, const Span &room)
{
    QList<double> places(wishes.size());
    double above = room.from + height / 2 - gap;
    for (const int index : order) {
        places[index] = std::max(wishes.at(index).centre, above + gap);
        above = places.at(index);
    }
    double below = room.to - height / 2 + gap;
    for (auto index = order.crbegin(); index != order.crend(); ++index) {
        places[*index] = std::min(places.at(*index), below - gap);
        below = places.at(*index);
    }
    return places;
}

} // namespace

QList<double> stack(const QList<Wish> &wishes, double gap, double labelHeight, const Span &room)
{
    QList<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return wishes.at(a).centre < wishes.at(b).centre; });
    QList<double> places(wishes.size());
    QList<int> placed;
    for (const int index : std::as_const(order)) {
        const Wish &wish = wishes.at(index);
        Span limits{room.from + labelHeight / 2, room.to - labelHeight / 2};
        for (const int other : std::as_const(placed)) {
            if (areOverOneAnother(wishes.at(other).across, wish.across))
                limits.from = std::max(limits.from, places.at(other) + gap);
        }
        if (!findPlace(wish.centre, labelHeight, wish.obstacles, limits, &places[index]))
            return column(wishes, order, gap, labelHeight, room);
        placed.append(index);
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
