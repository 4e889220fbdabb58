// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/engine/tracking/trackingrules.h"

/// Judges the enrolments that moved, and those whose verdict has run out, and keeps the figures of the day.
class Assessor {
public:
    explicit Assessor(EngineContext &context)
        : m_context(context)
    {
    }

    /// Once a day the figures of all courses are kept, whether something moved or not, and cohorts are compared anew.
    QCoro::Task<Result<void>> run(TrackingRules rules, bool keepsAll = false);

private:
    QCoro::Task<Result<void>> compareCohorts(QTimeZone zone);

    EngineContext &m_context;
    AssessmentRules m_lastRules;
    bool m_hasRules = false;
};
