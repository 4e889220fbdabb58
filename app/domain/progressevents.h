// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"

/// What two readings of one enrolment show between them. Rules and Home decide what to do with it.
struct ProgressEvent {
    enum class Kind {
        Rise, ///< A multiple of the wished number of points was crossed.
        Milestone, ///< `milestone` was crossed; the highest of them when several were.
        Completed,
        Inactive, ///< A spell without activity reached `step` times its limit.
    };
    Kind kind = Kind::Rise;
    QDateTime at; ///< UTC: the reading that showed it.
    double from = 0; ///< Percent before; for Inactive: as it stands.
    double to = 0;
    int milestone = 0;
    int days = 0; ///< Full days of inactivity.
    int step = 0; ///< 1 at T, 2 at 2T...
    QDateTime since; ///< UTC: start of the spell, which names it.
    friend bool operator==(const ProgressEvent &, const ProgressEvent &) = default;
};

/// One successful reading.
struct ProgressStand {
    std::optional<double> percent; ///< Empty: unknown.
    double highest = 0; ///< Most percent ever read, this reading included: what was crossed once is not crossed again.
    bool isCompleted = false;
    QDateTime at; ///< UTC
    Inactivity inactivity; ///< As of this reading.
};

struct ProgressEventRules {
    QList<int> milestones{50, 75}; ///< 25 can be added; 100 is Completed.
    double risePoints = 0; ///< Each multiple of it is a rise; 0: no rises.
};

/// Rises, milestones and completion need two readings, so an adopted enrolment starts in silence. A fall is no event.
/// The completion of a course takes the place of the milestones crossed with it.
QList<ProgressEvent> progressEvents(const std::optional<ProgressStand> &previous, const ProgressStand &current,
                                    const ProgressEventRules &rules);
