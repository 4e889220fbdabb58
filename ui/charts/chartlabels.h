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

/// Centres of labels stacked at the ends of lines. Each stays at its wish unless it would come nearer than the gap to
/// the one above (then it moves down) or sit on an obstacle (a grid line, another line); what falls out at the bottom
/// pushes those above it up. The order of the wishes is kept. Answers in the order asked.
QList<double> stack(const QList<double> &wishes, double gap, double labelHeight, const QList<Span> &obstacles,
                    const Span &room);

/// Left edges of labels in a row that want to start at given places: pushed left where they would be cut or touch the
/// next. Empty when they do not all fit.
QList<double> row(const QList<double> &wishes, const QList<double> &widths, double gap, const Span &room);

} // namespace chartlabels
