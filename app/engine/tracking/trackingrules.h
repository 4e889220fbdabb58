// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/assessment.h"

#include <QTime>
#include <QTimeZone>

#include <chrono>

/// What the settings say about tracking.
struct TrackingRules {
    std::chrono::minutes interval{30};
    QTime from; ///< Hours of the day in which campuses are asked, in the centre's zone. from == to: always.
    QTime to;
    int connections = 2;
    int requestsPerMinute = 600;
    bool isPaused = false;
    int sweepHour = 3; ///< The nightly full reading begins in this hour.
    int keepDays = 180; ///< Older history is thinned to one snapshot a day.
    AssessmentRules assessment;
    QTimeZone zone;

    static TrackingRules of(const SettingValues &settings);
    bool isWithinHours(const QDateTime &now) const;
};
