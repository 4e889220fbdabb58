// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/progress.h"

#include <QTimeZone>

/// How an enrolment stood after something in it had changed.
struct Snapshot {
    qint64 enrolmentId = 0;
    QDateTime at; ///< UTC: when it was read.
    QDateTime activeAt; ///< UTC: the student's newest stored value; invalid when there is none.
    std::optional<double> percent;
    bool isRise = false; ///< Percent went up because more is done.
    QList<ScoProgress> changes; ///< Only the SCOs that moved.
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

/// The snapshot of a change; nothing when nothing worth one changed.
std::optional<Snapshot> snapshotOf(const ProgressChange &change);

/// The moments of one enrolment's history (in order of time) that may go: of the days before \a olderThan the last one
/// of each day of \a zone stays, and the first and the last of all and every rise.
QList<QDateTime> superfluous(const QList<Snapshot> &history, const QDateTime &olderThan, const QTimeZone &zone);

/// The percent reached by the end of each day on which it moved, by the day of the work. The campus's clock may be
/// ahead: nothing was done later than it was read.
QList<ProgressPoint> progressPoints(const QList<Snapshot> &history, const QTimeZone &zone);
