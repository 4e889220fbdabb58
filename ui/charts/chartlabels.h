// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// Where labels go when they would touch: pure arithmetic on one axis.
namespace chartlabels {

struct Span {
    double from = 0;
    double to = 0;
};

/// A label that wants to stand beside something.
struct Wish {
    double centre = 0;
    Span across = {}; ///< left and right: only labels over one another can touch
    QList<Span> obstacles = {}; ///< what it must not lie on: grid lines, other lines
};

/// Centres of labels at the ends of lines. Each stays at its wish unless it would come nearer than the gap to one above
/// (then it moves down) or lie on an obstacle (then it moves to the nearer side); the order of the wishes is kept.
/// Where the room is too small for all that, the labels alone are kept apart. Answers in the order asked.
QList<double> stack(const QList<Wish> &wishes, double gap, double labelHeight, const Span &room);

/// Left edges of labels in a row that want to start at given places: pushed left where they would be cut or touch the
/// next. Empty when they do not all fit.
QList<double> row(const QList<double> &wishes, const QList<double> &widths, double gap, const Span &room);

} // namespace chartlabels
