// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progressstate.h"
#include "app/domain/standing.h"
#include "app/domain/states.h"
#include "ui/style/theme.h"

#include <QIcon>

class QPainter;

/// The painted state marks. Each has a shape of its own, so that they differ without colour; a word stands beside it.
enum class Mark {
    None,
    Todo, ///< dotted ring
    Ring, ///< not started
    Clock, ///< ring with hands, grey: waiting
    Late, ///< ring with hands, amber
    Moving, ///< ring with part of a pie, blue
    Stalled, ///< rounded square with pause bars
    Done, ///< disc with tick
    Accepted, ///< tick in a ring
    Sent, ///< tick
    Delivered, ///< two ticks
    Read, ///< two ticks in accent
    Held, ///< ring with pause bars
    Unconfirmed, ///< ring with ?
    Failed, ///< octagon with cross
    Cancelled, ///< ring with a slash
    Warning, ///< triangle with !
    News, ///< disc with i
    Count
};

/// Paints a mark into a square. Symbols are cut in the base colour unless another surface is given.
void paintMark(QPainter *painter, const QRectF &rect, Mark mark, const Theme &theme, const QColor &surface = {});
/// The colour that goes with a mark.
Theme::Role markRole(Mark mark);
/// The mark as an icon that follows the theme.
QIcon markIcon(Mark mark);

Mark stateMark(StudentState state);
Mark stateMark(EnrolmentState state);
Mark stateMark(MessageState state);
Mark stateMark(JobState state);
Mark stateMark(TemplateState state);
Mark stateMark(ProgressState state);
Mark stateMark(Standing standing);
