// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

/// A bar of 6 with round ends in the colour of the progress state, and a tick at the expected value (-1: none).
/// 0 is an empty track; over 0 at least a dot shows.
void paintMiniProgress(QPainter *painter, const QRectF &room, int done, int expected, Mark state, const Theme &theme);
