// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/trackingservice.h"
#include "ui/style/statemark.h"

/// "Scheduled", "Asked for", "Nightly".
QString passKindText(PassKind kind);
QString passStateText(PassState state);
Mark passMark(PassState state);
/// "30 min", "2 h".
QString intervalText(int minutes);
/// What a pass could not read: course, activity and person as far as they are named.
QString problemPlace(const PassProblem &problem);

/// What the status bar and the settings say of the reading; now in the zone of the office.
struct ReadingText {
    Mark mark = Mark::None;
    QString sentence;
    QString detail;
};
ReadingText readingText(const TrackingService::Status &status, bool isPaused, const QDateTime &now);
