// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/trackingrules.h"

TrackingRules TrackingRules::of(const SettingValues &settings)
{
    TrackingRules rules;
    rules.interval = std::chrono::minutes(settings.get(setting::kTrackingIntervalMinutes));
    const QStringList hours = settings.get(setting::kTrackingHours).split(u'-');
    if (hours.size() == 2) {
        rules.from = QTime::fromString(hours.first(), QStringLiteral("HH:mm"));
        // 24:00 is the next day's midnight.
        rules.to = hours.last() == QLatin1StringView("24:00")
            ? QTime(0, 0)
            : QTime::fromString(hours.last(), QStringLiteral("HH:mm"));
    }
    rules.connections = settings.get(setting::kTrackingConnections);
    rules.requestsPerMinute = settings.get(setting::kTrackingRequestsPerMinute);
    rules.isPaused = settings.get(setting::kTrackingPaused);
    rules.sweepHour = settings.get(setting::kTrackingSweepHour);
    rules.keepDays = settings.get(setting::kTrackingKeepDays);
    rules.assessment.inactiveDays = settings.get(setting::kProgressInactiveDays);
    rules.assessment.behindPoints = settings.get(setting::kProgressBehindPoints);
    rules.zone = centreTimeZone(settings);
    return rules;
}

bool TrackingRules::isWithinHours(const QDateTime &now) const
{
    if (from == to)
        return true;
    const QTime time = now.toTimeZone(zone).time();
    return from < to ? time >= from && time < to : time >= from || time < to;
}
