// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/miniprogress.h"

#include "ui/style/stylepaint.h"

#include <QPainter>

using Role = Theme::Role;

namespace {

Role fillRole(Mark state)
{
    switch (state) {
    case Mark::Done:
        return Role::ProgressDone;
    case Mark::Late:
        return Role::ProgressBehind;
    case Mark::Stalled:
        return Role::ProgressStalled;
    case Mark::Ring:
        return Role::ProgressNone;
    default:
        return Role::ProgressMoving;
    }
}

} // namespace

void paintMiniProgress(QPainter *painter, const QRectF &room, int done, int expected, Mark state, const Theme &theme)
{
    QRectF track(room.left(), 0, room.width(), 6);
    track.moveCenter({room.center().x(), room.center().y() + 0.5});
    stylepaint::box(painter, track, 3, theme.color(Role::Track), {});
    if (done > 0) {
        QRectF fill = track;
        fill.setWidth(qMax(6.0, track.width() * qMin(done, 100) / 100.0));
        stylepaint::box(painter, fill, 3, theme.color(fillRole(state)), {});
    }
    if (expected >= 0) {
        const double x = track.left() + track.width() * qMin(expected, 100) / 100.0;
        painter->fillRect(QRectF(qRound(x) - 1, track.center().y() - 6, 2, 12), theme.color(Role::Text));
    }
}
